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
    /// To all of them together, before and after what was forced.
    let allowed: Int
    let units: Int
}

/// What health systems still let out.
struct CapRoom {
    private let parents: [ID<Member>: ID<Member>]
    private let all: [CapKey: Int]
    private var left: [CapKey: Int]

    init(_ input: PlanningInput) {
        parents = input.parents
        all = Dictionary(input.caps.map { (CapKey(member: $0.member, aidClass: $0.aidClass), $0.left) }, uniquingKeysWith: min)
        left = all
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

    fileprivate func applied(to candidate: Candidate) -> Candidate {
        let key = key(candidate)
        guard let all = all[key], let units = left[key] else { return candidate }
        return candidate.under(CapLeft(key: key, allowed: max(0, all), units: max(0, units)))
    }
}

extension PlanningInput {
    /// What was forced, which takes its part of the caps first; and every candidate with what its cap leaves to all of its sites together.
    /// Who of them gives it is the solver's choice; a plan promises nothing, and the cap itself is kept by whoever promises.
    func decided() -> (forced: Forced, candidates: [Candidate]) {
        var room = CapRoom(self)
        let forced = Forced(self, &room)
        if caps.isEmpty { return (forced, candidates) }
        return (forced, candidates.map(room.applied))
    }

    /// Every candidate with what its cap leaves to all of its sites together.
    public var candidatesUnderCaps: [Candidate] { decided().candidates }
}
