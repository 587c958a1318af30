import MutualAid

extension Particulars.Presence {
    public func words(_ language: Language) -> String {
        switch self {
        case .onSite: language.say("On site", "現地で支援")
        case .remote: language.say("Remote", "遠隔で支援")
        case .either: language.say("On site or remote", "現地・遠隔どちらも可")
        }
    }
}

extension Particulars.Part {
    /// The question, as a form asks it.
    public func words(_ language: Language) -> String {
        switch self {
        case .presence: language.say("On site or remote?", "現地か遠隔か")
        case .lotSize: language.say("How many travel together?", "まとめて運ぶ単位（台）")
        case .consumables: language.say("Which consumables go along?", "付属する消耗品")
        case .consumableDays: language.say("For how many days do they last?", "消耗品の日数分")
        case .vehicle: language.say("Which vehicle?", "車両の種類")
        case .withDriver: language.say("With a driver?", "運転手の有無")
        case .hours: language.say("At what hours?", "対応できる時間帯")
        case .loadKilograms: language.say("How much may it carry, in kg?", "最大積載量（kg）")
        }
    }
}

extension Particulars {
    public static func driver(_ withDriver: Bool, _ language: Language) -> String {
        withDriver ? language.say("With a driver", "運転手付き") : language.say("Without a driver", "運転手なし")
    }

    /// Everything that was said, one short sentence each: what a list, an enquiry, an offer and an order show.
    public func sentences(_ language: Language) -> [String] {
        var all: [String] = []
        if let presence { all.append(presence.words(language)) }
        if let lotSize, lotSize > 1 { all.append(language.say("In lots of \(lotSize.grouped)", "\(lotSize.grouped)台単位")) }
        if !consumables.isEmpty { all.append(consumables) }
        if let consumableDays {
            all.append(
                language.say("Consumables for \(consumableDays.of("day", "days"))", "消耗品\(consumableDays.grouped)日分"))
        }
        if !vehicle.isEmpty { all.append(vehicle) }
        if let withDriver { all.append(Self.driver(withDriver, language)) }
        if let loadKilograms { all.append(language.say("Up to \(loadKilograms.grouped) kg", "最大\(loadKilograms.grouped) kg")) }
        if !hours.isEmpty { all.append(hours) }
        return all
    }
}
