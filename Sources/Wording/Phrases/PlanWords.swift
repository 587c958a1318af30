import MutualAid

/// The page of one plan. Names of rules, answers and proofs stand in `Plans`.
public enum PlanWords: Phrase {
    case made(at: String, items: Int), nobodyAsked, outOfDate, makeNew
    case emptyHeading, emptyHint
    case whatItProposes, whoSends, kilometres(Int), arrives(String), late(by: String), askedItself(String), alreadyAsked
    case sureAlready(sure: Int, offered: Int, proposed: Int)
    case staysShort(things: String), nothingElse
    case askThese(Int), eachGetsOne, answerBy, askNow(Int), asked(Int), acceptedStays
    case choose(lender: String, things: String)
    case whyNot(things: String), countedAtFirst, listedInRegion, goToOthers
    case left, leftToAsk, leftInPart(toAsk: Int), leftUnknown(Int)
    case removed(candidates: Int, units: Int), withheld(candidates: Int, units: Int, toAsk: Int), toAsk(candidates: Int, units: Int)
    case outstanding(lender: String, count: Int, by: String, arrives: String), takeBackFirst
    case toWhom(String, by: String), filled, stillShort(Int), willAsk, askTicked

    public func text(_ language: Language) -> String {
        switch self {
        case .made(let time, let items):
            language.say("Made \(time) for \(items.of("open item", "open items")).", "\(time)に、未充足の\(items.grouped)品目から作成。")
        case .nobodyAsked: language.say("Nobody has been asked yet.", "まだどこにも打診していません。")
        case .outOfDate:
            language.say(
                "Requests or offers changed after this plan was made. What no longer holds is refused when you ask.",
                "この計画案の作成後に、要請または申出が変わりました。成り立たなくなった提案は、打診時に止まります。")
        case .makeNew: language.say("Make a new plan", "新しい計画案を作る")
        case .emptyHeading: language.say("No plan yet", "計画案はまだありません")
        case .emptyHint: language.say("A plan proposes who could help whom. It asks nobody.", "計画案は、どこがどこを支援できるかの提案です。打診はまだ行いません。")
        case .whatItProposes: language.say("What it proposes", "提案の内容")
        case .whoSends: language.say("Who sends", "支援側")
        case .kilometres(let count): language.kilometres(count)
        case .arrives(let time): language.say("arrives \(time)", "\(time)到着予定")
        case .late(let span): language.say("\(span) late", "\(span)遅れ")
        case .askedItself(let number): language.say("has itself asked for \(number) of these", "自らも同じ種類を\(number)要請中")
        case .alreadyAsked: language.say("asked already", "打診済み")
        case .sureAlready(let sure, let offered, let proposed):
            language.say(
                "\(sure.grouped) sure, \(offered.grouped) already offered, \(proposed.grouped) proposed now",
                "確定\(sure.grouped)、支援申出\(offered.grouped)、今回の提案\(proposed.grouped)")
        case .staysShort(let things): language.say("\(things) stay short under this plan.", "この計画案では\(things)が不足します。")
        case .nothingElse: language.say("Nothing else in the region passes the rules.", "条件に合う支援は、地域内にほかにありません。")
        case .askThese(let count):
            language.say("Ask \(count == 1 ? "this lender" : "these \(count.grouped) lenders")", "支援側\(count.grouped)機関に打診")
        case .eachGetsOne: language.say("Each is asked once. They answer all, part, or no.", "1機関に1回打診します。回答は全数・一部・対応不可です。")
        case .answerBy: language.say("Answer by", "回答期限")
        case .askNow(let count): language.say("Ask \(count.of("lender", "lenders")) now", "\(count.grouped)機関に今すぐ打診する")
        case .asked(let count): language.say("\(count.of("lender was", "lenders were")) asked.", "\(count.grouped)機関に打診しました。")
        case .acceptedStays: language.say("What was accepted stays as it is.", "承諾済みの支援は変わりません。")
        case .choose(let lender, let things): language.say("\(lender): \(things)", "\(lender)に\(things)")
        case .outstanding(let lender, let count, let by, let arrival):
            language.say(
                "\(lender) is asked for \(count.grouped) of these and has not answered; answer by \(by). Said yes to now, they could be there \(arrival).",
                "\(lender)に\(count.grouped)を打診中、未回答（回答期限\(by)）。今承諾されれば到着見込みは\(arrival)。")
        case .takeBackFirst:
            language.say(
                "What is not ticked would ask for more than is missing: take that enquiry back first, or wait until its time to answer is over.",
                "選択されていない提案は、打診すると不足数を超えます。先の打診を取り下げるか、その回答期限までお待ちください。")
        case .toWhom(let asker, let by): language.say("to \(asker) by \(by)", "\(asker)へ、\(by)まで")
        case .filled: language.say("filled", "充足")
        case .stillShort(let count): language.say("\(count.grouped) still short", "不足\(count.grouped)")
        case .willAsk: language.say("To ask first:", "先に確認すること:")
        case .askTicked: language.say("Ask the lenders that are ticked", "選んだ支援側に今すぐ打診する")
        case .whyNot(let things): language.say("Why not more \(things)?", "\(things)がこれ以上ない理由")
        case .countedAtFirst: language.say("Each is counted at the first rule that it fails.", "最初に合わなかった条件で数えています。")
        case .listedInRegion: language.say("Listed in the region", "地域内の登録")
        case .left: language.say("Left", "残り")
        case .leftToAsk: language.say("Left, all to be asked first", "残り（すべて先に確認が必要）")
        case .leftInPart(let units):
            language.say("Left, \(units.grouped) of them to be asked first", "残り（うち\(units.grouped)は先に確認が必要）")
        case .leftUnknown(let lenders):
            language.say(
                "Left, and \(lenders.of("lender", "lenders")) to be asked how many", "残り（ほかに\(lenders.grouped)機関は数を要確認）")
        case .goToOthers: language.say("The plan gives them to other requests.", "計画案で、ほかの要請に割り当てています。")
        case .removed(let candidates, let units):
            language.say(
                "\(candidates.of("lender", "lenders")) out, \(units.grouped) fewer.", "\(candidates.grouped)機関・計\(units.grouped)を除外。")
        case .withheld(let candidates, let units, let toAsk) where toAsk == candidates:
            language.say(
                "\(units.grouped) fewer, of \(candidates.of("lender", "lenders")) to be asked first.",
                "先に確認が必要な\(candidates.grouped)機関で計\(units.grouped)を除外。")
        case .withheld(let candidates, let units, 0):
            language.say(
                "\(units.grouped) fewer, of \(candidates.of("lender", "lenders")) that can come.",
                "支援できる\(candidates.grouped)機関で計\(units.grouped)を除外。")
        case .withheld(let candidates, let units, let toAsk):
            language.say(
                "\(units.grouped) fewer, of \(candidates.of("lender", "lenders")) that can come, \(toAsk.grouped) of them to be asked first.",
                "支援できる\(candidates.grouped)機関で計\(units.grouped)を除外（うち\(toAsk.grouped)機関は先に確認が必要）。")
        case .toAsk(let candidates, 0):
            language.say(
                "\(candidates.of("lender", "lenders")) to ask; how many, only asking tells.", "\(candidates.grouped)機関は先に確認が必要（数は不明）。")
        case .toAsk(let candidates, let units):
            language.say(
                "\(candidates.of("lender", "lenders")) to ask, \(units.grouped) perhaps.",
                "\(candidates.grouped)機関・計\(units.grouped)は先に確認が必要。")
        }
    }
}
