import MutualAid

extension Language {
    /// How the language calls itself: what its switch shows.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .japanese: "日本語"
        }
    }

    /// Both texts of one sentence, side by side. A further language is a further argument, so no sentence can be forgotten.
    func say(_ english: @autoclosure () -> String, _ japanese: @autoclosure () -> String) -> String {
        switch self {
        case .english: english()
        case .japanese: japanese()
        }
    }

    /// A list as a person reads it out.
    public func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return say(parts.dropLast().joined(separator: ", ") + " and " + last, parts.joined(separator: "、"))
    }

    /// "18 km", the same in both languages.
    public func kilometres(_ count: Int) -> String { "\(count.grouped) km" }
}

/// One fixed text of a page. Each area of the pages has an enum of its own in `Phrases`; a new text is a new case there.
public protocol Phrase: Hashable, Sendable {
    func text(_ language: Language) -> String
}

extension Int {
    /// With a comma between thousands, which both languages use.
    var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// "1 change", "3 changes": for English.
    func of(_ one: String, _ many: String) -> String { "\(grouped) \(self == 1 ? one : many)" }
}

extension String {
    /// With a capital first letter, for the start of an English sentence.
    var capital: String { prefix(1).uppercased() + dropFirst() }
}
