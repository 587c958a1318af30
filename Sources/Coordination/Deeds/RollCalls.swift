import Foundation
import MutualAid
import Records

/// Asks many members up to three questions: the desk for the region, or a member its peers.
public struct StartRollCall: Deed {
    public static let permission = Permission.only(.requester, side: .asker).orRegion(.coordinator)

    /// The member that asks: the desk's own, or one that asks its peers.
    public let asker: ID<Member>
    public let occasion: Occasion
    public let questions: [RollCall.Question]
    public let answerBy: Date
    /// Whom to ask; empty for all of these kinds, but for whoever asks itself (`RollCall.leftOut`).
    public let members: [ID<Member>]
    /// Which kinds of member; empty for every kind. Not looked at where members are named.
    public let kinds: [Member.Kind]

    public init(
        asker: ID<Member>, occasion: Occasion, questions: [RollCall.Question], answerBy: Date, members: [ID<Member>] = [],
        kinds: [Member.Kind] = []
    ) {
        self.asker = asker
        self.occasion = occasion
        self.questions = questions
        self.answerBy = answerBy
        self.members = members
        self.kinds = kinds
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            asker: try values.decode(ID<Member>.self, forKey: .asker), occasion: try values.decode(Occasion.self, forKey: .occasion),
            questions: try values.decode([RollCall.Question].self, forKey: .questions),
            answerBy: try values.decode(Date.self, forKey: .answerBy),
            members: try values.decodeIfPresent([ID<Member>].self, forKey: .members) ?? [],
            kinds: try values.decodeIfPresent([Member.Kind].self, forKey: .kinds) ?? [])
    }

    public func check(_ check: inout Check) {
        RollCall.check(&check, questions: questions)
        check.count("members", members.count, 0...1_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Started {
        try work.demand(Self.self, Parties(asker: asker))
        guard let office = try Members.load(asker, in: work.region, work.db) else { throw Refusal.notFound }
        try RollCall.mayStart(occasion, byCoordinator: work.caller.has(.coordinator))
        if answerBy <= work.now { throw Refusal.invalid([Mistake(field: "answerBy", .notInTheFuture)]) }
        let leftOut = RollCall.leftOut(office, by: work.caller, occasion)
        let known = try Members.ids(among: members, kinds: members.isEmpty ? kinds : [], in: work.region, work.db)
        if !members.isEmpty, known.count != Set(members).count { throw Refusal.notFound }
        // Whom somebody names is asked, or they are told that it is not.
        if members.contains(asker), leftOut.contains(asker) { throw Refusal.invalid([Mistake(field: "members", .wrongKind)]) }
        let asked = members.isEmpty ? known.filter { !leftOut.contains($0) } : known
        if asked.isEmpty { throw Refusal.invalid([Mistake(field: "members", .missing)]) }
        let rollCall = RollCall(
            id: work.newID(), asker: asker, occasion: occasion, questions: questions, answerBy: answerBy, state: .open,
            startedAt: work.now, version: 1)
        try RollCalls.insert(
            rollCall, byDesk: RollCall.isDesks(asker, by: work.caller, occasion), asking: asked.map { (work.newID(), $0) }, in: work.region,
            work.db)
        try work.record(
            .rollCallStarted(rollCall: rollCall.id, asked: asked.count, questions: questions.count), audience: asked + [asker])
        return Started(id: rollCall.id, asked: asked.count)
    }
}

public struct Started: Codable, Sendable, Hashable {
    public let id: ID<RollCall>
    /// How many members are asked.
    public let asked: Int
}

/// Answers a roll call. It is the member's own word, so it also says what its listings are worth.
///
/// In peacetime whoever asked may write down what a peer says on the telephone, with who spoke; its listings stay as they are.
public struct AnswerRollCall: Deed {
    public static let permission = Permission.only(.requester, side: .owner).or(.approver, side: .owner).or(.publisher, side: .owner)
        .or(.dispatcher, side: .owner).or(.requester, side: .asker).orRegion(.coordinator).orLink(.answerRollCall)

    public let answer: ID<RollCallAnswer>
    public let version: Int?
    public let answers: [RollCallAnswer.Value]
    /// Whether everybody in the region may read it.
    public let kept: Bool

    public init(answer: ID<RollCallAnswer>, version: Int? = nil, answers: [RollCallAnswer.Value], kept: Bool = false) {
        self.answer = answer
        self.version = version
        self.answers = answers
        self.kept = kept
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            answer: try values.decode(ID<RollCallAnswer>.self, forKey: .answer),
            version: try values.decodeIfPresent(Int.self, forKey: .version),
            answers: try values.decode([RollCallAnswer.Value].self, forKey: .answers),
            kept: try values.decodeIfPresent(Bool.self, forKey: .kept) ?? false)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let asked = try work.lockedAnswer(answer, for: Self.self, asker: \.typist)
        if work.caller.link == nil, !work.caller.has(.coordinator) { _ = try work.mustSpeak(for: asked.member) }
        try work.expect(version, is: asked.version)
        try asked.mustFit(answers, kept: kept)
        let numbers = zip(asked.questions, answers).compactMap { question, value in
            question.aidClass.flatMap { aidClass in value.number.map { (question, aidClass, $0) } }
        }
        let classes = Set(numbers.map(\.1))
        let listed = try Capabilities.list(of: [asked.member], in: work.region, work.db).map(\.capability)
            .filter { classes.contains($0.aidClass) }.map(\.id)
        try Lock.change(.capability, listed, in: work.region, work.db)
        let listings = try Capabilities.load(listed, in: work.region, work.db)
        try RollCallAnswers.save(answer, answers, kept: kept, at: work.now, in: work.region, work.db)
        try work.record(.rollCallAnswered(rollCall: asked.rollCall, member: asked.member), audience: [asked.member, asked.asker])
        let models = numbers.isEmpty ? [] : try DeviceModels.list(work.db)
        for (question, aidClass, free) in numbers {
            let about = question.about(listings, models: models)
            for new in RollCallAnswer.refreshed(about, aidClass, free: free, at: work.now) {
                // The number that stood there already is no change of what is listed.
                let isAsBefore = listings.contains { $0.id == new.id && $0.quantity == new.quantity }
                try Capabilities.save(new, revisedAt: isAsBefore ? nil : work.now, in: work.region, work.db)
                try work.record(
                    .capabilityRevised(
                        capability: new.id, aidClass: aidClass, quantity: new.quantity, reserve: new.reserve, shortBy: new.shortBy),
                    audience: [new.member])
            }
            try Tasks.listingsSaid(of: asked.member, aidClass, at: work.now, in: work.region, work.db)
            let listed = RollCallAnswer.listed(about, aidClass)
            let isFarAbove = RollCallAnswer.count(listings, aidClass).map { RollCallAnswer.isDoubtful(free, listed: $0) } ?? false
            if let first = listed.first ?? RollCallAnswer.listed(listings, aidClass).first,
                isFarAbove || !RollCallAnswer.tells(free, of: listed)
            {
                try work.open(
                    .checkListings, owner: asked.member, other: asked.asker, about: first.id, of: aidClass, quantity: free)
            }
        }
        return Done()
    }
}

/// Somebody rang, and reached nobody.
public struct MarkUnreachable: Deed {
    public static let permission = Permission.only(.requester, side: .asker).orRegion(.coordinator)

    public let answer: ID<RollCallAnswer>
    public let version: Int?

    public init(answer: ID<RollCallAnswer>, version: Int? = nil) {
        self.answer = answer
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let asked = try work.lockedAnswer(answer, for: Self.self) { $0.asker }
        try work.expect(version, is: asked.version)
        try asked.mayBeUnreachable()
        try RollCallAnswers.setUnreachable(answer, in: work.region, work.db)
        try work.record(.rollCallUnreachable(rollCall: asked.rollCall, member: asked.member), audience: [asked.member, asked.asker])
        return Done()
    }
}

/// The time to answer has passed: whoever is silent is to be rung. The service does this by itself.
public struct MarkRollCallDue: Deed {
    public static let permission = Permission.service

    public let rollCall: ID<RollCall>

    public init(rollCall: ID<RollCall>) {
        self.rollCall = rollCall
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.rollCall, [rollCall], in: work.region, work.db)
        guard let found = try RollCalls.count(rollCall, in: work.region, work.db) else { throw Refusal.notFound }
        try found.rollCall.mayFallDue(at: work.now)
        try RollCalls.setDue(rollCall, in: work.region, work.db)
        try work.record(
            .rollCallDue(rollCall: rollCall, answered: found.answered, asked: found.asked), audience: [found.rollCall.asker])
        return Done()
    }
}

extension Work {
    /// A member's row of a roll call under its lock, for whoever may do this to it.
    /// - Parameter asker: who counts as the one that asked.
    fileprivate func lockedAnswer<D: Deed>(
        _ answer: ID<RollCallAnswer>, for deed: D.Type, asker: (RollCallAnswer) -> ID<Member>?
    ) throws -> RollCallAnswer {
        try Lock.change(.rollCallAnswer, [answer], in: region, db)
        guard let found = try RollCallAnswers.load(answer, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(asker: asker(found), owner: found.member, object: answer.rawValue))
        return found
    }
}
