import Coordination
import Hummingbird
import MutualAid
import Wording

/// Lines written from any page, and filed from the list.
extension PageRoutes {
    func addLogLineForms(to router: Router<VisitorContext>) {
        let house = house
        form("/log-lines", on: router, back: { _, _ in "/log-lines" }) { form, sent in
            let deed = WriteLogLine(
                text: form.text("text"), happenedAt: form.time("happenedAt"), request: form.id("request"), order: form.id("order"),
                site: form.id("site"), incident: form.id("incident"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/log-lines"), .written)
        }
        let pages = pages
        form("/log-lines/:id/filing", on: router, back: { _, _ in "/log-lines" }) { form, sent in
            let line: ID<LogLine> = try sent.id()
            let text = form.text("about")
            if let found = try await pages.numbered(text, sent.visitor) {
                let deed = FileLogLine(line: line, request: found.request, order: found.order, incident: found.incident)
                _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            } else {
                let sites = try await house.view(ListSites(), as: sent.caller)
                let site = form.site("about", among: sites, orNone: .noNumberOrName(typed: text))
                try form.finish()
                _ = try await house.perform(FileLogLine(line: line, site: site?.id), as: sent.caller, sent.envelope)
            }
            return .go("/log-lines", .filed)
        }
    }
}

extension FormReader {
    /// The site that was typed by letters of its name; a mistake where none fits or several do.
    ///
    /// - Parameter orNone: what is wrong where none fits and the field takes more than names.
    mutating func site(_ field: String, among sites: [NamedSite], orNone: Mistake.Reason? = nil) -> NamedSite? {
        guard let text = optional(field) else {
            add(field, .missing)
            return nil
        }
        let found = NamedSite.meant(by: text, among: sites)
        if found.isEmpty { add(field, orNone ?? .noName(typed: text)) }
        if found.count > 1 { add(field, .severalNames(count: found.count, names: found.prefix(4).map(\.words))) }
        return found.count == 1 ? found[0] : nil
    }
}

extension Pages {
    func logLines(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let lines = try await house.view(ListUnfiledLines(), as: visitor.caller)
        let sites = try await house.view(ListSites(), as: visitor.caller)
        let orders = try await house.view(ListOrders(limit: 200), as: visitor.caller).rows.map(\.order.number)
        let incidents = try await house.view(OpenIncidents(), as: visitor.caller).map(\.incident.number)
        let choices = try await openRequests(visitor).map(\.number) + orders + incidents + sites.map(\.words)
        return Shown(
            html: context(visitor, path).logLinesPage(
                lines, choices: choices, mayFile: visitor.may(FileLogLine.self, Parties(owner: visitor.seat?.member)), form: form))
    }

    /// What has the number that was typed, open or over; nil where nothing has it that the visitor may see.
    func numbered(_ text: String, _ visitor: Visitor) async throws -> Numbered? {
        do {
            return try await house.view(FindNumber(number: text), as: visitor.caller)
        } catch Refusal.notFound {
            return nil
        }
    }

    /// The open requests that the visitor may see.
    private func openRequests(_ visitor: Visitor) async throws -> [AidRequest] {
        if visitor.caller.seesRegion { return try await house.view(ShowBoard(), as: visitor.caller).requests.map(\.request) }
        return try await house.view(ShowAskingHome(), as: visitor.caller).requests.map(\.request)
    }
}
