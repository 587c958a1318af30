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
        return frame(
            title: sheet.finding(language), form: form, follows: sheet.position,
            """
            \(head(sheet.finding(language), trail: "<a href=\"/\">\(say(FrameWords.board))</a> / \(say(FrameWords.plan))", below: below))
            <div id="renewal" data-live>\(if: sheet.outOfDate, renewal)</div>
            <div class="cols"><section class="stack"><h2>\(say(PlanWords.whatItProposes))</h2>\
            <p><a href="/plans/alternatives">\(say(AlternativeWords.heading))</a></p>\(barKey(proposed: true))
            <ol class="stack">\(each: sheet.items, { item in planned(item, of: sheet.plan, mayAsk: mayAsk && !sheet.outOfDate) })</ol></section>
            <div class="stack stays">\(if: mayAsk && !sheet.outOfDate, askBox(sheet, form))\(staysShort(sheet))</div></div>
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

    private func planned(_ item: PlannedItem, of plan: Plan, mayAsk: Bool) -> HTML {
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
            \(if: !item.proposals.isEmpty, proposals(item, mayAsk: mayAsk))\
            \(if: !item.overrides.isEmpty, decided(item, of: plan))\(funnel(item))</li>
            """
    }

    /// Each proposal can be ticked or left; the box beside the list sends what is ticked.
    private func proposals(_ item: PlannedItem, mayAsk: Bool) -> HTML {
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
            return """
                <li>\(row.enquired || !mayAsk
                    ? "\(words)\(if: row.enquired, " · <b>\(say(PlanWords.alreadyAsked))</b>")"
                    : tick(row, words))\
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

    private func tick(_ row: ProposalRow, _ words: HTML) -> HTML {
        """
        <label class="tick"><input type="checkbox" form="ask" name="proposals" value="\(row.proposal.id)" checked>\
        <span>\(words)</span></label>
        """
    }

    private func staysShort(_ sheet: PlanSheet) -> HTML {
        let short = sheet.items.filter { $0.missing > 0 }
        if short.isEmpty { return .nothing }
        let things = language.list(short.map { $0.item.words(ofPart: $0.missing, language) })
        return notice(.takeCare, say(PlanWords.staysShort(things: things)), "<p>\(say(PlanWords.nothingElse))</p>")
    }
}
