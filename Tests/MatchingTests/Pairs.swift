import Foundation
import MutualAid

@testable import Matching

/// Items and candidates for tests, ordinary but for what a test changes. One degree of latitude is 111 km.
enum Case {
    static let now = Date(timeIntervalSince1970: 1_770_000_000)
    static let asker: ID<Member> = id(1)
    static let model: ID<DeviceModel> = id(501)
    static let otherModel: ID<DeviceModel> = id(502)

    static func id<T>(_ number: Int) -> ID<T> {
        let digits = String(number)
        // Always the form of a UUID.
        return ID("c0000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
    }

    static func minutes(_ minutes: Int) -> Date { now.addingTimeInterval(Double(minutes) * 60) }

    static func days(_ days: Double) -> Date { now.addingTimeInterval(days * 86_400) }

    static func item(
        _ number: Int = 1, _ aidClass: AidClass = .telemetry, missing: Int = 4, harm: Harm? = .careLost, model: ID<DeviceModel>? = nil,
        neededBy: Int = 240, untilDays: Double? = 7, at latitude: Double? = 35, by member: ID<Member> = asker, asked: Int? = nil,
        least: Int? = nil, substitutes: [AidClass] = [], priority: Priority? = nil
    ) -> OpenItem {
        let request = AidRequest(
            id: id(number), number: "R-\(number)", member: member, site: id(number), occasion: .incident, callback: "555-0100", harm: harm,
            neededBy: minutes(neededBy), state: .submitted, submittedAt: now, priority: priority, triagedAt: nil, approvedAt: nil,
            version: 1)
        let item = RequestItem(
            id: id(number), request: request.id, aidClass: aidClass, model: model, quantity: asked ?? missing, leastQuantity: least,
            substitutes: substitutes, neededUntil: untilDays.map(days), state: .open)
        return OpenItem(item: item, request: request, missing: missing, place: latitude.map { Place(latitude: $0, longitude: 135) })
    }

    static func candidate(
        _ number: Int = 100, _ aidClass: AidClass = .telemetry, quantity: Int? = 10, reserve: Int = 0, promised: Int = 0,
        model: ID<DeviceModel>? = nil, terms: CapabilityTerms = CapabilityTerms(leadMinutes: 30), at latitude: Double? = 35.1,
        of member: ID<Member>? = nil, confirmedDaysAgo: Double = 1
    ) -> Candidate {
        Candidate(
            capability: Capability(
                id: id(number), member: member ?? id(number), site: id(number), aidClass: aidClass, model: model, quantity: quantity,
                reserve: reserve, promised: promised, terms: terms, state: .published, confirmedAt: days(-confirmedDaysAgo), version: 1),
            place: latitude.map { Place(latitude: $0, longitude: 135) })
    }

    static func pair(_ item: OpenItem = item(), _ candidate: Candidate = candidate()) -> Pair { Pair(item, candidate, at: now) }
}

extension Candidate {
    /// The candidate under a cap of its own that leaves so many; nil: under none.
    func allowed(_ units: Int?) -> Candidate {
        let key = ID<Member>(capability.id.description).map { CapKey(member: $0, aidClass: capability.aidClass) }
        return under(units.flatMap { units in key.map { CapLeft(key: $0, allowed: units, units: units) } })
    }
}
