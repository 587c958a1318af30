import Matching
import MutualAid
import Wording

extension PageContext {
    /// One item: how many each rule keeps out, who they are, what would change it, and the same to read out.
    func whyNotPage(_ sheet: WhyNotSheet) -> HTML {
        let things = sheet.item.aidClass.plural(language)
        let heading = say(sheet.whyNot == nil ? WhyNotWords.nothingMissing(things: things) : .heading(things: things))
        let trail: HTML = """
            <a href="/plans">\(say(FrameWords.plan))</a> / <a class="no" href="/requests/\(sheet.item.request)">\(sheet.requestNumber)</a>
            """
        let below: HTML = """
            \(mark(sheet.harm)) · \(sheet.item.words(language)) \(say(PlanWords.toWhom(sheet.askerName, by: clock.time(sheet.neededBy))))\
            \(sheet.modelName.map { " · \($0)" } ?? "")
            """
        return frame(
            title: heading, width: .middle, follows: sheet.position,
            """
            \(head(heading, trail: trail, below: below))
            \(sheet.whyNot.map { whyNot($0, sheet) } ?? "<p class=\"quiet\">\(say(WhyNotWords.nothingMissingHint))</p>")
            """)
    }

    private func whyNot(_ why: WhyNot, _ sheet: WhyNotSheet) -> HTML {
        let left = why.candidates.filter { $0.answer != .no }
        return """
            <div class="stack"><section class="card stack" id="counts"><h2>\(say(WhyNotWords.counts))</h2>\
            <p class="help">\(say(WhyNotWords.judged(at: clock.time(sheet.asOf))))</p>\
            \(why.candidates.isEmpty ? nobody(why) : bars(why, sheet))</section>
            <section class="card stack" id="left"><h2>\(say(WhyNotWords.canCome))</h2>\
            \(left.isEmpty ? "<p>\(say(WhyNotWords.nobodyCanCome))</p>" : candidates(left, sheet))</section>
            <section class="card stack" id="read-out"><h2>\(say(WhyNotWords.toReadOut))</h2>\
            <p>\(read(why.sentences(clock)))</p>\
            \(each: left.prefix(5), { "<p>\(read($0.sentences(sheet.name(of: $0), clock)))</p>" })</section></div>
            """
    }

    private func nobody(_ why: WhyNot) -> HTML { "<p>\(say(WhyNotWords.nobody(things: why.aidClass.plural(language))))</p>" }

    private func bars(_ why: WhyNot, _ sheet: WhyNotSheet) -> HTML {
        """
        <p class="help">\(running(say(PlanWords.countedAtFirst), say(WhyNotWords.openAny)))</p>\
        \(funnel(why.counts) { count in candidates(why.candidates(in: count), sheet) })
        """
    }

    private func read(_ sentences: some Sequence<String>) -> String {
        sentences.joined(separator: language == .japanese ? "" : " ")
    }

    /// Each with its name, how far it is, why it cannot come, what would change that, and what it has to be asked.
    private func candidates(_ verdicts: [CandidateVerdict], _ sheet: WhyNotSheet) -> HTML {
        "<ul class=\"tight\">\(each: verdicts, { verdict in "<li>\(candidate(verdict, sheet))</li>" })</ul>"
    }

    private func candidate(_ verdict: CandidateVerdict, _ sheet: WhyNotSheet) -> HTML {
        let why = read(verdict.sentences("", clock).dropFirst())
        let units = verdict.listed == 0 ? WhyNotWords.onlyAsking : verdict.answer == .no ? .listed(verdict.listed) : .free(verdict.units)
        return """
            <a href="/members/\(verdict.lender)">\(sheet.name(of: verdict))</a>\
            \(verdict.far(language).map { " · \($0)" } ?? "") · \(say(units))\
            \(if: verdict.aidClass != sheet.item.aidClass, " · \(verdict.aidClass.insteadOf(sheet.item.aidClass, language))")\
            \(if: verdict.answer == .yes, " · \(say(PlanWords.arrives(clock.time(verdict.arrivesAt))))")\
            \(if: !why.isEmpty, "<br>\(why)")
            """
    }
}
