import MutualAid

extension Handling.Carrier {
    public func words(_ language: Language) -> String {
        switch self {
        case .lender: language.say("The lender brings it", "支援側が届ける")
        case .asker: language.say("The asker fetches it", "受援側が引き取る")
        case .courier: language.say("A courier", "運送業者")
        }
    }
}

extension Handling.Return {
    public func words(_ language: Language) -> String {
        switch self {
        case .ready: language.say("Cleaned, wiped and tested by who borrowed it", "受援側が清掃・データ消去・点検して返却")
        case .asItIs: language.say("As it is: the lender cleans and tests it", "そのまま返却（支援側が清掃・点検）")
        }
    }
}

extension Handling.Liability {
    public func words(_ language: Language) -> String {
        switch self {
        case .lender: language.say("The lender", "支援側")
        case .asker: language.say("The asker", "受援側")
        case .agreement: language.say("As the agreement says", "協定による")
        }
    }
}
