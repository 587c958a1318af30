import Coordination
import Foundation
import MutualAid
import Support

/// A town in which something of everything is there, for trying every deed as people who may not.
struct Scene: Sendable {
    let town: Town
    /// Lent by south, asked for by north.
    let capability: ID<Capability>
    let request: ID<AidRequest>
    let plan: ID<Plan>
    let proposal: ID<Proposal>
    /// An enquiry that waits, an offer that waits, an order that was accepted: each from another request.
    let waiting: ID<Enquiry>
    let tendered: ID<Offer>
    let order: ID<Order>
    let leg: ID<CarryLeg>
    let end: ID<EndChange>
    let task: ID<OpenTask>
    let note: ID<Note>
    let slip: ID<CallSlip>
    let incident: ID<Incident>
    /// Holds a call card of north's.
    let cardHolder: Caller
    let callCard: ID<CallCard>
    let contact: ID<Contact>
    let asked: (rollCall: ID<RollCall>, answer: ID<RollCallAnswer>)
    /// Told to south; and the watch that the coordinator holds.
    let delivery: ID<Delivery>
    let desk: ID<Desk>
    /// An item, a help that waits, and what the asker has handed over.
    let item: ID<RequestItem>
    let help: ID<OpenOffer>
    let delegation: ID<Delegation>
    /// What was decided about south's capability for that item.
    let override: ID<Override>
    /// A line that south wrote, a request that the desk typed for north, and a paper order of south's that collides.
    let line: ID<LogLine>
    let entered: ID<AidRequest>
    let conflict: ID<Conflict>

    init(_ town: Town) async throws {
        self.town = town
        capability = try await town.registerPumps(40)
        request = try await town.askForPumps(3)
        let accepted = try await Self.offer(for: request, in: town)
        try await town.approveAndTriage(request)
        order = try await town.accept(accepted)
        leg = try await town.house.perform(PlanLeg(order: order, plan: Self.drive), as: town.coordinator).id
        end = try await town.house.perform(
            AskEnd(order: order, until: Date().addingTimeInterval(86_400)), as: town.north.caller(.approver)
        ).id
        let late = try await town.accept(try await Self.offer(for: try await Self.asked(in: town), in: town))
        _ = try await town.house.perform(RecordAsHappened(order: late, state: .arrived, happenedAt: Date()), as: town.coordinator)
        tendered = try await Self.offer(for: try await Self.asked(in: town), in: town)
        let open = try await Self.asked(in: town)
        let planned = try await town.house.perform(MakePlan(), as: town.coordinator)
        plan = planned.plan
        let sheet = try await town.house.view(ShowPlan(plan: plan), as: town.coordinator)
        proposal = sheet.items.flatMap(\.proposals).map(\.proposal.id)[0]
        waiting = try await town.house.perform(SendEnquiries(plan: plan, proposals: [proposal]), as: town.coordinator).enquiries[0]
        let job = try await town.house.view(ShowBoard(), as: town.coordinator).jobs.first { $0.kind == .skippedStep }
        task = job?.task ?? ID(rawValue: UUID())
        let asked = try await town.house.view(ShowRequest(request: open), as: town.coordinator)
        note = asked.troubleNote ?? ID(rawValue: UUID())
        line = try await town.house.perform(WriteLogLine(text: "Left by door 2."), as: town.south.caller(.dispatcher)).id
        entered = try await town.enterForNorth()
        _ = try await town.house.perform(ReserveNumbers(count: 25), as: town.coordinator)
        _ = try await town.house.perform(town.paperOrder("TB-P0001", 100, to: town.west), as: town.coordinator)
        conflict = try await town.house.view(ShowPaperOrders(), as: town.coordinator).conflicts[0].conflict.id
        slip = try await town.house.perform(town.callSlip, as: town.callTaker).id
        incident = try await town.house.perform(town.incident, as: town.coordinator).id
        let card = try await town.callCard()
        cardHolder = try await town.house.holder(ofCard: card.code, word: card.words[0], channel: .page).caller ?? .nobody(by: .page)
        callCard = try town.cardID(card.code)
        item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        override = try await town.house.perform(
            SetOverride(item: item, capability: capability, way: .forced, quantity: 1, reason: "They rang."), as: town.coordinator
        ).id
        contact = try await town.house.perform(
            AddContact(member: town.south.member, post: "Desk", phone: "555-0101", email: nil, worksWhenNetworkIsDown: true, rank: 1),
            as: town.coordinator
        ).id
        self.asked = try await Self.ask(town)
        try await town.tell()
        let asking = waiting
        delivery =
            try await town.house.view(ListRings(), as: town.coordinator).rings.flatMap(\.rows)
            .first { $0.delivery.subject.enquiry == asking }?.delivery.id ?? ID(rawValue: UUID())
        desk = try await town.house.perform(TakeDesk(), as: town.coordinator).id
        help = try await town.house.perform(
            OfferHelp(member: town.south.member, aidClass: .infusionPumpLarge, quantity: 1), as: town.south.caller(.dispatcher)
        ).id
        delegation = try await town.house.perform(
            Delegate(member: town.north.member, until: Date().addingTimeInterval(7200)), as: town.north.caller(.approver)
        ).id
    }

    static var drive: CarryLeg.Plan {
        CarryLeg.Plan(
            way: .there, carrier: .lender, phone: "555-0170", quantity: 2, fromDoor: "", toDoor: "", departsAt: Date(),
            arrivesAt: Date().addingTimeInterval(3600))
    }

    /// Deeds about sending and bringing home.
    private var sending: [Attempt] {
        let both = Parties(asker: asker, lender: lender)
        return [
            Attempt(ReleaseOrder(order: order), both), Attempt(TurnBack(order: order), both),
            Attempt(StandDown(requests: [request]), Parties(asker: asker)), Attempt(PlanLeg(order: order, plan: Self.drive), both),
            Attempt(ChangeLeg(leg: leg, plan: Self.drive), both), Attempt(DropLeg(leg: leg), both), Attempt(StartLeg(leg: leg), both),
            Attempt(EndLeg(leg: leg), both), Attempt(AskEnd(order: order, until: Date().addingTimeInterval(90_000)), both),
            Attempt(AnswerEnd(change: end, agrees: true), Parties(lender: lender)),
            Attempt(AskRelief(order: order, from: Date().addingTimeInterval(40_000)), both),
            Attempt(WithdrawEnd(change: end), Parties(asker: asker)),
        ]
    }

    /// A further request of north's, approved and triaged.
    private static func asked(in town: Town) async throws -> ID<AidRequest> {
        let request = try await town.askForPumps(3)
        try await town.approveAndTriage(request)
        return request
    }

    private static func offer(for request: ID<AidRequest>, in town: Town) async throws -> ID<Offer> {
        let enquiries = try await town.planAndAsk()
        for enquiry in enquiries {
            let sheet = try await town.house.view(ShowEnquiry(enquiry: enquiry), as: town.coordinator)
            if sheet.row.enquiry.request == request { return try await town.tender(enquiry, 3) }
        }
        throw Refusal.notFound
    }

    var asker: ID<Member> { town.north.member }
    var lender: ID<Member> { town.south.member }
}

/// A deed that would do something, and the members that its record lies between.
struct Attempt: Sendable {
    let deed: any Deed
    let parties: Parties

    init(_ deed: any Deed, _ parties: Parties = Parties()) {
        self.deed = deed
        self.parties = parties
    }
}

extension Scene {
    /// One attempt for each deed; a deed that is not here fails the test.
    var attempts: [Attempt] {
        let both = Parties(asker: asker, lender: lender)
        let asking = Parties(asker: asker)
        let own = Parties(owner: lender)
        let soon = Date().addingTimeInterval(7200)
        let hash = [UInt8](repeating: 7, count: 32)
        return [
            Attempt(AcceptOffer(offer: tendered), Parties(asker: asker, lender: lender, isDelegated: true)),
            Attempt(DeclineOffer(offer: tendered), both),
            Attempt(WithdrawOffer(offer: tendered), both), Attempt(ExpireOffer(offer: tendered), both),
            Attempt(TenderOffer(enquiry: waiting, quantity: 1, arrivesAt: soon), both), Attempt(DeclineEnquiry(enquiry: waiting), both),
            Attempt(WithdrawEnquiry(enquiry: waiting), both), Attempt(SendOrder(order: order), both),
            Attempt(ReceiveOrder(order: order), both), Attempt(ReturnOrder(order: order), both), Attempt(BringHome(order: order), both),
            Attempt(CancelOrder(order: order), both), Attempt(RecordAsHappened(order: order, state: .arrived, happenedAt: Date()), both),
            Attempt(
                RecordArrival(request: request, item: item, lender: lender, quantity: 2, happenedAt: Date().addingTimeInterval(-60)),
                asking),
            Attempt(ConfirmEntry(request: entered), asking), Attempt(WriteLogLine(text: "Planted.", member: lender), own),
            Attempt(FileLogLine(line: line, site: town.south.site), own), Attempt(ReserveNumbers(count: 1)),
            Attempt(town.paperOrder("TB-P0002", 1), Parties(lender: lender)),
            Attempt(VoidOrder(order: order, reason: "Typed twice."), both),
            Attempt(DecideConflict(conflict: conflict, keeps: .both), Parties(lender: lender)),
            Attempt(ApproveRequest(request: request), asking), Attempt(TriageRequest(request: request, priority: .low), asking),
            Attempt(CancelRequest(request: request), asking),
            Attempt(ReviseRequest(request: request, version: 3, harm: .noEffect, neededBy: soon, callback: "555-0199"), asking),
            Attempt(AddItem(request: request, item: .init(aidClass: .printer, quantity: 1)), asking),
            Attempt(ReviseItem(request: request, item: item, version: 3, quantity: 1), asking),
            Attempt(CancelItem(request: request, item: item), asking),
            Attempt(
                SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.", items: [.init(aidClass: .printer, quantity: 1)],
                    neededBy: soon), asking),
            Attempt(RegisterCapability(site: town.south.site, aidClass: .printer, quantity: 1, reserve: 0), own),
            Attempt(ReviseCapability(capability: capability, version: 1, quantity: 0, reserve: 0, terms: CapabilityTerms()), own),
            Attempt(ChangeCapabilityState(capability: capability, state: .retired), own), Attempt(ConfirmCapabilities(member: lender), own),
            Attempt(
                AddContact(member: lender, post: "Desk", phone: "555-0100", email: nil, worksWhenNetworkIsDown: true, rank: 1), own),
            Attempt(
                OpenAccount(member: lender, login: "planted", accountName: "P", password: Town.password, roles: [.dispatcher]), own),
            Attempt(AddDeviceModel(member: lender, manufacturer: "M", model: "N", aidClass: .telemetry), own),
            Attempt(FinishTask(task: task), own), Attempt(RedactNote(note: note), Parties(owner: asker)),
            Attempt(RegisterMember(memberName: "Planted", kind: .hospital, siteName: "P")),
            Attempt(ImportMembers(members: [ListedMember(outsideNumber: "1", name: "Planted", address: "", place: nil, beds: nil)])),
            Attempt(ImportTravelTimes(times: [])),
            Attempt(HandOutLink(member: lender, purpose: .answerEnquiry, object: waiting.rawValue), own),
            Attempt(MakePlan()), Attempt(SendEnquiries(plan: plan, proposals: [proposal])), Attempt(StockExercise(seed: 1)),
            Attempt(OpenRegion(name: "Planted", code: "P", timeZone: "Asia/Tokyo", phone: "555-0100", exerciseOf: nil)),
            Attempt(SignIn(login: "north.requester", password: "not the password", sessionHash: hash, kind: .cookie)), Attempt(SignOut()),
            Attempt(TakeSeat(region: town.region, member: lender)),
            Attempt(ChangePassword(old: "not the password", new: "still not the one")),
            Attempt(ApproveByVoice(request: request, approver: town.voice), asking), Attempt(ConfirmApproval(request: request), asking),
            Attempt(town.incident, Parties(owner: asker)), Attempt(MoveIncident(incident: incident, state: .active), Parties(owner: asker)),
            Attempt(
                ReviseIncident(incident: incident, version: 1, title: "T", broken: "B", since: Date()), Parties(owner: asker)),
            Attempt(town.callSlip), Attempt(AnswerSlip(slip: slip, answer: "No.")), Attempt(town.cardAsk),
            Attempt(
                AskFromSlip(slip: slip, version: 2, site: town.north.site, aidClass: .printer, quantity: 1, neededBy: soon)),
            Attempt(IssueCallCard(site: town.south.site, wordHashes: [hash]), own), Attempt(CheckCallWord(code: "C-22222", wordHash: hash)),
            Attempt(OpenCallCard(card: callCard)),
            Attempt(ChooseLanguage(language: .japanese)), Attempt(IssueToken(sessionHash: hash, region: town.region, member: lender)),
        ] + sending + memberAttempts + rollCallAttempts + deliveryAttempts + finding
    }

    /// People who are not the right ones, each with every role that such a person can have.
    func strangers() async throws -> [(name: String, caller: Caller)] {
        let hospital: [Role] = [.requester, .approver, .publisher, .dispatcher, .organisationAdministrator, .callTaker]
        func all(_ party: Town.Party, _ roles: [Role]) -> Caller {
            let known = party.caller(.requester)
            return Caller(
                identity: known.identity, seat: Seat(region: town.region, member: party.member, roles: roles, members: [party.member]),
                channel: .api)
        }
        let elsewhere = RegionID(rawValue: 2)
        _ = try await town.house.perform(
            OpenRegion(name: "Other Bay", code: "OB", timeZone: "Asia/Tokyo", phone: "555-0143", exerciseOf: elsewhere),
            as: .operatingStaff(in: elsewhere))
        let foreign = Caller(
            identity: town.coordinator.identity,
            seat: Seat(region: elsewhere, member: town.west.member, roles: Role.allCases, members: [asker, lender]), channel: .api)
        var callers: [(name: String, caller: Caller)] = [
            ("asker's side", all(town.north, hospital)), ("lender's side", all(town.south, hospital)),
            ("uninvolved", all(town.west, hospital)), ("auditor", town.auditor), ("coordinator of another region", foreign),
            ("signed out", .nobody(by: .api)),
            ("without a seat", Caller(identity: town.north.caller(.requester).identity, seat: nil, channel: .api)),
            ("service", .service(in: town.region)),
        ]
        for role in Role.allCases {
            callers.append(
                (
                    "parent with \(role) alone",
                    Caller(
                        identity: town.system.caller(.requester).identity,
                        seat: Seat(region: town.region, member: town.system.member, roles: [role], members: [town.system.member]),
                        channel: .api)
                ))
        }
        return callers
    }
}
