import Coordination
import MutualAid

extension Pages {
    /// - Parameter query: `decide` is the candidate about which the reader decides.
    func whyNot(
        _ path: String, _ visitor: Visitor, _ id: ID<RequestItem>, _ query: [String: String], _ form: FormState
    ) async throws -> Shown {
        let sheet = try await house.view(ShowWhyNot(item: id), as: visitor.caller)
        let mayDecide = visitor.may(SetOverride.self, Parties())
        return Shown(
            html: context(visitor, path, live: true).whyNotPage(
                sheet, mayDecide: mayDecide, deciding: mayDecide ? query["decide"].flatMap(ID.init) : nil, form: form))
    }

    /// The plan beside what it would be otherwise; the choice stands in the address, so that it can be passed on.
    func alternatives(_ path: String, _ visitor: Visitor, _ query: [String: String]) async throws -> Shown {
        let chosen = query.filter { !$0.value.isEmpty && ["lender", "item", "minutes", "reserve", "even"].contains($0.key) }
        let item = try chosen["item"].map { try Self.id($0) as ID<RequestItem> }
        let sheet = try await house.view(
            CompareAlternatives(
                lender: try chosen["lender"].map(Self.id), item: item, minutes: item == nil ? nil : try whole(chosen["minutes"]),
                reserve: try whole(chosen["reserve"]), even: chosen["even"].map { $0 == "true" }), as: visitor.caller)
        let state = FormState(action: "/plans/alternatives", values: chosen.mapValues { [$0] })
        return Shown(html: context(visitor, path, live: true).alternativesPage(sheet, form: state))
    }

    private func whole(_ text: String?) throws -> Int? {
        guard let text else { return nil }
        guard let number = Int(text) else { throw Refusal.notFound }
        return number
    }
}
