import Foundation

/// Everything about one request that the reader may see.
public struct RequestSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let row: RequestRow
    public let site: Site
    /// What does not work, in the asker's words; nil after a redaction.
    public let trouble: String?
    public let troubleNote: ID<Note>?
    /// What was already tried; nil where nobody said, and after a redaction.
    public let tried: String?
    public let triedNote: ID<Note>?
    /// Who approves and accepts has to be known: whether the reader asked for it.
    public let askedByReader: Bool
    public let enquiries: [EnquiryRow]
    public let offers: [OfferRow]
    public let orders: [OrderRow]
    public let log: [SealedEntry]
    public let jobs: [Job]
    /// Who has what is still missing, class by class, the nearest first.
    public let holders: [Holders]
    /// By which the coordinator may accept for the asker.
    public let delegation: Delegation?
    /// Who was told about it, as far as the reader may know.
    public let told: [DeliveryRow]
    /// The asker's incidents to which it could belong, and the one to which it does.
    public let incidents: [IncidentRow]
    /// Whether the asker belongs to a health system, or is one: then some may be found there.
    public let isInSystem: Bool

    public init(
        asOf: Date, position: Int, row: RequestRow, site: Site, trouble: String?, troubleNote: ID<Note>?, askedByReader: Bool,
        enquiries: [EnquiryRow], offers: [OfferRow], orders: [OrderRow], log: [SealedEntry], jobs: [Job], holders: [Holders] = [],
        delegation: Delegation? = nil, told: [DeliveryRow] = [], incidents: [IncidentRow] = [], tried: String? = nil,
        triedNote: ID<Note>? = nil, isInSystem: Bool = false
    ) {
        self.isInSystem = isInSystem
        self.asOf = asOf
        self.position = position
        self.row = row
        self.site = site
        self.trouble = trouble
        self.troubleNote = troubleNote
        self.askedByReader = askedByReader
        self.enquiries = enquiries
        self.offers = offers
        self.orders = orders
        self.log = log
        self.jobs = jobs
        self.holders = holders
        self.told = told
        self.delegation = delegation
        self.incidents = incidents
        self.tried = tried
        self.triedNote = triedNote
    }
}

/// One enquiry as its lender reads it.
public struct EnquirySheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let row: EnquiryRow
    /// The listing that it is about, else the only one that the lender keeps of this class; nil where there is none, or several.
    public let capability: CapabilityRow?
    public let offers: [OfferRow]

    public init(asOf: Date, row: EnquiryRow, capability: CapabilityRow?, offers: [OfferRow]) {
        self.asOf = asOf
        self.row = row
        self.capability = capability
        self.offers = offers
    }
}

/// One order with what stands on its paper.
public struct OrderSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let row: OrderRow
    public let lenderSite: Site
    public let askerSite: Site
    public let lenderContacts: [Contact]
    public let askerContacts: [Contact]
    public let legs: [CarryLegRow]
    /// Questions about another end, the newest first.
    public let ends: [EndChange]
    public let tasks: [OpenTask]
    public let log: [SealedEntry]
    /// Open conflicts in which it stands, for those who may see both sides.
    public let conflicts: [ConflictRow]

    public init(
        asOf: Date, position: Int, row: OrderRow, lenderSite: Site, askerSite: Site, lenderContacts: [Contact], askerContacts: [Contact],
        legs: [CarryLegRow] = [], ends: [EndChange] = [], tasks: [OpenTask], log: [SealedEntry],
        conflicts: [ConflictRow] = []
    ) {
        self.asOf = asOf
        self.position = position
        self.row = row
        self.lenderSite = lenderSite
        self.askerSite = askerSite
        self.lenderContacts = lenderContacts
        self.askerContacts = askerContacts
        self.legs = legs
        self.ends = ends
        self.tasks = tasks
        self.log = log
        self.conflicts = conflicts
    }
}

/// One plan: what it proposes for each item, what stays missing, and why.
public struct PlanSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let plan: Plan
    public let items: [PlannedItem]
    /// Whether something has changed since from which plans are made. Asking is possible all the same: whatever it proposes that no longer
    /// holds is refused.
    public let outOfDate: Bool
    /// Units that the plan proposes, and units that no plan can fill.
    public let proposed: Int
    public let missing: Int

    public init(asOf: Date, position: Int, plan: Plan, items: [PlannedItem], outOfDate: Bool) {
        self.asOf = asOf
        self.position = position
        self.plan = plan
        self.items = items
        self.outOfDate = outOfDate
        proposed = items.reduce(0) { $0 + $1.proposed }
        missing = items.reduce(0) { $0 + $1.missing }
    }
}

public struct PlannedItem: Hashable, Sendable, Codable {
    public let item: RequestItem
    public let requestNumber: String
    public let harm: Harm?
    public let neededBy: Date
    public let askerName: String
    public let modelName: String?
    public let progress: ItemProgress
    public let proposals: [ProposalRow]
    /// How many candidates each rule let through, asks about, or removes.
    public let verdicts: [VerdictCount]
    /// What has been decided about candidates and stands now, whether this plan knew it or not.
    public let overrides: [OverrideRow]
    /// Who is asked for it by a plan, has not answered, and has time left to; but for those whom this plan proposes for as many.
    public let asked: [Outstanding]
    public let proposed: Int
    public let missing: Int

    public init(
        item: RequestItem, requestNumber: String, harm: Harm?, neededBy: Date, askerName: String, modelName: String?,
        progress: ItemProgress, proposals: [ProposalRow], verdicts: [VerdictCount], overrides: [OverrideRow] = [],
        asked: [Outstanding] = []
    ) {
        self.asked = asked
        self.item = item
        self.requestNumber = requestNumber
        self.harm = harm
        self.neededBy = neededBy
        self.askerName = askerName
        self.modelName = modelName
        self.progress = progress
        self.proposals = proposals
        self.verdicts = verdicts
        self.overrides = overrides
        proposed = proposals.reduce(0) { $0 + $1.proposal.quantity }
        missing = max(0, progress.missing - proposed)
    }

    /// How many of what was forced a plan proposes, and of how many, where it could not give all of it; nil where it does, or where it was
    /// made before that was decided.
    public func cut(_ row: OverrideRow, by plan: Plan) -> (given: Int, of: Int)? {
        guard row.override.at <= plan.madeAt, let standing = row.override.beyond(given: row.promised), standing.way == .forced,
            let wanted = standing.quantity
        else { return nil }
        let given = proposals.reduce(0) { $1.proposal.capability == standing.capability ? $0 + $1.proposal.quantity : $0 }
        return given < wanted ? (given, wanted) : nil
    }

    /// Whether somebody has decided that it comes from there.
    public func isForced(_ proposal: Proposal) -> Bool {
        overrides.contains { $0.override.way == .forced && $0.override.capability == proposal.capability }
    }
}

/// A member with its sites and contacts, and what of its lists the reader may see.
public struct MemberSheet: Hashable, Sendable, Codable {
    public let member: Member
    public let parentName: String?
    public let buddyName: String?
    public let sites: [Site]
    public let contacts: [Contact]
    /// The members that it answers for.
    public let answersFor: [MemberName]
    public let caps: [Cap]
    public let capabilities: [CapabilityRow]
    /// Lines that were filed to its sites.
    public let log: [SealedEntry]
    /// Whether real telephones and addresses are used in this exercise; nil where it is none.
    public let isRungForReal: Bool?

    public init(
        member: Member, parentName: String? = nil, buddyName: String? = nil, sites: [Site], contacts: [Contact],
        answersFor: [MemberName] = [], caps: [Cap] = [], capabilities: [CapabilityRow] = [], log: [SealedEntry] = [],
        isRungForReal: Bool? = nil
    ) {
        self.member = member
        self.parentName = parentName
        self.buddyName = buddyName
        self.sites = sites
        self.contacts = contacts
        self.answersFor = answersFor
        self.caps = caps
        self.capabilities = capabilities
        self.isRungForReal = isRungForReal
        self.log = log
    }
}

/// A member as a sentence names it.
public struct MemberName: Hashable, Sendable, Codable {
    public let member: ID<Member>
    public let name: String

    public init(member: ID<Member>, name: String) {
        self.member = member
        self.name = name
    }
}

/// One page of a long list, and where the next begins.
public struct Page<Row: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    public let rows: [Row]
    /// Where the next page begins: pass it as `after`, or as `before` where a list runs backwards; nil at the end.
    public let next: String?

    public init(rows: [Row], next: String?) {
        self.rows = rows
        self.next = next
    }
}
