import Matching
import MutualAid
import Testing

@testable import Wording

@Suite struct ChoiceTests {
    @Test func everyChoiceHasWordsOfItsOwn() {
        expectDistinct(AidKind.allCases) { $0.words($1) }
        expectDistinct(AidKind.allCases) { $0.lending($1) }
        expectDistinct(AidKind.allCases) { $0.meaning($1) }
        expectDistinct(AidClass.allCases) { $0.words($1) }
        expectDistinct(AidClass.allCases) { $0.plural($1) }
        expectDistinct(AidClass.allCases) { $0.counted(6, $1) }
        expectDistinct(AidClass.allCases) { $0.brieflyCounted(6, $1) }
        expectDistinct(Harm.allCases) { $0.words($1) }
        expectDistinct(Harm.allCases) { $0.meaning($1) }
        expectDistinct(Harm.allCases.map(Optional.some) + [nil]) { $0.words($1) }
        expectDistinct(Harm.allCases.map(Optional.some) + [nil]) { $0.meaning($1) }
        expectDistinct(Priority.allCases) { $0.words($1) }
        expectDistinct(Priority.allCases) { $0.meaning($1) }
        expectDistinct(Occasion.allCases) { $0.words($1) }
        expectDistinct(RequestStep.allCases) { $0.words($1) }
        expectDistinct(RequestItem.Together.allCases) { $0.words($1) }
        expectDistinct(Member.Kind.allCases) { $0.words($1) }
        expectDistinct(Particulars.Presence.allCases) { $0.words($1) }
        expectDistinct(Particulars.Part.allCases) { $0.words($1) }
        expectDistinct(Member.Level.allCases) { $0.words($1) }
        expectDistinct(Member.Level.allCases) { $0.meaning($1) }
        expectDistinct(Role.allCases) { $0.words($1) }
        expectDistinct(Role.allCases) { $0.meaning($1) }
        expectDistinct(Channel.allCases) { $0.words($1) }
        expectDistinct(SessionKind.allCases) { $0.words($1) }
        expectDistinct(Permission.Side.allCases) { $0.words($1) }
        expectDistinct(Job.Kind.allCases) { $0.words($1) }
        expectDistinct(Override.Way.allCases) { $0.words($1) }
        expectDistinct(Override.Way.allCases) { $0.sentence("Aoba", nil, $1) }
        expectDistinct(Wave.allCases) { $0.words($1) }
        expectDistinct(Asking.allCases) { $0.words($1) }
        expectDistinct(Offer.Doubt.allCases) { $0.words($1) }
        expectDistinct(OpenOffer.State.allCases) { $0.words($1) }
        expectDistinct(Handling.Carrier.allCases) { $0.words($1) }
        expectDistinct(Handling.Return.allCases) { $0.words($1) }
        expectDistinct(Handling.Liability.allCases) { $0.words($1) }
        expectDistinct(Job.Kind.allCases) { $0.meaning($1) }
        expectDistinct(OpenTask.Kind.allCases) { $0.words($1) }
        expectDistinct(FieldName.allCases) { $0.words($1) }
        expectDistinct(Rule.allCases) { $0.text($1) }
        expectDistinct(Rule.allCases) { $0.whyNot($1) }
        expectDistinct(Question.allCases) { $0.text($1) }
        expectDistinct(VerdictWords.allCases) { $0.text($1) }
        expectDistinct(PlanStatusWords.allCases) { $0.text($1) }
        expectDistinct(Delivery.Channel.allCases) { $0.words($1) }
        expectDistinct(Delivery.Message.allCases) { $0.words($1) }
        expectDistinct(Weekday.allCases) { $0.words($1) }
        expectDistinct(Month.allCases) { $0.words($1) }
        #expect(Set(Language.allCases.map(\.ownName)).count == Language.allCases.count)
    }

    @Test func everyStateHasWordsOfItsOwn() {
        expectDistinct(AidRequest.State.allCases) { $0.words($1) }
        expectDistinct(RequestItem.State.allCases) { $0.words($1) }
        expectDistinct(Capability.State.allCases) { $0.words($1) }
        expectDistinct(Capability.State.allCases) { $0.meaning($1) }
        expectDistinct(Enquiry.State.allCases) { $0.words($1) }
        expectDistinct(Offer.State.allCases) { $0.words($1) }
        expectDistinct(Promise.End.allCases) { $0.words($1) }
        expectDistinct(Incident.State.allCases) { $0.words($1) }
        expectDistinct(Incident.State.allCases) { $0.step($1) }
        expectDistinct(Incident.State.allCases) { $0.meaning($1) }
        expectDistinct(CallCard.State.allCases) { $0.words($1) }
        expectDistinct(CallSlip.State.allCases) { $0.words($1) }
        expectDistinct(Said.Way.allCases) { $0.words($1) }
        expectDistinct(Delivery.State.allCases) { $0.words($1) }
        expectDistinct(Desk.State.allCases) { $0.words($1) }
        expectDistinct(Conflict.State.allCases) { $0.words($1) }
        expectDistinct(Conflict.Keeps.allCases) { $0.words($1) }
        expectDistinct([Order.Origin.arrival, .paper]) { $0.words($1) }
        expectDistinct(OpenTask.State.allCases) { $0.words($1) }
        expectDistinct(Order.State.allCases) { $0.words($1) }
        expectDistinct(Order.State.allCases) { $0.skippedStep($1) }
        for kind in AidKind.allCases {
            expectDistinct(Order.State.allCases) { $0.words(kind, $1) }
            expectDistinct(Order.State.allCases) { OrderWords.move(kind, to: $0).text($1) }
        }
    }

    @Test(arguments: [
        (1, "1 infusion pump, large volume", "輸液ポンプ（大容量）1台"),
        (6, "6 infusion pumps, large volume", "輸液ポンプ（大容量）6台"),
        (0, "0 infusion pumps, large volume", "輸液ポンプ（大容量）0台"),
        (1_200, "1,200 infusion pumps, large volume", "輸液ポンプ（大容量）1,200台"),
    ])
    func countsDevices(count: Int, english: String, japanese: String) {
        #expect(AidClass.infusionPumpLarge.counted(count, .english) == english)
        #expect(AidClass.infusionPumpLarge.counted(count, .japanese) == japanese)
    }

    @Test func countsEachKindAsItsOwn() {
        #expect(AidClass.backEntry.counted(2, .english) == "2 people to enter paper records afterwards")
        #expect(AidClass.laboratoryTests.counted(120, .english) == "120 laboratory tests a day")
        #expect(AidClass.laboratoryTests.counted(120, .japanese) == "検体検査（1日あたり）120件")
        #expect(AidClass.patientsIntensive.counted(3, .japanese) == "集中治療患者の受入れ3名")
        for aidClass in AidClass.allCases {
            let counters =
                switch aidClass.kind {
                case .people, .patientCapacity: ["名"]
                case .equipment, .transport: ["台"]
                case .serviceSlots: ["枠", "件", "回"]
                case .information: ["件"]
                }
            #expect(counters.contains { aidClass.counted(2, .japanese).hasSuffix("2\($0)") }, "\(aidClass)")
            #expect(aidClass.counted(1, .english) != aidClass.counted(2, .english).replacing("2", with: "1"))
        }
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_000_000, "1,000,000"), (-12_345, "-12,345")])
    func groupsThousands(number: Int, text: String) { #expect(number.grouped == text) }

    /// What the asker has not said is not an answer that the reader owes, and a box to tick is a statement.
    @Test func japaneseSaysWhoOwesWhat() {
        let unsaid: Harm? = nil
        #expect(unsaid.words(.japanese) == "未申告")
        #expect(unsaid.words(.japanese) != RollCallAnswer.State.asked.words(.japanese))
        #expect(FieldName.worksWhenNetworkIsDown.words(.japanese) == "ネットワーク停止時も使える")
        #expect(Asking.wave.words(.japanese) == "範囲を順に広げる打診")
    }

    @Test func readsOutLists() {
        #expect(Language.english.list([]) == "")
        #expect(Language.english.list(["a"]) == "a")
        #expect(Language.english.list(["a", "b", "c"]) == "a, b and c")
        #expect(Language.japanese.list(["a", "b", "c"]) == "a、b、c")
    }

    @Test func tellsProgress() {
        let progress = ItemProgress(asked: 40, offered: 9, promised: 6, onTheWay: 0, arrived: 8, returned: 0)
        #expect(progress.sentence(.english) == "8 arrived, 6 promised, 9 offered, 17 short of 40")
        #expect(progress.sentence(.japanese) == "到着8、約束済み6、支援申出9、不足17（要請40）")
        let whole = ItemProgress(asked: 2, offered: 0, promised: 0, onTheWay: 0, arrived: 2, returned: 0)
        #expect(whole.sentence(.english) == "2 arrived, nothing short of 2")
        let late = ItemProgress(asked: 12, offered: 0, promised: 0, onTheWay: 12, arrived: 0, returned: 0, late: 12)
        #expect(late.sentence(.english) == "12 on the way, 12 of these too late, 12 short of 12")
        #expect(late.sentence(.japanese) == "移動中12、うち間に合わない見込み12、不足12（要請12）")
    }
}
