import MutualAid

extension Order.State {
    /// For each kind of aid: people set out and come back, places are kept and given back, and advice goes nowhere.
    public func words(_ kind: AidKind, _ language: Language) -> String {
        switch kind {
        case .equipment: words(language)
        case .people: words(home: language.say("Home again", "帰着済み"), language)
        case .transport: words(home: language.say("Back again", "帰着済み"), language)
        case .serviceSlots:
            switch self {
            case .accepted: language.say("Accepted, not reserved yet", "承諾済み・枠の確保前")
            case .sent: language.say("Reserved", "枠を確保済み")
            case .arrived: language.say("In use", "利用中")
            case .returning: language.say("Last one used", "利用終了")
            case .home: language.say("Given back", "枠の返却済み")
            case .cancelled: language.say("Cancelled", "取消")
            }
        case .patientCapacity:
            switch self {
            case .accepted: language.say("Accepted, not made ready yet", "承諾済み・受入れ準備前")
            case .sent: language.say("Kept ready", "受入れ準備済み")
            case .arrived: language.say("Patients are there", "受入れ中")
            case .returning: language.say("Patients are going back", "転院・帰院中")
            case .home: language.say("Places free again", "受入れ終了")
            case .cancelled: language.say("Cancelled", "取消")
            }
        case .information:
            switch self {
            case .accepted: language.say("Accepted, not begun yet", "承諾済み・開始前")
            case .sent: language.say("Getting in touch", "連絡中")
            case .arrived: language.say("Advising", "助言中")
            case .returning: language.say("Coming to an end", "終了準備中")
            case .home: language.say("Ended", "終了")
            case .cancelled: language.say("Cancelled", "取消")
            }
        }
    }

    /// What sets out by itself: people and vehicles.
    private func words(home: String, _ language: Language) -> String {
        switch self {
        case .accepted: language.say("Accepted, not left yet", "承諾済み・出発前")
        case .sent: language.say("On the way", "移動中")
        case .arrived: language.say("Arrived", "到着済み")
        case .returning: language.say("On the way home", "帰路")
        case .home: home
        case .cancelled: language.say("Cancelled", "取消")
        }
    }

    /// The button that takes an order of this kind on to a state.
    func move(_ kind: AidKind, _ language: Language) -> String {
        switch (self, kind) {
        case (.accepted, _): language.say("Not sent after all", "未発送に戻す")
        case (.cancelled, _): language.say("Cancel the order", "手配を取り消す")
        case (.sent, .equipment), (.sent, .transport): language.say("It has left", kind == .transport ? "出発した" : "発送した")
        case (.sent, .people): language.say("They have left", "出発した")
        case (.sent, .serviceSlots): language.say("The slots are reserved", "枠を確保した")
        case (.sent, .patientCapacity): language.say("The places are kept ready", "受入れの準備ができた")
        case (.sent, .information): language.say("We are getting in touch", "連絡を始めた")
        case (.arrived, .equipment), (.arrived, .transport): language.say("It has arrived", "到着した")
        case (.arrived, .people): language.say("They have arrived", "現地に到着した")
        case (.arrived, .serviceSlots): language.say("We are using them", "利用を始めた")
        case (.arrived, .patientCapacity): language.say("The patients are there", "患者が到着した")
        case (.arrived, .information): language.say("We are being advised", "助言を受けている")
        case (.returning, .equipment), (.returning, .transport):
            language.say("It is on its way home", kind == .transport ? "帰路についた" : "返送した")
        case (.returning, .people): language.say("They are on their way home", "帰路についた")
        case (.returning, .serviceSlots): language.say("We have used the last one", "最後の枠を利用した")
        case (.returning, .patientCapacity): language.say("The patients are going back", "患者が戻り始めた")
        case (.returning, .information): language.say("We need no more advice", "助言は不要になった")
        case (.home, .equipment): language.say("It is home again", "返却された")
        case (.home, .transport): language.say("It is back again", "帰着した")
        case (.home, .people): language.say("They are home again", "帰着した")
        case (.home, .serviceSlots): language.say("The slots are ours again", "枠が戻った")
        case (.home, .patientCapacity): language.say("The places are free again", "受入れを終えた")
        case (.home, .information): language.say("The advice has ended", "助言を終えた")
        }
    }
}
