import MutualAid
import Wording

extension PageContext {
    /// The reader's own account: for whom it acts, its password, keys for other systems.
    ///
    /// - Parameter token: a key that was just made; it is shown this once.
    func accountPage(token: String? = nil, form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/account/password", state)
        let others = (whoami?.seats ?? []).filter { $0.member != seat?.member || $0.region != seat?.region }
        return frame(
            title: whoami?.name ?? "", width: .narrow, form: state,
            """
            \(head(whoami?.name ?? "", below: "\(roles)"))
            <div class="stack">\(token.map(issued))
            \(if: !others.isEmpty, """
                <section class="card stack"><h2>\(say(SignInWords.chooseHeading))</h2>\
                <ul class="stack">\(each: others, { "<li class=\"tight\"><p>\($0.words(language))</p>\(seatButton($0, style: "may"))</li>" })\
                </ul></section>
                """)
            <section class="card stack"><h2>\(say(SignInWords.changePassword))</h2>\(form.wrap("form", """
                \(form.line(
                    FieldText(name: "oldPassword", label: say(SignInWords.oldPassword), required: true), type: "password",
                    complete: "current-password"))\
                \(form.line(
                    FieldText(
                        name: "newPassword", label: say(SignInWords.newPassword), help: say(SignInWords.passwordHint), required: true),
                    type: "password", complete: "new-password"))\
                <p><button class="may">\(say(SignInWords.passwordButton))</button></p>
                """))</section>
            <section class="card stack"><h2>\(say(SignInWords.tokens))</h2><p class="quiet">\(say(SignInWords.tokensHint))</p>\
            \(button(say(SignInWords.makeToken), to: "/account/tokens"))</section>
            \(button(say(FrameWords.signOut), to: "/sign-out"))</div>
            """)
    }

    private var roles: HTML {
        let words = (seat?.roles ?? []).map { $0.words(language) }
        return "\(([whoami?.memberName ?? ""] + words).filter { !$0.isEmpty }.joined(separator: " · "))"
    }

    private func issued(_ token: String) -> HTML {
        notice(.done, say(SignInWords.tokenMade), "<p><code class=\"token\">\(token)</code></p><p>\(say(SignInWords.tokenOnce))</p>")
    }
}
