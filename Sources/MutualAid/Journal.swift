import Foundation

/// Marks the identity of a journal entry.
public enum Entry {}
/// Marks the identity of a note: free text or a person's name that can be emptied without breaking the journal.
public enum Note {}
/// Marks the identity of a deed: the client's idempotency key, or one made before the first attempt.
public enum DeedMark {}

/// What happened: one case per thing that a deed can bring about. Facts are integers and words, never free text.
public enum Happening: Hashable, Sendable, Codable {
    case regionOpened(region: Int, exercise: Bool)
    case membersImported(count: Int)
    case travelTimesImported(count: Int)
    case memberRegistered(member: ID<Member>)
    case memberRevised(member: ID<Member>)
    case contactAdded(member: ID<Member>, contact: ID<Contact>)
    case contactRevised(member: ID<Member>, contact: ID<Contact>)
    case contactRemoved(member: ID<Member>, contact: ID<Contact>)
    case siteAdded(member: ID<Member>, site: ID<Site>)
    case siteRevised(member: ID<Member>, site: ID<Site>)
    case contactTested(member: ID<Member>, contact: ID<Contact>)
    case accountOpened(account: ID<Account>, member: ID<Member>)
    case seatGranted(account: ID<Account>, member: ID<Member>)
    /// `most` is nil where a cap was lifted.
    case capSet(member: ID<Member>, aidClass: AidClass, most: Int?)
    case deviceModelAdded(model: ID<DeviceModel>)
    case capabilityRegistered(capability: ID<Capability>, aidClass: AidClass, quantity: Int?, reserve: Int)
    case capabilityRevised(capability: ID<Capability>, aidClass: AidClass, quantity: Int?, reserve: Int, shortBy: Int)
    case fewerThanPromised(capability: ID<Capability>, aidClass: AidClass)
    case capabilitiesConfirmed(member: ID<Member>, count: Int)
    case capabilityChanged(capability: ID<Capability>, aidClass: AidClass, to: Capability.State)
    case requestSubmitted(request: ID<AidRequest>, number: String, items: [Asked])
    case requestRevised(request: ID<AidRequest>, number: String, harm: Harm?, neededBy: String)
    /// What does not work was said in other words, or what was already tried: the words stand in the note.
    case troubleSaid(request: ID<AidRequest>, number: String)
    case triedSaid(request: ID<AidRequest>, number: String)
    case itemAdded(request: ID<AidRequest>, number: String, item: Asked)
    case itemRevised(request: ID<AidRequest>, number: String, item: Asked)
    case itemCancelled(request: ID<AidRequest>, number: String, item: Asked)
    case requestApproved(request: ID<AidRequest>, number: String)
    case requestApprovedByVoice(request: ID<AidRequest>, number: String)
    case approvalConfirmed(request: ID<AidRequest>, number: String)
    case requestTriaged(request: ID<AidRequest>, number: String, priority: Priority)
    case requestCancelled(request: ID<AidRequest>, number: String)
    case itemCoveredInside(request: ID<AidRequest>, number: String, aidClass: AidClass, quantity: Int)
    /// Who brought it stands in the note.
    case strangerBrought(request: ID<AidRequest>, number: String, aidClass: AidClass, quantity: Int)
    /// `quantity` is nil where as many come from there as are missing and free.
    case overrideSet(
        override: ID<Override>, request: ID<AidRequest>, number: String, aidClass: AidClass, lender: ID<Member>, way: Override.Way,
        quantity: Int?)
    case overrideEnded(override: ID<Override>, request: ID<AidRequest>, number: String, aidClass: AidClass, lender: ID<Member>)
    /// Older entries name neither lender nor request.
    case lenderAnswered(
        capability: ID<Capability>, request: ID<AidRequest>?, aidClass: AidClass, rule: String, isYes: Bool, lender: ID<Member>? = nil,
        number: String? = nil)
    case planMade(plan: ID<Plan>, items: Int, proposed: Int, missing: Int)
    /// So many patients, where the enquiry counts them.
    case enquirySent(enquiry: ID<Enquiry>, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, patients: Int? = nil)
    case enquiryDeclined(enquiry: ID<Enquiry>, request: ID<AidRequest>, aidClass: AidClass)
    case enquiryWithdrawn(enquiry: ID<Enquiry>, request: ID<AidRequest>, aidClass: AidClass)
    case requestWentAlone(request: ID<AidRequest>, number: String, asked: Int)
    case standingRuleSet(minutes: Int?)
    case questionAnswered(offer: ID<Offer>, request: ID<AidRequest>, aidClass: AidClass)
    case offerConfirmed(offer: ID<Offer>, request: ID<AidRequest>, aidClass: AidClass, quantity: Int)
    /// `request` is nil where it holds for every request of the member.
    case delegated(
        delegation: ID<Delegation>, member: ID<Member>, until: String, request: ID<AidRequest>? = nil, number: String? = nil)
    case delegationEnded(delegation: ID<Delegation>, member: ID<Member>, request: ID<AidRequest>? = nil)
    case helpOffered(openOffer: ID<OpenOffer>, aidClass: AidClass, quantity: Int)
    case helpMatched(openOffer: ID<OpenOffer>, enquiry: ID<Enquiry>, aidClass: AidClass, quantity: Int)
    case helpThanked(openOffer: ID<OpenOffer>, aidClass: AidClass, quantity: Int)
    case classClosed(aidClass: AidClass, closed: Bool)
    case offerTendered(offer: ID<Offer>, request: ID<AidRequest>, aidClass: AidClass, quantity: Int)
    /// It came about elsewhere before anybody decided about it, and is an order now.
    case offerTakenIn(offer: ID<Offer>, request: ID<AidRequest>, aidClass: AidClass, quantity: Int)
    case offerEnded(offer: ID<Offer>, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, as: Offer.State)
    /// `delegated` is nil where the asker accepted for itself.
    case offerAccepted(
        offer: ID<Offer>, order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int,
        delegated: HandedOver? = nil)
    case orderMoved(order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, to: Order.State)
    case orderRecordedAsHappened(
        order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, to: Order.State,
        skipped: [Order.State])
    /// Nothing moved: when so many had come to a place was said again, and the first time was wrong.
    case orderTimeCorrected(order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, at: Order.State)
    case rollCallStarted(rollCall: ID<RollCall>, asked: Int, questions: Int)
    case rollCallAnswered(rollCall: ID<RollCall>, member: ID<Member>)
    case rollCallUnreachable(rollCall: ID<RollCall>, member: ID<Member>)
    case rollCallDue(rollCall: ID<RollCall>, answered: Int, asked: Int)
    case linkHandedOut(member: ID<Member>, purpose: Link.Purpose)
    case orderReleased(
        order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, calledOff: Int, onTheWay: Int, there: Int)
    case orderTurnedBack(order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int)
    /// It comes all the same, though it is needed no longer.
    case orderCarriedOn(order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int)
    case stoodDown(requests: Int)
    case legMoved(
        leg: ID<CarryLeg>, order: ID<Order>, number: String, request: ID<AidRequest>, way: CarryLeg.Way, to: CarryLeg.Step)
    case endAsked(order: ID<Order>, number: String, request: ID<AidRequest>, byLender: Bool, until: String)
    case endAnswered(order: ID<Order>, number: String, request: ID<AidRequest>, agreed: Bool, until: String?)
    /// `from` is nil where they need no relief after all.
    case reliefAsked(order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, from: String?)
    case endWithdrawn(order: ID<Order>, number: String, request: ID<AidRequest>, byLender: Bool)
    case orderTakenIn(
        order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int, at: Order.State,
        skipped: [Order.State], from: Order.Origin)
    /// It was typed by mistake: none of it ever was.
    case orderVoided(order: ID<Order>, number: String, request: ID<AidRequest>, aidClass: AidClass, quantity: Int)
    case numbersReserved(block: ID<NumberBlock>, first: String, last: String)
    case conflictOpened(conflict: ID<Conflict>, number: String, aidClass: AidClass)
    case conflictDecided(conflict: ID<Conflict>, number: String, aidClass: AidClass, keeps: Conflict.Keeps)
    case requestConfirmed(request: ID<AidRequest>, number: String)
    case logLineWritten(line: ID<LogLine>, request: ID<AidRequest>?, site: ID<Site>?, incident: ID<Incident>?)
    case logLineFiled(line: ID<LogLine>, request: ID<AidRequest>?, site: ID<Site>?, incident: ID<Incident>?)
    case taskDone(task: ID<OpenTask>)
    case membersTold(count: Int)
    case deliveryMoved(delivery: ID<Delivery>, member: ID<Member>, message: Delivery.Message, channel: Delivery.Channel, to: Delivery.State)
    case exerciseChannelChosen(member: ID<Member>, open: Bool)
    case deskTaken(desk: ID<Desk>)
    case deskHandedOver(desk: ID<Desk>)
    case deskAccepted(desk: ID<Desk>, from: ID<Desk>)
    case deskNumberLeft(desk: ID<Desk>)
    /// `desk` is nil where nobody sat there.
    case deskAlarmed(desk: ID<Desk>?)
    case noteRedacted(note: ID<Note>)
    case exerciseStocked(capabilities: Int, requests: Int)
    case incidentOpened(incident: ID<Incident>, number: String, member: ID<Member>, as: Incident.State, models: [ID<DeviceModel>]? = nil)
    /// Models that it affects, where that changes.
    case incidentRevised(incident: ID<Incident>, number: String, models: [ID<DeviceModel>]? = nil)
    case incidentMoved(incident: ID<Incident>, number: String, to: Incident.State)
    case callCardIssued(card: ID<CallCard>, site: ID<Site>, member: ID<Member>, words: Int)
    case callWordChecked(card: ID<CallCard>?, member: ID<Member>?, right: Bool)
    case callWordNotChecked(card: ID<CallCard>)
    case callCardOpened(card: ID<CallCard>, member: ID<Member>)
    case askedByCallCard(card: ID<CallCard>, request: ID<AidRequest>, number: String)
    case callSlipMade(slip: ID<CallSlip>, number: String)
    case callSlipAsked(slip: ID<CallSlip>, number: String, request: ID<AidRequest>, requestNumber: String)
    case callSlipAnswered(slip: ID<CallSlip>, number: String)
    case passwordChanged
    case signedIn
    case signedOut
    case seatTaken(region: Int)
    case tokenIssued

    /// Whose yes it was, and when and how it was handed over. Who said so is a name, and stands with the delegation.
    public struct HandedOver: Hashable, Sendable, Codable {
        public let member: ID<Member>
        public let at: String
        public let byVoice: Bool

        public init(member: ID<Member>, at: String, byVoice: Bool) {
            self.member = member
            self.at = at
            self.byVoice = byVoice
        }

        public init(_ delegation: Delegation) {
            self.init(member: delegation.member, at: Wire.text(of: delegation.givenAt), byVoice: delegation.byVoice)
        }
    }

    /// One item of a request, as the journal tells it.
    public struct Asked: Hashable, Sendable, Codable {
        public let aidClass: AidClass
        public let quantity: Int
        public let patients: Int?
        /// The smallest useful quantity, and what would do instead; nil where neither was said.
        public let leastQuantity: Int?
        public let substitutes: [AidClass]?
        public let mostLenders: Int?
        public let together: RequestItem.Together?

        public init(
            aidClass: AidClass, quantity: Int, patients: Int? = nil, leastQuantity: Int? = nil, substitutes: [AidClass]? = nil,
            mostLenders: Int? = nil, together: RequestItem.Together? = nil
        ) {
            self.aidClass = aidClass
            self.quantity = quantity
            self.patients = patients
            self.leastQuantity = leastQuantity
            self.substitutes = substitutes
            self.mostLenders = mostLenders
            self.together = together
        }

        public init(_ item: RequestItem) {
            self.init(
                aidClass: item.aidClass, quantity: item.quantity, patients: item.patients, leastQuantity: item.leastQuantity,
                substitutes: item.substitutes.isEmpty ? nil : item.substitutes, mostLenders: item.mostLenders, together: item.together)
        }
    }

    /// The request to whose log this belongs.
    public var request: ID<AidRequest>? {
        switch self {
        case .requestSubmitted(let id, _, _), .requestRevised(let id, _, _, _), .requestApproved(let id, _),
            .requestTriaged(let id, _, _), .requestCancelled(let id, _), .itemCoveredInside(let id, _, _, _),
            .strangerBrought(let id, _, _, _),
            .enquirySent(_, let id, _, _, _),
            .enquiryDeclined(_, let id, _),
            .enquiryWithdrawn(_, let id, _), .offerTendered(_, let id, _, _), .offerEnded(_, let id, _, _, _),
            .offerAccepted(_, _, _, let id, _, _, _), .requestWentAlone(let id, _, _), .questionAnswered(_, let id, _),
            .offerConfirmed(_, let id, _, _), .orderMoved(_, _, let id, _, _, _), .orderRecordedAsHappened(_, _, let id, _, _, _, _),
            .orderTakenIn(_, _, let id, _, _, _, _, _), .requestConfirmed(let id, _), .orderReleased(_, _, let id, _, _, _, _),
            .orderTurnedBack(_, _, let id, _, _), .orderCarriedOn(_, _, let id, _, _), .legMoved(_, _, _, let id, _, _),
            .orderVoided(_, _, let id, _, _), .endAsked(_, _, let id, _, _), .endAnswered(_, _, let id, _, _),
            .reliefAsked(_, _, let id, _, _, _),
            .endWithdrawn(_, _, let id, _), .orderTimeCorrected(_, _, let id, _, _, _),
            .offerTakenIn(_, let id, _, _):
            id
        case .requestApprovedByVoice(let id, _), .approvalConfirmed(let id, _), .askedByCallCard(_, let id, _),
            .callSlipAsked(_, _, let id, _), .troubleSaid(let id, _), .triedSaid(let id, _), .itemAdded(let id, _, _),
            .itemRevised(let id, _, _), .itemCancelled(let id, _, _), .overrideSet(_, let id, _, _, _, _, _),
            .overrideEnded(_, let id, _, _, _):
            id
        case .logLineWritten(_, let id, _, _), .logLineFiled(_, let id, _, _), .lenderAnswered(_, let id, _, _, _, _, _),
            .delegated(_, _, _, let id, _), .delegationEnded(_, _, let id):
            id
        default: nil
        }
    }
}

extension Happening {
    /// A member that is named in it and does not read it.
    public var named: ID<Member>? {
        switch self {
        case .overrideSet(_, _, _, _, let id, _, _), .overrideEnded(_, _, _, _, let id): id
        default: nil
        }
    }

    /// The site to whose log this belongs.
    public var site: ID<Site>? {
        switch self {
        case .logLineWritten(_, _, let id, _), .logLineFiled(_, _, let id, _): id
        default: nil
        }
    }

    /// The incident to whose log this belongs.
    public var incident: ID<Incident>? {
        switch self {
        case .incidentOpened(let id, _, _, _, _), .incidentRevised(let id, _, _), .incidentMoved(let id, _, _): id
        case .logLineWritten(_, _, _, let id), .logLineFiled(_, _, _, let id): id
        default: nil
        }
    }
}
