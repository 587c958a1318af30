import Foundation
import MutualAid
import Wording

/// A list of the board that can be shown whole.
enum BoardList: String {
    case queue, yours, down, items, missing, critical, silent, arriving, watch

    var address: Address {
        switch self {
        case .queue: "/?show=queue"
        case .yours: "/?show=yours"
        case .down: "/?show=down"
        case .items: "/?show=items"
        case .missing: "/?show=missing"
        case .critical: "/?show=critical"
        case .silent: "/?show=silent"
        case .arriving: "/?show=arriving"
        case .watch: "/?show=watch"
        }
    }

    /// So many rows of a block are on the board.
    static let shown = 8
}

extension PageContext {
    /// Hospitals that are down, worst first, thirty of them in the first look; what the figures mean stands below, not to push any out.
    func down(_ board: Board, all: Address? = nil) -> HTML {
        let hospitals = board.down
        let shown = all == nil ? hospitals : Array(hospitals.prefix(32))
        if hospitals.isEmpty { return "<p class=\"card quiet pad\">\(say(BoardWords.nobodyDown))</p>" }
        return """
            <section class="pad"><h2 class="unseen">\(say(BoardWords.down))</h2><ul class="down card" id="down" data-live>\
            \(each: shown, { hospital in
                let address: Address =
                    hospital.incident.map { "/incidents/\($0.id)" } ?? hospital.request.map { "/requests/\($0)" }
                    ?? "/members/\(hospital.member)"
                return """
                    <li id="down-\(hospital.member)" data-row>\(mark(hospital.harm)) <a href="\(address)">\(hospital.name)</a> \
                    \(hospital.neededBy.map { neededBy($0, hospital.missing) })\
                    \(hospital.incident.map(asksNothing))\
                    \(if: hospital.runsAlone, "<span class=\"quiet small own\">\(say(FindingWords.alone))</span>")</li>
                    """
            })</ul>\(if: shown.contains { $0.neededBy != nil }, "<p class=\"small quiet\">\(say(BoardWords.downLegend))</p>")\
            \(if: shown.count < hospitals.count, """
                <p><a href="\(all ?? "/")">\(say(FrameWords.showAll(hospitals.count)))</a></p>
                """)</section>
            """
    }

    private func neededBy(_ time: Date, _ missing: Int) -> HTML {
        let by = clock.time(time)
        let words = say(missing > 0 ? BoardWords.missingBy(missing, by) : .neededAt(by))
        return """
            <span class="quiet" role="img" title="\(words)">\(if: missing > 0, "\(missing) · ")\(self.time(time))</span>
            """
    }

    /// Something is wrong there, and nobody has asked for anything.
    private func asksNothing(_ incident: Incident) -> HTML {
        let since = clock.time(incident.since)
        let words = say(incident.state == .suspected ? BoardWords.suspectedSince(since) : .downSince(since))
        return "<span class=\"quiet\">\(words)</span> <span class=\"quiet small own\">\(say(BoardWords.nothingAsked))</span>"
    }

    /// The first rows of a block on the board, all of them on its own page.
    private func first<Row>(_ rows: [Row], all: Address?) -> ArraySlice<Row> {
        all == nil ? rows[...] : rows.prefix(BoardList.shown)
    }

    func showAll(_ count: Int, _ all: Address?) -> HTML {
        guard let all, count > BoardList.shown else { return .nothing }
        return "<p class=\"small\"><a href=\"\(all)\">\(say(FrameWords.showAll(count)))</a></p>"
    }

    /// Where lives are at risk and nobody covers it: now, and in twelve hours.
    func critical(_ board: Board, all: Address? = nil) -> HTML {
        let rows = board.critical
        if rows.isEmpty { return .nothing }
        return """
            <section id="critical" data-live><h2>\(mark(.lifeAtRisk)) \(say(BoardWords.critical))</h2><div class="card tight">\
            <table class="need"><thead><tr><th scope="col">\(say(BoardWords.kind))</th>\
            <th scope="col" class="short">\(say(BoardWords.missingNow))</th>\
            <th scope="col" class="short">\(say(BoardWords.missingLater))</th></tr></thead><tbody>\(each: first(rows, all: all), { row in
                """
                <tr id="critical-\(row.aidClass.rawValue)" data-row><th scope="row" class="name">\(row.aidClass.words(language))</th>\
                <td class="short">\(figure(row.now, .lifeAtRisk))</td><td class="short">\(figure(row.later, .lifeAtRisk))</td></tr>
                """
            })</tbody></table>\(showAll(rows.count, all))</div></section>
            """
    }

    /// Members that were asked and say nothing, with the number to ring.
    func silent(_ board: Board, all: Address? = nil) -> HTML {
        let jobs = board.silent
        if jobs.isEmpty { return .nothing }
        return """
            <section id="silent" data-live><h2>\(say(BoardWords.silent(jobs.count)))</h2><ul class="card tight">\
            \(each: first(jobs, all: all), { job in
                """
                <li id="silent-\(job.member.map(\.description) ?? "")" data-row>\(job.who(language)) \
                <span class="small quiet">\(say(BoardWords.silentSince(clock.time(job.due))))</span> \(job.phone.map { call($0) })</li>
                """
            })</ul>\(showAll(jobs.count, all))</section>
            """
    }

    /// What comes to somebody's door in the next hours.
    func arriving(_ board: Board, all: Address? = nil) -> HTML {
        if board.arriving.isEmpty { return .nothing }
        return """
            <section id="arriving" data-live><h2>\(say(BoardWords.arriving(board.arriving.count)))</h2><ul class="card tight">\
            \(each: first(board.arriving, all: all), { row in
                """
                <li id="arriving-\(row.order.id)" data-row>\(time(row.order.comesAt))\(tooLate(row)) <a href="/orders/\(row.order.id)">\
                \(row.order.aidClass.brieflyCounted(row.order.units.at(.accepted) + row.order.units.at(.sent), language))</a> \
                <span class="small quiet">\(row.lenderName) → \(row.askerName)</span></li>
                """
            })</ul>\(showAll(board.arriving.count, all))</section>
            """
    }

    /// What ends or goes back in three days, and what nobody covers then.
    func cliffs(_ cliffs: [Cliff]) -> HTML {
        if cliffs.isEmpty { return .nothing }
        return """
            <section id="cliffs" data-live><h2><a href="/cliffs">\(say(BoardWords.cliffs(cliffs.count)))</a></h2><ul class="card tight">\
            \(each: cliffs.prefix(BoardList.shown), { cliff in
                """
                <li id="cliff-\(cliff.order)" data-row>\(time(cliff.at)) <a href="/orders/\(cliff.order)">\
                \(cliff.aidClass.brieflyCounted(cliff.quantity, language))</a> <span class="small quiet">\(cliff.askerName)</span>\
                \(cliff.uncovered.flatMap { $0 > 0 ? " <b>\(say(BoardWords.uncovered($0)))</b>" : nil } as HTML?)</li>
                """
            })</ul>\(showAll(cliffs.count, "/cliffs"))</section>
            """
    }

    /// Lenders that have nothing left beyond what they keep.
    func lendersToWatch(_ board: Board, all: Address? = nil) -> HTML {
        if board.lendersAtFloor.isEmpty { return .nothing }
        return """
            <section id="watch" data-live><h2>\(say(BoardWords.lendersToWatch))</h2><ul class="card tight">\
            \(each: first(board.lendersAtFloor, all: all), { row in
                """
                <li id="watch-\(row.capability.id)" data-row>\(say(BoardWords.atFloor(
                    lender: row.memberName, things: row.capability.aidClass.plural(language))))</li>
                """
            })</ul>\(showAll(board.lendersAtFloor.count, all))</section>
            """
    }

    /// What runs without the desk, and whom the standing rule has asked.
    func alone(_ board: Board) -> HTML {
        if board.alone.isEmpty { return .nothing }
        let count = board.requests.count(where: \.request.isAlone)
        let all: HTML =
            count > board.alone.count
            ? "<p class=\"small\"><a href=\"\(BoardList.items.address)\">\(say(FrameWords.showAll(count)))</a></p>" : .nothing
        return """
            <section id="alone" data-live><h2>\(say(FindingWords.alone))</h2><ul class="card tight">\(each: board.alone, { row in
                """
                <li id="alone-\(row.request.request.id)" data-row><a href="/requests/\(row.request.request.id)">\
                \(row.request.memberName): \(things(row.request))</a> \(askedByRule(row.asked))</li>
                """
            })</ul>\(all)</section>
            """
    }

    /// What has changed since the watch began, the newest first: the last block.
    func changes(_ board: Board, names: [ID<Member>: String]) -> HTML {
        if board.since.isEmpty { return .nothing }
        return """
            <section id="changes"><h2><a href="/desk#since">\(say(DeskWords.changedSince(board.changes)))</a></h2>\
            \(log(board.since, id: "since", names: names))</section>
            """
    }

    /// Whose watch is over has the desk no longer, though nobody has come.
    private func onDuty(_ row: DeskRow) -> String {
        clock.isLate(row.desk.until)
            ? say(DeskWords.isOver(by: row.holder, until: clock.time(row.desk.until))) : say(DeskWords.onDuty(row.holder))
    }

    /// Who has the desk, what has changed since, and the calls to make: the line under the heading.
    func deskLine(_ board: Board) -> HTML {
        let parts: [HTML] = [
            "<a href=\"/desk\">\(board.desk.map(onDuty) ?? say(DeskWords.deskEmpty))</a>",
            board.desk == nil || board.changes == 0
                ? .nothing : "<a href=\"/desk#since\">\(say(DeskWords.changedSince(board.changes)))</a>",
            board.rings == 0 ? .nothing : "<a href=\"/ring\">\(say(BoardWords.ringsNumber(board.rings)))</a>",
        ]
        return parts.filter { !$0.text.isEmpty }.joined(by: " · ")
    }
}
