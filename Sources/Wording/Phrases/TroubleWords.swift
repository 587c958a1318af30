import MutualAid

/// What a page says when something fails that nobody decided.
public enum TroubleWords: String, CaseIterable, Phrase {
    case busyTitle, busy, unreachableTitle, unreachable, tooLargeTitle, tooLarge, noSuchAddressTitle, noSuchAddress
    case unreadableTitle, unreadable, brokenTitle, broken, downTitle, down

    public func text(_ language: Language) -> String {
        switch self {
        case .busyTitle: language.say("Too much came from you in one minute", "短い時間に送信が集中しました")
        case .busy: language.say("Nothing was changed. Wait a minute, then try again.", "何も変更されていません。1分ほど待って、もう一度お試しください。")
        case .unreachableTitle: language.say("The records cannot be reached just now", "現在、記録にアクセスできません")
        case .unreachable:
            language.say(
                "Wait ten seconds, then send it again: the same thing sent twice counts once. If it goes on, ring the duty coordinator.",
                "10秒ほど待って、もう一度送信してください。同じ内容を2回送っても1回として扱われます。続く場合は調整担当に電話してください。")
        case .tooLargeTitle: language.say("That was too long", "送信内容が大きすぎます")
        case .tooLarge: language.say("Nothing was changed. Send less at once.", "何も変更されていません。内容を減らして送信してください。")
        case .noSuchAddressTitle: language.say("There is no such page", "このページはありません")
        case .noSuchAddress:
            language.say("Nothing was changed. Check the address, or go to your start page.", "何も変更されていません。アドレスを確かめるか、最初のページに戻ってください。")
        case .unreadableTitle: language.say("We could not read what was sent", "送信内容を読み取れませんでした")
        case .unreadable:
            language.say("Nothing was changed. Open the page again and send it from there.", "何も変更されていません。ページを開き直して送信してください。")
        case .brokenTitle: language.say("Something went wrong on our side", "システム側で問題が起きました")
        case .broken:
            language.say(
                "We cannot tell whether it was saved. Open the page again and look. In doubt, ring and give this number:",
                "保存されたか確認できません。ページを開き直して確かめてください。不明な場合は、次の番号を電話で伝えてください:")
        case .downTitle: language.say("We cannot reach the records now", "現在、記録を表示できません")
        case .down:
            language.say(
                "What was sent before is safe. We keep trying. Until then, ring the duty coordinator.",
                "これまでに送信された内容は保存されています。復旧までは調整担当に電話してください。")
        }
    }
}
