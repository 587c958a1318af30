import MutualAid

extension LogLine.Subject {
    /// Where a line stands, in a word.
    public func words(_ language: Language) -> String {
        switch self {
        case .request: language.say("about a request", "支援要請について")
        case .order: language.say("about an order", "手配について")
        case .site: language.say("about a site", "施設について")
        case .incident: language.say("about an incident", "事案について")
        }
    }

    static func sentence(
        _ request: ID<AidRequest>?, _ site: ID<Site>?, _ incident: ID<Incident>?, _ language: Language
    ) -> String {
        if request != nil { return language.say("Noted about this request.", "この支援要請について記入しました。") }
        if site != nil { return language.say("Noted about a site.", "施設について記入しました。") }
        if incident != nil { return language.say("Noted about an incident.", "事案について記入しました。") }
        return language.say("Noted.", "記入しました。")
    }
}

/// The line that everybody may write on any page, and the list from which the desk files.
public enum LogLineWords: Phrase {
    case heading, hint, text, happenedAt, happenedHint, write
    case unfiled(Int), unfiledHint, about, aboutHint, aboutSite, file, siteLog

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Write a line into the log", "記録に一行書く")
        case .hint: language.say("Your own people and the coordinator read it. No patient data.", "自院の担当者と調整担当が読みます。患者情報は書かないでください。")
        case .text: language.say("What happened", "内容")
        case .happenedAt: language.say("When it happened", "発生日時")
        case .happenedHint: language.say("Leave it empty for now.", "空欄なら現在時刻になります。")
        case .write: language.say("Write it down", "記録する")
        case .unfiled(let count): language.say("\(count.of("line is", "lines are")) not filed yet", "未整理の記録 \(count.grouped)件")
        case .unfiledHint: language.say("File each to what it is about. It then stands in that log.", "関係する要請や施設を指定すると、その記録に並びます。")
        case .about: language.say("About", "関係先")
        case .aboutHint:
            language.say("The number of a request, an order or an incident, or letters of a site's name.", "支援要請・手配・事案の番号、または施設名の一部。")
        case .aboutSite: language.say("About which site", "どの施設について")
        case .file: language.say("File it", "整理する")
        case .siteLog: language.say("Log of its sites", "施設の記録")
        }
    }
}
