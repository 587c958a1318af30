import Foundation

/// One thing that is wrong with what somebody sent, tied to the field that holds it.
public struct Mistake: Hashable, Sendable, Codable {
    /// Where: `quantity`, `items[1].quantity`, or `line 17` of a file.
    public let field: String
    public let reason: Reason

    public enum Reason: Hashable, Sendable, Codable {
        case missing
        /// Nothing was chosen of what there is to choose.
        case nothingChosen
        /// Nothing of a list of which any number may be chosen.
        case noneChosen
        /// A date beside a yes that only belongs to a no.
        case onlyWithNo
        /// Longer than so many characters.
        case tooLong(limit: Int)
        case outOfRange(least: Int, most: Int)
        case tooMany(limit: Int)
        case notAWholeNumber
        case notATime
        case notAnIdentity
        case notOneOf(choices: [String])
        case wrongType(expected: String)
        case unknownField
        case notInTheFuture
        case inTheFuture
        case endBeforeStart
        case notAPhoneNumber
        case notAnEmail
        case duplicate(of: String)
        case notThere
        case controlCharacters
        case wrongKind
        case passwordTooShort(least: Int)
        case notOnTheMap
        /// A line of a file that has more or fewer fields than its heading.
        case fieldCount(found: Int, expected: Int)
        /// A list of travel times with a heading and nothing below it.
        case noLines
        /// What came is neither what the item asks for nor one of its substitutes.
        case notOfItem
        /// The very paper that was typed in before.
        case alreadyTyped
        /// Letters that several names begin with.
        case severalNames(count: Int, names: [String] = [])
        /// More is kept for oneself than there is.
        case moreKeptThanThere
        /// How many there are to spare is no yes and no no.
        case saidInTheListing
        /// A rule that judges by itself.
        case askedOfNobody
        /// An answer that holds for one item, and for which is not said.
        case forWhichItem
        /// A code of a list that is typed by hand.
        case noSuchCode
        /// A time that is typed in a hurry.
        case notAShortTime
        /// Letters that no name begins with.
        case noName(typed: String)
        /// Neither a number of anything nor letters that a name begins with.
        case noNumberOrName(typed: String)
        /// A number under which no member is kept.
        case noMember(number: String)
        /// The member has no site of that name.
        case noSite(name: String)
        /// Lender and asker are one.
        case sameHospital
        /// Other drives carry the rest.
        case othersCarry(left: Int)
        /// No heading of a file is this; it has these, and one of them can be said to stand for `column`.
        case noHeading(column: String?, headings: [String])
        /// One more driver, where nothing open is a vehicle.
        case noVehicleWanted
        /// Others are asked for the same and have time left to answer.
        case askedElsewhere(BlockedProposal)
    }

    public init(field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

/// Collects every mistake of a value, so that a person is told all of them at once.
public struct Check: Sendable {
    public private(set) var mistakes: [Mistake] = []

    public init() {}

    public mutating func add(_ field: String, _ reason: Mistake.Reason) {
        mistakes.append(Mistake(field: field, reason))
    }

    /// A text of at most `limit` characters (Unicode scalars); `required` refuses one that is blank.
    public mutating func text(_ field: String, _ value: String?, limit: Int = 200, required: Bool = false) {
        let trimmed = (value ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        if trimmed.isEmpty, required {
            add(field, .missing)
            return
        }
        // Scalars of the whole text, as the database counts what it keeps.
        if (value ?? "").unicodeScalars.count > limit { add(field, .tooLong(limit: limit)) }
        let forbidden = trimmed.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r" && scalar != "\t"
        }
        if forbidden { add(field, .controlCharacters) }
    }

    public mutating func whole(_ field: String, _ value: Int?, _ range: ClosedRange<Int>, required: Bool = false) {
        guard let value else {
            if required { add(field, .missing) }
            return
        }
        if !range.contains(value) { add(field, .outOfRange(least: range.lowerBound, most: range.upperBound)) }
    }

    /// At least three digits, with the signs that people put between them.
    public mutating func phone(_ field: String, _ value: String?, required: Bool = false) {
        text(field, value, limit: 40, required: required)
        guard let value, value.contains(where: { !$0.isWhitespace }) else { return }
        let digits = value.unicodeScalars.count { ("0"..."9").contains($0) }
        let allowed = value.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " +-().#*xext,/".unicodeScalars.contains($0) }
        if digits < 3 || !allowed { add(field, .notAPhoneNumber) }
    }

    public mutating func email(_ field: String, _ value: String?, required: Bool = false) {
        text(field, value, limit: 254, required: required)
        guard let value, !value.isEmpty else { return }
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count != 2 || parts[0].isEmpty || parts[1].isEmpty || value.contains(where: \.isWhitespace) { add(field, .notAnEmail) }
    }

    public mutating func count(_ field: String, _ value: Int, _ range: ClosedRange<Int>) {
        if value < range.lowerBound { add(field, .missing) }
        if value > range.upperBound { add(field, .tooMany(limit: range.upperBound)) }
    }

    /// Runs checks of a part, whose fields are named below `prefix`.
    public mutating func part(_ prefix: String, _ body: (inout Check) -> Void) {
        var inner = Check()
        body(&inner)
        mistakes += inner.mistakes.map { Mistake(field: "\(prefix).\($0.field)", $0.reason) }
    }
}
