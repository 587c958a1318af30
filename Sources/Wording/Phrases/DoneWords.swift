import MutualAid

/// What the reader's last deed brought about, shown once on the next page. The raw value travels in the address.
public enum DoneWords: String, CaseIterable, Phrase {
    case asked, askedForCaller, approved, triaged, harmSaid, changed, requestCancelled, requestCancelledButOut, itemAdded, itemCancelled
    case lendersAsked, stoppedAsking, memberAsked
    case questionAnswered, offerConfirmed, delegated, delegationEnded, helpOffered, helpMatched, helpThanked, classChanged
    case decided, decisionEnded, answerKept
    case offered, saidNo, offerWithdrawn, accepted, declined
    case written, filed, entered, entryConfirmed, numbersReserved, orderTyped, orderRenumbered, arrivalRecorded, arrivalNoted,
        conflictDecided,
        orderVoided
    case moved, recorded, orderCancelled, taskDone
    case released, turnedBack, stoodDown, stoodDownTurning, legSaved, endAsked, endAnswered, endWithdrawn, reliefAsked, reliefEnded
    case saved, confirmed, contactAdded, textRemoved
    case slipMade, slipAnswered, wordWrong, askedEarlier
    case memberAdded, contactRemoved, siteAdded, accountOpened, modelAdded, answeredOnce, contactTested, seatGiven, capSet
    case coveredInside, notCoveredInside, travelTimesTaken, travelTimesDropped
    case rollCallStarted, rollCallAnswered, notReached
    case passwordChanged, signedOut
    case rang, nobodyAnswered, seen, deskTaken, deskHandedOver, deskAccepted, numberLeft

    public func text(_ language: Language) -> String {
        switch self {
        case .travelTimesTaken:
            language.say("The travel times were taken in. Plans use them from now on.", "所要時間を取り込みました。今後の計画案に使います。")
        case .travelTimesDropped: language.say("Every way is estimated from the distance again.", "すべての区間を、距離からの推定に戻しました。")
        case .asked: language.say("Your request was sent. We are looking for help.", "支援要請を送信しました。支援元を探しています。")
        case .askedForCaller: language.say("The request was entered. We are looking for help.", "支援要請を登録しました。支援元を探しています。")
        case .approved: language.say("The request is approved. Offers can be accepted.", "承認しました。支援申出を承諾できます。")
        case .triaged: language.say("The priority is set. Both sides can see it.", "優先度を決めました。関係者の画面に表示されます。")
        case .harmSaid: language.say("Thank you. We plan with this from now on.", "回答を保存しました。今後の調整に使います。")
        case .changed: language.say("The request was changed. Everybody concerned can see it.", "支援要請を変更しました。関係者の画面に表示されます。")
        case .itemAdded: language.say("It is asked for too. The coordinator sees it.", "品目を追加しました。調整担当の画面に表示されます。")
        case .itemCancelled: language.say("Nobody is asked for it any longer.", "この品目の打診をやめました。")
        case .requestCancelled:
            language.say(
                "The request was cancelled. Whoever was asked, or had not sent, was told.", "支援要請を取り消し、打診先と出発前の支援側に通知しました。")
        case .requestCancelledButOut:
            language.say(
                "The request was cancelled. What is on the way or here stays as ordered, and its lender was not told. Open its order to say that it is needed no longer.",
                "支援要請を取り消しました。移動中・使用中のものはそのままで、支援側には通知していません。不要な場合は、その手配を開いて記録してください。")
        case .lendersAsked: language.say("The lenders were asked. Their answers appear here.", "打診しました。回答はここに表示されます。")
        case .memberAsked: language.say("They were asked. Their answer appears here.", "打診しました。回答はここに表示されます。")
        case .questionAnswered: language.say("Your answer was sent. The lender confirms next.", "回答を送りました。次に支援側が確認します。")
        case .offerConfirmed: language.say("Confirmed. The asker can accept now.", "確認しました。受援側が承諾できます。")
        case .delegated: language.say("The coordinator may now accept for you.", "調整担当が承諾できるようになりました。")
        case .delegationEnded: language.say("From now on only you accept.", "今後は貴院だけが承諾できます。")
        case .helpOffered:
            language.say("Thank you. Please do not set out: we ask you when it is needed.", "ありがとうございます。必要になったときに打診します。出発はお待ちください。")
        case .helpMatched: language.say("They were asked. Their yes appears with the request.", "申出元に打診しました。回答は支援要請に表示されます。")
        case .helpThanked: language.say("They were thanked.", "お礼を伝えました。")
        case .classChanged: language.say("Changed. Whoever offers this is told.", "変更しました。申し出る人に表示されます。")
        case .decided: language.say("Decided. The next plan keeps to it.", "決定しました。次の計画案から反映します。")
        case .decisionEnded: language.say("Taken back. The rules speak again in the next plan.", "決定を取り消しました。次の計画案は条件どおりに判定します。")
        case .answerKept: language.say("Written down. The next plan knows it.", "回答を記録しました。次の計画案に反映します。")
        case .stoppedAsking: language.say("The lender is no longer asked.", "打診を取り下げました。")
        case .offered: language.say("Your offer was sent. Keep it free until the asker decides.", "支援を申し出ました。受援側が判断するまで確保してください。")
        case .saidNo: language.say("You said no. Thank you for answering.", "対応不可と回答しました。ご回答ありがとうございます。")
        case .offerWithdrawn: language.say("The offer was withdrawn. The asker was told.", "支援申出を取り下げ、受援側に通知しました。")
        case .accepted: language.say("Accepted. You follow it here until it is home again.", "承諾しました。返却までの経過をここで確認できます。")
        case .declined: language.say("Declined. The lender was told.", "辞退しました。支援側に通知しました。")
        case .moved: language.say("Recorded. Both sides can see it.", "記録しました。双方の画面に表示されます。")
        case .recorded:
            language.say(
                "Recorded afterwards. If a step was left out, it is listed as a task.", "事後に記録しました。抜けた段階があれば対応事項に表示されます。")
        case .orderCancelled: language.say("The order was cancelled. The other side was told.", "手配を取り消し、相手側に通知しました。")
        case .written: language.say("Written into the log.", "記録に書きました。")
        case .filed: language.say("Filed. It stands in that log now.", "整理しました。関係先の記録に表示されます。")
        case .entered: language.say("Entered. The next report can follow.", "送信しました。次の1件を入力できます。")
        case .entryConfirmed: language.say("Confirmed. Thank you.", "内容を確認しました。ありがとうございます。")
        case .numbersReserved: language.say("The numbers are reserved. Print the forms.", "番号を確保しました。用紙を印刷してください。")
        case .orderTyped: language.say("The order is typed in. What collides is listed below.", "手配書を入力しました。重なりがあれば下に表示されます。")
        case .orderRenumbered:
            language.say(
                "Typed in under a new number: the one on the paper belongs to another order, or was never reserved. Tell both sides; it is in the list below.",
                "新しい手配番号で入力しました。用紙の番号は使用済みか、確保されていない番号です。下の一覧で番号を確かめ、双方に伝えてください。")
        case .arrivalRecorded: language.say("The arrival is recorded, with an order of its own.", "到着を記録し、手配を作成しました。")
        case .arrivalNoted:
            language.say(
                "Noted, from no member. Nobody else is asked for these. The desk finds out who sent them.",
                "参加機関以外からの到着として記録しました。この数は、ほかの機関に打診しません。送り主は調整担当が確認します。")
        case .conflictDecided: language.say("Decided. Both hospitals can see it.", "決定しました。双方の画面に表示されます。")
        case .orderVoided:
            language.say("The order does not count any more. Both sides can read why.", "誤入力として無効にしました。理由は双方の画面に表示されます。")
        case .taskDone: language.say("Thank you. This is no longer to be done.", "対応済みにしました。")
        case .released:
            language.say(
                "Released. The lender was told: what has not left stays, what is out comes home.",
                "不要と記録し、支援側に通知しました。出発前のものは取りやめ、出発後のものは引き返しか返却となります。")
        case .turnedBack: language.say("Recorded: it is on its way home.", "引き返したと記録しました。")
        case .stoodDown: language.say("Everything chosen is stood down. Nothing was on the way.", "選んだ要請をすべて終了しました。移動中のものはありません。")
        case .stoodDownTurning:
            language.say(
                "Everything chosen is stood down. Lenders on the way were asked to turn back.", "選んだ要請をすべて終了し、移動中の支援側に引き返しを確認しました。")
        case .endAsked: language.say("The other side was asked.", "相手側に依頼しました。")
        case .endWithdrawn: language.say("Taken back. Another question can be asked.", "依頼を取り下げました。改めて依頼できます。")
        case .endAnswered: language.say("Your answer was recorded. Both sides can see it.", "回答を記録しました。双方の画面に表示されます。")
        case .reliefAsked: language.say("Noted. Others are looked for from now on.", "記録しました。交代要員を探します。")
        case .reliefEnded: language.say("Noted. Nobody else is looked for.", "記録しました。交代要員は探しません。")
        case .legSaved: language.say("Saved. Both sides and their gates see it.", "保存しました。双方の画面と入構予定表に表示されます。")
        case .saved: language.say("Saved.", "保存しました。")
        case .confirmed: language.say("Thank you. The list is confirmed.", "登録内容を確認しました。ありがとうございます。")
        case .contactRemoved: language.say("Nobody rings this any more.", "連絡先を削除しました。今後は連絡しません。")
        case .siteAdded: language.say("The site was added.", "施設を追加しました。")
        case .accountOpened:
            language.say("The account is open. Tell them the name and the password.", "アカウントを作成しました。ログイン名とパスワードを本人に伝えてください。")
        case .modelAdded: language.say("The model was added. Choose it in the list.", "機種を追加しました。一覧から選択できます。")
        case .answeredOnce:
            language.say(
                "All answers were sent. Keep what you offered free until the askers decide.", "すべての回答を送りました。受援側が判断するまで、申し出た数を確保してください。")
        case .contactAdded: language.say("The contact was added.", "連絡先を追加しました。")
        case .memberAdded: language.say("The member takes part. It can be asked and can ask, by telephone.", "参加機関を登録しました。電話での要請と打診ができます。")
        case .contactTested: language.say("Noted: the number was rung and answered.", "電話がつながったことを記録しました。")
        case .seatGiven: language.say("The account has a seat here from its next sign-in on.", "席を追加しました。次回のログインから選べます。")
        case .capSet: language.say("The limit holds from now on. What is out stays out.", "上限を変更しました。提供中のものはそのままです。")
        case .coveredInside: language.say("Noted. Nobody else is asked for these.", "記録しました。この数は、ほかの機関に打診しません。")
        case .notCoveredInside:
            language.say("Noted: none is found elsewhere. All of it is looked for.", "別途の確保なしと記録しました。全数をほかの機関で探します。")
        case .textRemoved: language.say("The text was removed. The log says so.", "内容を削除しました。削除したことは記録に残ります。")
        case .slipMade:
            language.say(
                "Written down. The coordinator sees it now. Tell them that they will be rung back.",
                "記録しました。調整担当の画面に表示されています。折り返し電話があるとお伝えください。")
        case .slipAnswered: language.say("The call is answered. The log says how.", "対応済みにしました。内容は経時活動記録に残ります。")
        case .wordWrong:
            language.say(
                "That word is not right, or was used before. Do not give anything out. Ring the hospital's own number.",
                "合言葉が違うか、使用済みです。情報を伝えず、登録されている病院の番号にかけ直してください。")
        case .askedEarlier:
            language.say("This word has asked before. This is what it asked.", "この合言葉は使用済みです。前回の要請は次のとおりです。")
        case .rollCallStarted: language.say("They were asked. Their answers appear here.", "照会を送りました。回答はここに表示されます。")
        case .rollCallAnswered: language.say("Thank you. The answer is in.", "回答を受け付けました。ありがとうございます。")
        case .notReached: language.say("Noted. They can still answer.", "記録しました。今からの回答も受け付けます。")
        case .passwordChanged: language.say("Your password was changed.", "パスワードを変更しました。")
        case .rang: language.say("Recorded. Nobody else is rung for it.", "記録しました。この件での電話は以上です。")
        case .nobodyAnswered: language.say("Recorded. The next contact is on the list.", "記録しました。次の連絡先を一覧に加えました。")
        case .seen: language.say("Thank you. Nobody else is rung for it.", "ありがとうございます。この件でほかの人には連絡しません。")
        case .deskTaken: language.say("You have the desk. Alerts come to you.", "当番に就きました。通知はあなたに届きます。")
        case .deskHandedOver: language.say("Told. The desk stays yours until somebody has it.", "引き継ぎを始めました。相手が引き継ぐまであなたが当番です。")
        case .deskAccepted: language.say("You have the desk now. Alerts come to you.", "当番を引き継ぎました。通知はあなたに届きます。")
        case .numberLeft: language.say("Kept. You are told there.", "登録しました。この連絡先に通知します。")
        case .signedOut: language.say("You are signed out.", "ログアウトしました。")
        }
    }
}
