import MutualAid

/// The list of what a member lends, and the form for one entry.
public enum CapabilityWords: Phrase {
    case heading, lead, emptyHeading, emptyHint, add
    case allStillTrue(Int), confirmed(Int), confirmedAgo(String), stale(String)
    case pause, publishAgain, takeOut, takeOutHint, change, save, saved
    case which, model, anyModel, site
    case quantity, quantityHint, askUs, reserve, reserveHint
    case leadMinutes, availableFrom, availableUntil, longestLoan, radius, conditions, conditionsHint
    case shortBy(things: String), shortNext, theirsShortBy(things: String), theirs, theirLead
    case listed, kept, promised, free, state
    case askUsBriefly
    case moreTerms, moreTermsHint
    case kind, notSaid, particulars
    case addModel, addModelHint, manufacturer, modelName, addModelButton
    case addFor(String)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("What we lend", "提供できる支援")
        case .lead: language.say("Nothing leaves without your yes.", "貴院の承諾なしに送り出されることはありません。")
        case .emptyHeading: language.say("You list nothing yet", "まだ登録がありません")
        case .emptyHint: language.say("Add something that you can spare. You are asked each time.", "提供できるものを登録してください。その都度、可否をお尋ねします。")
        case .addModel: language.say("The model is not in the list", "機種が一覧にない場合")
        case .addModelHint: language.say("Add it once; every region can name it.", "一度追加すると、どの地域でも選択できます。")
        case .manufacturer: language.say("Manufacturer", "製造販売業者")
        case .modelName: language.say("Model", "機種名")
        case .addModelButton: language.say("Add this model", "この機種を追加する")
        case .addFor(let member): language.say("Something that \(member) can spare", "提供できる支援の登録: \(member)")
        case .add: language.say("Add something you can spare", "提供できる支援を追加する")
        case .allStillTrue(let count):
            count == 1
                ? language.say("Still true", "今も正しい")
                : language.say("All \(count.grouped) still true", "\(count.grouped)件すべて今も正しい")
        case .confirmed(let count):
            language.say("Thank you. \(count.of("entry", "entries")) confirmed.", "確認しました（\(count.grouped)件）。ありがとうございます。")
        case .confirmedAgo(let ago): language.say("confirmed \(ago)", "\(ago)に確認")
        case .stale(let ago): language.say("Confirmed \(ago). Is it still true?", "最終確認は\(ago)。内容は今も正しいですか。")
        case .pause: language.say("Pause", "一時停止する")
        case .publishAgain: language.say("Publish again", "公開を再開する")
        case .takeOut: language.say("Take it off the list", "登録を終了する")
        case .takeOutHint: language.say("What is promised stays promised.", "約束済みの支援はそのまま続きます。")
        case .change: language.say("Change", "変更する")
        case .save: language.say("Save", "保存する")
        case .saved: language.say("Saved.", "保存しました。")
        case .which: language.say("What can you spare?", "何を提供できますか")
        case .model: language.say("Model", "機種")
        case .anyModel: language.say("Several models, or not known", "複数の機種・不明")
        case .site: language.say("Where is it?", "置いてある施設")
        case .quantity: language.say("How many do you have?", "保有数・人数")
        case .quantityHint: language.say("All of them, with those you keep for yourself.", "自院用を含めた総数を入力してください。")
        case .askUs: language.say("Leave it empty to be asked each time.", "空欄にすると、その都度お尋ねします。")
        case .reserve: language.say("How many do you keep for yourself?", "自院用に確保する数")
        case .reserveHint: language.say("These are never promised to anybody.", "この数は、どこにも約束されません。")
        case .leadMinutes: language.say("Minutes from yes to leaving", "承諾から出発までの時間（分）")
        case .availableFrom: language.say("Available from", "提供開始")
        case .availableUntil: language.say("Available until", "提供終了")
        case .longestLoan: language.say("Longest loan in days", "最長貸出日数")
        case .radius: language.say("How far it may go, in km", "提供できる範囲（km）")
        case .conditions: language.say("Conditions", "条件")
        case .conditionsHint: language.say("Cost, what travels with it, what the borrower must do.", "費用、付属品、受援側にお願いすることなど。")
        case .shortBy(let things): language.say("You promised more than you have: \(things) short.", "約束した数が現在の数を上回っています: 不足\(things)。")
        case .shortNext: language.say("Nothing was taken back. Say how many you can still send.", "約束は取り消されていません。提供できる数を知らせてください。")
        case .theirsShortBy(let things):
            language.say("More is promised than there is: \(things) short.", "約束した数が現在の数を上回っています: 不足\(things)。")
        case .theirs: language.say("What it lends", "提供できる支援")
        case .theirLead: language.say("Nothing leaves without the lender's yes.", "支援側の承諾なしに送り出されることはありません。")
        case .moreTerms: language.say("On which terms?", "提供の条件")
        case .moreTermsHint:
            language.say("If you leave this: at any time, anywhere in the region, for any time.", "入力しない場合: 時期・範囲・期間の制限なしとします。")
        case .kind: language.say("Kind of aid", "支援の区分")
        case .notSaid: language.say("Not said", "未入力")
        case .particulars: language.say("Particulars", "内容")
        case .listed: language.say("Listed", "登録数")
        case .kept: language.say("Kept", "自院用")
        case .promised: language.say("Promised", "約束済み")
        case .free: language.say("Free", "支援可能")
        case .askUsBriefly: language.say("ask us", "要問い合わせ")
        case .state: language.say("State", "状態")
        }
    }
}
