import MutualAid

/// What stands around every page. A new text is a new case and its two languages below.
public enum FrameWords: Phrase {
    case product, skipLink, mainNavigation, signOut, home
    case exercise, nothingReal
    case board, plan, requests, members, log, ringNow, desk
    case rollCalls, askPeers, proxyDesk, paperOrders, linesToFile
    case ourRequests, askForHelp, borrowed, takeCall, incidents
    case askedOfUs, whatWeLend, outOnLoan, contacts
    case needYou(Int)
    /// The line at the foot; the number follows as a link.
    case dutyCoordinator
    case notLiveSince(String), live(String), reload, changesShow(Int)
    case errorSummary(Int), errorPrefix
    case done, toKnow, takeCare, refused
    case otherLanguage
    case you, nothingToDo, whoActsNext, waitsForYou, waitsForOthers, late, withinTheHour, later
    case nothingChanged, showAll(Int), more, back, print, cancel, page(Int)
    case asOf(String), justNow

    public func text(_ language: Language) -> String {
        switch self {
        case .product: language.say("Mutual Aid", "相互支援")
        case .skipLink: language.say("Skip to the main content", "本文へ移動")
        case .mainNavigation: language.say("Main navigation", "主なページ")
        case .signOut: language.say("Sign out", "ログアウト")
        case .home: language.say("Start page", "最初のページ")
        case .exercise: language.say("EXERCISE", "訓練")
        case .nothingReal: language.say("Nothing here is real.", "ここにあるものはすべて架空です。")
        case .board: language.say("Board", "状況ボード")
        case .plan: language.say("Plan", "計画案")
        case .requests: language.say("Requests", "支援要請")
        case .members: language.say("Members", "参加機関")
        case .log: language.say("Log", "経時活動記録")
        case .rollCalls: language.say("Roll calls", "一斉照会")
        case .askPeers: language.say("Ask a peer", "他機関に聞く")
        case .ringNow: language.say("Ring now", "今すぐ電話")
        case .desk: language.say("Desk", "当番")
        case .proxyDesk: language.say("Enter for others", "代行入力")
        case .paperOrders: language.say("Paper", "紙の手配書")
        case .linesToFile: language.say("Lines to file", "未整理の記録")
        case .ourRequests: language.say("Our requests", "自院の要請")
        case .askForHelp: language.say("Ask for help", "支援を要請する")
        case .incidents: language.say("Incidents", "事案")
        case .takeCall: language.say("Take a call", "電話を受ける")
        case .borrowed: language.say("Borrowed", "借用中")
        case .askedOfUs: language.say("Asked of us", "届いた打診")
        case .whatWeLend: language.say("What we lend", "提供できる支援")
        case .outOnLoan: language.say("Out on loan", "派遣・貸出中")
        case .contacts: language.say("Contacts", "連絡先")
        case .needYou(let count): language.say(count == 1 ? "1 needs you" : "\(count.grouped) need you", "\(count.grouped)件があなたの対応待ち")
        case .dutyCoordinator:
            language.say("No connection, or in doubt? Duty coordinator, day and night:", "つながらないとき、迷ったときは調整担当へ（24時間）:")
        case .notLiveSince(let time): language.say("Not live since \(time).", "\(time)から自動更新が止まっています。")
        case .live(let time): language.say("Live; last change \(time)", "自動更新中、最終変更 \(time)")
        case .reload: language.say("Reload", "再読み込み")
        case .changesShow(let count): language.say("\(count.of("change", "changes")), show", "変更\(count.grouped)件を表示")
        case .errorSummary(let count):
            language.say(
                "\(count.of("answer needs", "answers need")) correcting. Nothing was sent.", "\(count.grouped)か所を直してください。まだ送信されていません。")
        case .errorPrefix: language.say("Error:", "入力エラー:")
        case .done: language.say("Done", "完了")
        case .toKnow: language.say("To know", "お知らせ")
        case .takeCare: language.say("Take care", "注意")
        case .refused: language.say("Refused", "受け付けできません")
        case .otherLanguage: language.say(Language.japanese.ownName, Language.english.ownName)
        case .you: language.say("You", "あなた")
        case .nothingToDo: language.say("Nothing to do", "対応不要")
        case .whoActsNext: language.say("Who must act next", "次に動く人")
        case .waitsForYou: language.say("What waits for you", "あなたの対応待ち")
        case .waitsForOthers: language.say("What waits for others", "ほかの人の対応待ち")
        case .late: language.say("Late", "期限超過")
        case .withinTheHour: language.say("Within the hour", "1時間以内")
        case .later: language.say("Later", "このあと")
        case .nothingChanged: language.say("Nothing was changed.", "何も変更されていません。")
        case .showAll(let count): language.say("Show all \(count.grouped)", "\(count.grouped)件をすべて表示")
        case .more: language.say("Show more", "続きを表示")
        case .back: language.say("Back", "戻る")
        case .print: language.say("Print", "印刷")
        case .cancel: language.say("Leave without saving", "保存せずに戻る")
        case .page(let number): language.say("Page \(number)", "\(number)ページ")
        case .asOf(let time): language.say("As of \(time)", "\(time)現在")
        case .justNow: language.say("New", "新着")
        }
    }
}
