/// How many of a class may be out at once from all the sites that a health system answers for, together.
public struct Cap: Hashable, Sendable, Codable {
    public let member: ID<Member>
    public let aidClass: AidClass
    public let most: Int
    /// What is promised from there at this moment, whether it has left or not.
    public let out: Int

    public init(member: ID<Member>, aidClass: AidClass, most: Int, out: Int) {
        self.member = member
        self.aidClass = aidClass
        self.most = most
        self.out = out
    }

    /// What may still be promised under it; a cap that was lowered lets nothing more out, and calls nothing back.
    public var left: Int { max(0, most - out) }

    /// What several offers take of one cap: those of its class, from the sites that it is set for.
    public static func taken(by offers: [Offer], of aidClass: AidClass, from sites: Set<ID<Member>>) -> Int {
        offers.filter { $0.aidClass == aidClass && sites.contains($0.lender) }.reduce(0) { $0 + $1.quantity }
    }

    public static func check(_ check: inout Check, most: Int?) {
        check.whole("most", most, 0...1_000_000)
    }
}
