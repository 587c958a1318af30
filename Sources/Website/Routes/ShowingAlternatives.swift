import Coordination
import Foundation
import MutualAid

extension Pages {
    /// - Parameter query: `decide` is the candidate about which the reader decides, `answer` the one whose lender has answered.
    func whyNot(
        _ path: String, _ visitor: Visitor, _ id: ID<RequestItem>, _ query: [String: String], _ form: FormState
    ) async throws -> Shown {
        let sheet = try await house.view(ShowWhyNot(item: id), as: visitor.caller)
        let mayDecide = visitor.may(SetOverride.self, Parties())
        return Shown(
            html: context(visitor, path, live: true).whyNotPage(
                sheet, mayDecide: mayDecide, deciding: mayDecide ? query["decide"].flatMap(ID.init) : nil,
                answering: mayDecide ? query["answer"].flatMap(ID.init) : nil, form: form))
    }

    /// The plan beside what it would be otherwise; the choice stands in the address, so that it can be passed on.
    func alternatives(_ path: String, _ visitor: Visitor, _ query: [String: String]) async throws -> Shown {
        let said = query.filter { ["lender", "oneMoreVehicle", "item", "lateHours", "reserve", "even"].contains($0.key) }
        let chosen = said.filter { !$0.value.isEmpty }
        var check = Check()
        let item = try chosen["item"].map { try Self.id($0) as ID<RequestItem> }
        // What was mistyped is asked for again beside its field; the rest is shown all the same.
        let hours = item == nil ? nil : Self.hours(chosen["lateHours"], &check)
        let sheet = try await house.view(
            CompareAlternatives(
                lender: try chosen["lender"].map(Self.id), oneMoreVehicle: try chosen["oneMoreVehicle"].map(Self.id),
                item: hours == nil ? nil : item, minutes: hours.map { $0 * 60 },
                reserve: try whole(chosen["reserve"]), even: chosen["even"].map { $0 == "true" }), as: visitor.caller)
        let state = FormState(action: "/plans/alternatives", values: said.mapValues { [$0] }, mistakes: check.mistakes)
        return Shown(html: context(visitor, path, live: true).alternativesPage(sheet, form: state))
    }

    /// Up to thirty days; full-width digits are the same numbers.
    private static func hours(_ text: String?, _ check: inout Check) -> Int? {
        let plain = text.map { $0.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? $0 }
        let hours = plain.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
        if plain != nil, hours == nil {
            check.add("lateHours", .notAWholeNumber)
        } else {
            check.whole("lateHours", hours, 1...720, required: true)
        }
        return check.mistakes.isEmpty ? hours : nil
    }

    private func whole(_ text: String?) throws -> Int? {
        guard let text else { return nil }
        guard let number = Int(text) else { throw Refusal.notFound }
        return number
    }
}
