import MutualAid

/// The page on which a region says how long ways really take.
public enum TravelTimeWords: Phrase {
    case heading, lead, list, columns, mayBeMore, submit
    case inForce, count(Int), lastList(at: String, by: String), none, noneHint

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Travel times between sites", "施設間の所要時間")
        case .lead:
            language.say(
                "How long the ways really take by car. Plans use this in place of what the distance lets one think.",
                "車での実際の所要時間です。計画案では、距離からの推定の代わりに使います。")
        case .list: language.say("The list", "一覧")
        case .columns:
            language.say(
                "One way in a line, below the heading FROM,TO,MINUTES. FROM and TO are members' numbers; add FROM SITE and TO SITE where a "
                    + "member has several sites. Rows copied from a spreadsheet do too. The list replaces the one before it.",
                "1行目は見出し「FROM,TO,MINUTES」、2行目から1区間を1行で入力します。FROMとTOは参加機関の番号です。施設が複数ある機関は、列「FROM SITE」「TO SITE」に施設名を入れます。表計算ソフトからの貼り付けもできます。前回の一覧は置き換わります。"
            )
        case .mayBeMore: language.say("There may be more mistakes further down.", "この先にも誤りがある可能性があります。")
        case .inForce: language.say("In use now", "現在の登録")
        case .count(let count):
            count == 0
                ? language.say("No travel times: every way is estimated from the distance.", "登録されている所要時間はありません。すべて距離から推定しています。")
                : language.say(
                    "\(count.of("travel time", "travel times")). Every other way is estimated from the distance.",
                    "\(count.grouped)区間。その他の区間は距離から推定しています。")
        case .lastList(let time, let name): language.say("Last list: \(time), \(name).", "最終更新: \(time)、\(name)")
        case .none: language.say("Estimate every way again", "すべて推定に戻す")
        case .noneHint:
            language.say(
                "Takes all travel times out of use. To have them back, take in the list again.",
                "登録した所要時間をすべて使わなくなります。元に戻すには、一覧をもう一度取り込んでください。")
        case .submit: language.say("Take in these times", "この所要時間を取り込む")
        }
    }
}

extension TravelTimesSheet {
    /// Who took in the last list and how, as far as the reader may know.
    public func who(_ language: Language) -> String {
        let way = channel?.words(language) ?? ""
        return by.map { language.say("\($0), \(way)", "\($0)、\(way)") } ?? way
    }
}
