import MutualAid

/// One change, or several together, that would let in some of those who cannot come: told once for all of them.
public struct WhatWouldHelp: Hashable, Sendable, Codable {
    /// All of it has to change, and for whoever needs least of it by so much.
    public let changes: [Relaxation]
    /// So much for all of them; nil where all need the same.
    public let changesForAll: [Relaxation]?
    /// Whoever needs least of it, and of those the nearest.
    public let nearest: ID<Member>
    public let candidates: Int
}

extension WhatWouldHelp {
    /// What asks for fewest changes first, then what is nearest.
    static func all(for candidates: [CandidateVerdict]) -> [WhatWouldHelp] {
        let out = candidates.filter { $0.answer == .no && $0.couldCome && !$0.bars.isEmpty }
        return Dictionary(grouping: out) { $0.bars.map(\.relaxation.kind) }.values.compactMap(Group.init).sorted {
            $0.order < $1.order
        }.map(\.help)
    }

    /// Those that need the same, whatever how much of it.
    private struct Group {
        let help: WhatWouldHelp
        let order: (Int, Int, ID<Capability>)

        init?(_ all: [CandidateVerdict]) {
            guard let least = all.min(by: { $0.isLetInBefore($1) }) else { return nil }
            let changes = least.bars.map(\.relaxation)
            let forAll = changes.indices.map { place in
                all.map { $0.bars[place].relaxation }.max { $0.size < $1.size } ?? changes[place]
            }
            help = WhatWouldHelp(
                changes: changes, changesForAll: forAll == changes ? nil : forAll, nearest: least.lender, candidates: all.count)
            order = (changes.count, all.compactMap(\.kilometres).min() ?? .max, least.capability)
        }
    }
}

extension CandidateVerdict {
    /// Whether less of the same has to change for it, or the same and it is nearer.
    fileprivate func isLetInBefore(_ other: CandidateVerdict) -> Bool {
        for (mine, others) in zip(bars, other.bars) where mine.relaxation.size != others.relaxation.size {
            return mine.relaxation.size < others.relaxation.size
        }
        return (kilometres ?? .max, capability) < (other.kilometres ?? .max, other.capability)
    }
}
