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
}
