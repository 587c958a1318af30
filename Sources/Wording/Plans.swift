import Matching
import MutualAid

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
        case .cutShort:
            language.say(
                "The search took too long and was stopped. A better plan may exist, and the same search may end with another one next time.",
                "時間がかかりすぎるため、計算を途中で打ち切りました。さらに良い案がある可能性があり、同じ条件で計算し直しても同じ案になるとは限りません。")
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
    /// What its enquiry asks the lender before anything is signed, and no more: what a yes says by itself is put to nobody.
    public func questionTexts(_ language: Language) -> [String] { Question.texts(toReply.questions, of: toReply.asks, language) }
}

extension Proposal {
    /// The rule that says no to it, where somebody has decided that it comes from there all the same.
    public func objection(_ language: Language) -> String? {
        refusedBy.map { Rule(rawValue: $0)?.whyNot(language) ?? quoted($0, language) }
    }
}

extension VerdictCount {
    /// The name of the row: a rule, or one of the two sums.
    public func words(_ language: Language) -> String {
        switch sum {
        case .all: PlanWords.listedInRegion.text(language)
        case .left: left.text(language)
        case .kept: language.say("Promised, or kept for themselves", "約束済み・その機関の自院用")
        case .others: language.say("Go to others in the plan", "計画案でほかの要請に割り当て")
        case nil: Rule(rawValue: rule)?.text(language) ?? quoted(rule, language)
        }
    }

    /// What is left, and how much of it nobody may count on before its lender has answered.
    private var left: PlanWords {
        guard let toAsk else { return .left }
        if toAsk == candidates { return .leftToAsk }
        return unitsToAsk.map(PlanWords.leftInPart) ?? .leftUnknown(toAsk)
    }
}

/// Data that came from outside our words.
func quoted(_ text: String, _ language: Language) -> String { language.say("“\(text)”", "「\(text)」") }

extension BlockedProposal {
    /// Whom it would ask for how many, and who is asked for them already.
    public func sentence(_ language: Language) -> String {
        language.say(
            "\(lenderName), \(quantity.grouped): already asked for the same, with time left to answer: "
                + "\(others.map { "\($0.lenderName), \($0.quantity.grouped)" }.joined(separator: "; ")).",
            "\(lenderName)への\(quantity.grouped)の打診: 同じ品目を"
                + "\(others.map { "\($0.lenderName)（\($0.quantity.grouped)）" }.joined(separator: "、"))に打診中で、まだ回答期限前です。")
    }
}
