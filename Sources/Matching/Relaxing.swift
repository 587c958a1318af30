import Foundation
import MutualAid

extension Pair {
    /// The pair as it would be after this change.
    /// - Parameter now: the moment at which the pair was judged.
    public func relaxed(_ relaxation: Relaxation, at now: Date) -> Pair {
        let way = relaxation == .allowAgain ? nil : decided
        let gone = rules(changedBy: relaxation).map(\.rawValue)
        let candidate = gone.isEmpty ? candidate : candidate.changed { $0.answers.removeAll { gone.contains($0.rule) } }
        return Pair(item.relaxed(relaxation, for: candidate, from: useBegins), candidate.relaxed(relaxation), at: now, decided: way)
    }
}

extension OpenItem {
    /// The item with other words of its own or other facts.
    /// - Parameter facts: changes them in place.
    public func changed(
        item: RequestItem? = nil, missing: Int? = nil, latestMinutes: Int? = nil, mayBeLateMinutes: Int? = nil,
        facts change: (inout AskerFacts) -> Void = { _ in }
    ) -> OpenItem {
        var facts = facts
        change(&facts)
        return OpenItem(
            item: item ?? self.item, request: request, missing: missing ?? self.missing, place: place, neededBy: neededBy,
            latestMinutes: latestMinutes ?? self.latestMinutes, mayBeLateMinutes: mayBeLateMinutes ?? self.mayBeLateMinutes, facts: facts,
            minutesFrom: minutesFrom)
    }

    /// - Parameter start: when the candidate would be in use.
    fileprivate func relaxed(_ relaxation: Relaxation, for candidate: Candidate, from start: Date) -> OpenItem {
        let member = candidate.capability.member
        func only(days: Int) -> OpenItem { changed(item: item.changed(until: start.addingTimeInterval(Double(days) * 86_400))) }
        switch relaxation {
        case .askAgain: return changed { $0.declined.remove(candidate.capability.id) }
        case .liftExclusion:
            return changed { if case .known(let excluded) = $0.excluded { $0.excluded = .known(excluded.filter { $0.key != member }) } }
        case .emergencyAcceptance:
            return changed { $0.agreements = .known(($0.agreements.value ?? [:]).merging([member: Agreed()]) { $1 }) }
        case .fixedFirst: return changed { $0.affected = .known($0.affected.value?.filter { $0.assessed != .affected } ?? []) }
        case .anyModelOfTheClass: return changed(item: item.changed(anyModel: true))
        case .anyPatients: return changed { $0.patients = .notKept }
        case .withoutModes: return changed { $0.modes = .notKept }
        case .eitherPresence: return changed { $0.presence = .known(.either) }
        case .safeRemoteAccess: return changed { $0.hasSafeRemoteAccess = .known(true) }
        case .lowerLevel(let level): return changed { $0.level = .known(level) }
        case .interpreter: return changed { $0.languages = .notKept }
        case .privilegesReady: return changed { $0.privileging = .known(.ready) }
        case .provide(let connections): return changed { $0.connections = .known(($0.connections.value ?? []) + connections) }
        case .cleanNetwork: return changed { $0.network = .known(.clean) }
        case .setsOnlyFor(let days): return changed { $0.sets = .known(SetsWanted(inStock: $0.sets.value?.inStock ?? [], days: days)) }
        case .neededOnlyUntil(let date), .neededUntil(let date): return changed(item: item.changed(until: date))
        case .shorterLoan(let days), .reliefAfter(let days): return only(days: days)
        case .mayArriveLater(let minutes): return changed(latestMinutes: minutes)
        case .takeWholeLots(let size): return changed(missing: size)
        case .takeFewer(let units): return changed(item: item.changed(least: units + item.quantity - missing))
        case .payMore(let price): return changed { $0.mostPrice = .known(price) }
        case .none, .publishAgain, .allowAgain, .incidentOver, .licensedUntil, .approvedForEmergency, .maintainedUntil, .cleanedFirst,
            .widerRadius, .useAgain, .smallerReserve, .higherCap:
            return self
        }
    }
}

extension Candidate {
    /// The candidate with another quantity, reserve, radius, state, or other facts.
    /// - Parameter facts: changes them in place.
    public func changed(
        quantity: Int? = nil, reserve: Int? = nil, radius: Int? = nil, state: Capability.State? = nil,
        facts change: (inout LenderFacts) -> Void = { _ in }
    ) -> Candidate {
        var facts = facts
        change(&facts)
        let terms = capability.terms
        let changed = Capability(
            id: capability.id, member: capability.member, site: capability.site, aidClass: capability.aidClass, model: capability.model,
            quantity: quantity ?? capability.quantity, reserve: reserve ?? capability.reserve, promised: capability.promised,
            terms: CapabilityTerms(
                leadMinutes: terms.leadMinutes, availableFrom: terms.availableFrom, availableUntil: terms.availableUntil,
                longestLoanDays: terms.longestLoanDays, radiusKilometres: radius ?? terms.radiusKilometres, conditions: terms.conditions,
                particulars: terms.particulars),
            state: state ?? capability.state, confirmedAt: capability.confirmedAt, version: capability.version)
        return Candidate(capability: changed, place: place, cap: cap, facts: facts)
    }

    /// The candidate with another room under its cap.
    func under(_ cap: CapLeft?) -> Candidate { Candidate(capability: capability, place: place, cap: cap, facts: facts) }

    fileprivate func relaxed(_ relaxation: Relaxation) -> Candidate {
        switch relaxation {
        case .publishAgain: changed(state: .published)
        case .incidentOver: changed { $0.incidents = .known([]) }
        case .fixedFirst: facts.advisory.value == nil ? self : changed { $0.advisory = .known(.fixed) }
        case .licensedUntil(let date): changed { $0.licensedUntil = .known(date) }
        case .approvedForEmergency: changed { $0.isApproved = .known(true) }
        case .maintainedUntil(let date): changed { $0.maintainedUntil = .known(date) }
        case .cleanedFirst: changed { $0.cleaning = .known(.beforeItLeaves) }
        case .widerRadius(let kilometres): changed(radius: kilometres)
        case .useAgain(let units): changed { $0.doNotUse = .known(($0.doNotUse.value ?? 0) - units) }
        case .smallerReserve(let units): changed(reserve: capability.reserve - units)
        case .higherCap(let units): under(cap.map { CapLeft(key: $0.key, allowed: $0.allowed + units, units: $0.units + units) })
        case .none, .allowAgain, .askAgain, .liftExclusion, .emergencyAcceptance, .anyModelOfTheClass, .anyPatients, .withoutModes,
            .eitherPresence, .safeRemoteAccess, .lowerLevel, .interpreter, .privilegesReady, .provide, .cleanNetwork, .setsOnlyFor,
            .neededOnlyUntil,
            .neededUntil, .shorterLoan, .reliefAfter, .mayArriveLater, .takeWholeLots, .takeFewer, .payMore:
            self
        }
    }
}

extension RequestItem {
    fileprivate func changed(anyModel: Bool = false, least: Int? = nil, until: Date? = nil) -> RequestItem {
        RequestItem(
            id: id, request: request, aidClass: aidClass, model: anyModel ? nil : model, quantity: quantity, patients: patients,
            leastQuantity: least ?? leastQuantity, substitutes: substitutes, mostLenders: mostLenders, together: together,
            neededUntil: until ?? neededUntil, coveredInside: coveredInside, state: state)
    }
}
