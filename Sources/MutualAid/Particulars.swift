import Foundation

/// What only some kinds of aid have to say of themselves; it travels with the other terms into every offer and order.
public struct Particulars: Hashable, Sendable, Codable {
    /// Where people help from.
    public enum Presence: String, Choice {
        case onSite = "on_site"
        case remote
        case either
    }

    public let presence: Presence?
    /// So many units travel together; nil where each can go by itself.
    public let lotSize: Int?
    /// What goes along and is used up, in the member's own words.
    public let consumables: String
    /// For how many days it lasts.
    public let consumableDays: Int?
    public let vehicle: String
    public let withDriver: Bool?
    /// When it can be had, in the member's own words.
    public let hours: String
    public let loadKilograms: Int?

    public init(
        presence: Presence? = nil, lotSize: Int? = nil, consumables: String = "", consumableDays: Int? = nil, vehicle: String = "",
        withDriver: Bool? = nil, hours: String = "", loadKilograms: Int? = nil
    ) {
        self.presence = presence
        self.lotSize = lotSize
        self.consumables = consumables
        self.consumableDays = consumableDays
        self.vehicle = vehicle
        self.withDriver = withDriver
        self.hours = hours
        self.loadKilograms = loadKilograms
    }

    /// What is left out was not said.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            presence: try values.decodeIfPresent(Presence.self, forKey: .presence),
            lotSize: try values.decodeIfPresent(Int.self, forKey: .lotSize),
            consumables: try values.decodeIfPresent(String.self, forKey: .consumables) ?? "",
            consumableDays: try values.decodeIfPresent(Int.self, forKey: .consumableDays),
            vehicle: try values.decodeIfPresent(String.self, forKey: .vehicle) ?? "",
            withDriver: try values.decodeIfPresent(Bool.self, forKey: .withDriver),
            hours: try values.decodeIfPresent(String.self, forKey: .hours) ?? "",
            loadKilograms: try values.decodeIfPresent(Int.self, forKey: .loadKilograms))
    }

    /// One of these questions, as a form asks it.
    public enum Part: String, CaseIterable, Sendable {
        case presence, lotSize, consumables, consumableDays, vehicle, withDriver, hours, loadKilograms
    }

    /// What a kind of aid is asked for; nothing else is kept about it.
    public static func parts(of kind: AidKind) -> [Part] {
        switch kind {
        case .equipment: [.lotSize, .consumables, .consumableDays]
        case .people: [.presence, .hours]
        case .serviceSlots, .information: [.hours]
        case .patientCapacity: []
        case .transport: [.vehicle, .withDriver, .loadKilograms, .hours]
        }
    }

    private func says(_ part: Part) -> Bool {
        switch part {
        case .presence: presence != nil
        case .lotSize: lotSize != nil
        case .consumables: !consumables.isEmpty
        case .consumableDays: consumableDays != nil
        case .vehicle: !vehicle.isEmpty
        case .withDriver: withDriver != nil
        case .hours: !hours.isEmpty
        case .loadKilograms: loadKilograms != nil
        }
    }

    public func check(_ check: inout Check) {
        check.whole("lotSize", lotSize, 1...10_000)
        check.text("consumables", consumables, limit: 300)
        check.whole("consumableDays", consumableDays, 1...365)
        check.text("vehicle", vehicle, limit: 120)
        check.text("hours", hours, limit: 120)
        check.whole("loadKilograms", loadKilograms, 1...100_000)
    }

    /// What was said and does not belong to this kind of aid.
    public func check(_ check: inout Check, fits kind: AidKind) {
        for part in Part.allCases where says(part) && !Self.parts(of: kind).contains(part) { check.add(part.rawValue, .wrongKind) }
    }

    /// The most of so many that can go, where units travel in lots: whole lots, never a part of one.
    public func wholeLots(of count: Int) -> Int {
        guard let lotSize, lotSize > 1 else { return count }
        return count / lotSize * lotSize
    }
}
