import Coordination
import Hummingbird
import Matching
import MutualAid
import Wording

/// Writing down what a lender answered: on the page that says who has to be asked what.
extension PageRoutes {
    func addLenderAnswerForms(to router: Router<VisitorContext>) {
        let house = house
        let page: @Sendable (Request, FormReader) -> String = { request, _ in
            let parts = request.uri.path.split(separator: "/").map(String.init)
            return "/items/\(parts[1])/why-not?answer=\(parts[3])"
        }
        form("/items/:id/answers/:capability", on: router, back: page) { form, sent in
            let item: ID<RequestItem> = try sent.id()
            var answers: [RecordLenderAnswers.Answer] = []
            for number in Rule.allCases.indices {
                let said = form.text("answers[\(number)].yes")
                guard said == "yes" || said == "no", let rule = Rule(rawValue: form.text("answers[\(number)].rule")) else { continue }
                answers.append(.init(rule: rule, yes: said == "yes"))
            }
            if answers.isEmpty { form.add("answers[0].yes", .nothingChosen) }
            let deed = RecordLenderAnswers(
                capability: try sent.id("capability"), item: item, answers: answers, words: form.optional("words"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/items/\(item)/why-not", .answerKept)
        }
    }
}
