import MutualAid
import Records

/// What is due in a region, the longest overdue first within each kind.
struct DueLapses: Question {
    static let permission = Permission.service

    func answer(_ reading: Reading) throws -> [Lapse] {
        try Offers.expired(at: reading.now, in: reading.region, limit: 500, reading.db).map(Lapse.offer)
            + RollCalls.due(at: reading.now, in: reading.region, limit: 500, reading.db).map(Lapse.rollCall)
            + Deliveries.unseen(at: reading.now, in: reading.region, limit: 500, reading.db).map(Lapse.unseen)
            + desks(reading).map(Lapse.desk)
            + Requests.untaken(at: reading.now, in: reading.region, limit: 100, reading.db).map(Lapse.standingRule)
    }

    /// The seat whose time is over, or the one that nobody has.
    private func desks(_ reading: Reading) throws -> [ID<Desk>?] {
        let empty = try Desks.empty(at: reading.now, in: reading.region, reading.db)
        guard let unheld = try Desks.unheld(in: reading.region, reading.db),
            Desk.mayAlarmUnheld(oldest: unheld.oldest, alarmedAt: unheld.alarmedAt, at: reading.now)
        else { return empty }
        return empty + [nil]
    }
}
