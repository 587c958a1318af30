import Foundation

/// Another end for an order: asked by one side, answered by the other. Both say yes, or it stays as it was.
public struct EndChange: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case asked, agreed, declined, withdrawn
    }

    public let id: ID<EndChange>
    public let aidOrder: ID<Order>
    public let lender: ID<Member>
    public let asker: ID<Member>
    /// The lender asks for an early return, or offers it for longer; else the asker needs it for longer, or not so long.
    public let byLender: Bool
    public let until: Date
    public let state: State
    /// Declined: the earliest that the other side can do.
    public let notBefore: Date?
    public let askedAt: Date

    public init(
        id: ID<EndChange>, aidOrder: ID<Order>, lender: ID<Member>, asker: ID<Member>, byLender: Bool, until: Date, state: State,
        notBefore: Date?, askedAt: Date
    ) {
        self.id = id
        self.aidOrder = aidOrder
        self.lender = lender
        self.asker = asker
        self.byLender = byLender
        self.until = until
        self.state = state
        self.notBefore = notBefore
        self.askedAt = askedAt
    }

    /// Whoever has to answer.
    public var other: ID<Member> { byLender ? asker : lender }

    /// Whoever asked.
    public var side: ID<Member> { byLender ? lender : asker }

    /// Whether it would stay longer than it stands now. Where no end was said, whoever borrows asks how long it may stay, and whoever
    /// lends asks for it back.
    public func isLonger(than order: Order) -> Bool { order.until.map { until > $0 } ?? !byLender }

    public func mustWait() throws(Refusal) { if state != .asked { throw .alreadyDone } }
}

extension Order {
    /// Only of what is out or promised can the end be moved, and only to a time that is still to come.
    public func mayEnd(at until: Date, asked now: Date) throws(Refusal) {
        if !isOpen { throw .notNow(.order(state)) }
        if until <= now { throw .invalid([Mistake(field: "until", .notInTheFuture)]) }
        if until == self.until { throw .alreadyDone }
    }

    /// Relief is for people, who tire: from a time that is still to come; nil takes it back. Where nobody needs them any longer, others
    /// need not stand in.
    public func mayBeRelieved(from time: Date?, asked now: Date) throws(Refusal) {
        if aidClass.kind != .people { throw .invalid([Mistake(field: "order", .wrongKind)]) }
        if !isOpen { throw .notNow(.order(state)) }
        if releasedAt != nil { throw .notNow(.orderReleased) }
        if let time, time <= now { throw .invalid([Mistake(field: "from", .notInTheFuture)]) }
        if time == reliefAt { throw .alreadyDone }
    }
}
