import MutualAid
import Wording

extension PageContext {
    func membersPage(_ list: Page<Member>, mayAdd: Bool = false) -> HTML {
        frame(
            title: say(MemberWords.heading), width: .middle,
            """
            \(head(say(MemberWords.heading)))
            \(if: mayAdd, """
                <p class="pad acts"><a class="may" href="/members/new">\(say(MemberWords.add))</a>\
                <a class="may" href="/travel-times">\(say(TravelTimeWords.heading))</a></p>
                """)
            \(list.rows.isEmpty
                ? empty(say(MemberWords.emptyHeading), say(MemberWords.emptyHint))
                : table(
                    "members", caption: say(MemberWords.heading),
                    [
                        Column(say(MemberWords.name)), Column(say(MemberWords.kind)), Column(say(MemberWords.takesPartBriefly)),
                        Column(say(MemberWords.outsideNumber)),
                    ],
                    list.rows.map { member in
                        TableRow(
                            id: "member-\(member.id)", head: "<a href=\"/members/\(member.id)\">\(member.name)</a>",
                            cells: [
                                "\(member.kind.words(language))", "\(member.level.words(language))", "\(member.outsideNumber ?? "")",
                            ])
                    }))
            \(older(list.next, "/members", say(FrameWords.more)))
            """)
    }

    /// A member: whom to ring first, then what it could lend, what it lets out, its places, and its entry.
    ///
    /// - Parameter others: all members, for whoever may say whom it asks first.
    func memberPage(
        _ sheet: MemberSheet, others: [Member] = [], may: Set<MemberAction> = [], names: [ID<Member>: String] = [:],
        form state: FormState = .empty
    ) -> HTML {
        let member = sheet.member
        return frame(
            title: member.name, width: .middle, form: state,
            """
            \(head(
                member.name, trail: "<a href=\"/members\">\(say(MemberWords.heading))</a>",
                below: """
                    \(member.kind.words(language))\(member.outsideNumber.map { " · \(say(MemberWords.outsideNumber)) \($0)" } ?? "")\
                     · \(member.level.words(language))\(sheet.parentName.map { " · \(say(MemberWords.answersFor($0)))" } ?? "")
                    """))
            \(if: homeAddress.text == "/members/\(member.id)", memberNumbers(sheet))
            <div class="stack"><section class="stack" id="contacts"><h2>\(say(MemberWords.contacts))</h2>\
            \(contacts(sheet, may, state))\(buddy(sheet))\
            \(if: may.contains(.addContacts), addContact(sheet, state))</section>
            \(listing(sheet, may, state))\(caps(sheet, may, state))
            \(sheet.isRungForReal.map {
                exerciseChannel(sheet.member, isOpen: $0, mayChoose: may.contains(.chooseChannel))
            })
            <section class="stack" id="sites"><h2>\(say(MemberWords.sites))</h2><ul class="cards">\(each: sheet.sites, { site in
                """
                <li class="card tight" id="site-\(site.id)"><h3>\(site.name)</h3>\(facts([
                    (say(MemberWords.address), site.address.isEmpty ? nil : "\(site.address)"),
                    (say(MemberWords.deliverTo), site.entry.isEmpty ? nil : "\(site.entry)"),
                    (say(MemberWords.beds), "\(site.bedsWords(language))"),
                ]))\(if: seesRegion || isReader(member.id), "<p><a href=\"/gate/\(site.id)\">\(say(CarryWords.gate))</a></p>")\(if: may.contains(.issueCards), cardMaking(site))\
                \(if: may.contains(.reviseSites), siteChange(site, member, state))</li>
                """
            })</ul>\(if: may.contains(.reviseSites), addSite(member, state))</section>\(if: !sheet.log.isEmpty, """
                <section class="stack"><h2>\(say(LogLineWords.siteLog))</h2>\(log(sheet.log, names: names))</section>
                """)\(if: may.contains(.revise), entry(sheet, others, state))\(if: may.contains(.openAccounts), accounts(sheet, state))\
            \(if: may.contains(.grantSeats), seats(sheet, state))</div>
            """)
    }

    /// For whom this is the home: who can be rung, whom nobody has tried yet, and how many places there are.
    private func memberNumbers(_ sheet: MemberSheet) -> HTML {
        let untested = sheet.contacts.count { $0.testedAt == nil }
        let rows: Address = "#contacts"
        return """
            <p class="quiet small">\(ticking(say(FrameWords.asOf(clock.time(clock.now))), clock.now))</p>\(numbers([
                HomeNumber(words: say(MemberWords.contactNumber(sheet.contacts.count)), rows: rows, isBad: sheet.contacts.isEmpty),
                HomeNumber(words: say(MemberWords.neverRungNumber(untested)), rows: untested == 0 ? nil : rows, isBad: untested > 0),
                HomeNumber(words: say(MemberWords.siteNumber(sheet.sites.count)), rows: sheet.sites.isEmpty ? nil : "#sites"),
            ]))
            """
    }

    private func contacts(_ sheet: MemberSheet, _ may: Set<MemberAction>, _ state: FormState) -> HTML {
        if sheet.contacts.isEmpty { return notice(.takeCare, say(MemberWords.noContacts)) }
        return """
            <ol class="card stack">\(each: sheet.contacts.sorted { $0.rank < $1.rank }, { contact in
                let tested = contact.testedAt.map { say(MemberWords.testedAgo(clock.ago($0))) } ?? say(MemberWords.neverTested)
                return """
                    <li id="contact-\(contact.id)"><p><b>\(contact.post)</b> <span class="lead">\(call(contact.phone))</span>\
                    \(contact.email.map { " · \($0)" } ?? "")</p>\
                    <p class="small quiet">\(contact.reach(language)) · \(tested)</p>\
                    \(if: may.contains(.testContacts), button(
                        say(MemberWords.tested), to: "/contacts/\(contact.id)/test", style: "may slim", hidden: [("back", path)],
                        about: contact.post))\(if: may.contains(.reviseContacts), contactChange(contact, sheet.member, state))</li>
                    """
            })</ol>
            """
    }

    /// Whether an exercise rings the member for real, and the press that changes it.
    private func exerciseChannel(_ member: Member, isOpen: Bool, mayChoose: Bool) -> HTML {
        """
        <section class="stack"><h2>\(say(RingWords.exerciseHeading))</h2>\
        <p>\(say(isOpen ? RingWords.exerciseOpen : .exerciseClosed))</p>\(if: mayChoose, button(
            say(isOpen ? RingWords.closeExercise : .openExercise), to: "/members/\(member.id)/exercise-channel",
            hidden: [("open", isOpen ? "no" : "yes")], about: member.name))</section>
        """
    }

    private func addContact(_ sheet: MemberSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/members/\(sheet.member.id)/contacts", state)
        return foldBox(
            say(MemberWords.addContact), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(contactFields(form, nil, rank: sheet.contacts.count + 1))\
                <p><button class="may">\(say(MemberWords.addContact))</button></p>
                """))
    }
}
