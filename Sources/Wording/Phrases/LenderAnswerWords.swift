import MutualAid

/// Writing down what a lender answers to questions of rules.
public enum LenderAnswerWords: Phrase {
    case theySaid, theySaidHowMany, about(String), hint, yes(String), no, words, save
    case wanted(String), affected([String]), neededBy(String), neededUntil(String), endNotSaid

    public func text(_ language: Language) -> String {
        switch self {
        case .theySaid: language.say("They answered", "回答を記録")
        case .theySaidHowMany: language.say("They said how many", "保有数を更新")
        case .about(let lender): language.say("What did \(lender) answer?", "\(lender)の回答")
        case .hint:
            language.say(
                "The next plan knows it. Leave open what they did not say.", "次の計画案に反映します。答えがなかった質問は空欄のままにしてください。")
        case .yes(let rule): language.say("Yes: \(rule)", "はい: \(rule)")
        case .no: language.say("No", "いいえ")
        case .words: language.say("In their words", "回答の内容")
        case .wanted(let model): language.say("Wanted: \(model).", "希望の機種: \(model)")
        case .affected(let models):
            language.say(
                "Affected, in some versions or all: \(models.joined(separator: ", ")).",
                "影響を受ける機種（一部またはすべての版）: \(models.joined(separator: "、"))")
        case .neededBy(let time): language.say("Needed by \(time).", "必要な日時: \(time)")
        case .neededUntil(let time): language.say("Needed until \(time).", "必要な期間の終わり: \(time)")
        case .endNotSaid: language.say("Nobody has said yet until when it is needed.", "いつまで必要かは、まだ分かっていません。")
        case .save: language.say("Keep the answer", "回答を保存する")
        }
    }
}
