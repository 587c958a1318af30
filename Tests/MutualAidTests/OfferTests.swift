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
}
