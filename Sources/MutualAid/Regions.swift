import Foundation

/// An area whose hospitals help each other, or an exercise that plays one.
public struct Region: Hashable, Sendable, Codable {
    public let id: RegionID
    public let name: String
    /// The short letters that lead every number, such as HB in HB-4KX7.
    public let code: String
    /// An IANA name such as Asia/Tokyo.
    public let timeZone: String
    /// The duty coordinator's number, shown on every page.
    public let phone: String
    /// The region that this exercise plays; its own number where all of it is invented; nil for a real region.
    public let exerciseOf: RegionID?
    public let clock: RegionClock?
    /// Minutes after which a High request that nobody has taken asks by itself; nil where the region does not want that.
    public let standingMinutes: Int?

    public var isExercise: Bool { exerciseOf != nil }

    public init(
        id: RegionID, name: String, code: String, timeZone: String, phone: String, exerciseOf: RegionID?, clock: RegionClock?,
        standingMinutes: Int? = standingMinutesAtFirst
    ) {
        self.id = id
        self.name = name
        self.code = code
        self.timeZone = timeZone
        self.phone = phone
        self.exerciseOf = exerciseOf
        self.clock = clock
        self.standingMinutes = standingMinutes
    }

    public static let standingMinutesAtFirst = 10

    public static func check(
        _ check: inout Check, name: String, code: String, timeZone: String, phone: String
    ) {
        check.text("name", name, limit: 120, required: true)
        let letters = code.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) }
        if !letters || !(1...4).contains(code.count) { check.add("code", .tooLong(limit: 4)) }
        if TimeZone(identifier: timeZone) == nil { check.add("timeZone", .notOneOf(choices: ["Asia/Tokyo", "America/Los_Angeles"])) }
        check.phone("phone", phone, required: true)
    }
}

/// A number that people read to each other: a letter for the kind, then five letters and digits that sound different.
public enum Number {
    private static let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// - Parameter chance: thirty-two random bits; the lowest twenty-five are used.
    public static func text(prefix: String, chance: UInt32) -> String {
        var rest = chance
        var text = ""
        for _ in 0..<5 {
            text.append(signs[Int(rest & 31)])
            rest >>= 5
        }
        return "\(prefix)-\(text)"
    }

    /// A number as it stands in the records, from what people type: small letters, full-width digits, spaces.
    public static func read(_ typed: String) -> String {
        (typed.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? typed).uppercased().filter { !$0.isWhitespace }
    }
}
