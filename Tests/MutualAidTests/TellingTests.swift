import Foundation
import MutualAid
import Testing

@Suite struct TellingTests {
    private static func entry(
        _ happening: Happening, by member: ID<Member>? = nil, audience: [ID<Member>] = [], at time: Date? = nil
    ) -> EntryBody {
        EntryBody(
            entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: member, channel: .page, order: nil,
            audience: audience, saidBy: nil, typedBy: nil, note: nil, happenedAt: time.map(Wire.text(of:)) ?? "",
            recordedAt: "", happening: happening)
    }

    private static func told(_ happening: Happening, _ facts: Telling.Facts, by member: ID<Member>? = nil) -> [Telling] {
        Telling.all(of: entry(happening, by: member, audience: [Example.north, Example.south]), facts)
    }

    @Test func aGraveRequestWakesTheDesk() {
        let happening = Happening.requestSubmitted(
            request: Example.any(), number: "R-1", items: [.init(aidClass: .telemetry, quantity: 4)])
        for (harm, wakes) in [(Harm.lifeAtRisk, true), (.careLost, true), (nil, true), (.careDegraded, false), (.noEffect, false)] {
            let told = Self.told(happening, Telling.Facts(request: Example.request(harm: harm)))
            #expect(told.map(\.recipient) == [.desk, .member(Example.north)], "\(harm as Any)")
            #expect(told[0].message == .requestCame && told[0].interrupts == wakes, "\(harm as Any)")
            #expect(told.allSatisfy { $0.subject.harm == harm && $0.subject.neededBy == Example.request(harm: harm).neededBy })
            #expect(told[1].message == .approvalWanted && told[1].interrupts == (harm == .lifeAtRisk), "\(harm as Any)")
        }
        // What was decided in the same breath, as from paper, is asked of nobody.
        #expect(Self.told(happening, Telling.Facts(request: Example.request(triaged: 0, approved: 0))).isEmpty)
        let approved = Self.told(happening, Telling.Facts(request: Example.request(approved: 0)))
        #expect(approved.map(\.message) == [.requestCame])
        #expect(Self.told(happening, Telling.Facts(request: Example.request(state: .cancelled))).isEmpty)
    }

    /// Nobody is woken for what can wait, neither at the desk nor at a lender's.
    @Test func whatCanWaitWakesNobody() {
        let came = Happening.requestSubmitted(
            request: Example.any(), number: "R-1", items: [.init(aidClass: .telemetry, quantity: 4)])
        let asked = Happening.enquirySent(enquiry: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4)
        for (occasion, harm, wakes) in [
            (Occasion.everyday, nil, false), (.plannedWork, nil, false), (.everyday, .careLost, true), (.incident, nil, true),
        ] as [(Occasion, Harm?, Bool)] {
            let request = Example.request(harm: harm, occasion: occasion)
            #expect(Self.told(came, Telling.Facts(request: request))[0].interrupts == wakes, "\(occasion)")
            let facts = Telling.Facts(request: request, enquiry: Example.enquiry(harm: harm))
            #expect(Self.told(asked, facts).map(\.interrupts) == [wakes], "\(occasion)")
        }
    }

    /// Somebody who goes where nobody needs them is asked at once, and has a quarter of an hour to say which way.
    @Test func whatIsReleasedAsksWhoIsOnTheWay() throws {
        func released(_ calledOff: Int, _ onTheWay: Int, _ there: Int) -> Happening {
            .orderReleased(
                order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, calledOff: calledOff,
                onTheWay: onTheWay, there: there)
        }
        func told(_ happening: Happening, _ state: Order.State, by doer: ID<Member>?, drivers: [ID<Member>] = []) -> [Telling] {
            Telling.all(
                of: Self.entry(happening, by: doer, at: Example.now),
                Telling.Facts(order: Example.order(state), drivers: drivers))
        }
        let turning = told(released(0, 4, 0), .sent, by: Example.north, drivers: [Example.west])
        #expect(turning.map(\.recipient) == [.member(Example.south), .member(Example.west)])
        #expect(turning.map(\.message) == [.turnBack, .turningAsked], "who drives for the lender decides nothing")
        #expect(turning.allSatisfy { $0.interrupts && $0.subject.dueAt == Example.minutes(15) })
        #expect(told(released(4, 0, 0), .cancelled, by: Example.north).map(\.message) == [.orderCancelled])
        #expect(told(released(0, 0, 4), .arrived, by: Example.north).map(\.message) == [.released])
        #expect(told(released(0, 4, 0), .returning, by: Example.north).isEmpty, "it has turned back meanwhile")
        // The desk did it: the asker is told too of what comes home, and of that only.
        let byDesk = told(released(1, 0, 3), .arrived, by: Example.west)
        #expect(byDesk.map(\.recipient) == [.member(Example.south), .member(Example.south), .member(Example.north)])
        #expect(byDesk.map(\.message) == [.orderCancelled, .released, .released] && byDesk[2].subject.quantity == 3)
        let unsent = told(released(4, 0, 0), .cancelled, by: Example.west)
        #expect(unsent.map(\.recipient) == [.member(Example.south), .member(Example.north)], "the asker counted on it")
        #expect(unsent.allSatisfy { $0.message == .orderCancelled && $0.interrupts && $0.subject.quantity == 4 })
        let back = Happening.orderTurnedBack(
            order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4)
        #expect(told(back, .returning, by: Example.south).map(\.message) == [.turnedBack])
        #expect(told(back, .returning, by: Example.south)[0].interrupts, "nobody had released it: the asker counted on it")
        let on = Happening.orderCarriedOn(order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4)
        let carries = told(on, .sent, by: Example.south)
        #expect(carries.map(\.recipient) == [.member(Example.north)] && carries[0].message == .carriesOn)
        #expect(told(on, .arrived, by: Example.south).isEmpty, "it is there already")
        #expect(
            Settlement.all(by: Self.entry(on), Telling.Facts())
                == [Settlement([.turnBack, .turningAsked], DeliverySubject(order: Example.any()), as: .answered)])
    }

    /// A question passes the turn: to the asker, back to the lender, and to the asker again.
    @Test func aQuestionPassesTheTurn() {
        let tendered = Happening.offerTendered(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4)
        let answered = Happening.questionAnswered(offer: Example.any(), request: Example.any(), aidClass: .telemetry)
        let confirmed = Happening.offerConfirmed(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4)
        let table: [(Happening, Offer.Doubt?, Delivery.Message, ID<Member>)] = [
            (tendered, nil, .offerMade, Example.north), (tendered, .asked, .questionAsked, Example.north),
            (answered, .answered, .questionAnswered, Example.south), (confirmed, nil, .offerMade, Example.north),
        ]
        for (happening, doubt, message, member) in table {
            let told = Self.told(happening, Telling.Facts(offer: Example.offer(doubt: doubt)))
            #expect(told.map(\.message) == [message] && told[0].recipient == .member(member), "\(message)")
            #expect(told[0].interrupts && told[0].subject.dueAt == Example.minutes(240), "\(message)")
        }
        #expect(Self.told(tendered, Telling.Facts(offer: Example.offer(doubt: .answered))).isEmpty)
        let numbered = Self.told(tendered, Telling.Facts(enquiry: Example.enquiry(), offer: Example.offer()))
        #expect(numbered.map(\.subject.number) == ["R-1"], "several offers are told apart")
        // A yes by a link, by telephone or in one form for five sites: nobody sees by itself that an answer is missing.
        let open = Self.told(tendered, Telling.Facts(offer: Example.offer(doubt: .unanswered)))
        #expect(open.map(\.recipient) == [.member(Example.north), .member(Example.south)])
        #expect(open.map(\.message) == [.offerProvisional, .repliesWanted] && open.allSatisfy(\.interrupts))
        #expect(open.allSatisfy { $0.subject.dueAt == Example.minutes(240) })
        #expect(Self.told(answered, Telling.Facts(offer: Example.offer(.expired, doubt: .answered))).isEmpty)
        let settled = [answered, confirmed].flatMap { Settlement.all(by: Self.entry($0), Telling.Facts(offer: Example.offer())) }
        #expect(settled.map(\.messages) == [[.questionAsked], [.questionAnswered, .repliesWanted], [.offerProvisional]])
    }

    @Test func anotherEndGoesToTheOtherSideAndBack() {
        func end(_ state: EndChange.State, byLender: Bool) -> EndChange {
            EndChange(
                id: Example.any(), aidOrder: Example.any(), lender: Example.south, asker: Example.north, byLender: byLender,
                until: Example.minutes(60), state: state, notBefore: nil, askedAt: Example.now)
        }
        func told(_ happening: Happening, _ end: EndChange, until: Int = 90_000) -> [Telling] {
            Telling.all(of: Self.entry(happening, at: Example.now), Telling.Facts(order: Example.order(.arrived, until: until), end: end))
        }
        func asked(until: Int) -> Happening {
            .endAsked(
                order: Example.any(), number: "TB-1", request: Example.any(), byLender: true, until: Wire.text(of: Example.minutes(until)))
        }
        let early = told(asked(until: 60), end(.asked, byLender: true))
        #expect(early.map(\.recipient) == [.member(Example.north)] && early[0].message == .endAsked && early[0].interrupts)
        #expect(early[0].subject.dueAt == Example.minutes(720))
        #expect(told(asked(until: 80_000), end(.asked, byLender: true))[0].interrupts == false, "there is time until the next shift")
        #expect(told(asked(until: 80_000), end(.asked, byLender: false), until: 100)[0].interrupts, "it would have ended by then")
        for (agreed, message) in [(true, Delivery.Message.endAgreed), (false, .endDeclined)] {
            let answered = Happening.endAnswered(order: Example.any(), number: "TB-1", request: Example.any(), agreed: agreed, until: nil)
            let told = told(answered, end(agreed ? .agreed : .declined, byLender: true))
            #expect(told.map(\.message) == [message] && told[0].recipient == .member(Example.south))
        }
    }

    /// Nobody is rung about the end of what is over, or about a question that was taken back.
    /// An end may be answered when all of it is home: there is nothing left to count, and it is told all the same.
    @Test func nothingLeftIsNotCounted() {
        #expect(DeliverySubject(quantity: 0).quantity == nil && DeliverySubject(quantity: 1).quantity == 1)
    }

    @Test func whoDrivesIsToldAndWhoDrivesNoLongerToo() {
        func leg(_ carrier: CarryLeg.Carrier, _ member: ID<Member>? = nil, departs: Int = 60) -> CarryLeg {
            CarryLeg(
                id: Example.any(), order: Example.any(), orderNumber: "TB-1", request: Example.any(), lender: Example.south,
                asker: Example.north, aidClass: .telemetry,
                plan: CarryLeg.Plan(
                    way: .there, carrier: carrier, carrierMember: member, phone: "555-0170", quantity: 4, fromDoor: "", toDoor: "",
                    departsAt: Example.minutes(departs), arrivesAt: Example.minutes(departs + 60)), version: 1)
        }
        func told(_ leg: CarryLeg, _ step: CarryLeg.Step, audience: [ID<Member>] = [Example.north, Example.south]) -> [Telling] {
            let happening = Happening.legMoved(leg: leg.id, order: leg.order, number: "TB-1", request: leg.request, way: .there, to: step)
            return Telling.all(of: Self.entry(happening, by: Example.north, audience: audience, at: Example.now), Telling.Facts(leg: leg))
        }
        let third = told(leg(.member, Example.west), .planned)
        #expect(third.map(\.recipient) == [.member(Example.west)] && third[0].message == .driveAsked && third[0].interrupts)
        #expect(told(leg(.member, Example.west, departs: 2_000), .planned)[0].interrupts == false)
        #expect(told(leg(.lender), .planned).map(\.recipient) == [.member(Example.south)])
        #expect(told(leg(.asker), .planned).isEmpty && told(leg(.firm), .planned).isEmpty)
        let changed = told(leg(.lender), .changed, audience: [Example.north, Example.south, Example.west])
        #expect(changed.map(\.message) == [.driveAsked, .driveDropped] && changed[1].recipient == .member(Example.west))
        #expect(told(leg(.member, Example.west), .dropped).map(\.message) == [.driveDropped])
        #expect(told(leg(.member, Example.west), .left).isEmpty)
    }

    @Test func eachThatIsAskedInARollCallIsToldWithItsOwnRow() {
        func row(_ number: Int, _ occasion: Occasion, _ state: RollCallAnswer.State) -> RollCallAnswer {
            RollCallAnswer(
                id: Example.any(number), rollCall: Example.any(), member: Example.any(number), asker: Example.west, occasion: occasion,
                questions: [], answerBy: Example.minutes(30), state: state, answers: nil, kept: false, answeredAt: nil, version: 1)
        }
        let started = Happening.rollCallStarted(rollCall: Example.any(), asked: 3, questions: 1)
        let told = Self.told(
            started, Telling.Facts(answers: [row(1, .incident, .asked), row(2, .incident, .asked), row(3, .incident, .answered)]))
        #expect(told.map(\.subject.answer) == [Example.any(1), Example.any(2)] && told.allSatisfy(\.interrupts))
        #expect(told.allSatisfy { $0.subject.dueAt == Example.minutes(30) && $0.message == .rollCall })
        #expect(Self.told(started, Telling.Facts(answers: [row(1, .everyday, .asked)]))[0].interrupts == false)
        let settled = Settlement.all(
            by: Self.entry(.rollCallAnswered(rollCall: Example.any(), member: Example.any(1))),
            Telling.Facts(answers: [row(1, .incident, .answered)]))
        #expect(settled == [Settlement([.rollCall], DeliverySubject(answer: Example.any(1)), as: .answered)])
    }

    @Test func whatRanAloneOrCameUnaskedIsTold() {
        let alone = Self.told(
            .requestWentAlone(request: Example.any(), number: "R-1", asked: 2), Telling.Facts(request: Example.request(alone: 10)))
        #expect(alone.map(\.recipient) == [.desk, .member(Example.north)] && alone.map(\.message) == [.ranAlone, .askedAlone])
        let help = Self.told(.helpOffered(openOffer: Example.any(), aidClass: .telemetry, quantity: 2), Telling.Facts())
        #expect(help.map(\.recipient) == [.desk] && help[0].interrupts == false)
        let taken = Self.told(
            .orderTakenIn(
                order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4, at: .arrived,
                skipped: [], from: .arrival), Telling.Facts(), by: Example.north)
        #expect(taken.map(\.recipient) == [.member(Example.south)] && taken[0].message == .takenIn)
        let collides = Self.told(
            .conflictOpened(conflict: Example.any(), number: "TB-1", aidClass: .telemetry), Telling.Facts(), by: Example.north)
        #expect(collides.map(\.message) == [.promisesCollide] && collides[0].interrupts)
    }

    @Test func whoHasToBeRelievedIsTheDesksToLookFor() {
        func told(from minutes: Int?) -> [Telling] {
            let happening = Happening.reliefAsked(
                order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .downtimeNursing, quantity: 4,
                from: minutes.map { Wire.text(of: Example.minutes($0)) })
            return Telling.all(
                of: Self.entry(happening, by: Example.south, audience: [Example.north, Example.south], at: Example.now),
                Telling.Facts(order: Example.order(.arrived, of: .downtimeNursing)))
        }
        let near = told(from: 600)
        #expect(near.map(\.recipient) == [.desk, .member(Example.north)])
        #expect(near.map(\.message) == [.reliefWanted, .reliefAsked] && near.map(\.interrupts) == [true, false])
        #expect(near[0].subject.dueAt == Example.minutes(600) && near[0].subject.quantity == 4)
        #expect(told(from: 2_000).map(\.interrupts) == [false, false])
        #expect(told(from: nil).isEmpty)
        let settled = Settlement.all(
            by: Self.entry(
                .reliefAsked(
                    order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .downtimeNursing, quantity: 4, from: nil)),
            Telling.Facts())
        #expect(settled == [Settlement([.reliefWanted, .reliefAsked], DeliverySubject(order: Example.any()), as: .overtaken)])
    }

    @Test func whoAskedIsToldThatANeedIsCoveredTwice() {
        func task(_ state: OpenTask.State) -> OpenTask {
            OpenTask(
                id: Example.any(), kind: .coveredTwice, owner: Example.north, other: Example.south, aidClass: .telemetry, quantity: 3,
                order: Example.any(), capability: nil, step: nil, state: state, openedAt: Example.now)
        }
        let taken = Happening.orderTakenIn(
            order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4, at: .accepted, skipped: [],
            from: .paper)
        let told = Self.told(taken, Telling.Facts(task: task(.open)), by: Example.west)
        let twice = told.filter { $0.message == .coveredTwice }
        #expect(twice.map(\.recipient) == [.member(Example.north)] && twice[0].subject.quantity == 3 && !twice[0].interrupts)
        #expect(twice[0].subject.dueAt == Example.minutes(12 * 60))
        #expect(Self.told(taken, Telling.Facts(task: task(.done)), by: Example.west).allSatisfy { $0.message != .coveredTwice })
        let settled = Settlement.all(by: Self.entry(.taskDone(task: Example.any())), Telling.Facts(task: task(.done)))
        #expect(settled == [Settlement([.coveredTwice], DeliverySubject(order: Example.any()), as: .answered)])
    }

    @Test func anEnquiryGoesToItsLenderOnlyWhileItWaits() {
        let happening = Happening.enquirySent(enquiry: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4)
        let told = Self.told(happening, Telling.Facts(enquiry: Example.enquiry()))
        #expect(told.map(\.recipient) == [.member(Example.south)] && told[0].interrupts)
        #expect(told[0].subject.dueAt == Example.minutes(30) && told[0].subject.number == "R-1")
        #expect(Self.told(happening, Telling.Facts(enquiry: Example.enquiry(.declined))).isEmpty, "answered meanwhile")
        #expect(Self.told(happening, Telling.Facts(enquiry: Example.enquiry(harm: .noEffect)))[0].interrupts == false)
    }

    /// Only what changes a patient's or a promise's fate interrupts; the rest is gathered.
    @Test func theStepsOfAnOrder() {
        let table: [(Order.State, ID<Member>?, [ID<Member>], Bool)] = [
            (.sent, Example.south, [Example.north], false), (.arrived, Example.north, [Example.south], false),
            (.returning, Example.north, [Example.south], false), (.home, Example.south, [Example.north], false),
            (.cancelled, Example.north, [Example.south], true), (.cancelled, nil, [Example.south, Example.north], true),
        ]
        for (state, doer, members, interrupts) in table {
            let happening = Happening.orderMoved(
                order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4, to: state)
            let told = Self.told(happening, Telling.Facts(order: Example.order(state)), by: doer)
            #expect(told.map(\.recipient) == members.map { .member($0) } && told.allSatisfy { $0.interrupts == interrupts }, "\(state)")
        }
    }

    /// Said later when a step was: what has arrived is not told as coming, and what is home not as arrived.
    @Test(arguments: [(Order.State.sent, Order.State.arrived), (.arrived, .home), (.returning, .home)])
    func whatIsPastIsToldToNobody(said: Order.State, now: Order.State) {
        let happening = Happening.orderRecordedAsHappened(
            order: Example.any(), number: "TB-1", request: Example.any(), aidClass: .telemetry, quantity: 4, to: said, skipped: [])
        #expect(Self.told(happening, Telling.Facts(order: Example.order(now))).isEmpty)
        #expect(Self.told(happening, Telling.Facts(order: Example.order(said))).count == 1)
    }

    @Test func whatWasWithdrawnWakesWhoCountedOnIt() {
        let table: [(Offer.State, [ID<Member>], Delivery.Message, [Bool])] = [
            (.withdrawn, [Example.north], .offerWithdrawn, [true]), (.declined, [Example.south], .offerNotTaken, [false]),
            (.expired, [Example.north, Example.south], .offerExpired, [true, false]),
        ]
        for (end, members, message, interrupts) in table {
            let happening = Happening.offerEnded(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4, as: end)
            let told = Self.told(happening, Telling.Facts(offer: Example.offer(end)))
            #expect(told.map(\.recipient) == members.map { .member($0) } && told.map(\.interrupts) == interrupts, "\(end)")
            #expect(told.allSatisfy { $0.message == message }, "\(end)")
        }
        // What was taken in as an order is told as that, and not as declined beside it.
        let taken = Happening.offerTakenIn(offer: Example.any(9), request: Example.any(), aidClass: .telemetry, quantity: 4)
        #expect(Self.told(taken, Telling.Facts(offer: Example.offer(.declined))).isEmpty)
        let settled = Settlement.all(by: Self.entry(taken), Telling.Facts()).map(\.messages)
        #expect(settled == [[.offerMade, .offerProvisional, .questionAsked, .questionAnswered, .repliesWanted]])
        let fewer = Self.told(.fewerThanPromised(capability: Example.any(), aidClass: .telemetry), Telling.Facts(), by: Example.south)
        #expect(fewer.map(\.recipient) == [.member(Example.north)] && fewer[0].interrupts)
    }
}
