import MutualAid

extension RollCallAnswer.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .asked: language.say("No answer yet", "未回答")
        case .unreachable: language.say("Not reached", "連絡つかず")
        case .answered: language.say("Answered", "回答済み")
        }
    }
}

extension RollCall.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language.say("Waiting for answers", "回答受付中")
        case .due: language.say("Time to ring", "電話確認の段階")
        }
    }
}

extension RollCall.Form {
    public func words(_ language: Language) -> String {
        switch self {
        case .yesOrNo: language.say("Yes or no", "はい・いいえ")
        case .number: language.say("How many they could lend", "提供できる数")
        case .words: language.say("One line of text", "一行の文章")
        }
    }
}

extension RollCall.Question {
    /// What is asked, as the reader's language says it where the asker gave no words.
    public func sentence(_ language: Language) -> String {
        guard words.isEmpty, let aidClass else { return words }
        return language.say(
            "How many \(aidClass.plural(.english)) could you lend now?", "\(aidClass.words(.japanese))は今いくつ提供できますか。")
    }
}

extension RollCallAnswer.Value {
    /// The answer as a person would say it; nil where nothing was said.
    public func sentence(_ question: RollCall.Question, _ language: Language) -> String? {
        if let yes { return yes ? language.say("Yes", "はい") : language.say("No", "いいえ") }
        if let number { return question.aidClass?.number(number, language) ?? number.grouped }
        return words.flatMap { $0.isEmpty ? nil : $0 }
    }
}
