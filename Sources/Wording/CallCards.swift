import MutualAid

extension CallCard.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .live: language.say("In use", "有効")
        case .withdrawn: language.say("Replaced", "無効（更新済み）")
        }
    }
}
