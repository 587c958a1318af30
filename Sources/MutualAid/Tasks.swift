import Foundation

/// Something that was left out and that somebody still has to do or say.
public struct OpenTask: Hashable, Sendable, Codable {
    public enum Kind: String, Choice {
        /// A step of an order that was recorded as happened without it.
        case skippedStep = "skipped_step"
        /// A capability that no longer covers what was promised from it.
        case shortPromise = "short_promise"
        /// A lender that has fewer than it promised: its asker may get less.
        case expectFewer = "expect_fewer"
        /// On the way to somebody who needs it no longer: turn back, or carry on?
        case turnBack = "turn_back"
        /// The other side asks for another end of an order.
        case answerEnd = "answer_end"
        /// An order from paper and a later promise that cannot both be kept.
        case decideConflict = "decide_conflict"
        /// An order from paper and what was promised for the same need: its asker says which one stays.
        case coveredTwice = "covered_twice"
        /// An order from paper that got another number than is written there: the desk tells it to both sides.
        case tellNumber = "tell_number"
        /// A total said at a roll call, and listings that add up to another number: which of them has changed?
        case checkListings = "check_listings"
        /// Somebody who is no member brought something: the desk finds out who, and whether it goes back.
        case unknownSender = "unknown_sender"

        /// Whether the desk does it, whoever sits there, and not its owner.
        public var isTheDesks: Bool { self == .tellNumber || self == .unknownSender }

        /// Whether it is over once somebody says that it is done; the others are over once they are answered.
        public var isDoneByHand: Bool {
            switch self {
            case .skippedStep, .shortPromise, .expectFewer, .turnBack, .coveredTwice, .tellNumber, .checkListings, .unknownSender: true
            case .answerEnd, .decideConflict: false
            }
        }

        /// Minutes within which it should be done or said.
        public var minutes: Int {
            switch self {
            case .turnBack: 15
            case .skippedStep, .shortPromise, .expectFewer, .answerEnd, .decideConflict, .coveredTwice, .checkListings, .unknownSender:
                12 * 60
            case .tellNumber: 60
            }
        }
    }

    public enum State: String, Choice {
        case open, done
    }

    public let id: ID<OpenTask>
    public let kind: Kind
    public let owner: ID<Member>
    /// The member on the other side.
    public let other: ID<Member>
    public let aidClass: AidClass
    public let quantity: Int?
    public let order: ID<Order>?
    public let capability: ID<Capability>?
    /// The step that was skipped.
    public let step: Order.State?
    public let state: State
    public let openedAt: Date
    /// The request that it is about, where there is no order.
    public let request: ID<AidRequest>?

    public init(
        id: ID<OpenTask>, kind: Kind, owner: ID<Member>, other: ID<Member>, aidClass: AidClass, quantity: Int?, order: ID<Order>?,
        capability: ID<Capability>?, step: Order.State?, state: State, openedAt: Date, request: ID<AidRequest>? = nil
    ) {
        self.id = id
        self.kind = kind
        self.owner = owner
        self.other = other
        self.aidClass = aidClass
        self.quantity = quantity
        self.order = order
        self.capability = capability
        self.step = step
        self.state = state
        self.openedAt = openedAt
        self.request = request
    }

    public func mayBeDone() throws(Refusal) {
        if state != .open { throw .alreadyDone }
        if !kind.isDoneByHand { throw .answerWanted }
    }
}
