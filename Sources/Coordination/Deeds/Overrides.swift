import Foundation
import MutualAid
import Records

/// Decides about one candidate for one item, against or before what a plan says: so many come from there, or nothing does. The rules
/// of matching do not bind it; it asks nobody and promises nothing. A later decision about the same pair takes the place of this one.
public struct SetOverride: Deed {
    public static let permission = Permission.region(.coordinator)

    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let way: Override.Way
    /// nil: as many as are missing and free. Means nothing where nothing may come.
    public let quantity: Int?
    public let reason: String
    /// Of the decision that was seen about this pair; 0 where none stood.
    public let version: Int?

    public init(
        item: ID<RequestItem>, capability: ID<Capability>, way: Override.Way, quantity: Int? = nil, reason: String, version: Int? = nil
    ) {
        self.item = item
        self.capability = capability
        self.way = way
        self.quantity = quantity
        self.reason = reason
        self.version = version
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000)
        check.text("reason", reason, limit: 1_000, required: true)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Override> {
        try work.demand(Self.self, Parties())
        guard let wanted = try RequestItems.row(item, in: work.region, work.db)?.item else { throw Refusal.notFound }
        // Under the request's lock nobody else decides about a pair of it.
        try Lock.change(.request, [wanted.request], in: work.region, work.db)
        let before = try Overrides.about(item, capability, in: work.region, work.db)
        try Lock.change(.override, [before].compactMap { $0?.id }, in: work.region, work.db)
        try Lock.share(.capability, [capability], in: work.region, work.db)
        guard let row = try RequestItems.row(item, in: work.region, work.db),
            let request = try Requests.load(wanted.request, in: work.region, work.db)?.request,
            let offered = try Capabilities.load(capability, in: work.region, work.db)
        else { throw Refusal.notFound }
        let found = try Overrides.about(item, capability, in: work.region, work.db)
        try work.expect(version, is: found.map { $0.endedAt == nil ? $0.version : 0 } ?? 0)
        try Override.mayBeSet(way, for: row.item, of: request, on: offered)
        let override = Override(
            id: found?.id ?? work.newID(), item: item, capability: capability, way: way, quantity: way == .forced ? quantity : nil,
            by: work.caller.account, at: work.now, version: (found?.version ?? 0) + 1)
        let why = try work.keep(reason.trimmingCharacters(in: .whitespacesAndNewlines), audience: [])
        let name = try work.keep(work.caller.name, audience: [])
        if found == nil {
            try Overrides.insert(override, reason: why.id, name: name.id, in: work.region, work.db)
        } else {
            try Overrides.replace(override, reason: why.id, name: name.id, in: work.region, work.db)
        }
        try work.recordForDesk(
            .overrideSet(
                override: override.id, request: request.id, number: request.number, aidClass: offered.aidClass, lender: offered.member,
                way: way, quantity: override.quantity), note: why)
        return Made(override.id)
    }
}

/// Takes a decision about a candidate back: from the next plan on the rules speak again.
public struct EndOverride: Deed {
    public static let permission = Permission.region(.coordinator)

    public let override: ID<Override>
    public let version: Int?

    public init(override: ID<Override>, version: Int? = nil) {
        self.override = override
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.demand(Self.self, Parties())
        try Lock.change(.override, [override], in: work.region, work.db)
        guard let found = try Overrides.load(override, in: work.region, work.db),
            let item = try RequestItems.row(found.item, in: work.region, work.db)?.item,
            let request = try Requests.load(item.request, in: work.region, work.db)?.request,
            let offered = try Capabilities.load(found.capability, in: work.region, work.db)
        else { throw Refusal.notFound }
        try work.expect(version, is: found.version)
        try found.mustStand()
        try Overrides.end(override, at: work.now, in: work.region, work.db)
        try work.recordForDesk(
            .overrideEnded(
                override: override, request: request.id, number: request.number, aidClass: offered.aidClass, lender: offered.member))
        return Done()
    }
}
