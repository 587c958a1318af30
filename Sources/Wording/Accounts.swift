import MutualAid

extension SessionKind {
    public func words(_ language: Language) -> String {
        switch self {
        case .cookie: language.say("Signed in with a browser", "ブラウザでログイン")
        case .bearer: language.say("Key for another system", "他システム用の鍵")
        }
    }
}

extension SeatRow {
    /// "Hoshimi General, Hoshimi Bay: Requester, Approver".
    public func words(_ language: Language) -> String {
        let duties = roles.map { $0.words(language) }.joined(separator: language.say(", ", "、"))
        return language.say("\(memberName), \(regionName): \(duties)", "\(memberName)（\(regionName)）: \(duties)")
    }
}
