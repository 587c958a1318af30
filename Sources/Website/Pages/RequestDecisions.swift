import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What is missing before an offer can be accepted: approval and the coordinator's decision.
    func requestDecisions(_ sheet: RequestSheet, _ may: Set<RequestAction>, _ state: FormState) -> HTML {
        let request = sheet.row.request
        guard request.state == .submitted else { return .nothing }
        return """
            <div class="stack" id="decisions" data-live>\(if: request.approvedAt == nil, approval(sheet, may.contains(.approve)))\
            \(if: request.approvedAt == nil && may.contains(.approveByVoice), voice(request, state))\
            \(request.confirmApprovalBy.map { unconfirmed(request, by: $0, may.contains(.confirmApproval), state) })\
            \(if: request.triagedAt == nil, triage(request, may.contains(.triage)))</div>
            """
    }

    /// Whether the reader asked for it, so that another approver has to approve it.
    func needsAnotherApprover(_ sheet: RequestSheet) -> Bool {
        let request = sheet.row.request
        let reader = whoami?.account
        return sheet.askedByReader && request.approvedAt == nil && (try? request.mayBeApprovedBy(reader, askedBy: reader)) == nil
    }

    private func approval(_ sheet: RequestSheet, _ mayApprove: Bool) -> HTML {
        let request = sheet.row.request
        if mayApprove && needsAnotherApprover(sheet) {
            return notice(
                .takeCare, say(RequestWords.anotherApprover),
                "<p>\(running(say(RequestWords.anotherApproverHint), say(RequestWords.approvalHint)))</p>")
        }
        return notice(
            .takeCare, say(RequestWords.approvalMissing),
            """
            <p>\(say(RequestWords.approvalHint))</p>\
            \(if: mayApprove, button(
                say(RequestWords.approve), to: "/requests/\(request.id)/approval", style: "do",
                hidden: [("version", String(request.version))]))
            """)
    }

    /// Somebody who may approve said yes on the telephone.
    private func voice(_ request: AidRequest, _ state: FormState) -> HTML {
        let form = Form(self, to: "/requests/\(request.id)/approval-by-voice", state)
        return foldBox(
            say(RequestWords.byVoice), hint: say(RequestWords.byVoiceHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(request.version)))\
                \(form.line(FieldText(name: "approver.name", label: say(RequestWords.voiceName), required: true)))\
                \(form.line(FieldText(name: "approver.post", label: say(RequestWords.voicePost), required: true)))\
                \(form.phone(FieldText(name: "approver.phone", label: say(RequestWords.voicePhone), required: true)))\
                \(form.time(FieldText(
                    name: "saidAt", label: say(RequestWords.voiceSaidAt), help: say(RequestWords.voiceSaidAtHint))))\
                <p><button class="may">\(say(RequestWords.saveVoice))</button></p>
                """))
    }

    private func unconfirmed(_ request: AidRequest, by due: Date, _ mayConfirm: Bool, _ state: FormState) -> HTML {
        notice(
            .takeCare, say(RequestWords.unconfirmed(by: clock.dayAndTime(due))),
            """
            <p>\(say(RequestWords.unconfirmedHint))</p>\(if: mayConfirm, confirmation(request, state))
            """)
    }

    /// One button for an approver; the desk writes down whose letter it holds.
    private func confirmation(_ request: AidRequest, _ state: FormState) -> HTML {
        let form = Form(self, to: "/requests/\(request.id)/approval-confirmation", state)
        let isOwn = isReader(request.member)
        let fields = form.wrap(
            "stack",
            """
            \(form.hidden("version", String(request.version)))\
            \(if: !isOwn, "\(form.hidden("said.way", Said.Way.paper.rawValue))\(voiceFields(form))")\
            <p class="acts"><button class="\(isOwn ? "do" : "may")">\(say(RequestWords.confirm))</button></p>
            """)
        if isOwn { return fields }
        return foldBox(say(RequestWords.letterCame), hint: say(RequestWords.letterCameHint), open: form.state.isWrong, fields)
    }

    private func triage(_ request: AidRequest, _ mayTriage: Bool) -> HTML {
        let due = clock.bracketed(request.triageDueAt)
        guard mayTriage else {
            return notice(.toKnow, say(RequestWords.awaitsDecision(by: clock.time(request.triageDueAt))))
        }
        let form = Form(self, to: "/requests/\(request.id)/triage")
        // Of what can wait nobody has said that it is urgent.
        let planned = request.canWait && request.harm == nil ? .low : request.plannedPriority
        return form.wrap(
            "card mine stack",
            """
            \(form.hidden("version", String(request.version)))<header><h2>\(say(RequestWords.triage))</h2>\
            \(turn(nil, Role.coordinator.words(language), due, due: request.triageDueAt))</header>
            <p class="quiet">\(running(say(RequestWords.triageHint), request.canWait ? say(RequestWords.canWait) : planned.meaning(language)))</p>
            <p class="acts">\(each: [planned] + Priority.allCases.filter { $0 != planned }, { priority in
                """
                <button class="\(priority == planned ? "do" : "may")" name="priority" value="\(priority.rawValue)">\
                \(say(RequestWords.setPriority(priority.words(language))))</button>
                """
            })</p>
            """)
    }

    /// Changing or cancelling the request; the harm that nobody has said yet is asked for openly.
    func requestChanges(
        _ sheet: RequestSheet, _ may: Set<RequestAction>, _ models: [DeviceModel], _ state: FormState
    ) -> HTML {
        let request = sheet.row.request
        guard request.state == .submitted else { return .nothing }
        return """
            <div class="stack" id="changes">\(if: may.contains(.revise), revision(sheet, state))\
            \(if: may.contains(.revise), itemChanges(sheet, models, state))\
            \(if: may.contains(.coverInside), coveredInside(sheet, state))\
            \(if: may.contains(.cancel), cancellation(request, state))</div>
            """
    }

    private func revision(_ sheet: RequestSheet, _ state: FormState) -> HTML {
        let request = sheet.row.request
        let form = Form(self, to: "/requests/\(request.id)/revision", state)
        let unsaid = request.harm == nil
        let fields = form.wrap(
            "form",
            """
            \(form.hidden("version", String(request.version)))\
            \(form.radios(
                FieldText(name: "harm", label: say(unsaid ? AskWords.harmHint : .harm), help: unsaid ? "" : say(AskWords.harmHint)),
                harmOptions(request.harm, unsaid: false)))\
            \(form.time(FieldText(
                name: "neededBy", label: say(AskWords.neededBy), initial: form.localText(request.neededBy), required: true)))\
            \(form.phone(FieldText(name: "callback", label: say(AskWords.callback), initial: request.callback, required: true)))\
            \(if: !sheet.incidents.isEmpty, incident(form, sheet.incidents, request.incident))\
            \(saidLater(form, sheet))\(if: isCoordinator, saidFields(form))<p><button class="\(unsaid ? "do" : "may")">\(say(unsaid ? RequestWords.saveHarm : .save))</button></p>
            """)
        if unsaid, !sheet.row.lacksNothing(at: sheet.asOf) {
            return """
                <section class="card mine stack" id="say-harm"><h2>\(say(RequestWords.sayHarm))</h2>\
                <p>\(say(RequestWords.sayHarmHint))</p>\(fields)</section>
                """
        }
        return foldBox(say(RequestWords.change), open: form.state.isWrong, fields)
    }

    /// What may be said in the order in which it becomes known.
    private func saidLater(_ form: Form, _ sheet: RequestSheet) -> HTML {
        let request = sheet.row.request
        let occasions = Occasion.allCases.map { (value: $0.rawValue, words: $0.words(language)) }
        return foldBox(
            say(ItemWords.alsoSay), open: ["trouble", "tried"].contains { !form.mistakes($0).isEmpty },
            """
            <div class="stack">\(form.area(FieldText(name: "trouble", label: say(RequestWords.trouble), initial: sheet.trouble ?? ""), rows: 2))\
            \(form.area(FieldText(
                name: "tried", label: say(ItemWords.tried), help: say(ItemWords.triedHint), initial: sheet.tried ?? ""), rows: 2))\
            \(form.select(
                FieldText(name: "occasion", label: say(AskWords.occasion), initial: request.occasion.rawValue),
                groups: [("", occasions)]))\(askedHandlingFields(form, request.handling))</div>
            """)
    }

    /// What the asker's own health system has found, item by item; what somebody who is no member brought can be taken back by anybody.
    private func coveredInside(_ sheet: RequestSheet, _ state: FormState) -> HTML {
        let request = sheet.row.request
        let open = sheet.row.items.filter {
            $0.item.state == .open && (sheet.isInSystem && $0.progress.missing > 0 || $0.item.coveredInside > 0)
        }
        if open.isEmpty { return .nothing }
        let forms = open.map { row -> (isWrong: Bool, html: HTML) in
            let form = Form(self, to: "/requests/\(request.id)/items/\(row.item.id)/covered-inside", state)
            let things = row.item.words(language)
            let label = row.item.countsPatients ? RequestWords.coverInsidePatients(row.item.quantity) : .coverInsideHowMany(of: things)
            let html = form.wrap(
                "form",
                """
                \(form.hidden("version", String(request.version)))\(form.number(FieldText(
                    name: "quantity", label: say(label), initial: String(row.item.coveredInside),
                    required: true)))<p><button class="may">\(say(RequestWords.coverInsideSave))\
                <span class="unseen">: \(things)</span></button></p>
                """)
            return (form.state.isWrong, html)
        }
        return foldBox(
            say(sheet.isInSystem ? RequestWords.coverInside : .coveredElsewhere), hint: say(RequestWords.coverInsideHint),
            open: forms.contains { $0.isWrong },
            "\(each: forms, { $0.html })")
    }

    private func cancellation(_ request: AidRequest, _ state: FormState) -> HTML {
        foldBox(
            say(RequestWords.fewer),
            """
            <p class="help">\(say(RequestWords.cancelHint))</p>\(press(
                say(RequestWords.cancelRequest), to: "/requests/\(request.id)/cancellation", typingFor: [request.member],
                hidden: [("version", String(request.version))], state))
            """)
    }
}
