import MutualAid
import Wording

/// One member to choose in a list.
struct MemberChoice: Hashable, Sendable {
    let id: ID<Member>
    let name: String
}

extension PageContext {
    /// A request that goes on by itself says so before everything else, with whom the standing rule has asked.
    func runningAlone(_ sheet: RequestSheet) -> HTML {
        guard sheet.row.request.isAlone, let since = sheet.row.request.aloneSince else { return .nothing }
        let asked = sheet.enquiries.byRule
        let hint = FindingWords.runsAloneHint(
            buddy: asked.contains { $0.enquiry.wave == .buddy }, nearest: asked.contains { $0.enquiry.wave != .buddy })
        return notice(
            .takeCare, say(FindingWords.runsAlone(since: clock.time(since))), "<p>\(say(hint))</p>\(askedByRule(asked))")
    }

    /// Whom the standing rule has asked: the buddy hospital by its name and with what it says, all others counted.
    func askedByRule(_ rows: [EnquiryRow]) -> HTML {
        let buddy = rows.first { $0.enquiry.wave == .buddy }
        let named = buddy.map { say(FindingWords.firstCallAsked($0.lenderName, $0.enquiry.state.words(language))) }
        let more = rows.count - (buddy == nil ? 0 : 1)
        return """
            <span class="small quiet">\(named ?? "")\(if: buddy != nil && more > 0, " \(say(FindingWords.moreAsked(more)))")\
            \(if: buddy == nil, askedSoFar(rows))</span>
            """
    }

    /// A sentence for each item: how many were asked, how many offer, and when the last of those who wait is to answer.
    func askedSoFar(_ rows: [EnquiryRow]) -> HTML {
        var items: [ID<RequestItem>] = []
        for row in rows where !items.contains(row.enquiry.item) { items.append(row.enquiry.item) }
        let sentences = items.map { item -> HTML in
            let asked = rows.map(\.enquiry).filter { $0.item == item && $0.state != .withdrawn }
            let things = (asked.first.map { $0.insteadOf ?? $0.aidClass } ?? rows[0].enquiry.aidClass).plural(language)
            let last = asked.filter { $0.state == .sent }.map(\.answerBy).max()
            let sentence = FindingWords.askedSoFar(
                things: things, asked: asked.count, offered: asked.count { $0.state == .offered }, by: last.map(clock.time))
            return "\(say(sentence))"
        }
        return sentences.joined(by: "<br>")
    }

    /// Whom each wave would ask: the next one has the filled button.
    func waves(_ sheet: WaveSheet, of request: AidRequest) -> HTML {
        """
        <section class="card stack" id="waves"><h2>\(say(FindingWords.waves))</h2><p class="help">\(say(FindingWords.wavesHint))</p>
        <ol class="stack">\(each: sheet.waves, { row in
            """
            <li class="tight" id="wave-\(row.wave.rawValue)"><h3 class="lead">\(row.wave.words(language))</h3>\
            \(row.answerBy.map { HTML("<p>\(say(FindingWords.sentInWave(row.sent, by: clock.time($0))))</p>") } ?? .nothing)\
            \(row.lenders.isEmpty
                ? "<p class=\"quiet small\">\(say(row.wave == .buddy && !sheet.hasBuddy ? FindingWords.noBuddy : .nobodyThere))</p>" : wave(row, of: request, isNext: row.wave == sheet.next))</li>
            """
        })</ol></section>
        """
    }

    private func wave(_ row: WaveRow, of request: AidRequest, isNext: Bool) -> HTML {
        // Whose distance is not known is asked with the nearest: the heading alone would say that it is near.
        let unknown = row.wave == .nearest ? Set(row.lenders.filter { $0.kilometres == nil }.map(\.lender)).count : 0
        return """
            \(if: unknown > 0, "<p class=\"small quiet\">\(say(FindingWords.someNotKnown(unknown)))</p>")\
            \(foldBox(
            say(FindingWords.wouldAsk(row.lenders.count)), open: false,
            """
            <ul>\(each: row.lenders, { lender in
                """
                <li>\(lender.lenderName): \(lender.aidClass.wanted(lender.quantity, for: lender.patients, briefly: true, language))\
                \(lender.kilometres.map { " · \(say(PlanWords.kilometres($0)))" } ?? " · \(say(FindingWords.distanceNotKnown))")\
                \(if: !lender.isListed, " · \(say(FindingWords.byTelephone)) \(lender.phone.map(call) ?? .nothing)")</li>
                """
            })</ul>
            """))\
            \(button(
            say(FindingWords.sendWave(row.wave.words(language))), to: "/requests/\(request.id)/waves", style: isNext ? "do" : "may",
            hidden: [("wave", row.wave.rawValue)]))
            """
    }

    /// Asking one member, item by item.
    func askOneMember(_ sheet: RequestSheet, _ members: [MemberChoice], _ state: FormState) -> HTML {
        let row = sheet.row
        let open = row.items.filter { $0.item.state == .open && $0.askable(at: clock.now) > 0 }
        if open.isEmpty || members.isEmpty { return .nothing }
        let form = Form(self, to: "/requests/\(row.request.id)/member", state)
        let lenders = lenderGroups(sheet, members.filter { $0.id != row.request.member })
        let items = open.map { (value: $0.item.id.description, words: $0.item.words(ofPart: $0.askable(at: clock.now), language)) }
        return foldBox(
            say(FindingWords.askMember), hint: say(FindingWords.askMemberHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.select(FieldText(name: "item", label: say(RequestWords.what), required: true), groups: [("", items)]))\
                \(form.select(FieldText(name: "lender", label: say(PlanWords.whoSends), required: true), groups: lenders))\
                \(form.number(FieldText(name: "quantity", label: say(FindingWords.askHowMany))))\
                <p><button class="may">\(say(FindingWords.askThem))</button></p>
                """))
    }

    /// Whom to ask: first who has what is missing, the nearest first, then everybody else by name.
    private func lenderGroups(
        _ sheet: RequestSheet, _ members: [MemberChoice]
    ) -> [(label: String, options: [(value: String, words: String)])] {
        var having: [ID<Member>] = []
        for holder in Holder.nearestFirst(sheet.holders.flatMap(\.holders)) where !having.contains(holder.member) {
            having.append(holder.member)
        }
        let first = having.compactMap { id in members.first { $0.id == id } }
        func options(_ choices: [MemberChoice]) -> [(value: String, words: String)] {
            choices.map { (value: $0.id.description, words: $0.name) }
        }
        if first.isEmpty { return [(label: "", options: options(members))] }
        return [
            (label: say(HolderWords.heading), options: options(first)),
            (label: say(FindingWords.allOthers), options: options(members.filter { !having.contains($0.id) })),
        ]
    }

    /// Handing the yes to the coordinator for this request, or taking it back; by telephone, where the desk writes it down.
    func delegation(_ sheet: RequestSheet, mayDelegate: Bool, _ state: FormState) -> HTML {
        let request = sheet.row.request
        if request.state != .submitted { return .nothing }
        let isOwn = speaksFor(request.member)
        if let delegation = sheet.delegation {
            let form = Form(self, to: "/delegations/\(delegation.id)/end", state)
            let end = form.wrap(
                "stack",
                """
                \(form.hidden("back", path))\(if: !isOwn, voiceFields(form))\
                <p class="acts"><button class="may">\(say(isOwn ? FindingWords.endDelegation : .endTheirs))</button></p>
                """)
            return notice(
                .toKnow, delegation.sentence(language, clock: clock),
                "\(if: mayDelegate, isOwn ? end : foldBox(say(FindingWords.endByVoice), open: form.state.isWrong, end))")
        }
        if !mayDelegate { return .nothing }
        let form = Form(self, to: "/requests/\(request.id)/delegation", state)
        return foldBox(
            isOwn ? say(FindingWords.letCoordinatorAccept) : say(FindingWords.delegateByVoice(sheet.row.memberName)),
            hint: say(FindingWords.delegateHint), open: form.state.isWrong,
            form.wrap(
                "stack",
                """
                \(if: !isOwn, voiceFields(form))\
                <div class="acts">\(each: [4, 12, 24], { hours in
                    "<button class=\"may\" name=\"hours\" value=\"\(hours)\">\(say(FindingWords.delegateHours(hours)))</button>"
                })</div>
                """))
    }
}
