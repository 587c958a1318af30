import Coordination
import Foundation
import MutualAid
import Support

/// A legal instance of a deed, with whoever may do it.
struct Instance: Sendable {
    let deed: any Deed
    let caller: Caller
    /// What this deed writes into the journal, in rows of `entry` or `account_entry`.
    var entries = 1
}

/// One legal instance of every deed, each in a town that was brought so far. A deed that is not here fails the tests about all deeds.
enum Instances {
    private static var soon: Date { Date().addingTimeInterval(3600) }

    static func make(_ deed: any Deed.Type, in town: Town) async throws -> Instance? {
        if let found = try await early(deed, town) { return found }
        if let found = try await calls(deed, town) { return found }
        if let found = try await deliveries(deed, town) { return found }
        if let found = try await incidents(deed, town) { return found }
        if let found = try await inTheMiddle(deed, town) { return found }
        if let found = try await members(deed, town) { return found }
        if let found = try await rollCalls(deed, town) { return found }
        if let found = try await finding(deed, town) { return found }
        if let found = try await onPaper(deed, town) { return found }
        return try await late(deed, town)
    }

    /// Deeds that need nothing to be there but the town.
    private static func early(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let south = town.south
        let asker = town.north.caller(.requester)
        switch deed {
        case is OpenRegion.Type:
            return Instance(
                deed: OpenRegion(name: "Another", code: "AN", timeZone: "Asia/Tokyo", phone: "555-0144", exerciseOf: nil),
                caller: .operatingStaff(in: RegionID(rawValue: 7)))
        case is RegisterMember.Type:
            return Instance(
                deed: RegisterMember(memberName: "East Hospital", kind: .hospital, siteName: "East main"), caller: town.coordinator)
        case is AddContact.Type:
            return Instance(
                deed: AddContact(
                    member: south.member, post: "Desk", phone: "555-0101", email: nil, worksWhenNetworkIsDown: true, rank: 1),
                caller: south.caller(.organisationAdministrator))
        case is ImportMembers.Type:
            let listed = (1...3).map {
                ListedMember(outsideNumber: "N\($0)", name: "Listed \($0)", address: "", place: nil, beds: 10)
            }
            return Instance(deed: ImportMembers(members: listed), caller: town.coordinator)
        case is ImportTravelTimes.Type:
            try town.numberSites()
            return Instance(
                deed: ImportTravelTimes(times: [ListedTravelTime(from: .init(member: "N"), to: .init(member: "S"), minutes: 35)]),
                caller: town.coordinator)
        case is AddDeviceModel.Type:
            return Instance(
                deed: AddDeviceModel(member: south.member, manufacturer: "Someone", model: "One", aidClass: .infusionPumpLarge),
                caller: south.caller(.publisher))
        case is OpenAccount.Type:
            return Instance(
                deed: OpenAccount(
                    member: south.member, login: "new.person", accountName: "New", password: Town.password, roles: [.requester]),
                caller: south.caller(.organisationAdministrator))
        case is StockExercise.Type:
            return Instance(deed: StockExercise(seed: 7, requests: 1), caller: town.coordinator, entries: 2)
        case is RegisterCapability.Type:
            return Instance(
                deed: RegisterCapability(site: south.site, aidClass: .syringePump, quantity: 4, reserve: 1),
                caller: south.caller(.publisher))
        case is SubmitRequest.Type:
            return Instance(
                deed: SubmitRequest(
                    site: town.north.site, callback: "555-0199", trouble: "Dark.",
                    items: [.init(aidClass: .infusionPumpLarge, quantity: 2)], neededBy: soon),
                caller: asker)
        case is SignIn.Type:
            return Instance(
                deed: SignIn(login: "south.dispatcher", password: Town.password, sessionHash: Secrets.make().hash, kind: .cookie),
                caller: .nobody(by: .page))
        case is ChooseLanguage.Type: return Instance(deed: ChooseLanguage(language: .japanese), caller: asker, entries: 0)
        case is ChangePassword.Type:
            return Instance(deed: ChangePassword(old: Town.password, new: "another battery staple"), caller: asker)
        case is IssueToken.Type:
            return Instance(
                deed: IssueToken(sessionHash: Secrets.make().hash, region: town.region, member: town.north.member), caller: asker)
        case is SignOut.Type, is TakeSeat.Type:
            let secret = Secrets.make()
            _ = try await town.house.perform(
                SignIn(login: "north.requester", password: Town.password, sessionHash: secret.hash, kind: .cookie),
                as: .nobody(by: .page))
            let caller = Caller(identity: asker.identity, seat: asker.seat, channel: .page, session: secret.hash)
            if deed is SignOut.Type { return Instance(deed: SignOut(), caller: caller) }
            return Instance(deed: TakeSeat(region: town.region, member: town.north.member), caller: caller)
        default: return nil
        }
    }

    /// Deeds about what is published and what is asked.
    private static func inTheMiddle(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        switch deed {
        case is ReviseCapability.Type, is ChangeCapabilityState.Type, is ConfirmCapabilities.Type:
            let capability = try await town.registerPumps()
            let publisher = town.south.caller(.publisher)
            if deed is ConfirmCapabilities.Type {
                return Instance(deed: ConfirmCapabilities(member: town.south.member), caller: publisher)
            }
            if deed is ChangeCapabilityState.Type {
                return Instance(deed: ChangeCapabilityState(capability: capability, state: .paused), caller: publisher)
            }
            return Instance(
                deed: ReviseCapability(capability: capability, version: 1, quantity: 12, reserve: 1, terms: .init()), caller: publisher)
        case is AddItem.Type, is ReviseItem.Type, is CancelItem.Type:
            return try await items(deed, town)
        case is ReviseRequest.Type, is ApproveRequest.Type, is TriageRequest.Type, is RedactNote.Type:
            let request = try await town.askForPumps()
            let approver = town.north.caller(.approver)
            switch deed {
            case is ApproveRequest.Type: return Instance(deed: ApproveRequest(request: request), caller: approver)
            case is TriageRequest.Type:
                return Instance(deed: TriageRequest(request: request, priority: .low), caller: town.coordinator)
            case is RedactNote.Type:
                let note: ID<Note> = try town.database.asAdmin().one("select trouble from aid_request")
                return Instance(deed: RedactNote(note: note), caller: approver)
            default:
                return Instance(
                    deed: ReviseRequest(request: request, version: 1, harm: .lifeAtRisk, neededBy: soon, callback: "555-0198"),
                    caller: approver)
            }
        case is MakePlan.Type, is SendEnquiries.Type:
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            if deed is MakePlan.Type { return Instance(deed: MakePlan(), caller: town.coordinator) }
            let planned = try await town.house.perform(MakePlan(), as: town.coordinator)
            let proposals = try await town.house.view(ShowPlan(plan: planned.plan), as: town.coordinator).items.flatMap(\.proposals)
            return Instance(
                deed: SendEnquiries(plan: planned.plan, proposals: proposals.map(\.proposal.id)), caller: town.coordinator)
        default: return nil
        }
    }

    /// Deeds about one thing of a request; what nobody has answered yet is ended with it.
    private static func items(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        _ = try await town.registerPumps()
        let request = try await town.askForPumps()
        let enquiries = try await town.planAndAsk()
        let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
        let asker = town.north.caller(.requester)
        switch deed {
        case is AddItem.Type:
            return Instance(
                deed: AddItem(request: request, version: 1, item: .init(aidClass: .syringePump, patients: 3, substitutes: [.pcaPump])),
                caller: asker)
        case is ReviseItem.Type:
            return Instance(
                deed: ReviseItem(
                    request: request, item: item, version: 1, quantity: 8, patients: 6, leastQuantity: 4, substitutes: [.syringePump],
                    mostLenders: 2, together: .sameLender),
                caller: asker)
        default:
            _ = try await town.tender(enquiries[0], 2)
            _ = try await town.planAndAsk()
            return Instance(deed: CancelItem(request: request, item: item), caller: asker, entries: 3)
        }
    }

    /// Deeds about enquiries, offers and orders.
    private static func late(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let lender = town.south.caller(.dispatcher)
        let asker = town.north.caller(.approver)
        _ = try await town.registerPumps()
        let request = try await town.askForPumps()
        let enquiry = try await town.planAndAsk()[0]
        switch deed {
        case is HandOutLink.Type:
            return Instance(
                deed: HandOutLink(member: town.south.member, purpose: .answerEnquiry, object: enquiry.rawValue), caller: town.coordinator)
        case is WithdrawEnquiry.Type: return Instance(deed: WithdrawEnquiry(enquiry: enquiry), caller: town.coordinator)
        case is DeclineEnquiry.Type: return Instance(deed: DeclineEnquiry(enquiry: enquiry), caller: lender)
        case is TenderOffer.Type:
            return Instance(deed: TenderOffer(enquiry: enquiry, quantity: 6, arrivesAt: soon, note: "Adult sets."), caller: lender)
        default: break
        }
        let offer = try await town.tender(enquiry, 6)
        switch deed {
        case is WithdrawOffer.Type: return Instance(deed: WithdrawOffer(offer: offer), caller: lender)
        case is DeclineOffer.Type: return Instance(deed: DeclineOffer(offer: offer), caller: asker)
        case is ExpireOffer.Type:
            try town.plant("update offer set expires_at = tendered_at")
            return Instance(deed: ExpireOffer(offer: offer), caller: .service(in: town.region))
        default: break
        }
        try await town.approveAndTriage(request)
        if deed is AcceptOffer.Type { return Instance(deed: AcceptOffer(offer: offer), caller: asker) }
        let order = try await town.accept(offer)
        if let found = try await sending(deed, order, request, town) { return found }
        switch deed {
        case is CancelRequest.Type: return Instance(deed: CancelRequest(request: request), caller: asker, entries: 2)
        case is CancelOrder.Type: return Instance(deed: CancelOrder(order: order), caller: asker)
        case is SendOrder.Type: return Instance(deed: SendOrder(order: order), caller: lender)
        case is RecordAsHappened.Type:
            return Instance(deed: RecordAsHappened(order: order, state: .home, happenedAt: .now), caller: lender)
        case is ReceiveOrder.Type, is ReturnOrder.Type, is BringHome.Type:
            try town.plant(order: deed is ReceiveOrder.Type ? .sent : deed is ReturnOrder.Type ? .arrived : .returning)
            if deed is ReceiveOrder.Type { return Instance(deed: ReceiveOrder(order: order), caller: asker) }
            if deed is ReturnOrder.Type { return Instance(deed: ReturnOrder(order: order), caller: asker) }
            return Instance(deed: BringHome(order: order), caller: lender)
        case is FinishTask.Type:
            _ = try await town.house.perform(RecordAsHappened(order: order, state: .arrived, happenedAt: .now), as: lender)
            let task: ID<OpenTask> = try town.database.asAdmin().one("select id from task")
            return Instance(deed: FinishTask(task: task), caller: lender)
        default: return nil
        }
    }
}
