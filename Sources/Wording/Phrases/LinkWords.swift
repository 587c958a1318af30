import MutualAid

/// What somebody reads who came by a link, and whoever hands one out.
public enum LinkWords: Phrase {
    case answersFor(String), allOf(things: String), forAll(String), orHowMany, orHowManyPatients, part, no
    case offered(things: String), offeredNext, notCertainYet(by: String), replyByTelephone
    case accepted(things: String, order: String?), acceptedNext, notTaken, takenBack, ranOut, keepNothing, askDesk, saidNo, withdrawn, ring
    case listHeading(String), listHint, nothingListed, lastConfirmed(String), stillWrong
    case make, makeForList, madeHeading(String), address, madeHint(String), onlyOnce, forHours, call

    public func text(_ language: Language) -> String {
        switch self {
        case .answersFor(let member): language.say("You answer for \(member).", "\(member)として回答します。")
        case .allOf(let things): language.say("Yes, all \(things)", "はい、\(things)すべて提供できます")
        case .forAll(let patients): language.say("Yes, for all \(patients)", "はい、\(patients)すべて提供できます")
        case .orHowManyPatients: language.say("Or for how many patients, one for each?", "一部なら、患者何名分を提供できますか（1名に1つ）")
        case .orHowMany: language.say("Or how many could you spare?", "一部なら、いくつ提供できますか")
        case .part: language.say("Yes, so many", "この数を提供できます")
        case .no: language.say("No, not now", "今回は対応できない")
        case .offered(let things): language.say("You offered \(things). Thank you", "\(things)の支援を申し出ました")
        case .offeredNext:
            language.say(
                "Please keep them free. Nothing leaves before you get an order number.", "確保をお願いします。手配番号が届くまで送り出さないでください。")
        case .notCertainYet(let by):
            language.say("Nobody can accept it before you answer this, by \(by):", "次の確認事項が未回答のため、まだ承諾できません（回答期限 \(by)）")
        case .replyByTelephone: language.say("Ring the duty coordinator with your answer:", "調整担当に電話で回答してください:")
        case .accepted(let things, let order):
            order.map { language.say("\(things) accepted: order \($0)", "\(things)の申出が承諾されました: 手配\($0)") }
                ?? language.say("\(things) accepted", "\(things)の申出が承諾されました")
        case .acceptedNext: language.say("Please send them under this order number.", "この手配番号で派遣・発送をお願いします。")
        case .notTaken: language.say("Your offer is not needed. Thank you", "支援申出は見送りとなりました")
        case .takenBack: language.say("Your offer was taken back", "支援申出は取り下げられました")
        case .ranOut: language.say("Your offer has run out", "支援申出は期限が過ぎ、終了しました")
        case .keepNothing: language.say("You need not keep anything free for it.", "確保しておく必要はありません。")
        case .askDesk: language.say("A question, or something has changed? Ring the duty coordinator:", "質問や変更がある場合は、調整担当に電話してください:")
        case .saidNo: language.say("You said no. Thank you for answering", "対応不可と回答しました")
        case .withdrawn: language.say("You are no longer asked. Thank you", "この打診は取り下げられました")
        case .ring: language.say("To change your answer, ring the duty coordinator:", "回答を変更する場合は、調整担当に電話してください:")
        case .listHeading(let member): language.say("Is this list of \(member) still true?", "\(member)の登録内容は今も正しいですか")
        case .listHint: language.say("One press says yes. Nothing is promised by it.", "押すだけで確認できます。提供を約束するものではありません。")
        case .nothingListed: language.say("Nothing is listed", "登録がありません")
        case .lastConfirmed(let ago): language.say("Last confirmed \(ago).", "前回の確認: \(ago)。")
        case .stillWrong: language.say("Something is different? Ring, and we change it:", "違うものがある場合は、電話でお知らせください:")
        case .make: language.say("Link to answer by", "回答用リンクを作成")
        case .makeForList: language.say("Link: all still true", "登録内容の確認用リンクを作成")
        case .madeHeading(let member): language.say("Link for \(member)", "\(member)へのリンク")
        case .address: language.say("Copy this link", "このリンクをコピーしてください")
        case .madeHint(let member):
            language.say("Whoever has it answers for \(member) without signing in.", "このリンクを受け取った人は、ログインせずに\(member)として回答できます。")
        case .onlyOnce:
            language.say("It works for twelve hours and for one answer. We do not keep it.", "有効期間は12時間、回答は1回限りです。リンクは保存されません。")
        case .forHours: language.say("It works for twelve hours. We do not keep it.", "有効期間は12時間です。リンクは保存されません。")
        case .call: language.say("Or ring", "電話で確認する場合")
        }
    }
}

extension Link.Purpose {
    public func words(_ language: Language) -> String {
        switch self {
        case .answerEnquiry: language.say("to answer an enquiry", "打診への回答用")
        case .confirmCapabilities: language.say("to confirm its list", "登録内容の確認用")
        case .answerRollCall: language.say("to answer a roll call", "一斉照会への回答用")
        case .seeDelivery: language.say("to read a message", "通知の確認用")
        case .readReceipt: language.say("to read how a request stands", "要請状況の確認用")
        }
    }
}
