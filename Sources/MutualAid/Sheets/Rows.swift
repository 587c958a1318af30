import Foundation

extension [EnquiryRow] {
    /// Whom the standing rule has asked, the buddy hospital first.
    public var byRule: [EnquiryRow] {
        let asked = filter { $0.enquiry.askedAs == .standingRule }
        return asked.filter { $0.enquiry.wave == .buddy } + asked.filter { $0.enquiry.wave != .buddy }
    }
}

/// Something that somebody must do next, and by when. Computed from the records each time, never stored.
public struct Job: Hashable, Sendable, Codable {
    public enum Kind: String, Choice {
        case triageRequest = "triage_request"
        case approveRequest = "approve_request"
        /// Approved by voice, and not yet in writing.
        case confirmApproval = "confirm_approval"
        /// Entered by the desk for a hospital that has not said yet that it is right.
        case confirmEntry = "confirm_entry"
        case sayHarm = "say_harm"
        /// Triaged, something is missing, and nobody has been asked.
        case findHelp = "find_help"
        case answerEnquiry = "answer_enquiry"
        /// The times of all who were asked have passed, and something is still missing.
        case askNextWave = "ask_next_wave"
        case decideOffer = "decide_offer"
        case answerQuestion = "answer_question"
        case confirmOffer = "confirm_offer"
        /// A yes that leaves open what the enquiry asked.
        case replyToAsks = "reply_to_asks"
        case sendOrder = "send_order"
        case receiveOrder = "receive_order"
        case returnOrder = "return_order"
        case bringHome = "bring_home"
        case skippedStep = "skipped_step"
        case shortPromise = "short_promise"
        case expectFewer = "expect_fewer"
        case turnBack = "turn_back"
        case answerEnd = "answer_end"
        /// A call taker wrote down what somebody wants.
        case readSlip = "read_slip"
        /// The time for a roll call has passed, and some are silent.
        case ringSilent = "ring_silent"
        case decideConflict = "decide_conflict"
        case coveredTwice = "covered_twice"
        /// An order from paper got another number than is written there.
        case tellNumber = "tell_number"
        /// A total was said at a roll call, and the listings add up to another number.
        case checkListings = "check_listings"
        /// Who sent something is no member.
        case unknownSender = "unknown_sender"

        /// The roles that can do it; nil where any role of the member can.
        public var roles: [Role]? {
            switch self {
            case .triageRequest, .sayHarm, .findHelp, .askNextWave, .readSlip, .ringSilent, .tellNumber, .unknownSender: [.coordinator]
            case .approveRequest, .confirmApproval, .decideOffer: [.approver]
            case .answerEnquiry, .confirmOffer, .replyToAsks, .sendOrder, .bringHome, .turnBack, .decideConflict: [.dispatcher]
            case .answerQuestion, .confirmEntry, .receiveOrder, .returnOrder, .coveredTwice, .expectFewer: [.requester, .approver]
            case .shortPromise, .checkListings: [.publisher, .dispatcher]
            case .skippedStep, .answerEnd: nil
            }
        }
    }

    public let kind: Kind
    /// The member that has to act; nil where it is the coordinator.
    public let member: ID<Member>?
    public let memberName: String?
    public let due: Date
    public let harm: Harm?
    public let aidClass: AidClass?
    public let quantity: Int?
    /// As many, where patients were counted and not things.
    public let patients: Int?
    /// The other side, where there is one.
    public let otherName: String?
    public let request: ID<AidRequest>?
    public let requestNumber: String?
    public let enquiry: ID<Enquiry>?
    public let offer: ID<Offer>?
    public let order: ID<Order>?
    public let orderNumber: String?
    public let capability: ID<Capability>?
    public let task: ID<OpenTask>?
    public let slip: ID<CallSlip>?
    /// The step that was left out, for a task about one.
    public let step: Order.State?
    public let phone: String?
    public let rollCall: ID<RollCall>?

    public init(
        kind: Kind, member: ID<Member>?, memberName: String?, due: Date, harm: Harm? = nil, aidClass: AidClass? = nil,
        quantity: Int? = nil, otherName: String? = nil, request: ID<AidRequest>? = nil, requestNumber: String? = nil,
        enquiry: ID<Enquiry>? = nil, offer: ID<Offer>? = nil, order: ID<Order>? = nil, orderNumber: String? = nil,
        capability: ID<Capability>? = nil, task: ID<OpenTask>? = nil, slip: ID<CallSlip>? = nil, step: Order.State? = nil,
        phone: String? = nil, rollCall: ID<RollCall>? = nil, patients: Int? = nil
    ) {
        self.patients = patients
        self.kind = kind
        self.member = member
        self.memberName = memberName
        self.due = due
        self.harm = harm
        self.aidClass = aidClass
        self.quantity = quantity
        self.otherName = otherName
        self.request = request
        self.requestNumber = requestNumber
        self.enquiry = enquiry
        self.offer = offer
        self.order = order
        self.orderNumber = orderNumber
        self.capability = capability
        self.task = task
        self.slip = slip
        self.step = step
        self.phone = phone
        self.rollCall = rollCall
    }
}

/// One row about a request in a list.
public struct RequestRow: Hashable, Sendable, Codable {
    public let request: AidRequest
    public let memberName: String
    public let siteName: String
    public let items: [ItemRow]
    /// The sum over all items.
    public let progress: ItemProgress
    public let step: RequestStep
    /// That the desk entered it for the hospital; nil where the hospital asked itself.
    public let proxyEntry: ProxyEntry?

    public init(
        request: AidRequest, memberName: String, siteName: String, items: [ItemRow], proxyEntry: ProxyEntry? = nil
    ) {
        self.request = request
        self.memberName = memberName
        self.siteName = siteName
        self.items = items
        self.proxyEntry = proxyEntry
        progress = items.reduce(.none) { $0 + $1.progress }
        step = RequestStep.of(request, progress)
    }
}

/// One item with where its units are.
public struct ItemRow: Hashable, Sendable, Codable {
    public let item: RequestItem
    public let modelName: String?
    public let progress: ItemProgress
    /// Loans that end before the need does, whatever has become of their units.
    public let ends: [CoverEnd]

    public init(item: RequestItem, modelName: String?, progress: ItemProgress, ends: [CoverEnd] = []) {
        self.ends = ends
        self.item = item
        self.modelName = modelName
        self.progress = item.state == .cancelled ? progress.withoutMore : progress
    }
}

/// What stands about one candidate, with who decided it and why.
public struct OverrideRow: Hashable, Sendable, Codable {
    public let override: Override
    public let lender: ID<Member>
    public let lenderName: String
    /// Who decided; empty where the name was removed.
    public let name: String
    public let reason: String
    /// Units that are promised from there for the item already.
    public let promised: Int

    public init(override: Override, lender: ID<Member>, lenderName: String, name: String, reason: String, promised: Int = 0) {
        self.promised = promised
        self.override = override
        self.lender = lender
        self.lenderName = lenderName
        self.name = name
        self.reason = reason
    }
}

/// One capability in a list, with the names that a person needs.
public struct CapabilityRow: Hashable, Sendable, Codable {
    public let capability: Capability
    public let memberName: String
    public let siteName: String
    public let modelName: String?

    public init(capability: Capability, memberName: String, siteName: String, modelName: String?) {
        self.capability = capability
        self.memberName = memberName
        self.siteName = siteName
        self.modelName = modelName
    }
}

/// One enquiry, offer or order with the names of both sides.
public struct EnquiryRow: Hashable, Sendable, Codable {
    public let enquiry: Enquiry
    public let lenderName: String
    public let askerName: String
    /// What the capability has free at this moment, for its own member; nil where only asking tells.
    public let free: Int?
    public let listed: Int?
    public let reserve: Int
    /// The model that the asker wants, where it wants a certain one.
    public let wantedModelName: String?
    public let version: Int

    public init(
        enquiry: Enquiry, lenderName: String, askerName: String, free: Int?, listed: Int?, reserve: Int, wantedModelName: String? = nil
    ) {
        self.enquiry = enquiry
        self.wantedModelName = wantedModelName
        self.lenderName = lenderName
        self.askerName = askerName
        self.free = free
        self.listed = listed
        self.reserve = reserve
        version = enquiry.version
    }
}

public struct OfferRow: Hashable, Sendable, Codable {
    public let offer: Offer
    public let lenderName: String
    public let askerName: String
    public let modelName: String?
    public let requestNumber: String
    public let note: String?
    /// What the lender asked first, and what the asker answered.
    public let question: String?
    public let answer: String?
    /// What the enquiry asked, as names of rules and of their questions, and what the lender replied.
    public let asks: [String]
    public let questions: [String]?
    public let replies: String?
    /// The class that was asked for, where this is a substitute.
    public let insteadOf: AidClass?
    /// When its enquiry wanted it.
    public let neededBy: Date?

    /// By when whose turn it is should act.
    public var dueAt: Date { offer.due(neededBy: neededBy) }

    public init(
        offer: Offer, lenderName: String, askerName: String, modelName: String?, requestNumber: String, note: String?,
        question: String? = nil, answer: String? = nil, asks: [String] = [], questions: [String]? = nil,
        replies: String? = nil, insteadOf: AidClass? = nil, neededBy: Date? = nil
    ) {
        self.neededBy = neededBy
        self.asks = asks
        self.questions = questions
        self.replies = replies
        self.insteadOf = insteadOf
        self.offer = offer
        self.lenderName = lenderName
        self.askerName = askerName
        self.modelName = modelName
        self.requestNumber = requestNumber
        self.note = note
        self.question = question
        self.answer = answer
    }
}
