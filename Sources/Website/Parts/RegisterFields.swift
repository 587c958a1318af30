import MutualAid
import Wording

extension PageContext {
    /// - Parameter phone: the number that a new contact begins with.
    func contactFields(_ form: Form, _ contact: Contact?, rank: Int, phone: String = "") -> HTML {
        let works = FieldName.worksWhenNetworkIsDown.words(language)
        return """
            \(form.line(FieldText(
                name: "post", label: say(MemberWords.post), help: say(MemberWords.postHint), initial: contact?.post ?? "",
                required: true)))\
            \(form.phone(FieldText(
                name: "phone", label: FieldName.phone.words(language), initial: contact?.phone ?? phone, required: true)))\
            \(form.line(
                FieldText(name: "email", label: FieldName.email.words(language), initial: contact?.email ?? ""), type: "email"))\
            \(form.checks(
                FieldText(name: "worksWhenNetworkIsDown", label: say(MemberWords.network)),
                [Option(value: "yes", words: "\(works)", chosen: contact?.worksWhenNetworkIsDown ?? false)]))\
            \(form.number(FieldText(
                name: "rank", label: FieldName.rank.words(language), initial: String(contact?.rank ?? rank), required: true)))
            """
    }

    /// A contact that is not what the register says, or is none any more.
    func contactChange(_ contact: Contact, _ member: Member, _ state: FormState) -> HTML {
        let form = Form(self, to: "/contacts/\(contact.id)", state)
        let remove = button(
            say(MemberWords.remove), to: "/contacts/\(contact.id)/removal", style: "never", hidden: [("back", "/members/\(member.id)")],
            about: contact.post)
        let change = form.wrap(
            "form",
            """
            \(form.hidden("version", String(member.version)))\(form.hidden("back", "/members/\(member.id)"))\
            \(contactFields(form, contact, rank: contact.rank))<p><button class="may">\(say(MemberWords.correctButton))</button></p>
            """)
        return foldBox(say(MemberWords.correct(contact.post)), open: form.state.isWrong, "\(change)\(remove)")
    }

    /// Degrees, for whoever knows them.
    func coordinates(_ form: Form, _ place: MutualAid.Place?) -> HTML {
        """
        <fieldset class="rows"><legend>\(say(MemberWords.coordinates))</legend>\
        <p class="help">\(say(MemberWords.coordinatesHint))</p><div class="pair">\(form.line(FieldText(
            name: "latitude", label: FieldName.latitude.words(language), initial: place.map { String($0.latitude) } ?? "")))\
        \(form.line(FieldText(
            name: "longitude", label: FieldName.longitude.words(language), initial: place.map { String($0.longitude) } ?? "")))</div></fieldset>
        """
    }

    private func siteFields(_ form: Form, _ site: Site?) -> HTML {
        """
        \(form.line(FieldText(
            name: "siteName", label: FieldName.siteName.words(language), initial: site?.name ?? "", required: true)))\
        \(form.line(FieldText(name: "address", label: say(MemberWords.address), initial: site?.address ?? "")))\
        \(form.line(FieldText(name: "entry", label: say(MemberWords.siteDoor), initial: site?.entry ?? "")))\
        \(form.number(FieldText(name: "beds", label: say(MemberWords.beds), initial: site?.beds.map { String($0) } ?? "")))\
        \(coordinates(form, site?.place))
        """
    }

    func siteChange(_ site: Site, _ member: Member, _ state: FormState) -> HTML {
        let form = Form(self, to: "/sites/\(site.id)", state)
        return foldBox(
            say(MemberWords.correct(site.name)), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.hidden("version", String(member.version)))\(form.hidden("back", "/members/\(member.id)"))\
                \(siteFields(form, site))<p><button class="may">\(say(MemberWords.correctButton))</button></p>
                """))
    }

    func addSite(_ member: Member, _ state: FormState) -> HTML {
        let form = Form(self, to: "/members/\(member.id)/sites", state)
        return foldBox(
            say(MemberWords.addSite), open: form.state.isWrong,
            form.wrap("form", "\(siteFields(form, nil))<p><button class=\"may\">\(say(MemberWords.addSite))</button></p>"))
    }

    /// An account for somebody who has none, with its first seat.
    func accounts(_ sheet: MemberSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/members/\(sheet.member.id)/accounts", state)
        return foldBox(
            say(MemberWords.accounts), hint: say(MemberWords.accountsHint), open: form.state.isWrong,
            form.wrap(
                "form",
                """
                \(form.line(FieldText(name: "login", label: say(MemberWords.accountLogin), required: true)))\
                \(form.line(FieldText(name: "accountName", label: say(MemberWords.accountName), required: true)))\
                \(form.line(
                    FieldText(name: "password", label: say(MemberWords.accountPassword), required: true), type: "password",
                    complete: "new-password"))\
                \(roleChecks(form))<p><button class="may">\(say(MemberWords.accountOpen))</button></p>
                """))
    }

    /// What somebody may do at a member; at the desk, only as the desk says.
    func roleChecks(_ form: Form) -> HTML {
        let roles = Role.allCases.filter { isCoordinator || !($0.seesRegion || $0 == .callTaker) }
        return form.checks(
            FieldText(name: "roles", label: say(MemberWords.seatRoles), required: true),
            roles.map { Option(value: $0.rawValue, words: "\($0.words(language))", meaning: $0.meaning(language)) })
    }
}
