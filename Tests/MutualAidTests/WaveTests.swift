import Foundation
import MutualAid
import Testing

@Suite struct WaveTests {
    private static func member(_ number: Int, _ kind: Member.Kind) -> Member {
        Member(id: Example.any(number), name: "M\(number)", kind: kind, parent: nil, outsideNumber: nil, version: 1)
    }

    @Test func everybodyBelongsToOneWave() {
        let asker: ID<Member> = Example.any(1)
        let buddy: ID<Member> = Example.any(2)
        let table: [(Member, Double?, Wave?)] = [
            (Self.member(1, .hospital), 0, nil), (Self.member(2, .hospital), 300, .buddy), (Self.member(2, .manufacturer), nil, .buddy),
            (Self.member(3, .hospital), 60, .nearest), (Self.member(3, .hospital), 60.1, .region),
            (Self.member(3, .hospital), nil, .nearest),
            (Self.member(3, .healthSystem), 61, .region), (Self.member(3, .manufacturer), 1, .services),
            (Self.member(3, .servicePartner), nil, .services), (Self.member(3, .coalition), 1, nil),
            (Self.member(3, .publicAgency), 1, nil),
        ]
        for (member, kilometres, wave) in table {
            #expect(Wave.of(member, for: asker, buddy: buddy, kilometres: kilometres) == wave, "\(member.kind) at \(kilometres ?? -1)")
        }
    }

    @Test func theNextWaveIsTheWidestThatWentOutUntilNobodyIsLeftInIt() {
        let all = Set(Wave.allCases)
        #expect(Wave.next(after: [], reaching: all) == .buddy)
        #expect(Wave.next(after: [], reaching: [.services, .region]) == .region)
        #expect(Wave.next(after: [.buddy], reaching: all.subtracting([.buddy])) == .nearest)
        #expect(Wave.next(after: [.buddy, .nearest], reaching: [.nearest, .region]) == .nearest, "not everybody in it was asked")
        #expect(Wave.next(after: [.region, .buddy], reaching: [.nearest, .services]) == .services)
        #expect(Wave.next(after: [.services], reaching: [.nearest, .region]) == nil)
    }

    @Test func onlyAHighRequestThatNobodyTookGoesAlone() {
        let table: [(AidRequest, minutes: Int?, at: Int, Bool)] = [
            (Example.request(), 10, 10, true), (Example.request(), 10, 9, false), (Example.request(), nil, 600, false),
            (Example.request(harm: nil), 10, 10, true), (Example.request(harm: .lifeAtRisk), 10, 11, true),
            (Example.request(harm: .careDegraded), 10, 600, false), (Example.request(triaged: 1), 10, 11, false),
            (Example.request(alone: 10), 10, 11, false), (Example.request(state: .cancelled), 10, 11, false),
            (Example.request(harm: nil, occasion: .plannedWork), 10, 600, false),
            (Example.request(harm: nil, occasion: .everyday), 10, 600, false), (Example.request(occasion: .everyday), 10, 10, true),
        ]
        for (request, minutes, at, goes) in table {
            let refusal = refused { () throws(Refusal) in
                try request.mayGoAlone(after: minutes, enteredByDesk: nil, at: Example.minutes(at))
            }
            #expect((refusal == nil) == goes, "\(request.harm as Any) after \(at)")
        }
    }

    /// A fax that lay there is not out of the desk's hands the moment it is typed.
    @Test func whatTheDeskTypesHasItsTimeFromThen() {
        func goes(_ submitted: Int, entered: Int?, at: Int) -> Bool {
            refused { () throws(Refusal) in
                try Example.request(submitted: submitted).mayGoAlone(
                    after: 10, enteredByDesk: entered.map(Example.minutes), at: Example.minutes(at))
            } == nil
        }
        #expect(goes(-60, entered: nil, at: 0), "a hospital that asks late has waited all that time")
        #expect(!goes(-60, entered: 0, at: 9) && goes(-60, entered: 0, at: 10))
        #expect(!goes(0, entered: -5, at: 9) && goes(0, entered: -5, at: 10))
    }

    @Test func onlyAnEnquiryThatCouldStillComeToSomethingTakesARequest() {
        #expect(Enquiry.State.allCases.filter { Example.enquiry($0).isTaken } == [.sent, .offered])
    }

    @Test func anOfferWithAQuestionIsAcceptedOnlyWhenItIsConfirmed() {
        let steps: [(Offer.Doubt?, accept: Refusal?, answer: Refusal?, confirm: Refusal?)] = [
            (nil, nil, .alreadyDone, .alreadyDone), (.asked, .questionOpen(.asked), nil, .questionOpen(.asked)),
            (.answered, .questionOpen(.answered), .alreadyDone, nil), (.unanswered, .questionOpen(.unanswered), .alreadyDone, nil),
        ]
        for (doubt, accept, answer, confirm) in steps {
            let offer = Example.offer(doubt: doubt)
            #expect(refused { () throws(Refusal) in try offer.mayBeAccepted(at: Example.now) } == accept)
            #expect(refused { () throws(Refusal) in try offer.mayBeAnswered(at: Example.now) } == answer)
            #expect(refused { () throws(Refusal) in try offer.mayBeConfirmed(owes: false, at: Example.now) } == confirm)
            let late = Refusal.notNow(.offer(.expired))
            #expect(refused { () throws(Refusal) in try offer.mayBeConfirmed(owes: false, at: Example.minutes(240)) } == late)
        }
    }

    /// What the enquiry asked is open until the lender has replied, with its yes or later; its own question comes first.
    @Test func aYesThatLeavesOpenWhatWasAskedIsProvisional() {
        #expect(
            Offer.doubt(asks: nil, replies: false, question: false) == nil && Offer.doubt(asks: [], replies: false, question: false) == nil)
        #expect(Offer.doubt(asks: ["model"], replies: false, question: false) == .unanswered)
        #expect(Offer.doubt(asks: ["model"], replies: true, question: false) == nil)
        #expect(Offer.doubt(asks: ["model"], replies: false, question: true) == .asked)
        for doubt in [Offer.Doubt.answered, .unanswered] {
            let offer = Example.offer(doubt: doubt)
            #expect(
                refused { () throws(Refusal) in try offer.mayBeConfirmed(owes: true, at: Example.now) }
                    == .invalid([Mistake(field: "replies", .missing)]))
        }
    }

    @Test func aDelegationCountsForItsMemberItsRequestAndItsTime() {
        func given(_ member: ID<Member>, _ request: ID<AidRequest>? = nil, ended: Date? = nil) -> Delegation {
            Delegation(
                id: Example.any(), member: member, request: request, givenAt: Example.now, until: Example.minutes(60), endedAt: ended)
        }
        let request = Example.request()
        #expect(given(Example.north).covers(request, at: Example.minutes(59)))
        #expect(given(Example.north, request.id).covers(request, at: Example.now))
        #expect(!given(Example.north).covers(request, at: Example.minutes(60)))
        #expect(!given(Example.north, Example.any(9)).covers(request, at: Example.now))
        #expect(!given(Example.south).covers(request, at: Example.now))
        #expect(!given(Example.north, ended: Example.now).covers(request, at: Example.now))
    }

    @Test func whatTheLenderSaidStaysAndTheAskerAddsTheDoor() {
        let said = Handling(carrier: .lender, lenderPhone: "1")
        let both = said.adding(Handling(carrier: .courier, comesBack: .ready, door: "East", askerPhone: "2"))
        #expect(both == Handling(carrier: .lender, comesBack: .ready, lenderPhone: "1", door: "East", askerPhone: "2"))
        #expect(said.adding(nil) == said)
    }

    @Test func theDeskSendsTheNextWaveWhenEverybodysTimeHasPassed() {
        func kinds(_ answerBy: [Int], at minute: Int) -> [Job.Kind] {
            Jobs(
                requests: [Example.row(Example.request(triaged: 1, approved: 1))],
                enquiries: answerBy.map {
                    EnquiryRow(
                        enquiry: Example.enquiry(answerBy: $0), lenderName: "South", askerName: "North", free: nil, listed: nil, reserve: 0)
                }, offers: [], orders: [], tasks: [], phones: [:], names: [:]
            ).list(at: Example.minutes(minute)).map(\.kind)
        }
        #expect(!kinds([30, 40], at: 39).contains(.askNextWave))
        #expect(kinds([30, 40], at: 40).contains(.askNextWave))
        #expect(!kinds([], at: 40).contains(.askNextWave))
    }
}
