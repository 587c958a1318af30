import Matching
import MutualAid
import Wording

extension PageContext {
    /// What each rule removed or asks about, from all that is listed down to what can come; who it is stands on a page of its own.
    func funnel(_ item: PlannedItem) -> HTML {
        if !item.verdicts.contains(where: { $0.sum == .all }) { return .nothing }
        let things = item.item.aidClass.plural(language)
        return """
            <details class="more"><summary>\(say(PlanWords.whyNot(things: things)))</summary>\
            <p class="help">\(say(PlanWords.countedAtFirst))</p>\(funnel(item.verdicts))\
            <p><a href="/items/\(item.item.id)/why-not">\(say(WhyNotWords.open)) <span class="unseen">: \(things)</span></a></p></details>
            """
    }

    /// The bars themselves.
    /// - Parameter whom: who is counted in a bar, shown when it is opened.
    func funnel(_ counts: [VerdictCount], whom: (VerdictCount) -> HTML = { _ in .nothing }) -> HTML {
        guard let all = counts.first(where: { $0.sum == .all }) else { return .nothing }
        var left = all.units
        var rows: [HTML] = [end(all, of: all.units)]
        for verdict in counts where verdict.sum != .all && verdict.sum != .left {
            let removed = verdict.answer == "ask" ? 0 : verdict.units
            rows.append(row(verdict, left: left - removed, removed: removed, of: all.units, whom: whom(verdict)))
            left -= removed
        }
        if let rest = counts.first(where: { $0.sum == .left }) { rows.append(end(rest, of: all.units)) }
        return "<ol class=\"funnel\">\(each: rows, { "<li>\($0)</li>" })</ol>"
    }

    private func end(_ sum: VerdictCount, of all: Int) -> HTML {
        // Where only asking tells, nothing would read as nobody.
        let number = sum.units == 0 && sum.toAsk != nil ? "?" : "\(sum.units)"
        return """
            <div class="ends"><span>\(sum.words(language))</span><span class="cut"><span></span><span>\(number)</span></span>\
            <svg aria-hidden="true"><rect class="q-base" width="100%" height="100%" rx="2"/>\
            <rect class="q-left" width="\(percent(min(sum.units, all), of: all))" height="100%"/></svg></div>
            """
    }

    private func row(_ verdict: VerdictCount, left: Int, removed: Int, of all: Int, whom: HTML) -> HTML {
        let asks = verdict.answer == "ask"
        let counts =
            asks
            ? PlanWords.toAsk(candidates: verdict.candidates, units: verdict.units)
            : verdict.isPart
                ? PlanWords.withheld(candidates: verdict.candidates, units: verdict.units, toAsk: verdict.toAsk ?? 0)
                : PlanWords.removed(candidates: verdict.candidates, units: verdict.units)
        let rule = Rule(rawValue: verdict.rule)
        // What each of them is asked stands with them.
        let why = asks ? nil : verdict.sum == .others ? say(PlanWords.goToOthers) : (rule ?? Rule.quantity).whyNot(language)
        return """
            <details><summary><span class="rule">\(verdict.words(language))\(if: asks, " <b>(\(say(VerdictWords.ask)))</b>")</span>\
            <span class="cut"><b>\(asks ? "?" : "−")\(if: !asks || verdict.units > 0, "\(verdict.units)")</b> <span class="quiet">\(left)</span></span>\
            <svg aria-hidden="true"><rect class="q-base" width="100%" height="100%" rx="2"/>\
            <rect class="q-left" width="\(percent(left, of: all))" height="100%"/>\
            <rect class="q-cut" x="\(percent(left, of: all))" width="\(percent(removed, of: all))" height="100%"/></svg></summary>\
            <div class="whom"><p>\(why.map { running(say(counts), $0) } ?? say(counts))</p>\(whom)</div></details>
            """
    }
}
