import MutualAid
import Wording

extension PageContext {
    /// One request: how far it is, what waits for whom, what is offered and coming, and everything that was written.
    func requestPage(
        _ sheet: RequestSheet, may: Set<RequestAction>, orders orderMay: Set<OrderAction>, names: [ID<Member>: String],
        waves: WaveSheet? = nil, members: [MemberChoice] = [], sites: [NamedSite] = [], models: [DeviceModel] = [],
        answering: ID<Enquiry>? = nil, form: FormState = .empty
    ) -> HTML {
        let request = sheet.row.request
        let isAskers = isReader(request.member)
        let heading = say(RequestWords.heading(things: things(sheet.row), by: clock.time(request.neededBy)))
        let trail: HTML = """
            <a href="\(seesRegion ? "/requests" : "/asking")">\(say(seesRegion ? RequestWords.listHeading : .ourRequests))</a> / \
            <span class="no">\(request.number)</span>
            """
        return frame(
            title: heading, width: .middle, form: form, follows: sheet.position,
            """
            \(head(heading, trail: trail, below: "\(mark(request.harm)) · \(say(RequestWords.whereTo(sheet.row.siteName)))"))
            <div class="stack">\(if: may.contains(.revise), doubtedTime(request))\(runningAlone(sheet))\(unconfirmed(sheet, may))\(requestState(sheet))\(afterAsking(sheet))\(requestDecisions(sheet, may, form))\(offers(sheet, may, form))\
            \(delegation(sheet, mayDelegate: may.contains(.delegate), form))
            \(if: !sheet.orders.isEmpty, """
                <section class="stack"><h2>\(say(isAskers ? RequestWords.coming : .comingTo(sheet.row.memberName)))</h2>\
                \(orders("orders", caption: say(isAskers ? RequestWords.coming : .comingTo(sheet.row.memberName)), sheet.orders, may: orderMay))</section>
                """)
            \(waves.map { self.waves($0, of: request) } ?? .nothing)\(enquiries(sheet, may, answering, form))\
            \(told(sheet.told) { isReader($0.delivery.member) })\
            \(if: may.contains(.askMember) && request.state == .submitted, askOneMember(sheet, members, form))\
            \(if: may.contains(.recordArrival), arrival(sheet, sites, form))\(requestChanges(sheet, may, models, form))\(written(sheet, may))
            <section class="stack"><h2>\(say(JournalWords.heading)) <span class="small quiet">\(say(JournalWords.newestFirst))</span></h2>
            \(log(sheet.log, names: names, mayRedact: may.contains(.redact)))</section></div>
            """)
    }

    /// A time that looks like a slip of the pen is asked about, and stands until somebody changes it.
    private func doubtedTime(_ request: AidRequest) -> HTML {
        guard let doubt = request.timeDoubt, request.state == .submitted else { return .nothing }
        let time = clock.dayAndTime(request.neededBy)
        let question = say(doubt == .passed ? AskWords.timePassed(time) : .timeFar(time))
        return notice(.takeCare, question, "<p><a href=\"#changes\">\(say(AskWords.changeTime))</a></p>")
    }

    /// The steps, where the units of each item are, and who must act next.
    private func requestState(_ sheet: RequestSheet) -> HTML {
        let request = sheet.row.request
        let way = RequestStep.allCases.filter { $0 != .cancelled }
        let step = sheet.row.step
        let steps = way.map { Step(words: $0.words(language), time: $0 == .asked ? time(request.submittedAt) : .nothing) }
        return """
            \(if: request.state == .cancelled, notice(
                .takeCare, Refusal.Standing.request(.cancelled).sentence(language), "<p>\(say(RequestWords.cancelHint))</p>"))
            <div class="card stack" id="state" data-live>\
            \(way.firstIndex(of: step).map { stepper(say(RequestWords.steps), steps, at: $0) })\
            \(each: sheet.row.items, { item in
                """
                <div class="tight" id="item-\(item.item.id)" data-row><p><b>\(item.item.words(language))</b>\
                \(item.modelName.map { " <span class=\"quiet\">\($0)</span>" } as HTML?)\
                \(if: item.item.state == .cancelled, " <span class=\"quiet\">\(item.item.state.words(language))</span>")</p>\
                \(if: item.item.state == .open, conditions(item.item.conditions(language)))\
                \(bar(item.progress))<p class="small">\(item.progress.sentence(language))</p>\(uncovered(item))\
                \(if: seesRegion && request.state == .submitted && item.missing(at: clock.now) > 0, wayToWhyNot(item.item))</div>
                """
            })\(barKey())\
            \(if: !sheet.jobs.isEmpty, """
                <ul class="tight">\(each: sheet.jobs.prefix(4), { job in
                    "<li>\(turn(job, mayBeReader: job.kind != .approveRequest || !needsAnotherApprover(sheet)))</li>"
                })</ul>
                """)</div>
            """
    }

    private func wayToWhyNot(_ item: RequestItem) -> HTML {
        "<p><a href=\"/items/\(item.id)/why-not\">\(say(PlanWords.whyNot(things: item.aidClass.plural(language))))</a></p>"
    }

    private func offers(_ sheet: RequestSheet, _ may: Set<RequestAction>, _ form: FormState) -> HTML {
        let waiting = sheet.offers.filter { $0.offer.state == .tendered }
        if waiting.isEmpty { return .nothing }
        // Who only coordinates says yes only by a delegation.
        let isAskers = isReader(sheet.row.request.member)
        let mayAccept = isAskers && may.contains(.decideOffers) || isCoordinator && sheet.delegation != nil
        let mayDecline = isAskers ? mayAccept : isCoordinator
        func mayNow(_ row: OfferRow) -> Bool { sheet.row.request.waitsFor(row.offer.askedAs) == nil }
        return """
            <section class="stack"><h2>\(say(isAskers ? RequestWords.offeredToYou : .offeredTo(sheet.row.memberName)))</h2>\
            <ul class="cards" id="offers" data-live>\(each: waiting, { row in
                offerCard(
                    row, neededBy: sheet.row.request.neededBy,
                    mayAccept: mayAccept && mayNow(row), mayDecline: mayDecline && (!isAskers || mayNow(row)),
                    mayWithdraw: may.contains(.withdrawOffers) && (isReader(row.offer.lender) || isCoordinator),
                    waitsFor: mayAccept ? sheet.row.request.waitsFor(row.offer.askedAs) : nil, form: form)
            })</ul></section>
            """
    }

    private func enquiries(
        _ sheet: RequestSheet, _ may: Set<RequestAction>, _ answering: ID<Enquiry>?, _ form: FormState
    ) -> HTML {
        if sheet.enquiries.isEmpty {
            return seesRegion ? "<p class=\"quiet\">\(say(RequestWords.noneAsked))</p>" : .nothing
        }
        let answered = sheet.enquiries.first { $0.enquiry.id == answering && $0.enquiry.state == .sent && may.contains(.answerForLenders) }
        return """
            <section class="stack"><h2>\(say(RequestWords.askedLenders))</h2>\(answered.map { row in
                "\(answerByTelephone(row, form))\(if: !isFew(sheet, may), otherwise(row, may))"
            })<p id="asked-so-far" data-live>\(askedSoFar(sheet.enquiries))</p>\
            <details class="more"\(if: sheet.enquiries.count <= 3 || answered != nil || seesRegion, " open")>\
            <summary>\(say(FindingWords.eachAsked))</summary>\(table(
                "enquiries", caption: say(RequestWords.askedLenders),
                [
                    Column(say(PlanWords.whoSends)), Column(say(RequestWords.what)), Column(say(PlanWords.answerBy)),
                    Column(say(RequestWords.state)),
                ], sheet.enquiries.map { enquiry($0, may, few: isFew(sheet, may)) }))</details></section>
            """
    }

    /// Where many are asked, a row leads to what can be done about it, so that the page stays light on a slow line.
    private func isFew(_ sheet: RequestSheet, _ may: Set<RequestAction>) -> Bool {
        !may.contains(.answerForLenders) || sheet.enquiries.count { $0.enquiry.state == .sent } <= 6
    }

    /// What can be done about an enquiry instead of answering it.
    private func otherwise(_ row: EnquiryRow, _ may: Set<RequestAction>) -> HTML {
        let enquiry = row.enquiry
        let stop = button(
            say(RequestWords.stopAsking), to: "/enquiries/\(enquiry.id)/withdrawal", style: "may slim",
            hidden: [("version", String(enquiry.version)), ("back", path)], about: row.lenderName)
        let link = linkButton(
            .make, .answerEnquiry, member: enquiry.lender, object: enquiry.id.description, about: row.lenderName)
        return "\(if: may.contains(.withdrawEnquiries), stop)\(if: may.contains(.handOutLinks), link)"
    }

    private func enquiry(_ row: EnquiryRow, _ may: Set<RequestAction>, few: Bool) -> TableRow {
        let enquiry = row.enquiry
        let waits = enquiry.state == .sent
        let instead = enquiry.insteadOf.map { [enquiry.aidClass.insteadOf($0, language)] } ?? []
        let answer: HTML = """
            <a class="may slim" href="/requests/\(enquiry.request)?answer=\(enquiry.id)#answer">\(say(LendingWords.typeAnswer))\
            <span class="unseen">: \(row.lenderName)</span></a>
            """
        return TableRow(
            id: "enquiry-\(enquiry.id)", head: "<a href=\"/members/\(enquiry.lender)\">\(row.lenderName)</a>",
            cells: [
                "\(enquiry.things(language))\(conditions(instead))",
                waits ? turn(enquiry.lender, row.lenderName, clock.both(enquiry.answerBy), due: enquiry.answerBy) : .nothing,
                """
                \(enquiry.state.words(language))\(if: waits && may.contains(.answerForLenders), answer)\
                \(if: waits && few, otherwise(row, may))
                """,
            ])
    }

    /// The incident to which it belongs, as far as the reader may see it.
    private func incident(_ sheet: RequestSheet) -> HTML? {
        sheet.incidents.first { $0.incident.id == sheet.row.request.incident }.map { row in
            "<a href=\"/incidents/\(row.incident.id)\">\(row.title ?? row.incident.number)</a>"
        }
    }

    private func written(_ sheet: RequestSheet, _ may: Set<RequestAction>) -> HTML {
        let request = sheet.row.request
        let trouble = sheet.trouble.map { HTML("\($0)\(if: may.contains(.redact), redaction(sheet.troubleNote))") }
        let tried = sheet.tried.map { HTML("\($0)\(if: may.contains(.redact), redaction(sheet.triedNote))") }
        let emptied: HTML = "<span class=\"quiet\">\(say(RequestWords.troubleEmptied))</span>"
        let said: [(String, HTML?)] = [
            (say(RequestWords.trouble), trouble ?? emptied),
            (FieldName.tried.words(language), tried ?? (sheet.triedNote == nil ? nil : emptied)),
            (say(RequestWords.callback), call(request.callback)), (say(AskWords.occasion), "\(request.occasion.words(language))"),
            (say(IncidentWords.belongs), incident(sheet)),
            (say(RequestWords.priority), "\(request.plannedPriority.words(language))"),
            (say(RequestWords.approvedAt), request.approvedAt.map(dayTime)),
            (say(MemberWords.address), sheet.site.address.isEmpty ? nil : "\(sheet.site.address)"),
            (say(MemberWords.deliverTo), sheet.site.entry.isEmpty ? nil : "\(sheet.site.entry)"),
        ]
        return """
            <details class="more" open><summary>\(say(RequestWords.written))</summary>\
            \(facts(said + handlingFacts(request.handling).prefix(3)))</details>
            """
    }
}
