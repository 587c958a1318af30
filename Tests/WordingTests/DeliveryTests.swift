import Foundation
import MutualAid
import Testing

@testable import Wording

@Suite struct DeliveryTests {
    private func told(
        _ message: Delivery.Message, harm: Harm?, neededBy: Date?, patients: Int? = nil, of aidClass: AidClass = .infusionPumpLarge,
        _ language: Language
    ) throws -> String {
        let now = try moment("2026-02-03T04:13:00Z")
        let delivery = Delivery(
            id: identity(1), position: 7, member: identity(2), contact: nil, desk: nil, step: 1, channel: .text, message: message,
            interrupts: true,
            subject: DeliverySubject(
                number: "R-4KX7Q", aidClass: aidClass, quantity: patients ?? 1, patients: patients,
                dueAt: now.addingTimeInterval(600), harm: harm,
                neededBy: neededBy), state: .waiting, attempts: 0, nextAt: now, madeAt: now)
        return delivery.sentence(language, Clockface(timeZone: .gmt, now: now, language: language))
    }

    /// When it is needed and by when it has to be decided are two times: neither is taken for the other.
    @Test func theDeskIsToldHowBadItIsAndBothTimes() throws {
        let needed = try moment("2026-02-03T08:53:00Z")
        #expect(
            try told(.requestCame, harm: .lifeAtRisk, neededBy: needed, .english)
                == "A request came in: life at risk, 1 infusion pump, R-4KX7Q, needed by 08:53. Decide its priority by 04:23.")
        #expect(
            try told(.requestCame, harm: nil, neededBy: needed, .japanese)
                == "新しい支援要請：輸液ポンプ1台、R-4KX7Q、8:53までに必要。4:23までに優先度を判断してください。")
        #expect(
            try told(.enquiry, harm: nil, neededBy: nil, .english)
                == "You are asked for help: 1 infusion pump, R-4KX7Q, answer by 04:23. Please answer yes, part or no.")
        #expect(
            try told(.enquiry, harm: nil, neededBy: nil, patients: 12, .english)
                == "You are asked for help: infusion pumps for 12 patients, R-4KX7Q, answer by 04:23. Please answer yes, part or no.")
    }

    /// An offer stands until then: that is no time at which it arrives.
    @Test func anOfferSaysThatItsTimeIsTheAnswers() throws {
        #expect(
            try told(.offerMade, harm: nil, neededBy: nil, .english)
                == "You are offered help: 1 infusion pump, R-4KX7Q, answer by 04:23. Please accept or decline.")
        #expect(
            try told(.offerMade, harm: nil, neededBy: nil, .japanese) == "支援申出：輸液ポンプ1台、R-4KX7Q、回答期限4:23。承諾または辞退を回答してください。")
    }

    @Test func peopleAreSentAsPeople() throws {
        #expect(try told(.accepted, harm: nil, neededBy: nil, of: .backEntry, .english).hasSuffix("Please send them."))
        #expect(try told(.accepted, harm: nil, neededBy: nil, of: .backEntry, .japanese).hasSuffix("派遣をお願いします。"))
        #expect(try told(.accepted, harm: nil, neededBy: nil, .english).hasSuffix("Please send it."))
    }

    /// Whoever drives for the lender can say neither: it is not asked to, and has no time by which to say it.
    @Test func whoDrivesForTheLenderWaitsForItsCall() throws {
        #expect(
            try told(.turningAsked, harm: nil, neededBy: nil, .english)
                == "You may have to turn back: 1 infusion pump, R-4KX7Q. The lender decides; wait for their call.")
    }

    /// Somebody else has to be found before it was to leave: that is asked, and by when.
    @Test func whoCannotDriveLeavesAQuestion() throws {
        #expect(
            try told(.driveRefused, harm: nil, neededBy: nil, .english)
                == "The driver cannot drive: 1 infusion pump, R-4KX7Q, by 04:23. Please say who drives instead.")
    }

    @Test func whatComesTooLateSaysWhenItComes() throws {
        #expect(
            try told(.comesLate, harm: nil, neededBy: nil, .english)
                == "It comes after you need it: 1 infusion pump, R-4KX7Q, expected 04:23. Ring the driver, or ask for others meanwhile.")
        #expect(try told(.comesLate, harm: nil, neededBy: nil, .japanese).contains("4:23到着見込み。"))
    }

    /// Both sides read the same words: who was to send it, and who waited for it.
    @Test func whatWasCalledOffIsSaidTrulyToBothSides() throws {
        #expect(
            try told(.orderCancelled, harm: nil, neededBy: nil, .english)
                == "An order was cancelled: 1 infusion pump, R-4KX7Q. It does not come, and need not be sent.")
        #expect(
            try told(.orderCancelled, harm: nil, neededBy: nil, .japanese)
                == "手配の取り消し：輸液ポンプ1台、R-4KX7Q。届きません。派遣・発送も不要です。")
    }

    /// What ended with an order that never was is not passed over: both sides read that it is asked for again.
    @Test func whatWasTypedByMistakeSaysWhatEndedWithIt() throws {
        for (language, said) in [(Language.english, "An offer that ended with it is asked for again"), (.japanese, "終了した支援申出")] {
            #expect(try told(.typedByMistake, harm: nil, neededBy: nil, language).contains(said))
        }
    }
}
