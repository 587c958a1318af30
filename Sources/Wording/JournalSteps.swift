import Foundation
import MutualAid

extension Happening {
    static func revised(_ number: String, _ harm: Harm?, _ neededBy: String, _ language: Language, _ clock: Clockface?) -> String {
        let by = Wire.date(from: neededBy).flatMap { date in clock.map { $0.dayAndTime(date) } }
        let when = by.map { language.say(", needed by \($0)", "、必要な日時 \($0)") } ?? ""
        return language.say(
            "Request \(number) was changed: harm to patients “\(harm.words(.english))”\(when).",
            "支援要請\(number)を変更しました: 患者への影響「\(harm.words(.japanese))」\(when)。")
    }

    static func moved(_ number: String, _ aidClass: AidClass, _ quantity: Int, _ state: Order.State, _ language: Language) -> String {
        let things = aidClass.counted(quantity, language)
        return language.say(
            "Order \(number), \(things): \(state.words(aidClass.kind, .english).lowercased()).",
            "手配\(number)（\(things)）: \(state.words(aidClass.kind, .japanese))。")
    }

    static func corrected(_ number: String, _ aidClass: AidClass, _ quantity: Int, _ state: Order.State, _ language: Language) -> String {
        let things = aidClass.counted(quantity, language)
        return language.say(
            "Order \(number), \(things): the time of “\(state.words(aidClass.kind, .english).lowercased())” was corrected to this one.",
            "手配\(number)（\(things)）: 「\(state.words(aidClass.kind, .japanese))」の日時をこの時刻に訂正しました。")
    }

    static func released(
        _ number: String, _ aidClass: AidClass, _ calledOff: Int, _ onTheWay: Int, _ there: Int, _ language: Language
    ) -> String {
        let parts: [(Int, String)] = [
            (calledOff, language.say("called off", "出発前に取消")), (onTheWay, language.say("asked to turn back", "引き返しを確認中")),
            (there, language.say("to come home", "返却へ")),
        ]
        let told = parts.filter { $0.0 > 0 }.map { language.say("\($0.0.grouped) \($0.1)", "\($0.1)\(aidClass.number($0.0, language))") }
        return language.say(
            "Order \(number) is needed no longer: \(aidClass.plural(.english)), \(language.list(told)).",
            "手配\(number)（\(aidClass.words(.japanese))）は不要になりました: \(language.list(told))。")
    }

    /// What follows a step that was recorded after it had happened.
    static func afterwards(_ skipped: [Order.State], _ language: Language) -> String {
        if skipped.isEmpty { return language.say(" Recorded afterwards.", "事後に記録しました。") }
        let left = language.list(skipped.map { $0.skippedStep(language) })
        return language.say(" Recorded afterwards. Not recorded: \(left).", "事後に記録しました。未記録の段階: \(left)。")
    }
}

extension SealedEntry {
    /// Who did it and how: "Night supervisor, by phone"; or who said it and who typed it. A name that was emptied is said to be so.
    public func by(_ language: Language) -> String {
        let channel = body.channel.words(language)
        if body.saidBy != nil {
            let voice = said ?? language.say("name not shown", "氏名は非表示")
            let hand = name ?? language.say("name not shown", "氏名は非表示")
            return language.say("said by \(voice), \(channel), typed by \(hand)", "\(voice)が\(channel)連絡、\(hand)が代行入力")
        }
        if let name { return language.say("\(name), \(channel)", "\(name)、\(channel)") }
        if body.channel == .link { return channel.capital }
        if body.channel == .background { return Caller.Identity.service.words(language) }
        return language.say("name not shown, \(channel)", "氏名は非表示、\(channel)")
    }
}
