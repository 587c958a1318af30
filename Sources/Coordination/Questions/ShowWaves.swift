import Foundation
import Matching
import MutualAid
import Records

/// Whom each wave of a request would ask, and what has gone out.
public struct ShowWaves: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public let request: ID<AidRequest>

    public init(request: ID<AidRequest>) {
        self.request = request
    }

    public func answer(_ reading: Reading) throws -> WaveSheet {
        let region = reading.region
        let db = reading.db
        guard let found = try Requests.load(request, in: region, db)?.request else { throw Refusal.notFound }
        let reach = try Reach.load(found, in: region, at: reading.now, db)
        let sent = try Enquiries.all(of: request, in: region, db)
        let names = Dictionary(reach.neighbours.map { ($0.member.id, $0.member.name) }, uniquingKeysWith: { first, _ in first })
        let phones = try Members.phones(in: region, db)
        let waves = Wave.allCases.map { wave in
            let out = sent.filter { $0.wave == wave }
            let lenders = reach.lenders(in: wave, at: reading.now).map { reached in
                WaveLender(
                    lender: reached.lender, lenderName: names[reached.lender] ?? "", aidClass: reached.aidClass,
                    quantity: reached.quantity, kilometres: reached.kilometres, isListed: reached.capability != nil,
                    phone: phones[reached.lender],
                    patients: reached.item.countsPatients ? reached.quantity : nil)
            }
            return WaveRow(wave: wave, lenders: lenders, sent: out.count, answerBy: out.map(\.answerBy).max())
        }
        return WaveSheet(
            asOf: reading.now, waves: waves, next: Self.next(sent, waves, at: reading.now), hasBuddy: reach.buddy != nil)
    }

    /// The last wave while it reaches somebody new, or the first after it that does; none while the last is still being waited for.
    private static func next(_ sent: [Enquiry], _ waves: [WaveRow], at now: Date) -> Wave? {
        if sent.contains(where: { $0.state == .sent && $0.answerBy > now }) { return nil }
        return Wave.next(after: sent.compactMap(\.wave), reaching: Set(waves.filter { !$0.lenders.isEmpty }.map(\.wave)))
    }
}

/// Help that was offered unasked: all of it for the desk, one's own for everybody else.
public struct ShowWaitingRoom: Question {
    public static let permission = Permission.anySeat

    public init() {}

    public func answer(_ reading: Reading) throws -> WaitingRoom {
        WaitingRoom(
            asOf: reading.now,
            openOffers: try OpenOffers.waiting(of: reading.caller.seesRegion ? nil : reading.members, in: reading.region, reading.db),
            closed: try OpenOffers.closed(in: reading.region, reading.db))
    }
}

/// What a member has handed over to the coordinator.
public struct ListDelegations: Question {
    public static let permission = Permission.only(.approver, side: .owner).orRegion(.coordinator, .auditor)

    public let member: ID<Member>

    public init(member: ID<Member>) {
        self.member = member
    }

    public func answer(_ reading: Reading) throws -> [Delegation] {
        try reading.demand(Self.self, Parties(owner: member))
        return try Delegations.open(of: member, at: reading.now, in: reading.region, reading.db)
    }
}
