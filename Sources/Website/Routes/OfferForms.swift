import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Answers to enquiries, and decisions about offers.
extension PageRoutes {
    func addOfferForms(to router: Router<VisitorContext>) {
        let house = house
        form("/enquiries/:id/offer", on: router, back: { _, form in Self.back(form, orElse: "/lending") }) { form, sent in
            let id: ID<Enquiry> = try sent.id()
            let version = try form.version()
            if form.text("answer") == "no" {
                _ = try await house.perform(DeclineEnquiry(enquiry: id, version: version), as: sent.caller, sent.envelope)
                return .go(Self.back(form, orElse: "/lending"), .saidNo)
            }
            var quantity = 0
            if form.text("answer") == "part" {
                quantity = form.whole("quantity", orElse: 1)
            } else if form.text("answer") == "all" {
                quantity = try await house.view(ShowEnquiry(enquiry: id), as: sent.caller).row.enquiry.quantity
            } else {
                form.add("answer", .nothingChosen)
            }
            let deed = TenderOffer(
                enquiry: id, version: version, quantity: quantity, arrivesAt: form.time("arrivesAt", orElse: .distantPast),
                until: form.time("until"), note: form.optional("note"), handling: Self.handling(&form), question: form.optional("question"),
                replies: form.optional("replies"))
            try form.finish()
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/lending"), .offered)
        }
        form("/enquiries/answers", on: router, back: { _, _ in "/lending" }) { form, sent in
            var sentAs: [Int] = []
            var answers: [AnswerEnquiries.Answer] = []
            for index in 0..<AnswerEnquiries.most {
                let name = "answers[\(index)]"
                let replies = form.optional("\(name).replies")
                // A reply without a number says too little, and is not to be lost.
                if form.optional("\(name).quantity") == nil, replies == nil { continue }
                answers.append(
                    AnswerEnquiries.Answer(
                        enquiry: form.requiredID("\(name).enquiry"), version: form.whole("\(name).version"),
                        quantity: form.whole("\(name).quantity", orElse: 0),
                        arrivesAt: form.time("\(name).arrivesAt", orElse: .distantPast), replies: replies))
                sentAs.append(index)
            }
            if answers.isEmpty { form.add("answers[0].quantity", .missing) }
            try form.finish()
            do {
                _ = try await house.perform(AnswerEnquiries(answers: answers), as: sent.caller, sent.envelope)
            } catch Refusal.invalid(let mistakes) {
                // What was left empty is no answer, but its fields stand in the form.
                throw Refusal.invalid(mistakes.map { Self.placed($0, sentAs) })
            }
            return .go("/lending", .answeredOnce)
        }
        form("/enquiries/:id/withdrawal", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            _ = try await house.perform(
                WithdrawEnquiry(enquiry: try sent.id(), version: try form.version()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/"), .stoppedAsking)
        }
        form("/offers/:id/acceptance", on: router, back: { _, form in Self.back(form, orElse: "/asking") }) { form, sent in
            let deed = AcceptOffer(offer: try sent.id(), version: try form.version(), handling: Self.handling(&form))
            try form.finish()
            let made = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go("/orders/\(made.id)", .accepted)
        }
        form("/offers/:id/decline", on: router, back: { _, form in Self.back(form, orElse: "/asking") }) { form, sent in
            _ = try await house.perform(
                DeclineOffer(offer: try sent.id(), version: try form.version()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/asking"), .declined)
        }
        form("/offers/:id/withdrawal", on: router, back: { _, form in Self.back(form, orElse: "/lending") }) { form, sent in
            _ = try await house.perform(
                WithdrawOffer(offer: try sent.id(), version: try form.version()), as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/lending"), .offerWithdrawn)
        }
        form("/offers/:id/answer", on: router, back: { _, form in Self.back(form, orElse: "/asking") }) { form, sent in
            let deed = AnswerQuestion(offer: try sent.id(), version: try form.version(), answer: form.text("answer"))
            _ = try await house.perform(deed, as: sent.caller, sent.envelope)
            return .go(Self.back(form, orElse: "/asking"), .questionAnswered)
        }
        form("/offers/:id/confirmation", on: router, back: { _, form in Self.back(form, orElse: "/lending") }) { form, sent in
            _ = try await house.perform(
                ConfirmOffer(offer: try sent.id(), version: try form.version(), replies: form.optional("replies")), as: sent.caller,
                sent.envelope)
            return .go(Self.back(form, orElse: "/lending"), .offerConfirmed)
        }
    }

    /// A mistake in an answer, by the number that its fields have in the form.
    private static func placed(_ mistake: Mistake, _ sentAs: [Int]) -> Mistake {
        for (index, number) in sentAs.enumerated() where mistake.field.hasPrefix("answers[\(index)].") {
            return Mistake(field: "answers[\(number)].\(mistake.field.dropFirst("answers[\(index)].".count))", mistake.reason)
        }
        return mistake
    }

    /// What was said about carrying and coming back; nil where nothing was.
    private static func handling(_ form: inout FormReader) -> Handling? {
        let handling = Handling(
            carrier: form.choice("carrier", Handling.Carrier.self), comesBack: form.choice("comesBack", Handling.Return.self),
            answersForHarm: form.choice("answersForHarm", Handling.Liability.self), lenderPhone: form.optional("lenderPhone"),
            door: form.optional("door"), askerPhone: form.optional("askerPhone"))
        return handling == .unsaid ? nil : handling
    }
}
