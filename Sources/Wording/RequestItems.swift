import MutualAid

extension RequestItem.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language.say("Still needed", "必要")
        case .cancelled: language.say("No longer needed", "不要になった")
        }
    }
}

extension RequestItem.Together {
    public func words(_ language: Language) -> String {
        switch self {
        case .anyLender: language.say("Only together, whoever they come from", "そろって初めて使える（支援元は別々でもよい）")
        case .sameLender: language.say("Only together, and all from one lender", "そろって初めて使える（すべて同じ機関から）")
        }
    }

    /// That others are needed with it.
    func sentence(_ language: Language) -> String {
        switch self {
        case .anyLender: language.say("Of use only with the other items marked so.", "同じ指定のほかの品目とそろって初めて使えます。")
        case .sameLender:
            language.say("Of use only with the other items marked so, all from one lender.", "同じ指定のほかの品目と、すべて同じ機関からそろって初めて使えます。")
        }
    }
}

extension AidClass {
    /// "6 infusion pumps for 4 patients", or "infusion pumps for 4 patients" where only the patients were said.
    public func wanted(_ quantity: Int, for patients: Int?, briefly: Bool = false, _ language: Language) -> String {
        let counted = briefly ? brieflyCounted(quantity, language) : counted(quantity, language)
        // Room for patients is counted in patients already.
        guard let patients, kind != .patientCapacity else { return counted }
        let whom = patients.of("patient", "patients")
        if patients == quantity {
            let many = briefly ? noun.many : plural(.english)
            let name = briefly ? noun.japanese : words(.japanese)
            return language.say("\(many) for \(whom)", "\(name)（患者\(patients.grouped)名分）")
        }
        return language.say("\(counted) for \(whom)", "\(counted)（患者\(patients.grouped)名分）")
    }
}

extension AidClass {
    /// Only the number with what it counts: "6" and "6台", or "6 patients" and "患者6名分".
    public func number(_ count: Int, ofPatients: Bool, _ language: Language) -> String {
        if !ofPatients || kind == .patientCapacity { return number(count, language) }
        return language.say(count.of("patient", "patients"), "患者\(count.grouped)名分")
    }
}

extension RequestItem {
    /// A part of it, as it was counted.
    public func words(ofPart part: Int, _ language: Language) -> String {
        aidClass.wanted(part, for: countsPatients ? part : nil, briefly: true, language)
    }

    /// What is asked for: "6 infusion pumps, large volume".
    public func words(_ language: Language) -> String { aidClass.wanted(quantity, for: patients, language) }

    /// The same inside a sentence.
    public func briefly(_ language: Language) -> String { aidClass.wanted(quantity, for: patients, briefly: true, language) }

    /// What else was said: the smallest useful quantity, what would do instead, from how few, and with what; nothing where nothing was.
    public func conditions(_ language: Language) -> [String] {
        Self.conditions(least: leastQuantity, substitutes, aidClass, language) + Self.ties(mostLenders, together, language)
    }

    static func ties(_ mostLenders: Int?, _ together: Together?, _ language: Language) -> [String] {
        let most = mostLenders.map { language.say("From \($0.of("lender", "lenders")) at most.", "支援元は\($0.grouped)機関までです。") }
        return [most, together?.sentence(language)].compactMap(\.self)
    }

    static func conditions(least: Int?, _ substitutes: [AidClass], _ aidClass: AidClass, _ language: Language) -> [String] {
        var said: [String] = []
        if let least {
            let number = aidClass.number(least, language)
            said.append(language.say("Fewer than \(number) are of no use.", "\(number)未満では役に立ちません。"))
        }
        if !substitutes.isEmpty {
            let names = substitutes.map { $0.plural(language) }
            said.append(
                language.say(
                    "These would do too: \(names.joined(separator: "; ")).", "代わりになる種類: \(names.joined(separator: "、"))。"))
        }
        return said
    }
}

extension Enquiry {
    /// "6 infusion pumps", or "infusion pumps for 6 patients" where those were counted.
    public func things(_ language: Language) -> String {
        aidClass.wanted(quantity, for: countsPatients ? patients : nil, briefly: true, language)
    }

    /// "6", or "6 patients".
    public func number(_ count: Int, _ language: Language) -> String { aidClass.number(count, ofPatients: countsPatients, language) }

    /// What was said besides how many, for whoever is asked.
    public func conditions(_ language: Language) -> [String] {
        var said = RequestItem.conditions(least: leastQuantity, substitutes ?? [], aidClass, language)
        if let insteadOf { said.insert(aidClass.insteadOf(insteadOf, language), at: 0) }
        return said
    }
}

extension AidClass {
    /// That this is a substitute, and for what.
    public func insteadOf(_ wanted: AidClass, _ language: Language) -> String {
        language.say("A substitute: \(wanted.plural(.english)) were asked for.", "代替です（要請は\(wanted.words(.japanese))）。")
    }
}

extension Happening.Asked {
    /// "6 infusion pumps, large volume, for 4 patients", as the journal tells it.
    func words(_ language: Language) -> String { aidClass.wanted(quantity, for: patients, language) }

    /// What else was said about it, as sentences that follow.
    func conditions(_ language: Language) -> String {
        let said =
            RequestItem.conditions(least: leastQuantity, substitutes ?? [], aidClass, language)
            + RequestItem.ties(mostLenders, together, language)
        return said.map { language.say(" \($0)", $0) }.joined()
    }
}

/// What may be said of an item besides how many, and changing, adding and ending items.
public enum ItemWords: Phrase {
    case patients, patientsHint, least, leastHint, instead, insteadNext(Int), insteadHint, nothingElse
    case mostLenders, mostLendersHint, together, togetherHint, alone
    case tried, triedHint, firstOnly, handlingHint
    case change, changeHint, save(things: String), cancel(things: String), cancelHint, addHeading, add
    case forPatients, onlyThis(String), alsoSay

    public func text(_ language: Language) -> String {
        switch self {
        case .patients: language.say("Or: for how many patients", "または対象の患者数")
        case .patientsHint: language.say("Instead of a number, or beside it.", "数の代わりに、または数と併せて入力できます。")
        case .least: language.say("Smallest number that helps", "最低限必要な数")
        case .leastHint: language.say("Fewer are not proposed to you.", "これより少ない数は提案しません。")
        case .instead: language.say("What else would do?", "代わりになる種類")
        case .insteadNext(let place): language.say("What else would do, choice \(place)", "代わりになる種類（第\(place)候補）")
        case .insteadHint: language.say("It is proposed only behind what you asked for.", "希望の種類が足りない場合にだけ提案します。")
        case .nothingElse: language.say("Nothing else", "なし")
        case .mostLenders: language.say("From how many lenders at most?", "支援元の機関数の上限")
        case .mostLendersHint:
            language.say("Fewer to receive from, but perhaps fewer of them.", "受け取り先が減りますが、届く数も減ることがあります。")
        case .together: language.say("Is it of use by itself?", "単独でも使えますか")
        case .togetherHint:
            language.say(
                "A device, its consumables, somebody who knows it: say it at each of them, and all are proposed or none.",
                "装置・消耗品・扱える人など、そろえる品目のそれぞれに指定すると、全部そろう場合にだけ提案します。")
        case .alone: language.say("Yes, by itself too", "はい（単独でも使える）")
        case .tried: language.say("What have you tried already?", "すでに試したこと")
        case .triedHint: language.say("A few words, so that nobody tries it again.", "同じことを繰り返さないため、ひとことで構いません。")
        case .firstOnly: language.say("About the first thing. For the others you can say it later.", "最初の品目についてです。ほかの品目はあとから入力できます。")
        case .handlingHint: language.say("Lenders read this before they answer.", "支援側が回答前に読みます。")
        case .change: language.say("Change what is asked for, or add to it", "要請品目を変更・追加する")
        case .changeHint: language.say("What is promised already stays promised.", "すでに約束された支援はそのまま残ります。")
        case .save(let things): language.say("Save the change: \(things)", "変更を保存する: \(things)")
        case .cancel(let things): language.say("Not needed any more: \(things)", "不要になった: \(things)")
        case .cancelHint:
            language.say(
                "Nobody is asked for it any longer. What you accepted stays until it is sent back.", "打診は取り下げます。承諾済みの支援は、返却するまで残ります。")
        case .addHeading: language.say("Something else too", "ほかの品目を追加する")
        case .add: language.say("Ask for this too", "この品目を追加する")
        case .forPatients: language.say("For how many patients, in all", "対象の患者数（全体）")
        case .onlyThis(let model): language.say("\(model), no other", "\(model)に限る")
        case .alsoSay: language.say("Say more, or something else", "ほかの内容を変更・追記する")
        }
    }
}
