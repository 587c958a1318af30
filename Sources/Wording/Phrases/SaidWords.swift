import MutualAid

/// Who said what somebody else types.
public enum SaidWords: Phrase {
    case heading, hint, name, post, phone, way, whole

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Somebody told you this", "本人に代わって入力する")
        case .hint: language.say("Their name stands in the log beside yours.", "経時活動記録に、連絡者と入力者の両方の氏名が残ります。")
        case .name: language.say("Who says so?", "連絡者の氏名")
        case .post: language.say("As what?", "連絡者の役職・部署")
        case .phone: language.say("From which number?", "連絡元の電話番号")
        case .whole:
            language.say("They decide; you write it down. Name, post and number are needed.", "決めるのは先方です。氏名・役職・電話番号を必ず記録してください。")
        case .way: language.say("How did it reach you?", "連絡の方法")
        }
    }
}

extension Said.Way {
    public func words(_ language: Language) -> String {
        switch self {
        case .phone: language.say("By telephone", "電話")
        case .paper: language.say("Paper or fax", "書面・FAX")
        }
    }
}
