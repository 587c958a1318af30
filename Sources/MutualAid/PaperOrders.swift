import Foundation

extension Order {
    /// How an order came about that nobody accepted in this service; an accepted one has none.
    public enum Origin: String, Choice {
        /// It stood at the door before there was an order.
        case arrival
        /// It was signed on paper, under a reserved number.
        case paper
    }
}

/// A run of order numbers that is kept for paper.
public struct NumberBlock: Hashable, Sendable, Codable {
    public let id: ID<NumberBlock>
    public let first: Int
    public let last: Int
    public let reservedAt: Date

    public init(id: ID<NumberBlock>, first: Int, last: Int, reservedAt: Date) {
        self.id = id
        self.first = first
        self.last = last
        self.reservedAt = reservedAt
    }

    public func contains(_ number: Int) -> Bool { (first...last).contains(number) }

    /// As many as fit on a pile that one person can watch.
    public static let mostAtOnce = 100
    public static let highest = 9_999
}

/// The number of an order on paper, such as HB-P0007.
public enum PaperNumber {
    public static func text(code: String, _ number: Int) -> String {
        let digits = String(number)
        return "\(code)-P\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    /// Reads what people type from paper: `HB-P0007`, `p0007`, `P7`, `7`, in the digits of any keyboard.
    public static func read(_ text: String, code: String) -> Int? {
        let plain = (text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text).uppercased().filter { !$0.isWhitespace }
        let bare = plain.hasPrefix("\(code)-") ? String(plain.dropFirst(code.count + 1)) : plain
        let digits = bare.hasPrefix("P") ? String(bare.dropFirst()) : bare
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits), (1...NumberBlock.highest).contains(number) else {
            return nil
        }
        return number
    }

    /// What stands on the paper, spelt alike by whoever types it: in the house's own way, or as it was written.
    public static func written(_ text: String, code: String) -> String {
        if let number = read(text, code: code) { return Self.text(code: code, number) }
        return (text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text).uppercased()
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension Order {
    /// When what was signed on paper can be there, where the paper does not say: what the lender needs, unless it has left already, and
    /// the road. What has been there was there then.
    public static func likelyArrival(_ state: State, since: Date, leadMinutes: Int?, kilometres: Int?) -> Date {
        switch state {
        case .accepted, .cancelled: Enquiry.likelyArrival(leadMinutes: leadMinutes, kilometres: kilometres, at: since)
        case .sent: Enquiry.likelyArrival(leadMinutes: 0, kilometres: kilometres, at: since)
        case .arrived, .returning, .home: since
        }
    }
}

extension Order {
    /// What stands at the door may be an order that is expected from there, or one that was written down as arrived already: said a second
    /// time, it would be promised and brought home twice. It is asked about, never guessed.
    public static func mayArrive(from lender: ID<Member>, for item: ID<RequestItem>, beside orders: [Order]) throws(Refusal) {
        let its = orders.filter { $0.item == item && $0.lender == lender && $0.isOpen }
        if let expected = its.first(where: { !$0.goesHome }) { throw .orderExpected(number: expected.number) }
        let here = its.filter { $0.units.at(.arrived) > 0 }
        let last = here.max { ($0.arrivedAt ?? .distantPast, $0.id) < ($1.arrivedAt ?? .distantPast, $1.id) }
        if let last { throw .orderArrived(number: last.number) }
    }
}

extension OrderRow {
    /// Only what came on paper or stood at a door was typed in; what was accepted here is called off, or recorded as it happened.
    public func mayBeVoided() throws(Refusal) {
        if voidedAt != nil { throw .alreadyDone }
        if origin == nil { throw .notNow(.order(order.state)) }
    }
}

extension ItemRow {
    /// So many of what was just taken in are covered by something else too. What else comes too late covers nothing until it is there.
    /// - Parameter late: so many of these come too late themselves.
    public func coveredTwice(with quantity: Int, late: Int = 0) -> Int {
        let covered = progress.coveredInside + progress.sure + progress.offered - max(0, progress.late - late)
        return max(0, min(quantity, covered - quantity, covered - ending - progress.asked))
    }
}

/// An order from paper and a later promise that its lender cannot keep beside it, until somebody decides.
public struct Conflict: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case open, decided
    }

    /// What the decision keeps.
    public enum Keeps: String, Choice {
        case paper, other, both
    }

    public let id: ID<Conflict>
    public let capability: ID<Capability>
    public let lender: ID<Member>
    /// The order that was typed in from paper.
    public let order: ID<Order>
    /// What was promised beside it.
    public let offer: ID<Offer>
    public let state: State
    public let keeps: Keeps?
    public let openedAt: Date

    public init(
        id: ID<Conflict>, capability: ID<Capability>, lender: ID<Member>, order: ID<Order>, offer: ID<Offer>, state: State, keeps: Keeps?,
        openedAt: Date
    ) {
        self.id = id
        self.capability = capability
        self.lender = lender
        self.order = order
        self.offer = offer
        self.state = state
        self.keeps = keeps
        self.openedAt = openedAt
    }

    public func mayBeDecided() throws(Refusal) {
        if state != .open { throw .alreadyDone }
    }

    /// The promises that stand against an order: the newest first, until they cover what the lender is short of.
    public static func against<Held>(_ others: [Held], short: Int, quantity: (Held) -> Int) -> [Held] {
        var left = short
        return others.prefix { one in
            defer { left -= quantity(one) }
            return left > 0
        }
    }
}

/// What one side of a conflict is, for those who may see both.
public struct ConflictRow: Hashable, Sendable, Codable {
    /// One of the two that stand side by side.
    public struct Side: Hashable, Sendable, Codable {
        public let askerName: String
        public let quantity: Int
        /// When it was signed, or promised.
        public let since: Date
        /// nil while it is an offer that waits.
        public let order: ID<Order>?
        public let number: String?
        public let state: Order.State?

        public init(askerName: String, quantity: Int, since: Date, order: ID<Order>?, number: String?, state: Order.State?) {
            self.askerName = askerName
            self.quantity = quantity
            self.since = since
            self.order = order
            self.number = number
            self.state = state
        }
    }

    public let conflict: Conflict
    public let lenderName: String
    public let aidClass: AidClass
    public let paper: Side
    public let other: Side

    /// Whether this can be kept: the other one must not have left, or there is nothing left to call off.
    public func mayKeep(_ keeps: Conflict.Keeps) -> Bool {
        func mayGo(_ side: Side) -> Bool { side.state == nil || side.state == .accepted }
        return switch keeps {
        case .paper: mayGo(other)
        case .other: mayGo(paper)
        case .both: true
        }
    }

    public init(conflict: Conflict, lenderName: String, aidClass: AidClass, paper: Side, other: Side) {
        self.conflict = conflict
        self.lenderName = lenderName
        self.aidClass = aidClass
        self.paper = paper
        self.other = other
    }
}

/// What the desk needs for orders on paper.
public struct PaperSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    /// The letters that stand before each number.
    public let code: String
    public let blocks: [NumberBlock]
    /// Orders that were typed in from paper, the latest first.
    public let orders: [OrderRow]
    public let conflicts: [ConflictRow]

    public init(asOf: Date, code: String, blocks: [NumberBlock], orders: [OrderRow], conflicts: [ConflictRow]) {
        self.asOf = asOf
        self.code = code
        self.blocks = blocks
        self.orders = orders
        self.conflicts = conflicts
    }
}
