import Foundation
import MutualAid

/// Reads a form (application/x-www-form-urlencoded), collecting every mistake so that all are shown at once.
struct FormReader {
    let values: [String: [String]]
    private let timeZone: TimeZone
    private(set) var check = Check()

    init(_ body: Data, timeZone: TimeZone) throws {
        self.timeZone = timeZone
        values = try Self.parse(body)
    }

    /// Pairs of a form; `+` is a space, `%xx` a byte of UTF-8.
    static func parse(_ body: Data) throws -> [String: [String]] {
        var values: [String: [String]] = [:]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw Refusal.invalid([Mistake(field: "body", .wrongType(expected: "UTF-8"))])
        }
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
            }
            guard let first = parts.first, let name = first, parts.count < 2 || parts[1] != nil else {
                throw Refusal.invalid([Mistake(field: "body", .wrongType(expected: "UTF-8"))])
            }
            values[name, default: []].append((parts.count > 1 ? parts[1] : "") ?? "")
        }
        return values
    }

    /// The trimmed text; empty where nothing was written.
    func text(_ field: String) -> String {
        (values[field]?.first ?? "").replacingOccurrences(of: "\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The text as it was typed: for passwords.
    func exact(_ field: String) -> String { values[field]?.first ?? "" }

    func optional(_ field: String) -> String? {
        let text = text(field)
        return text.isEmpty ? nil : text
    }

    mutating func whole(_ field: String) -> Int? {
        guard let text = optional(field) else { return nil }
        guard let number = Self.whole(of: text) else {
            check.add(field, .notAWholeNumber)
            return nil
        }
        return number
    }

    /// People type the digits of their own keyboard, and numbers as they say them: full-width ones, "20台" and "約20" are the same.
    static func whole(of text: String) -> Int? {
        let plain = (text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text).trimmingCharacters(in: .whitespacesAndNewlines)
        let said = plain.hasPrefix("約") ? plain.dropFirst() : plain[...]
        let number = said.last.map { counters.contains($0) } == true ? said.dropLast() : said
        return Int(number.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// What follows a number in Japanese, as the classes of aid are counted.
    private static let counters = Set("台人名床個件本箱枠組室枚基着袋回")

    /// A number as somebody said it: where it is none that can be counted with, the words stand for it.
    mutating func wholeOrWords(_ field: String) -> (number: Int?, words: String?) {
        guard let text = optional(field) else { return (nil, nil) }
        if Self.whole(of: text) != nil { return (whole(field), nil) }
        return (nil, text)
    }

    /// The version that the form was drawn with; it is never typed, so anything else is refused at once.
    func version() throws(Refusal) -> Int? {
        guard let text = optional("version") else { return nil }
        guard let version = Int(text) else { throw .invalid([Mistake(field: "version", .notAWholeNumber)]) }
        return version
    }

    mutating func whole(_ field: String, orElse missing: Int) -> Int {
        if optional(field) == nil { check.add(field, .missing) }
        return whole(field) ?? missing
    }

    mutating func choice<C: Choice>(_ field: String, _ type: C.Type) -> C? {
        guard let text = optional(field) else { return nil }
        guard let choice = C(rawValue: text) else {
            check.add(field, .notOneOf(choices: C.allCases.map(\.rawValue)))
            return nil
        }
        return choice
    }

    mutating func choice<C: Choice>(_ field: String, orElse missing: C) -> C {
        if optional(field) == nil { check.add(field, .nothingChosen) }
        return choice(field, C.self) ?? missing
    }

    /// All that were chosen of a list; where nothing stands, nothing was.
    mutating func choices<C: Choice>(_ field: String) -> [C] {
        (values[field] ?? []).filter { !$0.isEmpty }.compactMap { text in
            let choice = C(rawValue: text)
            if choice == nil { check.add(field, .notOneOf(choices: C.allCases.map(\.rawValue))) }
            return choice
        }
    }

    mutating func id<T>(_ field: String) -> ID<T>? {
        guard let text = optional(field) else { return nil }
        guard let id = ID<T>(text) else {
            check.add(field, .notAnIdentity)
            return nil
        }
        return id
    }

    mutating func requiredID<T>(_ field: String) -> ID<T> {
        if optional(field) == nil { check.add(field, .nothingChosen) }
        return id(field) ?? ID(rawValue: UUID())
    }

    mutating func ids<T>(_ field: String) -> [ID<T>] {
        (values[field] ?? []).compactMap { text in
            let id = ID<T>(text)
            if id == nil { check.add(field, .notAnIdentity) }
            return id
        }
    }

    /// A local time of the region, as `datetime-local` writes it.
    mutating func time(_ field: String) -> Date? {
        guard let text = optional(field) else { return nil }
        guard let time = localTime(text, in: timeZone) else {
            check.add(field, .notATime)
            return nil
        }
        return time
    }

    mutating func time(_ field: String, orElse missing: Date) -> Date {
        if optional(field) == nil { check.add(field, .missing) }
        return time(field) ?? missing
    }

    /// Degrees north and east; nil where neither was filled in.
    mutating func place() -> MutualAid.Place? {
        let names = ["latitude", "longitude"]
        if names.allSatisfy({ optional($0) == nil }) { return nil }
        let degrees = names.map { name -> Double? in
            guard let text = optional(name) else {
                check.add(name, .missing)
                return nil
            }
            let plain = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
            guard let number = Double(plain), number.isFinite else {
                check.add(name, .notOnTheMap)
                return nil
            }
            return number
        }
        guard let north = degrees[0], let east = degrees[1] else { return nil }
        return MutualAid.Place(latitude: north, longitude: east)
    }

    /// Who said it, where whoever fills the form only types; nil where nothing was written about anybody.
    func said() -> Said? {
        let (name, post, phone) = (text("said.name"), optional("said.post"), optional("said.phone"))
        if name.isEmpty, post == nil, phone == nil { return nil }
        return Said(name: name, post: post, phone: phone, way: Said.Way(rawValue: text("said.way")) ?? .phone)
    }

    mutating func add(_ field: String, _ reason: Mistake.Reason) { check.add(field, reason) }

    /// - Throws: `Refusal.invalid` where anything was wrong so far.
    func finish() throws(Refusal) {
        if !check.mistakes.isEmpty { throw .invalid(check.mistakes) }
    }
}
