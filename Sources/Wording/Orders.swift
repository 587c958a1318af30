import MutualAid

extension Order.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .accepted: language.say("Accepted, not sent yet", "承諾済み・未発送")
        case .sent: language.say("On the way", "移動中")
        case .arrived: language.say("Arrived", "到着済み")
        case .returning: language.say("On the way home", "返却の移動中")
        case .home: language.say("Home again", "返却済み")
        case .cancelled: language.say("Cancelled", "取消")
        }
    }

    /// What was left out, when an order was recorded without this step.
    public func skippedStep(_ language: Language) -> String {
        switch self {
        case .accepted: language.say("acceptance", "承諾")
        case .sent: language.say("departure", "出発")
        case .arrived: language.say("arrival", "到着")
        case .returning: language.say("start of the way home", "返却の出発")
        case .home: language.say("return home", "返却の完了")
        case .cancelled: language.say("cancellation", "取消")
        }
    }

    /// The same, as one says it of this kind of aid.
    public func skippedStep(_ kind: AidKind, _ language: Language) -> String {
        switch (self, kind) {
        case (.returning, .people): language.say("start of the way home", "帰任の出発")
        case (.home, .people): language.say("return home", "帰着")
        default: skippedStep(language)
        }
    }
}

extension OrderRow {
    /// Whether its units are not all at one place.
    public var isInParts: Bool { order.units.at(order.state) != order.quantity }

    /// Where its units are: the place alone where all are there, else each place with how many.
    public func whereabouts(_ language: Language) -> String {
        if voidedAt != nil { return PaperOrderWords.voided.text(language) }
        if !isInParts { return order.state.words(order.aidClass.kind, language) }
        let places = Order.State.allCases.filter { order.units.at($0) > 0 }
        return places.map { "\($0.words(order.aidClass.kind, language)): \(order.units.at($0).grouped)" }
            .joined(separator: language.say("; ", "、"))
    }

    /// "8 infusion pumps, Lakeside to Hoshimi General".
    public func words(_ language: Language) -> String {
        let things = order.aidClass.brieflyCounted(order.quantity, language)
        return language.say("\(things), \(lenderName) to \(askerName)", "\(things)（\(lenderName)から\(askerName)へ）")
    }
}
