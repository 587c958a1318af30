import MutualAid

/// The page on which a region says how long ways really take.
public enum TravelTimeWords: Phrase {
    case heading, lead, list, columns, mayBeMore, submit

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
        case .submit: language.say("Take in these times", "この所要時間を取り込む")
        }
    }
}
