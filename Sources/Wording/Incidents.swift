import MutualAid

extension Incident.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .suspected: language.say("Suspected", "疑い")
        case .active: language.say("Active", "対応中")
        case .closed: language.say("Closed", "終息")
        }
    }

    /// What a button says that leads here.
    public func step(_ language: Language) -> String {
        switch self {
        case .suspected: language.say("It is only a suspicion", "疑いに戻す")
        case .active: language.say("It is real: make it active", "事案として対応を開始する")
        case .closed: language.say("It is over: close it", "終息とする")
        }
    }

    /// Who sees it.
    public func meaning(_ language: Language) -> String {
        switch self {
        case .suspected: language.say("Only you and the duty coordinator see it.", "自院と調整担当だけが確認できます。")
        case .active: language.say("You, the duty coordinator and the auditor see it.", "自院・調整担当・監査担当が確認できます。")
        case .closed: language.say("It stays in the log.", "経時活動記録に残ります。")
        }
    }
}

extension Incident {
    /// How many models it affects, as a sentence that follows; nothing where nothing was said.
    static func affects(_ models: [ID<DeviceModel>]?, _ language: Language) -> String {
        guard let count = models?.count else { return "" }
        if count == 0 { return language.say(" No model is named as affected.", "影響を受ける機種の指定はありません。") }
        return language.say(" It affects \(count.of("model", "models")).", "影響を受ける機種: \(count.grouped)件。")
    }
}

/// The pages of incidents.
public enum IncidentWords: Phrase {
    case heading, emptyHeading, emptyHint, open, openHeading, openHint, member, title, titleHint, broken, since, state, save, change,
        saveChange
    case model, modelHint, modelNext(Int), noModel, models
    case requests, noRequests, askForIt, standDown, belongs, none, removed, real, reopen

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Incidents", "事案")
        case .emptyHeading: language.say("No incident", "事案はありません")
        case .emptyHint: language.say("You can ask for help without one.", "事案がなくても支援を要請できます。")
        case .open: language.say("Report an incident", "事案を登録する")
        case .openHeading: language.say("What is wrong?", "何が起きていますか")
        case .openHint: language.say("A suspicion is enough. You need no incident to ask for help.", "疑いの段階で構いません。事案がなくても支援を要請できます。")
        case .member: language.say("At which hospital?", "機関")
        case .title: language.say("In a few words", "件名")
        case .titleHint: language.say("Example: ransomware, power cut, network down.", "例: ランサムウェア、停電、通信障害")
        case .broken: language.say("What does not work?", "使えないもの")
        case .since: language.say("Since when?", "いつから")
        case .model: language.say("Which model of device is affected?", "影響を受ける機種")
        case .modelHint:
            language.say(
                "Only if you know. The version need not be known: whoever has this model is asked for it.",
                "分かる場合だけで構いません。版は不明のままでよく、同じ機種を持つ機関に版を確認します。")
        case .modelNext(let place): language.say("Another affected model, \(place)", "影響を受ける機種（\(place)件目）")
        case .noModel: language.say("Not said", "指定なし")
        case .models: language.say("Affected models, whatever the version", "影響を受ける機種（版は不明）")
        case .state: language.say("How sure is it?", "状態")
        case .save: language.say("Report it", "登録する")
        case .change: language.say("Change what is written", "内容を変更する")
        case .saveChange: language.say("Save the change", "変更を保存する")
        case .requests: language.say("Requests that belong to it", "この事案の支援要請")
        case .noRequests: language.say("No request belongs to it.", "この事案の支援要請はありません。")
        case .askForIt: language.say("Ask for help with it", "この事案で支援を要請する")
        case .standDown:
            language.say("Stand down all its requests and close it", "この事案の支援要請をすべて終了し、事案を終息とする")
        case .belongs: language.say("Belongs to", "事案")
        case .none: language.say("No incident", "事案なし")
        case .removed: language.say("The text was removed.", "内容は削除されています。")
        case .reopen: language.say("Open it again", "再開する")
        case .real: language.say("Where it stands", "現在の状態")
        }
    }
}
