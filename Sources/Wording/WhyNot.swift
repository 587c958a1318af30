import Matching
import MutualAid

extension WhyNot {
    /// The whole answer, sentence by sentence, as it can be read out on the telephone. Names of lenders are left to `CandidateVerdict`,
    /// but for whoever comes nearest to what is asked for of all together.
    /// - Parameter names: what a lender is called; nil leaves it out.
    public func sentences(_ clock: Clockface, names: (ID<Member>) -> String? = { _ in nil }) -> [String] {
        let language = clock.language
        guard !candidates.isEmpty else {
            let things = aidClass.plural(language)
            return [language.say("Nobody in the region lists \(things).", "地域内に\(things)の登録はありません。")]
        }
        return [opening(language)] + counts.compactMap { sentence($0, language) } + others(clock)
            + ties.flatMap { $0.sentences($0.nearest.flatMap(names), language) } + [closing(language)]
            + help(clock, names)
    }

    /// What would let in those who cannot come; of many changes the first only, so that nobody has to listen for long.
    private func help(_ clock: Clockface, _ names: (ID<Member>) -> String?) -> [String] {
        let further = wouldHelp.dropFirst(Self.mostNamed).reduce(0) { $0 + $1.candidates }
        let rest = clock.language.say(
            "\(further.grouped) more could come if other things were changed.", "ほか\(further.grouped)件は、別の条件を変えれば候補になります。")
        return wouldHelp.prefix(Self.mostNamed).map { $0.sentence(names($0.nearest), clock) } + (further > 0 ? [rest] : [])
    }

    private func count(_ answer: CandidateVerdict.Answer) -> Int { candidates.count { $0.answer == answer && $0.remains } }

    private func opening(_ language: Language) -> String {
        let (things, missing) = (aidClass.plural(language), missing.grouped)
        return language.say(
            "\(candidates.count.of("entry lists", "entries list")) \(things) or what would do instead; \(missing) \(self.missing == 1 ? "is" : "are") wanted.",
            "\(things)またはその代わりになるものの登録は\(candidates.count.grouped)件、必要数は\(missing)です。")
    }

    private func sentence(_ count: VerdictCount, _ language: Language) -> String? {
        guard let rule = Rule(rawValue: count.rule), !count.isPart else { return nil }
        let many = count.candidates.grouped
        if count.answer == "ask" {
            let asked = candidates(in: count).compactMap { one in one.asks.first { $0.rule == rule } }.questions
            return language.say(
                "\(many) to be asked first: \(asked.map { $0.text(.english) }.joined(separator: " "))",
                "\(many)件は先に確認します。\(asked.map { $0.text(.japanese) }.joined())")
        }
        return language.say("\(many) cannot come. \(rule.whyNot(.english))", "\(many)件は支援できません。\(rule.whyNot(.japanese))")
    }

    /// What goes to whom in the newest plan, or that no plan knows it: what could come is not always free for whoever rings.
    private func others(_ clock: Clockface) -> [String] {
        let language = clock.language
        guard candidates.contains(where: { $0.answer != .no }) else { return [] }
        guard let elsewhere else {
            return [language.say("No plan has shared them out yet; others may want the same.", "まだ計画案がなく、ほかの要請と重なる可能性があります。")]
        }
        let time = clock.time(elsewhere.madeAt)
        let since = language.say(
            "Something has changed since the plan of \(time); others may want more of them.", "\(time)の計画案の後に変更があり、ほかの要請と重なる可能性があります。")
        if elsewhere.shares.isEmpty { return elsewhere.outOfDate ? [since] : [] }
        let requests = elsewhere.byRequest
        let all = language.say(
            "In the plan of \(time), \(elsewhere.units.grouped) of them \(elsewhere.units == 1 ? "goes" : "go") to others.",
            "\(time)の計画案では、うち\(elsewhere.units.grouped)をほかの要請に割り当てています。")
        let rest = requests.dropFirst(Self.mostNamed)
        let further = language.say(
            "\(rest.reduce(0) { $0 + $1.units }.grouped) to \(rest.count.of("other request", "other requests")).",
            "ほか\(rest.count.grouped)件に\(rest.reduce(0) { $0 + $1.units }.grouped)。")
        return [all] + requests.prefix(Self.mostNamed).map { $0.sentence(language) } + (rest.isEmpty ? [] : [further])
            + (elsewhere.outOfDate ? [since] : [])
    }

    /// More requests, and more changes, than these are told by their number alone.
    private static let mostNamed = 3

    private func closing(_ language: Language) -> String {
        let (sure, asked) = (count(.yes), count(.ask))
        let shared = elsewhere.map { !$0.shares.isEmpty } ?? false
        if sure + asked == 0, shared {
            return language.say("In that plan, nothing is left of what can come.", "その計画案では、支援できるものは残りません。")
        }
        if sure + asked == 0 {
            return language.say(
                wouldHelp.isEmpty
                    ? "Nobody is left, and nothing that anybody here could change would help."
                    : "Nobody is left.", wouldHelp.isEmpty ? "候補は残りません。こちらで変えられる条件もありません。" : "候補は残りません。")
        }
        let late = candidates.count { $0.answer == .yes && $0.remains && $0.lateMinutes > 0 }
        let ofThem = late == 0 ? "" : language.say(", \(late.grouped) of them late", "（うち\(late.grouped)件は遅れて到着）")
        let (first, second) = (
            language.say("\(sure.grouped) can come", "支援できるもの\(sure.grouped)件") + ofThem,
            language.say("\(asked.grouped) to be asked first", "先に確認が必要なもの\(asked.grouped)件")
        )
        let both = [sure > 0 ? first : nil, asked > 0 ? second : nil].compactMap(\.self).joined(separator: language.say(", ", "、"))
        let isTied = ties.contains(where: \.stopsAll)
        let opening = isTied ? language.say("By themselves, ", "それぞれ単独では、") : shared ? language.say("After that, ", "その残りは、") : ""
        return opening + both + language.say(".", "です。")
    }
}

extension GivenElsewhere.Share {
    /// Who is given how many, and how bad it is there.
    public func sentence(_ language: Language) -> String {
        language.say(
            "\(units.grouped) to \(requestNumber), \(askerName): \(harm.words(.english)).",
            "\(requestNumber)（\(askerName)、\(harm.words(.japanese))）に\(units.grouped)。")
    }
}

extension CandidateVerdict {
    /// How far it is, and how long the way takes where the region has said it; nil where nothing is known.
    public func far(_ language: Language) -> String? {
        if travel.mode == .remote { return language.say("from afar", "遠隔") }
        let distance = kilometres.map { language.say("\(language.kilometres($0)) away", language.kilometres($0)) }
        let time = travel.known == .reported ? language.say("\(travel.minutes.grouped) min by road", "車で\(travel.minutes.grouped)分") : nil
        let both = [distance, time].compactMap(\.self)
        return both.isEmpty ? nil : both.joined(separator: language.say(", ", "、"))
    }

    /// One candidate in full: who, where, why, what would change it, and what its lender has answered.
    /// - Parameter name: its lender's.
    public func sentences(_ name: String, _ clock: Clockface) -> [String] {
        let alone = clock.language.say(
            "Its maker no longer mends it: use it without a network.", "製造元の保守が終了しています。ネットワークにつながずに使ってください。")
        return verdict(name, clock) + (worksAloneOnly && answer != .no ? [alone] : []) + answers.map { $0.sentence(clock) }
    }

    /// How many of what it lists its lender has promised and keeps, and what would set them free; nothing where all of it is free.
    public func keeping(_ language: Language) -> [String] {
        if kept == 0 { return [] }
        let own = kept - promised
        let parts = [
            promised > 0 ? language.say("\(promised.grouped) promised", "約束済み\(promised.grouped)") : nil,
            own > 0 ? language.say("\(own.grouped) kept for themselves", "自院用\(own.grouped)") : nil,
        ].compactMap(\.self)
        let changes = [
            own > 0 ? language.say("up to \(own.grouped) more could come if they kept fewer", "自院用を減らせば最大\(own.grouped)") : nil,
            promised > 0
                ? language.say(
                    "\(promised.grouped) more\(own > 0 ? "" : " could come") if what is promised were released",
                    "約束が解除されれば\(own > 0 ? "さらに" : "")\(promised.grouped)") : nil,
        ].compactMap(\.self)
        return [
            parts.joined(separator: language.say(", ", "、")) + language.say(".", "。"),
            changes.joined(separator: language.say(", ", "、")).capital + language.say(".", "を提供できます。"),
        ]
    }

    /// How long after it is needed, as the end of a sentence; empty where it comes in time.
    private func late(_ language: Language) -> String {
        if lateMinutes == 0 { return "" }
        let span = Clockface.span(minutes: lateMinutes, language)
        return language.say(", \(span) after it is needed", "（必要な日時より\(span)遅れ）")
    }

    private func verdict(_ name: String, _ clock: Clockface) -> [String] {
        let language = clock.language
        let far = far(language).map { language.say(", \($0)", "（\($0)）") } ?? ""
        switch answer {
        case .yes where coming == 0:
            return [
                language.say("\(name)\(far): all that it could give goes to others in the plan.", "\(name)\(far): 計画案ですべてほかの要請に割り当てています。")
            ]
        case .yes:
            let arrival = clock.time(arrivesAt)
            return [
                language.say(
                    "\(name)\(far): \(coming.grouped) could be there at \(arrival)\(late(language)).",
                    "\(name)\(far): \(coming.grouped)、\(arrival)に到着できます\(late(language))。")
            ]
        case .ask:
            let arrival = clock.time(arrivesAt)
            let when = language.say(
                "It would be there at \(arrival)\(late(language)).", "到着は\(arrival)の見込みです\(late(language))。")
            let first =
                listed == 0
                ? language.say("\(name)\(far) has to be asked first.", "\(name)\(far)には先に確認が必要です。")
                : language.say(
                    "\(name)\(far): \(coming.grouped), to be asked first.", "\(name)\(far): \(coming.grouped)、先に確認が必要です。")
            return [first] + questions.map { $0.text(language) }
                + (lateMinutes > 0 ? [when] : [])
        case .no:
            let why = bars.map { $0.rule.whyNot(language) }
            let changes = couldCome ? bars.compactMap { $0.relaxation.text(clock) } : []
            let further = changes.count > 1 ? [language.say("All of this would have to change.", "すべての条件を変える必要があります。")] : []
            return [language.say("\(name)\(far) cannot come.", "\(name)\(far)は支援できません。")] + why + changes + further
        }
    }
}
