import MutualAid

/// The call taker's page, the slip, the card, and the page that a card opens.
public enum CallWords: Phrase {
    case heading, lead, who, from, hospital, hospitalOther, hospitalOtherHint, notInList, trouble, what, number, byWhen, notSaid, save
    case proven(String), notProven, known
    case prove, proveHint, code, word, check, rightWord(String), cardClosed(until: String), openCard, cardOpened
    case slips, slip(String), openSlip, makeRequest, makeRequestOf(String), saysThat(String), missing, answered, answeredHint, answer
    case place, caller, wants, madeAt, noWords, noPlace, noName, somebodySays
    case writtenNumber(Int), waitingNumber(Int), readNumber(Int), ownSlips

    public func text(_ language: Language) -> String {
        switch self {
        case .writtenNumber(let count): language.say("\(count.of("slip", "slips")) in 12 h", "12時間の受付票 \(count.grouped)")
        case .waitingNumber(let count): language.say("\(count.grouped) nobody has read", "未確認 \(count.grouped)")
        case .readNumber(let count): language.say("\(count.grouped) dealt with", "対応済み \(count.grouped)")
        case .ownSlips: language.say("Your slips of the last 12 hours", "直近12時間に作成した受付票")
        case .heading: language.say("Take a call", "電話を受ける")
        case .lead:
            language.say(
                "Six questions; only the fourth is needed. Write what they say; guess nothing.", "質問は6つ、必須は4だけです。聞いたとおりに書き、推測しないでください。")
        case .who: language.say("1. Who is calling?", "1. お名前と所属")
        case .from: language.say("2. Which number do we ring back?", "2. 折り返し先の電話番号")
        case .hospital: language.say("3. For which hospital?", "3. どの病院ですか")
        case .hospitalOther: language.say("Hospital as they said it", "病院名（聞いたとおり）")
        case .hospitalOtherHint: language.say("Only where it is not in the list.", "一覧にない場合だけ書いてください。")
        case .notInList: language.say("Not in the list", "一覧にない")
        case .trouble: language.say("4. What does not work?", "4. 何が使えませんか")
        case .what: language.say("5. What do they need?", "5. 必要なもの")
        case .number: language.say("How many?", "数量")
        case .byWhen: language.say("6. By when?", "6. いつまでに")
        case .notSaid: language.say("They did not say", "未確認")
        case .save: language.say("Give it to the coordinator", "調整担当に渡す")
        case .prove: language.say("Is it really them?", "本人確認")
        case .proveHint:
            language.say(
                "Ask for the code and one word from their call card. Each word works once.", "連絡カードの施設コードと合言葉を1つ聞いてください。合言葉は1回だけ使えます。")
        case .proven(let site): language.say("Proven by a word of the call card of \(site)", "\(site)の連絡カードの合言葉で確認済み")
        case .notProven: language.say("Not proven. Ring back on a number that you know.", "未確認。既知の番号にかけ直してください。")
        case .known: language.say("Numbers that we know", "登録されている連絡先")
        case .code: language.say("Code on the card", "施設コード")
        case .word: language.say("One word from the card", "カードの合言葉を1つ")
        case .check: language.say("Check the word", "合言葉を確認")
        case .rightWord(let site): language.say("Yes: this is the card of \(site).", "一致しました: \(site)の連絡カードです。")
        case .cardClosed(let until):
            language.say(
                "Not checked: the card is closed until \(until) because wrong words were given. The word may be right. Ring the hospital's own number, or have the coordinator open the card and ask for the word once more.",
                "未確認: 合言葉の誤りが続いたため、この連絡カードは\(until)まで一時停止中です。合言葉が正しい可能性もあります。登録されている病院の番号にかけ直すか、調整担当が停止を解除してから、もう一度合言葉を聞いてください。")
        case .openCard: language.say("Open the card again", "一時停止を解除")
        case .cardOpened: language.say("The card is open. Check the word once more.", "一時停止を解除しました。もう一度合言葉を確認してください。")
        case .slips: language.say("Calls that wait for you", "対応待ちの電話")
        case .slip(let number): language.say("Call slip \(number)", "電話受付票\(number)")
        case .openSlip: language.say("Fill in what is missing", "未確認の項目を補う")
        case .makeRequest: language.say("Make it a request", "支援要請にする")
        case .makeRequestOf(let things): language.say("Make it a request: \(things)", "支援要請にする: \(things)")
        case .saysThat(let name): language.say("\(name) says:", "\(name)より:")
        case .missing: language.say("Something is not said yet. Ring them, then fill it in.", "未確認の項目があります。電話で確認して補ってください。")
        case .answered: language.say("It needs no request", "要請にしない")
        case .answeredHint: language.say("The slip leaves the board; your words stand in the log.", "受付票は状況ボードから外れ、内容は経時活動記録に残ります。")
        case .answer: language.say("What was answered?", "対応内容")
        case .place: language.say("Hospital", "病院")
        case .caller: language.say("Who called", "電話の相手")
        case .wants: language.say("What they need", "必要なもの")
        case .madeAt: language.say("Written at", "受付時刻")
        case .noPlace: language.say("Hospital not said", "病院名は未確認")
        case .noName: language.say("No name here", "名前の記録なし")
        case .somebodySays: language.say("Somebody says:", "電話の内容:")
        case .noWords: language.say("The text was removed.", "内容は削除されています。")
        }
    }
}
