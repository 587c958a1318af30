import Foundation

/// One leg of an order's way: who drives, when, from which door to which, and whom to ring about it.
public struct CarryLeg: Hashable, Sendable, Codable {
    /// To who asked for it, or home again.
    public enum Way: String, Choice {
        case there, home
    }

    public enum Carrier: String, Choice {
        case lender, asker
        /// A third member.
        case member
        /// A carrier by its name.
        case firm
    }

    /// What has become of it, step by step.
    public enum Step: String, Choice {
        case planned, changed, left, came, dropped
    }

    public let id: ID<CarryLeg>
    public let order: ID<Order>
    public let orderNumber: String
    public let request: ID<AidRequest>
    public let lender: ID<Member>
    public let asker: ID<Member>
    public let aidClass: AidClass
    public let plan: Plan
    public let leftAt: Date?
    public let cameAt: Date?
    public let droppedAt: Date?
    public let version: Int

    /// What is meant to happen.
    public struct Plan: Hashable, Sendable, Codable {
        public let way: Way
        public let carrier: Carrier
        public let carrierMember: ID<Member>?
        public let carrierName: String?
        /// Who answers about this drive.
        public let phone: String
        public let quantity: Int
        public let fromDoor: String
        public let toDoor: String
        public let departsAt: Date
        public let arrivesAt: Date

        public init(
            way: Way, carrier: Carrier, carrierMember: ID<Member>? = nil, carrierName: String? = nil, phone: String, quantity: Int,
            fromDoor: String, toDoor: String, departsAt: Date, arrivesAt: Date
        ) {
            self.way = way
            self.carrier = carrier
            self.carrierMember = carrierMember
            self.carrierName = carrierName
            self.phone = phone
            self.quantity = quantity
            self.fromDoor = fromDoor
            self.toDoor = toDoor
            self.departsAt = departsAt
            self.arrivesAt = arrivesAt
        }

        public func check(_ check: inout Check) {
            check.phone("phone", phone, required: true)
            check.whole("quantity", quantity, 1...1_000_000)
            check.text("fromDoor", fromDoor, limit: 500)
            check.text("toDoor", toDoor, limit: 500)
            check.text("carrierName", carrierName, limit: 160, required: carrier == .firm)
            if carrier == .member, carrierMember == nil { check.add("carrierMember", .missing) }
            if carrier != .firm, carrierName != nil { check.add("carrierName", .wrongKind) }
            if carrier != .member, carrierMember != nil { check.add("carrierMember", .wrongKind) }
            if arrivesAt <= departsAt { check.add("arrivesAt", .endBeforeStart) }
        }

        /// The same drive, there at another time.
        public func arriving(at time: Date) -> Plan {
            Plan(
                way: way, carrier: carrier, carrierMember: carrierMember, carrierName: carrierName, phone: phone, quantity: quantity,
                fromDoor: fromDoor, toDoor: toDoor, departsAt: departsAt, arrivesAt: time)
        }
    }

    public init(
        id: ID<CarryLeg>, order: ID<Order>, orderNumber: String, request: ID<AidRequest>, lender: ID<Member>, asker: ID<Member>,
        aidClass: AidClass, plan: Plan, leftAt: Date? = nil, cameAt: Date? = nil, droppedAt: Date? = nil, version: Int
    ) {
        self.id = id
        self.order = order
        self.orderNumber = orderNumber
        self.request = request
        self.lender = lender
        self.asker = asker
        self.aidClass = aidClass
        self.plan = plan
        self.leftAt = leftAt
        self.cameAt = cameAt
        self.droppedAt = droppedAt
        self.version = version
    }

    /// Neither over nor dropped.
    public var isOpen: Bool { cameAt == nil && droppedAt == nil }

    /// That it left is a fact: said late, after it came, or of a drive that was dropped and went all the same. Said again with
    /// another time, the first one was wrong.
    /// - Parameter time: nil: just now.
    public func mayLeave(at time: Date?) throws(Refusal) { try Self.mustBeNew(time, beside: leftAt) }

    /// That it came, in the same way; that it was never said to have left holds nothing up.
    public func mayCome(at time: Date?) throws(Refusal) { try Self.mustBeNew(time, beside: cameAt) }

    /// Without a time of its own, what is said already is only said twice.
    private static func mustBeNew(_ time: Date?, beside said: Date?) throws(Refusal) {
        if let said, time == nil || time == said { throw .alreadyDone }
    }

    /// Whether it came before it left, by what was said: one of the two times is wrong.
    public var cameTooEarly: Bool {
        guard let leftAt, let cameAt else { return false }
        return cameAt < leftAt
    }

    /// Until it has left, it can be planned anew or dropped.
    public func mayChange() throws(Refusal) { if !isOpen || leftAt != nil { throw .alreadyDone } }

    /// Until it is there, also on the way, it can be expected at another time: not before it left, and not before now.
    public func expected(at time: Date, now: Date) throws(Refusal) -> Plan {
        if !isOpen { throw .alreadyDone }
        if time <= leftAt ?? plan.departsAt { throw .invalid([Mistake(field: "arrivesAt", .endBeforeStart)]) }
        if time < now.addingTimeInterval(-Offer.grace) { throw .invalid([Mistake(field: "arrivesAt", .notInTheFuture)]) }
        return plan.arriving(at: time)
    }

    /// Whether a drive can be promised so: in time to come, and with the others no more than there is to drive.
    /// - Parameter others: the other legs of the order.
    public static func mayBePlanned(_ plan: Plan, of order: Order, beside others: [CarryLeg], at now: Date) throws(Refusal) {
        let most = Self.most(order, plan.way)
        if most == 0 { throw .notNow(.order(order.state)) }
        if plan.quantity > most { throw .moreThanThere(left: most) }
        if plan.departsAt < now.addingTimeInterval(-Offer.grace) {
            throw .invalid([Mistake(field: "plan.departsAt", .notInTheFuture)])
        }
        let carried = others.filter { $0.isOpen && $0.plan.way == plan.way }.reduce(0) { $0 + $1.plan.quantity }
        if plan.quantity + carried > most {
            throw .invalid([Mistake(field: "plan.quantity", .othersCarry(left: max(0, most - carried)))])
        }
    }

    /// Drives that have not left and need not: all of an order of which nothing is promised any longer; of one that was released those
    /// on the way there for which nothing is left to carry.
    public static func needless(_ legs: [CarryLeg], of order: Order) -> [CarryLeg] {
        let planned = legs.filter { $0.isOpen && $0.leftAt == nil }
        if !order.isOpen { return planned }
        if order.releasedAt == nil { return [] }
        let out = legs.filter { $0.isOpen && $0.leftAt != nil && $0.plan.way == .there }
        var left = most(order, .there) - out.reduce(0) { $0 + $1.plan.quantity }
        var needless: [CarryLeg] = []
        for leg in planned where leg.plan.way == .there {
            // Whoever may have some of it on board, and has not said that it left, is not sent home.
            if left <= 0 { needless.append(leg) }
            left -= leg.plan.quantity
        }
        return needless
    }

    /// How many of an order such a leg can still carry.
    public static func most(_ order: Order, _ way: Way) -> Int {
        switch way {
        case .there: order.units.at(.accepted) + order.units.at(.sent)
        case .home: order.units.open
        }
    }
}

extension CarryLeg {
    /// What a driver has said of a drive, and the order does not say yet.
    public struct Unsaid: Hashable, Sendable {
        public let leg: CarryLegRow
        /// Where so many of the order are by it.
        public let state: Order.State
        public let quantity: Int
        public let happenedAt: Date
    }
}

extension OrderSheet {
    /// The first step of each drive that its driver has said and the order's units have not taken.
    public var unsaid: [CarryLeg.Unsaid] {
        let units = row.order.units
        func unsaid(_ way: CarryLeg.Way, _ state: Order.State, _ when: (CarryLeg) -> Date?) -> [CarryLeg.Unsaid] {
            var said = units.reached(state)
            var left = units.reached(.accepted) - said
            var steps: [CarryLeg.Unsaid] = []
            let drives = legs.filter { $0.leg.droppedAt == nil && $0.leg.plan.way == way }
                .compactMap { drive in when(drive.leg).map { (drive: drive, time: $0) } }
            for (drive, time) in drives.sorted(by: { $0.time < $1.time }) {
                let covered = min(said, drive.leg.plan.quantity)
                said -= covered
                let quantity = min(drive.leg.plan.quantity - covered, left)
                if quantity <= 0 { continue }
                left -= quantity
                steps.append(CarryLeg.Unsaid(leg: drive, state: state, quantity: quantity, happenedAt: time))
            }
            return steps
        }
        let all =
            unsaid(.there, .sent) { $0.leftAt } + unsaid(.there, .arrived) { $0.cameAt }
            + unsaid(.home, .returning) { $0.leftAt } + unsaid(.home, .home) { $0.cameAt }
        var seen: Set<ID<CarryLeg>> = []
        return all.filter { seen.insert($0.leg.leg.id).inserted }
    }

    /// Whether drives that are over have carried all that goes next, so that nobody has to say any more who drives it.
    public var isDriven: Bool {
        let way: CarryLeg.Way = row.order.goesHome ? .home : .there
        let carried = legs.filter { $0.leg.cameAt != nil && $0.leg.plan.way == way }.reduce(0) { $0 + $1.leg.plan.quantity }
        let most = CarryLeg.most(row.order, way)
        return most > 0 && carried >= (way == .there ? row.order.units.reached(.accepted) : most)
    }
}

extension Order {
    /// The door of the hospital that asked: as it was said when the offer was accepted, else the site's usual one.
    public func door(at site: Site) -> String { handling?.door ?? site.entry }

    /// Whether what comes next is the way home.
    public var goesHome: Bool { units.at(.accepted) + units.at(.sent) == 0 }
}

extension OrderSheet {
    /// Whom to ring about the way, at the side that drives: as it was said with the yes, else the first post of that side.
    public func phone(of carrier: Handling.Carrier?) -> String? {
        func first(_ contacts: [Contact]) -> String? { contacts.min { $0.rank < $1.rank }?.phone }
        if carrier == .asker { return row.order.handling?.askerPhone ?? first(askerContacts) }
        return row.order.handling?.lenderPhone ?? first(lenderContacts)
    }

    /// The doors between which it goes next.
    public var doors: (from: String, to: String) {
        func door(_ entry: String, _ site: Site) -> String { entry.isEmpty ? site.name : "\(site.name), \(entry)" }
        let (lender, asker) = (door(lenderSite.entry, lenderSite), door(row.order.door(at: askerSite), askerSite))
        return row.order.goesHome ? (asker, lender) : (lender, asker)
    }

    /// The drive that is left to plan, from what was said when the offer was accepted; of none where the drives cover everything.
    public func suggestedLeg(at now: Date) -> CarryLeg.Plan {
        let order = row.order
        let way: CarryLeg.Way = order.goesHome ? .home : .there
        let carrier = way == .there ? order.handling?.carrier : nil
        let soon = now.addingTimeInterval(2 * 3600)
        let arrives = max(soon, (way == .there ? order.comesAt : order.returnDue) ?? soon)
        let carried = legs.filter { $0.leg.isOpen && $0.leg.plan.way == way }.reduce(0) { $0 + $1.leg.plan.quantity }
        let most = CarryLeg.most(order, way)
        return CarryLeg.Plan(
            way: way, carrier: carrier.map(CarryLeg.Carrier.init) ?? .lender, phone: phone(of: carrier) ?? "",
            quantity: isDriven ? 0 : max(0, most - carried), fromDoor: doors.from, toDoor: doors.to,
            departsAt: arrives.addingTimeInterval(-3600), arrivesAt: arrives)
    }
}

extension CarryLeg.Carrier {
    public init(_ carrier: Handling.Carrier) {
        self =
            switch carrier {
            case .lender: .lender
            case .asker: .asker
            case .courier: .firm
            }
    }
}

/// One leg with the names of both sides and of who drives.
public struct CarryLegRow: Hashable, Sendable, Codable {
    public let leg: CarryLeg
    public let lenderName: String
    public let askerName: String
    public let carrierName: String

    public init(leg: CarryLeg, lenderName: String, askerName: String, memberName: String?) {
        self.leg = leg
        self.lenderName = lenderName
        self.askerName = askerName
        carrierName =
            switch leg.plan.carrier {
            case .lender: lenderName
            case .asker: askerName
            case .member: memberName ?? ""
            case .firm: leg.plan.carrierName ?? ""
            }
    }
}
