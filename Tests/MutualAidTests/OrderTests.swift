import Foundation
import Testing

@testable import MutualAid

@Suite struct OrderTests {
    private static let legal: [(Order.State, Order.State)] = [
        (.accepted, .sent), (.sent, .arrived), (.arrived, .returning), (.returning, .home), (.accepted, .cancelled),
    ]

    private static let pairs = Order.State.allCases.flatMap { from in Order.State.allCases.map { (from, $0) } }

    /// The step that a task asks about gets its time; it takes nothing back from where it is.
    @Test func whatWasLeftOutIsSaidLater() throws {
        let arrived = try Example.order(.accepted).recording(nil, at: .arrived, happened: Example.minutes(90)).order
        #expect(arrived.sentAt == nil)
        let said = try arrived.recording(nil, at: .sent, happened: Example.minutes(60))
        #expect(said.order.units == arrived.units && said.order.sentAt == Example.minutes(60) && said.skipped == [])
        #expect(said.order.arrivedAt == arrived.arrivedAt)
        // Said of later than the arrival, it corrects it: they had not arrived.
        #expect(try arrived.recording(nil, at: .sent, happened: Example.minutes(95)).order.units.reached(.arrived) == 0)
        // Whoever wrote down a wrong time records it again.
        let corrected = try arrived.recording(nil, at: .arrived, happened: Example.minutes(80))
        #expect(corrected.order.arrivedAt == Example.minutes(80) && corrected.order.units == arrived.units && corrected.skipped.isEmpty)
        let twice = refused { () throws(Refusal) in _ = try arrived.recording(nil, at: .arrived, happened: Example.minutes(90)) }
        #expect(twice == .notNow(.order(.arrived)))
    }

    /// Counting all of them says the same as counting none, where nothing that was called off can be meant.
    @Test func aCountDoesNotHideACorrection() throws {
        let arrived = Example.order(.arrived, sent: 30, arrived: 90)
        let fact = try arrived.recording(4, at: .arrived, happened: Example.minutes(80))
        #expect(fact.isCorrection && fact.order.arrivedAt == Example.minutes(80) && fact.order.units == arrived.units)
        #expect(refused { () throws(Refusal) in _ = try arrived.recording(3, at: .arrived, happened: Example.minutes(80)) } != nil)
        let called = try Example.order(.accepted).moved(2, to: .cancelled, at: Example.now)
            .recording(nil, at: .arrived, happened: Example.minutes(90)).order
        let all = try called.recording(2, at: .arrived, happened: Example.minutes(80))
        #expect(!all.isCorrection && all.order.units.reached(.arrived) == 4, "what was called off came all the same")
    }

    /// What is said to be the time alone moves nothing, though a part is still to come or some have gone on since.
    @Test func onlyTheTimeWasWrong() throws {
        func correct(_ order: Order, _ place: Order.State, _ minutes: Int) throws(Refusal) -> Order.Recorded {
            try order.recording(nil, at: place, happened: Example.minutes(minutes), isCorrection: true)
        }
        let part = Example.order(.sent, sent: 30).moved(2, to: .arrived, at: Example.minutes(90))
        let gone = Example.order(.home, sent: 30, arrived: 90, returning: 200, home: 300)
        for order in [part, gone] {
            let fact = try correct(order, .arrived, 80)
            #expect(fact.isCorrection && fact.skipped == [] && fact.part == order.units.reached(.arrived))
            #expect(fact.order.units == order.units && fact.order.arrivedAt == Example.minutes(80))
            #expect(fact.order.sentAt == order.sentAt && fact.order.homeAt == order.homeAt)
            #expect(refused { () throws(Refusal) in _ = try correct(order, .arrived, 90) } == .alreadyDone)
        }
        // A time that nobody had said is no correction; where nothing has been, there is none to say.
        let unsaid = try correct(Example.order(.arrived, arrived: 90), .sent, 95)
        #expect(!unsaid.isCorrection && unsaid.order.sentAt == Example.minutes(95) && unsaid.order.units.reached(.arrived) == 4)
        for (order, place) in [(part, Order.State.returning), (part, .accepted), (gone, .cancelled)] {
            let refusal = refused { () throws(Refusal) in _ = try correct(order, place, 80) }
            #expect(refusal == .notNow(.order(order.state)), "\(place)")
        }
    }

    @Test func everyPairOfStatesIsAStepOrIsNot() {
        #expect(Self.pairs.count == 36)
        for (from, to) in Self.pairs {
            let isLegal = Self.legal.contains { $0 == (from, to) }
            let wanted: Refusal? = isLegal ? nil : .notNow(.order(from))
            #expect(refused { () throws(Refusal) in _ = try Example.order(from).moving(nil, to: to) } == wanted, "\(from) to \(to)")
        }
    }

    /// The units stand where the state says that all of them are.
    @Test func wholeOrdersStandAtOnePlace() {
        for state in Order.State.allCases {
            let order = Example.order(state)
            #expect(order.state == state && order.units.at(state) == 4)
            #expect(Order.State.allCases.filter { order.units.at($0) > 0 } == [state])
            #expect(order.isOpen == ![.home, .cancelled].contains(state))
            #expect(order.nextSteps == (state.next.map { [$0] } ?? []))
        }
        #expect(Order.State.allCases.filter(\.isLenders) == [.sent, .home])
        #expect(Set(Order.State.way + [.cancelled]) == Set(Order.State.allCases))
        #expect(Order.State.allCases.map(\.before) == [nil, .accepted, .sent, .arrived, .returning, .accepted])
    }

    @Test func whatWasLeftOutIsListed() throws {
        let between: [(Order.State, Order.State, [Order.State])] = [
            (.accepted, .sent, []), (.accepted, .arrived, [.sent]), (.accepted, .returning, [.sent, .arrived]),
            (.accepted, .home, [.sent, .arrived, .returning]), (.sent, .arrived, []), (.sent, .returning, [.arrived]),
            (.sent, .home, [.arrived, .returning]), (.arrived, .returning, []), (.arrived, .home, [.returning]), (.returning, .home, []),
        ]
        for (from, to, wanted) in between {
            let fact = try Example.order(from).recording(nil, at: to, happened: Example.now)
            #expect(fact.skipped == wanted && fact.part == 4 && fact.order.state == to, "\(from) to \(to)")
            // Back to where it really is: a fact, which leaves nothing out.
            let back = try Example.order(to).recording(nil, at: from, happened: Example.now)
            #expect(back.skipped == [] && back.order.state == from, "\(to) back to \(from)")
        }
        // What was called off may have left all the same.
        for (to, wanted) in between.filter({ $0.0 == .accepted }).map({ ($0.1, $0.2) }) {
            #expect(try Example.order(.cancelled).recording(nil, at: to, happened: Example.now).skipped == wanted)
        }
        for state in Order.State.allCases {
            for (from, to) in [(state, state), (.cancelled, .accepted), (state, .cancelled)] {
                let refusal = refused { () throws(Refusal) in _ = try Example.order(from).recording(nil, at: to, happened: Example.now) }
                #expect(refusal == .notNow(.order(from)), "\(from) to \(to)")
            }
        }
    }

    /// Twelve arrive of twenty; the rest are where they were.
    @Test func aPartGoesItsOwnWay() throws {
        let start = OrderUnits(ordered: 20)
        let fact = try #require(start.recording(12, at: .arrived))
        #expect(fact.units == OrderUnits(ordered: 20, sent: 12, arrived: 12) && fact.most == 20)
        #expect(fact.units.state == .accepted && fact.units.at(.arrived) == 12 && fact.units.open == 20)
        let rest = fact.units.moving(5, to: .sent).moving(3, to: .cancelled)
        #expect(rest == OrderUnits(ordered: 20, calledOff: 3, sent: 17, arrived: 12))
        // Those nearest behind come first: of five on the way, all arrive before any that never left.
        #expect(rest.recording(5, at: .arrived)?.units == OrderUnits(ordered: 20, calledOff: 3, sent: 17, arrived: 17))
        // Nothing is behind *arrived* then, and two were recorded home by mistake.
        let home = OrderUnits(ordered: 20, calledOff: 3, sent: 17, arrived: 17, returning: 4, home: 2)
        #expect(
            home.recording(2, at: .arrived)?.units == OrderUnits(ordered: 20, calledOff: 3, sent: 17, arrived: 17, returning: 2, home: 2))
        #expect(home.recording(nil, at: .arrived)?.units == OrderUnits(ordered: 20, calledOff: 3, sent: 17, arrived: 17))
        #expect(refused { () throws(Refusal) in _ = try Example.order(.sent).moving(5, to: .arrived) } == .moreThanThere(left: 4))
        let much = refused { () throws(Refusal) in _ = try Example.order(.sent).recording(5, at: .arrived, happened: Example.now) }
        #expect(much == .moreThanThere(left: 4))
    }

    @Test func aStepStampsItsTimeAndForgetsWhatCameAfter() throws {
        let at = Example.minutes(500)
        for (from, to) in Self.pairs where to != .cancelled && from != to && (from, to) != (.cancelled, .accepted) {
            let full = Example.order(from, sent: 1, arrived: 2, returning: 3, home: 4)
            let moved = try full.recording(nil, at: to, happened: at).order
            #expect(moved.state == to)
            let stamps: [(Order.State, Date?, Date?)] = [
                (.sent, full.sentAt, moved.sentAt), (.arrived, full.arrivedAt, moved.arrivedAt),
                (.returning, full.returningAt, moved.returningAt), (.home, full.homeAt, moved.homeAt),
            ]
            let way = Order.State.way
            for (step, before, after) in stamps {
                let order = (way.firstIndex(of: step) ?? 0, way.firstIndex(of: to) ?? 0)
                if order.0 == order.1 { #expect(after == at, "\(from) to \(to), \(step)") }
                if order.0 < order.1 { #expect(after == before, "\(from) to \(to), \(step)") }
                if order.0 > order.1 { #expect(after == nil, "\(from) to \(to), \(step)") }
            }
            #expect(
                moved.id == full.id && moved.quantity == full.quantity && moved.terms == full.terms && moved.acceptedAt == full.acceptedAt)
        }
    }

    /// Of several parts the last one counts, whichever was written down first.
    @Test func theLastPartGivesTheTime() throws {
        let first = Example.order(.sent, sent: 1).moved(2, to: .arrived, at: Example.minutes(90))
        #expect(first.arrivedAt == Example.minutes(90) && first.sentAt == Example.minutes(1))
        #expect(try first.recording(1, at: .arrived, happened: Example.minutes(60)).order.arrivedAt == Example.minutes(90))
        #expect(try first.recording(1, at: .arrived, happened: Example.minutes(95)).order.arrivedAt == Example.minutes(95))
    }

    /// Whatever way the units take, by legal steps and by records: none is lost, none appears, and every count fits.
    @Test(arguments: Seeds.all) func noWalkLosesAUnit(_ seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        var order = Example.order(.accepted)
        var minute = 0
        for _ in 0..<80 {
            let next = chance.pick(Order.State.allCases)
            let part = chance.pick([nil, 1, 2, 3, 4])
            let open = order.units.open
            minute += chance.whole(1...60)
            if chance.whole(0...1) == 0 {
                guard let moving = try? order.moving(part, to: next) else { continue }
                order = order.moved(moving, to: next, at: Example.minutes(minute))
                #expect(order.units.open == open - (next == .home || next == .cancelled ? moving : 0), "SEED=\(seed)")
            } else {
                guard let fact = try? order.recording(part, at: next, happened: Example.minutes(minute)) else { continue }
                #expect(fact.part >= 1 && !fact.skipped.contains(next), "SEED=\(seed)")
                order = fact.order
            }
            let units = order.units
            let chain = [units.home, units.returning, units.arrived, units.sent, units.ordered - units.calledOff]
            #expect(chain == chain.sorted() && chain[0] >= 0 && units.calledOff >= 0, "SEED=\(seed): \(units)")
            #expect(Order.State.allCases.reduce(0) { $0 + units.at($1) } == 4, "SEED=\(seed): \(units)")
            #expect(order.state == units.state && units.open == 4 - units.at(.home) - units.calledOff, "SEED=\(seed)")
        }
    }
}
