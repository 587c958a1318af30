import MutualAid
import Wording

extension PageContext {
    /// Every open request that the reader may close, to be closed with one press; links choose all, or all of a site.
    /// - Parameter most: how many can be closed at once.
    func standDownPage(
        _ rows: [RequestRow], chosen: Set<ID<AidRequest>>, most: Int = 100, form state: FormState = .empty
    ) -> HTML {
        let form = Form(self, to: "/stand-down", state)
        let sites = Dictionary(grouping: rows, by: \.request.site).sorted {
            ($0.value[0].siteName, $0.key) < ($1.value[0].siteName, $1.key)
        }
        return frame(
            title: say(StandDownWords.heading), width: .middle, form: state,
            """
            \(head(say(StandDownWords.heading), below: "\(say(StandDownWords.lead))"))
            \(rows.isEmpty ? empty(say(StandDownWords.nothing), say(StandDownWords.nothingHint)) : """
                <ul class="acts"><li><a class="may slim" href="/stand-down?all=yes">\(say(rows.count > most ? StandDownWords.chooseFirst(most, of: rows.count) : .chooseAll(rows.count)))</a></li>\
                \(each: sites.count > 1 ? sites : [], { site, rows in
                    """
                    <li><a class="may slim" href="/stand-down?site=\(site)">\(say(rows.count > most
                        ? StandDownWords.chooseFirstOfSite(most, of: rows.count, rows[0].siteName) : .chooseSite(rows[0].siteName, rows.count)))</a></li>
                    """
                })</ul>
                \(form.wrap(
                    "form",
                    """
                    \(if: rows.count > most, "<p class=\"help\">\(say(StandDownWords.moreThanFit(most)))</p>")\
                    \(form.checks(
                        FieldText(name: "requests", label: say(StandDownWords.choose)),
                        rows.map { row in
                            Option(
                                value: row.request.id.description, words: "\(things(row))",
                                meaning: "\(row.siteName) · \(row.request.number) · \(row.step.words(language))",
                                chosen: chosen.contains(row.request.id))
                        }))\
                    <p class="acts"><button class="do">\(say(StandDownWords.submit))</button></p>
                    """))
                """)
            """)
    }
}
