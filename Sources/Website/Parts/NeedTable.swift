import MutualAid
import Wording

extension PageContext {
    /// What is still asked for, worst harm first: one group of rows for each harm.
    func missing(_ board: Board, all: Address? = nil) -> HTML {
        let needs = all == nil ? board.needs : Array(board.needs.prefix(14))
        let harms = Set(needs.map(\.harm)).sorted { $0.tier < $1.tier }
        return """
            <section id="missing" data-live><h2>\(say(BoardWords.stillMissing))</h2>\
            \(needs.isEmpty ? "<p class=\"card quiet\">\(say(BoardWords.nothingMissing))</p>" : """
                <div class="card tight"><table class="need"><thead><tr><th scope="col">\(say(BoardWords.kind))</th>\
                <th scope="col">\(say(BoardWords.covered))</th><th scope="col" class="short">\(say(BoardWords.short))</th></tr></thead>\
                \(each: harms, { harm in group(harm, needs.filter { $0.harm == harm }) })</table>\(barKey())\
                \(if: needs.count < board.needs.count, "<p><a href=\"\(all ?? "/")\">\(say(FrameWords.showAll(board.needs.count)))</a></p>")</div>
                """)</section>
            """
    }

    private func group(_ harm: Harm, _ needs: [Board.Need]) -> HTML {
        """
        <tbody><tr class="grp"><th scope="rowgroup" colspan="3">\(mark(harm))</th></tr>\(each: needs, { need in
            """
            <tr id="need-\(harm.rawValue)-\(need.aidClass.rawValue)" data-row><th scope="row" class="name">\
            \(need.aidClass.words(language))</th><td class="bar">\(bar(need.progress))\
            <span class="unseen">\(need.progress.sentence(language))</span></td><td class="short">\(short(need))</td></tr>
            """
        })</tbody>
        """
    }

    private func short(_ need: Board.Need) -> HTML {
        let missing = need.progress.missing
        if missing == 0 { return "<span class=\"zero\">\(say(BoardWords.none))</span>" }
        return "\(figure(missing, need.harm)) <span class=\"small quiet\">/ \(need.progress.asked)</span>"
    }

    /// Every open item of the region, or the first of them with the way to all.
    func openItems(_ board: Board, all: Address? = nil) -> HTML {
        let rows = board.requests.filter { $0.request.state == .submitted }
            .flatMap { row in row.items.filter { $0.item.state == .open }.map { (row, $0) } }
            .sorted { ($0.0.request.plannedHarm.tier, $0.0.request.neededBy) < ($1.0.request.plannedHarm.tier, $1.0.request.neededBy) }
        if rows.isEmpty { return .nothing }
        let shown = all == nil ? rows : Array(rows.prefix(10))
        let jobs = Dictionary(grouping: board.jobs.filter { $0.request != nil }) { $0.request }
        return """
            <section><h2>\(say(BoardWords.openItems)) <span class="small quiet">\(say(BoardWords.openItemsOrder))</span></h2>
            \(table("items", caption: say(BoardWords.openItems), [
                Column(say(BoardWords.what)), Column(say(BoardWords.forWhom)), Column(say(BoardWords.harm)),
                Column(say(BoardWords.neededBy)), Column(say(BoardWords.asked), number: true), Column(say(BoardWords.sure), number: true),
                Column(say(BoardWords.offered), number: true), Column(say(BoardWords.short), number: true),
                Column(say(BoardWords.whoActs)),
            ], shown.map { row, item in openItem(row, item, jobs[row.request.id]?.first) }, counts: true))\
            \(if: shown.count < rows.count, "<p class=\"after\"><a class=\"may\" href=\"\(all ?? "/")\">\(say(FrameWords.showAll(rows.count)))</a></p>")\
            </section>
            """
    }

    private func openItem(_ row: RequestRow, _ item: ItemRow, _ job: Job?) -> TableRow {
        TableRow(
            id: "item-\(item.item.id)",
            head: """
                <a href="/requests/\(row.request.id)">\(item.item.countsPatients ? item.item.words(language) : item.item.aidClass.words(language))</a> \
                <span class="no quiet small keep">\(row.request.number)</span> \(unconfirmed(row))\
                \(if: row.request.isAlone, " <b class=\"small\">\(say(FindingWords.alone))</b>")
                """,
            cells: [
                "\(row.siteName)", mark(row.request.harm), time(row.request.neededBy), "\(item.progress.asked)", "\(item.progress.sure)",
                "\(item.progress.offered)", item.progress.missing > 0 ? "<b>\(item.progress.missing)</b>" : "\(say(BoardWords.none))",
                job.map { turn($0) } ?? (item.missing(at: clock.now) > 0 ? turnToPlan : turnDone(say(FrameWords.nothingToDo))),
            ])
    }
}
