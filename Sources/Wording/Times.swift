import Foundation
import MutualAid

/// Shows times to people of one place, at one moment, in one language.
public struct Clockface: Sendable {
    public let timeZone: TimeZone
    public let now: Date
    public let language: Language
    private let calendar: Calendar

    public init(timeZone: TimeZone, now: Date, language: Language) {
        self.timeZone = timeZone
        self.now = now
        self.language = language
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    /// "03:18", with the day where it is not today, with the year where it is not this year.
    public func time(_ date: Date) -> String {
        calendar.isDate(date, inSameDayAs: now) ? clock(date) : dayAndTime(date)
    }

    /// "Tue 3 Feb 03:18" even where it is today.
    public func dayAndTime(_ date: Date) -> String { "\(day(date)) \(clock(date))" }

    /// "Tue 3 Feb", with the year where it is not this year.
    public func day(_ date: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let weekday = Weekday(rawValue: parts.weekday ?? 0),
            let name = Month(rawValue: month)
        else { return "" }
        let otherYear = year != calendar.component(.year, from: now)
        return language.say(
            "\(weekday.words(.english)) \(day) \(name.words(.english))" + (otherYear ? " \(year)" : ""),
            (otherYear ? "\(year)年" : "") + "\(name.words(.japanese))\(day)日(\(weekday.words(.japanese)))")
    }

    /// "03:18" and "3:18".
    public func clock(_ date: Date) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        let hour = parts.hour ?? 0
        let minute = Self.two(parts.minute ?? 0)
        return language.say("\(Self.two(hour)):\(minute)", "\(hour):\(minute)")
    }

    /// When something is due: "in 4 min", "9 min late".
    public func relative(_ date: Date) -> String {
        let minutes = minutes(to: date)
        if minutes == 0 { return language.say("now", "今") }
        let span = Self.span(minutes: abs(minutes), language)
        return minutes > 0 ? language.say("in \(span)", "あと\(span)") : language.say("\(span) late", "\(span)超過")
    }

    /// When something happened: "9 min ago".
    public func ago(_ date: Date) -> String {
        let minutes = max(0, -minutes(to: date))
        if minutes == 0 { return language.say("just now", "たった今") }
        let span = Self.span(minutes: minutes, language)
        return language.say("\(span) ago", "\(span)前")
    }

    /// "03:18, in 4 min".
    public func both(_ date: Date) -> String { "\(time(date))\(language.say(", ", "、"))\(relative(date))" }

    /// "03:18 (in 4 min)", inside a sentence.
    public func bracketed(_ date: Date) -> String { "\(time(date))\(language.say(" (", "（"))\(relative(date))\(language.say(")", "）"))" }

    public func isLate(_ date: Date) -> Bool { minutes(to: date) < 0 }

    /// Due within the hour, and not late.
    public func isSoon(_ date: Date) -> Bool { (0...60).contains(minutes(to: date)) }

    /// "35 min", "2 h 46 min", "1 day 2 h", "9 days".
    public static func span(minutes: Int, _ language: Language) -> String {
        let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60)
        if days >= 7 || (days > 0 && hours == 0) { return language.say(days.of("day", "days"), "\(days.grouped)日") }
        if days > 0 { return language.say("\(days.of("day", "days")) \(hours) h", "\(days)日\(hours)時間") }
        if hours > 0 && rest > 0 { return language.say("\(hours) h \(rest) min", "\(hours)時間\(rest)分") }
        if hours > 0 { return language.say("\(hours) h", "\(hours)時間") }
        return language.say("\(rest) min", "\(rest)分")
    }

    /// Whole minutes as the two clock times show them.
    private func minutes(to date: Date) -> Int {
        func minute(_ date: Date) -> Int { Int((date.timeIntervalSinceReferenceDate / 60).rounded(.down)) }
        return minute(date) - minute(now)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
