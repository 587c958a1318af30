import MutualAid

/// Who has it.
public enum HolderWords: Phrase {
    case heading, nobody(String), more(Int), ofModel(String, String), instead(String, of: String)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Who has it", "持っている機関")
        case .nobody(let things):
            language.say(
                "Nobody in the region lists \(things) just now. The coordinator asks further.", "\(things)を登録している機関は現在ありません。調整担当がほかをあたります。")
        case .ofModel(let things, let model): language.say("\(things): \(model)", "\(things)（\(model)）")
        case .instead(let things, of: let wanted): language.say("\(things), instead of \(wanted)", "\(things)（\(wanted)の代わり）")
        case .more(let count): language.say("and \(count.grouped) more", "ほか\(count.grouped)機関")
        }
    }
}

extension Holder {
    /// "18 km, only asking tells, model not said": never how many.
    public func words(_ language: Language) -> String {
        Self.words(kilometres, askUs: askUs, modelSaid: modelSaid, language)
    }

    fileprivate static func words(_ kilometres: Int?, askUs: Bool, modelSaid: Bool, _ language: Language) -> String {
        let far = kilometres.map { language.say("\($0.grouped) km", "\($0.grouped)km") } ?? language.say("distance not known", "距離不明")
        let doubts = [
            askUs ? language.say("only asking tells", "要問い合わせ") : nil,
            modelSaid ? nil : language.say("model not said", "機種の登録なし"),
        ].compactMap { $0 }
        return ([far] + doubts).joined(separator: language.say(", ", "・"))
    }
}

extension CardAnswer.Near {
    /// The same as of a holder.
    public func words(_ language: Language) -> String {
        Holder.words(kilometres, askUs: askUs, modelSaid: modelSaid, language)
    }
}
