import MutualAid
import Wording

extension PageContext {
    /// So many numbers to ring can be typed in at once.
    static let memberPosts = 2
    /// So many classes can be named at once.
    static let memberClasses = 3

    /// A member typed in by the coordinator: its name and a number, everything else if it is known.
    func newMemberPage(_ others: [Member], form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/members", state)
        return frame(
            title: say(MemberWords.add), width: .narrow, form: state,
            """
            \(head(
                say(MemberWords.add), trail: "<a href=\"/members\">\(say(MemberWords.heading))</a>", below: "\(say(MemberWords.addLead))"))
            \(form.wrap("form after", """
                \(form.line(FieldText(name: "memberName", label: say(MemberWords.name), required: true)))\
                \(post(form, 0))\(post(form, 1))\
                \(form.line(FieldText(name: "address", label: say(MemberWords.address))))\
                \(levels(form, .telephone))\(buddies(form, others, nil))\(classes(form))\(more(form, others))\
                <p><button class="do wide">\(say(MemberWords.addButton))</button></p>
                """))
            """)
    }

    private func post(_ form: Form, _ number: Int) -> HTML {
        func name(_ part: String) -> String { "contacts[\(number)].\(part)" }
        let works = FieldName.worksWhenNetworkIsDown.words(language)
        return """
            <fieldset class="rows"><legend>\(number == 0 ? say(MemberWords.contacts) : say(MemberWords.secondPost))</legend>\
            <div class="pair">\(form.line(FieldText(
                name: name("post"), label: say(MemberWords.post), help: number == 0 ? say(MemberWords.postHint) : "",
                required: number == 0)))\
            \(form.phone(FieldText(name: name("phone"), label: FieldName.phone.words(language), required: number == 0)))</div>\
            \(form.checks(
                FieldText(name: name("works"), label: say(MemberWords.network)), [Option(value: "yes", words: "\(works)")]))</fieldset>
            """
    }

    private func classes(_ form: Form) -> HTML {
        let typed = form.state.values["couldLend"] ?? []
        return """
            <fieldset class="rows"><legend>\(say(MemberWords.couldLend))</legend><p class="help">\(say(MemberWords.couldLendHint))</p>\
            \(form.errors("couldLend"))\(each: 0..<Self.memberClasses, { number in
                let chosen = number < typed.count ? typed[number] : ""
                let id = form.id("couldLend-\(number)")
                return """
                    <div class="field"><label for="\(id)">\(say(AskWords.whichOf(number + 1)))</label>\
                    <select id="\(id)" name="couldLend"><option value="">\(say(MemberWords.nobodyKnows))</option>\
                    \(each: classGroups(), { group in
                        """
                        <optgroup label="\(group.label)">\(each: group.options, { option in
                            "<option value=\"\(option.value)\"\(if: option.value == chosen, " selected")>\(option.words)</option>"
                        })</optgroup>
                        """
                    })</select></div>
                    """
            })</fieldset>
            """
    }

    private func more(_ form: Form, _ others: [Member]) -> HTML {
        let kinds = Member.Kind.allCases.map { (value: $0.rawValue, words: $0.words(language)) }
        let names = ["kind", "outsideNumber", "siteName", "beds", "entry", "latitude", "longitude", "parent"]
        return foldBox(
            say(MemberWords.moreAbout), open: names.contains { !form.mistakes($0).isEmpty },
            """
            <div class="stack">\(form.select(
                FieldText(name: "kind", label: say(MemberWords.kind), initial: Member.Kind.hospital.rawValue, required: true),
                groups: [("", kinds)]))\
            \(form.line(FieldText(name: "outsideNumber", label: say(MemberWords.outsideNumber))))\
            \(form.line(FieldText(name: "siteName", label: FieldName.siteName.words(language))))\
            \(form.number(FieldText(name: "beds", label: say(MemberWords.beds))))\
            \(form.line(FieldText(name: "entry", label: say(MemberWords.deliverTo))))\
            \(coordinates(form, nil))\(parents(form, others, nil))</div>
            """)
    }
}
