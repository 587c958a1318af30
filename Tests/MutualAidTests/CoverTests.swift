import Foundation
import MutualAid
import Testing

/// When an item reopens by itself, and from when on it is uncovered.
@Suite struct CoverTests {
    private static func row(_ progress: ItemProgress, ends: [(minutes: Int, quantity: Int)], needed: Int? = 20_000) -> ItemRow {
        ItemRow(
            item: RequestItem(
                id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: progress.asked,
                neededUntil: needed.map(Example.minutes), state: .open),
            modelName: nil, progress: progress,
            ends: ends.map { CoverEnd(until: Example.minutes($0.minutes), quantity: $0.quantity) })
    }

    private static let covered = ItemProgress(asked: 6, offered: 0, promised: 0, onTheWay: 0, arrived: 6, returned: 0)
    private static let threeDays = Int(CoverEnd.lead / 60)

    @Test func anItemReopensThreeDaysBeforeItsLoanEnds() {
        let row = Self.row(Self.covered, ends: [(10_000, 6)])
        for (now, wanted) in [(0, 0), (10_000 - Self.threeDays - 1, 0), (10_000 - Self.threeDays, 6), (15_000, 6), (20_000, 0)] {
            #expect(row.missing(at: Example.minutes(now)) == wanted, "\(now)")
        }
        #expect(row.uncoveredFrom == Example.minutes(10_000) && row.ending == 6)
        #expect(Self.row(Self.covered, ends: []).uncoveredFrom == nil)
    }

    /// What was never there is not covered by what ends, and what replaces it covers.
    @Test func aReplacementClosesIt() {
        let replaced = ItemProgress(asked: 6, offered: 0, promised: 6, onTheWay: 0, arrived: 6, returned: 0)
        let row = Self.row(replaced, ends: [(10_000, 6)])
        #expect(row.missing(at: Example.minutes(12_000)) == 0 && row.uncoveredFrom == nil)
        let offered = ItemProgress(asked: 6, offered: 4, promised: 0, onTheWay: 0, arrived: 6, returned: 0)
        #expect(Self.row(offered, ends: [(10_000, 6)]).missing(at: Example.minutes(9_000)) == 2)
        let home = ItemProgress(asked: 6, offered: 0, promised: 0, onTheWay: 0, arrived: 0, returned: 6)
        #expect(Self.row(home, ends: [(10_000, 6)]).missing(at: Example.minutes(12_000)) == 6)
    }

    /// What comes too late covers nothing until it is there, and its place may be given to others meanwhile.
    @Test func whatComesTooLateIsMissing() {
        let late = ItemProgress(asked: 6, offered: 0, promised: 0, onTheWay: 4, arrived: 2, returned: 0, late: 4)
        let row = Self.row(late, ends: [])
        #expect(late.missing == 4 && row.missing(at: Example.now) == 4 && row.askable(at: Example.now) == 4)
        #expect((late + late).late == 8 && (late + late).missing == 8 && late.withoutMore.missing == 0)
    }

    /// Late is what comes a while after the need and after what was agreed, as long as it is not there and not released.
    @Test func anOrderIsLateAgainstTheNeed() {
        let cases: [(Order.State, arrives: Int, comes: Int, late: Int?)] = [
            (.sent, 60, 90, nil), (.sent, 60, 130, nil), (.sent, 60, 131, 31), (.accepted, 60, 417, 317), (.arrived, 60, 417, nil),
            (.sent, 200, 200, nil), (.sent, 200, 240, 40),
        ]
        for (state, arrives, comes, late) in cases {
            let order = Example.order(state, arrives: arrives, comes: comes)
            #expect(order.late(against: Example.minutes(100)) == late.map { Double($0) * 60 }, "\(state) \(arrives) \(comes)")
        }
    }

    @Test func whatIsCoveredTwiceIsCounted() {
        func progress(_ promised: Int, offered: Int = 0, inside: Int = 0) -> ItemProgress {
            ItemProgress(asked: 6, offered: offered, promised: promised, onTheWay: 0, arrived: 0, returned: 0, coveredInside: inside)
        }
        let cases: [(ItemProgress, ends: [(Int, Int)], wanted: Int)] = [
            (progress(4), [], 0), (progress(8), [], 2), (progress(12), [], 4), (progress(4, offered: 4), [], 2),
            (progress(4, inside: 3), [], 1),
            (progress(10), [(900, 4)], 0),
        ]
        for (progress, ends, wanted) in cases {
            #expect(Self.row(progress, ends: ends.map { (minutes: $0.0, quantity: $0.1) }).coveredTwice(with: 4) == wanted)
        }
        // Another four that come too late cover nothing yet; where it is these four, the others cover the need before them.
        let late = ItemProgress(asked: 6, offered: 0, promised: 8, onTheWay: 0, arrived: 0, returned: 0, late: 4)
        #expect(Self.row(late, ends: []).coveredTwice(with: 4) == 0)
        #expect(Self.row(late, ends: []).coveredTwice(with: 4, late: 4) == 2)
        // More than was asked for is not twice, where nothing else covers it.
        #expect(Self.row(progress(9), ends: []).coveredTwice(with: 9) == 0)
    }

    /// What is found inside counts, and not having said how long is not the same as being covered.
    @Test func aCliffKnowsWhatCoversItAndWhatItDoesNotKnow() {
        func uncovered(needed: Int?, inside: Int) -> Int? {
            let item = RequestItem(
                id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: 4,
                neededUntil: needed.map(Example.minutes), coveredInside: inside, state: .open)
            let row = ItemRow(
                item: item, modelName: nil,
                progress: ItemProgress(
                    asked: 4, offered: 0, promised: 0, onTheWay: 0, arrived: 4, returned: 0, coveredInside: inside))
            let order = OrderRow(
                order: Example.order(.arrived, until: 900), lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1")
            let sheet = CliffSheet(asOf: Example.now, position: 1, orders: [order], items: [row], lent: [order])
            #expect(sheet.comingHome.map(\.at) == [Example.minutes(900)])
            return sheet.cliffs[0].uncovered
        }
        #expect(uncovered(needed: 9_000, inside: 0) == 4 && uncovered(needed: 9_000, inside: 3) == 1)
        #expect(uncovered(needed: 900, inside: 0) == 0 && uncovered(needed: nil, inside: 0) == nil)
    }

    /// Whoever asks to keep it longer needs it so long, whatever was said first.
    @Test func whatIsAskedForLongerIsNeededSoLong() {
        let order = OrderRow(
            order: Example.order(.arrived, until: 900), lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1")
        func cliff(needed: Int?, asked: Int?) -> Cliff {
            let item = RequestItem(
                id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: 9,
                neededUntil: needed.map(Example.minutes), state: .open)
            let row = ItemRow(
                item: item, modelName: nil, progress: ItemProgress(asked: 9, offered: 0, promised: 0, onTheWay: 0, arrived: 4, returned: 0))
            var longer: [ID<Order>: Date] = [:]
            longer[order.order.id] = asked.map(Example.minutes)
            return CliffSheet(asOf: Example.now, position: 1, orders: [order], items: [row], asked: longer).cliffs[0]
        }
        // Only these four are known to be needed then, though nine were asked for.
        #expect(cliff(needed: 900, asked: 9_000).uncovered == 4 && cliff(needed: nil, asked: 9_000).uncovered == 4)
        #expect(cliff(needed: 900, asked: 9_000).neededUntil == Example.minutes(9_000))
        #expect(cliff(needed: 900, asked: 800).uncovered == 0 && cliff(needed: 900, asked: 800).neededUntil == Example.minutes(900))
        #expect(cliff(needed: nil, asked: nil).uncovered == nil && cliff(needed: 9_000, asked: nil).uncovered == 9)
    }

    /// What was released goes back without a replacement, and takes nothing from what the others leave uncovered.
    @Test func whatIsNeededNoLongerIsNoCliff() throws {
        let item = RequestItem(
            id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: 8, neededUntil: Example.minutes(9_000),
            state: .open)
        let row = ItemRow(
            item: item, modelName: nil, progress: ItemProgress(asked: 8, offered: 0, promised: 0, onTheWay: 0, arrived: 8, returned: 0))
        func lent(_ order: Order) -> OrderRow {
            OrderRow(order: order, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1")
        }
        let stays = lent(Example.order(.arrived, until: 900))
        let released = lent(try Example.order(.arrived, until: 8_000).released(at: Example.minutes(5)))
        let sheet = CliffSheet(asOf: Example.now, position: 1, orders: [stays, released], items: [row])
        #expect(sheet.cliffs.map(\.uncovered) == [4, 0] && sheet.cliffs[1].at == Example.minutes(5 + 1_440))
        #expect(sheet.classes.map { $0.uncovered } == [4])
    }

    /// Two items of one class in one request are two needs; two ends of one item are one, at its worst.
    @Test func everyItemCountsInItsClass() {
        func row(_ number: Int, _ quantity: Int) -> ItemRow {
            let item = RequestItem(
                id: Example.any(number), request: Example.any(), aidClass: .telemetry, model: nil, quantity: quantity,
                neededUntil: Example.minutes(9_000), state: .open)
            return ItemRow(
                item: item, modelName: nil,
                progress: ItemProgress(asked: quantity, offered: 0, promised: 0, onTheWay: 0, arrived: quantity, returned: 0))
        }
        func lent(_ item: Int, until: Int) -> OrderRow {
            let order = Order(
                id: Example.any(item * 100 + until), number: "TB-\(item)-\(until)", offer: Example.any(), request: Example.any(),
                item: Example.any(item), capability: Example.any(), lender: Example.south, asker: Example.north, aidClass: .telemetry,
                model: nil, arrivesAt: Example.minutes(60), until: Example.minutes(until), terms: CapabilityTerms(),
                units: OrderUnits(all: 4, at: .arrived), acceptedAt: Example.now, version: 1)
            return OrderRow(order: order, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1")
        }
        let sheet = CliffSheet(
            asOf: Example.now, position: 1, orders: [lent(1, until: 900), lent(1, until: 950), lent(2, until: 920)],
            items: [row(1, 8), row(2, 4)])
        #expect(sheet.cliffs.map(\.uncovered) == [4, 4, 8])
        #expect(sheet.classes.map { $0.uncovered } == [12] && sheet.classes.map { $0.goesBack } == [12])
    }

    @Test func theFirstEndThatLeavesTooFewCounts() {
        let more = ItemProgress(asked: 6, offered: 0, promised: 0, onTheWay: 0, arrived: 9, returned: 0)
        #expect(Self.row(more, ends: [(12_000, 4), (10_000, 3)]).uncoveredFrom == Example.minutes(12_000))
        let request = Example.request(neededBy: 240)
        #expect(Self.row(Self.covered, ends: [(10_000, 6)]).wantedBy(request) == Example.minutes(10_000))
        let short = ItemProgress(asked: 6, offered: 0, promised: 0, onTheWay: 0, arrived: 3, returned: 0)
        #expect(Self.row(short, ends: [(10_000, 3)]).wantedBy(request) == Example.minutes(240))
    }

    @Test func onlyAnOpenOrderGetsAnotherEndAndOnlyToCome() {
        let order = Example.order(.arrived, until: 900)
        #expect(refused { () throws(Refusal) in try order.mayEnd(at: Example.minutes(100), asked: Example.now) } == nil)
        #expect(refused { () throws(Refusal) in try order.mayEnd(at: Example.minutes(900), asked: Example.now) } == .alreadyDone)
        let past = refused { () throws(Refusal) in try order.mayEnd(at: Example.minutes(-1), asked: Example.now) }
        #expect(past == .invalid([Mistake(field: "until", .notInTheFuture)]))
        for state in [Order.State.home, .cancelled] {
            let refusal = refused { () throws(Refusal) in try Example.order(state).mayEnd(at: Example.minutes(9), asked: Example.now) }
            #expect(refusal == .notNow(.order(state)))
        }
    }

    @Test func reliefIsForPeopleWhoAreOutAndStillToCome() {
        func refusal(_ order: Order, _ minutes: Int?) -> Refusal? {
            refused { () throws(Refusal) in try order.mayBeRelieved(from: minutes.map(Example.minutes), asked: Example.now) }
        }
        let people = Example.order(.arrived, of: .downtimeNursing, until: 9_000, relief: 700)
        #expect(
            people.returnDue == Example.minutes(700) && Example.order(.arrived, until: 90, relief: 700).coversUntil == Example.minutes(90))
        #expect(refusal(people, 600) == nil && refusal(people, nil) == nil && refusal(people, 700) == .alreadyDone)
        #expect(refusal(people, 0) == .invalid([Mistake(field: "from", .notInTheFuture)]))
        #expect(refusal(Example.order(.arrived), 600) == .invalid([Mistake(field: "order", .wrongKind)]))
        #expect(refusal(Example.order(.home, of: .downtimeNursing), 600) == .notNow(.order(.home)))
        #expect(refusal(Example.order(.arrived, of: .downtimeNursing), nil) == .alreadyDone)
        let released = try? people.released(at: Example.now)
        #expect(released.flatMap { refusal($0, 600) } == .notNow(.orderReleased) && released.flatMap { refusal($0, nil) } != nil)
        // It survives every further step.
        #expect(people.moved(4, to: .returning, at: Example.now).reliefAt == people.reliefAt)
    }

    @Test func releasingCallsOffWhatHasNotLeft() throws {
        let waiting = try Example.order(.accepted, until: 90_000).released(at: Example.minutes(5))
        #expect(waiting.state == .cancelled && waiting.calledOff == 4 && !waiting.isOpen)
        let there = try Example.order(.arrived, until: 90_000).released(at: Example.minutes(5))
        #expect(there.state == .arrived && there.returnDue == Example.minutes(5 + 1_440))
        #expect(try Example.order(.arrived, until: 90).released(at: Example.minutes(5)).returnDue == Example.minutes(90))
        let back = Example.order(.sent, sent: 1).turnedBack(4, at: Example.minutes(9))
        #expect(back.state == .returning && back.returningAt == Example.minutes(9) && back.arrivedAt == nil)
        #expect(refused { () throws(Refusal) in _ = try there.released(at: Example.now) } == .alreadyDone)
        #expect(refused { () throws(Refusal) in _ = try Example.order(.home).released(at: Example.now) } == .notNow(.order(.home)))
    }

    /// What came from somebody who is no member covers what is asked for and no more; of what was cancelled it covers nothing.
    @Test func whatAStrangerBringsCoversNoMoreThanIsAskedFor() {
        func item(_ state: RequestItem.State, inside: Int) -> RequestItem {
            RequestItem(
                id: Example.any(), request: Example.any(), aidClass: .telemetry, model: nil, quantity: 6, neededUntil: nil,
                coveredInside: inside, state: state)
        }
        #expect(item(.open, inside: 0).covered(withBrought: 4) == 4 && item(.open, inside: 4).covered(withBrought: 4) == 6)
        #expect(item(.open, inside: 0).covered(withBrought: 20) == 6 && item(.open, inside: 6).covered(withBrought: 1) == 6)
        #expect(item(.cancelled, inside: 0).covered(withBrought: 4) == 0 && item(.cancelled, inside: 2).covered(withBrought: 4) == 2)
    }

    /// None of one item says nothing about another of the same class.
    @Test func noneOfOneItemIsNoneOfThatItem() {
        func item(_ number: Int, _ aidClass: AidClass, inside: Int) -> RequestItem {
            RequestItem(
                id: Example.any(number), request: Example.any(), aidClass: aidClass, model: nil, quantity: 6,
                substitutes: aidClass == .telemetry ? [.syringePump] : [], neededUntil: nil, coveredInside: inside, state: .open)
        }
        let none = item(1, .telemetry, inside: 0)
        #expect(none.broughtByNobody(beside: [item(1, .telemetry, inside: 4)]) == [.telemetry, .syringePump])
        #expect(none.broughtByNobody(beside: [item(2, .syringePump, inside: 1)]) == [.telemetry])
        #expect(none.broughtByNobody(beside: [item(2, .syringePump, inside: 0)]) == [.telemetry, .syringePump])
    }
}
