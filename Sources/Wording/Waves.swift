import MutualAid

extension Wave {
    public func words(_ language: Language) -> String {
        switch self {
        case .buddy: language.say("Buddy hospital", "協力病院")
        case .nearest: language.say("Nearest, within 60 km", "近隣（60 km以内）")
        case .region: language.say("The rest of the region", "地域内のほかの施設")
        case .services: language.say("Manufacturers and services", "製造業者・保守業者")
        }
    }
}

extension Asking {
    /// How it came that this lender is asked.
    public func words(_ language: Language) -> String {
        switch self {
        case .plan: language.say("as planned", "計画案による打診")
        case .wave: language.say("with a wave", "範囲を順に広げる打診")
        case .named: language.say("by the coordinator", "調整担当による個別の打診")
        case .direct: language.say("by the hospital itself", "受援側からの直接の打診")
        case .standingRule: language.say("running without us: asked automatically, its priority not set in time", "優先度の判断前の自動打診")
        case .unsolicited: language.say("because you offered", "自主的な申出による打診")
        }
    }
}
