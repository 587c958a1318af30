import MutualAid

/// One sum for all sites of a health system and one class.
struct CapKey: Hashable {
    let member: ID<Member>
    let aidClass: AidClass

    /// As a run names it.
    var name: String { "\(member)/\(aidClass.rawValue)" }
}

/// What a cap leaves to a candidate and to whoever shares it.
struct CapLeft: Hashable {
    let key: CapKey
    /// To all of them together, after what was forced.
    let units: Int
    /// To this one, with what was forced of it.
    let allowed: Int
}

/// What health systems still let out.
struct CapRoom {
    private let parents: [ID<Member>: ID<Member>]
    private var left: [CapKey: Int]

    init(_ input: PlanningInput) {
        parents = input.parents
        left = Dictionary(input.caps.map { (CapKey(member: $0.member, aidClass: $0.aidClass), $0.left) }, uniquingKeysWith: min)
    }

    private func key(_ candidate: Candidate) -> CapKey {
        let member = candidate.capability.member
        return CapKey(member: parents[member] ?? member, aidClass: candidate.capability.aidClass)
    }

    /// nil where no cap holds.
    func left(for candidate: Candidate) -> Int? { left.isEmpty ? nil : left[key(candidate)] }

    mutating func take(_ units: Int, from candidate: Candidate) {
        if !left.isEmpty { left[key(candidate)]? -= units }
    }

    /// - Parameter forced: units of it that were forced.
    fileprivate func applied(to candidate: Candidate, forced: Int) -> Candidate {
        guard let units = left(for: candidate).map({ max(0, $0) }) else { return candidate }
        return candidate.under(CapLeft(key: key(candidate), units: units, allowed: units + forced))
    }
}

extension PlanningInput {
    /// What was forced, which takes its part of the caps first; and every candidate with what its cap leaves after that to all of its
    /// sites together. Who of them gives it is the solver's choice; a plan promises nothing, and the cap itself is kept by whoever promises.
    func decided() -> (forced: Forced, candidates: [Candidate]) {
        var room = CapRoom(self)
        let forced = Forced(self, &room)
        if caps.isEmpty { return (forced, candidates) }
        return (forced, candidates.map { room.applied(to: $0, forced: forced.taken[$0.capability.id, default: 0]) })
    }

    /// Every candidate with what its cap leaves to all of its sites together.
    public var candidatesUnderCaps: [Candidate] { decided().candidates }
}
