import Foundation
import MutualAid
import Testing

@Suite struct JobTests {
    private static func jobs(
        _ requests: [RequestRow] = [], enquiries: [Enquiry] = [], offers: [Offer] = [], orders: [Order] = [], tasks: [OpenTask] = []
    ) -> Jobs {
        Jobs(
            requests: requests,
            enquiries: enquiries.map {
                EnquiryRow(enquiry: $0, lenderName: "South", askerName: "North", free: 8, listed: 10, reserve: 2)
            },
            offers: offers.map {
                OfferRow(offer: $0, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1", note: nil)
            },
            orders: orders.map {
                OrderRow(order: $0, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1")
            },
            tasks: tasks, phones: [Example.south: "555-0300", Example.north: "555-0200"], names: [Example.south: "South"])
    }

    private static func list(_ jobs: Jobs, at minute: Int = 0) -> [Job] { jobs.list(at: Example.minutes(minute)) }

    @Test func aNewRequestAsksThreeThings() {
        let all = Self.list(Self.jobs([Example.row(Example.request(harm: nil))]))
        #expect(Set(all.map(\.kind)) == [.triageRequest, .approveRequest, .sayHarm])
        let triage = all.first { $0.kind == .triageRequest }
        #expect(triage?.member == nil && triage?.due == Example.minutes(30) && triage?.phone == "555-0199")
        let approve = all.first { $0.kind == .approveRequest }
        #expect(approve?.member == Example.north && approve?.due == Example.minutes(240), "needed sooner than six hours")
        #expect(all.first { $0.kind == .sayHarm }?.due == Example.minutes(30))
    }

    @Test func whatTheDeskEnteredWaitsForTheHospital() {
        let request = Example.request(triaged: 1, approved: 1)
        for (confirmed, kinds) in [(nil, [Job.Kind.confirmEntry]), (Example.minutes(2), [])] as [(Date?, [Job.Kind])] {
            let entry = ProxyEntry(request: request.id, member: Example.north, enteredAt: Example.minutes(1), confirmedAt: confirmed)
            let row = RequestRow(
                request: request, memberName: "North", siteName: "North main", items: Example.row(request).items, proxyEntry: entry)
            let jobs = Self.list(Self.jobs([row])).filter { $0.kind != .findHelp }
            #expect(jobs.map(\.kind) == kinds)
            #expect(jobs.allSatisfy { $0.member == Example.north && $0.due == Example.minutes(1 + 24 * 60) })
        }
        #expect(Job.Kind.confirmEntry.roles == [.requester, .approver])
        #expect(Job.Kind.expectFewer.roles == [.requester, .approver])
    }

    @Test func whatWasDoneIsNotAskedAgain() {
        let table: [(AidRequest, [Job.Kind])] = [
            (Example.request(triaged: 1), [.approveRequest]), (Example.request(approved: 1), [.triageRequest]),
            (Example.request(triaged: 1, approved: 1), []), (Example.request(harm: nil, triaged: 1, approved: 1), [.sayHarm]),
            (Example.request(state: .cancelled), []),
        ]
        for (request, kinds) in table {
            #expect(Self.list(Self.jobs([Example.row(request)])).map(\.kind).filter { $0 != .findHelp } == kinds)
        }
        // Triaged, short of something, and nobody asked: that waits for the desk.
        let asked = Self.list(Self.jobs([Example.row(Example.request(triaged: 1, approved: 1))]))
        #expect(asked.map(\.kind) == [.findHelp] && asked.first?.member == nil)
        let far = Example.request(neededBy: 6000, triaged: 1)
        #expect(Self.list(Self.jobs([Example.row(far)])).first { $0.kind != .findHelp }?.due == Example.minutes(360))
    }

    /// What all of it is given or accepted for asks for no harm and no plan; an offer that waits, and a loan that ends, still do.
    @Test func whatLacksNothingAsksForNoHarmAndNoPlan() {
        let request = Example.request(harm: nil, triaged: 1, approved: 1)
        let table: [(ItemProgress, [Job.Kind])] = [
            (Example.progress(asked: 4, arrived: 4), []), (Example.progress(asked: 4, arrived: 6), []),
            (Example.progress(asked: 4, promised: 2, arrived: 2), []), (Example.progress(asked: 4, returned: 4), []),
            (Example.progress(asked: 4, arrived: 3), [.findHelp, .sayHarm]),
            (Example.progress(asked: 4, offered: 1, arrived: 3), [.sayHarm]),
        ]
        for (progress, kinds) in table {
            let row = Example.row(request, progress)
            #expect(Self.list(Self.jobs([row])).map(\.kind).sorted { $0.rawValue < $1.rawValue } == kinds, "\(progress)")
            #expect(row.lacksNothing(at: Example.now) == kinds.isEmpty)
        }
        let ends = ItemRow(
            item: Example.item(), modelName: nil, progress: Example.progress(asked: 4, arrived: 4),
            ends: [CoverEnd(until: Example.minutes(60), quantity: 4)])
        let row = RequestRow(request: request, memberName: "North", siteName: "North main", items: [ends])
        #expect(Set(Self.list(Self.jobs([row])).map(\.kind)) == [.findHelp, .sayHarm], "it goes home before it may")
    }

    @Test func everyStepHasItsSideAndItsTime() {
        let enquiry = Self.list(Self.jobs(enquiries: [Example.enquiry(answerBy: 30)]))[0]
        #expect(enquiry.kind == .answerEnquiry && enquiry.member == Example.south && enquiry.due == Example.minutes(30))
        #expect(enquiry.otherName == "North" && enquiry.phone == "555-0300")
        let offer = Self.list(Self.jobs(offers: [Example.offer(expires: 99)]))[0]
        #expect(offer.kind == .decideOffer && offer.member == Example.north && offer.due == Example.minutes(99))

        let steps: [(Order, Job.Kind, ID<Member>, Int)] = [
            (Example.order(.accepted, arrives: 60), .sendOrder, Example.south, 60),
            (Example.order(.sent, arrives: 60), .receiveOrder, Example.north, 60),
            (Example.order(.arrived, until: 900), .returnOrder, Example.north, 900),
            (Example.order(.returning, returning: 100), .bringHome, Example.south, 100 + 1440),
            (Example.order(.returning, arrives: 60), .bringHome, Example.south, 60 + 1440),
        ]
        for (order, kind, member, due) in steps {
            let job = Self.list(Self.jobs(orders: [order]))[0]
            #expect(job.kind == kind && job.member == member && job.due == Example.minutes(due), "\(order.state)")
        }
        for order in [Example.order(.arrived), Example.order(.home), Example.order(.cancelled)] {
            #expect(Self.list(Self.jobs(orders: [order])).isEmpty, "\(order.state)")
        }
        let tasks = Self.list(
            Self.jobs(tasks: [Example.task(.skippedStep), Example.task(.shortPromise, opened: 1), Example.task(.expectFewer, opened: 2)]))
        #expect(tasks.map(\.kind) == [.skippedStep, .shortPromise, .expectFewer])
        #expect(tasks.map(\.due) == [720, 721, 722].map(Example.minutes))
        #expect(tasks[0].step == .sent && tasks[0].memberName == "South")
    }

    /// What a listing has become too small for is answered at what was promised out of it: an order that has not left, else any, else an
    /// offer that waits.
    /// Jobs and cards ask this one switch: who asked decides and answers, who lends confirms and replies.
    @Test func anOfferIsEitherSidesTurn() {
        let table: [(Offer.Doubt?, Job.Kind, ID<Member>)] = [
            (nil, .decideOffer, Example.north), (.asked, .answerQuestion, Example.north), (.answered, .confirmOffer, Example.south),
            (.unanswered, .replyToAsks, Example.south),
        ]
        for (doubt, kind, member) in table {
            let turn = Example.offer(doubt: doubt).turn
            #expect(turn.kind == kind && turn.member == member, "\(String(describing: doubt))")
        }
    }

    @Test func aShortPromiseLeadsToWhatWasPromised() {
        func task(_ kind: OpenTask.Kind, _ owner: ID<Member>, _ other: ID<Member>) -> OpenTask {
            OpenTask(
                id: Example.any(), kind: kind, owner: owner, other: other, aidClass: .telemetry, quantity: nil, order: nil,
                capability: Example.any(), step: nil, state: .open, openedAt: Example.now)
        }
        func found(_ task: OpenTask, _ orders: [Order], _ offers: [Offer] = []) -> Job? {
            Self.list(Self.jobs(offers: offers, orders: orders, tasks: [task])).first { $0.task != nil }
        }
        let (lenders, askers) = (
            task(.shortPromise, Example.south, Example.north), task(.expectFewer, Example.north, Example.south)
        )
        for task in [lenders, askers] {
            #expect(found(task, [Example.order(.arrived), Example.order(.accepted)])?.order == Example.order(.accepted).id)
            #expect(found(task, [Example.order(.arrived)], [Example.offer()])?.order != nil)
            #expect(found(task, [Example.order(.home)], [Example.offer()])?.order == nil, "nothing of it is promised")
            #expect(found(task, [], [Example.offer()])?.offer == Example.offer().id)
            #expect(found(task, [])?.capability == Example.any())
        }
        let another = task(.shortPromise, Example.south, Example.west)
        #expect(found(another, [Example.order(.accepted)])?.order == nil, "it is promised to somebody else")
    }

    @Test func theLateComeFirstWorstHarmFirst() {
        let mild = Example.row(Example.request(1, harm: .noEffect, submitted: -2000, approved: 1))
        let dire = Example.row(Example.request(2, harm: .lifeAtRisk, submitted: -60, approved: 1))
        let lost = Example.row(Example.request(3, harm: .careLost, submitted: -90, approved: 1))
        let soon = Example.row(Example.request(4, harm: .lifeAtRisk, submitted: -10, approved: 1))
        let later = Example.row(Example.request(5, harm: .noEffect, submitted: -470, approved: 1))
        let all = Self.list(Self.jobs([later, soon, mild, lost, dire]))
        #expect(all.map(\.requestNumber) == ["R-2", "R-3", "R-1", "R-5", "R-4"])
        // An order says no harm: it is treated as care lost, by its delay.
        let mixed = Self.list(Self.jobs([lost, dire], orders: [Example.order(.accepted, arrives: -120)]))
        #expect(mixed.map(\.kind) == [.triageRequest, .sendOrder, .triageRequest])
        #expect(mixed[0].requestNumber == "R-2")
    }

    /// The list is the same in whatever order the records come, and obeys its own rule.
    @Test(arguments: Seeds.all) func theOrderIsTotal(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let rows = (1...12).map { number in
            Example.row(
                Example.request(
                    number, harm: chance.pick(Harm.allCases + [nil]), neededBy: chance.whole(-300...300), submitted: chance.whole(-600...0),
                    triaged: chance.pick([nil, 1])))
        }
        let orders = (0..<4).map { _ in Example.order(chance.pick(Order.State.allCases), arrives: chance.whole(-90...90), until: 30) }
        let jobs = Self.list(Self.jobs(rows, orders: orders))
        #expect(Self.list(Self.jobs(rows.shuffled(using: &chance), orders: orders)) == jobs, "SEED=\(seed)")
        for (left, right) in zip(jobs, jobs.dropFirst()) {
            let late = (left.due < Example.now, right.due < Example.now)
            #expect(late.0 || !late.1, "SEED=\(seed): a late one stands behind one that is not")
            let tiers = [left, right].map { ($0.harm ?? .assumedWhenUnsaid).tier }
            if late.0 && late.1 { #expect(tiers[0] <= tiers[1], "SEED=\(seed)") }
            if late.0 == late.1 && (!late.0 || tiers[0] == tiers[1]) { #expect(left.due <= right.due, "SEED=\(seed)") }
        }
    }

    @Test func theBoardSumsWhatIsStillMissing() {
        let board = Board(
            asOf: Example.now, position: 0,
            requests: [
                Example.row(Example.request(1, harm: .careLost), Example.progress(asked: 4)),
                Example.row(Example.request(2, harm: nil), Example.progress(asked: 3, promised: 1)),
                Example.row(Example.request(3, harm: .lifeAtRisk), Example.progress(asked: 2)),
                Example.row(Example.request(4, harm: .careLost), Example.progress(asked: 5), .printer),
                Example.row(Example.request(5, harm: .careLost, state: .cancelled), Example.progress(asked: 50)),
            ], jobs: [], lendersAtFloor: [], lastPlan: nil)
        #expect(board.needs.map(\.harm) == [.lifeAtRisk, .careLost, .careLost])
        #expect(board.needs.map(\.aidClass) == [.telemetry, .printer, .telemetry])
        #expect(board.needs.map(\.progress.asked) == [2, 5, 7])
        #expect(board.needs.map(\.progress.missing) == [2, 5, 6])
    }

    /// Which of two orders stays is asked as long as both cover the need.
    @Test func whatIsNoLongerCoveredTwiceAsksNothing() {
        func kinds(_ rows: [RequestRow]) -> [Job.Kind] {
            let order = Example.order(.accepted)
            return Self.list(Self.jobs(rows, orders: [order], tasks: [Example.task(.coveredTwice)])).map(\.kind)
        }
        func row(promised: Int, asked: Int = 4) -> RequestRow {
            Example.row(Example.request(triaged: 1, approved: 1), Example.progress(asked: asked, promised: promised))
        }
        #expect(kinds([row(promised: 8)]).contains(.coveredTwice))
        #expect(!kinds([]).contains(.coveredTwice), "nothing is asked for any longer")
        #expect(!kinds([row(promised: 4)]).contains(.coveredTwice), "the other one was let go")
        #expect(!kinds([row(promised: 8, asked: 8)]).contains(.coveredTwice), "the need has grown")
        let late = ItemProgress(asked: 4, offered: 0, promised: 8, onTheWay: 0, arrived: 0, returned: 0, late: 4)
        #expect(!kinds([Example.row(Example.request(triaged: 1, approved: 1), late)]).contains(.coveredTwice), "the other comes too late")
    }
}
