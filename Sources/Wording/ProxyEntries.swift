import MutualAid

extension ProxyEntry {
    /// Whether the hospital itself has said that it is right.
    public func words(_ language: Language) -> String {
        confirmedAt == nil
            ? language.say("Entered for the hospital, not confirmed yet", "代行入力（未確認）")
            : language.say("Entered for the hospital, confirmed", "代行入力（確認済み）")
    }
}

/// The sheet on which a clerk enters reports for others.
public enum ProxyWords: Phrase {
    case heading, hint, place
    case site, siteHint, trouble, troubleHint, aidClass, classHint, quantity, by, byHint, harm, harmHint, callback, callbackHint
    case came, cameHint, send
    case latest(Int), none, codes, unconfirmed, confirmed, unconfirmedEntry, enterAgain
    case confirmHeading, confirmHint, confirm

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Enter reports for hospitals", "代行入力")
        case .hint:
            language.say(
                "One row, one report. Enter sends it. “Paper or fax” stays once it is chosen; without a name the hospital wrote it.",
                "1行が1件です。Enterで送信します。「書面・FAX」は次の行にも残り、氏名が空欄なら施設名で記録します。")
        case .place: language.say("Enter", "代行入力")
        case .site: language.say("Hospital", "施設")
        case .siteHint: language.say("Letters of its name, or its official number.", "名称の一部または公的な番号。")
        case .trouble: language.say("What does not work", "使えないもの")
        case .troubleHint: language.say("Empty: what is asked for.", "空欄は種類の名称。")
        case .aidClass: language.say("Code", "種類コード")
        case .classHint: language.say("Three digits, from the list.", "一覧にある3桁。")
        case .quantity: language.say("How many", "数量")
        case .by: language.say("By when", "必要な時刻")
        case .byHint: language.say("1430 is the next 14:30; +4 is in four hours.", "1430は次の14:30、+4は4時間後。")
        case .harm: language.say("Harm", "影響")
        case .harmHint: language.say("1 worst to 5; empty: not said.", "1（最重）～5。空欄は未申告。")
        case .callback: language.say("Number to ring", "折り返し先")
        case .callbackHint: language.say("Empty: the number in the register.", "空欄は登録済みの番号。")
        case .came: language.say("When it came", "受付日時")
        case .cameHint: language.say("Empty: now. “By when” counts from here.", "空欄は現在です。「必要な時刻」はこの日時から数えます。")
        case .send: language.say("Enter this report", "この1件を送信")
        case .latest(let count): language.say("Last \(count.grouped) entered", "直近の入力 \(count.grouped)件")
        case .none: language.say("Nothing was entered yet", "入力はまだありません")
        case .codes: language.say("Codes", "種類コード一覧")
        case .unconfirmed: language.say("Not confirmed", "未確認")
        case .enterAgain: language.say("Enter sends it all the same.", "このままEnterで送信します。")
        case .unconfirmedEntry: language.say("Entered for them, not confirmed", "代行入力・未確認")
        case .confirmed: language.say("Confirmed", "確認済み")
        case .confirmHeading: language.say("Entered for the hospital, not confirmed yet", "代行入力（未確認）")
        case .confirmHint:
            language.say("It counts already. Say that it is right, or change it below.", "すでに有効です。内容が正しければ確認し、違えば下で変更してください。")
        case .confirm: language.say("This is right", "内容は正しい")
        }
    }
}
