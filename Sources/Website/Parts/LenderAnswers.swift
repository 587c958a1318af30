import Matching
import MutualAid
import Wording

extension PageContext {
    /// The ways to where the desk writes down what a lender answered: yes and no into a form here, how many into the listing.
    func wayToAnswer(_ item: ID<RequestItem>, _ verdict: CandidateVerdict, about lender: String) -> HTML {
        if !isCoordinator { return .nothing }
        func way(_ address: HTML, _ words: LenderAnswerWords) -> HTML {
            " · <a href=\"\(address)\">\(say(words))<span class=\"unseen\">: \(lender)</span></a>"
        }
        let answer = "/items/\(item)/why-not?answer=\(verdict.capability)#answer" as HTML
        let asksHowMany = verdict.asks.contains { $0.rule == .quantity }
        return """
            \(if: !rules(of: verdict).isEmpty, way(answer, .theySaid))\
            \(if: asksHowMany, way("/capabilities/\(verdict.capability)", .theySaidHowMany))
            """
    }

    /// Yes or no to each question that is open, or that was answered and may be answered anew.
    func answerForm(_ verdict: CandidateVerdict, _ sheet: WhyNotSheet, _ state: FormState) -> HTML {
        let form = Form(self, to: "/items/\(sheet.item.id)/answers/\(verdict.capability)", state)
        return """
            <section class="card stack mine" id="answer"><h2>\(say(LenderAnswerWords.about(sheet.name(of: verdict))))</h2>\
            <p class="help">\(say(LenderAnswerWords.hint))</p>\
            \(form.wrap("form", """
                \(each: rules(of: verdict).enumerated(), { number, rule in
                    """
                    \(form.hidden("answers[\(number)].rule", rule.rawValue))\(form.radios(
                        FieldText(
                            name: "answers[\(number)].yes", label: question(rule, of: verdict),
                            help: compared(rule, of: verdict, sheet).map { say($0) } ?? ""),
                        [
                            Option(value: "yes", words: "\(say(LenderAnswerWords.yes(rule.text(language))))"),
                            Option(value: "no", words: "\(say(LenderAnswerWords.no))"),
                        ], columns: .two))
                    """
                })\
                \(form.area(FieldText(name: "words", label: say(LenderAnswerWords.words)), rows: 2))\
                \(if: typesFor([verdict.lender]), voiceFields(form))\
                <p><button class="do">\(say(LenderAnswerWords.save))</button></p>
                """))</section>
            """
    }

    /// Rules about which the lender can say something: those that ask, and those that it has answered.
    private func rules(of verdict: CandidateVerdict) -> [Rule] {
        let answered = Set(verdict.answers.map(\.rule))
        return Rule.allCases.filter { rule in
            rule.answerHolds != nil && (answered.contains(rule.rawValue) || verdict.asks.contains { $0.rule == rule })
        }
    }

    /// With what an answer is compared, so that whoever hears "3.2.1" or a date knows whether that is a yes.
    private func compared(_ rule: Rule, of verdict: CandidateVerdict, _ sheet: WhyNotSheet) -> LenderAnswerWords? {
        switch rule {
        case .model: return sheet.modelName.map(LenderAnswerWords.wanted)
        case .affected:
            let names = sheet.affected.filter { $0.aidClass == verdict.aidClass }.map { "\($0.manufacturer) \($0.name)" }
            return names.isEmpty ? nil : .affected(names)
        case .agreement, .licence, .maintenance, .window, .loan, .tour:
            guard let until = sheet.item.neededUntil else { return .endNotSaid }
            return .neededUntil(clock.dayAndTime(until))
        case .rest, .radius, .time: return .neededBy(clock.dayAndTime(sheet.neededBy))
        default: return nil
        }
    }

    private func question(_ rule: Rule, of verdict: CandidateVerdict) -> String {
        verdict.asks.first { $0.rule == rule }?.question.text(language) ?? rule.text(language)
    }
}
