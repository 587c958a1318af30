import Foundation
import MutualAid

extension Happening {
    /// Log lines about finding help and saying yes.
    func findingHelp(_ language: Language, name: (ID<Member>) -> String, clock: Clockface?) -> String {
        switch self {
        case .requestWentAlone(_, let number, let asked):
            return language.say(
                "Request \(number) runs without us: its priority was not set in time. Asked by itself: \(asked.of("enquiry", "enquiries")).",
                "支援要請\(number)は、時間内に優先度が決まらなかったため、自動で打診しました（\(asked.grouped)件）。")
        case .standingRuleSet(let minutes):
            guard let minutes else { return language.say("No request asks by itself any more.", "自動打診を停止しました。") }
            return language.say(
                "A High request that nobody takes now asks by itself after \(minutes.of("minute", "minutes")).",
                "優先度「高」の要請は、\(minutes.grouped)分以内に担当者がつかなければ自動で打診します。")
        case .questionAnswered(_, _, let aidClass):
            return language.say(
                "The question about the offered \(aidClass.plural(language)) was answered.", "\(aidClass.words(language))の支援申出への質問に回答しました。")
        case .offerConfirmed(_, _, let aidClass, let quantity):
            let things = aidClass.counted(quantity, language)
            return language.say("The offer of \(things) was confirmed.", "\(things)の支援申出が確認されました。")
        case .lenderAnswered(_, _, let aidClass, let rule, let isYes, let lender, let number):
            let what = LenderAnswer.words(of: rule, isYes: isYes, language)
            let who = lender.map(name) ?? language.say("the lender", "支援側")
            return language.say(
                "\(who.capital) answered\(number.map { " for request \($0)" } ?? "") about \(aidClass.plural(language)): \(what).",
                "\(number.map { "支援要請\($0): " } ?? "")\(aidClass.words(language))について\(who)が回答: \(what)。")
        case .delegated(_, let member, let until, _, let number):
            let time = Wire.date(from: until).flatMap { date in clock.map { $0.dayAndTime(date) } }
            return language.say(
                "\(name(member).capital) lets the coordinator accept for it\(number.map { ", for request \($0)," } ?? "")\(time.map { " until \($0)" } ?? "").",
                "\(name(member))が\(number.map { "支援要請\($0)について" } ?? "")調整担当に承諾を委任しました\(time.map { "（\($0)まで）" } ?? "")。")
        case .delegationEnded(_, let member, _):
            return language.say("\(name(member).capital) accepts for itself again.", "\(name(member))が承諾の委任を終えました。")
        case .helpOffered(_, let aidClass, let quantity):
            return language.say(
                "Offered unasked: \(aidClass.counted(quantity, language)).", "自主的な申出がありました: \(aidClass.counted(quantity, language))。")
        case .helpMatched(_, _, let aidClass, let quantity):
            return language.say(
                "The unasked offer of \(aidClass.counted(quantity, language)) is needed: its lender was asked.",
                "自主的な申出（\(aidClass.counted(quantity, language))）が必要になり、申出元に打診しました。")
        case .helpThanked(_, let aidClass, let quantity):
            return language.say(
                "The unasked offer of \(aidClass.counted(quantity, language)) is not needed. Its lender was thanked.",
                "自主的な申出（\(aidClass.counted(quantity, language))）は不要となり、申出元にお礼を伝えました。")
        case .classClosed(let aidClass, let closed):
            return closed
                ? language.say("Enough offered: \(aidClass.plural(language)).", "\(aidClass.words(language))の申出受付を締め切りました。")
                : language.say("Offers are taken again: \(aidClass.plural(language)).", "\(aidClass.words(language))の申出受付を再開しました。")
        default: return ""
        }
    }
}

extension Happening.HandedOver {
    /// For whom the coordinator said yes, and since when it may.
    func sentence(_ language: Language, name: (ID<Member>) -> String, clock: Clockface?) -> String {
        let time = Wire.date(from: at).flatMap { date in clock.map { $0.dayAndTime(date) } }
        return language.say(
            " For \(name(member)), which let the coordinator accept\(byVoice ? " by telephone" : "")\(time.map { " on \($0)" } ?? "").",
            "\(name(member))の\(byVoice ? "電話による" : "")委任\(time.map { "（\($0)）" } ?? "")に基づき、調整担当が承諾しました。")
    }
}
