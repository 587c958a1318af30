import Foundation
import MutualAid
import Testing

/// What comes after it is needed.
@Suite struct LateTests {
    @Test func whoeverAskedIsToldThatADriveComesTooLate() {
        let leg = CarryLeg(
            id: Example.any(), order: Example.any(), orderNumber: "TB-1", request: Example.any(), lender: Example.south,
            asker: Example.north, aidClass: .telemetry,
            plan: CarryLeg.Plan(
                way: .there, carrier: .lender, phone: "555-0170", quantity: 4, fromDoor: "", toDoor: "",
                departsAt: Example.minutes(60), arrivesAt: Example.minutes(500)), version: 1)
        let moved = Happening.legMoved(leg: leg.id, order: leg.order, number: "TB-1", request: leg.request, way: .there, to: .changed)
        func late(_ harm: Harm, comes: Int, by doer: ID<Member> = Example.south) -> [Telling] {
            let facts = Telling.Facts(
                request: Example.request(harm: harm, neededBy: 240), order: Example.order(.sent, comes: comes), leg: leg)
            let entry = EntryBody(
                entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: doer, channel: .page, order: nil,
                audience: [Example.north, Example.south], saidBy: nil, typedBy: nil, note: nil, happenedAt: Wire.text(of: Example.now),
                recordedAt: "", happening: moved)
            return Telling.all(of: entry, facts).filter { $0.message == .comesLate }
        }
        let told = late(.careLost, comes: 500)
        #expect(told.map(\.recipient) == [.member(Example.north)] && told[0].interrupts)
        #expect(told.map(\.subject.dueAt) == [Example.minutes(500)] && told[0].subject.leg == leg.id)
        #expect(late(.careDegraded, comes: 500).map(\.interrupts) == [false])
        #expect(late(.careLost, comes: 200) == told, "another drive that comes in time takes nothing back")
        #expect(late(.careLost, comes: 500, by: Example.north).isEmpty)
    }

    /// Steps of one drive that are told together say what holds now: it is told once, with the last; another drive's is its own.
    @Test func whatSeveralStepsSayAlikeIsToldOnce() {
        func step(_ step: CarryLeg.Step, of number: Int) -> (body: EntryBody, facts: Telling.Facts) {
            let leg = CarryLeg(
                id: Example.any(number), order: Example.any(), orderNumber: "TB-1", request: Example.any(), lender: Example.south,
                asker: Example.north, aidClass: .telemetry,
                plan: CarryLeg.Plan(
                    way: .there, carrier: .lender, phone: "555-0170", quantity: 4, fromDoor: "", toDoor: "",
                    departsAt: Example.minutes(60), arrivesAt: Example.minutes(500)), version: 1)
            let body = EntryBody(
                entry: Example.any(), deed: Example.any(), region: 1, doneBy: nil, doneFor: Example.south, channel: .page, order: nil,
                audience: [Example.north, Example.south], saidBy: nil, typedBy: nil, note: nil, happenedAt: Wire.text(of: Example.now),
                recordedAt: "",
                happening: .legMoved(leg: leg.id, order: leg.order, number: "TB-1", request: leg.request, way: .there, to: step))
            return (
                body,
                Telling.Facts(request: Example.request(neededBy: 240), order: Example.order(.sent, comes: 500), leg: leg)
            )
        }
        let told = Telling.each(of: [step(.planned, of: 1), step(.planned, of: 2), step(.changed, of: 1)])
        #expect(told.map { $0.count { $0.message == .comesLate } } == [0, 1, 1])
    }

    /// What is to be sent is due when the drive leaves, and does not slide with when it is expected.
    @Test func itIsSentWhenItLeaves() {
        let orders = [
            Example.order(.accepted, comes: 500, leaves: 20), Example.order(.accepted, arrives: 60),
            Example.order(.sent, comes: 400, leaves: 20),
        ]
        let rows = orders.map { OrderRow(order: $0, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1") }
        let jobs = Jobs(requests: [], enquiries: [], offers: [], orders: rows, tasks: [], phones: [:], names: [:])
        #expect(jobs.list(at: Example.now).map(\.due) == [Example.minutes(20), Example.minutes(60), Example.minutes(400)])
        #expect(orders[0].moved(2, to: .sent, at: Example.now).leavesAt == Example.minutes(20), "a step does not forget it")
    }

    /// It stays in sight at the desk, however far off it is.
    @Test func theDeskSeesWhatComesTooLate() {
        func row(comes: Int, neededBy: Int?) -> OrderRow {
            OrderRow(
                order: Example.order(.sent, comes: comes), lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1",
                neededBy: neededBy.map(Example.minutes))
        }
        let rows = [row(comes: 500, neededBy: 183), row(comes: 600, neededBy: 600), row(comes: 700, neededBy: nil)]
        #expect(rows.map(\.late) == [317 * 60, nil, nil])
        let jobs = Jobs(requests: [], enquiries: [], offers: [], orders: rows, tasks: [], phones: [:], names: [:])
        #expect(jobs.arriving(by: Example.minutes(360)).map(\.order.comesAt) == [Example.minutes(500)])
    }
}
