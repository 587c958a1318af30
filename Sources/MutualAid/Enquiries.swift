import Foundation

/// A lender being asked whether it can help with an item. The lender sees this row, never the asker's request.
public struct Enquiry: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case sent, offered, declined, withdrawn
    }

    public let id: ID<Enquiry>
    public let request: ID<AidRequest>
    public let requestNumber: String
    public let item: ID<RequestItem>
    /// The listing that it is about; nil where the lender keeps none, or is asked by somebody who does not see it.
    public let capability: ID<Capability>?
    public let lender: ID<Member>
    public let asker: ID<Member>
    public let aidClass: AidClass
    /// The class that was asked for, where this one would do instead.
    public let insteadOf: AidClass?
    /// The model that is wanted, where it has to be a certain one.
    public let model: ID<DeviceModel>?
    public let quantity: Int
    /// For how many patients the whole item is, where that was said; where they alone were counted, as many as it is asked for.
    public let patients: Int?
    /// Fewer than these, from all lenders together, are of no use.
    public let leastQuantity: Int?
    /// Other classes that would do as well, in the asker's order; nil where none would.
    public let substitutes: [AidClass]?
    /// What the asker said about carrying and coming back.
    public let handling: Handling?
    /// What a yes has to answer besides how many, when and until when, as names of rules; nil where nothing.
    public let asks: [String]?
    /// The question of each of these rules, by its name; nil too where it went out before questions were kept.
    public let questions: [String]?
    public let harm: Harm?
    public let neededBy: Date
    public let neededUntil: Date?
    public let answerBy: Date
    public let kilometres: Int?
    public let askedAs: Asking
    /// The wave in which it went out, where it went in one.
    public let wave: Wave?
    public let state: State
    public let version: Int

    public init(
        id: ID<Enquiry>, request: ID<AidRequest>, requestNumber: String, item: ID<RequestItem>, capability: ID<Capability>?,
        lender: ID<Member>, asker: ID<Member>, aidClass: AidClass, quantity: Int, harm: Harm?, neededBy: Date, neededUntil: Date?,
        answerBy: Date,
        kilometres: Int?, askedAs: Asking = .plan, wave: Wave? = nil, state: State, version: Int, insteadOf: AidClass? = nil,
        model: ID<DeviceModel>? = nil, patients: Int? = nil, leastQuantity: Int? = nil, substitutes: [AidClass]? = nil,
        handling: Handling? = nil, asks: [String]? = nil, questions: [String]? = nil
    ) {
        self.asks = asks
        self.questions = questions
        self.insteadOf = insteadOf
        self.model = model
        self.patients = patients
        self.leastQuantity = leastQuantity
        self.substitutes = substitutes
        self.handling = handling
        self.id = id
        self.request = request
        self.requestNumber = requestNumber
        self.item = item
        self.capability = capability
        self.lender = lender
        self.asker = asker
        self.aidClass = aidClass
        self.quantity = quantity
        self.harm = harm
        self.neededBy = neededBy
        self.neededUntil = neededUntil
        self.answerBy = answerBy
        self.kilometres = kilometres
        self.askedAs = askedAs
        self.wave = wave
        self.state = state
        self.version = version
    }

    /// Whether patients were counted and not things.
    public var countsPatients: Bool { patients == quantity }

    /// When it can be there if it is answered now: what the lender says it needs, and the road; the next five minutes. People who are
    /// needed hours later, because others are there until then, come when they are needed.
    /// - Parameter leadMinutes: nil where the lender has said none.
    public func likelyArrival(leadMinutes: Int?, at now: Date) -> Date {
        let soonest = Self.likelyArrival(leadMinutes: leadMinutes, kilometres: kilometres, at: now)
        let isMuchEarlier = soonest.addingTimeInterval(6 * 3600) < neededBy
        return aidClass.kind == .people && isMuchEarlier ? neededBy : soonest
    }

    /// The same where nobody was asked: how far the road is stands nowhere yet.
    public static func likelyArrival(leadMinutes: Int?, kilometres: Int?, at now: Date) -> Date {
        let lead = Double(leadMinutes ?? 60) * 60
        let road = kilometres.map { Double($0) * 1.3 / 50 * 3_600 } ?? 7_200
        let seconds = now.timeIntervalSinceReferenceDate + lead + road
        return Date(timeIntervalSinceReferenceDate: (seconds / 300).rounded(.up) * 300)
    }

    /// Whether it shows that the desk has taken the request: what the asker asks itself does not, nor what was answered with no or taken
    /// back.
    public var isTaken: Bool { askedAs != .direct && state != .declined && state != .withdrawn }

    /// Only an enquiry that waits can be answered or withdrawn. Answering late is allowed: a late yes still helps.
    public func mustWait() throws(Refusal) {
        if state != .sent { throw .notNow(.enquiry(state)) }
    }
}

/// How it came that a lender is asked.
public enum Asking: String, Choice {
    /// By the coordinator, as a plan proposes.
    case plan
    /// By the coordinator, with everybody of a wave.
    case wave
    /// By the coordinator, who chose this member.
    case named
    /// By the asker itself, without the coordinator.
    case direct
    /// By itself, because nobody had taken a High request in time.
    case standingRule = "standing_rule"
    /// By the coordinator, because the lender had offered it unasked.
    case unsolicited
}

extension Enquiry {
    /// The listing that it is about. Whoever asks without naming one may not see it, and its lender keeps it all the same.
    /// - Returns: nil where there is none, or where it may be one of several.
    public func listing(among rows: [CapabilityRow]) -> CapabilityRow? {
        if let capability { return rows.first { $0.capability.id == capability } }
        let its = rows.filter {
            $0.capability.member == lender && $0.capability.aidClass == aidClass && $0.capability.state != .retired
        }
        return its.count == 1 ? its[0] : nil
    }
}
