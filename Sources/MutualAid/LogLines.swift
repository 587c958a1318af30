import Foundation

/// A text and a time that somebody wrote into the log, about something or not filed yet.
public struct LogLine: Hashable, Sendable, Codable {
    /// What a line is about: the log in which it is shown.
    public enum Subject: Hashable, Sendable {
        case request(ID<AidRequest>)
        case order(ID<Order>)
        case site(ID<Site>)
        case incident(ID<Incident>)
    }

    public let id: ID<LogLine>
    /// For whom it was written; the member's own people and the desk read it.
    public let writer: ID<Member>
    /// nil after a redaction.
    public let text: String?
    public let happenedAt: Date
    public let writtenAt: Date
    public let request: ID<AidRequest>?
    public let order: ID<Order>?
    public let site: ID<Site>?
    public let incident: ID<Incident>?

    public init(id: ID<LogLine>, writer: ID<Member>, text: String?, happenedAt: Date, writtenAt: Date, subject: Subject?) {
        self.id = id
        self.writer = writer
        self.text = text
        self.happenedAt = happenedAt
        self.writtenAt = writtenAt
        request = subject?.request
        order = subject?.order
        site = subject?.site
        incident = subject?.incident
    }

    /// nil: not filed yet.
    public var subject: Subject? { Subject(request, order, site, incident) }

    /// A line is filed once: what it was about does not change afterwards.
    public func mayBeFiled() throws(Refusal) {
        if subject != nil { throw .alreadyDone }
    }

    public static let longest = 2_000

    /// So many seconds a clock may be ahead before a time counts as one that has not come.
    public static let tolerance: TimeInterval = 60
}

/// What has a number that people say to each other: one of the three.
public struct Numbered: Hashable, Sendable, Codable {
    public let request: ID<AidRequest>?
    public let order: ID<Order>?
    public let incident: ID<Incident>?

    public init(_ subject: LogLine.Subject) {
        request = subject.request
        order = subject.order
        incident = subject.incident
    }
}

extension LogLine.Subject {
    public init?(_ request: ID<AidRequest>?, _ order: ID<Order>?, _ site: ID<Site>?, _ incident: ID<Incident>?) {
        if let request {
            self = .request(request)
        } else if let order {
            self = .order(order)
        } else if let site {
            self = .site(site)
        } else if let incident {
            self = .incident(incident)
        } else {
            return nil
        }
    }

    public var request: ID<AidRequest>? { if case .request(let id) = self { id } else { nil } }
    public var order: ID<Order>? { if case .order(let id) = self { id } else { nil } }
    public var site: ID<Site>? { if case .site(let id) = self { id } else { nil } }
    public var incident: ID<Incident>? { if case .incident(let id) = self { id } else { nil } }
}
