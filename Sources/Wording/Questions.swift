import Matching
import MutualAid

extension Question: Phrase {
    /// As it is put to the lender, on the telephone too.
    public func text(_ language: Language) -> String {
        switch self {
        case .mayYouDeal: language.say("May you deal with this hospital?", "この病院との取引に支障はありませんか。")
        case .isThereAnAgreement: language.say("Do you have an agreement with this hospital?", "この病院と協定を結んでいますか。")
        case .areYouAffected:
            language.say("Are you affected by the same trouble, or by another?", "貴院にも同じ障害、または別の障害が起きていませんか。")
        case .canYouLendNow:
            language.say(
                "You are down yourselves. Can you lend all the same?", "貴院でも診療に支障が出ています。それでも提供できますか。")
        case .isItAffected: language.say("Does its maker say that it is affected?", "製造販売業者は影響があると言っていますか。")
        case .whichFirmware:
            language.say(
                "Which software version does it show when it starts, or on its label?", "起動画面かラベルに表示されるソフトウェアの版は何ですか。")
        case .whichModel: language.say("Which model is it? It stands on the label.", "機種は何ですか。ラベルに書いてあります。")
        case .whichPatients: language.say("Is it for adults, children or newborns?", "成人用ですか、小児用ですか、新生児用ですか。")
        case .whichModes: language.say("Can it do what is wanted?", "希望の使い方ができますか。")
        case .onSiteOrRemote:
            language.say("Would they come, or help from afar?", "現地に来られますか、遠隔での支援ですか。")
        case .isThereASafeWayIn: language.say("Do they have a safe way in from afar?", "遠隔から安全に接続する方法がありますか。")
        case .whichLevel:
            language.say("Do they know of this work, do it, or lead it?", "この業務を知っている、担当している、指導している、のどれですか。")
        case .licensedUntilWhen: language.say("Until when is their licence valid?", "免許はいつまで有効ですか。")
        case .whichLanguages: language.say("Which languages do they speak?", "何語を話せますか。")
        case .mayTheyTreat: language.say("May they treat patients at another hospital?", "他院で診療に当たれますか。")
        case .isItApproved: language.say("May it be used on patients in this country?", "国内で患者への使用が認められていますか。")
        case .whichConnections:
            language.say("Which power, plug and gas does it need?", "必要な電圧、周波数、ガスは何ですか。")
        case .withoutNetwork: language.say("Can it be used without a network?", "ネットワークにつながずに使えますか。")
        case .howManyDaysOfSets:
            language.say("For how many days do the sets last that come with it?", "一緒に届く専用の消耗品は何日分ありますか。")
        case .maintainedUntilWhen: language.say("When is its next maintenance due?", "次の点検期限はいつですか。")
        case .isItClean: language.say("Is it clean, and wiped of patients' data?", "清掃と患者データの消去は済んでいますか。")
        case .whenRested: language.say("When will they have rested?", "いつまでに休養が取れますか。")
        case .anyNotToBeUsed:
            language.say("Are any of them under an order not to use them?", "使用中止の指示が出ているものはありますか。")
        case .howFar: language.say("How far is it, and how would it come?", "距離はどのくらいで、どのように運びますか。")
        case .howMany: language.say("How many can you spare?", "いくつまで提供できますか。")
        case .howLong: language.say("Until when could they keep it?", "いつまで提供できますか。")
        case .whatPrice: language.say("What does one cost for a day?", "1日1台当たりの費用はいくらですか。")
        }
    }
}

extension Question {
    /// What was asked, each once, since several rules may ask the same. Where only the rules were kept, what they want to be so is shown.
    /// A word of a later version is shown as it came, in quotes.
    static func texts(_ names: [String]?, of rules: [String], _ language: Language) -> [String] {
        let all =
            names.map { $0.map { Question(rawValue: $0)?.text(language) ?? quoted($0, language) } }
            ?? rules.map { Rule(rawValue: $0)?.text(language) ?? quoted($0, language) }
        var texts: [String] = []
        for text in all where !texts.contains(text) { texts.append(text) }
        return texts
    }
}
