/// How many units of an order have come how far. Each count holds those too that have gone on since.
public struct OrderUnits: Hashable, Sendable, Codable {
    public let ordered: Int
    /// Before they left.
    public let calledOff: Int
    public let sent: Int
    public let arrived: Int
    public let returning: Int
    public let home: Int

    public init(ordered: Int, calledOff: Int = 0, sent: Int = 0, arrived: Int = 0, returning: Int = 0, home: Int = 0) {
        self.ordered = ordered
        self.calledOff = calledOff
        self.sent = sent
        self.arrived = arrived
        self.returning = returning
        self.home = home
    }

    /// So many have come to this place, or farther.
    public func reached(_ place: Order.State) -> Int {
        switch place {
        case .accepted: ordered - calledOff
        case .sent: sent
        case .arrived: arrived
        case .returning: returning
        case .home: home
        case .cancelled: calledOff
        }
    }

    /// So many are at this place now.
    public func at(_ place: Order.State) -> Int { reached(place) - (place.next.map(reached) ?? 0) }

    /// What the lender has promised still: neither called off nor home.
    public var open: Int { ordered - calledOff - home }

    /// The first place at which any of it is.
    public var state: Order.State { Order.State.way.first { at($0) > 0 } ?? .cancelled }

    func moving(_ part: Int, to next: Order.State) -> OrderUnits {
        if next == .cancelled { return with(calledOff: calledOff + part, reached) }
        return with { reached($0) + ($0 == next ? part : 0) }
    }

    func turningBack(_ part: Int) -> OrderUnits {
        with { reached($0) + ($0 == .arrived || $0 == .returning ? part : 0) }
    }

    /// Brings so many to a place, wherever they were recorded; nil where none can be meant.
    ///
    /// Those nearest behind the place come first; where nobody is behind it, those nearest beyond it come back; at last what was
    /// called off and left all the same.
    func recording(_ part: Int?, at place: Order.State) -> (part: Int, most: Int, units: OrderUnits)? {
        guard Order.State.way.contains(place) else { return nil }
        let behind = reached(.accepted) - reached(place)
        if behind > 0 {
            let wanted = min(part ?? behind, behind)
            return (wanted, behind, forward(wanted, to: place))
        }
        if let next = place.next, reached(next) > 0 {
            let wanted = min(part ?? reached(next), reached(next))
            let kept = reached(next) - wanted
            return (wanted, reached(next), with { $0.isBeyond(place) ? min(reached($0), kept) : reached($0) })
        }
        if calledOff > 0, place != .accepted {
            let wanted = min(part ?? calledOff, calledOff)
            return (wanted, calledOff, with(calledOff: calledOff - wanted, reached).forward(wanted, to: place))
        }
        return nil
    }

    private func forward(_ part: Int, to place: Order.State) -> OrderUnits {
        let there = reached(place) + part
        return with { $0.isBeyond(place) ? reached($0) : max(reached($0), there) }
    }

    private func with(calledOff: Int? = nil, _ count: (Order.State) -> Int) -> OrderUnits {
        OrderUnits(
            ordered: ordered, calledOff: calledOff ?? self.calledOff, sent: count(.sent), arrived: count(.arrived),
            returning: count(.returning), home: count(.home))
    }
}

extension Order.State {
    /// Whether this place comes after the other one on the way.
    fileprivate func isBeyond(_ other: Order.State) -> Bool {
        guard let here = Self.way.firstIndex(of: self), let there = Self.way.firstIndex(of: other) else { return false }
        return here > there
    }
}
