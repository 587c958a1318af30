/// That messages about something are settled by what happened: done, or no longer asked.
public struct Settlement: Hashable, Sendable {
    public let messages: [Delivery.Message]
    public let subject: DeliverySubject
    public let state: Delivery.State

    public init(_ messages: [Delivery.Message], _ subject: DeliverySubject, as state: Delivery.State) {
        self.messages = messages
        self.subject = subject
        self.state = state
    }

    /// What is told of an offer until it is decided, whoever has to act.
    private static let deciding: [Delivery.Message] = [.offerMade, .offerProvisional, .questionAsked, .questionAnswered, .repliesWanted]

    /// What anybody is told or asked about an order, but that it was typed by mistake.
    private static let aboutAnOrder: [Delivery.Message] = [
        .takenIn, .coveredTwice, .accepted, .onTheWay, .arrived, .comingBack, .home, .orderCancelled, .released, .turnBack, .turningAsked,
        .carriesOn, .turnedBack, .endAsked, .reliefWanted, .reliefAsked, .comesLate,
    ]

    /// What this settles: doing the thing answers the message that asked for it.
    public static func all(by entry: EntryBody, _ facts: Telling.Facts) -> [Settlement] {
        switch entry.happening {
        // Whoever sorts it has it: the desk's next is not woken because it runs without them.
        case .requestTriaged(let id, _, _): [Settlement([.requestCame, .ranAlone], DeliverySubject(request: id), as: .answered)]
        case .requestApproved(let id, _), .requestApprovedByVoice(let id, _):
            [Settlement([.approvalWanted, .askedAlone], DeliverySubject(request: id), as: .answered)]
        case .requestCancelled(let id, _):
            [Settlement([.requestCame, .saidNo, .approvalWanted, .ranAlone, .askedAlone], DeliverySubject(request: id), as: .overtaken)]
        case .enquiryDeclined(let id, _, _): [Settlement([.enquiry], DeliverySubject(enquiry: id), as: .answered)]
        case .enquiryWithdrawn(let id, _, _): [Settlement([.enquiry], DeliverySubject(enquiry: id), as: .overtaken)]
        case .offerTendered:
            facts.offer.map { [Settlement([.enquiry], DeliverySubject(enquiry: $0.enquiry), as: .answered)] } ?? []
        case .questionAnswered(let id, _, _): [Settlement([.questionAsked], DeliverySubject(offer: id), as: .answered)]
        case .offerConfirmed(let id, _, _, _):
            [
                Settlement([.questionAnswered, .repliesWanted], DeliverySubject(offer: id), as: .answered),
                Settlement([.offerProvisional], DeliverySubject(offer: id), as: .overtaken),
            ]
        case .offerEnded(let id, _, _, _, let end):
            [Settlement(deciding, DeliverySubject(offer: id), as: end == .declined ? .answered : .overtaken)]
        // What came about of it is told as the order that it became: there is nothing left to decide.
        case .offerTakenIn(let id, _, _, _): [Settlement(deciding, DeliverySubject(offer: id), as: .overtaken)]
        case .offerAccepted(let id, _, _, _, _, _, _): [Settlement(deciding, DeliverySubject(offer: id), as: .answered)]
        case .orderMoved(let id, _, _, _, _, let state), .orderRecordedAsHappened(let id, _, _, _, _, let state, _):
            moved(id, to: state, facts.order)
        case .orderTakenIn(_, _, let request, _, _, _, _, _):
            facts.offer.map { [Settlement([.enquiry], DeliverySubject(request: request, enquiry: $0.enquiry), as: .answered)] } ?? []
        case .orderReleased(let id, _, _, _, _, _, _):
            // Neither has to be decided about what nobody needs any longer.
            [Settlement([.accepted, .reliefWanted, .coveredTwice, .comesLate], DeliverySubject(order: id), as: .overtaken)]
                + ended(facts.order)
        case .orderVoided(let id, _, _, _, _): [Settlement(aboutAnOrder, DeliverySubject(order: id), as: .overtaken)]
        case .orderTurnedBack(let id, _, _, _, _): isTurned(facts.order) ? [turned(id), nothingComes(id)] : []
        case .orderCarriedOn(let id, _, _, _, _): [turned(id)]
        case .taskDone: facts.task.map(done) ?? []
        case .reliefAsked(let id, _, _, _, _, _): [Settlement([.reliefWanted, .reliefAsked], DeliverySubject(order: id), as: .overtaken)]
        case .endAnswered(let id, _, _, _, _): [Settlement([.endAsked], DeliverySubject(order: id), as: .answered)]
        case .endWithdrawn(let id, _, _, _): [Settlement([.endAsked], DeliverySubject(order: id), as: .overtaken)]
        case .legMoved(let id, _, _, _, _, let step): drive(id, step)
        case .conflictDecided(_, let number, _, _):
            [Settlement([.promisesCollide], DeliverySubject(number: number), as: .answered)]
        case .rollCallAnswered:
            facts.answers.map { Settlement([.rollCall], DeliverySubject(answer: $0.id), as: .answered) }
        case .helpMatched(let id, _, _, _), .helpThanked(let id, _, _):
            [Settlement([.helpOffered], DeliverySubject(openOffer: id), as: .answered)]
        case .callSlipAsked(_, let number, _, _), .callSlipAnswered(_, let number):
            [Settlement([.callTaken], DeliverySubject(number: number), as: .answered)]
        case .deskTaken, .deskAccepted: [Settlement([.deskEmpty], DeliverySubject(), as: .answered)]
        default: []
        }
    }

    private static func moved(_ order: ID<Order>, to state: Order.State, _ facts: Order?) -> [Settlement] {
        if state == .cancelled {
            let gone: [Delivery.Message] = [.accepted, .onTheWay, .reliefWanted, .coveredTwice]
            return [Settlement(gone, DeliverySubject(order: order), as: .overtaken)] + ended(facts)
                + (isTurned(facts) ? [nothingComes(order)] : [])
        }
        let isGoing = state == .returning || state == .home
        return [Settlement([.accepted, .onTheWay, .carriesOn, .comingBack], DeliverySubject(order: order), as: .answered)]
            + (isGoing ? [Settlement([.reliefWanted], DeliverySubject(order: order), as: .overtaken)] : [])
            + (isTurned(facts) ? [turned(order), nothingComes(order)] : []) + ended(facts)
    }

    /// All of it is home or called off: nobody is asked about its end any longer.
    private static func ended(_ order: Order?) -> [Settlement] {
        guard let order, !order.isOpen else { return [] }
        return [Settlement([.endAsked], DeliverySubject(order: order.id), as: .overtaken)]
    }

    /// Nothing is on the way any more: there is nothing to turn back.
    private static func isTurned(_ order: Order?) -> Bool { order.map { $0.units.at(.sent) == 0 } ?? false }

    private static func done(_ task: OpenTask) -> [Settlement] {
        guard let order = task.order else { return [] }
        return switch task.kind {
        case .coveredTwice: [Settlement([.coveredTwice], DeliverySubject(order: order), as: .answered)]
        case .skippedStep, .shortPromise, .expectFewer, .turnBack, .answerEnd, .decideConflict, .tellNumber, .checkListings,
            .unknownSender:
            []
        }
    }

    private static func turned(_ order: ID<Order>) -> Settlement {
        Settlement([.turnBack, .turningAsked], DeliverySubject(order: order), as: .answered)
    }

    /// What is there, called off or on its way back comes too late no longer.
    private static func nothingComes(_ order: ID<Order>) -> Settlement {
        Settlement([.comesLate], DeliverySubject(order: order), as: .overtaken)
    }

    /// Where it still comes too late its asker is told anew.
    private static func drive(_ leg: ID<CarryLeg>, _ step: CarryLeg.Step) -> [Settlement] {
        switch step {
        case .planned: []
        case .changed, .dropped: [Settlement([.driveAsked, .comesLate], DeliverySubject(leg: leg), as: .overtaken)]
        case .left: [Settlement([.driveAsked], DeliverySubject(leg: leg), as: .answered)]
        case .came: [Settlement([.driveAsked, .comesLate], DeliverySubject(leg: leg), as: .answered)]
        }
    }
}
