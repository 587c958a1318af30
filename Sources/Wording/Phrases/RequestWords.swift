import MutualAid

/// The page of one request, and the list of requests.
public enum RequestWords: Phrase {
    case yoursNumber(Int), missingNumber(Int), comingNumber(Int)
    case listHeading, emptyHeading, emptyHint, askNow
    case heading(things: String, by: String)
    case step(Int, of: Int), stepDone
    case whereTo(String), finding
    case offeredToYou, arrives, early(String, own: Bool), late(String, own: Bool), model, conditions, backBy, backOpen
    case accept(things: String, lender: String), decline, expires(Offer.Doubt?, by: String)
    case accepted(order: String), declined
    case coming, what, state, order
    case approvalMissing, approvalHint, approve, approved(by: String)
    case triage, triageHint, canWait, setPriority(String), triaged(String)
    case sayHarm, sayHarmHint, saveHarm
    case fewer, change, save, cancelRequest, cancelHint, cancelled
    case written, askedBy, typedBy, callback, trouble, troubleEmptied
    case askedLenders, noneAsked, stopAsking
    case homeYours(Int), homeNothing(open: Int), steps, submittedAt(String), awaitsDecision(by: String)
    case byVoice, byVoiceHint, saveVoice, unconfirmed(by: String), unconfirmedHint, confirm, letterCame, letterCameHint
    case voiceSaidAt, voiceSaidAtHint
    case ourRequests, comingTo(String), offeredTo(String), priority, approvedAt
    case voiceName, voicePost, voicePhone
    case anotherApprover, anotherApproverHint
    case coverInside, coverInsideHint, coverInsideHowMany(of: String), coverInsidePatients(Int), coverInsideSave, coveredElsewhere

    public func text(_ language: Language) -> String {
        switch self {
        case .coverInside: language.say("Found some inside your own health system?", "グループ内で確保できたものがありますか")
        case .coveredElsewhere: language.say("Not found elsewhere after all?", "別途確保した数の訂正")
        case .coverInsideHint: language.say("Nobody else is asked for these.", "その数は、ほかの機関に打診しません。")
        case .coverInsideHowMany(let things): language.say("How many of \(things)?", "\(things)のうち確保できた数")
        case .coverInsidePatients(let patients):
            language.say("For how many of the \(patients.grouped) patients?", "患者\(patients.grouped)名分のうち確保できた人数")
        case .coverInsideSave: language.say("Note it", "記録する")
        case .yoursNumber(let count): language.say("\(count.grouped) wait for you", "あなたの対応待ち \(count.grouped)")
        case .missingNumber(let count): language.say("\(count.grouped) still short", "不足 \(count.grouped)")
        case .comingNumber(let count): language.say("\(count.grouped) promised or on the way", "約束済み・移動中 \(count.grouped)")
        case .listHeading: language.say("Requests", "支援要請")
        case .emptyHeading: language.say("No open requests", "受付中の支援要請はありません")
        case .emptyHint: language.say("When a hospital asks, it appears here.", "要請が届くと、ここに表示されます。")
        case .askNow: language.say("Ask for help", "支援を要請する")
        case .heading(let things, let by): language.say("\(things) by \(by)", "\(things)、\(by)まで")
        case .step(let number, let all): language.say("\(number) of \(all)", "\(all)段階中\(number)")
        case .stepDone: language.say("done", "済")
        case .whereTo(let site): language.say("to \(site)", "届け先: \(site)")
        case .finding: language.say("Still being looked for", "支援元を探しています")
        case .offeredToYou: language.say("Offered to you", "届いた支援申出")
        case .arrives: language.say("Arrives", "到着予定")
        case .early(let span, let own): language.say("\(span) before \(own ? "you need it" : "it is needed")", "必要時刻の\(span)前")
        case .late(let span, let own): language.say("\(span) after \(own ? "you need it" : "it is needed")", "必要時刻の\(span)後")
        case .model: language.say("Model", "機種")
        case .conditions: language.say("Conditions", "条件")
        case .backBy: language.say("Back by", "返却期限")
        case .backOpen: language.say("No date set", "期限の指定なし")
        case .accept(let things, let lender): language.say("Accept \(things) from \(lender)", "\(lender)の\(things)を承諾する")
        case .decline: language.say("Decline", "辞退する")
        case .expires(nil, let time): language.say("accept by \(time)", "承諾期限 \(time)")
        case .expires(.asked?, let time): language.say("answer by \(time)", "回答期限 \(time)")
        case .expires(.answered?, let time): language.say("confirm by \(time)", "確認期限 \(time)")
        case .expires(.unanswered?, let time): language.say("reply by \(time)", "回答期限 \(time)")
        case .accepted(let order): language.say("Accepted. The order is \(order).", "承諾しました。手配番号は\(order)です。")
        case .declined: language.say("Declined. The lender was told.", "辞退しました。支援側に通知しました。")
        case .coming: language.say("Coming to you", "届く予定の支援")
        case .what: language.say("What", "内容")
        case .state: language.say("State", "状態")
        case .order: language.say("Order", "手配")
        case .approvalMissing: language.say("Approval is missing.", "承認がまだです。")
        case .approvalHint:
            language.say(
                "We are looking for help already. You cannot accept an offer before it is approved.", "支援元はすでに探しています。申出の承諾には要請の承認が必要です。")
        case .voiceName: language.say("Who approved?", "承認者の氏名")
        case .voicePost: language.say("Their post", "承認者の役職")
        case .voicePhone: language.say("Which number did you ring?", "確認のためかけた電話番号")
        case .anotherApprover: language.say("Another approver must approve.", "ほかの承認者の承認が必要です。")
        case .anotherApproverHint:
            language.say(
                "You asked for it; only at priority \(Priority.high.words(.english)) may you approve it yourself.",
                "要請した本人が承認できるのは、優先度「\(Priority.high.words(.japanese))」の場合だけです。")
        case .approve: language.say("Approve the request", "支援要請を承認する")
        case .approved(let by): language.say("Approved by \(by)", "承認: \(by)")
        case .byVoice: language.say("Approved on the telephone", "電話で承認を得た")
        case .byVoiceHint:
            language.say(
                "It counts at once. An approver confirms it here within 24 hours.", "すぐに有効になります。24時間以内に承認者がこの画面で確認します。")
        case .saveVoice: language.say("Record the approval", "承認を記録する")
        case .unconfirmed(let by): language.say("Approved by voice, unconfirmed. Confirm by \(by).", "口頭承認済み・未確認。確認期限 \(by)。")
        case .unconfirmedHint: language.say("The log says who said yes and who heard it.", "誰が承認し誰が聞いたかは経時活動記録にあります。")
        case .confirm: language.say("Confirm the approval", "承認を確認する")
        case .letterCame: language.say("Their letter or fax has come?", "書面・ファクスでの承認が届きましたか")
        case .letterCameHint: language.say("Enter who signed it.", "署名した方を代わりに入力します。")
        case .voiceSaidAt: language.say("When was it said?", "承認を得た日時")
        case .voiceSaidAtHint: language.say("Leave it empty for just now.", "今しがたの場合は空欄で構いません。")
        case .triage: language.say("Triage", "優先度の判断")
        case .canWait: language.say("No incident, and no patient is said to go without.", "事案ではなく、患者さんへの重大な影響も申告されていません。")
        case .triageHint: language.say("The answer times of all lenders follow from this.", "支援側の回答期限はこの優先度で決まります。")
        case .setPriority(let priority): language.say("Set priority \(priority)", "優先度を「\(priority)」にする")
        case .triaged(let priority): language.say("Priority: \(priority)", "優先度: \(priority)")
        case .sayHarm: language.say("How bad is it for patients?", "患者への影響を教えてください")
        case .sayHarmHint: language.say("Nobody has said yet. We plan as for Care lost.", "まだ回答がありません。「治療・監視が停止」として扱っています。")
        case .saveHarm: language.say("Save the answer", "回答を保存する")
        case .fewer: language.say("We need fewer, or none", "必要な数が減った・不要になった")
        case .change: language.say("Change the request", "支援要請を変更する")
        case .save: language.say("Save the change", "変更を保存する")
        case .cancelRequest: language.say("Cancel the request", "支援要請を取り消す")
        case .cancelHint: language.say("What is on the way to you stays until it is sent back.", "すでに届いた、または移動中の支援は、返却するまで続きます。")
        case .cancelled: language.say("The request was cancelled. All lenders were told.", "支援要請を取り消し、支援側すべてに通知しました。")
        case .written: language.say("What was asked for", "要請の内容")
        case .askedBy: language.say("Requested by", "要請した人")
        case .typedBy: language.say("Typed by", "入力した人")
        case .callback: language.say("Number to ring", "折り返し電話番号")
        case .trouble: language.say("What does not work", "使えないもの・困っていること")
        case .troubleEmptied: language.say("This text was removed.", "この内容は削除されました。")
        case .homeYours(let count):
            language.say(
                "\(count.of("thing waits", "things wait")) for you", "あなたの対応待ちが\(count.grouped)件あります")
        case .homeNothing(let open):
            language.say("Nothing waits for you. \(open.of("request", "requests")) open.", "あなたの対応待ちはありません。受付中の要請\(open.grouped)件。")
        case .steps: language.say("Where this request is", "支援要請の進み具合")
        case .submittedAt(let time): language.say("asked \(time)", "\(time)に要請")
        case .awaitsDecision(let by): language.say("The duty coordinator decides by \(by).", "調整担当が\(by)までに判断します。")
        case .ourRequests: language.say("Our requests", "自院の要請")
        case .comingTo(let member): language.say("Coming to \(member)", "\(member)に届く予定の支援")
        case .offeredTo(let member): language.say("Offered to \(member)", "\(member)に届いた支援申出")
        case .priority: language.say("Priority", "優先度")
        case .approvedAt: language.say("Approved", "承認日時")
        case .askedLenders: language.say("Who was asked", "打診先")
        case .noneAsked: language.say("Nobody has been asked yet.", "まだどこにも打診していません。")
        case .stopAsking: language.say("Stop asking", "打診を取り下げる")
        }
    }
}
