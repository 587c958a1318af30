import MutualAid

extension Refusal {
    /// The finding, as a heading.
    public func title(_ language: Language) -> String {
        switch self {
        case .notSignedIn: language.say("Please sign in first", "先にログインしてください")
        case .wrongPassword: language.say("Sign-in name or password is wrong", "ログイン名またはパスワードが違います")
        case .notAllowed: language.say("Your account may not do this", "この操作の権限がありません")
        case .notFound: language.say("We cannot find this", "見つかりません")
        case .invalid(let mistakes):
            language.say(mistakes.count.of("answer needs", "answers need") + " correcting", "入力を\(mistakes.count.grouped)か所直してください")
        case .stale: language.say("Somebody changed this before you", "先にほかの人が変更しました")
        case .versionMissing: language.say("Open the page again first", "先にページを開き直してください")
        case .notNow: language.say("This is not possible now", "今はこの操作ができません")
        case .alreadyDone: language.say("Somebody has already done this", "すでに完了しています")
        case .notEnoughLeft: language.say("Not enough are left", "残りの数が足りません")
        case .overCap: language.say("Your health system lets no more of them out", "グループ全体の上限に達しています")
        case .notApproved: language.say("The request is not approved yet", "支援要請がまだ承認されていません")
        case .notTriaged: language.say("The coordinator has not decided yet", "調整担当の判断がまだです")
        case .secondPersonNeeded: language.say("A second person must approve", "別の人の承認が必要です")
        case .moreThanAsked: language.say("That is more than was asked for", "要請された数を超えています")
        case .moreThanThere: language.say("There are fewer than that", "その数はありません")
        case .planOutOfDate: language.say("The plan is out of date", "計画案が最新ではありません")
        case .askedElsewhere: language.say("Others are asked for the same", "同じ品目をほかに打診中です")
        case .notSolved: language.say("The plan cannot be worked out", "計画案を計算できません")
        case .lenderSaidNo: language.say("A lender has said no", "対応不可と回答した支援側があります")
        case .questionOpen: language.say("A question is still open", "未解決の質問があります")
        case .alreadyAsked: language.say("They are being asked for this already", "すでに打診中です")
        case .orderExpected: language.say("Is it the order that is expected?", "予定されている手配ではありませんか")
        case .orderArrived: language.say("Is it the order that is here already?", "到着済みの手配ではありませんか")
        case .paperAlike: language.say("Is it the same paper?", "同じ用紙ではありませんか")
        case .typedAgain: language.say("This paper was typed in again", "この用紙は入力し直されています")
        case .answerWanted: language.say("This closes with your answer", "回答すると完了します")
        case .nobodyToAsk: language.say("There is nobody left to ask", "新たに打診できる相手がいません")
        case .notDelegated: language.say("The asker decides this itself", "承諾するのは受援側です")
        case .classClosed: language.say("Thank you. Please do not set out", "ありがとうございます。出発はお控えください")
        case .keyReused: language.say("This form was already used", "この送信はすでに使われています")
        case .keyInUse: language.say("We are still working on it", "処理中です")
        case .taken: language.say("Somebody uses this already", "すでに使われています")
        case .chooseSeat: language.say("Choose for whom you act", "どの機関として操作するか選んでください")
        case .linkEnded: language.say("This link no longer works", "このリンクは使えません")
        }
    }

    /// What was first, that nothing was changed, and what to do next.
    public func sentence(_ language: Language) -> String {
        let unchanged = language.say("Nothing was changed.", "何も変更されていません。")
        return [reason(language), unchanged, advice(language)].joined(separator: language.say(" ", ""))
    }

    private func reason(_ language: Language) -> String {
        switch self {
        case .notSignedIn: language.say("You are not signed in, or your time has run out.", "ログインしていないか、ログインの有効時間が切れています。")
        case .wrongPassword: language.say("The name and password do not belong together.", "ログイン名とパスワードの組み合わせが正しくありません。")
        case .notAllowed: language.say("This needs a role that you do not have here.", "この操作に必要な役割が割り当てられていません。")
        case .notFound: language.say("It does not exist, or it is not shown to your hospital.", "存在しないか、貴院には公開されていません。")
        case .invalid: language.say("Some answers are missing or cannot be right.", "未入力または正しくない項目があります。")
        case .stale: language.say("Somebody changed this after you opened the page.", "ページを開いた後に、ほかの人が内容を変更しました。")
        case .versionMissing: language.say("We cannot tell what you saw when you decided.", "どの時点の内容を見て操作されたか確認できません。")
        case .notNow(let standing): standing.sentence(language)
        case .alreadyDone: language.say("Somebody did this before you.", "先にほかの人がこの操作を行いました。")
        case .notEnoughLeft(let left):
            left == 0
                ? language.say("Others were first: none are left.", "先にほかの要請に約束され、残りがありません。")
                : language.say("Others were first: only \(left.grouped) left.", "先にほかの要請に約束され、残りは\(left.grouped)です。")
        case .overCap(let left):
            left == 0
                ? language.say(
                    "As many are promised from all your sites together as your health system allows.",
                    "グループの全施設を合わせた約束数が、グループの定めた上限に達しています。")
                : language.say(
                    "From all your sites together your health system allows only \(left.grouped) more.",
                    "グループの全施設を合わせて、あと\(left.grouped)までしか約束できません。")
        case .notApproved: language.say("An offer can be accepted only after the request is approved.", "支援申出の承諾には、支援要請の承認が必要です。")
        case .notTriaged:
            language.say("An offer can be accepted only after the coordinator has set the priority.", "支援申出の承諾には、調整担当による優先度の判断が必要です。")
        case .secondPersonNeeded:
            language.say("You asked for this yourself. Only at High may you also approve it.", "ご自身が要請した内容です。同じ人が承認できるのは優先度「高」の場合だけです。")
        case .moreThanAsked(let left):
            left == 0
                ? language.say("Others were first: no more are needed.", "先にほかから充足され、これ以上は必要ありません。")
                : language.say("Only \(left.grouped) more needed.", "あと必要な数は\(left.grouped)です。")
        case .moreThanThere(let left):
            language.say("Only \(left.grouped) of this order can take this step.", "この手配でこの段階に進められるのは\(left.grouped)までです。")
        case .planOutOfDate: language.say("Requests or offers changed after this plan was made.", "計画案の作成後に、要請または申出が変わりました。")
        case .askedElsewhere(let blocked):
            ([
                language.say(
                    "To ask all of these would be to ask for more than is missing. Nobody was asked.",
                    "すべてに打診すると、不足数を超えます。今回はどこにも打診していません。")
            ] + blocked.map { $0.sentence(language) }).joined(separator: language.say(" ", ""))
        case .notSolved:
            language.say(
                "Too much is open together, or too long overdue, to be worked out exactly.",
                "未充足の数や遅れが大きすぎるため、正確に計算できませんでした。")
        case .lenderSaidNo:
            language.say(
                "A lender among those chosen said no to this after the plan was made. Nobody was asked.",
                "選んだ支援側のうち、計画案の作成後に対応不可と回答した機関があります。今回はどこにも打診していません。")
        case .questionOpen(.asked):
            language.say("The lender asked something that is not answered yet.", "支援側からの質問に、まだ回答がありません。")
        case .questionOpen(.answered):
            language.say("The lender's question was answered; it has not confirmed its offer yet.", "質問への回答後、支援側がまだ申出を確認していません。")
        case .questionOpen(.unanswered):
            language.say("The lender has not yet answered what it was asked.", "支援側が確認事項にまだ回答していません。")
        case .alreadyAsked:
            language.say("An enquiry about the same need still waits for their answer.", "同じ要請についての打診が、回答を待っています。")
        case .orderExpected(let number):
            language.say(
                "Order \(number) from this lender is still expected for the same need.", "この支援側からの手配\(number)が、同じ要請への到着待ちです。")
        case .orderArrived(let number):
            language.say(
                "Order \(number) from this lender has arrived for the same need already.", "この支援側からの手配\(number)は、同じ要請に到着済みです。")
        case .typedAgain(let number):
            language.say(
                "This order was typed by mistake. Order \(number) stands for the same paper.",
                "この手配は誤入力として無効になり、同じ用紙の手配\(number)が有効です。")
        case .paperAlike(let number):
            language.say(
                "Order \(number) between the same two has the same number on its paper, or says the same and was signed at the same time.",
                "同じ2機関の間で、用紙の番号が同じか、内容と署名日時が同じ手配\(number)が入力済みです。")
        case .answerWanted:
            language.say("It is a question: saying that it is done would leave it open.", "これは質問です。「完了」では回答になりません。")
        case .nobodyToAsk:
            language.say("Everybody there has been asked, or could not help.", "この範囲の相手には打診済みか、対応できる相手がいません。")
        case .notDelegated:
            language.say("Its approver has not let the coordinator accept for it.", "受援側の承認者から、承諾の委任を受けていません。")
        case .classClosed:
            language.say("The region has been offered enough of this for now.", "この種類の支援は、現在必要な数の申出が届いています。")
        case .keyReused: language.say("The same sending was used before, for something else.", "同じ送信が、以前に別の内容で使われました。")
        case .keyInUse:
            language.say("Your first press is still being worked on. This second one was not used.", "最初の送信を処理しています。今回の送信は使われませんでした。")
        case .taken(let what): what.sentence(language)
        case .linkEnded: language.say("A link works for twelve hours, and only when it is whole.", "有効期間の12時間を過ぎたか、リンクが途中で切れています。")
        case .chooseSeat: language.say("Your account works for more than one hospital or region.", "このアカウントは複数の機関または地域に所属しています。")
        }
    }

    private func advice(_ language: Language) -> String {
        switch self {
        case .notSignedIn: language.say("Sign in and send it again.", "ログインして、もう一度送信してください。")
        case .wrongPassword: language.say("Try again, or ring the duty coordinator.", "もう一度お試しになるか、調整担当に電話してください。")
        case .notAllowed: language.say("Ask somebody with that role, or ring the duty coordinator.", "権限のある人に依頼するか、調整担当に電話してください。")
        case .notFound: language.say("Check the number, or go back to your list.", "番号を確かめるか、一覧に戻ってください。")
        case .invalid: language.say("Correct them and send again. What you typed is still here.", "修正して、もう一度送信してください。入力した内容は残っています。")
        case .stale: language.say("Look at what it says now, then decide again.", "現在の内容を確認して、もう一度操作してください。")
        case .versionMissing: language.say("Open the page again, look, and decide there.", "ページを開き直し、内容を確認してから操作してください。")
        case .notNow: language.say("Open the page again to see what you can do.", "ページを開き直し、今できる操作を確認してください。")
        case .alreadyDone: language.say("You need not do anything.", "対応は不要です。")
        case .notEnoughLeft: language.say("Offer fewer, or say no.", "数を減らすか、対応不可と回答してください。")
        case .overCap:
            language.say("Offer fewer, or ask your health system for more.", "数を減らすか、グループの本部に上限の変更を依頼してください。")
        case .notApproved: language.say("Ask your approver to approve it.", "承認者に承認を依頼してください。")
        case .notTriaged: language.say("Ring the duty coordinator if it cannot wait.", "急ぐ場合は調整担当に電話してください。")
        case .secondPersonNeeded: language.say("Ask another approver.", "ほかの承認者に依頼してください。")
        case .moreThanAsked, .moreThanThere: language.say("Choose a smaller number.", "数を減らしてください。")
        case .planOutOfDate: language.say("Make a new plan and decide on that one.", "新しい計画案を作り、そちらで判断してください。")
        case .askedElsewhere:
            language.say(
                "Take the earlier enquiry back, wait until its time to answer is over, or leave this proposal out.",
                "先の打診を取り下げるか、その回答期限まで待つか、この提案を外してください。")
        case .notSolved:
            language.say(
                "End what is no longer needed, leave out sharing evenly, or ask in waves.",
                "不要になった品目を終了するか、「均等に分ける」を外すか、範囲を広げながらの打診をご利用ください。")
        case .lenderSaidNo:
            language.say("Make a new plan, or leave that lender out.", "新しい計画案を作るか、その支援側を外してください。")
        case .questionOpen(.asked):
            language.say("Whoever asked for help answers it on the offer.", "受援側が支援申出の画面で回答してください。")
        case .questionOpen(.answered), .questionOpen(.unanswered):
            language.say("If it cannot wait, ring the lender.", "急ぐ場合は、支援側に電話してください。")
        case .alreadyAsked: language.say("Ring them, or take that enquiry back first.", "電話で確認するか、先の打診を取り下げてください。")
        case .orderExpected:
            language.say("Record the arrival on that order, or say that it is another delivery.", "その手配に到着を記録するか、別の納品であると指定してください。")
        case .orderArrived:
            language.say(
                "If its time was wrong, correct it on that order. If more came, say that it is another delivery.",
                "時刻の訂正はその手配で行ってください。追加で届いたものなら、別の納品であると指定してください。")
        case .typedAgain: language.say("Record it on that order.", "その手配に記録してください。")
        case .paperAlike:
            language.say(
                "If it is the same paper, leave it. If it was typed wrongly, open that order and press “Typed by mistake”. Else say that this is another paper.",
                "同じ用紙なら入力は不要です。先の入力が誤りなら、その手配を開き、「誤入力として無効にする」を押してください。別の用紙なら、そう指定してください。")
        case .answerWanted: language.say("Open the order and answer there.", "手配の画面で回答してください。")
        case .nobodyToAsk: language.say("Try the next wave, or make a plan.", "次の範囲に打診するか、計画案を作ってください。")
        case .notDelegated: language.say("Ring the asker and ask for its yes.", "受援側に電話し、承諾を求めてください。")
        case .classClosed: language.say("Keep it ready. We ask you when it is needed.", "待機をお願いします。必要になったときに打診します。")
        case .keyReused: language.say("Open the form again and send it from there.", "入力画面を開き直して送信してください。")
        case .keyInUse: language.say("Wait a moment, then open the page again.", "少し待ってから、ページを開き直してください。")
        case .taken: language.say("Choose another one.", "別のものを指定してください。")
        case .linkEnded: language.say("Ring the duty coordinator: your answer counts by telephone too.", "調整担当に電話してください。電話でも回答できます。")
        case .chooseSeat: language.say("Choose one, then try again.", "一つ選んでから、もう一度操作してください。")
        }
    }
}

extension Refusal.What {
    public func sentence(_ language: Language) -> String {
        switch self {
        case .login: language.say("Another account has this sign-in name.", "このログイン名は別のアカウントで使われています。")
        case .region: language.say("Another region has this number.", "この地域番号はすでに使われています。")
        case .memberName:
            language.say(
                "A member of this name takes part already. Add its town, or open that one.",
                "同じ名前の機関がすでに参加しています。地名などを加えるか、その機関のページを開いてください。")
        case .outsideNumber: language.say("Another member has this official number.", "この公的な番号は別の機関で使われています。")
        case .deviceModel: language.say("This device model is listed already.", "この機種はすでに登録されています。")
        case .desk: language.say("Somebody else sits at the desk by now.", "ほかの人が当番に就いています。")
        }
    }
}
