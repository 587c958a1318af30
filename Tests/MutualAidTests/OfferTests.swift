import Foundation
import MutualAid
import Testing

@Suite struct OfferTests {
    @Test func onlyAWaitingOfferEnds() {
        for state in Offer.State.allCases {
            for end in Offer.State.allCases where end != .expired {
                let wanted: Refusal? = state == .tendered ? nil : .notNow(.offer(state))
                #expect(refused { () throws(Refusal) in try Example.offer(state).mayEnd(as: end, at: Example.now) } == wanted)
            }
            let wanted: Refusal? = state == .tendered ? nil : .notNow(.offer(state))
            #expect(refused { () throws(Refusal) in try Example.offer(state).mayEnd(as: .expired, at: Example.minutes(240)) } == wanted)
        }
    }

    @Test func itExpiresOnlyWhenItsTimeHasPassed() {
        let offer = Example.offer(expires: 10)
        #expect(refused { () throws(Refusal) in try offer.mayEnd(as: .expired, at: Example.minutes(9)) } == .notNow(.offer(.tendered)))
        #expect(refused { () throws(Refusal) in try offer.mayEnd(as: .expired, at: Example.minutes(10)) } == nil)
        #expect(refused { () throws(Refusal) in try offer.mayEnd(as: .withdrawn, at: Example.minutes(11)) } == nil)
    }

    /// At each moment an offer can either be accepted or expire, and never both.
    @Test func acceptingAndExpiringShareNoMoment() {
        let offer = Example.offer(expires: 10)
        for minute in 0...20 {
            let accepts = refused { () throws(Refusal) in try offer.mayBeAccepted(at: Example.minutes(minute)) } == nil
            let expires = refused { () throws(Refusal) in try offer.mayEnd(as: .expired, at: Example.minutes(minute)) } == nil
            #expect(accepts != expires, "minute \(minute)")
        }
        #expect(refused { () throws(Refusal) in try offer.mayBeAccepted(at: Example.minutes(10)) } == .notNow(.offer(.expired)))
        for state in Offer.State.allCases where state != .tendered {
            #expect(refused { () throws(Refusal) in try Example.offer(state).mayBeAccepted(at: Example.now) } == .notNow(.offer(state)))
        }
        #expect(Offer.lifetime == 4 * 3600)
    }

    /// Whose turn it is reads no time after the need, where there was still time when the offer was made; it runs out no sooner for that.
    @Test func anAnswerIsDueBeforeTheNeed() {
        let offer = Example.offer(expires: 250)
        for (needed, due) in [(nil, 250), (60, 60), (600, 250), (11, 11), (5, 250), (-60, 250)] as [(Int?, Int)] {
            #expect(offer.due(neededBy: needed.map(Example.minutes)) == Example.minutes(due), "made at 10, needed at \(needed as Any)")
        }
        #expect(offer.state(at: Example.minutes(100)) == .tendered)
        let made = EntryBody(
            entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: nil, channel: .page, order: nil, audience: [],
            saidBy: nil, typedBy: nil, note: nil, happenedAt: "", recordedAt: "",
            happening: .offerTendered(offer: Example.any(), request: Example.any(), aidClass: .telemetry, quantity: 4))
        let told = Telling.all(of: made, Telling.Facts(enquiry: Example.enquiry(), offer: offer))
        #expect(told.map(\.subject.dueAt) == [Example.minutes(240)], "needed then")
        let row = OfferRow(
            offer: offer, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1", note: nil,
            neededBy: Example.minutes(60))
        let jobs = Jobs(requests: [], enquiries: [], offers: [row], orders: [], tasks: [], phones: [:], names: [:])
        #expect(jobs.list(at: Example.now).map(\.due) == [Example.minutes(60)])
    }

    @Test func whatHasRunOutIsOverBeforeAnyDeedSaysSo() {
        #expect(Example.offer(expires: 10).state(at: Example.minutes(9)) == .tendered)
        #expect(Example.offer(expires: 10).state(at: Example.minutes(10)) == .expired)
        for state in Offer.State.allCases where state != .tendered {
            #expect(Example.offer(state, expires: 10).state(at: Example.minutes(11)) == state)
        }
    }

    /// A cap is of one class, from the sites of one health system: others' offers take nothing of it.
    @Test func offersTakeOfACapTogether() {
        let two = [Example.offer(), Example.offer()]
        #expect(Cap.taken(by: two, of: .telemetry, from: [Example.south, Example.west]) == 8)
        #expect(Cap.taken(by: two, of: .infusionPumpLarge, from: [Example.south]) == 0)
        #expect(Cap.taken(by: two, of: .telemetry, from: [Example.west]) == 0)
        #expect(Cap.taken(by: [], of: .telemetry, from: [Example.south]) == 0)
    }

    @Test func anEnquiryIsAnsweredOnceEvenLate() {
        for state in Enquiry.State.allCases {
            let wanted: Refusal? = state == .sent ? nil : .notNow(.enquiry(state))
            #expect(refused { () throws(Refusal) in try Example.enquiry(state, answerBy: -600).mustWait() } == wanted)
        }
    }

    @Test func aTaskIsDoneOnce() {
        #expect(refused { () throws(Refusal) in try Example.task(.skippedStep).mayBeDone() } == nil)
        #expect(refused { () throws(Refusal) in try Example.task(.shortPromise, .done).mayBeDone() } == .alreadyDone)
    }

    /// Who relieves others is not there half a day before they go; a device, or whoever is needed soon, comes as soon as it can.
    @Test func whoRelievesOthersComesWhenNeeded() {
        func arrival(_ aidClass: AidClass, neededIn minutes: Int) -> Date {
            let enquiry = Enquiry(
                id: Example.any(), request: Example.any(), requestNumber: "R-1", item: Example.any(), capability: nil,
                lender: Example.south, asker: Example.north, aidClass: aidClass, quantity: 4, harm: nil,
                neededBy: Example.minutes(minutes), neededUntil: nil, answerBy: Example.now, kilometres: 12, state: .sent, version: 1)
            return enquiry.likelyArrival(leadMinutes: 60, at: Example.now)
        }
        #expect(arrival(.downtimeNursing, neededIn: 660) == Example.minutes(660))
        let soonest = arrival(.downtimeNursing, neededIn: 180)
        #expect(soonest < Example.minutes(90) && soonest > Example.minutes(60))
        #expect(arrival(.telemetry, neededIn: 660) == soonest)
    }
}
