import MutualAid

/// Deciding about a candidate by hand. What was decided has words of its own.
public enum OverrideWords: Phrase {
    case heading, hint, decide, about(String), way, howMany, howManyHelp, reason, reasonHelp, save, undo, byHand, against, quiet
    case cut(given: Int, of: Int)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Decided by hand", "調整担当の決定")
        case .hint:
            language.say("Every new plan keeps to this, until somebody takes it back.", "取り消すまで、新しい計画案はこの決定に従います。")
        case .decide: language.say("Decide yourself", "自分で決める")
        case .about(let lender): language.say("Decide yourself: \(lender)", "自分で決める: \(lender)")
        case .way: language.say("What do you decide?", "どうしますか")
        case .howMany: language.say("How many", "いくつ受けるか")
        case .howManyHelp: language.say("Left empty: as many as are missing and free.", "空欄の場合は、不足分を提供できる限り受けます。")
        case .reason: language.say("Why", "理由")
        case .reasonHelp: language.say("Only the desk reads this. Neither hospital does.", "調整担当だけが読みます。病院には表示されません。")
        case .save: language.say("Decide", "決定する")
        case .undo: language.say("Take back", "取り消す")
        case .byHand: language.say("decided by hand", "調整担当が決定")
        case .against: language.say("A rule says no:", "条件に合わない点:")
        case .cut(let given, let all):
            language.say(
                "Only \(given.grouped) of \(all.grouped) in this plan: no more are free, or no more are missing.",
                "この計画案では\(all.grouped)のうち\(given.grouped)のみです。それ以上は空きがないか、不足していません。")
        case .quiet: language.say("It asks nobody and promises nothing.", "打診も約束も行いません。")
        }
    }
}
