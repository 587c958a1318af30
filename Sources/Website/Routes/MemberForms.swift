import Coordination
import Hummingbird
import MutualAid
import Wording

/// Who takes part, whom to ring, who sits there, and what a health system lets out.
extension PageRoutes {
    func addMemberForms(to router: Router<VisitorContext>) {
        let house = house
        form("/members", on: router, back: { _, _ in "/members/new" }, renaming: Self.memberFields) { form, sent in
            let name = form.text("memberName")
            var posts: [RegisterMember.Post] = []
            for number in 0..<PageContext.memberPosts where form.optional("contacts[\(number)].phone") != nil || number == 0 {
                posts.append(
                    RegisterMember.Post(
                        post: form.text("contacts[\(number)].post"), phone: form.text("contacts[\(number)].phone"),
                        worksWhenNetworkIsDown: form.text("contacts[\(number)].works") == "yes"))
            }
            // The site may be left out: it is called as its member then. Where that has no name either, only the member's is asked for.
            let siteName = form.optional("siteName") ?? (name.isEmpty ? "?" : name)
            let deed = RegisterMember(
                memberName: name, kind: form.choice("kind", orElse: .hospital), parent: form.id("parent"),
                outsideNumber: form.optional("outsideNumber"), siteName: siteName, address: form.text("address"),
                place: form.place(), beds: form.whole("beds"), entry: form.text("entry"), level: form.choice("level", orElse: .telephone),
                buddy: form.id("buddy"), contacts: posts, couldLend: form.choices("couldLend"))
            try form.finish()
            let made = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(made.id)", .memberAdded)
        }
        form("/members/:id", on: router, back: { request, _ in request.uri.path }, renaming: Self.memberFields) { form, sent in
            let id: ID<Member> = try sent.id()
            let deed = ReviseMember(
                member: id, version: try form.version(), memberName: form.text("memberName"), parent: form.id("parent"),
                outsideNumber: form.optional("outsideNumber"), level: form.choice("level", orElse: .everything), buddy: form.id("buddy"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(id)", .saved)
        }
        form("/members/:id/contacts", on: router, back: { request, form in Self.back(form, orElse: Self.parent(request)) }) { form, sent in
            let id: ID<Member> = try sent.id()
            let deed = AddContact(
                member: id, post: form.text("post"), phone: form.text("phone"), email: form.optional("email"),
                worksWhenNetworkIsDown: form.text("worksWhenNetworkIsDown") == "yes", rank: form.whole("rank") ?? 1)
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/members/\(id)"), .contactAdded)
        }
        addRegisterForms(to: router)
        form("/contacts/:id/test", on: router, back: { _, form in Self.back(form, orElse: "/members") }) { form, sent in
            _ = try await house.perform(TestContact(contact: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/members"), .contactTested)
        }
        form("/members/:id/seats", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Member> = try sent.id()
            let deed = GrantSeat(member: id, login: form.text("login"), roles: form.choices("roles"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(id)", .seatGiven)
        }
        form("/members/:id/caps", on: router, back: { request, _ in Self.parent(request) }) { form, sent in
            let id: ID<Member> = try sent.id()
            let deed = SetCap(member: id, aidClass: form.choice("aidClass", orElse: .infusionPumpLarge), most: form.whole("most"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(id)", .capSet)
        }
    }

    /// What is corrected in the register, and who signs in there.
    private func addRegisterForms(to router: Router<VisitorContext>) {
        let house = house
        let member: @Sendable (Request, FormReader) -> String = { _, form in Self.back(form, orElse: "/members") }
        form("/contacts/:id", on: router, back: member) { form, sent in
            let deed = ReviseContact(
                contact: try sent.id(), version: try form.version(), post: form.text("post"), phone: form.text("phone"),
                email: form.optional("email"), worksWhenNetworkIsDown: form.text("worksWhenNetworkIsDown") == "yes",
                rank: form.whole("rank") ?? 1)
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/members"), .saved)
        }
        form("/contacts/:id/removal", on: router, back: member) { form, sent in
            _ = try await house.perform(RemoveContact(contact: try sent.id()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/members"), .contactRemoved)
        }
        form("/members/:id/sites", on: router, back: { request, _ in Self.parent(request) }, renaming: Self.memberFields) { form, sent in
            let id: ID<Member> = try sent.id()
            let deed = AddSite(
                member: id, siteName: form.text("siteName"), address: form.text("address"), place: form.place(), beds: form.whole("beds"),
                entry: form.text("entry"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(id)", .siteAdded)
        }
        form("/sites/:id", on: router, back: member, renaming: Self.memberFields) { form, sent in
            let deed = ReviseSite(
                site: try sent.id(), version: try form.version(), siteName: form.text("siteName"), address: form.text("address"),
                place: form.place(), beds: form.whole("beds"), entry: form.text("entry"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/members"), .saved)
        }
        form("/members/:id/accounts", on: router, back: { request, _ in Self.parent(request) }, renaming: ["name": "accountName"]) {
            form, sent in
            let id: ID<Member> = try sent.id()
            let deed = OpenAccount(
                member: id, login: form.text("login"), accountName: form.text("accountName"), password: form.exact("password"),
                roles: form.choices("roles"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/members/\(id)", .accountOpened)
        }
    }

    /// Fields that these forms call otherwise than their deeds.
    private static let memberFields = ["name": "memberName", "contacts": "contacts[0].phone", "place": "latitude"]
}
