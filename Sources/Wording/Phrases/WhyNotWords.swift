import MutualAid

/// The page that says why an item is given what it is given. Rules, questions and changes have words of their own.
public enum WhyNotWords: Phrase {
    case heading(things: String), nothingMissing(things: String), nothingMissingHint
    case open, judged(at: String), counts, openAny, nobody(things: String), canCome, nobodyCanCome
    case listed(Int), onlyAsking, free(Int), toReadOut, andMore(Int)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading(let things): language.say("Who can bring \(things), who cannot, and why", "\(things)を支援できる機関・できない機関とその理由")
        case .nothingMissing(let things): language.say("Nothing is missing: \(things)", "\(things)は不足していません")
        case .nothingMissingHint:
            language.say(
                "Everything that is asked for has been offered or promised, or is no longer needed.", "必要数はすべて支援申出または確定済みか、不要になりました。")
        case .open: language.say("Who, and what would change it", "機関名と、変えられる条件")
        case .judged(let time): language.say("Judged anew at \(time), not when the plan was made.", "\(time)の時点で判定しました（計画案の作成時点ではありません）。")
        case .counts: language.say("What each rule says", "条件ごとの判定")
        case .openAny: language.say("Open a line to see who it is, and what would change it.", "行を開くと、機関名と変えられる条件が出ます。")
        case .nobody(let things): language.say("Nobody in the region lists \(things).", "地域内に\(things)の登録はありません。")
        case .canCome: language.say("Who can come, or has to be asked first", "支援できる機関、先に確認が必要な機関")
        case .nobodyCanCome: language.say("Nobody is left.", "候補は残りません。")
        case .listed(let units): language.say("lists \(units.grouped)", "登録\(units.grouped)")
        case .onlyAsking: language.say("how many: only asking tells", "数は要確認")
        case .free(let units): language.say("\(units.grouped) free", "提供可能\(units.grouped)")
        case .andMore(let count): language.say("And \(count.grouped) more.", "ほか\(count.grouped)件。")
        case .toReadOut: language.say("To read out on the telephone", "電話で読み上げる文")
        }
    }
}
