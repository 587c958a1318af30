import MutualAid
import Records

/// Requests that are probably the same need as one about to be asked for. They are shown, never refused.
public struct AlikeRequests: Question {
    public static let permission = Permission.anySeat

    public let site: ID<Site>
    public let aidClasses: [AidClass]
    /// The id under which the request is about to be sent: where that was done already, it is only pressed twice.
    public let deed: ID<DeedMark>?

    public init(site: ID<Site>, aidClasses: [AidClass], deed: ID<DeedMark>? = nil) {
        self.site = site
        self.aidClasses = aidClasses
        self.deed = deed
    }

    public func answer(_ reading: Reading) throws -> [RequestRow] {
        guard let place = try Members.site(site, in: reading.region, reading.db) else { throw Refusal.notFound }
        if let deed, try Deeds.find(deed, by: reading.caller.account, in: reading.region, reading.db) != nil { return [] }
        // Whoever may not see the member's requests is shown none of them: the wall reads along.
        return try Requests.open(of: [place.member], in: reading.region, reading.db).filter {
            $0.isAlike(site: site, classes: aidClasses, at: reading.now)
        }
    }
}

/// The same for whoever holds a call card, before a word of it is used: numbers, and nothing behind them.
public struct AlikeByCallCard: Question {
    public static let permission = Permission.callCard

    public let aidClass: AidClass

    public init(aidClass: AidClass) {
        self.aidClass = aidClass
    }

    public func answer(_ reading: Reading) throws -> CallCard.Alike {
        guard case .card(let card, _, let word, let site) = reading.caller.identity,
            let place = try Members.site(site, in: reading.region, reading.db),
            let region = try Regions.load(reading.region, reading.db)
        else { throw Refusal.notFound }
        // Whoever comes back with a word is told what it asked, and not that this was asked for.
        let isUsed = try CallCards.isUsed(word, of: card, in: reading.region, reading.db)
        let open = isUsed ? [] : try Requests.open(of: [place.member], in: reading.region, reading.db)
        let alike = open.filter { $0.isAlike(site: site, classes: [aidClass], at: reading.now) }
        return CallCard.Alike(
            rows: alike.flatMap { row in
                row.items.filter { $0.item.aidClass == aidClass }.map {
                    CallCard.Alike.Row(
                        number: row.request.number, aidClass: aidClass, quantity: $0.item.quantity, patients: $0.item.patients,
                        submittedAt: row.request.submittedAt)
                }
            }, region: region, asOf: reading.now)
    }
}
