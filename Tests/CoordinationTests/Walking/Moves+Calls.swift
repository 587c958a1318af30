import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// Calls to the desk, cards beside telephones, and one question to many members.
extension Moves {
    static let calls = [
        Walk.Move(MakeCallSlip.self) { walk in
            let deed = MakeCallSlip(
                callerName: "Aoi Tanaka", phone: "555-0197", site: walk.of([nil, walk.party().site]), hospital: "The one by the river",
                trouble: "Every pump is stuck.", aidClass: walk.of([nil, walk.aidClass()]), quantity: walk.of([nil, walk.whole(1...9)]))
            try await walk.perform(deed, as: walk.of([walk.town.callTaker, walk.town.coordinator, walk.party().caller(.requester)]))
        },
        Walk.Move(AskFromSlip.self) { walk in
            let id = try await walk.slip()
            let version: Int = try walk.db.one("select version from call_slip where id = \(id)")
            let deed = AskFromSlip(
                slip: id, version: version, site: walk.party().site, aidClass: walk.aidClass(), quantity: walk.whole(1...9),
                neededBy: walk.later())
            try await walk.perform(deed, as: walk.of([walk.town.coordinator, walk.town.coordinator, walk.town.callTaker]))
        },
        Walk.Move(AnswerSlip.self) { walk in
            try await walk.perform(AnswerSlip(slip: walk.slip(), answer: "It works again."), as: walk.town.coordinator)
        },
        Walk.Move(IssueCallCard.self) { walk in
            let party = walk.party()
            let words = (0..<walk.whole(1...4)).map { _ in Secrets.word() }
            let made = try await walk.perform(
                IssueCallCard(site: party.site, wordHashes: words.map(\.hash)),
                as: walk.somebody(.organisationAdministrator, of: party.member))
            walk.cards.append((code: made.number ?? "", words: words.map(\.word)))
        },
        Walk.Move(CheckCallWord.self) { walk in
            let (code, word) = try await walk.card()
            try await walk.perform(CheckCallWord(code: code, wordHash: Secrets.hash(ofWord: word)), as: walk.town.callTaker)
        },
        Walk.Move(OpenCallCard.self) { walk in
            let card: ID<CallCard> = try await walk.one(
                "select id from call_card where state = 'live' order by issued_at, id",
                or: "select id from call_card order by issued_at, id", from: IssueCallCard.self)
            if !walk.seldom(4) { try walk.plant("update call_card set misses = 5, missed_at = issued_at where id = '\(card)'") }
            let coordinator = walk.town.coordinator
            try await walk.perform(OpenCallCard(card: card), as: walk.of([coordinator, coordinator, walk.town.callTaker]))
        },
        Walk.Move(AskByCallCard.self, weight: 2) { walk in
            let (code, word) = try await walk.card()
            let caller = try await walk.town.house.holder(ofCard: code, word: word, channel: .page).caller
            let deed = AskByCallCard(
                callback: "555-0196", trouble: "Everything is dark.", aidClass: walk.aidClass(), quantity: walk.whole(1...12),
                withinMinutes: 120)
            try await walk.perform(deed, as: caller ?? .nobody(by: .page))
        },
    ]

    static let rollCalls = [
        Walk.Move(StartRollCall.self) { walk in
            let party = walk.party()
            let isDesk = walk.seldom(2)
            let deed = StartRollCall(
                asker: party.member, occasion: isDesk ? .incident : .everyday,
                questions: walk.of([
                    [.init(form: .number, words: "", aidClass: walk.aidClass())],
                    [.init(form: .yesOrNo, words: "Is it dark?"), .init(form: .words, words: "Since when?")],
                ]),
                answerBy: walk.later(1...3), members: walk.of([[], [walk.town.south.member, walk.town.west.member]]))
            try await walk.perform(deed, as: isDesk ? walk.town.coordinator : walk.somebody(.requester, of: party.member))
        },
        Walk.Move(AnswerRollCall.self, weight: 3) { walk in
            let (id, member) = try await walk.asked()
            let form: String = try walk.db.one("select questions -> 0 ->> 'form' from roll_call_answer where id = \(id)")
            let answers: [RollCallAnswer.Value] =
                form == "number" ? [.init(number: walk.whole(0...12))] : [.init(yes: walk.of([true, false])), .init(words: "")]
            try await walk.perform(
                AnswerRollCall(answer: id, answers: answers, kept: walk.seldom(4)), as: walk.somebody(.dispatcher, of: member))
        },
        Walk.Move(MarkUnreachable.self) { walk in
            let (id, _) = try await walk.asked()
            let asker: ID<Member> = try walk.one("select asker from roll_call_answer where id = \(id)")
            try await walk.perform(MarkUnreachable(answer: id), as: walk.somebody(.requester, of: asker))
        },
        Walk.Move(MarkRollCallDue.self) { walk in
            let id: ID<RollCall> = try await walk.one(
                "select id from roll_call where state = 'open' order by started_at, id",
                or: "select id from roll_call order by started_at, id", from: StartRollCall.self)
            if !walk.seldom(4) {
                try walk.plant("update roll_call set answer_by = started_at + interval '1 microsecond' where id = '\(id)'")
            }
            try await walk.perform(MarkRollCallDue(rollCall: id), as: .service(in: walk.town.region))
        },
    ]
}

extension Walk {
    fileprivate mutating func slip() async throws -> ID<CallSlip> {
        try await one(
            "select id from call_slip where state = 'open' order by made_at, id", or: "select id from call_slip order by made_at, id",
            from: MakeCallSlip.self)
    }

    /// A card and one of its words, seldom a word of no card. Words are used up, and a new card makes an old one worth nothing.
    fileprivate mutating func card() async throws -> (code: String, word: String) {
        if cards.isEmpty || seldom(3) { try await attempt(IssueCallCard.self) }
        let card = of(cards.suffix(4))
        return (card.code, seldom(8) ? "AAAA-AAAA" : of(card.words))
    }

    fileprivate mutating func asked() async throws -> (ID<RollCallAnswer>, member: ID<Member>) {
        let id: ID<RollCallAnswer> = try await one(
            "select id from roll_call_answer where state <> 'answered' order by answer_by, member, id",
            or: "select id from roll_call_answer order by answer_by, member, id", from: StartRollCall.self)
        return (id, try one("select member from roll_call_answer where id = \(id)"))
    }
}
