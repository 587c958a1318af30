import MutualAid

extension Capability.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .published: language.say("Published", "公開中")
        case .paused: language.say("Paused", "一時停止中")
        case .retired: language.say("Taken out", "登録終了")
        }
    }

    /// What the state means for the reader's own list.
    public func meaning(_ language: Language) -> String {
        switch self {
        case .published: language.say("Others may ask you for it.", "ほかの機関から打診を受けます。")
        case .paused: language.say("Nobody asks you for it until you publish it again.", "再び公開するまで、打診は届きません。")
        case .retired: language.say("It is no longer on your list.", "登録から外れています。")
        }
    }
}

extension Capability {
    /// "18 infusion pumps, large volume", or the class with *ask us*.
    public func words(_ language: Language) -> String {
        guard let quantity else {
            return language.say("\(aidClass.words(language)): ask us", "\(aidClass.words(language)): 要問い合わせ")
        }
        return aidClass.counted(quantity, language)
    }

    /// How the number that is free comes about, for its own member or for somebody else who may read it.
    public func freeSentence(_ language: Language, isOwn: Bool = true) -> String {
        guard let quantity, let free else {
            if !isOwn { return language.say("They are asked each time: no number is listed.", "数量は登録されていません。その都度問い合わせます。") }
            return language.say("You are asked each time: no number is listed.", "数量は登録されていません。その都度お尋ねします。")
        }
        func number(_ count: Int) -> String { aidClass.number(count, language) }
        let kept = reserve > 0 ? language.say(", keep \(number(reserve)) for yourself", "、自院用に\(number(reserve))を確保") : ""
        if !isOwn {
            let theirs = reserve > 0 ? language.say(", \(number(reserve)) kept", "、確保\(number(reserve))") : ""
            let given = promised > 0 ? language.say(", \(number(promised)) promised", "、約束済み\(number(promised))") : ""
            return language.say(
                "\(number(quantity)) listed\(theirs)\(given): \(number(free)) free.",
                "登録\(number(quantity))\(theirs)\(given)、支援可能\(number(free))。")
        }
        let given = promised > 0 ? language.say(", \(number(promised)) promised", "、約束済み\(number(promised))") : ""
        return language.say(
            "You list \(number(quantity))\(kept)\(given): \(number(free)) free.",
            "登録\(number(quantity))\(kept)\(given)、支援可能\(number(free))。")
    }
}
