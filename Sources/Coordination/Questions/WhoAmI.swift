import MutualAid
import Records

/// Who is signed in, where, and where else they could sit.
public struct WhoAmI: Question {
    public static let permission = Permission.anySignedIn

    public init() {}

    public func answer(_ reading: Reading) throws -> Whoami {
        guard let account = reading.caller.account, let own = try Accounts.own(account, reading.db) else { throw Refusal.notSignedIn }
        let seats = try Accounts.seats(reading.db)
        let seat = reading.caller.seat
        return Whoami(
            asOf: reading.now, account: account, name: own.name, language: own.language, seat: seat,
            memberName: try seat.flatMap { try Members.load($0.member, in: $0.region, reading.db)?.name },
            region: try seat.flatMap { try Regions.load($0.region, reading.db) }, seats: seats.map(\.row))
    }
}
