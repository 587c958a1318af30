import Foundation

/// The asker's approver lets the coordinator say yes for its member: to one request's offers or to all, until a time.
public struct Delegation: Hashable, Sendable, Codable {
    public let id: ID<Delegation>
    public let member: ID<Member>
    /// nil: every request of the member.
    public let request: ID<AidRequest>?
    public let givenAt: Date
    public let until: Date
    public let endedAt: Date?
    /// Said on the telephone, and written down by the desk.
    public let byVoice: Bool

    public init(
        id: ID<Delegation>, member: ID<Member>, request: ID<AidRequest>?, givenAt: Date, until: Date, endedAt: Date?, byVoice: Bool = false
    ) {
        self.id = id
        self.member = member
        self.request = request
        self.givenAt = givenAt
        self.until = until
        self.endedAt = endedAt
        self.byVoice = byVoice
    }

    public func covers(_ request: AidRequest, at now: Date) -> Bool {
        member == request.member && (self.request ?? request.id) == request.id && isOpen(at: now)
    }

    public func isOpen(at now: Date) -> Bool { endedAt == nil && now < until }

    public func mayBeEnded(at now: Date) throws(Refusal) {
        if !isOpen(at: now) { throw .alreadyDone }
    }
}
