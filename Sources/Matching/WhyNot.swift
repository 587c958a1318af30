import Foundation
import MutualAid

/// Why an item is given what it is given: every candidate there was, and what became of it. For API, page and telephone alike.
public struct WhyNot: Hashable, Sendable, Codable {
    public let item: ID<RequestItem>
    public let aidClass: AidClass
    /// Units that nobody had promised or offered.
    public let missing: Int
    /// As in the plan: how many there were, how many each rule removes or asks about, who is left.
    public let counts: [VerdictCount]
    /// What the newest plan gives to others of what could come; nil where no plan has been made.
    public let elsewhere: GivenElsewhere?
    /// What nobody can give as it is asked for of all lenders together, and what would change that.
    public let ties: [Tie]
    /// Who can come first, nearest first; then who has to be asked; then who cannot come, by the order of the rules.
    public let candidates: [CandidateVerdict]
    /// What would let in those who cannot come, as far as anybody could change it: the smallest change first.
    public let wouldHelp: [WhatWouldHelp]

    /// - Parameters:
    ///   - judgements: all of this item.
    ///   - now: the moment of these judgements.
    ///   - plan: what the newest plan gives to others than this item, whether they can come for it or not.
    ///   - mates: the other items that make sense only with it, with all judgements of each.
    public init(
        _ item: OpenItem, _ judgements: [Judgement], at now: Date, besides plan: GivenElsewhere? = nil,
        with mates: [(item: OpenItem, judgements: [Judgement])] = []
    ) {
        // What goes to other items of the request does not go to strangers. What those have who do less harm is theirs only because this
        // item may not take it.
        let strangers = (plan?.shares ?? []).filter { $0.request != item.request.id && !$0.isLessGrave(than: item.request) }
        let gone = Dictionary(strangers.map { ($0.capability, $0.units) }, uniquingKeysWith: +)
        ties = Tie.all(
            of: LenderSums(item, judgements, taken: gone), with: mates.map { LenderSums($0.item, $0.judgements, taken: gone) })
        let elsewhere = plan?.counted(among: judgements)
        let taken = elsewhere?.taken ?? [:]
        var sum = ElsewhereCount()
        for judgement in judgements where judgement.canCome {
            if let units = taken[judgement.pair.candidate.capability.id] { sum.add(units, of: judgement) }
        }
        self.elsewhere = elsewhere
        self.item = item.item.id
        aidClass = item.item.aidClass
        missing = item.missing
        counts = judgements.counts().less(sum)
        let capped = judgements.cappedTogether()
        candidates = judgements.map {
            CandidateVerdict(
                $0, at: now, elsewhere: taken[$0.pair.candidate.capability.id] ?? 0, capped: capped[$0.pair.candidate.capability.id])
        }.sorted { $0.order < $1.order }
        wouldHelp = WhatWouldHelp.all(for: candidates)
    }

    /// The item as a plan of all of this would judge it; nil where nothing of it is missing.
    public init?(_ item: ID<RequestItem>, in input: PlanningInput, besides plan: GivenElsewhere? = nil) {
        guard let open = input.items.first(where: { $0.item.id == item && $0.missing > 0 }) else { return nil }
        let mates = input.items.filter { mate in
            mate.item.id != item && mate.missing > 0 && mate.facts.bundle != nil && mate.facts.bundle?.id == open.facts.bundle?.id
        }
        let (forced, candidates) = input.decided()
        func judged(_ one: OpenItem) -> [Judgement] {
            candidates.filter { one.item.rank(of: $0.capability.aidClass) != nil }.map { forced.judgement(one, $0, at: input.now) }
        }
        self.init(open, judged(open), at: input.now, besides: plan, with: mates.map { (item: $0, judgements: judged($0)) })
    }

    /// Who is counted in a row of the counts, each once: at the first rule that it fails, or that asks about it.
    public func candidates(in count: VerdictCount) -> [CandidateVerdict] {
        switch count.sum {
        case .all: candidates
        case .left: candidates.filter(\.remains)
        case .others: candidates.filter { $0.elsewhere > 0 }
        case .kept: candidates.filter { $0.answer != .no && $0.kept > 0 }
        case nil where count.isPart:
            candidates.filter { $0.answer != .no && (count.rule == Rule.cap.rawValue ? $0.capped : $0.stopped) > 0 }
        case nil: candidates.filter { $0.answer.rawValue == count.answer && $0.rule?.rawValue == count.rule }
        }
    }
}

/// What became of one candidate for an item.
public struct CandidateVerdict: Hashable, Sendable, Codable {
    public enum Answer: String, Choice {
        case yes, ask, no
    }

    /// One rule that keeps it out, and what would change that.
    public struct Bar: Hashable, Sendable, Codable {
        public let rule: Rule
        public let relaxation: Relaxation

        public init(rule: Rule, relaxation: Relaxation) {
            self.rule = rule
            self.relaxation = relaxation
        }
    }

    public let capability: ID<Capability>
    public let lender: ID<Member>
    public let aidClass: AidClass
    public let answer: Answer
    /// The first that says no, else the first that asks.
    public let rule: Rule?
    /// Every rule that says no, each in view of the changes before it: all of them together would let it in.
    public let bars: [Bar]
    /// What each rule that does not know asks of its lender.
    public let asks: [RuleQuestion]
    public let answers: [LenderAnswer]
    /// Units that its lender lists; nothing where only asking tells.
    public let listed: Int
    /// Of them promised already or kept for themselves; stopped by an order not to use them; not let out by its health system.
    public let kept: Int
    /// Of what is kept, the units that are promised; the rest its lender keeps for itself.
    public let promised: Int
    public let stopped: Int
    public let capped: Int
    /// Of what is left of them, what the newest plan gives to others.
    public let elsewhere: Int
    /// What is left of them; where only asking tells, all that is missing.
    public let units: Int
    /// Whether it may be used without a network only: its maker no longer mends it.
    public let worksAloneOnly: Bool
    /// Of these, what could go in whole lots besides what goes to others.
    public let coming: Int
    public let kilometres: Int?
    public let travel: Travel
    public let arrivesAt: Date
    /// So many minutes after it is needed; 0 where it comes in time.
    public let lateMinutes: Int

    /// - Parameter now: the moment of the judgement.
    public init(_ judgement: Judgement, at now: Date, elsewhere: Int = 0, capped: Int? = nil) {
        self.elsewhere = elsewhere
        let pair = judgement.pair
        capability = pair.candidate.capability.id
        lender = pair.candidate.capability.member
        aidClass = pair.candidate.capability.aidClass
        answer = judgement.canCome ? (judgement.asked.isEmpty ? .yes : .ask) : .no
        rule = judgement.refusedBy ?? judgement.asked.first?.rule
        bars = judgement.bars(at: now)
        asks = judgement.asked
        answers = judgement.answers
        listed = pair.candidate.listed
        kept = pair.candidate.kept
        promised = min(pair.candidate.kept, pair.candidate.capability.promised)
        stopped = pair.candidate.stopped
        self.capped = capped ?? pair.candidate.capped
        units = pair.candidate.free ?? pair.item.missing
        worksAloneOnly = pair.candidate.worksAloneOnly
        coming = judgement.wholeLots(of: max(0, units - elsewhere))
        kilometres = pair.kilometres.map { Int($0.rounded()) }
        travel = pair.travel
        arrivesAt = pair.arrivesAt
        lateMinutes = pair.minutesLate
    }

    /// What has to be asked, each question once.
    public var questions: [Question] { asks.questions }

    /// Whether it could come, and has something that goes to nobody else.
    public var remains: Bool { answer != .no && (elsewhere == 0 || elsewhere < units) }

    /// Whether somebody could change all that keeps it out.
    public var couldCome: Bool { answer != .no || bars.allSatisfy { $0.relaxation != .none } }

    fileprivate var order: (Int, Int, Int, ID<Capability>) {
        let rank = Answer.allCases.firstIndex(of: answer) ?? 0
        let place = answer == .no ? rule.flatMap { Rule.allCases.firstIndex(of: $0) } ?? 0 : 0
        return (rank, place, kilometres ?? .max, capability)
    }
}

extension Judgement {
    /// Every rule that says no, each in view of the changes before it; the first is the one shown.
    fileprivate func bars(at now: Date) -> [CandidateVerdict.Bar] {
        guard let refusedBy, let relaxation else { return [] }
        var bars = [CandidateVerdict.Bar(rule: refusedBy, relaxation: relaxation)]
        var changed = pair.relaxed(relaxation, at: now)
        // A rule may be silent only because a later one has the word, or ask for more after another change, so all are heard twice.
        for rule in Rule.allCases + Rule.allCases {
            guard case .no(let ease) = changed.heard(rule).verdict else { continue }
            let bar = CandidateVerdict.Bar(rule: rule, relaxation: ease)
            if bars.contains(bar) { continue }
            bars.append(bar)
            changed = changed.relaxed(ease, at: now)
        }
        return bars
    }
}
