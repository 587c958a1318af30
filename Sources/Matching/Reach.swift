import Foundation
import MutualAid

/// A member that could be asked.
public struct Neighbour: Hashable, Sendable {
    public let member: Member
    /// Of its sites, as far as they are known: the nearest counts.
    public let places: [Place]
    /// Whether it takes part with everything and keeps a list; whoever does and does not list something is taken not to have it.
    public let keepsList: Bool

    public init(member: Member, places: [Place], keepsList: Bool) {
        self.member = member
        self.places = places
        self.keepsList = keepsList
    }
}

/// One lender to ask for an item.
public struct Reached: Hashable, Sendable {
    public let item: RequestItem
    /// What this lender is asked for: the wanted class, or a substitute.
    public let aidClass: AidClass
    public let lender: ID<Member>
    /// The listing that it is asked about; nil where it keeps none.
    public let capability: ID<Capability>?
    public let quantity: Int
    /// To the site that lists it, or to the nearest of the lender's.
    public let kilometres: Int?
    public let neededBy: Date
    public let toReply: ToReply

    public init(
        item: RequestItem, aidClass: AidClass? = nil, lender: ID<Member>, capability: ID<Capability>?, quantity: Int, kilometres: Int?,
        neededBy: Date, toReply: ToReply
    ) {
        self.item = item
        self.aidClass = aidClass ?? item.aidClass
        self.lender = lender
        self.capability = capability
        self.quantity = quantity
        self.kilometres = kilometres
        self.neededBy = neededBy
        self.toReply = toReply
    }
}

/// Who could be asked for the items of one request, wave by wave.
public struct Reach: Sendable {
    public let items: [OpenItem]
    public let asker: ID<Member>
    public let buddy: ID<Member>?
    public let neighbours: [Neighbour]
    public let candidates: [Candidate]
    /// For each class, who asks for it too.
    public let short: [AidClass: Set<ID<Member>>]
    /// For each item, who has been asked already, whatever they said.
    public let asked: [ID<RequestItem>: Set<ID<Member>>]
    /// For each item, the listings from which somebody has decided that nothing comes.
    public let forbidden: [ID<RequestItem>: [Capability]]

    public init(
        items: [OpenItem], asker: ID<Member>, buddy: ID<Member>?, neighbours: [Neighbour], candidates: [Candidate],
        short: [AidClass: Set<ID<Member>>] = [:], asked: [ID<RequestItem>: Set<ID<Member>>],
        forbidden: [ID<RequestItem>: [Capability]] = [:]
    ) {
        self.items = items
        self.asker = asker
        self.buddy = buddy
        self.neighbours = neighbours
        self.candidates = candidates
        self.short = short
        self.asked = asked
        self.forbidden = forbidden
    }

    /// Whom this wave asks, item by item: who lists it first, then who has to be rung, each nearest first.
    ///
    /// Everybody is asked for all that they could give. Asking holds nothing, and what is accepted can be no more than is missing.
    public func lenders(in wave: Wave, at now: Date) -> [Reached] {
        items.filter { $0.missing > 0 }.flatMap { item in
            neighbours.compactMap { reached($0, for: item, in: wave, at: now) }.sorted(by: Self.comesFirst).prefix(Wave.most)
        }
    }

    private func reached(_ neighbour: Neighbour, for item: OpenItem, in wave: Wave, at now: Date) -> Reached? {
        let member = neighbour.member
        if asked[item.item.id]?.contains(member.id) == true || short[item.item.aidClass]?.contains(member.id) == true { return nil }
        let kilometres = item.place?.kilometres(toNearest: neighbour.places)
        guard Wave.of(member, for: asker, buddy: buddy, kilometres: kilometres) == wave else { return nil }
        let setAside = forbidden[item.item.id, default: []].filter { $0.member == member.id }
        let listed = candidates.filter { $0.capability.member == member.id && item.item.rank(of: $0.capability.aidClass) != nil }
        let allowed = listed.filter { candidate in !setAside.contains { $0.id == candidate.capability.id } }
        if let best = Self.best(of: allowed, for: item, at: now) {
            let capability = best.pair.candidate.capability
            return Reached(
                item: item.item, aidClass: capability.aidClass, lender: member.id, capability: capability.id, quantity: best.units,
                kilometres: best.pair.kilometres.map { Int($0.rounded()) }, neededBy: item.neededBy, toReply: ToReply(best.asked))
        }
        // Who is asked outright answers for everything that it has, also for what was set aside.
        if !setAside.isEmpty { return nil }
        // Whoever lists the class cannot help; whom one would ring first is asked whatever else it lists.
        if listed.contains(where: { $0.capability.aidClass == item.item.aidClass }) || neighbour.keepsList && wave != .buddy { return nil }
        return Reached(
            item: item.item, lender: member.id, capability: nil, quantity: item.missing, kilometres: kilometres.map { Int($0.rounded()) },
            neededBy: item.neededBy, toReply: ToReply(unjudged: item.item))
    }

    /// What a lender that is asked outright has to reply, as far as it lists something of the wanted class that can come; else nil.
    public func toReply(by lender: ID<Member>, for item: ID<RequestItem>, at now: Date) -> ToReply? {
        guard let open = items.first(where: { $0.item.id == item }) else { return nil }
        let listed = candidates.filter { $0.capability.member == lender && $0.capability.aidClass == open.item.aidClass }
        return Self.best(of: listed, for: open, at: now).map { ToReply($0.asked) }
    }

    /// The wanted class first, then its substitutes in their order; of each, whoever could give most.
    private static func best(of listed: [Candidate], for item: OpenItem, at now: Date) -> Judgement? {
        listed.map { Judgement(Pair(item, $0, at: now)) }.filter { $0.canCome && $0.units > 0 }.min { left, right in
            (left.pair.rank, -left.units, left.pair.candidate.capability.id) < (
                right.pair.rank, -right.units, right.pair.candidate.capability.id
            )
        }
    }

    private static func comesFirst(_ left: Reached, _ right: Reached) -> Bool {
        let kinds = (left.capability == nil ? 1 : 0, right.capability == nil ? 1 : 0)
        return (kinds.0, left.kilometres ?? .max, left.lender) < (kinds.1, right.kilometres ?? .max, right.lender)
    }
}
