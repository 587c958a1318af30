import MutualAid
import Records

/// Everything about one request.
public struct ShowRequest: Question {
    public static let permission = Permission.anySeat

    public let request: ID<AidRequest>

    public init(request: ID<AidRequest>) {
        self.request = request
    }

    public func answer(_ reading: Reading) throws -> RequestSheet {
        let region = reading.region
        let db = reading.db
        guard let row = try Requests.row(request, in: region, db), let facts = try Requests.load(request, in: region, db),
            let site = try Members.site(row.request.site, in: region, db)
        else { throw Refusal.notFound }
        let enquiries = try Enquiries.of(request: request, in: region, db)
        let offers = try Offers.of(request: request, in: region, db)
        let orders = try Orders.of(request: request, in: region, db)
        let jobs = Jobs(
            requests: [row], enquiries: enquiries.filter { $0.enquiry.state == .sent },
            offers: offers.filter { $0.offer.state == .tendered },
            orders: orders, tasks: [], phones: [:], names: [:])
        let asker = row.request.member
        let parent = try Members.load(asker, in: region, db)?.parent
        let sites = try Members.answered(by: asker, in: region, db)
        return RequestSheet(
            asOf: reading.now, position: try Journal.position(in: region, db), row: row, site: site,
            trouble: try Journal.text(facts.trouble, in: region, db), troubleNote: facts.trouble,
            askedByReader: facts.askedBy != nil && facts.askedBy == reading.caller.account, enquiries: enquiries, offers: offers,
            orders: orders, log: try Journal.of(request: request, in: region, db), jobs: jobs.list(at: reading.now),
            holders: try row.lookedFor(at: reading.now).map { wanted in
                let all = try HolderRecords.of(wanted.aidClass, model: wanted.model, from: site.place, in: region, db)
                // What the asker has itself is no help to it.
                return Holders(
                    aidClass: wanted.aidClass, model: wanted.model, insteadOf: wanted.insteadOf, holders: all.filter { $0.member != asker })
            },
            delegation: try Delegations.open(of: row.request.member, at: reading.now, in: region, db).first {
                $0.covers(row.request, at: reading.now)
            },
            told: try Deliveries.of(request: request, in: region, db),
            incidents: try Incidents.choices(of: row.request.member, with: row.request.incident, in: region, db),
            tried: try facts.tried.flatMap { try Journal.text($0, in: region, db) }, triedNote: facts.tried,
            isInSystem: parent != nil || !sites.isEmpty)
    }
}

/// One enquiry, as its lender reads it.
public struct ShowEnquiry: Question {
    public static let permission = Permission.anySeat

    public let enquiry: ID<Enquiry>

    public init(enquiry: ID<Enquiry>) {
        self.enquiry = enquiry
    }

    public func answer(_ reading: Reading) throws -> EnquirySheet {
        guard let row = try Enquiries.row(enquiry, in: reading.region, reading.db) else { throw Refusal.notFound }
        let capability = try row.enquiry.capability.flatMap { try Capabilities.row($0, in: reading.region, reading.db) }
        // An enquiry about a listing is for those who may see the listing.
        if row.enquiry.capability != nil, capability == nil { throw Refusal.notFound }
        return EnquirySheet(
            asOf: reading.now, row: row,
            capability: try capability
                ?? row.enquiry.listing(among: Capabilities.list(of: [row.enquiry.lender], in: reading.region, reading.db)),
            offers: try Offers.of(enquiry: enquiry, in: reading.region, reading.db))
    }
}

/// One offer, for either side.
public struct ShowOffer: Question {
    public static let permission = Permission.anySeat

    public let offer: ID<Offer>

    public init(offer: ID<Offer>) {
        self.offer = offer
    }

    public func answer(_ reading: Reading) throws -> OfferRow {
        guard let row = try Offers.row(offer, in: reading.region, reading.db) else { throw Refusal.notFound }
        return row
    }
}

/// One order, with what stands on its paper.
public struct ShowOrder: Question {
    public static let permission = Permission.anySeat

    public let order: ID<Order>

    public init(order: ID<Order>) {
        self.order = order
    }

    public func answer(_ reading: Reading) throws -> OrderSheet {
        let region = reading.region
        let db = reading.db
        guard let found = try Orders.row(order, in: region, db), let from = try Members.site(found.lenderSite, in: region, db),
            let to = try Members.site(found.askerSite, in: region, db)
        else { throw Refusal.notFound }
        return OrderSheet(
            asOf: reading.now, position: try Journal.position(in: region, db), row: found.row, lenderSite: from, askerSite: to,
            lenderContacts: try Members.contacts(of: found.row.order.lender, in: region, db),
            askerContacts: try Members.contacts(of: found.row.order.asker, in: region, db),
            legs: try CarryLegs.of([order], in: region, db), ends: try EndChanges.of(order, in: region, db),
            tasks: try Tasks.of(order: order, in: region, db),
            log: try Journal.of(order: order, in: region, db),
            conflicts: try Conflicts.open(of: order, in: region, db))
    }
}

/// One plan: who could come, and who cannot and why.
public struct ShowPlan: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    /// nil: the newest.
    public let plan: ID<Plan>?

    public init(plan: ID<Plan>? = nil) {
        self.plan = plan
    }

    public func answer(_ reading: Reading) throws -> PlanSheet {
        let region = reading.region
        let db = reading.db
        guard let wanted = try plan ?? Plans.last(in: region, db)?.id, let facts = try Plans.load(wanted, in: region, db) else {
            throw Refusal.notFound
        }
        let verdicts = try Plans.items(of: wanted, in: region, db)
        let found = try Plans.proposals(of: wanted, in: region, db)
        let proposals = Dictionary(grouping: found, by: \.proposal.item)
        let classes = Set(found.map(\.aidClass)).sorted { $0.rawValue < $1.rawValue }
        var missing: [AidClass: [ID<Member>: Int]] = [:]
        for own in try Requests.asking(for: classes, in: region, db) {
            missing[own.item.item.aidClass, default: [:]][own.request.member, default: 0] += own.item.missing(at: reading.now)
        }
        let items = try RequestItems.rows(verdicts.map(\.item), in: region, db)
        let requests = Dictionary(
            try Requests.rows(Array(Set(items.map(\.item.request))), in: region, db).map { ($0.request.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let overrides = Dictionary(
            grouping: try Overrides.rows(of: verdicts.map(\.item), in: region, db), by: \.override.item)
        let outstanding = Dictionary(
            grouping: try Plans.outstanding(for: verdicts.map(\.item), at: reading.now, in: region, db), by: \.item)
        let byItem = Dictionary(verdicts.map { ($0.item, $0.verdicts) }, uniquingKeysWith: { first, _ in first })
        let planned = items.compactMap { row -> PlannedItem? in
            guard let request = requests[row.item.request] else { return nil }
            let wantedBy = row.wantedBy(request.request)
            let rows = proposals[row.item.id] ?? []
            let asked = outstanding[row.item.id] ?? []
            let left = row.missing(at: reading.now) - asked.reduce(0) { $0 + $1.quantity }
            let beyond = Set(Proposal.beyond(left, of: rows.filter { !$0.enquired }.map(\.proposal)).map(\.id))
            let proposed = rows.map { found in
                var found = found
                found.isBeyond = beyond.contains(found.proposal.id)
                found.lateMinutes = max(0, Int((found.proposal.arrivesAt.timeIntervalSince(wantedBy) / 60).rounded(.up)))
                found.askedItself = missing[found.aidClass]?[found.proposal.lender] ?? 0
                return found
            }
            return PlannedItem(
                item: row.item, requestNumber: request.request.number, harm: request.request.harm, neededBy: request.request.neededBy,
                askerName: request.memberName, modelName: row.modelName, progress: row.progress,
                proposals: proposed, verdicts: byItem[row.item.id] ?? [], overrides: overrides[row.item.id] ?? [],
                asked: asked.filter { each in
                    let its = rows.first { $0.proposal.capability == each.capability }
                    return each.quantity > (its?.proposal.quantity ?? 0)
                })
        }.sorted {
            (($0.harm ?? .assumedWhenUnsaid).tier, $0.neededBy, $0.item.id) < (
                ($1.harm ?? .assumedWhenUnsaid).tier, $1.neededBy, $1.item.id
            )
        }
        return PlanSheet(
            asOf: reading.now, position: try Journal.position(in: region, db), plan: facts.plan, items: planned,
            outOfDate: try Journal.changesPlans(after: facts.position, in: region, db))
    }
}

/// The stored run of a plan: what the solver was given and what it answered.
public struct ShowRun: Question {
    public static let permission = Permission.region(.coordinator, .auditor)

    public let plan: ID<Plan>

    public init(plan: ID<Plan>) {
        self.plan = plan
    }

    public func answer(_ reading: Reading) throws -> StoredRun {
        guard let stored = try Plans.stored(plan, in: reading.region, reading.db) else { throw Refusal.notFound }
        return StoredRun(run: stored.run, answer: stored.answer, digest: stored.digest)
    }
}

public struct StoredRun: Codable, Sendable {
    public let run: String
    public let answer: String
    /// SHA-256 of the run, hexadecimal.
    public let digest: String
}
