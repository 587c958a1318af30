import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Reporting an incident, changing what is written, and saying where it stands.
extension PageRoutes {
    func addIncidentForms(to router: Router<VisitorContext>) {
        let house = house
        form("/incidents", on: router, back: { _, _ in "/incidents/new" }, renaming: ["models": "model1"]) { form, sent in
            let deed = OpenIncident(
                member: form.requiredID("member"), title: form.text("title"), broken: form.text("broken"),
                since: form.time("since", orElse: .distantPast), state: form.choice("state", orElse: .suspected),
                models: form.affectedModels())
            try form.finish()
            let made = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/incidents/\(made.id)", .saved)
        }
        form("/incidents/:id", on: router, back: { request, _ in request.uri.path }, renaming: ["models": "model1"]) { form, sent in
            let id: ID<Incident> = try sent.id()
            let deed = ReviseIncident(
                incident: id, version: try form.version(), title: form.text("title"), broken: form.text("broken"),
                since: form.time("since", orElse: .distantPast), models: form.affectedModels())
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/incidents/\(id)", .saved)
        }
        form("/incidents/:id/state", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Incident> = try sent.id()
            let deed = MoveIncident(incident: id, version: try form.version(), state: form.choice("state", orElse: .active))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/incidents/\(id)", .saved)
        }
    }
}

extension FormReader {
    /// What an incident affects; nil where the form did not ask, since there is no model to choose.
    fileprivate mutating func affectedModels() -> [ID<DeviceModel>]? {
        if values["model1"] == nil { return nil }
        var all: [ID<DeviceModel>] = []
        for place in 1...Incident.mostModels {
            if let one: ID<DeviceModel> = id("model\(place)") { all.append(one) }
        }
        return all
    }
}

extension Pages {
    func incidents(_ path: String, _ visitor: Visitor, _ query: [String: String]) async throws -> Shown {
        let list = try await house.view(ListIncidents(after: query["after"]), as: visitor.caller)
        return Shown(html: context(visitor, path).incidentsPage(list))
    }

    func newIncident(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        if !visitor.may(OpenIncident.self, Parties(owner: visitor.seat?.member)) { throw Refusal.notAllowed }
        let members = Set(try await house.view(MySites(), as: visitor.caller).map(\.member))
        let names = try await house.view(NameMembers(members: Array(members)), as: visitor.caller)
        let choices = names.map { MemberChoice(id: $0.member, name: $0.name) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return Shown(
            html: context(visitor, path).newIncidentPage(
                choices, models: try await house.view(ListDeviceModels(), as: visitor.caller), form: form))
    }

    func incident(_ path: String, _ visitor: Visitor, _ id: ID<Incident>, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowIncident(incident: id), as: visitor.caller)
        let mayChange = visitor.may(MoveIncident.self, Parties(owner: sheet.row.incident.member))
        return Shown(
            html: context(visitor, path, live: true).incidentPage(
                sheet, mayChange: mayChange, models: try await house.view(ListDeviceModels(), as: visitor.caller),
                names: try await names(sheet.log, visitor), form: form))
    }
}
