import Foundation
import MutualAid
import Records

extension Work {
    /// What an entry is about, as the records hold it now.
    func facts(of entry: EntryBody) throws -> Telling.Facts {
        switch entry.happening {
        case .requestSubmitted(let id, _, _):
            guard let request = try Requests.load(id, in: region, db)?.request else { return Telling.Facts() }
            // A member without contacts of its own is reached by its health system's anyway.
            let hasOwn = try !Members.contacts(of: request.member, in: region, db).isEmpty
            return Telling.Facts(
                request: request, approver: hasOwn ? try Members.load(request.member, in: region, db)?.parent : nil)
        case .requestWentAlone(let id, _, _):
            return Telling.Facts(request: try Requests.load(id, in: region, db)?.request)
        case .enquirySent(let id, _, _, _, _), .enquiryDeclined(let id, _, _), .enquiryWithdrawn(let id, _, _):
            guard let enquiry = try Enquiries.load(id, in: region, db) else { return Telling.Facts() }
            return Telling.Facts(request: try Requests.load(enquiry.request, in: region, db)?.request, enquiry: enquiry)
        case .offerTendered(let id, _, _, _), .offerAccepted(let id, _, _, _, _, _, _), .offerEnded(let id, _, _, _, _),
            .questionAnswered(let id, _, _), .offerConfirmed(let id, _, _, _):
            let offer = try Offers.load(id, in: region, db)
            return Telling.Facts(enquiry: try offer.flatMap { try Enquiries.load($0.enquiry, in: region, db) }, offer: offer)
        case .orderMoved(let id, _, _, _, _, _), .orderRecordedAsHappened(let id, _, _, _, _, _, _),
            .orderTurnedBack(let id, _, _, _, _), .orderCarriedOn(let id, _, _, _, _), .reliefAsked(let id, _, _, _, _, _):
            return Telling.Facts(order: try Orders.load(id, in: region, db))
        case .orderTakenIn(let id, _, _, _, _, _, _, _):
            guard let order = try Orders.load(id, in: region, db) else { return Telling.Facts() }
            return Telling.Facts(
                offer: try Offers.load(order.offer, in: region, db), order: order,
                task: try Tasks.open(.coveredTwice, of: id, in: region, db).first)
        case .orderReleased(let id, _, _, _, _, _, _):
            // Who has not left, or comes home, has nothing to turn back.
            let legs = try CarryLegs.of([id], in: region, db).map(\.leg).filter {
                $0.isOpen && $0.leftAt != nil && $0.plan.way == .there
            }
            return Telling.Facts(
                order: try Orders.load(id, in: region, db), drivers: Set(legs.compactMap(\.plan.carrierMember)).sorted())
        case .endAsked(let id, _, _, _, _), .endAnswered(let id, _, _, _, _):
            return Telling.Facts(order: try Orders.load(id, in: region, db), end: try EndChanges.of(id, in: region, db).first)
        case .legMoved(let id, let order, _, let request, _, _):
            return Telling.Facts(
                request: try Requests.load(request, in: region, db)?.request, order: try Orders.load(order, in: region, db),
                leg: try CarryLegs.load(id, in: region, db))
        case .taskDone(let id): return Telling.Facts(task: try Tasks.load(id, in: region, db))
        case .rollCallStarted(let id, _, _):
            return Telling.Facts(answers: try RollCallAnswers.of(id, in: region, db).map(\.answer))
        case .rollCallAnswered(let id, let member):
            return Telling.Facts(answers: try RollCallAnswers.of(id, in: region, db).map(\.answer).filter { $0.member == member })
        default: return Telling.Facts()
        }
    }

    /// Starts the first way to everybody whom a telling concerns.
    /// - Returns: how many deliveries were made.
    func tell(_ telling: Telling, at position: Int, channels: [Delivery.Channel], _ place: Region) throws -> Int {
        let members: [ID<Member>]
        let desk = try Desks.held(in: region, db)
        switch telling.recipient {
        case .member(let member): members = [member]
        case .desk: members = try desk.map { [$0.member] } ?? Desks.coordinating(in: region, db)
        case .backup: members = try Desks.coordinating(besides: desk?.account, in: region, db)
        }
        var made = 0
        for member in members {
            let seated = telling.recipient == .desk ? desk : nil
            let first = Delivery(
                id: newID(), position: position, member: member, contact: nil, desk: seated?.id, step: 0, channel: .ring,
                message: telling.message, interrupts: telling.interrupts, subject: telling.subject, state: .waiting, attempts: 0,
                nextAt: nil, madeAt: now)
            if try tryNext(after: first, tried: [], channels: channels, place) { made += 1 }
        }
        return made
    }

    /// Makes the next delivery of the same message, by the first way that was not tried.
    ///
    /// Where all were tried, the first number is rung again later: nobody falls off the list. The desk rings nobody to tell itself.
    /// - Parameter begin: when it is told to who has taken the desk; nil: at once where it interrupts or was tried before, else when the
    ///   shift ends.
    /// - Returns: whether there is a next way.
    @discardableResult
    func tryNext(
        after last: Delivery, tried: [Delivery], channels: [Delivery.Channel], _ place: Region, begin: Date? = nil
    ) throws -> Bool {
        let isSeated = last.message.isForDesk
        let isOpen = try !place.isExercise || Tellers.isOpen(last.member, in: region, db)
        let standsIn = try last.message.staysAtDesk && regionStandsIn(for: last, channels: channels, place)
        let ways = try ways(for: last, number: standsIn ? place.phone : nil, channels: isOpen ? channels : [])
        // What was overtaken before it went out has told nobody.
        let known = Set(
            tried.filter { $0.state != .overtaken }.map { DeliveryWay(contact: $0.contact, desk: $0.desk, channel: $0.channel) })
        var way = ways.first { !known.contains($0) }
        var wait: TimeInterval = 0
        // Of an empty desk nobody is told by the region's number who is not the one for whom it stands in.
        if way == nil, !isSeated, last.message != .deskEmpty || standsIn || !ways.isEmpty {
            way = ways.first { $0.channel == .ring } ?? DeliveryWay(channel: .ring)
            wait = tried.isEmpty ? 0 : Delivery.patience
        }
        guard let way else { return false }
        let zone = TimeZone(identifier: place.timeZone) ?? .gmt
        let due = last.message.asks ? last.subject.dueAt : nil
        var time =
            begin ?? (last.interrupts || !tried.isEmpty ? now.addingTimeInterval(wait) : Shift.gathers(until: due, from: now, in: zone))
        if isSeated, tried.isEmpty || begin != nil { time = way.begins(at: time, held: try Desks.held(in: region, db), now: now) }
        try Deliveries.insert(
            Delivery(
                id: newID(), position: last.position, member: last.member, contact: way.contact, desk: way.desk,
                step: (tried.map(\.step).max() ?? 0) + 1, channel: way.channel, message: last.message, interrupts: last.interrupts,
                subject: last.subject, state: .waiting, attempts: 0, nextAt: time, madeAt: now), in: region, db)
        return true
    }

    /// All ways by which a message goes, in the order in which they are tried.
    /// - Parameter number: the region's own, where it stands in.
    private func ways(for message: Delivery, number: String? = nil, channels: [Delivery.Channel]) throws -> [DeliveryWay] {
        guard message.message.staysAtDesk else {
            return DeliveryWay.all(contacts: try contacts(of: message.member), channels: channels, interrupts: message.interrupts)
        }
        let held = try Desks.held(in: region, db)
        // After who holds the seat everybody else has a turn; where nobody holds it, each member at which one sits is told for itself.
        let follows = message.message.isForDesk && held != nil
        let members = follows ? try Desks.coordinating(in: region, db) : [message.member]
        let offices = try members.filter { try Members.load($0, in: region, db)?.kind.coordinates == true }
        return DeliveryWay.toDesk(
            message.message, held: held,
            others: try Desks.reachable(besides: held?.account, at: follows ? nil : message.member, in: region, db),
            offices: try Members.contacts(of: offices, in: region, db), number: number, channels: channels,
            interrupts: message.interrupts)
    }

    /// Whether the region's own number stands in for this member: where no coordinator can be told, and once for all of them.
    private func regionStandsIn(for message: Delivery, channels: [Delivery.Channel], _ place: Region) throws -> Bool {
        let held = try Desks.held(in: region, db)
        if held != nil, message.message != .deskEmpty { return false }
        let all = try Desks.coordinating(besides: held?.account, in: region, db)
        let open = try place.isExercise ? all.filter { try Tellers.isOpen($0, in: region, db) } : all
        let told = open.isEmpty ? all : open
        guard told.first == message.member else { return false }
        return try told.allSatisfy { try ways(for: message.addressed(to: $0), channels: open.isEmpty ? [] : channels).isEmpty }
    }

    /// A member's own contacts, else those of the member that answers for it.
    private func contacts(of member: ID<Member>) throws -> [Contact] {
        let own = try Members.contacts(of: member, in: region, db)
        guard own.isEmpty, let parent = try Members.load(member, in: region, db)?.parent else { return own }
        return try Members.contacts(of: parent, in: region, db)
    }

    /// The region itself, with what the program can send by.
    func placeAndChannels() throws -> (place: Region, channels: [Delivery.Channel]) {
        guard let place = try Regions.load(region, db) else { throw Refusal.notFound }
        let channels = try Tellers.head(in: region, db)?.channels.compactMap(Delivery.Channel.init(rawValue:)) ?? []
        return (place, channels)
    }
}
