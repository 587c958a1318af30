import Matching
import MutualAid

extension Offer.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .tendered: language.say("Waiting for a yes", "承諾待ち")
        case .accepted: language.say("Accepted", "承諾済み")
        case .declined: language.say("Declined", "辞退")
        case .withdrawn: language.say("Withdrawn by the lender", "支援側が取り下げ")
        case .expired: language.say("Expired", "期限切れ")
        }
    }
}

extension Offer.Doubt {
    public func words(_ language: Language) -> String {
        switch self {
        case .asked: language.say("The lender asked something first", "支援側から質問があります")
        case .answered: language.say("Answered: the lender has to confirm", "回答済み（支援側の確認待ち）")
        case .unanswered: language.say("The lender still has to reply to what it was asked", "支援側への確認事項が未回答です")
        }
    }
}

extension Promise.End {
    public func words(_ language: Language) -> String {
        switch self {
        case .declined: language.say("Declined", "辞退")
        case .withdrawn: language.say("Withdrawn", "取り下げ")
        case .expired: language.say("Expired", "期限切れ")
        case .cancelled: language.say("Cancelled", "取消")
        case .home: language.say("Home again", "返却済み")
        }
    }
}

extension OfferRow {
    /// "9 infusion pumps from Aoba Children's".
    public func words(_ language: Language) -> String {
        let things = offer.aidClass.brieflyCounted(offer.quantity, language)
        return language.say("\(things) from \(lenderName)", "\(lenderName)から\(things)")
    }
}

extension OfferRow {
    /// What the lender was asked with the enquiry.
    public func questionTexts(_ language: Language) -> [String] { Question.texts(questions, of: asks, language) }
}
