import Foundation
import MutualAid
import Testing

@testable import Wording

@Suite struct JournalTests {
    private static let pump = AidClass.syringePump
    private static let happenings: [Happening] =
        [
            .regionOpened(region: 1, exercise: false), .regionOpened(region: 1, exercise: true), .membersImported(count: 12),

            .memberRegistered(member: identity(1)), .contactAdded(member: identity(1), contact: identity(2)),
            .accountOpened(account: identity(3), member: identity(1)), .deviceModelAdded(model: identity(4)),
            .capabilityRegistered(capability: identity(5), aidClass: pump, quantity: 18, reserve: 6),
            .capabilityRegistered(capability: identity(5), aidClass: pump, quantity: nil, reserve: 0),
            .capabilityRevised(capability: identity(5), aidClass: pump, quantity: 4, reserve: 0, shortBy: 2),
            .capabilitiesConfirmed(member: identity(1), count: 3),
            .requestSubmitted(
                request: identity(6), number: "R-4KX7Q",
                items: [.init(aidClass: pump, quantity: 4), .init(aidClass: .biomedInfusion, quantity: 1)]),
            .requestRevised(request: identity(6), number: "R-4KX7Q", harm: nil, neededBy: "2026-02-02T20:00:00Z"),
            .troubleSaid(request: identity(6), number: "R-4KX7Q"), .triedSaid(request: identity(6), number: "R-4KX7Q"),
            .itemAdded(request: identity(6), number: "R-4KX7Q", item: .init(aidClass: pump, quantity: 4, patients: 4)),
            .itemRevised(
                request: identity(6), number: "R-4KX7Q",
                item: .init(aidClass: pump, quantity: 6, patients: 4, leastQuantity: 3, substitutes: [.syringePump])),
            .itemRevised(
                request: identity(6), number: "R-4KX7Q", item: .init(aidClass: pump, quantity: 6, mostLenders: 2, together: .anyLender)),
            .itemRevised(request: identity(6), number: "R-4KX7Q", item: .init(aidClass: pump, quantity: 6, together: .sameLender)),
            .itemCancelled(request: identity(6), number: "R-4KX7Q", item: .init(aidClass: pump, quantity: 4)),
            .requestApproved(request: identity(6), number: "R-4KX7Q"), .requestCancelled(request: identity(6), number: "R-4KX7Q"),
            .planMade(plan: identity(7), items: 5, proposed: 20, missing: 5),
            .enquirySent(enquiry: identity(8), request: identity(6), aidClass: pump, quantity: 4),
            .enquirySent(enquiry: identity(8), request: identity(6), aidClass: pump, quantity: 4, patients: 4),
            .offerTakenIn(offer: identity(9), request: identity(6), aidClass: pump, quantity: 4),
            .enquiryDeclined(enquiry: identity(8), request: identity(6), aidClass: pump),
            .enquiryWithdrawn(enquiry: identity(8), request: identity(6), aidClass: pump),
            .offerTendered(offer: identity(9), request: identity(6), aidClass: pump, quantity: 4),
            .offerAccepted(
                offer: identity(9), order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4),
            .offerAccepted(
                offer: identity(9), order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4,
                delegated: .init(member: identity(1), at: "2026-02-02T18:14:00Z", byVoice: true)),
            .orderRecordedAsHappened(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4, to: .home,
                skipped: [.arrived, .returning]),
            .orderRecordedAsHappened(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4, to: .sent, skipped: []),
            .orderTimeCorrected(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4, at: .arrived),
            .orderTimeCorrected(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4, at: .home),
            .orderTakenIn(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 12, at: .arrived,
                skipped: [.accepted, .sent], from: .arrival),
            .orderTakenIn(
                order: identity(10), number: "HB-P0007", request: identity(6), aidClass: pump, quantity: 4, at: .accepted, skipped: [],
                from: .paper),
            .numbersReserved(block: identity(23), first: "HB-P0001", last: "HB-P0025"),
            .conflictOpened(conflict: identity(24), number: "HB-P0007", aidClass: pump),
            .requestConfirmed(request: identity(6), number: "R-4KX7Q"),
            .logLineWritten(line: identity(25), request: identity(6), site: nil, incident: nil),
            .logLineWritten(line: identity(25), request: nil, site: identity(26), incident: nil),
            .logLineWritten(line: identity(25), request: nil, site: nil, incident: identity(16)),
            .logLineWritten(line: identity(25), request: nil, site: nil, incident: nil),
            .logLineFiled(line: identity(25), request: nil, site: identity(26), incident: nil),
            .orderReleased(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, calledOff: 2, onTheWay: 1, there: 0),
            .orderTurnedBack(order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4),
            .orderVoided(order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 2),
            .orderCarriedOn(order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4),
            .stoodDown(requests: 30),
            .endAsked(order: identity(10), number: "HB-4KX7Q", request: identity(6), byLender: true, until: "2026-02-02T20:00:00Z"),
            .endAsked(order: identity(10), number: "HB-4KX7Q", request: identity(6), byLender: false, until: "2026-02-02T20:00:00Z"),
            .endAnswered(order: identity(10), number: "HB-4KX7Q", request: identity(6), agreed: true, until: "2026-02-02T20:00:00Z"),
            .endAnswered(order: identity(10), number: "HB-4KX7Q", request: identity(6), agreed: false, until: nil),
            .reliefAsked(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: .biomedInfusion, quantity: 4,
                from: "2026-02-02T20:00:00Z"),
            .reliefAsked(
                order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: .biomedInfusion, quantity: 4, from: nil),
            .endWithdrawn(order: identity(10), number: "HB-4KX7Q", request: identity(6), byLender: true),
            .endWithdrawn(order: identity(10), number: "HB-4KX7Q", request: identity(6), byLender: false),
            .taskDone(task: identity(11)), .rollCallStarted(rollCall: identity(13), asked: 40, questions: 2),
            .rollCallAnswered(rollCall: identity(13), member: identity(1)),
            .rollCallUnreachable(rollCall: identity(13), member: identity(1)),
            .rollCallDue(rollCall: identity(13), answered: 31, asked: 40), .linkHandedOut(member: identity(1), purpose: .answerEnquiry),
            .noteRedacted(note: identity(12)), .travelTimesImported(count: 1),
            .membersTold(count: 2), .exerciseChannelChosen(member: identity(1), open: true),
            .exerciseChannelChosen(member: identity(1), open: false), .deskTaken(desk: identity(13)), .deskHandedOver(desk: identity(13)),
            .deskAccepted(desk: identity(14), from: identity(13)), .deskAlarmed(desk: identity(13)),
            .deskNumberLeft(desk: identity(13)),
            .exerciseStocked(capabilities: 300, requests: 1),
            .requestApprovedByVoice(request: identity(6), number: "R-4KX7Q"), .approvalConfirmed(request: identity(6), number: "R-4KX7Q"),
            .incidentRevised(incident: identity(16), number: "I-4KX7Q"),
            .incidentRevised(incident: identity(16), number: "I-4KX7Q", models: []),
            .incidentRevised(incident: identity(16), number: "I-4KX7Q", models: [identity(17)]),
            .callCardIssued(card: identity(13), site: identity(14), member: identity(1), words: 12),
            .callWordNotChecked(card: identity(13)), .callCardOpened(card: identity(13), member: identity(1)),
            .callWordChecked(card: identity(13), member: identity(1), right: true), .callWordChecked(card: nil, member: nil, right: false),
            .askedByCallCard(card: identity(13), request: identity(6), number: "R-4KX7Q"),
            .callSlipMade(slip: identity(15), number: "S-4KX7Q"),
            .callSlipAsked(slip: identity(15), number: "S-4KX7Q", request: identity(6), requestNumber: "R-4KX7Q"),
            .callSlipAnswered(slip: identity(15), number: "S-4KX7Q"),
            .requestWentAlone(request: identity(6), number: "R-4KX7Q", asked: 3), .standingRuleSet(minutes: nil),
            .standingRuleSet(minutes: 10), .questionAnswered(offer: identity(9), request: identity(6), aidClass: pump),
            .offerConfirmed(offer: identity(9), request: identity(6), aidClass: pump, quantity: 4),
            .delegated(delegation: identity(13), member: identity(1), until: "2026-02-02T20:00:00Z"),
            .delegated(
                delegation: identity(13), member: identity(1), until: "2026-02-02T20:00:00Z", request: identity(6), number: "R-4KX7Q"),
            .delegationEnded(delegation: identity(13), member: identity(1)),
            .helpOffered(openOffer: identity(14), aidClass: pump, quantity: 4),
            .helpMatched(openOffer: identity(14), enquiry: identity(8), aidClass: pump, quantity: 4),
            .helpThanked(openOffer: identity(14), aidClass: pump, quantity: 4), .classClosed(aidClass: pump, closed: true),
            .classClosed(aidClass: pump, closed: false),
            .overrideSet(
                override: identity(13), request: identity(6), number: "R-4KX7Q", aidClass: pump, lender: identity(1), way: .forced,
                quantity: 4),
            .overrideSet(
                override: identity(13), request: identity(6), number: "R-4KX7Q", aidClass: pump, lender: identity(1), way: .forced,
                quantity: nil),
            .overrideSet(
                override: identity(13), request: identity(6), number: "R-4KX7Q", aidClass: pump, lender: identity(1), way: .forbidden,
                quantity: nil),
            .lenderAnswered(capability: identity(4), request: identity(6), aidClass: pump, rule: "model", isYes: true),
            .lenderAnswered(capability: identity(4), request: nil, aidClass: pump, rule: "model", isYes: false),
            .lenderAnswered(
                capability: identity(4), request: identity(6), aidClass: pump, rule: "model", isYes: false, lender: identity(1),
                number: "R-4KX7Q"),
            .overrideEnded(
                override: identity(13), request: identity(6), number: "R-4KX7Q", aidClass: pump, lender: identity(1)),
            .passwordChanged, .signedIn, .signedOut, .seatTaken(region: 1), .tokenIssued,
            .memberRevised(member: identity(1)), .contactRevised(member: identity(1), contact: identity(2)),
            .contactRemoved(member: identity(1), contact: identity(2)), .siteAdded(member: identity(1), site: identity(3)),
            .siteRevised(member: identity(1), site: identity(3)), .contactTested(member: identity(1), contact: identity(2)),
            .seatGranted(account: identity(3), member: identity(1)), .capSet(member: identity(1), aidClass: pump, most: 10),
            .capSet(member: identity(1), aidClass: pump, most: nil),
            .itemCoveredInside(request: identity(6), number: "R-4KX7Q", aidClass: pump, quantity: 4),
            .itemCoveredInside(request: identity(6), number: "R-4KX7Q", aidClass: pump, quantity: 0),
            .strangerBrought(request: identity(6), number: "R-4KX7Q", aidClass: pump, quantity: 20),
        ]
        + CarryLeg.Step.allCases.map {
            .legMoved(leg: identity(13), order: identity(10), number: "HB-4KX7Q", request: identity(6), way: .there, to: $0)
        }
        + Capability.State.allCases.map { .capabilityChanged(capability: identity(5), aidClass: pump, to: $0) }
        + Delivery.State.allCases.map {
            .deliveryMoved(delivery: identity(15), member: identity(1), message: .enquiry, channel: .mail, to: $0)
        }
        + Conflict.Keeps.allCases.map {
            .conflictDecided(conflict: identity(14), number: "HB-P0007", aidClass: pump, keeps: $0)
        }
        + Incident.State.allCases.map { .incidentMoved(incident: identity(16), number: "I-4KX7Q", to: $0) }
        + Incident.State.allCases.map { .incidentOpened(incident: identity(16), number: "I-4KX7Q", member: identity(1), as: $0) }
        + Priority.allCases.map { .requestTriaged(request: identity(6), number: "R-4KX7Q", priority: $0) }
        + Offer.State.allCases.map { .offerEnded(offer: identity(9), request: identity(6), aidClass: pump, quantity: 4, as: $0) }
        + Order.State.allCases.map {
            .orderMoved(order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: pump, quantity: 4, to: $0)
        }

    @Test func everyHappeningIsSaidDifferently() {
        expectDistinct(Self.happenings) { $0.sentence($1) { _ in nil } }
        for happening in Self.happenings {
            for language in Language.allCases { #expect(!happening.sentence(language) { _ in nil }.contains("abcd0000")) }
            #expect(happening.sentence(.english) { _ in nil }.hasSuffix("."))
            #expect(happening.sentence(.japanese) { _ in nil }.hasSuffix("。"))
        }
    }

    @Test func saysNamesAndTimesThatItIsGiven() throws {
        let clock = Clockface(
            timeZone: try #require(TimeZone(identifier: "Asia/Tokyo")), now: try moment("2026-02-02T18:14:00Z"), language: .english)
        let joined = Happening.memberRegistered(member: identity(1))
        #expect(joined.sentence(.english) { $0 == identity(1) ? "Lakeside" : nil } == "Lakeside joined.")
        #expect(joined.sentence(.english) { _ in nil } == "A member joined.")
        let accepted = Happening.offerAccepted(
            offer: identity(9), order: identity(10), number: "HB-1", request: identity(6), aidClass: Self.pump, quantity: 4,
            delegated: .init(member: identity(1), at: "2026-02-02T18:14:00Z", byVoice: true))
        #expect(
            accepted.sentence(.english, names: { $0 == identity(1) ? "Lakeside" : nil }, clock: clock)
                .hasSuffix("For Lakeside, which let the coordinator accept by telephone on Tue 3 Feb 03:14."))
        let revised = Happening.requestRevised(request: identity(6), number: "R-1", harm: .careLost, neededBy: "2026-02-02T20:00:00Z")
        #expect(
            revised.sentence(.english, names: { _ in nil }, clock: clock)
                == "Request R-1 was changed: harm to patients “Care lost”, needed by Tue 3 Feb 05:00.")
    }

    @Test func readsOutAFewLines() {
        let sent = Happening.orderMoved(
            order: identity(10), number: "HB-4KX7Q", request: identity(6), aidClass: .biomedInfusion, quantity: 2, to: .sent)
        #expect(sent.sentence(.japanese) { _ in nil } == "手配HB-4KX7Q（臨床工学技士（輸液・シリンジポンプ）2名）: 移動中。")
        let lender = Happening.enquirySent(
            enquiry: identity(8), request: identity(6), aidClass: .syringePump, quantity: 4, patients: 4)
        #expect(lender.sentence(.english) { _ in nil } == "A lender was asked for syringe pumps for 4 patients.")
        #expect(lender.sentence(.japanese) { _ in nil }.contains("（患者4名分）"))
        let answered = Happening.lenderAnswered(
            capability: identity(4), request: identity(6), aidClass: .syringePump, rule: "model", isYes: false, lender: identity(1),
            number: "R-4KX7Q")
        #expect(
            answered.sentence(.english) { _ in "Lakeside" }
                == "Lakeside answered for request R-4KX7Q about syringe pumps: no: “Is the wanted model”.")
        #expect(answered.sentence(.japanese) { _ in "湖畔病院" }.hasPrefix("支援要請R-4KX7Q: シリンジポンプについて湖畔病院が回答: "))
        let asked = Self.happenings[11]
        #expect(
            asked.sentence(.english) { _ in nil } == "Request R-4KX7Q came in: 4 syringe pumps and 1 biomedical technician for pumps.")
    }
}
