import Foundation
import Matching
import MutualAid
import Records

/// Keeps what a lender answers to questions of rules: from the next plan on, whoever said yes comes without a question, and whoever
/// said no stays out. The lender says it about its own listing, or the desk writes down who said it on the telephone.
public struct RecordLenderAnswers: Deed {
    public static let permission = Permission.only(.publisher, side: .owner).or(.dispatcher, side: .owner).orRegion(.coordinator)

    public struct Answer: Codable, Sendable, Hashable {
        public let rule: Rule
        /// Whether what the rule asks for is so.
        public let yes: Bool

        public init(rule: Rule, yes: Bool) {
            self.rule = rule
            self.yes = yes
        }
    }

    public let capability: ID<Capability>
    /// What hangs on one need is said about that item; nil where all answers are facts of the listing, which hold for whatever is asked for.
    public let item: ID<RequestItem>?
    public let answers: [Answer]
    /// What was said besides.
    public let words: String?

    public init(capability: ID<Capability>, item: ID<RequestItem>? = nil, answers: [Answer], words: String? = nil) {
        self.capability = capability
        self.item = item
        self.answers = answers
        self.words = words
    }

    public func check(_ check: inout Check) {
        check.count("answers", answers.count, 1...Rule.allCases.count)
        for (number, answer) in answers.enumerated() where answer.rule.answerHolds == nil {
            check.add("answers[\(number)].rule", answer.rule == .quantity ? .saidInTheListing : .askedOfNobody)
        }
        if item == nil, answers.contains(where: { $0.rule.answerHolds == .item }) { check.add("item", .forWhichItem) }
        check.text("words", words, limit: 1_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.share(.capability, [capability], in: work.region, work.db)
        guard let found = try Capabilities.load(capability, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: found.member))
        _ = try work.mustSpeak(for: found.member)
        try LenderAnswer.mayBeGiven(about: found)
        let request = try item.map { item in
            guard let request = try LenderAnswers.request(of: item, askedOf: found.member, in: work.region, work.db) else {
                throw Refusal.notFound
            }
            return request
        }
        let plain = words?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        let note = plain.isEmpty ? nil : try work.keep(plain, audience: [found.member], owner: found.member)
        let voice = try (work.said?.line ?? work.caller.signature).map {
            try work.keep($0, audience: [found.member], owner: found.member)
        }
        for answer in answers {
            let kept = LenderAnswer(
                id: work.newID(), capability: capability, lender: found.member,
                // What is a fact of the listing is kept for every item.
                item: answer.rule.answerHolds == .item ? item : nil, rule: answer.rule.rawValue,
                isYes: answer.yes, at: work.now)
            try LenderAnswers.insert(kept, words: note?.id, voice: voice?.id, in: work.region, work.db)
            try work.record(
                .lenderAnswered(
                    capability: capability, request: request?.request, aidClass: found.aidClass, rule: answer.rule.rawValue,
                    isYes: answer.yes, lender: found.member, number: request?.number),
                audience: [found.member], note: note)
        }
        return Done()
    }
}
