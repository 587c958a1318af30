import Coordination
import Foundation
import MutualAid

/// What each page needs to know, asked of the house.
extension Pages {
    func board(_ path: String, _ visitor: Visitor, _ query: [String: String], _ form: FormState) async throws -> Shown {
        let board = try await house.view(ShowBoard(), as: visitor.caller)
        let context = context(visitor, path, waiting: waiting(board.jobs, visitor), live: true)
        return Shown(
            html: context.boardPage(
                board, show: query["show"].flatMap(BoardList.init(rawValue:)), names: try await names(board.since, visitor), form: form))
    }

    func asking(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let home = try await house.view(ShowAskingHome(), as: visitor.caller)
        let toLend = home.jobs.filter { $0.kind == .answerEnquiry }
        let context = context(
            visitor, path, waiting: waiting(home.jobs.filter { $0.kind != .answerEnquiry }, visitor),
            waitingToLend: waiting(toLend, visitor), live: true)
        let parties = Parties(asker: visitor.seat?.member)
        return Shown(
            html: context.askingPage(
                home, may: requestActions(visitor, asker: visitor.seat?.member, lender: nil), orders: orderActions(visitor, parties),
                form: form))
    }

    func lending(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let home = try await house.view(ShowLendingHome(), as: visitor.caller)
        let count = waiting(home.jobs, visitor)
        let isHome = self.context(visitor, path).homeAddress == "/lending"
        let context = context(visitor, path, waiting: isHome ? count : 0, waitingToLend: isHome ? 0 : count, live: true)
        let own = Parties(lender: visitor.seat?.member, owner: visitor.seat?.member)
        var may: Set<LendingAction> = []
        if visitor.may(TenderOffer.self, own) { may.insert(.answer) }
        if visitor.may(WithdrawOffer.self, own) { may.insert(.withdrawOffers) }
        if visitor.may(ReviseCapability.self, own) { may.insert(.publish) }
        return Shown(html: context.lendingPage(home, may: may, orders: orderActions(visitor, own), form: form))
    }

    func requests(_ path: String, _ visitor: Visitor, _ query: [String: String]) async throws -> Shown {
        let list = try await house.view(ListRequests(after: query["after"]), as: visitor.caller)
        let may = requestActions(visitor, asker: visitor.seat?.member, lender: nil)
        return Shown(html: context(visitor, path).requestsPage(list, mayAsk: may.contains(.ask)))
    }

    func ask(
        _ path: String, _ visitor: Visitor, _ form: FormState, incident: ID<Incident>? = nil, alike: [RequestRow] = []
    ) async throws -> Shown {
        // Nobody fills a form that will be refused.
        if !visitor.may(SubmitRequest.self, Parties(asker: visitor.seat?.member)) { throw Refusal.notAllowed }
        let incidents = try await house.view(OpenIncidents(), as: visitor.caller)
        return Shown(
            html: context(visitor, path).askPage(
                AskChoices(
                    sites: try await sites(visitor), forCaller: visitor.caller.has(.coordinator), alike: alike,
                    incidents: incidents, incident: incident, models: try await house.view(ListDeviceModels(), as: visitor.caller)),
                form: form))
    }

    func request(
        _ path: String, _ visitor: Visitor, _ id: ID<AidRequest>, _ query: [String: String], _ form: FormState
    ) async throws -> Shown {
        let sheet = try await house.view(ShowRequest(request: id), as: visitor.caller)
        let asker = sheet.row.request.member
        let lender = sheet.orders.first { visitor.caller.actsFor($0.order.lender) }?.order.lender
        let context = context(visitor, path, waiting: waiting(sheet.jobs, visitor), live: true)
        let may = requestActions(visitor, asker: asker, lender: lender)
        let isOpen = sheet.row.request.state == .submitted && sheet.row.askable(at: sheet.asOf) > 0
        let waves =
            isOpen && visitor.may(SendWave.self, Parties()) ? try await house.view(ShowWaves(request: id), as: visitor.caller) : nil
        return Shown(
            html: context.requestPage(
                sheet, may: may, orders: orderActions(visitor, Parties(asker: asker, lender: lender)),
                names: try await names(sheet.log, visitor), waves: waves,
                members: isOpen && may.contains(.askMember) ? try await memberChoices(visitor) : [],
                sites: visitor.may(RecordArrival.self, Parties(asker: asker)) ? try await house.view(ListSites(), as: visitor.caller) : [],
                models: may.contains(.revise) && sheet.row.request.state == .submitted
                    ? try await house.view(ListDeviceModels(), as: visitor.caller) : [],
                answering: query["answer"].flatMap(ID.init), form: form))
    }

    func plans(_ path: String, _ visitor: Visitor) async throws -> Shown {
        do {
            let sheet = try await house.view(ShowPlan(), as: visitor.caller)
            return Shown(html: context(visitor, path, live: true).planPage(sheet, mayAsk: visitor.may(SendEnquiries.self, Parties())))
        } catch Refusal.notFound {
            return Shown(html: context(visitor, path).plansPage())
        }
    }

    func plan(_ path: String, _ visitor: Visitor, _ id: ID<Plan>, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowPlan(plan: id), as: visitor.caller)
        return Shown(
            html: context(visitor, path, live: true).planPage(
                sheet, mayAsk: visitor.may(SendEnquiries.self, Parties()), form: form))
    }

    func order(_ path: String, _ visitor: Visitor, _ id: ID<Order>, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowOrder(order: id), as: visitor.caller)
        let parties = Parties(asker: sheet.row.order.asker, lender: sheet.row.order.lender)
        let may = orderActions(visitor, parties)
        let members = may.contains(.carry) ? try await house.view(ListMembers(limit: 200), as: visitor.caller).rows : []
        return Shown(
            html: context(visitor, path, live: true).orderPage(
                sheet, may: may, names: try await names(sheet.log, visitor), members: members, form: form))
    }

    func cliffs(_ path: String, _ visitor: Visitor) async throws -> Shown {
        let sheet = try await house.view(ShowCliffs(), as: visitor.caller)
        return Shown(html: context(visitor, path, live: true).cliffPage(sheet))
    }

    func newCapability(_ path: String, _ visitor: Visitor, _ query: [String: String], _ form: FormState) async throws -> Shown {
        var choices = try await capabilityChoices(visitor)
        let kind = query["kind"].flatMap(AidKind.init(rawValue:)) ?? .equipment
        var member: MemberName?
        if let wanted = query["member"].flatMap(ID<Member>.init) {
            if !visitor.may(RegisterCapability.self, Parties(owner: wanted)) { throw Refusal.notAllowed }
            let sheet = try await house.view(ShowMember(member: wanted), as: visitor.caller)
            member = MemberName(member: wanted, name: sheet.member.name)
            choices.sites = sheet.sites.map { SiteChoice(id: $0.id, memberName: sheet.member.name, siteName: $0.name) }
        }
        return Shown(html: context(visitor, path).capabilityPage(choices, kind: kind, of: member, form: form))
    }

    func capability(_ path: String, _ visitor: Visitor, _ id: ID<Capability>, _ form: FormState) async throws -> Shown {
        let row = try await house.view(ShowCapability(capability: id), as: visitor.caller)
        let choices = try await capabilityChoices(visitor)
        return Shown(
            html: context(visitor, path).capabilityPage(
                choices, kind: row.capability.aidClass.kind, capability: row.capability,
                of: visitor.caller.actsFor(row.capability.member)
                    ? nil : MemberName(member: row.capability.member, name: row.memberName), form: form))
    }

    func members(_ path: String, _ visitor: Visitor, _ query: [String: String]) async throws -> Shown {
        let list = try await house.view(ListMembers(after: query["after"]), as: visitor.caller)
        return Shown(html: context(visitor, path).membersPage(list, mayAdd: visitor.may(RegisterMember.self, Parties())))
    }

    func member(_ path: String, _ visitor: Visitor, _ id: ID<Member>, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowMember(member: id), as: visitor.caller)
        let own = Parties(owner: id)
        var may: Set<MemberAction> = []
        if visitor.may(AddContact.self, own) { may.insert(.addContacts) }
        if visitor.may(ReviseContact.self, own) { may.insert(.reviseContacts) }
        if visitor.may(TestContact.self, own) { may.insert(.testContacts) }
        if visitor.may(ReviseSite.self, own) { may.insert(.reviseSites) }
        if visitor.may(OpenAccount.self, own) { may.insert(.openAccounts) }
        if visitor.may(RegisterCapability.self, own) { may.insert(.publish) }
        if visitor.may(ReviseMember.self, own) { may.insert(.revise) }
        if visitor.may(SetCap.self, own), sheet.member.parent == nil { may.insert(.setCaps) }
        if visitor.may(GrantSeat.self, own) { may.insert(.grantSeats) }
        if visitor.may(ConfirmCapabilities.self, own) { may.insert(.confirm) }
        if visitor.may(IssueCallCard.self, own) { may.insert(.issueCards) }
        if sheet.isRungForReal != nil, visitor.may(ChooseExerciseChannel.self, own) { may.insert(.chooseChannel) }
        let others = may.contains(.revise) ? try await everyMember(visitor) : []
        var context = context(visitor, path)
        context.sites = sheet.sites
        return Shown(
            html: context.memberPage(
                sheet, others: others, may: may, names: try await names(sheet.log, visitor), form: form))
    }

    func newMember(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        if !visitor.may(RegisterMember.self, Parties()) { throw Refusal.notAllowed }
        return Shown(html: context(visitor, path).newMemberPage(try await everyMember(visitor), form: form))
    }

    /// Every member of the region, to choose one of them.
    private func everyMember(_ visitor: Visitor) async throws -> [Member] {
        var all: [Member] = []
        var after: String?
        repeat {
            let part = try await house.view(ListMembers(after: after, limit: 200), as: visitor.caller)
            all += part.rows
            after = part.next
        } while after != nil
        return all
    }

    func journal(_ path: String, _ visitor: Visitor, _ query: [String: String]) async throws -> Shown {
        let list = try await house.view(ListJournal(before: query["after"].flatMap(Int.init)), as: visitor.caller)
        return Shown(
            html: context(visitor, path).journalPage(
                list, names: try await names(list.rows, visitor),
                mayRedact: visitor.may(RedactNote.self, Parties(owner: visitor.seat?.member))))
    }

    func ring(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let list = try await house.view(ListRings(), as: visitor.caller)
        return Shown(
            html: context(visitor, path, live: true).ringPage(list, mayRecord: visitor.may(RecordRing.self, Parties()), form: form))
    }

    func desk(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let sheet = try await house.view(ShowDesk(), as: visitor.caller)
        return Shown(
            html: context(visitor, path, waiting: waiting(sheet.jobs, visitor), live: true).deskPage(
                sheet, names: try await names(Array(sheet.since.prefix(40)) + sheet.byVoice, visitor),
                mayAct: visitor.may(TakeDesk.self, Parties()), form: form))
    }

    // MARK: pieces

    private func waiting(_ jobs: [Job], _ visitor: Visitor) -> Int {
        jobs.count { job in
            (job.member.map(visitor.caller.actsFor) ?? visitor.caller.has(.coordinator))
                && (job.kind.roles.map { $0.contains(where: visitor.caller.has) } ?? true)
        }
    }

    private func sites(_ visitor: Visitor) async throws -> [SiteChoice] {
        let sites = try await house.view(MySites(), as: visitor.caller)
        let names = try await house.view(NameMembers(members: Array(Set(sites.map(\.member)))), as: visitor.caller)
        let byMember = Dictionary(names.map { ($0.member, $0.name) }, uniquingKeysWith: { first, _ in first })
        return sites.map { SiteChoice(id: $0.id, memberName: byMember[$0.member] ?? "", siteName: $0.name) }
            .sorted { ($0.memberName, $0.siteName) < ($1.memberName, $1.siteName) }
    }

    /// All members of the region, by name, for a list to choose from.
    func memberChoices(_ visitor: Visitor) async throws -> [MemberChoice] {
        var choices: [MemberChoice] = []
        var after: String?
        repeat {
            let page = try await house.view(ListMembers(after: after, limit: 200), as: visitor.caller)
            choices += page.rows.map { MemberChoice(id: $0.id, name: $0.name) }
            after = page.next
        } while after != nil && choices.count < 1_000
        return choices
    }

    private func capabilityChoices(_ visitor: Visitor) async throws -> CapabilityChoices {
        CapabilityChoices(
            sites: try await sites(visitor), models: try await house.view(ListDeviceModels(), as: visitor.caller),
            mayAddModel: visitor.may(AddDeviceModel.self, Parties(owner: visitor.seat?.member)))
    }

    /// Names of everybody whom a log concerns.
    func names(_ log: [SealedEntry], _ visitor: Visitor) async throws -> [ID<Member>: String] {
        let members = Array(Set(log.flatMap { $0.audience + [$0.body.doneFor, $0.body.happening.named].compactMap { $0 } }))
        if members.isEmpty { return [:] }
        let names = try await house.view(NameMembers(members: members), as: visitor.caller)
        return Dictionary(names.map { ($0.member, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private func requestActions(_ visitor: Visitor, asker: ID<Member>?, lender: ID<Member>?) -> Set<RequestAction> {
        let parties = Parties(asker: asker, lender: lender, owner: asker)
        var may: Set<RequestAction> = []
        if visitor.may(SubmitRequest.self, parties) { may.insert(.ask) }
        if visitor.may(ApproveRequest.self, parties) { may.insert(.approve) }
        if visitor.may(ApproveByVoice.self, parties) { may.insert(.approveByVoice) }
        if visitor.may(ConfirmApproval.self, parties) { may.insert(.confirmApproval) }
        if visitor.may(TriageRequest.self, parties) { may.insert(.triage) }
        if visitor.may(ReviseRequest.self, parties) { may.insert(.revise) }
        if visitor.may(CoverInside.self, parties) { may.insert(.coverInside) }
        if visitor.may(CancelRequest.self, parties) { may.insert(.cancel) }
        if visitor.may(AcceptOffer.self, parties) { may.insert(.decideOffers) }
        if visitor.may(WithdrawEnquiry.self, parties) { may.insert(.withdrawEnquiries) }
        if visitor.may(WithdrawOffer.self, parties) { may.insert(.withdrawOffers) }
        if visitor.may(HandOutLink.self, parties) { may.insert(.handOutLinks) }
        if visitor.may(RedactNote.self, parties) { may.insert(.redact) }
        if visitor.may(AskMember.self, parties) { may.insert(.askMember) }
        if visitor.may(Delegate.self, parties) { may.insert(.delegate) }
        if visitor.may(RecordArrival.self, parties) { may.insert(.recordArrival) }
        if visitor.may(ConfirmEntry.self, parties) { may.insert(.confirmEntry) }
        if visitor.may(TenderOffer.self, Parties()) { may.insert(.answerForLenders) }
        return may
    }

    private func orderActions(_ visitor: Visitor, _ parties: Parties) -> Set<OrderAction> {
        var may: Set<OrderAction> = []
        if visitor.may(SendOrder.self, parties) { may.insert(.sent) }
        if visitor.may(ReceiveOrder.self, parties) { may.insert(.arrived) }
        if visitor.may(ReturnOrder.self, parties) { may.insert(.returning) }
        if visitor.may(BringHome.self, parties) { may.insert(.home) }
        if visitor.may(CancelOrder.self, parties) { may.insert(.cancel) }
        if visitor.may(RecordAsHappened.self, parties) { may.insert(.record) }
        if visitor.may(ReleaseOrder.self, parties) { may.insert(.release) }
        if visitor.may(TurnBack.self, parties) { may.insert(.turnBack) }
        if visitor.may(PlanLeg.self, parties) { may.insert(.carry) }
        if visitor.may(AskEnd.self, parties) { may.insert(.askEnd) }
        if visitor.may(AskRelief.self, parties) { may.insert(.askRelief) }
        if visitor.may(FinishTask.self, Parties(owner: visitor.seat?.member)) { may.insert(.doTasks) }
        if visitor.may(DecideConflict.self, parties) { may.insert(.decideConflicts) }
        if visitor.may(VoidOrder.self, parties) { may.insert(.void) }
        return may
    }
}
