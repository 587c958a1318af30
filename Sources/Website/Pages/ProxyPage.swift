import Foundation
import MutualAid
import Wording

extension PageContext {
    /// One row, one report, by the keyboard alone: it comes back empty with the cursor in its first field.
    ///
    /// Where the same need was entered already, it comes back filled: Enter sends it all the same.
    func proxyPage(_ sheet: ProxySheet, sites: [NamedSite], alike rows: [RequestRow] = [], form state: FormState = .empty) -> HTML {
        let state = state.naming([
            "site": say(ProxyWords.site), "aidClass": say(ProxyWords.aidClass), "harm": say(ProxyWords.harm),
            "happenedAt": say(ProxyWords.came),
        ])
        let form = Form(self, to: "/proxy", state)
        // A pile of faxes is typed one after the other: that they are paper is said once, and shown until it is said otherwise.
        let kept = URLComponents(string: path)?.queryItems?.first { $0.name == "way" }?.value
        let way = Said.Way(rawValue: form.value("said.way", kept ?? "")) ?? .phone
        return frame(
            title: say(ProxyWords.heading), form: state,
            """
            \(head(say(ProxyWords.heading), below: "\(say(ProxyWords.hint))"))
            <div class="cols"><div class="stack">\(alike(rows))\(if: !rows.isEmpty, "<p><b>\(say(ProxyWords.enterAgain))</b></p>")\(form.wrap("form card", """
                \(if: !rows.isEmpty, form.hidden("seen", "yes"))\
                \(datalist("sites", sites.map(\.words)))\(datalist("codes", AidClass.allCases.map { "\($0.shortCode) \($0.words(language))" }))\
                <div class="report">\(form.picked(
                    FieldText(name: "site", label: say(ProxyWords.site), help: say(ProxyWords.siteHint), required: true), from: "sites",
                    focus: true))\
                \(form.line(FieldText(name: "trouble", label: say(ProxyWords.trouble), help: say(ProxyWords.troubleHint))))\
                \(form.picked(
                    FieldText(name: "aidClass", label: say(ProxyWords.aidClass), help: say(ProxyWords.classHint), required: true),
                    from: "codes"))\
                \(form.number(FieldText(name: "quantity", label: say(ProxyWords.quantity))))\
                \(form.line(
                    FieldText(name: "by", label: say(ProxyWords.by), help: say(ProxyWords.byHint), required: true)))\
                \(form.number(FieldText(name: "harm", label: say(ProxyWords.harm), help: say(ProxyWords.harmHint))))\
                \(form.phone(
                    FieldText(name: "callback", label: say(ProxyWords.callback), help: say(ProxyWords.callbackHint))))</div>\
                \(saidFields(form, open: way == .paper, way: way))\(patientsField(form, "patients"))\
                \(form.time(FieldText(name: "happenedAt", label: say(ProxyWords.came), help: say(ProxyWords.cameHint))))<p><button class="do">\(say(ProxyWords.send))</button></p>
                """))
            <section class="stack"><h2>\(say(sheet.entries.isEmpty ? ProxyWords.none : .latest(sheet.entries.count)))</h2>\
            \(if: !sheet.entries.isEmpty, entries(sheet))</section></div>
            <section class="stack"><h2>\(say(ProxyWords.codes))</h2><ul class="card tight">\(each: AidClass.allCases, { aidClass in
                "<li><b class=\"no\">\(aidClass.shortCode)</b> \(aidClass.words(language))</li>"
            })</ul></section></div>
            """)
    }

    private func entries(_ sheet: ProxySheet) -> HTML {
        table(
            "entries", caption: say(ProxyWords.latest(sheet.entries.count)),
            [
                Column(say(ProxyWords.site)), Column(say(RequestWords.what)), Column(say(BoardWords.harm)),
                Column(say(BoardWords.neededBy)), Column(say(RequestWords.state)),
            ],
            sheet.entries.map { row in
                TableRow(
                    id: "entry-\(row.request.id)",
                    head:
                        "<a href=\"/requests/\(row.request.id)\">\(row.siteName)</a> <span class=\"no keep\">\(row.request.number)</span>",
                    cells: [
                        "\(things(row))", mark(row.request.harm), time(row.request.neededBy),
                        "\(say(row.proxyEntry?.confirmedAt == nil ? ProxyWords.unconfirmed : .confirmed))",
                    ])
            })
    }

    /// What the desk entered for a hospital says so until the hospital has said that it is right.
    func unconfirmed(_ sheet: RequestSheet, _ may: Set<RequestAction>) -> HTML {
        guard let entry = sheet.row.proxyEntry else { return .nothing }
        if entry.confirmedAt != nil { return "<p class=\"quiet\">\(entry.words(language))</p>" }
        return notice(
            .takeCare, say(ProxyWords.confirmHeading),
            """
            <p>\(say(ProxyWords.confirmHint))</p>\(if: may.contains(.confirmEntry), confirming(sheet.row.request))
            """)
    }

    private func confirming(_ request: AidRequest) -> HTML {
        let form = Form(self, to: "/requests/\(request.id)/confirmation")
        return form.wrap(
            "form",
            """
            \(if: typesFor([request.member]), voiceFields(form))<p><button class="may">\(say(ProxyWords.confirm))</button></p>
            """)
    }
}
