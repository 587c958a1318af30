import MutualAid

/// Whom to ring now, and who was told.
public enum RingWords: Phrase {
    case title
    case finding(Int), calm, calmHint
    case why(channels: [Delivery.Channel])
    case atOnce, gathered
    case reached, nobodyAnswered
    case next(post: String, phone: String), noNext
    case noNumber, addNumber, notForReal
    case whoWasTold, whom, by, told, seen, answered
    case iHaveSeen
    case exerciseHeading, exerciseOpen, exerciseClosed, openExercise, closeExercise

    public func text(_ language: Language) -> String {
        switch self {
        case .title: language.say("Ring now", "今すぐ電話")
        case .finding(let count): language.say("\(count.of("call", "calls")) to make now", "今すぐかける電話が\(count.grouped)件")
        case .calm: language.say("Nobody to ring now", "今すぐかける電話はありません")
        case .calmHint:
            language.say("Whoever cannot be reached otherwise appears here.", "ほかの方法で連絡がつかない相手がここに表示されます。")
        case .why(let channels):
            channels.isEmpty
                ? language.say(
                    "No mail and no text messages are set up: everybody is rung.", "メール・ショートメッセージが未設定のため、全員に電話します。")
                : language.say(
                    "Sent by itself: \(language.list(channels.map { $0.words(.english) })). Here are those who were not reached.",
                    "自動送信: \(language.list(channels.map { $0.words(.japanese) }))。連絡がつかなかった相手だけを表示します。")
        case .atOnce: language.say("At once", "至急")
        case .gathered: language.say("When there is time", "手の空いたときに")
        case .reached: language.say("Reached", "伝えた")
        case .nobodyAnswered: language.say("Nobody answered", "応答なし")
        case .next(let post, let phone): language.say("Next: \(post), \(phone)", "次: \(post) \(phone)")
        case .noNext: language.say("No other contact: ring again later.", "ほかの連絡先はありません。時間をおいてかけ直します。")
        case .noNumber: language.say("No number is known.", "電話番号が登録されていません。")
        case .addNumber: language.say("Type one in", "電話番号を登録する")
        case .notForReal:
            language.say(
                "Exercise: this member is not rung for real. Tell them at the exercise.", "訓練：この機関には実際に電話しません。訓練の場で伝えてください。")
        case .whoWasTold: language.say("Who was told", "連絡の状況")
        case .whom: language.say("Whom", "連絡先")
        case .by: language.say("By", "方法")
        case .told: language.say("Told", "連絡")
        case .seen: language.say("Seen", "確認")
        case .answered: language.say("Answered", "対応")
        case .iHaveSeen: language.say("I have seen it", "確認しました")
        case .exerciseHeading: language.say("Real calls in this exercise", "訓練中の実際の連絡")
        case .exerciseOpen:
            language.say("Calls, mails and text messages go out for real, beginning with EXERCISE.", "電話・メール・ショートメッセージを「訓練」と明示して実際に送ります。")
        case .exerciseClosed: language.say("Nothing goes out for real.", "実際の連絡は行いません。")
        case .openExercise: language.say("Let it ring for real", "実際に連絡する")
        case .closeExercise: language.say("Stop ringing for real", "実際の連絡をやめる")
        }
    }
}
