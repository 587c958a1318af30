import Foundation
import MutualAid
import Testing

@Suite struct RequestTests {
    @Test func harmSetsTierAndPriority() {
        let table: [(Harm, tier: Int, Priority)] = [
            (.lifeAtRisk, 0, .high), (.careLost, 1, .high), (.careDegraded, 2, .medium), (.linkLost, 3, .low), (.noEffect, 4, .low),
        ]
        #expect(table.count == Harm.allCases.count)
        for (harm, tier, priority) in table {
            #expect(harm.tier == tier)
            #expect(harm.priority == priority)
        }
        let minutes: [(Priority, triage: Int, answer: Int)] = [(.high, 30, 30), (.medium, 120, 120), (.low, 480, 720)]
        for (priority, triage, answer) in minutes {
            #expect(priority.triageMinutes == triage)
            #expect(priority.answerMinutes == answer)
        }
    }

    @Test func unsaidHarmIsPlannedAsCareLost() {
        #expect(Example.request(harm: nil).plannedHarm == .careLost)
        #expect(Example.request(harm: .noEffect).plannedHarm == .noEffect)
        #expect(Example.request(harm: .noEffect, priority: .high).plannedPriority == .high)
        #expect(Example.request(harm: .noEffect).plannedPriority == .low)
        #expect(Example.request(harm: nil).triageDueAt == Example.minutes(30))
        #expect(Example.request(harm: .linkLost, submitted: 10).triageDueAt == Example.minutes(490))
    }

    /// A question between peers and work of next week are due in a day or with half of the time left, whichever is sooner.
    @Test func whatCanWaitIsDueInADayOrWithHalfOfTheTimeLeft() {
        let table: [(Occasion, Harm?, needed: Int, due: Int)] = [
            (.plannedWork, nil, 7 * 1440, 1440), (.everyday, nil, 7 * 1440, 1440), (.everyday, .noEffect, 600, 300),
            (.everyday, .careDegraded, 600, 300), (.everyday, nil, 40, 30), (.plannedWork, nil, -10, 30),
            (.incident, nil, 7 * 1440, 30), (.everyday, .lifeAtRisk, 7 * 1440, 30), (.plannedWork, .careLost, 7 * 1440, 30),
        ]
        for (occasion, harm, needed, due) in table {
            let request = Example.request(harm: harm, neededBy: needed, occasion: occasion)
            #expect(request.triageDueAt == Example.minutes(due), "\(occasion) \(harm as Any) \(needed)")
            #expect(request.harmDueAt == Example.minutes(due), "\(occasion) \(harm as Any) \(needed)")
            #expect(request.answerDue(askedAt: Example.now) == Example.minutes(due), "\(occasion) \(harm as Any) \(needed)")
            if request.canWait { #expect(request.approvalDueAt == Example.minutes(due)) }
        }
        let decided = Example.request(harm: nil, neededBy: 7 * 1440, priority: .high, occasion: .everyday)
        #expect(decided.answerDue(askedAt: Example.now) == Example.minutes(30), "as the desk has decided")
    }

    /// Whoever is asked for a part reads it as the whole was counted, and never patients as things.
    @Test func aPartIsCountedAsTheWhole() {
        func item(_ quantity: Int, _ patients: Int?) -> RequestItem {
            RequestItem(
                id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: quantity, patients: patients,
                neededUntil: nil, state: .open)
        }
        #expect(item(12, 12).countsPatients && item(12, 12).patients(ofPart: 5) == 5)
        #expect(!item(12, 6).countsPatients && item(12, 6).patients(ofPart: 5) == 6)
        #expect(item(12, 6).patients(ofPart: 6) == nil, "two for each: six things are not things for six patients")
        #expect(!item(12, nil).countsPatients && item(12, nil).patients(ofPart: 5) == nil)
    }

    @Test func onlyAnOpenRequestIsChanged() {
        for state in AidRequest.State.allCases {
            let wanted: Refusal? = state == .submitted ? nil : .notNow(.request(state))
            let request = Example.request(state: state, triaged: 0)
            #expect(refused { () throws(Refusal) in try request.mustBeOpen() } == wanted)
            #expect(refused { () throws(Refusal) in try request.mayBeApproved() } == wanted)
            #expect(refused { () throws(Refusal) in try Example.request(state: state, triaged: 0, approved: 0).mayAccept(.plan) } == wanted)
        }
    }

    /// Whoever corrects something else days later sends the old time back, in whole minutes.
    @Test func onlyATimeThatIsSaidAnewMustNotBeLongAgo() {
        let request = Example.request(neededBy: 0)
        func refusal(_ neededBy: Date, at minutes: Int) -> Refusal? {
            refused { () throws(Refusal) in try request.mayBeNeeded(by: neededBy, at: Example.minutes(minutes)) }
        }
        let over = Refusal.invalid([Mistake(field: "neededBy", .notInTheFuture)])
        let days = 3 * 1_440
        #expect(refusal(Example.minutes(0), at: days) == nil && refusal(Example.minutes(0).addingTimeInterval(-59), at: days) == nil)
        #expect(refusal(Example.minutes(-1), at: days) == over && refusal(Example.minutes(1), at: days) == over)
        #expect(refusal(Example.minutes(days - 1_440), at: days) == nil && refusal(Example.minutes(days - 1_441), at: days) == over)
    }

    @Test func acceptanceWaitsForApprovalAndTriage() {
        let table: [(approved: Int?, triaged: Int?, Refusal?)] = [
            (nil, nil, .notApproved), (nil, 1, .notApproved), (1, nil, .notTriaged), (1, 1, nil),
        ]
        for (approved, triaged, wanted) in table {
            let request = Example.request(triaged: triaged, approved: approved)
            for asking in Asking.allCases where asking != .direct {
                #expect(refused { () throws(Refusal) in try request.mayAccept(asking) } == wanted)
            }
            // Two members who settle it between themselves need no triage, and what runs without us neither.
            let alone = wanted == .notTriaged ? nil : wanted
            #expect(refused { () throws(Refusal) in try request.mayAccept(.direct) } == alone)
            let running = Example.request(triaged: triaged, approved: approved, alone: 10)
            #expect(refused { () throws(Refusal) in try running.mayAccept(.standingRule) } == alone)
        }
        #expect(refused { () throws(Refusal) in try Example.request(approved: 1).mayBeApproved() } == .alreadyDone)
    }

    @Test func anItemSaysWhatWouldDoAndHowMuchIsOfUse() {
        func item(_ quantity: Int, least: Int?) -> RequestItem {
            RequestItem(
                id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: quantity, leastQuantity: least,
                substitutes: [.bedsideMonitor, .printer], neededUntil: nil, state: .open)
        }
        let ranks: [(AidClass, Int?)] = [(.telemetry, 0), (.bedsideMonitor, 1), (.printer, 2), (.radio, nil)]
        for (aidClass, rank) in ranks { #expect(item(4, least: nil).rank(of: aidClass) == rank) }
        let table: [(quantity: Int, least: Int?, missing: Int, more: Int)] = [
            (6, nil, 6, 0), (6, 4, 6, 4), (6, 4, 5, 3), (6, 4, 2, 0), (6, 4, 0, 0), (6, 6, 6, 6), (6, 6, 1, 1),
            // More is missing than was asked where a loan ends: what covers the need begins anew.
            (6, 4, 9, 4),
        ]
        for (quantity, least, missing, more) in table {
            #expect(item(quantity, least: least).leastMore(missing: missing) == more, "\(quantity), \(least ?? 0), \(missing)")
        }
    }

    /// What is needed no longer counts with what was given of it, and a request of nothing is on nobody's list.
    @Test func whatIsNeededNoLongerIsNotMissing() {
        let given = Example.progress(asked: 6, promised: 1, arrived: 2)
        let cancelled = ItemRow(item: Example.item(quantity: 6, state: .cancelled), modelName: nil, progress: given)
        #expect(cancelled.progress.missing == 0 && cancelled.progress.sure == 3 && cancelled.missing(at: Example.minutes(0)) == 0)
        let nothing = ItemRow(
            item: Example.item(quantity: 6, state: .cancelled), modelName: nil, progress: Example.progress(asked: 6))
        let row = RequestRow(request: Example.request(), memberName: "North", siteName: "North main", items: [nothing])
        #expect(row.step == .cancelled && row.progress.missing == 0)
        #expect(
            Jobs(requests: [row], enquiries: [], offers: [], orders: [], tasks: [], phones: [:], names: [:]).list(at: Example.minutes(0))
                .isEmpty)
        #expect(RequestRow(request: Example.request(), memberName: "North", siteName: "North main", items: [cancelled]).step == .promised)
    }

    @Test func whatNobodySaysAgainStaysAsItIs() {
        let first = Example.request().saying(
            harm: nil, neededBy: Example.minutes(9), callback: "555-0100", occasion: .everyday, handling: Handling(carrier: .asker))
        let second = first.saying(harm: .lifeAtRisk, neededBy: Example.minutes(9), callback: "555-0100", occasion: nil, handling: nil)
        #expect(second.occasion == .everyday && second.handling == Handling(carrier: .asker) && second.harm == .lifeAtRisk)
        let third = second.saying(
            harm: nil, neededBy: Example.minutes(9), callback: "1", incident: Example.any(5), occasion: nil, handling: .unsaid)
        #expect(third.handling?.ifSaid == nil && third.harm == .lifeAtRisk)
        func said(_ request: AidRequest, leaves: Bool) -> AidRequest {
            request.saying(
                harm: nil, neededBy: Example.minutes(9), callback: "1", leavesIncident: leaves, occasion: nil, handling: nil)
        }
        #expect(said(third, leaves: false).incident == third.incident && third.incident != nil)
        #expect(said(third, leaves: true).incident == nil)
    }

    /// A time that had passed when it was asked, or that is months ahead, is asked about; at once and next week are not.
    @Test func aTimeThatLooksLikeASlipIsAskedAbout() {
        func doubt(_ neededBy: Int) -> AidRequest.TimeDoubt? { Example.request(neededBy: neededBy, submitted: 60).timeDoubt }
        #expect(doubt(-145) == .passed && doubt(49) == .passed && doubt(60 + 91 * 1_440) == .far)
        #expect(doubt(51) == nil && doubt(60) == nil && doubt(7 * 1_440) == nil)
    }

    @Test func whatNobodySaysWithTheYesStaysAsTheRequestSaysIt() {
        let asked = Handling(carrier: .courier, comesBack: .ready)
        let yes = Handling(carrier: .lender, lenderPhone: "555-0170").adding(Handling(door: "Dock 2")).orElse(asked)
        #expect(yes == Handling(carrier: .lender, comesBack: .ready, lenderPhone: "555-0170", door: "Dock 2"))
        for wrong in [Handling(lenderPhone: "555-0100"), Handling(door: "2"), Handling(askerPhone: "555-0100")] {
            var check = Check()
            wrong.checkAsked(&check)
            #expect(check.mistakes.map(\.reason) == [.wrongKind])
        }
    }

    @Test func approverAndAskerAreTwoPeopleExceptAtHigh() {
        let one: ID<Account> = Example.any(1)
        let two: ID<Account> = Example.any(2)
        let table: [(Harm?, Priority?, approver: ID<Account>?, asker: ID<Account>?, Refusal?)] = [
            (.careDegraded, nil, one, one, .secondPersonNeeded), (.careDegraded, nil, two, one, nil), (.careLost, nil, one, one, nil),
            (nil, nil, one, one, nil), (.careLost, .low, one, one, .secondPersonNeeded), (.noEffect, .high, one, one, nil),
            (.noEffect, nil, nil, nil, nil), (.noEffect, nil, one, nil, nil), (.noEffect, nil, nil, one, nil),
        ]
        for (harm, priority, approver, asker, wanted) in table {
            let request = Example.request(harm: harm, priority: priority)
            #expect(refused { () throws(Refusal) in try request.mayBeApprovedBy(approver, askedBy: asker) } == wanted)
        }
    }

    @Test(arguments: Seeds.all) func everyUnitIsSomewhere(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        var sum = ItemProgress.none
        for _ in 0..<200 {
            let one = ItemProgress(
                asked: chance.whole(0...9), offered: chance.whole(0...4), promised: chance.whole(0...4), onTheWay: chance.whole(0...4),
                arrived: chance.whole(0...4), returned: chance.whole(0...4))
            #expect(one.sure == one.promised + one.onTheWay + one.arrived + one.returned, "SEED=\(seed)")
            #expect(one.missing >= 0 && one.missing <= one.asked, "SEED=\(seed)")
            #expect(one.missing == 0 || one.missing + one.sure + one.offered == one.asked, "SEED=\(seed)")
            let next = sum + one
            #expect(next.asked == sum.asked + one.asked && next.sure == sum.sure + one.sure && next.offered == sum.offered + one.offered)
            #expect(next.missing == sum.missing + one.missing, "what one has too many is of no use to another, SEED=\(seed)")
            #expect(one + .none == one)
            #expect(one + sum == sum + one)
            sum = next
        }
    }

    @Test func theStepIsComputed() {
        typealias P = ItemProgress
        let open = Example.request()
        let triaged = Example.request(triaged: 1)
        let cancelled = Example.request(state: .cancelled)
        let table: [(AidRequest, P, RequestStep)] = [
            (open, Example.progress(asked: 4), .asked),
            (triaged, Example.progress(asked: 4), .findingHelp),
            (open, Example.progress(asked: 4, offered: 4), .findingHelp),
            (triaged, Example.progress(asked: 4, promised: 2), .findingHelp),
            (open, Example.progress(asked: 4, promised: 4), .promised),
            (open, Example.progress(asked: 4, promised: 1, onTheWay: 3), .promised),
            (open, Example.progress(asked: 4, onTheWay: 4), .onTheWay),
            (open, Example.progress(asked: 4, onTheWay: 1, arrived: 3), .onTheWay),
            (open, Example.progress(asked: 4, arrived: 4), .inUse),
            (open, Example.progress(asked: 4, arrived: 3, returned: 1), .inUse),
            (open, Example.progress(asked: 4, returned: 4), .home),
            (cancelled, Example.progress(asked: 4, returned: 4), .cancelled),
            (cancelled, Example.progress(asked: 4), .cancelled),
            (cancelled, Example.progress(asked: 4, promised: 4), .cancelled),
            (cancelled, Example.progress(asked: 4, onTheWay: 2), .onTheWay),
            (cancelled, Example.progress(asked: 4, arrived: 2), .inUse),
        ]
        for (request, progress, step) in table { #expect(RequestStep.of(request, progress) == step, "\(request.state) \(progress)") }
    }

    /// Nothing that is out is ever called asked, cancelled or home.
    @Test(arguments: Seeds.all) func whatIsOutIsNeverForgotten(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for _ in 0..<300 {
            let progress = ItemProgress(
                asked: chance.whole(1...9), offered: chance.whole(0...2), promised: chance.whole(0...2), onTheWay: chance.whole(0...2),
                arrived: chance.whole(0...2), returned: chance.whole(0...2))
            let request = Example.request(state: chance.pick(AidRequest.State.allCases), triaged: chance.pick([nil, 1]))
            let step = RequestStep.of(request, progress)
            if progress.onTheWay + progress.arrived > 0 {
                #expect(step != .cancelled && step != .home, "SEED=\(seed) \(request.state) \(progress)")
            }
        }
    }

    /// Whoever asked by a card waits for a call as long as nobody has it and nothing is promised.
    @Test func aCardWaitsForACallUntilSomebodyHasItOrHelpIsPromised() {
        func waits(_ step: RequestStep, taken: Date? = nil) -> Bool {
            CardAnswer(
                number: "R-1", siteName: "North", aidClass: .telemetry, quantity: 4, callback: "555-0100", ringsBy: Example.minutes(15),
                asOf: Example.now,
                region: Region(
                    id: RegionID(rawValue: 1), name: "Bay", code: "TB", timeZone: "UTC", phone: "555-0142", exerciseOf: nil, clock: nil),
                isEarlier: false, takenAt: taken, step: step
            ).waitsForCall
        }
        #expect(RequestStep.allCases.filter { waits($0) } == [.asked, .findingHelp])
        #expect(RequestStep.allCases.allSatisfy { !waits($0, taken: Example.now) })
    }
}
