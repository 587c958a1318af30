import Coordination
import Foundation
import Hummingbird
import Interchange
import MutualAid

/// A list of travel times, as it was pasted.
enum TravelTimeForms {
    /// More mistakes than these help nobody; whoever mends them sees the next.
    static let mostTold = 100

    /// Rows that were copied from a spreadsheet have tabs between their fields.
    static func list(_ text: String) throws -> TravelTimeList {
        let isCopied = text.contains("\t") && !text.contains(",")
        return try TravelTimeList(csv: Data((isCopied ? text.replacingOccurrences(of: "\t", with: ",") : text).utf8))
    }

    static func briefly(_ refusal: Refusal) -> Refusal {
        guard case .invalid(let mistakes) = refusal else { return refusal }
        return .invalid(Array(mistakes.prefix(mostTold)))
    }
}

extension PageRoutes {
    func addTravelTimeForms(to router: Router<VisitorContext>) {
        let house = house
        form("/travel-times", on: router, back: { _, _ in "/travel-times" }, renaming: ["file": "csv"]) { form, sent in
            let list = try TravelTimeForms.list(form.text("csv"))
            do {
                _ = try await house.perform(ImportTravelTimes(times: list.times), as: sent.caller, sent.envelope)
            } catch let refusal as Refusal {
                throw TravelTimeForms.briefly(list.byLine(refusal))
            }
            return .go("/travel-times", .travelTimesTaken)
        }
        form("/travel-times/none", on: router, back: { _, _ in "/travel-times" }) { _, sent in
            _ = try await house.perform(ImportTravelTimes(times: []), as: sent.caller, sent.envelope)
            return .go("/travel-times", .travelTimesDropped)
        }
    }
}

extension Pages {
    func travelTimes(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        if !visitor.may(ImportTravelTimes.self, Parties()) { throw Refusal.notAllowed }
        let sheet = try await house.view(ShowTravelTimes(), as: visitor.caller)
        return Shown(html: context(visitor, path).travelTimesPage(sheet, form: form))
    }
}
