import MutualAid

extension Harm {
    public func words(_ language: Language) -> String {
        switch self {
        case .noEffect: language.say("No effect", "影響なし")
        case .linkLost: language.say("Link lost", "通信のみ停止")
        case .careDegraded: language.say("Care degraded", "機能低下")
        case .careLost: language.say("Care lost", "治療・監視が停止")
        case .lifeAtRisk: language.say("Life at risk", "生命の危険")
        }
    }

    /// The definition, in one sentence.
    public func meaning(_ language: Language) -> String {
        switch self {
        case .noEffect: language.say("Patients are not affected.", "患者への影響はありません。")
        case .linkLost:
            language.say("Devices work alone; only the link or the records are lost.", "機器は単独で動いており、通信・記録だけが止まっています。")
        case .careDegraded:
            language.say("Care goes on, but more slowly or with workarounds.", "診療は続いていますが、遅れや代わりの手順が生じています。")
        case .careLost:
            language.say("A treatment or monitoring that patients need has stopped.", "患者に必要な治療や監視が止まっています。")
        case .lifeAtRisk:
            language.say("A patient may die or be badly hurt unless help comes.", "支援がなければ、患者の命に関わるおそれがあります。")
        }
    }
}

extension Harm? {
    /// The harm, or that nobody has said it yet.
    public func words(_ language: Language) -> String {
        switch self {
        case .some(let harm): harm.words(language)
        case .none: language.say("Not said yet", "未申告")
        }
    }

    public func meaning(_ language: Language) -> String {
        switch self {
        case .some(let harm): harm.meaning(language)
        case .none: language.say("Until somebody says, we plan as for Care lost.", "申告があるまでは「治療・監視が停止」として扱います。")
        }
    }
}

extension Priority {
    public func words(_ language: Language) -> String {
        switch self {
        case .high: language.say("High", "高")
        case .medium: language.say("Medium", "中")
        case .low: language.say("Low", "低")
        }
    }

    public func meaning(_ language: Language) -> String {
        let span = Clockface.span(minutes: triageMinutes, language)
        return switch self {
        case .high: language.say("The coordinator decides within \(span), day and night.", "調整担当が昼夜を問わず\(span)以内に判断します。")
        case .medium, .low: language.say("The coordinator decides within \(span).", "調整担当が\(span)以内に判断します。")
        }
    }
}

extension Occasion {
    public func words(_ language: Language) -> String {
        switch self {
        case .incident: language.say("Devices are down", "機器が使えない（事案）")
        case .everyday: language.say("Everyday shortage", "平時の不足")
        case .plannedWork: language.say("Planned work", "計画された作業")
        }
    }
}

extension AidRequest.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .submitted: language.say("Open", "受付済み")
        case .cancelled: language.say("Cancelled", "取消")
        }
    }
}

extension RequestStep {
    public func words(_ language: Language) -> String {
        switch self {
        case .asked: language.say("Asked", "要請済み")
        case .findingHelp: language.say("Finding help", "支援元を調整中")
        case .promised: language.say("Promised", "約束済み")
        case .onTheWay: language.say("On the way", "移動中")
        case .inUse: language.say("In use", "使用中")
        case .home: language.say("Home again", "返却済み")
        case .cancelled: language.say("Cancelled", "取消")
        }
    }
}

extension ItemProgress {
    /// "8 arrived, 6 promised, 9 offered, 17 short of 40": what a bar shows, in words.
    public func sentence(_ language: Language) -> String {
        var parts: [String] = []
        func add(_ count: Int, _ english: String, _ japanese: String) {
            if count > 0 { parts.append(language.say("\(count.grouped) \(english)", "\(japanese)\(count.grouped)")) }
        }
        add(returned, "home again", "返却済み")
        add(returning, "going home", "返却中")
        add(arrived, "arrived", "到着")
        add(onTheWay, "on the way", "移動中")
        add(promised, "promised", "約束済み")
        add(late, "of these too late", "うち間に合わない見込み")
        add(offered, "offered", "支援申出")
        add(coveredInside, "found elsewhere", "別途確保")
        parts.append(
            missing > 0
                ? language.say("\(missing.grouped) short of \(asked.grouped)", "不足\(missing.grouped)（要請\(asked.grouped)）")
                : language.say("nothing short of \(asked.grouped)", "不足なし（要請\(asked.grouped)）"))
        return parts.joined(separator: language.say(", ", "、"))
    }
}
