import Foundation

/// An accepted offer, followed until everything is home again.
public struct Order: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case accepted, sent, arrived, returning, home, cancelled

        /// The way an order goes, step by step.
        public static let way: [State] = [.accepted, .sent, .arrived, .returning, .home]

        /// Whether the lender brings this step about; the others are the asker's.
        public var isLenders: Bool { self == .sent || self == .home }

        /// The place from which a step leads here.
        public var before: State? {
            if self == .cancelled { return .accepted }
            guard let here = Self.way.firstIndex(of: self), here > 0 else { return nil }
            return Self.way[here - 1]
        }

        public var next: State? {
            guard let here = Self.way.firstIndex(of: self), here + 1 < Self.way.count else { return nil }
            return Self.way[here + 1]
        }
    }

    public let id: ID<Order>
    /// What stands on the paper and what the gate asks for, such as HB-4KX7Q.
    public let number: String
    public let offer: ID<Offer>
    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let capability: ID<Capability>
    public let lender: ID<Member>
    public let asker: ID<Member>
    public let aidClass: AidClass
    public let model: ID<DeviceModel>?
    public let quantity: Int
    /// What the offer said; when it really is expected says `comesAt`.
    public let arrivesAt: Date
    /// When the first of it is expected: as the drives on their way there say, else as the offer did. Every page, job and message that
    /// speaks of it reads it here.
    public let comesAt: Date
    /// When the last of what has not come is expected, where several drives bring it.
    public let lastAt: Date
    /// When the first drive there is to leave, as its plan says; nil while none is planned.
    public let leavesAt: Date?
    public let until: Date?
    /// As they stood when the offer was accepted; later changes of the capability do not touch them.
    public let terms: CapabilityTerms
    /// How many were called off before they left.
    public let calledOff: Int
    /// How many have come so far, each with those that have gone on since.
    public let sentUnits: Int
    public let arrivedUnits: Int
    public let returningUnits: Int
    public let homeUnits: Int
    /// How many turned back on the way: they go home without having been there.
    public let turnedUnits: Int
    /// How many of those called off the asker called off because it needs them no longer: they are missing nowhere.
    public let releasedUnits: Int
    /// The first place at which any of it still is: computed from the counts.
    public let state: State
    public let acceptedAt: Date
    /// When the last of those that took the step took it.
    public let sentAt: Date?
    public let arrivedAt: Date?
    public let returningAt: Date?
    public let homeAt: Date?
    /// When the asker said that it needs it no longer.
    public let releasedAt: Date?
    /// From when on others have to stand in for the people who were lent.
    public let reliefAt: Date?
    public let version: Int
    /// Who carries, which door, whom to ring, as both sides said it.
    public let handling: Handling?
    /// By which the coordinator accepted for the asker; nil where the asker itself did.
    public let delegation: ID<Delegation>?

    public init(
        id: ID<Order>, number: String, offer: ID<Offer>, request: ID<AidRequest>, item: ID<RequestItem>, capability: ID<Capability>,
        lender: ID<Member>, asker: ID<Member>, aidClass: AidClass, model: ID<DeviceModel>?, arrivesAt: Date, until: Date?,
        terms: CapabilityTerms, units: OrderUnits, acceptedAt: Date, sentAt: Date? = nil, arrivedAt: Date? = nil,
        returningAt: Date? = nil, homeAt: Date? = nil, releasedAt: Date? = nil, reliefAt: Date? = nil, version: Int,
        handling: Handling? = nil, delegation: ID<Delegation>? = nil, turnedUnits: Int = 0, releasedUnits: Int = 0,
        comesAt: Date? = nil, lastAt: Date? = nil, leavesAt: Date? = nil
    ) {
        // What is recorded as not on its way home after all has not turned back either.
        self.turnedUnits = min(turnedUnits, units.returning)
        self.releasedUnits = min(releasedUnits, units.calledOff)
        self.id = id
        self.number = number
        self.offer = offer
        self.request = request
        self.item = item
        self.capability = capability
        self.lender = lender
        self.asker = asker
        self.aidClass = aidClass
        self.model = model
        quantity = units.ordered
        self.arrivesAt = arrivesAt
        self.comesAt = comesAt ?? arrivesAt
        self.lastAt = lastAt ?? comesAt ?? arrivesAt
        self.leavesAt = leavesAt
        self.until = until
        self.terms = terms
        calledOff = units.calledOff
        sentUnits = units.sent
        arrivedUnits = units.arrived
        returningUnits = units.returning
        homeUnits = units.home
        state = units.state
        self.acceptedAt = acceptedAt
        self.sentAt = sentAt
        self.arrivedAt = arrivedAt
        self.returningAt = returningAt
        self.homeAt = homeAt
        self.releasedAt = releasedAt
        self.reliefAt = reliefAt
        self.version = version
        self.handling = handling
        self.delegation = delegation
    }

    public var units: OrderUnits {
        OrderUnits(
            ordered: quantity, calledOff: calledOff, sent: sentUnits, arrived: arrivedUnits, returning: returningUnits, home: homeUnits)
    }

    /// How many take a legal step: all that stand before it, or the part that is named. Anything else is refused, or recorded as
    /// happened.
    public func moving(_ part: Int?, to next: State) throws(Refusal) -> Int {
        let left = next.before.map(units.at) ?? 0
        if left == 0 { throw .notNow(.order(state)) }
        if let part, part > left { throw .moreThanThere(left: left) }
        return part ?? left
    }

    /// The order after that many have taken a step.
    public func moved(_ part: Int, to next: State, at time: Date) -> Order {
        stamped(units.moving(part, to: next), next, at: time)
    }

    /// What has happened, however late or out of order: how many came to this place, which steps the record leaves out, and the
    /// order as it really is. Each step left out opens as a task.
    ///
    /// A step that was left out gets its time, and one whose time was wrong another; nothing moves. Otherwise, where nothing is left
    /// behind the place, the record went too far, and goes back to it.
    /// - Parameter isCorrection: said to be the time alone: where a part is still to come, or some have gone on, it cannot be guessed.
    public func recording(
        _ part: Int?, at place: State, happened time: Date, isCorrection: Bool = false
    ) throws(Refusal) -> Recorded {
        if isCorrection { return try corrected(place, at: time) }
        // Whoever counts all of them means the same as who counts none, where nothing that was called off can be meant.
        let isAll = part == nil || part == units.reached(place) && calledOff == 0
        if isAll, isLeftOut(place, at: time) || isCorrected(place, at: time) { return try corrected(place, at: time) }
        guard let fact = units.recording(part, at: place) else { throw .notNow(.order(state)) }
        if let part, part > fact.most { throw .moreThanThere(left: fact.most) }
        let skipped = State.way.filter { step in
            step != place && units.reached(step) < fact.units.reached(step) && step != .accepted
        }
        return Recorded(part: fact.part, skipped: skipped, order: stamped(fact.units, place, at: time))
    }

    /// Nothing moves: the time that was said of a step was wrong, or nobody had said one.
    private func corrected(_ place: State, at time: Date) throws(Refusal) -> Recorded {
        if units.reached(place) == 0 || !State.way.dropFirst().contains(place) { throw .notNow(.order(state)) }
        let before = said(place)
        if before == time { throw .alreadyDone }
        return Recorded(
            part: units.reached(place), skipped: [], order: stamped(units, place, at: time, isCorrection: true),
            isCorrection: before != nil)
    }

    /// When a step was taken, as far as anybody has said.
    private func said(_ step: State) -> Date? {
        switch step {
        case .sent: sentAt
        case .arrived: arrivedAt
        case .returning: returningAt
        case .home: homeAt
        case .accepted, .cancelled: nil
        }
    }

    /// Whether the time of any step has been said.
    public var isTimed: Bool { State.way.contains { said($0) != nil } }

    /// Whether all are at this place by now, and it was another time when they came.
    private func isCorrected(_ place: State, at time: Date) -> Bool {
        guard let before = said(place) else { return false }
        return before != time && units.at(place) > 0 && units.at(place) == units.reached(.accepted)
    }

    /// Whether all have passed this step, nobody has said when, and the time fits before what came after.
    private func isLeftOut(_ place: State, at time: Date) -> Bool {
        guard said(place) == nil, units.reached(place) > 0, units.at(place) == 0, let next = place.next.flatMap(said) else { return false }
        return time <= next
    }

    public struct Recorded: Hashable, Sendable {
        public let part: Int
        public let skipped: [State]
        public let order: Order
        /// Whether nothing but a time that had been said is another now.
        public var isCorrection = false
    }

    /// With other counts: the step that was taken has its time, and what has not happened after all has none.
    private func stamped(
        _ units: OrderUnits, _ place: State, at time: Date, released: Date? = nil, turned: Int = 0, isCorrection: Bool = false
    ) -> Order {
        func stamp(_ step: State, _ old: Date?) -> Date? {
            if units.reached(step) == 0 { return nil }
            if step != place { return old }
            let before = self.units.reached(step)
            // Of several parts the last one counts. Where only some came back to this place, the others were there when they were.
            if units.reached(step) > before { return before > 0 ? max(old ?? time, time) : time }
            return isCorrection || old == nil || units.at(step) == units.reached(step) ? time : old
        }
        return Order(
            id: id, number: number, offer: offer, request: request, item: item, capability: capability, lender: lender, asker: asker,
            aidClass: aidClass, model: model, arrivesAt: arrivesAt, until: until, terms: terms, units: units, acceptedAt: acceptedAt,
            sentAt: stamp(.sent, sentAt), arrivedAt: stamp(.arrived, arrivedAt), returningAt: stamp(.returning, returningAt),
            homeAt: stamp(.home, homeAt), releasedAt: released ?? releasedAt, reliefAt: reliefAt, version: version, handling: handling,
            delegation: delegation, turnedUnits: turnedUnits + turned,
            releasedUnits: released == nil ? releasedUnits : units.calledOff - calledOff, comesAt: comesAt, lastAt: lastAt,
            leavesAt: leavesAt)
    }

    /// The asker needs it no longer: what has not left is called off; what is out has to come home.
    public func released(at now: Date) throws(Refusal) -> Order {
        if !isOpen { throw .notNow(.order(state)) }
        if releasedAt != nil { throw .alreadyDone }
        return stamped(units.moving(units.at(.accepted), to: .cancelled), .cancelled, at: now, released: now)
    }

    /// It was typed by mistake: whatever was recorded of it, none of it ever was.
    public var voided: Order { stamped(OrderUnits(ordered: quantity, calledOff: quantity), .cancelled, at: acceptedAt) }

    /// So many turn back on the way: they go home without having been there.
    public func turnedBack(_ part: Int, at now: Date) -> Order {
        stamped(units.turningBack(part), .returning, at: now, turned: part)
    }

    /// Those that are promised still and have not turned back.
    public var covering: Int { units.open - max(0, turnedUnits - homeUnits) }

    /// Until when it covers what it was lent for: the lender's time, or when others have to stand in.
    public var coversUntil: Date? { [until, reliefAt].compactMap(\.self).min() }

    /// When what is there has to set out for home: when it covers nothing any longer, or within a day after it is needed no longer.
    public var returnDue: Date? { [coversUntil, releasedAt.map { $0.addingTimeInterval(24 * 3600) }].compactMap(\.self).min() }

    /// Whether any of it is promised: from the yes until it is home or called off.
    public var isOpen: Bool { units.open > 0 }

    /// The steps that some of it can take next, in the order of the way.
    public var nextSteps: [State] { State.way.dropFirst().filter { $0.before.map(units.at) ?? 0 > 0 } }
}

extension Order {
    /// So much later than it is needed changes nothing for anybody.
    public static let aWhile: TimeInterval = 30 * 60

    /// How long after it is needed the last of it is expected, or after what its asker has agreed to, where that is later; nil: in time,
    /// or nearly.
    public func late(against neededBy: Date) -> TimeInterval? { late(lastAt, against: neededBy) }

    /// The same of a drive that comes at a time.
    public func late(_ comes: Date, against neededBy: Date) -> TimeInterval? {
        guard releasedAt == nil, units.at(.accepted) + units.at(.sent) > 0 else { return nil }
        let late = comes.timeIntervalSince(max(neededBy, arrivesAt))
        return late > Self.aWhile ? late : nil
    }
}

extension OrderRow {
    public var late: TimeInterval? { neededBy.flatMap(order.late(against:)) }
}
