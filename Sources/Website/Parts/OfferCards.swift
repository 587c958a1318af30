import Foundation
import MutualAid
import Wording

extension PageContext {
    /// An offer that waits for a yes, with what it means for the asker.
    ///
    /// - Parameter mayDecline: nil where whoever may accept it may decline it too.
    /// - Parameter waitsFor: what has to be done about its request before the reader may accept.
    func offerCard(
        _ row: OfferRow, neededBy: Date?, mayAccept: Bool, mayDecline: Bool? = nil, mayWithdraw: Bool = false,
        waitsFor: Refusal? = nil, form: FormState = .empty
    ) -> HTML {
        let offer = row.offer
        let until = offer.until.map { HTML("\(dayTime($0))") } ?? "\(say(RequestWords.backOpen))"
        let isSure = offer.doubt == nil
        let next = offer.turn
        let name = next.member == offer.lender ? row.lenderName : row.askerName
        let who = isReader(next.member) ? next.kind.who(at: name, language) : name
        let decisions: [HTML] = [
            isSure ? waiting(waitsFor) : .nothing,
            mayAccept && isSure ? acceptance(row) : .nothing, (mayDecline ?? mayAccept) && isSure ? decline(row, form) : .nothing,
            mayWithdraw ? withdrawal(row, form) : .nothing,
        ]
        return """
            <li class="card stack\(if: mayAccept, " mine")" id="offer-\(offer.id)" data-row><header><h3 class="lead">\(row.words(language))</h3>\
            \(turn(
                next.member, who, say(RequestWords.expires(offer.doubt, by: clock.bracketed(row.dueAt))), due: row.dueAt,
                mayBeReader: maySit(for: next.kind)))</header>
            \(facts([
                (say(RequestWords.arrives), arrival(offer, neededBy)), (say(RequestWords.model), row.modelName.map { "\($0)" }),
                (offer.aidClass.kind == .people ? say(OrderWords.homeBy) : say(RequestWords.backBy), until),
                (say(CapabilityWords.particulars), particulars(offer.terms)),
                (say(RequestWords.conditions), offer.terms.conditions.isEmpty ? nil : "\(offer.terms.conditions)"),
                (say(LendingWords.note), row.note.map { "\($0)" }),
            ] + handlingFacts(offer.handling)))
            \(conditions(row.insteadOf.map { [offer.aidClass.insteadOf($0, language)] } ?? []))\(doubt(row))\(each: decisions, { $0 })</li>
            """
    }

    /// Why whoever may say yes finds no button yet.
    private func waiting(_ waitsFor: Refusal?) -> HTML {
        let words: FindingWords
        switch waitsFor {
        case .notApproved?: words = .acceptOnceApproved
        case .notTriaged?: words = isCoordinator ? .acceptOnceYouTriage : .acceptOnceTriaged
        default: return .nothing
        }
        return "<p><b>\(say(words))</b></p>"
    }

    /// When it comes, and how that compares with the need.
    private func arrival(_ offer: Offer, _ neededBy: Date?) -> HTML {
        let date = offer.arrivesAt
        guard let neededBy else { return "<b>\(time(date))</b>" }
        let minutes = Int((neededBy.timeIntervalSince(date) / 60).rounded())
        if minutes == 0 { return "<b>\(time(date))</b>" }
        let span = Clockface.span(minutes: abs(minutes), language)
        let own = isReader(offer.asker)
        return "<b>\(time(date))</b> \(say(minutes > 0 ? RequestWords.early(span, own: own) : .late(span, own: own)))"
    }

    private func hidden(_ offer: Offer) -> [(String, String)] { [("version", String(offer.version)), ("back", path)] }

    private func acceptance(_ row: OfferRow) -> HTML {
        let words = say(RequestWords.accept(things: row.offer.aidClass.number(row.offer.quantity, language), lender: row.lenderName))
        return """
            \(if: !isReader(row.offer.asker), "<p class=\"small quiet\">\(say(FindingWords.acceptForThem(row.askerName)))</p>")\
            \(acceptance(row, words, hidden(row.offer)))
            """
    }

    /// Only the asker says no; where it does so on the telephone, the desk writes down who did.
    private func decline(_ row: OfferRow, _ state: FormState) -> HTML {
        let action: Address = "/offers/\(row.offer.id)/decline"
        if speaksFor(row.offer.asker) {
            return button(
                say(RequestWords.decline), to: action, style: "never", hidden: hidden(row.offer), about: row.words(language))
        }
        let form = Form(self, to: action, state)
        return foldBox(
            say(FindingWords.declineForThem(row.askerName)), open: form.state.isWrong,
            form.wrap(
                "stack",
                """
                \(each: hidden(row.offer), { form.hidden($0.0, $0.1) })\(voiceFields(form))\
                <p class="acts"><button class="may">\(say(RequestWords.decline))\
                <span class="unseen">: \(row.words(language))</span></button></p>
                """))
    }

    /// Only the lender takes its offer back; where it does so on the telephone, that stands under a heading of its own.
    private func withdrawal(_ row: OfferRow, _ state: FormState) -> HTML {
        let action: Address = "/offers/\(row.offer.id)/withdrawal"
        let pressed = press(
            say(LendingWords.withdraw), to: action, typingFor: [row.offer.lender], style: "may slim", hidden: hidden(row.offer),
            about: row.words(language), wholly: true, state)
        if !typesFor([row.offer.lender]) { return pressed }
        return foldBox(say(LendingWords.withdrawForThem(row.lenderName)), open: Form(self, to: action, state).state.isWrong, pressed)
    }
}
