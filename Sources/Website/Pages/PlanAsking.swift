import Foundation
import MutualAid
import Wording

extension PageContext {
    /// The box beside the proposals: whom to ask, and until when they may answer.
    func askBox(_ sheet: PlanSheet, _ form: Form) -> HTML {
        let open = sheet.items.flatMap(\.proposals).filter { !$0.enquired }
        if open.isEmpty { return .nothing }
        let asked = sheet.items.contains { $0.proposals.contains(where: \.enquired) }
        let ticked = open.filter { !$0.isBeyond }
        let lenders = Set((ticked.isEmpty ? open : ticked).map(\.proposal.lender)).count
        let harm = sheet.items.map { $0.harm ?? .assumedWhenUnsaid }.min { $0.tier < $1.tier } ?? .assumedWhenUnsaid
        let usual = harm.priority.answerMinutes
        let spans = Set([15, 30, 60, 120, 720] + [usual]).sorted().map { minutes in
            let by = clock.clock(clock.now.addingTimeInterval(Double(minutes) * 60))
            return (value: String(minutes), words: "\(by) (\(Clockface.span(minutes: minutes, language)))")
        }
        return """
            <form class="card stack mine" method="post" action="\(form.action)" id="ask">\(form.hidden("key", key()))\
            <h2>\(say(PlanWords.askThese(lenders)))</h2><p>\(asked ? say(PlanWords.eachGetsOne) : running(say(PlanWords.eachGetsOne), say(PlanWords.nobodyAsked)))</p>\
            \(form.errors("proposals"))\
            \(form.select(FieldText(name: "answerMinutes", label: say(PlanWords.answerBy), initial: String(usual)), groups: [("", spans)]))\
            <p><button class="do wide" id="\(form.id("proposals"))">\(say(PlanWords.askTicked))</button></p>\
            <p class="small quiet">\(say(PlanWords.acceptedStays))</p></form>
            """
    }
}
