import MutualAid

extension Member.Kind {
    public func words(_ language: Language) -> String {
        switch self {
        case .hospital: language.say("Hospital", "病院")
        case .healthSystem: language.say("Health system", "病院グループ")
        case .manufacturer: language.say("Manufacturer", "メーカー")
        case .servicePartner: language.say("Service partner", "保守・サービス会社")
        case .coalition: language.say("Coalition", "地域連携組織")
        case .publicAgency: language.say("Public agency", "行政機関")
        }
    }
}

extension Member.Level {
    public func words(_ language: Language) -> String {
        switch self {
        case .telephone: language.say("By telephone only", "電話のみ")
        case .shortList: language.say("A short list", "主な支援のみ登録")
        case .everything: language.say("Everything", "すべて利用")
        }
    }

    public func meaning(_ language: Language) -> String {
        switch self {
        case .telephone: language.say("Numbers to ring. The coordinator types the rest.", "電話番号だけを登録し、入力は調整担当が代行します。")
        case .shortList: language.say("And a few kinds of aid that it could give: ask us.", "提供できそうな支援の種類も登録します（数量は要問い合わせ）。")
        case .everything: language.say("Its own people sign in and keep its lists.", "担当者がログインし、登録内容を自ら管理します。")
        }
    }
}

extension Site {
    /// "420 beds", or that nobody has said.
    public func bedsWords(_ language: Language) -> String {
        guard let beds else { return language.say("Number of beds not known", "病床数は未登録") }
        return language.say(beds.of("bed", "beds"), "\(beds.grouped)床")
    }
}

extension Contact {
    /// Whether the number helps when the hospital's own network does not.
    public func reach(_ language: Language) -> String {
        worksWhenNetworkIsDown
            ? language.say("Works when the network is down", "院内ネットワーク停止時も使えます")
            : language.say("Not known to work when the network is down", "ネットワーク停止時に使えるかは未確認")
    }
}
