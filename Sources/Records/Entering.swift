import Foundation
import MutualAid
import Postgres

/// Brings the caller's identity into a transaction, in its opening round trip.
public struct Opening: Decodable, Sendable {
    let realTime: Date
    let regionTime: Date

    public var moment: Moment { Moment(real: realTime, now: regionTime) }

    /// The statement that enters a region as somebody; region 0 is an account acting for itself.
    public static func statement(for caller: Caller) -> SQL {
        let nobody = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        let region = caller.seat?.region.rawValue ?? 0
        let account = caller.account?.rawValue ?? nobody
        let member = caller.seat?.member.rawValue ?? nobody
        // Whoever only takes calls reads nobody's records, not even those of the member where they sit.
        let members = caller.seat.map { $0.onlyTakesCalls ? [] : $0.members.map(\.rawValue) } ?? []
        let roles = caller.roles.map(\.rawValue)
        let ofTheHouse = caller.identity == .service || caller.identity == .operatingStaff
        return """
            select real_time, region_time from app.enter(\(region), \(account), \(member), \(members), \(roles)::text[], \
            \(caller.seesRegion || ofTheHouse), \(caller.has(.coordinator) || ofTheHouse))
            """
    }
}
