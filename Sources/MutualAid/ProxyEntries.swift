import Foundation

/// A request that the desk entered for a hospital; it counts at once, and says that it is unconfirmed until the hospital says so.
public struct ProxyEntry: Hashable, Sendable, Codable {
    public let request: ID<AidRequest>
    public let member: ID<Member>
    public let enteredAt: Date
    public let confirmedAt: Date?

    public init(request: ID<AidRequest>, member: ID<Member>, enteredAt: Date, confirmedAt: Date?) {
        self.request = request
        self.member = member
        self.enteredAt = enteredAt
        self.confirmedAt = confirmedAt
    }

    /// By when the hospital should have said that it is right: a day after it was entered, as what was approved by voice.
    public var confirmBy: Date { enteredAt.addingTimeInterval(86_400) }

    public func mayBeConfirmed() throws(Refusal) {
        if confirmedAt != nil { throw .alreadyDone }
    }
}

/// What a clerk sees who enters reports for others.
public struct ProxySheet: Hashable, Sendable, Codable {
    public let asOf: Date
    /// The reports entered last, the latest first.
    public let entries: [RequestRow]

    public init(asOf: Date, entries: [RequestRow]) {
        self.asOf = asOf
        self.entries = entries
    }
}

/// A site as somebody in a hurry names it: by letters of its name, of its member's, or by the member's official number.
public struct NamedSite: Hashable, Sendable, Codable {
    public let id: ID<Site>
    public let member: ID<Member>
    public let siteName: String
    public let memberName: String
    public let outsideNumber: String?

    public init(id: ID<Site>, member: ID<Member>, siteName: String, memberName: String, outsideNumber: String?) {
        self.id = id
        self.member = member
        self.siteName = siteName
        self.memberName = memberName
        self.outsideNumber = outsideNumber
    }

    public var words: String { memberName == siteName ? siteName : "\(memberName), \(siteName)" }

    /// The sites that a typed text can mean: one whose name or number it is, else those that begin so, else those that hold it.
    public static func meant(by text: String, among sites: [NamedSite]) -> [NamedSite] {
        let typed = folded(text)
        if typed.isEmpty { return [] }
        let ways: [(String) -> Bool] = [{ $0 == typed }, { $0.hasPrefix(typed) }, { $0.contains(typed) }]
        for fits in ways {
            let found = sites.filter { site in
                [site.words, site.siteName, site.memberName, site.outsideNumber ?? ""].map(folded).contains { !$0.isEmpty && fits($0) }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Without what keyboards and input methods write differently: width, case, spaces.
    private static func folded(_ text: String) -> String {
        (text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text).lowercased().filter { !$0.isWhitespace }
    }
}

extension AidClass {
    /// Three digits by which a clerk names a class without leaving the number keys: the kind, then its place in the kind.
    public var shortCode: String {
        let kind = (AidKind.allCases.firstIndex(of: kind) ?? 0) + 1
        let place = (AidClass.allCases.filter { $0.kind == self.kind }.firstIndex(of: self) ?? 0) + 1
        return "\(kind)\(place < 10 ? "0" : "")\(place)"
    }

    /// The class that a typed text means: its code, with or without the words after it.
    public init?(shortCode text: String) {
        let plain = (text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text).filter { !$0.isWhitespace }
        let code = String(plain.prefix(3))
        guard let found = AidClass.allCases.first(where: { $0.shortCode == code }) else { return nil }
        self = found
    }
}
