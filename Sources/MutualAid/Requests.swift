import Foundation

/// Harm to patients, from none to life at risk. Unsaid, it is planned as care lost.
public enum Harm: String, Choice {
    case noEffect = "no_effect"
    case linkLost = "link_lost"
    case careDegraded = "care_degraded"
    case careLost = "care_lost"
    case lifeAtRisk = "life_at_risk"

    /// The tier in a plan: 0 is served first.
    public var tier: Int {
        switch self {
        case .lifeAtRisk: 0
        case .careLost: 1
        case .careDegraded: 2
        case .linkLost: 3
        case .noEffect: 4
        }
    }

    public static let assumedWhenUnsaid = Harm.careLost

    /// The order in which nobody may wait: High means within four hours.
    public var priority: Priority {
        switch self {
        case .lifeAtRisk, .careLost: .high
        case .careDegraded: .medium
        case .linkLost, .noEffect: .low
        }
    }
}

/// How fast a request is handled.
public enum Priority: String, Choice {
    case high, medium, low

    /// Minutes within which a coordinator decides about a request.
    public var triageMinutes: Int {
        switch self {
        case .high: 30
        case .medium: 120
        case .low: 480
        }
    }

    /// Minutes within which a lender is asked to answer.
    public var answerMinutes: Int {
        switch self {
        case .high: 30
        case .medium: 120
        case .low: 720
        }
    }
}

/// Why somebody asks.
public enum Occasion: String, Choice {
    case incident
    case everyday
    case plannedWork = "planned_work"
}

/// A member asking for aid, with one or more items.
public struct AidRequest: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case submitted, cancelled
    }

    public let id: ID<AidRequest>
    /// What people call it on the telephone, such as R-4KX7Q.
    public let number: String
    public let member: ID<Member>
    public let site: ID<Site>
    public let occasion: Occasion
    /// The number to ring.
    public let callback: String
    /// nil: not said yet.
    public let harm: Harm?
    public let neededBy: Date
    public let state: State
    public let submittedAt: Date
    public let priority: Priority?
    public let triagedAt: Date?
    public let approvedAt: Date?
    /// When somebody approved it on the telephone; nil where it was approved here.
    public let approvedByVoiceAt: Date?
    /// When an approval by voice was confirmed in writing.
    public let approvalConfirmedAt: Date?
    /// The incident to which it belongs, where it belongs to one.
    public let incident: ID<Incident>?
    public let version: Int
    /// Since when it runs without the coordinator, because nobody had taken it in time.
    public let aloneSince: Date?
    /// What the asker says about carrying and coming back, as far as it says it: lenders read it before they answer.
    public let handling: Handling?

    public init(
        id: ID<AidRequest>, number: String, member: ID<Member>, site: ID<Site>, occasion: Occasion, callback: String, harm: Harm?,
        neededBy: Date, state: State, submittedAt: Date, priority: Priority?, triagedAt: Date?, approvedAt: Date?,
        approvedByVoiceAt: Date? = nil, approvalConfirmedAt: Date? = nil, incident: ID<Incident>? = nil, version: Int,
        aloneSince: Date? = nil, handling: Handling? = nil
    ) {
        self.id = id
        self.number = number
        self.member = member
        self.site = site
        self.occasion = occasion
        self.callback = callback
        self.harm = harm
        self.neededBy = neededBy
        self.state = state
        self.submittedAt = submittedAt
        self.priority = priority
        self.triagedAt = triagedAt
        self.approvedAt = approvedAt
        self.approvedByVoiceAt = approvedByVoiceAt
        self.approvalConfirmedAt = approvalConfirmedAt
        self.incident = incident
        self.version = version
        self.aloneSince = aloneSince
        self.handling = handling
    }

    /// The same with what was said anew; what nobody says again stays as it is.
    public func saying(
        harm: Harm?, neededBy: Date, callback: String, incident: ID<Incident>? = nil, leavesIncident: Bool = false, occasion: Occasion?,
        handling: Handling?
    ) -> AidRequest {
        AidRequest(
            id: id, number: number, member: member, site: site, occasion: occasion ?? self.occasion, callback: callback,
            harm: harm ?? self.harm, neededBy: neededBy, state: state, submittedAt: submittedAt, priority: priority, triagedAt: triagedAt,
            approvedAt: approvedAt, approvedByVoiceAt: approvedByVoiceAt, approvalConfirmedAt: approvalConfirmedAt,
            incident: leavesIncident ? nil : incident ?? self.incident, version: version, aloneSince: aloneSince,
            handling: handling ?? self.handling)
    }

    public var plannedHarm: Harm { harm ?? .assumedWhenUnsaid }
    public var plannedPriority: Priority { priority ?? plannedHarm.priority }
    /// Whether there is time: no incident, and nobody has said that patients go without. Then nobody is rung out of bed for it.
    public var canWait: Bool { occasion != .incident && harm?.priority != .high }

    /// By when something is to be done about what can wait: within a day, and with half of the time to the need still left. What is wanted
    /// at once is wanted at once.
    public func dueUnhurried(from time: Date) -> Date {
        time.addingTimeInterval(min(86_400, max(30 * 60, neededBy.timeIntervalSince(time) / 2)))
    }

    public var triageDueAt: Date {
        canWait
            ? dueUnhurried(from: submittedAt)
            : submittedAt.addingTimeInterval(Double(plannedHarm.priority.triageMinutes) * 60)
    }

    /// By when somebody says how bad it is for patients, as long as nobody has.
    public var harmDueAt: Date { canWait ? triageDueAt : submittedAt.addingTimeInterval(30 * 60) }

    /// By when a lender that is asked now should answer, where nobody says otherwise.
    public func answerDue(askedAt now: Date) -> Date {
        canWait && priority == nil
            ? dueUnhurried(from: now) : now.addingTimeInterval(Double(plannedPriority.answerMinutes) * 60)
    }

    /// Whether it runs without the desk still.
    public var isAlone: Bool { state == .submitted && aloneSince != nil && triagedAt == nil }

    /// By when somebody of the asker's should approve it: before it is needed, and within six hours where it cannot wait.
    public var approvalDueAt: Date { canWait ? triageDueAt : min(neededBy, submittedAt.addingTimeInterval(6 * 3600)) }

    public func mustBeOpen() throws(Refusal) {
        if state != .submitted { throw .notNow(.request(state)) }
    }

    /// A time that was over a day ago is a slip of the pen, unless it stands here already: then only something else is corrected.
    public func mayBeNeeded(by time: Date, at now: Date) throws(Refusal) {
        // A page knows whole minutes only: within one it is the same.
        let isSaidAnew = abs(time.timeIntervalSince(neededBy)) >= 60
        if isSaidAnew, time < now.addingTimeInterval(-86_400) { throw .invalid([Mistake(field: "neededBy", .notInTheFuture)]) }
    }

    /// What its time looks like a slip of the pen by: it had passed when it was asked, or is months ahead. Both can be meant.
    public enum TimeDoubt: Hashable, Sendable {
        case passed, far
    }

    public var timeDoubt: TimeDoubt? {
        // Whoever asks for something at once has taken a few minutes to say so.
        if neededBy < submittedAt.addingTimeInterval(-600) { return .passed }
        return neededBy > submittedAt.addingTimeInterval(90 * 86_400) ? .far : nil
    }

    public func mayBeApproved() throws(Refusal) {
        try mustBeOpen()
        if approvedAt != nil { throw .alreadyDone }
    }

    /// By when an approval by voice has to be confirmed in writing: a day after it was said; nil where nothing is to be confirmed.
    public var confirmApprovalBy: Date? {
        guard let approvedByVoiceAt, approvalConfirmedAt == nil else { return nil }
        return approvedByVoiceAt.addingTimeInterval(86_400)
    }

    /// The press that confirms is an approval like any other: below High by another person than the one who asked.
    public func mayBeConfirmed(by approver: ID<Account>?, askedBy: ID<Account>?) throws(Refusal) {
        try mustBeOpen()
        if confirmApprovalBy == nil { throw .alreadyDone }
        if let approver, approver == askedBy, plannedPriority != .high { throw .secondPersonNeeded }
    }

    /// Acceptance waits for approval and triage; nothing else does.
    ///
    /// At High the approver may be the person who asked; the same person may approve and accept. What runs without the
    /// coordinator, and what two members settle between themselves, needs no triage.
    public func mayAccept(_ askedAs: Asking) throws(Refusal) {
        try mustBeOpen()
        if approvedAt == nil { throw .notApproved }
        if triagedAt == nil && aloneSince == nil && askedAs != .direct { throw .notTriaged }
    }

    /// What has to be done before an offer can be accepted; nil where nothing has.
    public func waitsFor(_ askedAs: Asking) -> Refusal? {
        do throws(Refusal) {
            try mayAccept(askedAs)
            return nil
        } catch {
            return error
        }
    }

    /// Whether the standing rule asks for it: High as far as is known, and nobody has taken it for so many minutes.
    ///
    /// Planned work is no emergency, and what is short every day is none before somebody says that it is. What the desk typed for somebody is in its hands at that moment,
    /// however long it lay there: it has as long from then.
    public func mayGoAlone(after minutes: Int?, enteredByDesk: Date?, at now: Date) throws(Refusal) {
        try mustBeOpen()
        guard let minutes, triagedAt == nil, aloneSince == nil, plannedPriority == .high, occasion != .plannedWork, !canWait,
            max(submittedAt, enteredByDesk ?? submittedAt).addingTimeInterval(Double(minutes) * 60) <= now
        else { throw .notNow(.request(state)) }
    }

    /// Approver and asker are two people, except at High.
    public func mayBeApprovedBy(_ approver: ID<Account>?, askedBy: ID<Account>?) throws(Refusal) {
        try mayBeApproved()
        if let approver, approver == askedBy, plannedPriority != .high { throw .secondPersonNeeded }
    }
}

extension RequestRow {
    /// The classes of which something may be asked for, each once, in the order of the items.
    public func missingClasses(at now: Date) -> [AidClass] {
        guard request.state == .submitted else { return [] }
        return items.filter { $0.item.state == .open && $0.askable(at: now) > 0 }.map(\.item.aidClass).reduce(into: []) { classes, next in
            if !classes.contains(next) { classes.append(next) }
        }
    }

    /// Whether this is probably the same need as one that somebody is about to ask for: same site, same class, open, of the last day.
    public func isAlike(site: ID<Site>, classes: [AidClass], at now: Date) -> Bool {
        request.state == .submitted && request.site == site && request.submittedAt > now.addingTimeInterval(-86_400)
            && items.contains { $0.item.state == .open && classes.contains($0.item.aidClass) }
    }
}
