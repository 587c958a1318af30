import Foundation
import Matching
import MutualAid

extension LenderAnswer {
    /// What the lender said to a rule, in whose words, who said it and when.
    public func sentence(_ clock: Clockface) -> String {
        let language = clock.language
        let what = LenderAnswer.words(of: rule, isYes: isYes, language)
        let time = clock.dayAndTime(at)
        let who = saidBy.flatMap { $0.isEmpty ? nil : $0 }.map { language.say("\($0), \(time)", "\(time)、\($0)") } ?? time
        let more = words.flatMap { $0.isEmpty ? nil : quoted($0, language) }
        return language.say(
            "They said \(what).\(more.map { " \($0)" } ?? "") (\(who))", "支援側の回答 \(what)\(more ?? "")（\(who)）。")
    }

    /// "yes: “Is the wanted model”", as it stands in a sentence.
    static func words(of rule: String, isYes: Bool, _ language: Language) -> String {
        let text = quoted(Rule(rawValue: rule)?.text(language) ?? rule, language)
        return language.say("\(isYes ? "yes" : "no"): \(text)", "\(text): \(isYes ? "はい" : "いいえ")")
    }
}
