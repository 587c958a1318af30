import MutualAid

extension AidKind {
    public func words(_ language: Language) -> String {
        switch self {
        case .equipment: language.say("Equipment", "機器")
        case .people: language.say("People", "人")
        case .serviceSlots: language.say("Service slots", "検査・治療の枠")
        case .patientCapacity: language.say("Room for patients", "患者の受入れ")
        case .transport: language.say("Transport", "搬送・運搬")
        case .information: language.say("Information", "情報・助言")
        }
    }

    /// What the choice means, in one sentence.
    public func meaning(_ language: Language) -> String {
        switch self {
        case .equipment: language.say("Pumps, monitors, ventilators and other devices.", "ポンプ、モニタ、人工呼吸器などの機器です。")
        case .people: language.say("Skilled people, on site or remote.", "専門の技能を持つ人の派遣、または遠隔での支援です。")
        case .serviceSlots:
            language.say("Times on a scanner, in a laboratory or on dialysis, at the lender's.", "支援側の施設で行う検査・透析・手術などの枠です。")
        case .patientCapacity:
            language.say("How many patients could be taken, by how ill they are. Never who.", "重症度別の受入れ可能人数です。患者の氏名などは扱いません。")
        case .transport: language.say("Vehicles, with or without a driver.", "車両です。運転手の有無も示します。")
        case .information: language.say("Somebody who answers questions.", "質問に答える窓口や助言者です。")
        }
    }

    /// What lending this kind is called: a loan or a deployment.
    public func lending(_ language: Language) -> String {
        switch self {
        case .equipment: language.say("Loan", "貸出")
        case .people: language.say("Deployment", "派遣")
        case .serviceSlots: language.say("Slots", "枠の提供")
        case .patientCapacity: language.say("Taking patients", "患者受入れ")
        case .transport: language.say("Transport", "車両の提供")
        case .information: language.say("Advice", "助言")
        }
    }

    /// The Japanese counter of most of its classes.
    fileprivate var counter: String {
        switch self {
        case .equipment: "台"
        case .people, .patientCapacity: "名"
        case .serviceSlots: "枠"
        case .transport: "台"
        case .information: "件"
        }
    }
}

extension AidClass {
    /// The Japanese counter: tests and reports are counted as matters, not as times.
    var counter: String {
        switch self {
        case .imageReading, .laboratoryTests, .bloodMatching: "件"
        case .steriliserLoad: "回"
        default: kind.counter
        }
    }

    /// As a name in a list: "Infusion pump, large volume".
    public func words(_ language: Language) -> String {
        language.say(noun.one.capital + noun.englishAddition, noun.japanese + noun.japaneseAddition)
    }

    /// Several, without a number: "infusion pumps, large volume".
    public func plural(_ language: Language) -> String {
        language.say(noun.many + noun.englishAddition, noun.japanese + noun.japaneseAddition)
    }

    /// "6 infusion pumps, large volume".
    public func counted(_ count: Int, _ language: Language) -> String {
        language.say(
            count.of(noun.one, noun.many) + noun.englishAddition,
            "\(noun.japanese)\(noun.japaneseAddition)\(count.grouped)\(counter)")
    }

    /// Inside a sentence, where the short name is enough: "6 infusion pumps".
    public func brieflyCounted(_ count: Int, _ language: Language) -> String {
        language.say(count.of(noun.one, noun.many), "\(noun.japanese)\(count.grouped)\(counter)")
    }

    /// Only the number with its unit: "6" and "6台".
    public func number(_ count: Int, _ language: Language) -> String {
        language.say(count.grouped, "\(count.grouped)\(counter)")
    }
}

extension DeviceModel {
    /// As it stands on the device: the maker's and the model's own names.
    public var words: String { manufacturer.isEmpty ? name : "\(manufacturer) \(name)" }
}
