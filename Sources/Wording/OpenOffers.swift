import MutualAid

extension OpenOffer.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .waiting: language.say("Waiting, not set out", "待機中（出発していません）")
        case .matched: language.say("Needed: you were asked", "必要になり打診済み")
        case .thanked: language.say("Not needed, with thanks", "不要（お礼済み）")
        }
    }
}

extension OpenOfferRow {
    /// "6 infusion pumps from Northridge".
    public func words(_ language: Language) -> String {
        let things = openOffer.aidClass.brieflyCounted(openOffer.quantity, language)
        return language.say("\(things) from \(lenderName)", "\(lenderName)から\(things)")
    }
}
