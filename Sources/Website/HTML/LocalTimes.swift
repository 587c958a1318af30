import Foundation

/// What an `input type=datetime-local` holds: "2026-02-03T05:00" on the clocks of a place.
func localTimeText(_ date: Date, in timeZone: TimeZone) -> String {
    let parts = gregorian(timeZone).dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func padded(_ number: Int?, _ width: Int) -> String {
        let digits = String(number ?? 0)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))T\(padded(parts.hour, 2)):\(padded(parts.minute, 2))"
}

/// Reads such a text, also with a space for the T and with seconds. A time that a summer change leaves out moves on by it.
func localTime(_ text: String, in timeZone: TimeZone) -> Date? {
    let pattern = /(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?/
    guard let match = text.trimmingCharacters(in: .whitespacesAndNewlines).wholeMatch(of: pattern)?.output,
        let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), let hour = Int(match.4), let minute = Int(match.5)
    else { return nil }
    let second = match.6.flatMap { Int($0) } ?? 0
    guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60 else { return nil }
    let calendar = gregorian(timeZone)
    let asked = DateComponents(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard let date = calendar.date(from: asked) else { return nil }
    return calendar.component(.day, from: date) == day && calendar.component(.month, from: date) == month ? date : nil
}

private func gregorian(_ timeZone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    return calendar
}
