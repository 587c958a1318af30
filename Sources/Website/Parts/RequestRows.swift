import MutualAid
import Wording

extension PageContext {
    /// "40 infusion pumps and 4 bedside monitors".
    func things(_ row: RequestRow) -> String {
        let open = row.items.filter { $0.item.state == .open }
        return language.list((open.isEmpty ? row.items : open).map { $0.item.briefly(language) })
    }

    /// That the desk entered it for the hospital, which has not said yet that it is right.
    func unconfirmed(_ row: RequestRow) -> HTML {
        guard let entry = row.proxyEntry, entry.confirmedAt == nil else { return .nothing }
        return "<b class=\"small keep\">\(say(ProxyWords.unconfirmedEntry))</b>"
    }

    /// Requests in a list, with where their units are.
    func requests(_ id: StaticString, caption: String, _ rows: [RequestRow], withMember: Bool) -> HTML {
        table(
            id, caption: caption,
            [
                Column(say(RequestWords.what)), Column(say(BoardWords.harm)), Column(say(BoardWords.neededBy)),
                Column(say(BoardWords.covered)), Column(say(RequestWords.state)),
            ],
            rows.map { row in
                TableRow(
                    id: "request-\(row.request.id)",
                    head: """
                        <a href="/requests/\(row.request.id)">\(things(row))</a><br><span class="quiet small">\
                        \(if: withMember, "\(row.siteName) · ")<span class="no keep">\(row.request.number)</span></span>
                        """,
                    cells: [
                        mark(row.request.harm), time(row.request.neededBy),
                        "\(bar(row.progress))<span class=\"small quiet\">\(row.progress.sentence(language))</span>",
                        "\(row.step.words(language)) \(unconfirmed(row))\(if: row.request.isAlone, "<br><b>\(say(FindingWords.alone))</b>")",
                    ])
            })
    }
}
