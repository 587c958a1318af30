import MutualAid

/// What a lender is asked, and its answer.
public enum LendingWords: Phrase {
    case askedNumber(Int), offeredNumber(Int), outNumber(Int), listedNumber(Int), staleNumber(Int)
    case finding(Int), dispatcherAnswers(Int), emptyHeading, emptyHint
    case answerBy(String), thereBy(String), distance(Int), until(String)
    case free(String), askUs
    case canYouHelp, yes, yesAll(String), partOfIt, no, noReason
    case howMany, howManyPatients, yesForAll(String), readyAt, readyHint, backBy, backByHint, note, noteHint
    case send
    case offered(things: String), declined
    case offersOut, withdraw, withdrawForThem(String), withdrawn
    case loansOut, loansEmptyHeading, loansEmptyHint
    case lateYes
    case otherTerms(arrives: String), otherTermsHint, otherTermsUntil(String)
    case theyAnswer(String), typeAnswer
    case answerOnce, answerOnceHint, howManyOf(String), noneHint, sendAll, offeredTogether(String), typedTogether(String)

    public func text(_ language: Language) -> String {
        switch self {
        case .askedNumber(let count): language.say("\(count.grouped) to answer", "回答待ち \(count.grouped)件")
        case .offeredNumber(let count): language.say(count.of("offer out", "offers out"), "申出中 \(count.grouped)件")
        case .outNumber(let count): language.say("\(count.grouped) on loan", "派遣・貸出中 \(count.grouped)件")
        case .listedNumber(let count): language.say("\(count.grouped) listed", "登録中 \(count.grouped)件")
        case .staleNumber(let count): language.say("\(count.grouped) to confirm", "要確認 \(count.grouped)件")
        case .finding(let count):
            language.say(
                "\(count.of("request", "requests")) for help \(count == 1 ? "waits" : "wait") for your answer",
                "\(count.grouped)件の打診が回答を待っています")
        case .dispatcherAnswers(let count):
            language.say(
                "\(count.of("request", "requests")) for help \(count == 1 ? "waits" : "wait"). Your dispatcher answers",
                "\(count.grouped)件の打診が回答待ちです（\(Role.dispatcher.words(.japanese))が回答）")
        case .emptyHeading: language.say("Nobody is asking you now", "現在、打診はありません")
        case .emptyHint: language.say("When somebody could use your help, it appears here.", "支援の打診が届くと、ここに表示されます。")
        case .answerBy(let time): language.say("answer by \(time)", "回答期限 \(time)")
        case .thereBy(let time): language.say("there by \(time)", "\(time)までに到着")
        case .distance(let kilometres): language.say("\(language.kilometres(kilometres)) away", "約\(language.kilometres(kilometres))")
        case .until(let time): language.say("until \(time)", "\(time)まで使用")
        case .free(let things): language.say("\(things) free", "支援可能 \(things)")
        case .askUs: language.say("How many can you spare?", "いくつ提供できますか。")
        case .canYouHelp: language.say("Can you help?", "支援できますか")
        case .yes: language.say("Yes", "はい")
        case .yesAll(let number): language.say("Yes, all \(number)", "はい、\(number)すべて")
        case .yesForAll(let patients): language.say("Yes, for all \(patients)", "はい、\(patients)すべて")
        case .partOfIt: language.say("Part of it", "一部なら可能")
        case .no: language.say("No", "対応できない")
        case .noReason: language.say("No reason needed.", "理由は不要です。")
        case .howMany: language.say("How many?", "いくつ提供できますか")
        case .howManyPatients: language.say("For how many patients, one for each?", "患者何名分を提供できますか（1名に1つ）")
        case .readyAt: language.say("Arrives at", "到着予定")
        case .readyHint: language.say("When it can be at their door.", "受援側に届く日時です。")
        case .backBy: language.say("Back by", "返却期限")
        case .backByHint: language.say("Leave it empty if you need no date.", "指定しない場合は空欄で構いません。")
        case .note: language.say("Anything to add", "連絡事項")
        case .noteHint: language.say("What comes with it, what they must do. No patient data.", "付属品や使用時の注意など。患者の情報は書かないでください。")
        case .send: language.say("Send the answer", "回答を送る")
        case .offered(let things): language.say("You offered \(things).", "\(things)の支援を申し出ました。")
        case .declined: language.say("You said no. Thank you for answering.", "対応不可と回答しました。ご回答ありがとうございます。")
        case .offersOut: language.say("Your offers", "自院の支援申出")
        case .withdraw: language.say("Withdraw the offer", "支援申出を取り下げる")
        case .withdrawForThem(let member): language.say("\(member) takes its offer back by telephone", "電話での申出取り下げを記録する: \(member)")
        case .withdrawn: language.say("The offer was withdrawn. The asker was told.", "支援申出を取り下げ、受援側に通知しました。")
        case .loansOut: language.say("Out on loan", "派遣・貸出中")
        case .loansEmptyHeading: language.say("Nothing of yours is out", "派遣・貸出中のものはありません")
        case .loansEmptyHint: language.say("When something leaves, you follow it here until it is home again.", "送り出すと、返却までの経過をここで確認できます。")
        case .answerOnce: language.say("Answer for all your sites at once", "全施設分をまとめて回答する")
        case .answerOnceHint:
            language.say(
                "All of it is sent, or none. Leave a number empty to answer that one later.", "すべて送るか、まったく送らないかです。後で回答するものは数を空欄にしてください。")
        case .howManyOf(let things): language.say("How many of \(things)?", "\(things)のうち提供できる数")
        case .offeredTogether(let number): language.say("Your sites together offer \(number) so far", "各施設からの申出 計\(number)")
        case .typedTogether(let number): language.say("\(number) more below", "この画面の入力 計\(number)")
        case .noneHint: language.say("0 says no.", "0は「対応できない」です。")
        case .sendAll: language.say("Send all these answers", "すべての回答を送る")
        case .theyAnswer(let lender): language.say("\(lender) answers by telephone", "\(lender)の回答（電話）")
        case .typeAnswer: language.say("Type their answer", "回答を代行入力する")
        case .otherTerms(let time): language.say("Arrives \(time). Change this, or add a note", "到着予定 \(time)。変更・連絡事項の追加")
        case .otherTermsHint: language.say("If you leave this: no date for the return.", "入力しない場合: 期限は指定しません。")
        case .otherTermsUntil(let time):
            language.say(
                "If you leave this: you set no date of your own. They need it until \(time).", "入力しない場合: 期限は設けません（受援側が必要とするのは\(time)まで）。")
        case .lateYes: language.say("The time to answer has passed. A late yes still helps.", "回答期限を過ぎていますが、今からの支援も助けになります。")
        }
    }
}
