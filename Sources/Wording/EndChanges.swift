import Foundation
import MutualAid

extension EndChange {
    /// What is asked: longer, or back earlier.
    public func sentence(_ order: Order, _ language: Language, _ clock: Clockface) -> String {
        let time = clock.dayAndTime(until)
        return switch (byLender, isLonger(than: order)) {
        case (true, false): language.say("The lender asks for it back by \(time).", "支援側からの早期返却依頼: \(time)まで。")
        case (true, true): language.say("The lender offers to leave it until \(time).", "支援側からの延長の申出: \(time)まで。")
        case (false, true):
            language.say(
                "The hospital asks to keep \(order.aidClass.kind == .people ? "them" : "it") until \(time).",
                order.aidClass.kind == .people ? "受援側の依頼: \(time)まで派遣を続けてほしい。" : "受援側の依頼: \(time)まで借りたい。")
        case (false, false): language.say("The hospital wants to give it back by \(time).", "受援側からの返却の申出: \(time)まで。")
        }
    }

    /// What was answered; nil where the answer is still to come.
    public func answer(_ language: Language, _ clock: Clockface) -> String? {
        switch state {
        case .asked: nil
        case .withdrawn: language.say("Taken back.", "取り下げ。")
        case .agreed: language.say("Agreed: until \(clock.dayAndTime(until)).", "合意: \(clock.dayAndTime(until))まで。")
        case .declined:
            [no(language, clock.dayAndTime(until)), notBefore.map { instead($0, language, clock) }].compactMap { $0 }
                .joined(separator: language == .english ? " " : "")
        }
    }

    private func no(_ language: Language, _ asked: String) -> String {
        byLender
            ? language.say("The hospital said no to \(asked).", "受援側の回答: \(asked)への変更は不可。")
            : language.say("The lender said no to \(asked).", "支援側の回答: \(asked)への変更は不可。")
    }

    /// The time that was named with the no: for an early return the first that would do, else only another one.
    private func instead(_ time: Date, _ language: Language, _ clock: Clockface) -> String {
        let named = clock.dayAndTime(time)
        return time > until
            ? language.say("Possible from \(named) on.", "\(named)以降なら可能。")
            : language.say("It named \(named) instead.", "代わりに示された日時: \(named)。")
    }
}

extension EndChange.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .asked: language.say("Asked", "依頼中")
        case .agreed: language.say("Agreed", "合意")
        case .declined: language.say("Not agreed", "不成立")
        case .withdrawn: language.say("Taken back", "取り下げ")
        }
    }
}

extension Happening {
    private static func moment(_ text: String?, _ clock: Clockface?) -> String? {
        guard let date = text.flatMap(Wire.date(from:)), let clock else { return nil }
        return clock.dayAndTime(date)
    }

    static func endAsked(_ number: String, _ byLender: Bool, _ until: String, _ language: Language, _ clock: Clockface?) -> String {
        let time = moment(until, clock)
        let by = time.map { language.say(": until \($0)", "（\($0)まで）") } ?? ""
        return byLender
            ? language.say("Order \(number): the lender asks for another end\(by).", "手配\(number): 支援側が期間の変更を依頼しました\(by)。")
            : language.say("Order \(number): the hospital asks for another end\(by).", "手配\(number): 受援側が期間の変更を依頼しました\(by)。")
    }

    static func reliefAsked(_ number: String, _ people: String, _ from: String?, _ language: Language, _ clock: Clockface?) -> String {
        guard from != nil else {
            return language.say("Order \(number): no relief is needed after all.", "手配\(number): 交代は不要になりました。")
        }
        let time = moment(from, clock)
        return language.say(
            "Order \(number): relief is needed for \(people)\(time.map { " from \($0)" } ?? "").",
            "手配\(number): \(people)の交代要員が必要です\(time.map { "（\($0)から）" } ?? "")。")
    }

    static func endWithdrawn(_ number: String, _ byLender: Bool, _ language: Language) -> String {
        byLender
            ? language.say("Order \(number): the lender no longer asks for another end.", "手配\(number): 支援側が期間変更の依頼を取り下げました。")
            : language.say("Order \(number): the hospital no longer asks for another end.", "手配\(number): 受援側が期間変更の依頼を取り下げました。")
    }

    static func endAnswered(_ number: String, _ agreed: Bool, _ until: String?, _ language: Language, _ clock: Clockface?) -> String {
        let time = moment(until, clock)
        if agreed {
            let by = time.map { language.say(": until \($0)", "（\($0)まで）") } ?? ""
            return language.say("Order \(number): both sides agreed on another end\(by).", "手配\(number): 期間の変更に双方が合意しました\(by)。")
        }
        let by = time.map { language.say(" (the answer named \($0))", "（回答で示された日時: \($0)）") } ?? ""
        return language.say(
            "Order \(number): the other side said no, and the end stays as it was\(by).",
            "手配\(number): 相手側の回答は不可で、期間は変更されませんでした\(by)。")
    }
}
