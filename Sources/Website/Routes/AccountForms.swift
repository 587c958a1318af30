import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Coming in, going out, and what belongs to the account itself.
extension PageRoutes {
    func addAccountForms(to router: Router<VisitorContext>) {
        let house = house
        let cookies = cookies
        let pages = pages
        form("/sign-in", on: router, back: { _, _ in "/sign-in" }) { form, sent in
            let (secret, hash) = Secrets.make()
            let opened = try await house.perform(
                SignIn(login: form.text("login"), password: form.exact("password"), sessionHash: hash, kind: .cookie),
                as: .nobody(by: .page))
            var outcome = Outcome.go(opened.seats.count > 1 ? "/seat" : "/")
            if let kept = form.optional("typed").flatMap(KeptForm.init(text:)),
                let known = try await house.caller(bySession: hash, channel: .page)
            {
                // Back to the form that was being filled, as it was left, for whoever may see its page.
                let visitor = try await pages.visitor(known.caller, known.language ?? sent.visitor.language)
                if let shown = try? await pages.show(kept.page, to: visitor, form: kept.state) {
                    outcome = Outcome(response: shown.response())
                }
            }
            outcome.response.setCookie(cookies.cookie(secret, lifetime: SessionKind.cookie.lifetime))
            return outcome
        }
        form("/sign-out", on: router, back: { _, _ in "/sign-in" }) { _, sent in
            _ = try await house.perform(SignOut(), as: sent.caller, sent.envelope)
            var outcome = Outcome.go("/sign-in", .signedOut)
            outcome.response.setCookie(cookies.empty)
            return outcome
        }
        form("/seat", on: router, back: { _, _ in "/seat" }) { form, sent in
            guard let region = form.optional("region").flatMap(RegionID.init) else {
                throw Refusal.invalid([Mistake(field: "region", .missing)])
            }
            let deed = TakeSeat(region: region, member: form.requiredID("member"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/")
        }
        form("/language", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            guard let language = form.choice("lang", Language.self) else {
                throw Refusal.invalid([Mistake(field: "lang", .notOneOf(choices: Language.allCases.map(\.rawValue)))])
            }
            if sent.caller.account != nil {
                _ = try await house.perform(ChooseLanguage(language: language), as: sent.caller, sent.envelope)
            }
            var outcome = Outcome.go(Self.back(form, orElse: "/"))
            outcome.response.setCookie(cookies.language(language))
            return outcome
        }
        form(
            "/account/password", on: router, back: { _, _ in "/account" }, renaming: ["new": "newPassword", "old": "oldPassword"]
        ) { form, sent in
            let deed = ChangePassword(old: form.exact("oldPassword"), new: form.exact("newPassword"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/account", .passwordChanged)
        }
        form("/account/tokens", on: router, back: { _, _ in "/account" }) { _, sent in
            guard let seat = sent.caller.seat else { throw sent.caller.account == nil ? Refusal.notSignedIn : Refusal.chooseSeat }
            let (secret, hash) = Secrets.make()
            _ = try await house.perform(
                IssueToken(sessionHash: hash, region: seat.region, member: seat.member), as: sent.caller)
            return Outcome(response: try await pages.show("/account", to: sent.visitor, token: secret).response())
        }
    }
}
