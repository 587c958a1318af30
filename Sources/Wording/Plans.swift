import Matching
import MutualAid

extension Rule: Phrase {
    /// What the rule asks of a candidate.
    public func text(_ language: Language) -> String {
        switch self {
        case .own: language.say("Is not the asking hospital's own", "受援側自身のものではない")
        case .model: language.say("Is the wanted model", "希望の機種である")
        case .window: language.say("Is available for the whole time", "必要な期間を通して提供できる")
        case .loan: language.say("May stay away so long", "必要な期間だけ貸し出せる")
        case .radius: language.say("May go so far", "提供できる範囲内である")
        case .time: language.say("Can arrive in time", "必要な日時に間に合う")
        case .lot: language.say("Can go in whole lots", "まとまった単位で提供できる")
        case .cap: language.say("Is let out by its health system", "グループの上限内で提供できる")
        case .quantity: language.say("Has some free", "支援可能な数がある")
        }
    }

    /// Why a candidate was left out, or what is not known yet.
    public func whyNot(_ language: Language) -> String {
        switch self {
        case .own: language.say("It belongs to the hospital that asks.", "受援側自身のものです。")
        case .model: language.say("It is another model.", "機種が違います。")
        case .window: language.say("It is not available for the whole time.", "必要な期間のすべてには提供できません。")
        case .loan: language.say("It may not stay away for so long.", "貸出期間の上限を超えています。")
        case .radius: language.say("The lender does not send it so far.", "支援側の提供範囲を超えています。")
        case .time: language.say("It would arrive too late.", "必要な日時に間に合いません。")
        case .lot: language.say("It travels only in larger lots.", "まとまった単位でのみ提供されます。")
        case .cap: language.say("Its health system lets no more of them out.", "グループ全体の提供上限に達しています。")
        case .quantity: language.say("Promised already, or kept for themselves.", "約束済み、またはその機関の自院用です。")
        }
    }

    /// The question to the lender, where only asking tells.
    public func question(_ language: Language) -> String {
        switch self {
        case .own: language.say("Is it yours?", "貴院のものですか。")
        case .model: language.say("Which model is it?", "機種は何ですか。")
        case .window: language.say("Can they keep it for the whole time?", "必要な期間の終わりまで提供できますか。")
        case .loan: language.say("May it stay away for so long?", "この期間、貸し出せますか。")
        case .radius: language.say("Would you send it so far?", "この距離でも提供できますか。")
        case .time: language.say("How far is it, and can it be there in time?", "距離はどのくらいで、必要な日時に間に合いますか。")
        case .lot: language.say("Can it go in smaller lots?", "もっと少ない単位でも提供できますか。")
        case .cap: language.say("Does your health system allow it?", "グループの本部は提供を認めていますか。")
        case .quantity: language.say("How many can you spare?", "いくつまで提供できますか。")
        }
    }
}

/// How a rule answers about a candidate, as it is named in a stored plan.
public enum VerdictWords: String, CaseIterable, Phrase {
    case yes, no, ask

    public func text(_ language: Language) -> String {
        switch self {
        case .yes: language.say("Can help", "支援できる")
        case .no: language.say("Cannot help", "支援できない")
        case .ask: language.say("Has to be asked", "確認が必要")
        }
    }
}

/// How far a plan is proven, as it is named in a stored plan.
public enum PlanStatusWords: String, CaseIterable, Phrase {
    case optimal, feasible
    case cutShort = "cut_short"

    public func text(_ language: Language) -> String {
        switch self {
        case .optimal: language.say("Best possible under the rules, proven.", "条件の中で最善の案です（証明済み）。")
        case .feasible: language.say("A good plan under the rules. A better one may exist.", "条件を満たす案です。さらに良い案がある可能性があります。")
        case .cutShort: language.say("The search was stopped early. A better plan may exist.", "計算を途中で打ち切りました。さらに良い案がある可能性があります。")
        }
    }
}

extension PlanSheet {
    /// The finding, as the heading.
    public func finding(_ language: Language) -> String {
        language.say(
            "Proposed plan: \(proposed.grouped) more for \(items.count.of("item", "items")), \(missing.grouped) still short",
            "計画案: \(items.count.grouped)品目に\(proposed.grouped)を提案、不足\(missing.grouped)")
    }
}

extension Plan {
    /// How far this plan is proven. A word of a later version is shown as it came, in quotes.
    public func proof(_ language: Language) -> String {
        PlanStatusWords(rawValue: status)?.text(language) ?? quoted(status, language)
    }
}

extension Proposal {
    /// What the lender has to be asked before anything is signed.
    public func questions(_ language: Language) -> [String] {
        asks.map { Rule(rawValue: $0)?.question(language) ?? quoted($0, language) }
    }
}

extension VerdictCount {
    /// The name of the row: a rule, or one of the two sums.
    public func words(_ language: Language) -> String {
        switch rule {
        case "all": PlanWords.listedInRegion.text(language)
        case "left": PlanWords.leftOver.text(language)
        case "kept": language.say("Promised, or kept for themselves", "約束済み・その機関の自院用")
        default: Rule(rawValue: rule)?.text(language) ?? quoted(rule, language)
        }
    }
}

/// Data that came from outside our words.
func quoted(_ text: String, _ language: Language) -> String { language.say("“\(text)”", "「\(text)」") }
