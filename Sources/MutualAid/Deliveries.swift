import Foundation

/// A message on its way to a post or a person, by one way; the next contact is another delivery.
public struct Delivery: Hashable, Sendable, Codable {
    /// By what it goes. Ringing is done by a person, from the list of those to ring now.
    public enum Channel: String, Choice {
        case text, mail, ring
    }

    public enum State: String, Choice {
        /// To be sent, or to be rung.
        case waiting
        case sent, failed
        /// Whoever got it said so.
        case seen
        /// What was asked has been done.
        case answered
        /// It is no longer asked.
        case overtaken
    }

    /// What somebody is told: never more than a sentence, and never more than they may know.
    public enum Message: String, Choice {
        case requestCame = "request_came"
        case saidNo = "said_no"
        case enquiry
        case enquiryWithdrawn = "enquiry_withdrawn"
        case offerMade = "offer_made"
        case offerWithdrawn = "offer_withdrawn"
        case offerNotTaken = "offer_not_taken"
        /// For both sides: nobody said no, and the need may stand.
        case offerExpired = "offer_expired"
        case accepted
        case onTheWay = "on_the_way"
        case arrived
        case comingBack = "coming_back"
        case home
        case orderCancelled = "order_cancelled"
        case fewerThanPromised = "fewer_than_promised"
        case deskEmpty = "desk_empty"
        case callTaken = "call_taken"
        case rollCall = "roll_call"
        case approvalWanted = "approval_wanted"
        /// For the desk: a request asks lenders without it.
        case ranAlone = "ran_alone"
        /// For the asker: lenders were asked, though nobody had taken its request.
        case askedAlone = "asked_alone"
        case questionAsked = "question_asked"
        case questionAnswered = "question_answered"
        /// For the asker: there is an offer, which counts once its lender has answered what it was asked.
        case offerProvisional = "offer_provisional"
        /// For its lender: that answer is missing.
        case repliesWanted = "replies_wanted"
        case turnBack = "turn_back"
        /// For a third member that drives: its lender is asked that.
        case turningAsked = "turning_asked"
        /// For the asker: it comes all the same.
        case carriesOn = "carries_on"
        /// It is needed no longer.
        case released
        case turnedBack = "turned_back"
        case endAsked = "end_asked"
        case endAgreed = "end_agreed"
        case endDeclined = "end_declined"
        case takenIn = "taken_in"
        case typedByMistake = "typed_by_mistake"
        case promisesCollide = "promises_collide"
        case driveAsked = "drive_asked"
        case driveDropped = "drive_dropped"
        case driveRefused = "drive_refused"
        case helpOffered = "help_offered"
        /// For the desk: the people of an order have to be relieved.
        case reliefWanted = "relief_wanted"
        /// For the other side of that order.
        case reliefAsked = "relief_asked"
        case coveredTwice = "covered_twice"
        /// For the asker: a drive is expected after it is needed.
        case comesLate = "comes_late"

        /// Whether somebody has to do something about it; the others only tell.
        public var asks: Bool {
            switch self {
            case .requestCame, .enquiry, .offerMade, .accepted, .fewerThanPromised, .deskEmpty, .callTaken, .rollCall, .approvalWanted,
                .questionAsked, .questionAnswered, .repliesWanted, .turnBack, .endAsked, .promisesCollide, .driveAsked, .driveRefused,
                .helpOffered,
                .reliefWanted, .coveredTwice:
                true
            case .saidNo, .enquiryWithdrawn, .offerWithdrawn, .offerNotTaken, .offerExpired, .onTheWay, .arrived, .comingBack, .home,
                .orderCancelled,
                .offerProvisional, .ranAlone, .askedAlone, .turningAsked, .carriesOn, .released, .turnedBack, .endAgreed, .endDeclined,
                .takenIn,
                .typedByMistake, .driveDropped, .reliefAsked, .comesLate:
                false
            }
        }

        /// Whether it goes to whoever sits at the region's desk, and follows the seat.
        public var isForDesk: Bool {
            switch self {
            case .requestCame, .saidNo, .callTaken, .ranAlone, .helpOffered, .reliefWanted: true
            default: false
            }
        }

        public static let forDesk = allCases.filter(\.isForDesk)

        /// Whether only coordinators are told and read it, and nobody else of the house in which they sit.
        public var staysAtDesk: Bool { isForDesk || self == .deskEmpty }
    }

    public let id: ID<Delivery>
    /// The sealed position of what happened.
    public let position: Int
    public let member: ID<Member>
    public let contact: ID<Contact>?
    public let desk: ID<Desk>?
    /// 1 for the first way that was tried.
    public let step: Int
    public let channel: Channel
    public let message: Message
    /// Whether it may wake somebody; what may not is gathered until the shift ends.
    public let interrupts: Bool
    public let subject: DeliverySubject
    public let state: State
    public let attempts: Int
    public let nextAt: Date?
    public let madeAt: Date
    public let sentAt: Date?
    public let seenAt: Date?
    public let answeredAt: Date?

    public init(
        id: ID<Delivery>, position: Int, member: ID<Member>, contact: ID<Contact>?, desk: ID<Desk>?, step: Int, channel: Channel,
        message: Message, interrupts: Bool, subject: DeliverySubject, state: State, attempts: Int, nextAt: Date?, madeAt: Date,
        sentAt: Date? = nil, seenAt: Date? = nil, answeredAt: Date? = nil
    ) {
        self.id = id
        self.position = position
        self.member = member
        self.contact = contact
        self.desk = desk
        self.step = step
        self.channel = channel
        self.message = message
        self.interrupts = interrupts
        self.subject = subject
        self.state = state
        self.attempts = attempts
        self.nextAt = nextAt
        self.madeAt = madeAt
        self.sentAt = sentAt
        self.seenAt = seenAt
        self.answeredAt = answeredAt
    }

    /// So often it is tried before the next contact has its turn.
    public static let mostAttempts = 4
    /// Seconds for which one that interrupts may stay unseen before the next contact has its turn.
    public static let patience: TimeInterval = 10 * 60
    /// Seconds within which whoever took it for sending has to say how it went; then another may take it.
    public static let lease: TimeInterval = 120

    /// When it is tried again after so many attempts that failed: half a minute, one, two.
    public static func pause(after attempts: Int) -> TimeInterval { 30 * Double(1 << max(0, min(attempts, 8) - 1)) }

    /// The same message, for another member.
    public func addressed(to other: ID<Member>) -> Delivery {
        Delivery(
            id: id, position: position, member: other, contact: contact, desk: desk, step: step, channel: channel, message: message,
            interrupts: interrupts, subject: subject, state: state, attempts: attempts, nextAt: nextAt, madeAt: madeAt, sentAt: sentAt,
            seenAt: seenAt, answeredAt: answeredAt)
    }

    public var isOpen: Bool { state == .waiting || state == .sent || state == .seen || state == .failed }

    /// Only what waits to be rung can be rung; a call that was made is recorded once.
    public var waitsForCall: Bool { channel == .ring && state == .waiting }

    /// Seeing is told once, however late, but not of what is over: what was answered or overtaken waits for nobody, and stays so.
    public func maySee() throws(Refusal) {
        if !isOpen || seenAt != nil { throw .alreadyDone }
    }
}

/// What a message is about: identities for the way there, and what may be said aloud.
public struct DeliverySubject: Hashable, Sendable, Codable {
    public let request: ID<AidRequest>?
    public let enquiry: ID<Enquiry>?
    public let offer: ID<Offer>?
    public let order: ID<Order>?
    /// The member's own row of a roll call.
    public let answer: ID<RollCallAnswer>?
    public let leg: ID<CarryLeg>?
    public let openOffer: ID<OpenOffer>?
    /// The number that people use for it on the telephone.
    public let number: String?
    public let aidClass: AidClass?
    public let quantity: Int?
    /// As many, where patients were counted and not things.
    public let patients: Int?
    /// Until when something is asked for, or when it comes.
    public let dueAt: Date?
    /// How bad it is for patients, and by when it is needed: for whoever decides about a request.
    public let harm: Harm?
    public let neededBy: Date?

    public init(
        request: ID<AidRequest>? = nil, enquiry: ID<Enquiry>? = nil, offer: ID<Offer>? = nil, order: ID<Order>? = nil,
        answer: ID<RollCallAnswer>? = nil, leg: ID<CarryLeg>? = nil, openOffer: ID<OpenOffer>? = nil, number: String? = nil,
        aidClass: AidClass? = nil, quantity: Int? = nil, patients: Int? = nil, dueAt: Date? = nil, harm: Harm? = nil, neededBy: Date? = nil
    ) {
        self.patients = patients
        self.request = request
        self.enquiry = enquiry
        self.offer = offer
        self.order = order
        self.answer = answer
        self.leg = leg
        self.openOffer = openOffer
        self.number = number
        self.aidClass = aidClass
        // Nothing is left to count once all of it is home or called off.
        self.quantity = quantity.flatMap { $0 > 0 ? $0 : nil }
        self.dueAt = dueAt
        self.harm = harm
        self.neededBy = neededBy
    }
}

/// One way to reach somebody: who, and by what.
public struct DeliveryWay: Hashable, Sendable, Codable {
    public let contact: ID<Contact>?
    public let desk: ID<Desk>?
    public let channel: Delivery.Channel

    public init(contact: ID<Contact>? = nil, desk: ID<Desk>? = nil, channel: Delivery.Channel) {
        self.contact = contact
        self.desk = desk
        self.channel = channel
    }

    /// All ways in the order in which they are tried: seats at the desk, then contacts by rank; first what goes by itself, then what a
    /// person has to ring.
    public static func all(
        seats: [Desk] = [], contacts: [Contact], channels: [Delivery.Channel], interrupts: Bool
    ) -> [DeliveryWay] {
        func own(phone: String?, email: String?) -> Delivery.Channel? {
            if interrupts, channels.contains(.text), phone != nil { return .text }
            if channels.contains(.mail), email != nil { return .mail }
            return nil
        }
        let ranked = contacts.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
        let seated = seats.compactMap { seat in
            own(phone: seat.phone, email: seat.email).map { DeliveryWay(desk: seat.id, channel: $0) }
        }
        let electronic = ranked.compactMap { contact in
            own(phone: contact.phone, email: contact.email).map { DeliveryWay(contact: contact.id, channel: $0) }
        }
        let rung =
            seats.filter { $0.phone != nil }.map { DeliveryWay(desk: $0.id, channel: .ring) }
            + ranked.map { DeliveryWay(contact: $0.id, channel: .ring) }
        return seated + electronic + rung
    }
}

/// When a shift ends: what does not interrupt is gathered until then.
public enum Shift {
    /// Hours of the day at which the next people come.
    public static let changes = [7, 19]

    /// The next change of shift after a moment, on the clocks of a place.
    public static func end(after now: Date, in timeZone: TimeZone) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let next = changes.compactMap { hour in
            calendar.nextDate(after: now, matching: DateComponents(hour: hour, minute: 0, second: 0), matchingPolicy: .nextTime)
        }
        return next.min() ?? now.addingTimeInterval(12 * 3600)
    }

    /// Until when something is gathered: the change of shift, or so long before it is due that it can still be done.
    public static func gathers(until due: Date?, from now: Date, in timeZone: TimeZone) -> Date {
        let end = end(after: now, in: timeZone)
        guard let due else { return end }
        return min(end, max(now, due.addingTimeInterval(-lead)))
    }

    /// Seconds that somebody has to do what is asked.
    public static let lead: TimeInterval = 3600
}
