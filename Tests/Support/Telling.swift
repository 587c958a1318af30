import Coordination
import MutualAid

extension Town {
    /// Seals what waits and tells everybody concerned, until nobody is left to tell.
    public func tell(by channels: [Delivery.Channel] = []) async throws {
        repeat {
            try await seal()
        } while try await premises.house.perform(
            TellMembers(channels: channels), as: .service(in: region)
        ).entries > 0
    }

    /// The deliveries of a message, as they stand.
    public func deliveries(_ message: Delivery.Message) throws -> [ID<Delivery>] {
        try database.asAdmin().all("select id from delivery where message = \(message) order by step, id")
    }

    /// Somebody to ring at a member.
    public func addContact(_ party: Party, _ post: String, phone: String, email: String? = nil, rank: Int) async throws {
        _ = try await house.perform(
            AddContact(member: party.member, post: post, phone: phone, email: email, worksWhenNetworkIsDown: true, rank: rank),
            as: party.caller(.organisationAdministrator))
    }
}
