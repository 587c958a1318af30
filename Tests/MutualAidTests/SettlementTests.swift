import Foundation
import MutualAid
import Testing

@Suite struct SettlementTests {
    private static func entry(_ happening: Happening) -> EntryBody {
        EntryBody(
            entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: nil, channel: .page, order: nil, audience: [],
            saidBy: nil, typedBy: nil, note: nil, happenedAt: "", recordedAt: "", happening: happening)
    }

    @Test func doingTheThingAnswersTheMessage() {
        let tendered = Settlement.all(
            by: Self.entry(.offerTendered(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4)),
            Telling.Facts(offer: Example.offer()))
        #expect(tendered == [Settlement([.enquiry], DeliverySubject(enquiry: Example.offer().enquiry), as: .answered)])
        let withdrawn = Settlement.all(
            by: Self.entry(.enquiryWithdrawn(enquiry: Example.any(), request: Example.any(), aidClass: .telemetry)), Telling.Facts())
        #expect(withdrawn == [Settlement([.enquiry], DeliverySubject(enquiry: Example.any()), as: .overtaken)])
        #expect(Settlement.all(by: Self.entry(.signedIn), Telling.Facts()).isEmpty)
    }

    /// Whoever has taken a request in hand, on either side, is woken no more because nobody had.
    @Test func whatRanAloneIsOverWhenSomebodyHasIt() {
        let request: ID<AidRequest> = Example.any()
        func settled(_ happening: Happening) -> [Settlement] { Settlement.all(by: Self.entry(happening), Telling.Facts()) }
        let about = DeliverySubject(request: request)
        #expect(
            settled(.requestTriaged(request: request, number: "R-1", priority: .high))
                == [Settlement([.requestCame, .ranAlone], about, as: .answered)])
        for approved in [
            Happening.requestApproved(request: request, number: "R-1"), .requestApprovedByVoice(request: request, number: "R-1"),
        ] {
            #expect(settled(approved) == [Settlement([.approvalWanted, .askedAlone], about, as: .answered)])
        }
        let cancelled = settled(.requestCancelled(request: request, number: "R-1"))
        #expect(cancelled.map(\.state) == [.overtaken])
        #expect(Set(cancelled.flatMap(\.messages)) == [.requestCame, .saidNo, .approvalWanted, .ranAlone, .askedAlone])
    }

    @Test func aQuestionAboutTheEndIsOverWithItsOrder() {
        func settled(_ happening: Happening, _ state: Order.State) -> [Delivery.Message] {
            Settlement.all(by: Self.entry(happening), Telling.Facts(order: Example.order(state)))
                .filter { $0.state == .overtaken }.flatMap(\.messages)
        }
        func moved(_ state: Order.State) -> Happening {
            .orderMoved(order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4, to: state)
        }
        func released(_ calledOff: Int, _ there: Int) -> Happening {
            .orderReleased(
                order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, calledOff: calledOff, onTheWay: 0,
                there: there)
        }
        let withdrawn = Happening.endWithdrawn(order: Example.any(), number: "TB-1", request: Example.any(), byLender: true)
        #expect(settled(withdrawn, .arrived) == [.endAsked])
        #expect(settled(moved(.home), .home).contains(.endAsked) && settled(moved(.cancelled), .cancelled).contains(.endAsked))
        #expect(!settled(moved(.home), .returning).contains(.endAsked), "a part of it is out")
        #expect(settled(released(4, 0), .cancelled) == [.accepted, .reliefWanted, .coveredTwice, .comesLate, .endAsked])
        #expect(settled(released(0, 4), .arrived) == [.accepted, .reliefWanted, .coveredTwice, .comesLate])
    }

    /// What goes on ringing until somebody has it ends by itself once there is nothing to do any more; the rest is news, and over when it
    /// was seen.
    @Test func everyMessageEndsByWhatHappensOrIsNews() {
        let number = "R-1"
        let answer = RollCallAnswer(
            id: Example.any(), rollCall: Example.any(), member: Example.south, asker: Example.north, occasion: .incident, questions: [],
            answerBy: Example.now, state: .answered, answers: [], kept: false, answeredAt: Example.now, version: 1)
        let happenings: [Happening] = [
            .requestTriaged(request: Example.any(), number: number, priority: .high),
            .requestApproved(request: Example.any(), number: number), .requestCancelled(request: Example.any(), number: number),
            .offerTendered(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4),
            .offerAccepted(
                offer: Example.any(), order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4),
            .orderVoided(order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4),
            .legMoved(
                leg: Example.any(), order: Example.any(), number: "TB-1", request: Example.any(), way: .there, to: .left),
            .conflictDecided(conflict: Example.any(), number: "TB-1", aidClass: .telemetry, keeps: .paper),
            .rollCallAnswered(rollCall: Example.any(), member: Example.south),
            .helpThanked(openOffer: Example.any(), aidClass: .telemetry, quantity: 4),
            .callSlipAnswered(slip: Example.any(), number: "C-1"), .deskTaken(desk: Example.any()),
        ]
        let facts = Telling.Facts(offer: Example.offer(), answers: [answer])
        let ended = Set(happenings.flatMap { Settlement.all(by: Self.entry($0), facts).flatMap(\.messages) })
        let news: Set<Delivery.Message> = [
            .enquiryWithdrawn, .offerWithdrawn, .offerNotTaken, .fewerThanPromised, .endAgreed, .endDeclined, .typedByMistake,
            .driveDropped, .driveRefused, .offerExpired,
        ]
        #expect(Set(Delivery.Message.allCases).subtracting(ended) == news)
    }
}
