import Foundation

/// Who is signed in, and where.
public struct Whoami: Hashable, Sendable, Codable {
    /// The region's time, or the real one where there is no seat.
    public let asOf: Date
    public let account: ID<Account>
    public let name: String
    public let language: Language?
    public let seat: Seat?
    public let memberName: String?
    public let region: Region?
    /// All seats to choose from.
    public let seats: [SeatRow]

    public init(
        asOf: Date, account: ID<Account>, name: String, language: Language?, seat: Seat?, memberName: String?, region: Region?,
        seats: [SeatRow]
    ) {
        self.asOf = asOf
        self.account = account
        self.name = name
        self.language = language
        self.seat = seat
        self.memberName = memberName
        self.region = region
        self.seats = seats
    }
}

public struct SeatRow: Hashable, Sendable, Codable {
    public let region: RegionID
    public let regionName: String
    public let member: ID<Member>
    public let memberName: String
    public let roles: [Role]

    public init(region: RegionID, regionName: String, member: ID<Member>, memberName: String, roles: [Role]) {
        self.region = region
        self.regionName = regionName
        self.member = member
        self.memberName = memberName
        self.roles = roles
    }
}
