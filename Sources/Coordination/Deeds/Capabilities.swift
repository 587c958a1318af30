import Foundation
import MutualAid
import Records

/// Publishes something that a member could lend or do.
public struct RegisterCapability: Deed {
    public static let permission = Permission.only(.publisher, side: .owner).orRegion(.coordinator)

    public let site: ID<Site>
    public let aidClass: AidClass
    public let model: ID<DeviceModel>?
    /// nil: ask us.
    public let quantity: Int?
    public let reserve: Int
    public let terms: CapabilityTerms

    public init(
        site: ID<Site>, aidClass: AidClass, model: ID<DeviceModel>? = nil, quantity: Int?, reserve: Int, terms: CapabilityTerms = .init()
    ) {
        self.site = site
        self.aidClass = aidClass
        self.model = model
        self.quantity = quantity
        self.reserve = reserve
        self.terms = terms
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            site: try values.decode(ID<Site>.self, forKey: .site), aidClass: try values.decode(AidClass.self, forKey: .aidClass),
            model: try values.decodeIfPresent(ID<DeviceModel>.self, forKey: .model),
            quantity: try values.decodeIfPresent(Int.self, forKey: .quantity),
            reserve: try values.decodeIfPresent(Int.self, forKey: .reserve) ?? 0,
            terms: try values.decodeIfPresent(CapabilityTerms.self, forKey: .terms) ?? CapabilityTerms())
    }

    public func check(_ check: inout Check) {
        Capability.checkNew(&check, quantity: quantity, reserve: reserve)
        check.part("terms", terms.check)
        check.part("terms.particulars") { terms.particulars.check(&$0, fits: aidClass.kind) }
        if model != nil, aidClass.kind != .equipment { check.add("model", .wrongKind) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Capability> {
        guard let place = try Members.site(site, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: place.member))
        if let model, try DeviceModels.load(model, work.db)?.aidClass != aidClass {
            throw Refusal.invalid([Mistake(field: "model", .wrongKind)])
        }
        let capability = Capability(
            id: work.newID(), member: place.member, site: site, aidClass: aidClass, model: model, quantity: quantity, reserve: reserve,
            promised: 0, terms: terms, state: .published, confirmedAt: work.now, version: 1)
        try work.publish(capability)
        return Made(capability.id)
    }
}

extension Work {
    /// Puts something on the list of what its member could lend or do.
    func publish(_ capability: Capability) throws {
        try Capabilities.insert(capability, in: region, db)
        try record(
            .capabilityRegistered(
                capability: capability.id, aidClass: capability.aidClass, quantity: capability.quantity, reserve: capability.reserve),
            audience: [capability.member])
    }
}

/// Says anew how much there is and on what terms. Having less is a fact: it is taken in even where more is promised.
public struct ReviseCapability: Deed {
    public static let permission = Permission.only(.publisher, side: .owner).orRegion(.coordinator)

    public let capability: ID<Capability>
    public let version: Int?
    public let quantity: Int?
    public let reserve: Int
    public let terms: CapabilityTerms

    public init(capability: ID<Capability>, version: Int?, quantity: Int?, reserve: Int, terms: CapabilityTerms) {
        self.capability = capability
        self.version = version
        self.quantity = quantity
        self.reserve = reserve
        self.terms = terms
    }

    public func check(_ check: inout Check) {
        Capability.check(&check, quantity: quantity, reserve: reserve)
        check.part("terms", terms.check)
    }

    public func perform(_ work: Work, _: Void) throws -> Revised {
        guard let version else { throw Refusal.versionMissing }
        try Lock.change(.capability, [capability], in: work.region, work.db)
        guard let old = try Capabilities.load(capability, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: old.member))
        try work.expect(version, is: old.version)
        if old.state == .retired { throw Refusal.notNow(.capability(.retired)) }
        var fitting = Check()
        fitting.part("terms.particulars") { terms.particulars.check(&$0, fits: old.aidClass.kind) }
        if !fitting.mistakes.isEmpty { throw Refusal.invalid(fitting.mistakes) }
        let new = Capability(
            id: old.id, member: old.member, site: old.site, aidClass: old.aidClass, model: old.model, quantity: quantity,
            reserve: reserve, promised: old.promised, terms: terms, state: old.state, confirmedAt: work.now, version: old.version)
        try Capabilities.save(new, revisedAt: work.now, in: work.region, work.db)
        try Tasks.listingsSaid(of: old.member, old.aidClass, at: work.now, in: work.region, work.db)
        if new.shortBy > old.shortBy {
            let askers = try openShortTasks(for: new, work)
            // Each asker is told that less may come, not how many the lender has and keeps, nor who else was promised some.
            for asker in askers {
                try work.record(.fewerThanPromised(capability: new.id, aidClass: new.aidClass), audience: [asker])
            }
        }
        try work.record(
            .capabilityRevised(
                capability: new.id, aidClass: new.aidClass, quantity: new.quantity, reserve: new.reserve, shortBy: new.shortBy),
            audience: [old.member])
        return Revised(shortBy: new.shortBy)
    }

    /// A card for the lender and for everybody to whom something from here is promised.
    private func openShortTasks(for capability: Capability, _ work: Work) throws -> [ID<Member>] {
        let askers = try Promises.askers(of: capability.id, in: work.region, work.db)
        for asker in askers {
            try work.open(.shortPromise, owner: capability.member, other: asker, about: capability.id, of: capability.aidClass)
            try work.open(.expectFewer, owner: asker, other: capability.member, about: capability.id, of: capability.aidClass)
        }
        return askers
    }
}

extension Work {
    /// A card about a capability.
    func open(
        _ kind: OpenTask.Kind, owner: ID<Member>, other: ID<Member>, about capability: ID<Capability>, of aidClass: AidClass,
        quantity: Int? = nil
    ) throws {
        try Tasks.insert(
            OpenTask(
                id: newID(), kind: kind, owner: owner, other: other, aidClass: aidClass, quantity: quantity, order: nil,
                capability: capability, step: nil, state: .open, openedAt: now),
            in: region, db)
    }
}

public struct Revised: Codable, Sendable, Hashable {
    /// How many promises are no longer covered.
    public let shortBy: Int
}

/// Pauses, publishes again or retires a capability. What is promised from it stays promised.
public struct ChangeCapabilityState: Deed {
    public static let permission = Permission.only(.publisher, side: .owner).orRegion(.coordinator)

    public let capability: ID<Capability>
    public let version: Int?
    public let state: Capability.State

    public init(capability: ID<Capability>, version: Int? = nil, state: Capability.State) {
        self.capability = capability
        self.version = version
        self.state = state
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try Lock.change(.capability, [capability], in: work.region, work.db)
        guard let old = try Capabilities.load(capability, in: work.region, work.db) else { throw Refusal.notFound }
        try work.demand(Self.self, Parties(owner: old.member))
        try work.expect(version, is: old.version)
        try old.mayBecome(state)
        let new = Capability(
            id: old.id, member: old.member, site: old.site, aidClass: old.aidClass, model: old.model, quantity: old.quantity,
            reserve: old.reserve, promised: old.promised, terms: old.terms, state: state, confirmedAt: old.confirmedAt,
            version: old.version)
        try Capabilities.save(new, revisedAt: work.now, in: work.region, work.db)
        try Tasks.listingsSaid(of: old.member, old.aidClass, at: work.now, in: work.region, work.db)
        try work.record(.capabilityChanged(capability: old.id, aidClass: old.aidClass, to: state), audience: [old.member])
        return Done()
    }
}

/// All still true: one press for everything that a member has published.
public struct ConfirmCapabilities: Deed {
    public static let permission = Permission.only(.publisher, side: .owner).or(.dispatcher, side: .owner).orRegion(.coordinator)
        .orLink(.confirmCapabilities)

    public let member: ID<Member>

    public init(member: ID<Member>) {
        self.member = member
    }

    public func perform(_ work: Work, _: Void) throws -> Confirmed {
        try work.demand(Self.self, Parties(owner: member, object: member.rawValue))
        if try Members.load(member, in: work.region, work.db) == nil { throw Refusal.notFound }
        let count = try Capabilities.confirmAll(of: member, at: work.now, in: work.region, work.db)
        try Tasks.listingsSaid(of: member, at: work.now, in: work.region, work.db)
        try work.record(.capabilitiesConfirmed(member: member, count: count), audience: [member])
        return Confirmed(count: count)
    }
}

public struct Confirmed: Codable, Sendable, Hashable {
    public let count: Int
}
