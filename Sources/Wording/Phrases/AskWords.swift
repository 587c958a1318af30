import MutualAid

/// The form to ask for help.
public enum AskWords: Phrase {
    case heading, lead, noPatientData
    case who, callback, callbackHint
    case trouble, troubleHint
    case kind, howMany, howManyHint, which, choose
    case byWhen, inHours(Int, at: String), otherTime, neededBy, neededByHint
    case harm, harmHint, harmNotSaid, harmNotSaidHint
    case whereTo
    case occasion
    case optional, optionalSummary
    case model, anyModel, neededUntil, neededUntilHint
    case addItem, removeItem, item(Int)
    case send
    case next(priority: String, by: String), approvalLater
    case sent(number: String)
    case forCaller, forCallerHint
    case number, numberOf(Int), whichOf(Int), setBelow, aboutHours(Int), nextByHarm(by: String)
    case alike(Int), alikeHint, onlyAQuestion
    case timePassed(String), timeFar(String), changeTime

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Ask for help", "支援を要請する")
        case .lead: language.say("One minute. You can add the rest later.", "1分で送れます。残りはあとから追記できます。")
        case .noPatientData: language.say("No names, no patient data.", "患者の氏名や個人情報は書かないでください。")
        case .who: language.say("Who needs it?", "支援を受ける機関")
        case .callback: language.say("Which number can we ring?", "折り返し先の電話番号")
        case .callbackHint: language.say("One that works now, even if your network is down.", "院内ネットワークが止まっていても、今つながる番号を入力してください。")
        case .trouble: language.say("What does not work?", "何が使えませんか")
        case .troubleHint: language.say("A few words are enough.", "ひとことで構いません。")
        case .kind: language.say("What do you need?", "何が必要ですか")
        case .howMany: language.say("How many?", "いくつ必要ですか")
        case .howManyHint: language.say("A guess is fine. You can change it later.", "おおよその数で構いません。あとから変更できます。")
        case .which: language.say("Which one?", "種類")
        case .choose: language.say("Choose", "選んでください")
        case .byWhen: language.say("By when?", "いつまでに")
        case .inHours(let hours, let time):
            language.say("\(time), in \(hours.of("hour", "hours"))", "\(time)（約\(hours)時間後）")
        case .otherTime: language.say("Another time", "ほかの日時")
        case .neededBy: language.say("Needed by", "必要な日時")
        case .neededByHint: language.say("Used when you choose another time.", "「ほかの日時」を選んだときに入力してください。")
        case .harm: language.say("How bad is it for patients?", "患者への影響")
        case .harmHint: language.say("The worst that is true now.", "現在あてはまるもののうち、最も重いものを選んでください。")
        case .harmNotSaid: language.say("I cannot say yet", "まだ分からない")
        case .harmNotSaidHint: language.say("We plan as for Care lost and ring you.", "「治療・監視が停止」として扱い、確認のお電話をします。")
        case .whereTo: language.say("Where to?", "届け先")
        case .occasion: language.say("Why do you ask?", "要請の理由")
        case .optional: language.say("More, if you know it", "分かる場合だけ入力")
        case .optionalSummary:
            language.say("If you leave this: any model of this kind, for as long as you need it.", "入力しない場合: 機種は問わず、期間は必要な間とします。")
        case .model: language.say("A certain model", "希望の機種")
        case .anyModel: language.say("Any model will do", "機種は問わない")
        case .neededUntil: language.say("Needed until", "必要な期間の終わり")
        case .neededUntilHint: language.say("Leave it empty if you do not know.", "分からない場合は空欄で構いません。")
        case .addItem: language.say("Ask for something else too", "品目を追加する")
        case .removeItem: language.say("Take this out", "この品目を削除する")
        case .item(let number): language.say("Item \(number)", "品目\(number)")
        case .timePassed(let time):
            language.say("Needed by \(time): that had passed already. Did you mean a later day?", "必要な日時（\(time)）はすでに過ぎています。日付は正しいですか。")
        case .timeFar(let time):
            language.say("Needed by \(time): that is far ahead. Is the date right?", "必要な日時（\(time)）はかなり先です。日付は正しいですか。")
        case .changeTime: language.say("Change the time", "日時を変更する")
        case .send: language.say("Send the request", "支援要請を送る")
        case .next(let priority, let by):
            language.say("Sent as \(priority). The duty coordinator answers by \(by).", "優先度「\(priority)」で送信します。調整担当が\(by)までに応答します。")
        case .approvalLater: language.say("It goes out before approval. Your approver is told.", "承認を待たずに送信され、承認者に通知されます。")
        case .sent(let number): language.say("Your request \(number) was sent.", "支援要請\(number)を送信しました。")
        case .forCaller: language.say("Enter a request for a caller", "電話の要請を代行入力する")
        case .forCallerHint: language.say("Type while they talk. Read it back before you send.", "話を聞きながら入力し、送信前に復唱してください。")
        case .number: language.say("How many", "数量")
        case .numberOf(let item): language.say("Item \(item)", "品目\(item)")
        case .whichOf(let item): language.say("Item \(item): which one", "品目\(item)の種類")
        case .aboutHours(let hours): language.say("in about \(hours) h", "約\(hours)時間後")
        case .setBelow: language.say("set below", "下で指定")
        case .alike(let count):
            language.say(
                "Nothing was sent yet. This site has asked for this today: \(count.of("request", "requests")).",
                "まだ送信していません。同じ施設から同じ種類の要請が今日すでに\(count.grouped)件あります。")
        case .alikeHint:
            language.say(
                "Is it the same need? Open that one and change it. If you need more, send this one all the same.",
                "同じ内容であれば、その要請を開いて変更してください。追加で必要な場合は、このまま送信してください。")
        case .onlyAQuestion: language.say("Only a question?", "機器や人の支援ではなく、質問だけの場合:")
        case .nextByHarm(let by):
            language.say(
                "The duty coordinator answers by \(by), less urgent ones later.",
                "調整担当が\(by)までに応答します（緊急度が低い場合はそれ以降）。")
        }
    }
}
