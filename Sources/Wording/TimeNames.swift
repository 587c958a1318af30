import Foundation
import MutualAid

/// A day of the week, numbered as the calendar does.
enum Weekday: Int, CaseIterable {
    case sunday = 1
    case monday, tuesday, wednesday, thursday, friday, saturday

    func words(_ language: Language) -> String {
        switch self {
        case .sunday: language.say("Sun", "日")
        case .monday: language.say("Mon", "月")
        case .tuesday: language.say("Tue", "火")
        case .wednesday: language.say("Wed", "水")
        case .thursday: language.say("Thu", "木")
        case .friday: language.say("Fri", "金")
        case .saturday: language.say("Sat", "土")
        }
    }
}

enum Month: Int, CaseIterable {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december

    func words(_ language: Language) -> String {
        switch self {
        case .january: language.say("Jan", "1月")
        case .february: language.say("Feb", "2月")
        case .march: language.say("Mar", "3月")
        case .april: language.say("Apr", "4月")
        case .may: language.say("May", "5月")
        case .june: language.say("Jun", "6月")
        case .july: language.say("Jul", "7月")
        case .august: language.say("Aug", "8月")
        case .september: language.say("Sep", "9月")
        case .october: language.say("Oct", "10月")
        case .november: language.say("Nov", "11月")
        case .december: language.say("Dec", "12月")
        }
    }
}

extension Clockface {
    /// "JST"; where a place has no letters that its people use, the distance from UTC.
    public var zone: String {
        let summer = timeZone.isDaylightSavingTime(for: now)
        switch timeZone.identifier {
        case "Asia/Tokyo", "Japan": return "JST"
        case "UTC", "GMT", "Etc/UTC": return "UTC"
        case "America/New_York": return summer ? "EDT" : "EST"
        case "America/Chicago": return summer ? "CDT" : "CST"
        case "America/Denver": return summer ? "MDT" : "MST"
        case "America/Los_Angeles": return summer ? "PDT" : "PST"
        case "Europe/London": return summer ? "BST" : "GMT"
        case "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome": return summer ? "CEST" : "CET"
        default: break
        }
        let minutes = timeZone.secondsFromGMT(for: now) / 60
        let rest = abs(minutes) % 60
        return "UTC\(minutes < 0 ? "-" : "+")\(abs(minutes) / 60)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
    }
}
