import Foundation
import MutualAid
import Records

extension SubmitRequest {
    /// One thing asked for, as somebody says it.
    public struct Item: Codable, Sendable, Hashable {
        public let aidClass: AidClass
        public let model: ID<DeviceModel>?
        /// How many; where that is not said, for how many patients.
        public let quantity: Int?
        public let patients: Int?
        /// Fewer than these, all lenders together, are of no use.
        public let leastQuantity: Int?
        /// Other classes that would do, in the order in which they are wanted.
        public let substitutes: [AidClass]?
        /// From so many lenders at most.
        public let mostLenders: Int?
        /// Of use only with the other items of the request that say so.
        public let together: RequestItem.Together?
        public let neededUntil: Date?

        public init(
            aidClass: AidClass, model: ID<DeviceModel>? = nil, quantity: Int? = nil, patients: Int? = nil, leastQuantity: Int? = nil,
            substitutes: [AidClass]? = nil, mostLenders: Int? = nil, together: RequestItem.Together? = nil, neededUntil: Date? = nil
        ) {
            self.aidClass = aidClass
            self.model = model
            self.quantity = quantity
            self.patients = patients
            self.leastQuantity = leastQuantity
            self.substitutes = substitutes
            self.mostLenders = mostLenders
            self.together = together
            self.neededUntil = neededUntil
        }

        /// What is planned: as many as were asked for, else as there are patients.
        public var units: Int { quantity ?? patients ?? 1 }

        func check(_ check: inout Check, neededBy: Date?) {
            check.whole("quantity", quantity, 1...1_000_000, required: patients == nil)
            check.whole("patients", patients, 1...1_000_000)
            check.whole("leastQuantity", leastQuantity, 1...max(1, units))
            check.whole("mostLenders", mostLenders, 1...100)
            if model != nil, aidClass.kind != .equipment { check.add("model", .wrongKind) }
            if let neededUntil, let neededBy, neededUntil <= neededBy { check.add("neededUntil", .endBeforeStart) }
            let others = substitutes ?? []
            if others.count > RequestItem.mostSubstitutes { check.add("substitutes", .tooMany(limit: RequestItem.mostSubstitutes)) }
            if let twice = others.enumerated().first(where: { $1 == aidClass || others.prefix($0).contains($1) })?.element {
                check.add("substitutes", .duplicate(of: twice.rawValue))
            }
        }
    }
}

/// Asks for something else too, on a request that stands.
public struct AddItem: Deed {
    public static let permission = ReviseRequest.permission

    public let request: ID<AidRequest>
    public let version: Int?
    public let item: SubmitRequest.Item

    public init(request: ID<AidRequest>, version: Int? = nil, item: SubmitRequest.Item) {
        self.request = request
        self.version = version
        self.item = item
    }

    public func check(_ check: inout Check) { check.part("item") { item.check(&$0, neededBy: nil) } }

    public func perform(_ work: Work, _: Void) throws -> Made<RequestItem> {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        try old.request.mustBeOpen()
        var check = Check()
        check.part("item") { item.check(&$0, neededBy: old.request.neededBy) }
        check.count("items", try RequestItems.rows(of: [request], in: work.region, work.db).count { $0.item.state == .open } + 1, 1...20)
        if !check.mistakes.isEmpty { throw Refusal.invalid(check.mistakes) }
        let made = try work.item(item, of: old.request, at: "item.")
        try RequestItems.insert([made], of: old.request.member, in: work.region, work.db)
        try Requests.touch(request, in: work.region, work.db)
        try work.record(
            .itemAdded(request: request, number: old.request.number, item: Happening.Asked(made)), audience: [old.request.member])
        return Made(made.id)
    }
}

/// Says anew how many are needed, until when, and what else would do. What is promised already stays promised.
public struct ReviseItem: Deed {
    public static let permission = ReviseRequest.permission

    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let version: Int?
    public let quantity: Int?
    public let patients: Int?
    public let leastQuantity: Int?
    public let substitutes: [AidClass]?
    public let mostLenders: Int?
    public let together: RequestItem.Together?
    public let model: ID<DeviceModel>?
    public let neededUntil: Date?

    public init(
        request: ID<AidRequest>, item: ID<RequestItem>, version: Int?, quantity: Int?, patients: Int? = nil, leastQuantity: Int? = nil,
        substitutes: [AidClass]? = nil, mostLenders: Int? = nil, together: RequestItem.Together? = nil, model: ID<DeviceModel>? = nil,
        neededUntil: Date? = nil
    ) {
        self.request = request
        self.item = item
        self.version = version
        self.quantity = quantity
        self.patients = patients
        self.leastQuantity = leastQuantity
        self.substitutes = substitutes
        self.mostLenders = mostLenders
        self.together = together
        self.model = model
        self.neededUntil = neededUntil
    }

    public func check(_ check: inout Check) {
        check.whole("quantity", quantity, 1...1_000_000, required: patients == nil)
        check.whole("patients", patients, 1...1_000_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let version else { throw Refusal.versionMissing }
        let (old, found) = try work.lockedItem(item, of: request, for: Self.self)
        try work.expect(version, is: old.version)
        try found.mustBeOpen()
        let said = SubmitRequest.Item(
            aidClass: found.aidClass, model: model, quantity: quantity, patients: patients, leastQuantity: leastQuantity,
            substitutes: substitutes, mostLenders: mostLenders, together: together, neededUntil: neededUntil)
        var check = Check()
        said.check(&check, neededBy: old.neededBy)
        if !check.mistakes.isEmpty { throw Refusal.invalid(check.mistakes) }
        let revised = try work.item(said, of: old, as: item)
        try RequestItems.revise(revised, in: work.region, work.db)
        try Requests.touch(request, in: work.region, work.db)
        try work.record(.itemRevised(request: request, number: old.number, item: Happening.Asked(revised)), audience: [old.member])
        return Done()
    }
}

/// Needs one thing no longer: nobody is asked for it any more. What was accepted stays until it is sent back.
public struct CancelItem: Deed {
    public static let permission = CancelRequest.permission

    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let version: Int?

    public init(request: ID<AidRequest>, item: ID<RequestItem>, version: Int? = nil) {
        self.request = request
        self.item = item
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let (old, found) = try work.lockedItem(item, of: request, for: Self.self)
        try work.expect(version, is: old.version)
        try found.mustBeOpen()
        func waiting() throws -> [Enquiry] { try Enquiries.waiting(of: request, in: work.region, work.db).filter { $0.item == item } }
        func tendered() throws -> [Offer] { try Offers.tendered(of: request, in: work.region, work.db).filter { $0.item == item } }
        try Lock.change(.enquiry, try waiting().map(\.id), in: work.region, work.db)
        try Lock.change(.offer, try tendered().map(\.id), in: work.region, work.db)
        try RequestItems.cancel(item, in: work.region, work.db)
        try Requests.touch(request, in: work.region, work.db)
        // What was locked may have moved while this deed waited for it: only what still stands so is ended.
        for enquiry in try waiting() { try work.withdraw(enquiry) }
        for offer in try tendered().sorted(by: { $0.capability < $1.capability }) { try work.end(offer, as: .declined, .declined) }
        try work.record(.itemCancelled(request: request, number: old.number, item: Happening.Asked(found)), audience: [old.member])
        return Done()
    }
}

extension Work {
    /// An item under its request's lock, for whoever may do this to it.
    func lockedItem<D: Deed>(
        _ item: ID<RequestItem>, of request: ID<AidRequest>, for deed: D.Type
    ) throws -> (request: AidRequest, item: RequestItem) {
        let old = try lockedRequest(request, for: D.self).request
        try old.mustBeOpen()
        guard let row = try RequestItems.row(item, in: region, db), row.item.request == request else { throw Refusal.notFound }
        return (old, row.item)
    }

    /// What somebody said, as an item of this request. A model has to be one of the class.
    /// - Parameter prefix: where the item stands in what was sent.
    func item(
        _ said: SubmitRequest.Item, of request: AidRequest, as id: ID<RequestItem>? = nil, at prefix: String = ""
    ) throws -> RequestItem {
        if let model = said.model {
            guard let known = try DeviceModels.load(model, db) else { throw Refusal.notFound }
            if known.aidClass != said.aidClass { throw Refusal.invalid([Mistake(field: "\(prefix)model", .wrongKind)]) }
        }
        return RequestItem(
            id: id ?? newID(), request: request.id, aidClass: said.aidClass, model: said.model, quantity: said.units,
            patients: said.patients, leastQuantity: said.leastQuantity, substitutes: said.substitutes ?? [],
            mostLenders: said.mostLenders, together: said.together, neededUntil: said.neededUntil, state: .open)
    }
}
