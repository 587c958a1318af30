import MutualAid
import Records

/// Says how many of a class may be out at once from all the sites of a health system together. What is out stays out.
public struct SetCap: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).or(.approver, side: .owner)
        .orRegion(.coordinator)

    /// Whoever answers for the sites.
    public let member: ID<Member>
    public let aidClass: AidClass
    /// nil lifts the cap.
    public let most: Int?

    public init(member: ID<Member>, aidClass: AidClass, most: Int?) {
        self.member = member
        self.aidClass = aidClass
        self.most = most
    }

    public func check(_ check: inout Check) {
        Cap.check(&check, most: most)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.demand(Self.self, Parties(owner: member))
        try Lock.change(.member, [member], in: work.region, work.db)
        guard let answers = try Members.load(member, in: work.region, work.db) else { throw Refusal.notFound }
        try answers.maySetCap()
        try Caps.set(member, aidClass, most: most, in: work.region, work.db)
        try Members.touch(member, in: work.region, work.db)
        try work.record(.capSet(member: member, aidClass: aidClass, most: most), audience: [member])
        return Done()
    }
}
