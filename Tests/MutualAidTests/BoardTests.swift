import Foundation
import MutualAid
import Testing

@Suite struct BoardTests {
    private static func row(_ number: Int, member: Int, _ harm: Harm?, missing: Int, by minutes: Int, _ occasion: Occasion = .incident)
        -> RequestRow
    {
        let request = AidRequest(
            id: Example.any(number), number: "R-\(number)", member: Example.any(member), site: Example.any(), occasion: occasion,
            callback: "555-0199", harm: harm, neededBy: Example.minutes(minutes), state: .submitted, submittedAt: Example.now,
            priority: nil, triagedAt: nil, approvedAt: nil, version: 1)
        return RequestRow(
            request: request, memberName: "Hospital \(member)", siteName: "Main",
            items: [
                ItemRow(
                    item: Example.item(number, .ventilatorICU, quantity: missing + 1), modelName: nil,
                    progress: Example.progress(asked: missing + 1, offered: 1))
            ])
    }

    private static func board(_ requests: [RequestRow], _ jobs: [Job] = [], _ incidents: [IncidentRow] = []) -> Board {
        Board(
            asOf: Example.now, position: 1, requests: requests, jobs: jobs, lendersAtFloor: [], lastPlan: nil, incidents: incidents)
    }

    private static func incident(_ number: Int, member: Int, _ state: Incident.State = .active) -> IncidentRow {
        IncidentRow(
            incident: Incident(
                id: Example.any(number), number: "I-\(number)", member: Example.any(member), since: Example.minutes(-60), state: state,
                openedAt: Example.minutes(-50), closedAt: nil, version: 1),
            memberName: "Hospital \(member)", title: "Dark", broken: "Everything.")
    }

    /// Something is wrong at a hospital before it has asked for anything.
    @Test func whoHasNotAskedIsDownTooAndNobodyTwice() {
        let board = Self.board(
            [
                Self.row(1, member: 1, .careLost, missing: 2, by: 10), Self.row(2, member: 2, .careDegraded, missing: 9, by: 10),
                Self.row(3, member: 3, .lifeAtRisk, missing: 9, by: 60, .everyday),
            ], [],
            [
                Self.incident(11, member: 1), Self.incident(12, member: 3, .suspected), Self.incident(13, member: 4, .suspected),
                Self.incident(14, member: 4), Self.incident(15, member: 5, .closed),
            ])
        #expect(board.down.map(\.name) == ["Hospital 1", "Hospital 3", "Hospital 4", "Hospital 2"])
        #expect(board.down[0].incident == nil && board.down[0].request == Example.any(1))
        #expect(board.down[1].incident?.id == Example.any(12), "a loan of every day is not asked for because of it")
        #expect(board.down[2].incident?.id == Example.any(14), "what is certain goes before what is suspected")
        for row in board.down[1...2] { #expect(row.harm == nil && row.missing == 0 && row.neededBy == nil && row.request == nil) }
    }

    @Test func hospitalsThatAreDownStandWorstFirst() {
        let board = Self.board([
            Self.row(1, member: 1, .careDegraded, missing: 90, by: 10), Self.row(2, member: 2, .lifeAtRisk, missing: 1, by: 300),
            Self.row(3, member: 3, nil, missing: 2, by: 60), Self.row(4, member: 4, .careLost, missing: 5, by: 60),
            Self.row(5, member: 4, .noEffect, missing: 1, by: 20), Self.row(6, member: 5, .lifeAtRisk, missing: 9, by: 60, .everyday),
        ])
        #expect(board.down.map(\.name) == ["Hospital 2", "Hospital 4", "Hospital 3", "Hospital 1"], "a loan of every day is nobody down")
        #expect(board.down.map(\.missing) == [1, 6, 2, 90])
        #expect(board.down[1].neededBy == Example.minutes(20) && board.down[1].request == nil && board.down[0].request == Example.any(2))
        #expect(board.down[2].harm == nil, "what nobody has said is said to be so")
    }

    @Test func lifeCriticalNeedIsCountedNowAndInTwelveHours() {
        let board = Self.board([
            Self.row(1, member: 1, .lifeAtRisk, missing: 3, by: -1), Self.row(2, member: 2, .lifeAtRisk, missing: 4, by: 720),
            Self.row(3, member: 3, .lifeAtRisk, missing: 5, by: 721), Self.row(4, member: 4, .careLost, missing: 6, by: 0),
        ])
        #expect(board.critical.map(\.later) == [7] && board.critical.map(\.aidClass) == [.ventilatorICU])
        #expect(board.critical.map(\.now) == [3])
        #expect(Self.board([Self.row(1, member: 1, .lifeAtRisk, missing: 0, by: 0)]).critical.isEmpty)
    }

    /// What is covered until its loan ends is uncovered from then on, and not when the request was first needed.
    @Test func aLoanThatEndsIsCriticalWhenItEnds() {
        func board(ends: Int) -> Board {
            let item = ItemRow(
                item: RequestItem(
                    id: Example.any(), request: Example.any(1), aidClass: .ventilatorICU, model: nil, quantity: 4,
                    neededUntil: Example.minutes(90_000), state: .open),
                modelName: nil, progress: Example.progress(asked: 4, arrived: 4),
                ends: [CoverEnd(until: Example.minutes(ends), quantity: 4)])
            let row = Self.row(1, member: 1, .lifeAtRisk, missing: 0, by: -5_000)
            return Self.board([RequestRow(request: row.request, memberName: "North", siteName: "Main", items: [item])])
        }
        #expect(board(ends: 1_440).critical.isEmpty, "a day is left")
        #expect(board(ends: 600).critical.map(\.now) == [0] && board(ends: 600).critical.map(\.later) == [4])
        #expect(board(ends: -1).critical.map(\.now) == [4])
    }

    @Test func silentIsWhoWasAskedAndDidNotAnswerInTime() {
        func job(_ member: Int, due: Int, _ kind: Job.Kind = .answerEnquiry) -> Job {
            Job(kind: kind, member: Example.any(member), memberName: "Hospital \(member)", due: Example.minutes(due))
        }
        let board = Self.board([], [job(1, due: -5), job(2, due: 5), job(1, due: -9), job(3, due: -20), job(4, due: -30, .sendOrder)])
        #expect(board.silent.map(\.memberName) == ["Hospital 3", "Hospital 1"])
        #expect(board.silent.map(\.due) == [Example.minutes(-20), Example.minutes(-9)])
    }

    @Test func whatArrivesWithinSixHours() {
        let rows = [
            Example.order(.sent, arrives: 360), Example.order(.accepted, arrives: -30), Example.order(.arrived, arrives: 10),
            Example.order(.sent, arrives: 361),
        ].map { OrderRow(order: $0, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1") }
        let jobs = Jobs(requests: [], enquiries: [], offers: [], orders: rows, tasks: [], phones: [:], names: [:])
        #expect(jobs.arriving(by: Example.minutes(360)).map(\.order.comesAt) == [Example.minutes(-30), Example.minutes(360)])
    }

    /// What a drive says of when it comes goes before what the offer said: for the list, and for who is late.
    @Test func aDriveMovesWhatIsExpected() throws {
        let orders = [
            Example.order(.accepted, arrives: 400, comes: 60), Example.order(.sent, arrives: -10, comes: 300),
            Example.order(.sent, arrives: 30, comes: 500),
        ]
        let rows = orders.map { OrderRow(order: $0, lenderName: "South", askerName: "North", modelName: nil, requestNumber: "R-1") }
        let jobs = Jobs(requests: [], enquiries: [], offers: [], orders: rows, tasks: [], phones: [:], names: [:])
        #expect(jobs.arriving(by: Example.minutes(360)).map(\.order.comesAt) == [Example.minutes(60), Example.minutes(300)])
        #expect(jobs.list(at: Example.now).map(\.due) == [Example.minutes(60), Example.minutes(300), Example.minutes(500)])
        // A step of the order does not forget it.
        let sent = orders[0].moved(2, to: .sent, at: Example.now)
        #expect(sent.comesAt == Example.minutes(60) && sent.arrivesAt == Example.minutes(400))
    }
}
