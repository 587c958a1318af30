import Matching
import MutualAid
import Wording

extension PageContext {
    /// One item: how many each rule keeps out, who they are, what would change it, and the same to read out.
    /// - Parameters:
    ///   - mayDecide: whether the reader may decide about candidates.
    ///   - deciding: the candidate about which the reader decides now.
    ///   - answering: the candidate whose lender's answer the reader writes down now.
    func whyNotPage(
        _ sheet: WhyNotSheet, mayDecide: Bool = false, deciding: ID<Capability>? = nil, answering: ID<Capability>? = nil,
        form: FormState = .empty
    ) -> HTML {
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
            title: heading, width: .middle, form: form, follows: sheet.position,
            """
            \(head(heading, trail: trail, below: below))
            \(chosen(sheet, deciding, form))\(answered(sheet, answering, form))\(decided(sheet))\
            \(sheet.whyNot.map { whyNot($0, sheet, mayDecide) } ?? "<p class=\"quiet\">\(say(WhyNotWords.nothingMissingHint))</p>")
            """)
    }

    /// The form about one candidate, filled with what stands about it.
    private func chosen(_ sheet: WhyNotSheet, _ deciding: ID<Capability>?, _ form: FormState) -> HTML {
        guard let verdict = sheet.whyNot?.candidates.first(where: { $0.capability == deciding }) else { return .nothing }
        return decideForm(
            verdict, sheet.name(of: verdict), standing: sheet.decided(about: verdict.capability)?.override, sheet.item.id, form)
    }

    /// The form about what one candidate's lender answered.
    private func answered(_ sheet: WhyNotSheet, _ answering: ID<Capability>?, _ form: FormState) -> HTML {
        guard let verdict = sheet.whyNot?.candidates.first(where: { $0.capability == answering }) else { return .nothing }
        return answerForm(verdict, sheet, form)
    }

    /// What has been decided, and beside what is forced the rules that say no to it.
    private func decided(_ sheet: WhyNotSheet) -> HTML {
        if sheet.overrides.isEmpty { return .nothing }
        return """
            <section class="card stack" id="decided"><h2>\(say(OverrideWords.heading))</h2>\
            <p class="help">\(say(OverrideWords.hint))</p>\
            \(decisions(sheet.overrides, back: "/items/\(sheet.item.id)/why-not") { row in
                let verdict = sheet.whyNot?.candidates.first { $0.capability == row.override.capability }
                let bars = row.override.way == .forced ? verdict?.bars ?? [] : []
                let rules = read(bars.map { $0.rule.whyNot(language) })
                return "\(if: !bars.isEmpty, "<br>\(say(OverrideWords.against)) \(rules)")"
            })</section>
            """
    }

    private func whyNot(_ why: WhyNot, _ sheet: WhyNotSheet, _ mayDecide: Bool) -> HTML {
        let left = why.candidates.filter(\.remains)
        return """
            <div class="stack"><section class="card stack" id="counts"><h2>\(say(WhyNotWords.counts))</h2>\
            <p class="help">\(say(WhyNotWords.judged(at: clock.time(sheet.asOf))))</p>\
            \(why.candidates.isEmpty ? nobody(why) : bars(why, sheet, mayDecide))\
            \(each: why.ties, { "<p>\(read($0.sentences($0.nearest.flatMap(sheet.lenderName), language)))</p>" })</section>
            <section class="card stack" id="left"><h2>\(say(WhyNotWords.canCome))</h2>\
            \(left.isEmpty ? "<p>\(say(WhyNotWords.nobodyCanCome))</p>" : candidates(left, sheet, mayDecide))</section>
            <section class="card stack" id="read-out"><h2>\(say(WhyNotWords.toReadOut))</h2>\
            <p>\(read(why.sentences(clock, names: sheet.lenderName)))</p>\
            \(each: left.prefix(5), { "<p>\(read($0.sentences(sheet.name(of: $0), clock)))</p>" })\
            \(if: left.count > 5, "<p>\(say(WhyNotWords.andMore(left.count - 5)))</p>")</section></div>
            """
    }

    private func nobody(_ why: WhyNot) -> HTML { "<p>\(say(WhyNotWords.nobody(things: why.aidClass.plural(language))))</p>" }

    private func bars(_ why: WhyNot, _ sheet: WhyNotSheet, _ mayDecide: Bool) -> HTML {
        """
        <p class="help">\(running(say(PlanWords.countedAtFirst), say(WhyNotWords.openAny)))</p>\
        \(funnel(why.counts) { count in candidates(why.candidates(in: count), sheet, mayDecide, opened: count) })
        """
    }

    private func read(_ sentences: some Sequence<String>) -> String {
        sentences.joined(separator: language == .japanese ? "" : " ")
    }

    /// Each with its name, how far it is, why it cannot come, what would change that, and what it has to be asked.
    /// - Parameter opened: the bar in which they are counted, where they stand in one.
    private func candidates(
        _ verdicts: [CandidateVerdict], _ sheet: WhyNotSheet, _ mayDecide: Bool, opened: VerdictCount? = nil
    ) -> HTML {
        """
        <ul class="tight">\(each: verdicts, { verdict in
            let way = mayDecide && verdict.rule != .own
                ? " · \(wayToDecide(sheet.item.id, verdict.capability, about: sheet.name(of: verdict)))" as HTML : .nothing
            let answer = mayDecide ? wayToAnswer(sheet.item.id, verdict, about: sheet.name(of: verdict)) : .nothing
            let keeping = opened?.sum == .kept ? read(verdict.keeping(language)) : ""
            return "<li>\(candidate(verdict, sheet))\(if: !keeping.isEmpty, "<br>\(keeping)")\(way)\(answer)</li>"
        })</ul>
        """
    }

    /// To which requests the plan gives what it has.
    private func elsewhere(_ verdict: CandidateVerdict, _ sheet: WhyNotSheet) -> HTML {
        let shares = sheet.whyNot?.elsewhere?.shares.filter { $0.capability == verdict.capability } ?? []
        return """
            \(each: shares, { share in
                " · <a class=\"no\" href=\"/requests/\(share.request)\">\(share.sentence(language))</a>"
            })
            """
    }

    private func candidate(_ verdict: CandidateVerdict, _ sheet: WhyNotSheet) -> HTML {
        let why = read(verdict.sentences("", clock).dropFirst())
        let units = verdict.listed == 0 ? WhyNotWords.onlyAsking : verdict.answer == .no ? .listed(verdict.listed) : .free(verdict.units)
        let late = PlanWords.late(by: Clockface.span(minutes: verdict.lateMinutes, language))
        return """
            <a href="/members/\(verdict.lender)">\(sheet.name(of: verdict))</a>\
            \(verdict.far(language).map { " · \($0)" } ?? "") · \(say(units))\
            \(if: verdict.aidClass != sheet.item.aidClass, " · \(verdict.aidClass.insteadOf(sheet.item.aidClass, language))")\
            \(if: verdict.answer == .yes, " · \(say(PlanWords.arrives(clock.time(verdict.arrivesAt))))")\
            \(if: verdict.answer == .yes && verdict.lateMinutes > 0, " · \(say(late))")\
            \(elsewhere(verdict, sheet))\(if: sheet.decided(about: verdict.capability) != nil, " · <b>\(say(OverrideWords.byHand))</b>")\
            \(if: !why.isEmpty, "<br>\(why)")
            """
    }
}
