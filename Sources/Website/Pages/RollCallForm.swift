import Foundation
import MutualAid
import Wording

extension PageContext {
    /// Up to three questions, to everybody or to some.
    func newRollCallPage(_ members: [MemberChoice], form state: FormState = .empty) -> HTML {
        let form = Form(self, to: "/roll-calls", state)
        let heading = say(isCoordinator ? RollCallWords.start : .askPeers)
        let soon = Date(timeIntervalSinceReferenceDate: (clock.now.timeIntervalSinceReferenceDate / 900).rounded(.up) * 900 + 3_600)
        return frame(
            title: heading, width: .narrow, form: state,
            """
            \(head(
                heading, trail: "<a href=\"/roll-calls\">\(say(isCoordinator ? RollCallWords.heading : .peers))</a>",
                below: "\(say(isCoordinator ? RollCallWords.newHint : .newPeerHint))"))
            \(form.wrap("form", """
                \(isCoordinator ? form.radios(
                    FieldText(name: "occasion", label: FieldName.occasion.words(language), required: true),
                    Occasion.allCases.map { Option(value: $0.rawValue, words: "\($0.words(language))", chosen: $0 == .incident) },
                    columns: .three) : form.hidden("occasion", Occasion.everyday.rawValue))\
                \(question(0, form))\(foldBox(
                    say(RollCallWords.questionOptional(2)), open: filled(1, form), "<div class=\"stack\">\(question(1, form))</div>"))\
                \(foldBox(
                    say(RollCallWords.questionOptional(3)), open: filled(2, form), "<div class=\"stack\">\(question(2, form))</div>"))\
                \(form.checks(
                    FieldText(name: "kinds", label: say(RollCallWords.whom), help: say(isCoordinator ? RollCallWords.whomHint : .whomPeersHint)),
                    Member.Kind.allCases.map { kind in
                        Option(value: kind.rawValue, words: "\(kind.words(language))", chosen: kind == .hospital)
                    }, columns: .two))\
                \(if: !members.isEmpty, foldBox(
                    say(RollCallWords.members), open: form.state.values["members"] != nil,
                    form.checks(FieldText(name: "members", label: say(RollCallWords.members)), members.map { member in
                        Option(value: member.id.description, words: "\(member.name)")
                    })))\
                \(form.time(FieldText(
                    name: "answerBy", label: say(RollCallWords.answerBy), initial: form.localText(soon), required: true)))\
                <p class="acts"><button class="do wide">\(say(RollCallWords.send))</button> \
                <a class="never" href="/roll-calls">\(say(FrameWords.cancel))</a></p>
                """))
            """)
    }

    private func filled(_ index: Int, _ form: Form) -> Bool {
        !form.value("questions[\(index)].words").isEmpty || !form.value("questions[\(index)].aidClass").isEmpty
    }

    private func question(_ index: Int, _ form: Form) -> HTML {
        let name = "questions[\(index)]"
        let forms = RollCall.Form.allCases.map { (value: $0.rawValue, words: $0.words(language)) }
        return """
            \(form.line(FieldText(
                name: "\(name).words", label: index == 0 ? say(RollCallWords.words) : say(RollCallWords.question(index + 1)),
                help: say(RollCallWords.wordsHint))))\
            \(form.select(
                FieldText(
                    name: "\(name).form", label: say(RollCallWords.form),
                    initial: (isCoordinator ? RollCall.Form.number : .words).rawValue, required: true),
                groups: [("", forms)]))\
            \(form.select(
                FieldText(name: "\(name).aidClass", label: say(RollCallWords.aidClass)), groups: classGroups(),
                empty: say(RollCallWords.noClass)))
            """
    }
}
