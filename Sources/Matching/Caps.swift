import MutualAid

/// What health systems still let out: one sum for all sites of a system and one class.
struct CapRoom {
    private struct Key: Hashable {
        let member: ID<Member>
        let aidClass: AidClass
    }

    private let parents: [ID<Member>: ID<Member>]
    private var left: [Key: Int]

    init(_ input: PlanningInput) {
        parents = input.parents
        left = Dictionary(input.caps.map { (Key(member: $0.member, aidClass: $0.aidClass), $0.left) }, uniquingKeysWith: min)
    }

    private func key(_ candidate: Candidate) -> Key {
        let member = candidate.capability.member
        return Key(member: parents[member] ?? member, aidClass: candidate.capability.aidClass)
    }

    /// Whether no cap holds for anybody.
    var isEmpty: Bool { left.isEmpty }

    /// nil where no cap holds.
    func left(for candidate: Candidate) -> Int? { left.isEmpty ? nil : left[key(candidate)] }

    mutating func take(_ units: Int, from candidate: Candidate) {
        if !left.isEmpty { left[key(candidate)]? -= units }
    }
}

extension PlanningInput {
    /// What was forced, and every candidate with what the caps leave to it. A run has no limit over several supplies, so this comes before
    /// the solver; a plan promises nothing, and the cap itself is kept by whoever promises.
    /// - Parameter classes: nil: all. The shares of one class do not depend on those of others.
    func shared(of classes: [AidClass]? = nil) -> (forced: Forced, candidates: [Candidate]) {
        var room = CapRoom(self)
        let forced = Forced(self, &room)
        return (forced, room.isEmpty ? candidates : CapShares(self, forced, room, of: classes).candidates)
    }

    /// Every candidate with what the caps leave to it.
    public var candidatesUnderCaps: [Candidate] { shared().candidates }
}

/// Shares out what the caps leave. First comes what somebody forced; then each item in the order of its tier, for what goes to whoever can
/// come for nothing is lost; and for an item whoever is in time, whoever can come before who has to be asked, who counts before who does
/// not, and of those whoever has most, so that the fewest sites are asked.
private struct CapShares {
    private let input: PlanningInput
    private let forced: Forced
    private var room: CapRoom
    /// By candidate; nil where no cap holds.
    private var shares: [Int?]

    init(_ input: PlanningInput, _ forced: Forced, _ room: CapRoom, of classes: [AidClass]?) {
        self.input = input
        self.forced = forced
        self.room = room
        shares = Array(repeating: nil, count: input.candidates.count)
        let capped = input.candidates.indices.filter {
            classes?.contains(input.candidates[$0].capability.aidClass) != false && room.left(for: input.candidates[$0]) != nil
        }.sorted {
            let (one, other) = (input.candidates[$0], input.candidates[$1])
            return (one.usable == nil ? 1 : 0, -(one.usable ?? 0), one.capability.id)
                < (other.usable == nil ? 1 : 0, -(other.usable ?? 0), other.capability.id)
        }
        for position in capped { shares[position] = forced.taken[input.candidates[position].capability.id, default: 0] }
        for (aidClass, positions) in Dictionary(grouping: capped, by: { input.candidates[$0].capability.aidClass }) {
            share(aidClass, among: positions)
        }
    }

    var candidates: [Candidate] {
        zip(input.candidates, shares).map { candidate, share in
            guard let share else { return candidate }
            return Candidate(capability: candidate.capability, place: candidate.place, allowed: share, facts: candidate.facts)
        }
    }

    private mutating func share(_ aidClass: AidClass, among positions: [Int]) {
        var (sure, unsure): (Set<Int>, Set<Int>) = ([], [])
        for item in items(for: aidClass) {
            var missing = item.missing - forced.given[item.item.id, default: 0]
            // In time before late, as in a plan; of each, the sure ones before the others.
            var able: [[Int]] = [[], [], [], []]
            for position in positions {
                let judgement = forced.judgement(item, input.candidates[position], at: input.now)
                guard judgement.canCome else { continue }
                if judgement.asks.isEmpty { sure.insert(position) } else { unsure.insert(position) }
                able[(judgement.pair.minutesTooLate > 0 ? 2 : 0) + (judgement.asks.isEmpty ? 0 : 1)].append(position)
            }
            for position in able.joined() { missing -= give(missing, to: position) }
        }
        // More than is missing leaves the solver a choice.
        let others = positions.filter { !sure.contains($0) }
        for position in positions.filter(sure.contains) + others.filter(unsure.contains) + others.filter({ !unsure.contains($0) }) {
            add(left(of: position), to: position)
        }
    }

    /// Whatever wants this class, in the order in which it is given some: by tier, the wanted class before what would do instead.
    private func items(for aidClass: AidClass) -> [OpenItem] {
        input.items.filter { $0.missing > 0 }.compactMap { item in item.item.rank(of: aidClass).map { (item: item, rank: $0) } }
            .sorted {
                ($0.item.request.plannedHarm.tier, $0.rank, $0.item.item.id) < ($1.item.request.plannedHarm.tier, $1.rank, $1.item.item.id)
            }.map { $0.item }
    }

    /// What a candidate could be given yet: no more than it has, and than its cap leaves.
    private func left(of position: Int) -> Int {
        let candidate = input.candidates[position]
        let room = room.left(for: candidate) ?? 0
        return max(0, min(room, candidate.usable.map { $0 - (shares[position] ?? 0) } ?? room))
    }

    /// - Returns: how many of the missing units it was given; whole lots, for fewer are no help.
    private mutating func give(_ missing: Int, to position: Int) -> Int {
        let lots = input.candidates[position].capability.terms.particulars.wholeLots(of: max(0, min(missing, left(of: position))))
        add(lots, to: position)
        return lots
    }

    private mutating func add(_ units: Int, to position: Int) {
        shares[position] = (shares[position] ?? 0) + units
        room.take(units, from: input.candidates[position])
    }
}
