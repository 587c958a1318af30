import MutualAid

/// The call card of a site, and the page that it opens on any telephone.
public enum CardWords: Phrase {
    case make, makeHint, madeHeading, madeOnce
    case title, howToAsk(address: String), howToRing(phone: String), code, words, wordsHint, keep
    case askHeading, askLead, within(Int), send, next, again, haveCard
    case rings(phone: String, by: String), notRung(phone: String, by: String), askedAlone(since: String)
    case answers(by: String), noAnswer
    case sent(number: String), hasIt(since: String), standsNow(String), cancelled, whoRings, stillWrong,
        meanwhile, closePage, asked(things: String)
    case wrongCard, closed(until: String), alikeHint

    public func text(_ language: Language) -> String {
        switch self {
        case .make: language.say("Make a call card", "連絡カードを発行")
        case .makeHint:
            language.say(
                "Print it and lay it beside the telephone. An earlier card of this site ends.", "印刷して電話のそばに置いてください。以前のカードは無効になります。")
        case .madeHeading: language.say("Call card", "連絡カード")
        case .madeOnce: language.say("Print it now: the words are shown this once.", "今すぐ印刷してください。合言葉が表示されるのは今回だけです。")
        case .title: language.say("When the network is down", "ネットワークが止まったとき")
        case .howToAsk(let address):
            language.say(
                "On any telephone open \(address) and type the code and one word.", "どのスマートフォンからでも \(address) を開き、施設コードと合言葉を1つ入力してください。")
        case .howToRing(let phone):
            language.say("Or ring the duty coordinator, day and night: \(phone)", "または調整担当（24時間）へ電話: \(phone)")
        case .code: language.say("Code on the card", "施設コード")
        case .words: language.say("Words", "合言葉")
        case .wordsHint: language.say("Each works once. Cross it out.", "1語につき1回だけ使えます。使ったら線で消してください。")
        case .keep:
            language.say(
                "Whoever has this card can ask in the hospital's name. Lost? Ring the coordinator.",
                "このカードがあれば病院の名前で要請できます。紛失したら調整担当へ連絡してください。")
        case .askHeading: language.say("Ask for help", "支援を要請する")
        case .askLead: language.say("No account needed. Five answers, one minute.", "ログインは不要です。5つの質問に答えるだけ、1分で送れます。")
        case .within(let minutes):
            minutes < 120
                ? language.say("within the hour", "1時間以内")
                : language.say("within \(minutes / 60) hours", "\(minutes / 60)時間以内")
        case .send: language.say("Send the request", "支援要請を送る")
        case .next: language.say("The duty coordinator rings you back.", "調整担当から折り返し電話があります。")
        case .again: language.say("Ask for something else", "別の要請を送る")
        case .haveCard: language.say("No account, but a call card? Ask here.", "アカウントがなくても、連絡カードがあればこちらから要請できます。")
        case .sent(let number): language.say("We have it: request \(number)", "受け付けました: 支援要請\(number)")
        case .rings(let phone, let by):
            language.say("The duty coordinator rings \(phone) by \(by).", "\(by)までに、調整担当から\(phone)へ電話します。")
        case .answers(let by):
            language.say(
                "This is no emergency: the duty coordinator answers by \(by).", "緊急扱いではありません。\(by)までに調整担当が回答します。")
        case .noAnswer: language.say("No answer by then? Ring the duty coordinator:", "回答がない場合は調整担当へ:")
        case .notRung(let phone, let by):
            language.say(
                "The duty coordinator was to ring \(phone) by \(by). That has passed: please ring",
                "\(by)までに調整担当から\(phone)へ電話する予定でしたが、過ぎています。こちらへ電話してください:")
        case .askedAlone(let since):
            language.say(
                "Lenders have been asked automatically since \(since). Your approver can accept what they offer.",
                "\(since)から自動で打診しています。届いた申出は、貴院の承認者が承諾できます。")
        case .hasIt(let since):
            language.say("The duty coordinator has had it since \(since).", "\(since)から調整担当が対応しています。")
        case .standsNow(let step): language.say("Now: \(step)", "現在: \(step)")
        case .cancelled: language.say("It is not asked for any longer: the request was cancelled.", "この支援要請は取り消されています。")
        case .stillWrong: language.say("Something has changed? Ring the duty coordinator:", "変更がある場合は調整担当へ:")
        case .whoRings: language.say("Not rung by then? Ring the duty coordinator:", "電話がない場合は調整担当へ:")
        case .meanwhile: language.say("Meanwhile", "それまでの間")
        case .closePage:
            language.say(
                "Write the number down. For twelve hours this page says how it stands: open it again. Later the duty coordinator tells you.",
                "番号を控えてください。この画面は12時間、開き直すと最新の状況を表示します。その後は調整担当にお尋ねください。")
        case .asked(let things): language.say("Asked for: \(things)", "要請した内容: \(things)")
        case .alikeHint:
            language.say(
                "Is it the same need? Then close this page: we have it. If you need more, send this all the same. To change it, ring the duty coordinator:",
                "同じ内容であれば受け付け済みですので、画面を閉じてください。追加で必要な場合は、このまま送信してください。変更は調整担当へ電話:")
        case .wrongCard:
            language.say(
                "The code and the word do not belong together, or a newer card was printed. Nothing was sent. Ring the duty coordinator:",
                "施設コードと合言葉が一致しないか、新しい連絡カードが発行されています。送信されていません。調整担当へ電話してください:")
        case .closed(let until):
            language.say(
                "This card is closed until \(until) because wrong words were given. Your word was not checked, and nothing was sent. Ring the duty coordinator, who can open the card:",
                "合言葉の誤りが続いたため、この連絡カードは\(until)まで一時停止中です。入力された合言葉は確認しておらず、送信もされていません。調整担当へ電話してください（停止を解除できます）:")
        }
    }
}
