import Foundation
import MutualAid
import Wording

extension PageContext {
    /// One plan: what it proposes for each item, the box that asks, and why there is not more.
    func planPage(_ sheet: PlanSheet, mayAsk: Bool, form: FormState = .empty) -> HTML {
        let below: HTML = """
            \(running(
                sheet.plan.proof(language), say(PlanWords.made(at: clock.time(sheet.plan.madeAt), items: sheet.items.count))))
            """
        let asking = mayAsk ? Form(self, to: "/plans/\(sheet.plan.id)/enquiries", form) : nil
        return frame(
            title: sheet.finding(language), form: form, follows: sheet.position,
            """
            \(head(sheet.finding(language), trail: "<a href=\"/\">\(say(FrameWords.board))</a> / \(say(FrameWords.plan))", below: below))
            <div id="renewal" data-live>\(if: sheet.outOfDate, renewal)</div>
            <div class="cols"><section class="stack"><h2>\(say(PlanWords.whatItProposes))</h2>\
            <p><a href="/plans/alternatives">\(say(AlternativeWords.heading))</a></p>\(barKey(proposed: true))
            <ol class="stack">\(each: sheet.items, { item in planned(item, of: sheet.plan, asking) })</ol></section>
            <div class="stack stays">\(asking.map { askBox(sheet, $0) })\(staysShort(sheet))</div></div>
            """)
    }

    /// Where no plan has been made yet.
    func plansPage() -> HTML {
        frame(
            title: say(FrameWords.plan),
            """
            \(head(say(FrameWords.plan)))\(empty(
                say(PlanWords.emptyHeading), say(PlanWords.emptyHint),
                isCoordinator ? button(say(BoardWords.makePlan), to: "/plans", style: "do") : .nothing))
            """)
    }

    private var renewal: HTML {
        let again = button(say(PlanWords.makeNew), to: "/plans", style: "do")
        return "<div class=\"pad\">\(notice(.takeCare, say(PlanWords.outOfDate), isCoordinator ? again : .nothing))</div>"
    }

    private func planned(_ item: PlannedItem, of plan: Plan, _ asking: Form?) -> HTML {
        let sums = say(
            PlanWords.sureAlready(sure: item.progress.sure, offered: item.progress.offered, proposed: item.proposed))
        return """
            <li class="card tight" id="item-\(item.item.id)"><div class="acts between"><h3 class="lead">\
            \(item.item.words(language)) <span class="quiet">\
            \(say(PlanWords.toWhom(item.askerName, by: clock.time(item.neededBy))))</span></h3>\
            \(item.missing == 0 ? turnDone(say(PlanWords.filled)) : "<b>\(say(PlanWords.stillShort(item.missing)))</b>")</div>
            \(bar(item.progress, proposed: item.proposed))
            <p class="small quiet">\(mark(item.harm)) · <a class="no" href="/requests/\(item.item.request)">\(item.requestNumber)</a> · \
            \(sums)\(item.modelName.map { " · \($0)" } ?? "")</p>\
            \(conditions(item.item.conditions(language)))\
            \(if: !item.proposals.isEmpty, proposals(item, asking))\(outstanding(item))\
            \(if: !item.overrides.isEmpty, decided(item, of: plan))\(funnel(item))</li>
            """
    }

    /// Who is asked for it already, beside those whom this plan proposes, and what the move would buy.
    private func outstanding(_ item: PlannedItem) -> HTML {
        if item.asked.isEmpty { return .nothing }
        return """
            <ul class="props tight">\(each: item.asked, { asked in
                let words = say(
                    PlanWords.outstanding(
                        lender: asked.lenderName, count: asked.quantity, by: clock.time(asked.answerBy),
                        arrives: clock.time(asked.likelyArrival(at: clock.now))))
                return "<li>\(words)</li>"
            })</ul>\(if: item.proposals.contains(where: \.isBeyond), """
                <p class="small"><a href="/requests/\(item.item.request)">\(say(PlanWords.takeBackFirst))</a></p>
                """)
            """
    }

    /// Each proposal can be ticked or left; the box beside the list sends what is ticked.
    /// - Parameter asking: the form that sends them; nil where nobody is asked from here.
    private func proposals(_ item: PlannedItem, _ asking: Form?) -> HTML {
        """
        <ul class="props tight">\(each: item.proposals, { row in
            let asks = row.proposal.questionTexts(language).joined(separator: " ")
            let words: HTML = """
                <b>\(row.proposal.quantity)</b> \(row.lenderName) · \(say(PlanWords.arrives(clock.time(row.proposal.arrivesAt))))\
                \(if: row.lateMinutes > 0, " · <b>\(say(PlanWords.late(by: Clockface.span(minutes: row.lateMinutes, language))))</b>")\
                \(row.proposal.kilometres.map { " · \(say(PlanWords.kilometres($0)))" } ?? "")\
                \(row.modelName.map { " · \($0)" } ?? "") · \(confirmed(row.confirmedAt))\
                \(if: row.aidClass != item.item.aidClass, """
                     · <b>\(row.aidClass.brieflyCounted(row.proposal.quantity, language))</b> \
                    \(row.aidClass.insteadOf(item.item.aidClass, language))
                    """)\
                \(if: row.askedItself > 0, " · <b>\(say(PlanWords.askedItself(row.aidClass.number(row.askedItself, language))))</b>")
                """
            let line = row.enquired ? nil : asking.map { tick(row, words, $0) }
            return """
                <li>\(line ?? "\(words)\(if: row.enquired, " · <b>\(say(PlanWords.alreadyAsked))</b>")")\
                \(if: item.isForced(row.proposal), " · <b>\(say(OverrideWords.byHand))</b>") \
                \(wayToDecide(item.item.id, row.proposal.capability, about: row.lenderName))\
                \(if: !asks.isEmpty, "<p class=\"small quiet\">\(say(PlanWords.willAsk)) \(asks)</p>")\
                \(row.proposal.objection(language).map { "<p class=\"small\">\(say(OverrideWords.against)) \($0)</p>" })</li>
                """
        })</ul>
        """
    }

    /// What somebody has decided about candidates of an item, whether this plan knew it or not.
    private func decided(_ item: PlannedItem, of plan: Plan) -> HTML {
        """
        <div class="tight"><b>\(say(OverrideWords.heading))</b>\(decisions(item.overrides, back: "/plans/\(plan.id)") { row in
            item.cut(row, by: plan).map { "<br><b>\(say(OverrideWords.cut(given: $0.given, of: $0.of)))</b>" } ?? .nothing
        })</div>
        """
    }

    /// Ticked beforehand, but for what would be refused.
    private func tick(_ row: ProposalRow, _ words: HTML, _ form: Form) -> HTML {
        let id = row.proposal.id.description
        let field = form.state.values["proposals"]?.firstIndex(of: id).map { "proposals[\($0)]" }
        let wrong = field.map { !form.mistakes($0).isEmpty } ?? false
        return """
            \(field.map { form.errors($0) })<label class="tick"><input type="checkbox" form="ask" name="proposals" value="\(id)"\
            \(if: wrong, " id=\"\(form.id(field ?? ""))\" aria-invalid=\"true\" aria-describedby=\"\(form.id(field ?? ""))-error\"")\
            \(if: form.isChosen("proposals", id, !row.isBeyond), " checked")><span>\(words)</span></label>
            """
    }

    private func staysShort(_ sheet: PlanSheet) -> HTML {
        let short = sheet.items.filter { $0.missing > 0 }
        if short.isEmpty { return .nothing }
        let things = language.list(short.map { $0.item.words(ofPart: $0.missing, language) })
        return notice(.takeCare, say(PlanWords.staysShort(things: things)), "<p>\(say(PlanWords.nothingElse))</p>")
    }
}
