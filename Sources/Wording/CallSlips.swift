import MutualAid

extension CallSlip.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language.say("Nobody has read it", "未対応")
        case .asked: language.say("Became a request", "支援要請を作成済み")
        case .answered: language.say("Answered otherwise", "要請とせずに対応済み")
        }
    }
}

extension CallSlipRow {
    /// What the caller did not say, for whoever rings back; nil where all is said.
    public func missing(_ language: Language) -> String? {
        let gaps = [
            callerName == nil ? language.say("who called", "電話の相手") : nil,
            slip.phone.isEmpty ? language.say("the number to ring", "折り返し先") : nil,
            place.isEmpty ? language.say("the hospital", "病院") : nil,
            slip.aidClass == nil ? language.say("what they need", "必要なもの") : nil,
            slip.units == nil ? language.say("how many", "数量") : nil,
            slip.neededBy == nil ? language.say("by when", "期限") : nil,
        ].compactMap(\.self)
        if gaps.isEmpty { return nil }
        return language.say("Not said: \(gaps.joined(separator: ", "))", "未確認: \(gaps.joined(separator: "、"))")
    }

    /// "4 infusion pumps", as far as the caller said it.
    public func things(_ language: Language) -> String {
        guard let aidClass = slip.aidClass else {
            return slip.units.map { language.say("\($0.grouped) of something", "数量\($0.grouped)（種類は未確認）") }
                ?? language.say("need not said yet", "種類・数量は未確認")
        }
        return slip.units.map { aidClass.wanted($0, for: slip.patients, language) } ?? aidClass.plural(language)
    }
}
