import MutualAid
import Testing

/// Whose word it is that somebody says, and who reads it.
@Suite struct CallerTests {
    private static func caller(_ roles: [Role]) -> Caller {
        Caller(
            identity: .account(Example.any(), name: "Somebody"),
            seat: Seat(region: RegionID(rawValue: 1), member: Example.south, roles: roles, members: [Example.south]), channel: .page)
    }

    /// What the desk does for others is nothing for the house in which it stands, whatever else somebody is there.
    @Test(
        arguments: [
            ([.coordinator], false), ([.coordinator, .dispatcher], false), ([.callTaker, .requester], false), ([.requester], true),
            ([.auditor], true), ([], true),
        ] as [([Role], Bool)]) func theHouseDoesNotReadWhatTheDeskDoes(roles: [Role], reads: Bool)
    {
        #expect(Self.caller(roles).isReadAtHome == reads, "\(roles)")
    }

    /// Sitting in a house is not speaking for it: only whoever also works for it does.
    @Test(
        arguments: [
            ([.coordinator], false), ([.auditor], false), ([.callTaker], false), ([.coordinator, .callTaker], false),
            ([.coordinator, .dispatcher], true), ([.requester], true), ([], false),
        ] as [([Role], Bool)]) func theDeskSpeaksForNobody(roles: [Role], speaks: Bool)
    {
        let caller = Self.caller(roles)
        #expect(caller.actsFor(Example.south))
        #expect(caller.speaksFor(Example.south) == speaks, "\(roles)")
        #expect(!caller.speaksFor(Example.north), "\(roles)")
    }
}
