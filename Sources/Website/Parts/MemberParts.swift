import MutualAid
import Wording

extension PageContext {
    /// Whom it asks first.
    func buddy(_ sheet: MemberSheet) -> HTML {
        guard let buddy = sheet.member.buddy, let name = sheet.buddyName else { return .nothing }
        return "<p>\(say(MemberWords.buddy)): <a href=\"/members/\(buddy)\">\(name)</a></p>"
    }

    /// What it could lend, with the age of what it said, and the button for whoever has just asked it on the telephone.
    func listing(_ sheet: MemberSheet, _ may: Set<MemberAction>, _ state: FormState) -> HTML {
        guard may.contains(.confirm) || isReader(sheet.member.id) else { return .nothing }
        let rows = sheet.capabilities
        let add: HTML = """
            \(if: may.contains(.publish), """
                <p><a class="may" href="/capabilities/new?member=\(sheet.member.id)">\(say(CapabilityWords.addFor(sheet.member.name)))</a></p>
                """)
            """
        if rows.isEmpty {
            return """
                <section class="stack"><h2>\(say(MemberWords.lends))</h2><p class="quiet">\(say(MemberWords.lendsNothing))</p>\(add)</section>
                """
        }
        return """
            <section class="stack"><h2>\(say(MemberWords.lends))</h2>\(capabilityTable(rows))\(add)\
            \(if: may.contains(.confirm), confirmation(sheet, rows.count, state))\
            \(if: isCoordinator, linkButton(
                .makeForList, .confirmCapabilities, member: sheet.member.id, object: sheet.member.id.description,
                about: sheet.member.name))</section>
            """
    }

    /// One press for all of it; whoever types what they said on the telephone names who said it.
    private func confirmation(_ sheet: MemberSheet, _ count: Int, _ state: FormState) -> HTML {
        let form = Form(self, to: "/capabilities/confirmation", state)
        let isOwn = isReader(sheet.member.id)
        return form.wrap(
            "stack",
            """
            \(form.hidden("member", sheet.member.id.description))\(form.hidden("back", "/members/\(sheet.member.id)"))\
            \(if: !isOwn, saidFields(form))\
            <p class="acts"><button class="do">\(isOwn ? say(CapabilityWords.allStillTrue(count)) : say(MemberWords.confirmAfterCall(count)))\
            </button></p>
            """)
    }

    /// What a health system lets out of its sites at once.
    func caps(_ sheet: MemberSheet, _ may: Set<MemberAction>, _ state: FormState) -> HTML {
        if sheet.answersFor.isEmpty && sheet.caps.isEmpty { return .nothing }
        let mayRead = may.contains(.setCaps) || isReader(sheet.member.id)
        return """
            <section class="stack"><h2>\(say(MemberWords.answersForThese))</h2>\
            <ul>\(each: sheet.answersFor, { "<li><a href=\"/members/\($0.member)\">\($0.name)</a></li>" })</ul></section>\
            \(if: mayRead, """
                <section class="card stack" id="caps"><h2>\(say(MemberWords.caps))</h2><p class="quiet">\(say(MemberWords.capsHint))</p>\
                <ul class="tight">\(each: sheet.caps, { cap in
                    let number = { cap.aidClass.number($0, language) }
                    return """
                        <li id="cap-\(cap.aidClass.rawValue)">\(cap.aidClass.words(language)): \
                        <b>\(say(MemberWords.cap(most: number(cap.most), out: number(cap.out))))</b></li>
                        """
                })</ul>\(if: may.contains(.setCaps), capForm(sheet, state))</section>
                """)
            """
    }

    private func capForm(_ sheet: MemberSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/members/\(sheet.member.id)/caps", state)
        return form.wrap(
            "form",
            """
            <div class="pair">\(form.select(
                FieldText(name: "aidClass", label: say(MemberWords.capClass), required: true), groups: classGroups(),
                empty: say(AskWords.choose)))\
            \(form.number(FieldText(name: "most", label: say(MemberWords.capMost), help: say(MemberWords.capMostHint))))</div>\
            <p><button class="may">\(say(MemberWords.capSet))</button></p>
            """)
    }

    /// The member's own entry, to be changed.
    func entry(_ sheet: MemberSheet, _ others: [Member], _ state: FormState) -> HTML {
        let member = sheet.member
        let form = Form(self, to: "/members/\(member.id)", state)
        return foldBox(
            say(MemberWords.change), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(member.version)))\
                \(form.line(FieldText(name: "memberName", label: say(MemberWords.name), initial: member.name, required: true)))\
                \(form.line(FieldText(
                    name: "outsideNumber", label: say(MemberWords.outsideNumber), initial: member.outsideNumber ?? "")))\
                \(levels(form, member.level))\(buddies(form, others.filter { $0.id != member.id }, member.buddy))\
                \(isCoordinator
                    ? parents(form, others.filter { $0.id != member.id }, member.parent)
                    : form.hidden("parent", member.parent?.description ?? ""))\
                <p><button class="may">\(say(MemberWords.save))</button></p>
                """))
    }

    /// A seat for somebody who has an account already.
    func seats(_ sheet: MemberSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/members/\(sheet.member.id)/seats", state)
        return foldBox(
            say(MemberWords.seats), hint: say(MemberWords.seatsHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.line(FieldText(name: "login", label: say(MemberWords.seatLogin), required: true)))\
                \(roleChecks(form))\
                <p><button class="may">\(say(MemberWords.seatGive))</button></p>
                """))
    }

    func levels(_ form: Form, _ chosen: Member.Level) -> HTML {
        form.radios(
            FieldText(name: "level", label: say(MemberWords.takesPart), required: true),
            Member.Level.allCases.map {
                Option(value: $0.rawValue, words: "<b>\($0.words(language))</b>", meaning: $0.meaning(language), chosen: $0 == chosen)
            }, columns: .three)
    }

    func buddies(_ form: Form, _ others: [Member], _ chosen: ID<Member>?) -> HTML {
        form.select(
            FieldText(
                name: "buddy", label: say(MemberWords.buddy), help: say(MemberWords.buddyHint), initial: chosen?.description ?? ""),
            groups: [("", others.map { ($0.id.description, $0.name) })], empty: say(MemberWords.nobody))
    }

    /// Only who has nobody above can answer for others.
    func parents(_ form: Form, _ others: [Member], _ chosen: ID<Member>?) -> HTML {
        form.select(
            FieldText(name: "parent", label: FieldName.parent.words(language), initial: chosen?.description ?? ""),
            groups: [("", others.filter { $0.parent == nil }.map { ($0.id.description, $0.name) })], empty: say(MemberWords.nobody))
    }
}
