import MutualAid

/// What ends in the days ahead.
public enum CliffWords: Phrase {
    case heading, finding(units: Int), covered(Int), notKnown(Int), comingHome(Int), nothing, nothingHint, day, what, goesBack(String),
        order, neededUntil, notSaid
    case uncovered, uncoveredFrom(String), replaced, classes, link

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("What ends in 14 days", "14日以内に終了期限が来る支援")
        case .finding(let units):
            // In all: some of them may be missing already, and do not go back.
            language.say("\(units.grouped) will be missing in all: find others before these go back", "不足は計\(units.grouped): 代わりが必要です")
        case .covered(let count):
            language.say("\(count.of("order ends", "orders end")), and nothing stays uncovered", "終了期限が来る支援\(count.grouped)件。不足はありません")
        case .notKnown(let count):
            language.say(
                "\(count.of("order ends", "orders end")), and nobody has said how long they are needed",
                "終了期限が来る支援\(count.grouped)件について、必要な期間の終わりが未回答です")
        case .comingHome(let count):
            language.say("Yours, coming home: \(count.of("order", "orders"))", "派遣・貸出中で終了期限が来るもの: \(count.grouped)件")
        case .nothing: language.say("Nothing ends in 14 days", "14日以内に終了期限が来る支援はありません")
        case .nothingHint: language.say("What ends later stands on its order.", "それ以降の終了期限は各手配で確認できます。")
        case .day: language.say("Ends", "終了期限")
        case .what: language.say("What", "内容")
        case .goesBack(let lender): language.say("to \(lender)", "\(lender)へ")
        case .order: language.say("Order", "手配")
        case .neededUntil: language.say("Needed until", "必要な期間の終わり")
        case .notSaid: language.say("not said yet", "未回答")
        case .uncovered: language.say("Missing then, in all", "その時点の不足（計）")
        case .uncoveredFrom(let time):
            language.say("Uncovered from \(time): what covers it ends before the need.", "\(time)から不足します（必要な期間より先に終了期限が来ます）。")
        case .replaced: language.say("covered", "充足")
        case .classes: language.say("By kind", "種類別")
        case .link: language.say("What ends in 14 days", "14日以内の終了期限")
        }
    }
}
