import MutualAid

/// The page that closes a false alarm.
public enum StandDownWords: Phrase {
    case heading, lead, choose, chooseAll(Int), chooseSite(String, Int), submit, moreThanFit(Int), nothing, nothingHint
    case chooseFirst(Int, of: Int), chooseFirstOfSite(Int, of: Int, String)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Stand everything down", "対応を一括で終了する")
        case .lead:
            language.say(
                "For a false alarm, or when it is over. What is chosen needs nothing more: nobody is asked any longer, what has not left "
                    + "is called off, lenders on the way are asked whether they turn back, and what is in use is due home within a day.",
                "誤報だったとき、または収束したときに使います。選んだ要請は不要になります。打診を取り下げ、出発前のものは取り消し、移動中の支援側には引き返すか確認し、使用中のものは24時間以内の返却となります。")
        case .choose: language.say("Which requests?", "対象の支援要請")
        case .chooseAll(let count): language.say("Choose all \(count.grouped)", "\(count.grouped)件すべてを選ぶ")
        case .chooseSite(let site, let count):
            language.say("Choose the \(count.grouped) of \(site)", "\(site)の\(count.grouped)件を選ぶ")
        case .chooseFirst(let first, let count):
            language.say("Choose the first \(first.grouped) of \(count.grouped)", "\(count.grouped)件のうち先の\(first.grouped)件を選ぶ")
        case .chooseFirstOfSite(let first, let count, let site):
            language.say(
                "Choose the first \(first.grouped) of the \(count.grouped) of \(site)", "\(site)の\(count.grouped)件のうち先の\(first.grouped)件を選ぶ"
            )
        case .moreThanFit(let most):
            language.say(
                "At most \(most.grouped) are closed at once. The others are still here afterwards.",
                "一度に終了できるのは\(most.grouped)件までです。残りはその後も表示されます。")
        case .submit: language.say("Stand these down", "選んだ要請を終了する")
        case .nothing: language.say("Nothing is open", "受付中の支援要請はありません")
        case .nothingHint: language.say("There is nothing to stand down.", "終了する対象がありません。")
        }
    }
}
