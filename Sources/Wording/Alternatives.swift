import Matching
import MutualAid

extension Alternative {
    /// What is tried out.
    /// - Parameter name: of the lender, the listing or the item that it is about.
    public func text(_ name: String, _ language: Language) -> String {
        switch self {
        case .without: language.say("Without \(name)", "\(name)なし")
        case .oneMoreVehicle:
            language.say("One more driver, so one more vehicle: \(name)", "運転手を1名増やし、車両をもう1台: \(name)")
        case .mayBeLate(_, let minutes):
            language.say(
                "\(name) may come \(Clockface.span(minutes: minutes, language)) late",
                "\(name)は\(Clockface.span(minutes: minutes, language))遅れてもよい")
        case .reserves(let percent):
            language.say("Everybody keeps \(percent.grouped) % of what they keep now", "各機関の自院用を現在の\(percent.grouped)%にする")
        case .even: language.say("Share out evenly what is short", "不足するものを均等に分ける")
        }
    }
}

extension PlanComparison {
    /// What the second plan does better or worse than the first, the most important first; one sentence where nothing differs.
    public func sentences(_ language: Language) -> [String] {
        let found = unmet(language) + [late(language), driving(language), asking(language), moved(language)].compactMap { $0 }
        return found.isEmpty ? [language.say("Nothing would change.", "計画案は変わりません。")] : found
    }

    /// Tier by tier, the gravest first: one life at risk weighs more than any number below it.
    private func unmet(_ language: Language) -> [String] {
        Harm.allCases.sorted { $0.tier < $1.tier }.compactMap { harm in
            func units(_ figures: PlanFigures) -> Int { figures.unmet.first { $0.tier == harm.tier }?.units ?? 0 }
            let difference = units(after) - units(before)
            guard difference != 0 else { return nil }
            let (many, who) = (abs(difference).grouped, harm.words(language))
            return difference < 0
                ? language.say("\(who): \(many) fewer stay short.", "\(who): 不足が\(many)減ります。")
                : language.say("\(who): \(many) more stay short.", "\(who): 不足が\(many)増えます。")
        }
    }

    private func late(_ language: Language) -> String? {
        guard before.lateUnits != after.lateUnits || before.lateMinutes != after.lateMinutes else { return nil }
        guard after.lateUnits > 0 else { return language.say("Nothing comes late.", "遅れるものはなくなります。") }
        let each = Clockface.span(minutes: (after.lateMinutes + after.lateUnits - 1) / after.lateUnits, language)
        let sentence = language.say(
            "\(after.lateUnits.of("comes", "come")) late, by \(each) on average; before, it was \(before.lateUnits.grouped).",
            "\(after.lateUnits.grouped)が平均\(each)遅れます（変更前は\(before.lateUnits.grouped)）。")
        guard after.mayBeLateUnits > 0 else { return sentence }
        let may = after.mayBeLateUnits.grouped
        return sentence + language.say(" \(may) of them may.", "そのうち\(may)は遅れてもよいものです。")
    }

    private func driving(_ language: Language) -> String? {
        let difference = after.drivingMinutes - before.drivingMinutes
        guard difference != 0 else { return nil }
        let span = Clockface.span(minutes: abs(difference), language)
        return difference < 0
            ? language.say("\(span) less on the road.", "走行時間は\(span)減ります。")
            : language.say("\(span) more on the road.", "走行時間は\(span)増えます。")
    }

    private func asking(_ language: Language) -> String? {
        let difference = after.unitsToAsk - before.unitsToAsk
        guard difference != 0 else { return nil }
        let many = abs(difference).grouped
        return difference < 0
            ? language.say("\(many) fewer \(many == "1" ? "has" : "have") to be asked about first.", "先に確認が必要なものは\(many)減ります。")
            : language.say("\(many) more \(many == "1" ? "has" : "have") to be asked about first.", "先に確認が必要なものは\(many)増えます。")
    }

    private func moved(_ language: Language) -> String? {
        guard !changes.isEmpty else { return nil }
        return language.say(
            "\(changes.count.of("proposal is", "proposals are")) not as before.", "提案のうち\(changes.count.grouped)件が変わります。")
    }
}
