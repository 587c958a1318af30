import MutualAid
import Wording

extension PageContext {
    /// Two fields; and for those whose network is gone the telephone, as prominent as the form.
    func signInPage(form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/sign-in", state)
        return frame(
            title: say(SignInWords.heading), width: .narrow, form: state,
            """
            <div class="stack"><div><h1>\(say(SignInWords.heading))</h1>\
            \(region.map { "<p class=\"quiet\">\(say(SignInWords.purpose(region: $0.name)))</p>" } as HTML?)</div>
            \(state.values["typed"] == nil ? HTML.nothing : notice(.takeCare, say(SignInWords.typedIsKept)))
            \(form.wrap("form card", """
                \(state.values["typed"]?.first.map { "<input type=\"hidden\" name=\"typed\" value=\"\($0)\">" } as HTML?)\
                \(form.line(FieldText(name: "login", label: say(SignInWords.name), required: true), complete: "username"))\
                \(form.line(
                    FieldText(name: "password", label: say(SignInWords.password), required: true), type: "password",
                    complete: "current-password"))\
                <p><button class="do wide">\(say(SignInWords.button))</button></p>
                """))
            <p><a href="/ask">\(say(CardWords.haveCard))</a></p>
            <div class="notice">\(icon("i-phone", style: "sign"))<p><b>\(say(SignInWords.networkDown))</b></p>\
            <p>\(say(SignInWords.weType)) \(call(phone))</p></div></div>
            """)
    }

    /// For whom to act, where an account has more than one seat.
    func seatPage(form state: FormState = .empty) -> HTML {
        frame(
            title: say(SignInWords.chooseHeading), width: .narrow, form: state,
            """
            \(head(say(SignInWords.chooseHeading), below: "\(say(SignInWords.chooseHint))"))
            <ul class="stack">\(each: whoami?.seats ?? [], { seat in
                "<li class=\"card stack\"><p>\(seat.words(language))</p>\(seatButton(seat))</li>"
            })</ul>
            """)
    }

    func seatButton(_ seat: SeatRow, style: String = "do wide") -> HTML {
        button(
            say(SignInWords.chooseButton(seat.memberName)), to: "/seat", style: style,
            hidden: [("region", seat.region.description), ("member", seat.member.description)], about: seat.regionName)
    }
}
