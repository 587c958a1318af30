import MutualAid

/// Who has it.
public enum HolderWords: Phrase {
    case heading, nobody(String), more(Int)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Who has it", "持っている機関")
        case .nobody(let things):
            language.say(
                "Nobody in the region lists \(things) just now. The coordinator asks further.", "\(things)を登録している機関は現在ありません。調整担当がほかをあたります。")
        case .more(let count): language.say("and \(count.grouped) more", "ほか\(count.grouped)機関")
        }
    }
}

extension Holder {
    /// "18 km, ask us": never how many.
    public func words(_ language: Language) -> String {
        let far = Self.far(kilometres, language)
        return askUs ? language.say("\(far), only asking tells", "\(far)・要問い合わせ") : far
    }

    /// "18 km".
    static func far(_ kilometres: Int?, _ language: Language) -> String {
        kilometres.map { language.say("\($0.grouped) km", "\($0.grouped)km") } ?? language.say("distance not known", "距離不明")
    }
}
