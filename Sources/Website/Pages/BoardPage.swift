import MutualAid
import Wording

extension PageContext {
    /// Who is down, what lives hang on, who must act next, and the one button that makes a plan. In a bad night every hospital that is
    /// down stands in the first look, so calls that wait are the first of what is to be done, and below it.
    func boardPage(
        _ board: Board, show: BoardList? = nil, names: [ID<Member>: String] = [:], form: FormState = .empty
    ) -> HTML {
        let racks = Racks(board.jobs, clock: clock)
        if let show { return boardList(show, board, racks) }
        return frame(
            title: say(FrameWords.board), form: form, follows: board.position,
            """
            \(head(finding(racks), below: boardBelow(board), beside: planActions(board)))
            \(boardNumbers(board, racks))
            \(if: board.requests.isEmpty && board.jobs.isEmpty && board.incidents.isEmpty, empty(
                say(BoardWords.emptyHeading), say(BoardWords.emptyHint),
                "<a class=\"may\" href=\"/requests/new\">\(say(BoardWords.enterForCaller))</a>"))\
            \(if: !board.requests.isEmpty || !board.incidents.isEmpty, down(board, all: BoardList.down.address))
            <div class="board"><div class="queue stack">\(critical(board, all: BoardList.critical.address))\
            \(slips(board))\(queue(racks, all: BoardList.queue.address))</div>
            <div class="side stack">\(silent(board, all: BoardList.silent.address))\
            \(arriving(board, all: BoardList.arriving.address))\(lendersToWatch(board, all: BoardList.watch.address))\
            \(cliffs(board.cliffs))\(alone(board))\(missing(board, all: BoardList.missing.address))\(outThere(board))</div>
            <div class="extra stack">\(openItems(board, all: BoardList.items.address))\(changes(board, names: names))</div></div>
            """)
    }

    /// One list of the board, whole.
    private func boardList(_ list: BoardList, _ board: Board, _ racks: Racks) -> HTML {
        let yours = board.jobs.filter(isReaders)
        let content: HTML =
            switch list {
            case .queue: queue(racks)
            case .yours: queue(Racks(yours, clock: clock), id: "yours", heading: .waitsForYou)
            case .down: down(board)
            case .items: openItems(board)
            case .missing: missing(board)
            case .critical: critical(board)
            case .silent: silent(board)
            case .arriving: arriving(board)
            case .watch: lendersToWatch(board)
            }
        return frame(
            title: say(FrameWords.board), follows: board.position,
            """
            \(head(
                finding(racks), trail: "<a href=\"/\">\(say(BoardWords.wholeBoard))</a>",
                below: ticking(say(FrameWords.asOf(clock.time(board.asOf))), board.asOf)))
            \(content)\(otherQueue(list, racks.count, yours: yours.count))
            """)
    }

    /// From what waits for the reader to what waits for anybody, and back.
    private func otherQueue(_ list: BoardList, _ count: Int, yours: Int) -> HTML {
        func way(_ to: BoardList, _ words: BoardWords) -> HTML {
            "<p class=\"after\"><a href=\"\(to.address)\">\(say(words))</a></p>"
        }
        return switch list {
        case .queue where yours > 0: way(.yours, .yoursNumber(yours))
        case .yours: way(.queue, .everybodys(count))
        default: .nothing
        }
    }

    /// How many are down, what lives hang on, and what waits for the reader; for whoever only reads, what is late.
    private func boardNumbers(_ board: Board, _ racks: Racks) -> HTML {
        let critical = board.critical
        let now = critical.reduce(0) { $0 + $1.now }
        let later = critical.reduce(0) { $0 + $1.later }
        let yours = board.jobs.count { isReaders($0) }
        return numbers([
            HomeNumber(words: say(BoardWords.downNumber(board.down.count)), rows: board.down.isEmpty ? nil : BoardList.down.address),
            HomeNumber(
                words: say(later > 0 ? BoardWords.criticalNumber(now: now, later: later) : .nothingCritical),
                rows: later > 0 ? "#critical" : nil, isBad: later > 0),
            isCoordinator
                ? HomeNumber(words: say(BoardWords.yoursNumber(yours)), rows: yours == 0 ? nil : BoardList.yours.address)
                : HomeNumber(words: say(BoardWords.lateNumber(racks.late.count)), rows: racks.late.isEmpty ? nil : BoardList.queue.address),
        ])
    }

    private func finding(_ racks: Racks) -> String {
        if racks.late.isEmpty && racks.soon.isEmpty { return say(BoardWords.calm) }
        if !isCoordinator { return say(BoardWords.findingOfAll(late: racks.late.count, soon: racks.soon.count)) }
        return say(
            BoardWords.finding(late: racks.late.count, soon: racks.soon.count, yours: racks.soon.count { isReaders($0) }))
    }

    private func boardBelow(_ board: Board) -> HTML {
        """
        \(ticking(say(FrameWords.asOf(clock.time(board.asOf))), board.asOf)) <span class="no-print">· \
        <a href="/">\(say(FrameWords.reload))</a></span> · \(deskLine(board))<span class="no-print"> · \(deskPages)</span>
        """
    }

    /// What the desk does besides, one link each.
    private var deskPages: HTML {
        var pages: [(address: Address, words: String)] = [
            ("/roll-calls", say(FrameWords.rollCalls)), ("/waiting-room", say(FindingWords.waitingRoom)),
            ("/paper", say(FrameWords.paperOrders)), ("/incidents", say(FrameWords.incidents)),
        ]
        if isCoordinator {
            pages += [("/proxy", say(FrameWords.proxyDesk)), ("/log-lines", say(FrameWords.linesToFile))]
        }
        return "\(each: pages, { "<a href=\"\($0.address)\">\($0.words)</a> " })"
    }

    private func planActions(_ board: Board) -> HTML {
        guard isCoordinator else { return .nothing }
        let call: HTML = "<a class=\"may\" href=\"/call\">\(say(CallWords.heading))</a>"
        let standDown: HTML = "<a class=\"may\" href=\"/stand-down\">\(say(StandDownWords.heading))</a>"
        let missing = board.requests.contains { $0.missing(at: clock.now) > 0 }
        return """
            \(call)\(board.lastPlan.map { "<a class=\"may\" href=\"/plans/\($0.id)\">\(say(BoardWords.comparePlan))</a>" } as HTML?)\
            \(if: !board.requests.isEmpty, "<a class=\"may\" href=\"/cliffs\">\(say(CliffWords.link))</a>")\(if: !board.requests.isEmpty, standDown)\(if: missing, button(say(BoardWords.makePlan), to: "/plans", style: "do wide"))
            """
    }

    private func outThere(_ board: Board) -> HTML {
        let progress = board.requests.reduce(ItemProgress.none) { $0 + $1.progress }
        if progress.onTheWay == 0 && progress.arrived == 0 { return .nothing }
        return """
            <section id="out" data-live><h2>\(say(BoardWords.outThere))</h2><p class="card">\
            \(say(BoardWords.onTheWay(progress.onTheWay))) · \(say(BoardWords.inUse(progress.arrived)))</p></section>
            """
    }
}
