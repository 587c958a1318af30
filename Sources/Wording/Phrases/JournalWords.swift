import MutualAid

/// The log, on a page of its own and below a request.
public enum JournalWords: Phrase {
    case heading, newestFirst, earlier, emptyHeading, emptyHint
    case unbroken(entries: Int, at: String), broken
    case happened(String), recorded(String)
    case position(Int), note, noteRemoved
    case removeNote, removeNoteHint

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Log", "経時活動記録")
        case .newestFirst: language.say("newest first", "新しい順")
        case .earlier: language.say("Earlier entries", "以前の記録")
        case .emptyHeading: language.say("Nothing has happened yet", "記録はまだありません")
        case .emptyHint: language.say("Every act is written here, with who and when.", "すべての操作が、操作した人と日時とともに記録されます。")
        case .unbroken(let entries, let time):
            language.say(
                "Unbroken: \(entries.of("entry", "entries")) checked \(time)", "欠落・改変なし（\(entries.grouped)件、\(time)確認）")
        case .broken: language.say("The log does not check out. Tell the operating staff.", "記録の検証に失敗しました。運用担当に連絡してください。")
        case .happened(let time): language.say("happened \(time)", "発生 \(time)")
        case .recorded(let time): language.say("recorded \(time)", "記録 \(time)")
        case .position(let number): language.say("No. \(number.grouped)", "第\(number.grouped)号")
        case .note: language.say("Note", "備考")
        case .noteRemoved: language.say("This text was removed.", "この内容は削除されました。")
        case .removeNote: language.say("Remove this text", "この内容を削除する")
        case .removeNoteHint: language.say("The text is gone for good. The log says that it was removed.", "元に戻せません。削除したことは記録に残ります。")
        }
    }
}
