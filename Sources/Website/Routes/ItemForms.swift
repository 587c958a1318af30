import Coordination
import Foundation
import Hummingbird
import MutualAid

/// What is said of the items of a request that stands.
extension PageRoutes {
    func addItemForms(to router: Router<VisitorContext>) {
        let house = house
        let back: @Sendable (Request, FormReader) -> String = { request, _ in
            "/" + request.uri.path.split(separator: "/").prefix(2).joined(separator: "/")
        }
        let adding = ["aidClass", "quantity", "patients", "neededUntil"].map { ("item.\($0)", $0) }
        form("/requests/:id/items", on: router, back: back, renaming: Dictionary(uniqueKeysWithValues: adding)) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let item = SubmitRequest.Item(
                aidClass: form.choice("aidClass", orElse: .infusionPumpLarge), quantity: form.whole("quantity"),
                patients: form.whole("patients"), neededUntil: form.time("neededUntil"))
            try form.finish()
            _ = try await house.perform(AddItem(request: id, version: try form.version(), item: item), as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .itemAdded)
        }
        form("/requests/:id/items/:item", on: router, back: back, renaming: ["substitutes": "substitute1"]) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let deed = ReviseItem(
                request: id, item: try sent.id("item"), version: try form.version(), quantity: form.whole("quantity"),
                patients: form.whole("patients"), leastQuantity: form.whole("leastQuantity"), substitutes: form.substitutes(),
                mostLenders: form.whole("mostLenders"), together: form.choice("together", RequestItem.Together.self),
                model: form.id("model"), neededUntil: form.time("neededUntil"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .changed)
        }
        form("/requests/:id/items/:item/cancellation", on: router, back: back) { form, sent in
            let id: ID<AidRequest> = try sent.id()
            let deed = CancelItem(request: id, item: try sent.id("item"), version: try form.version())
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .itemCancelled)
        }
    }
}

extension FormReader {
    /// What else would do, in the order of the form's fields.
    mutating func substitutes(_ prefix: String = "") -> [AidClass] {
        var all: [AidClass] = []
        for place in 1...RequestItem.mostSubstitutes {
            if let one = choice("\(prefix)substitute\(place)", AidClass.self) { all.append(one) }
        }
        return all
    }

    /// What the asker says about carrying and coming back.
    mutating func askedHandling() -> Handling {
        Handling(
            carrier: choice("carrier", Handling.Carrier.self), comesBack: choice("comesBack", Handling.Return.self),
            answersForHarm: choice("answersForHarm", Handling.Liability.self))
    }
}
