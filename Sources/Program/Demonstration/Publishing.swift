import Coordination
import MutualAid

extension Demonstration {
    /// Publishes what members could lend or do.
    /// - Returns: how many capabilities there are.
    func publish(_ place: BayPlace, _ steps: Steps) async throws -> Int {
        let entries = BayStock.special + Self.stockByBeds()
        for entry in entries {
            let party = try place.party(entry.party)
            let caller = place.callers["\(entry.party).publisher"] ?? place.staff
            let deed = RegisterCapability(
                site: party.site, aidClass: entry.aidClass, model: entry.model.flatMap { place.models[$0] }, quantity: entry.quantity,
                reserve: entry.reserve, terms: entry.terms)
            let name = "capability \(entry.party) \(entry.aidClass.rawValue)"
            let capability = try await steps.perform(name, deed, as: caller).id
            if entry.isPaused {
                let pause = ChangeCapabilityState(capability: capability, state: .paused)
                _ = try await steps.perform("\(name) paused", pause, as: caller)
            }
        }
        // What Tideline's three sites may have out at once, together.
        let cap = SetCap(member: try place.party("tideline").member, aidClass: .downtimeNursing, most: 6)
        _ = try await steps.perform("cap tideline", cap, as: place.callers["tideline.approver"] ?? place.staff)
        return entries.count
    }

    /// What hospitals can spare in proportion to their beds, but for the classes that are listed apart.
    private static func stockByBeds() -> [BayStock.Entry] {
        var chance = SeededChance(seed: BayStock.seed)
        return BayMembers.hospitals.enumerated().flatMap { index, hospital in
            ExerciseStock.stock(beds: hospital.beds, chance: &chance).compactMap { stock -> BayStock.Entry? in
                let isListedApart = BayStock.special.contains { $0.party == hospital.key && $0.aidClass == stock.aidClass }
                if isListedApart || BayMembers.levels[hospital.key] == .telephone { return nil }
                let models = BayStock.turns[stock.aidClass] ?? [nil]
                let terms = BayStock.terms[index % BayStock.terms.count]
                // Who keeps only a short list names no numbers.
                let quantity = BayMembers.levels[hospital.key] == .shortList ? nil : stock.quantity
                return BayStock.Entry(
                    hospital.key, stock.aidClass, models[index % models.count], quantity, keeps: quantity == nil ? 0 : stock.reserve,
                    lead: stock.leadMinutes, days: terms.longestLoanDays, kilometres: terms.radiusKilometres,
                    stock.aidClass.kind == .equipment ? terms.conditions : "")
            }
        }
    }
}
