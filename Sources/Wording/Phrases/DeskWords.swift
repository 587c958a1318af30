import MutualAid

/// The desk: who is on duty, and what the next person has to know.
public enum DeskWords: Phrase {
    case title
    case yours(until: String), held(by: String, until: String), nobody, nobodyHint
    case handing(by: String), youHanded, yoursIsOver(until: String), isOver(by: String, until: String), alarmed
    case take, takeFrom(String), handOver, handOverAgain, iHaveIt, keepIt
    case phone, phoneHelp, email, note, noteHelp
    case leaveNumber, leaveNumberHelp, changeNumber, ownPhone, keepNumber, unreached(Int), unreachedHint
    case noteFrom(String)
    case since(Int), nothingSince, onlyLast(Int)
    case byVoice, noneByVoice
    case whoOwes
    case onDuty(String), deskEmpty
    case changedSince(Int)
    case rule, ruleHint, ruleAfter(Int), ruleOff, ruleMinutes, setRule, endRule

    public func text(_ language: Language) -> String {
        switch self {
        case .title: language.say("Desk", "当番")
        case .yours(let until): language.say("You have the desk until \(until)", "あなたが当番です（\(until)まで）")
        case .held(let by, let until): language.say("\(by) has the desk until \(until)", "当番は\(by)（\(until)まで）")
        case .nobody: language.say("Nobody has the desk", "当番はいません")
        case .nobodyHint:
            language.say("Alerts go to every coordinator until somebody takes it.", "誰かが就くまで、通知はすべての調整担当に届きます。")
        case .handing(let by): language.say("\(by) hands over. Who has it?", "\(by)が引き継ぎ中です。誰が引き継ぎますか")
        case .youHanded:
            language.say(
                "You have handed over. Until somebody presses “I have it”, you still have it.",
                "引き継ぎを申し出ました。誰かが「引き継ぎました」を押すまで、当番はあなたです。")
        case .yoursIsOver(let until):
            language.say("Your watch ended at \(until), and nobody has come yet", "あなたの当番は\(until)に終わりましたが、まだ交代していません")
        case .isOver(let by, let until):
            language.say("\(by) had the desk until \(until). Nobody has it now.", "\(by)の当番は\(until)に終わりました。現在、当番はいません。")
        case .alarmed: language.say("The watch is over and nobody came. The others were told.", "交代の時刻を過ぎたため、ほかの調整担当に通知しました。")
        case .take: language.say("Take the desk", "当番に就く")
        case .takeFrom(let name): language.say("Take the desk from \(name)", "\(name)から当番を代わる")
        case .handOver: language.say("Hand over the desk", "当番を引き継ぐ")
        case .handOverAgain: language.say("Hand over with this note", "この申し送りで引き継ぐ")
        case .keepIt: language.say("I keep it after all", "引き継がずに当番を続ける")
        case .iHaveIt: language.say("I have it", "引き継ぎました")
        case .phone: language.say("Number to ring during your watch", "当番中の電話番号")
        case .phoneHelp:
            language.say(
                "Alerts go there. Without it they stand on the board, and after \(Self.patience) minutes the other coordinators are told.",
                "通知の送り先です。空欄なら画面だけに表示し、\(Self.patience)分後にほかの調整担当へ通知します。")
        case .leaveNumber: language.say("Leave a number without taking the desk", "当番に就かずに連絡先を登録する")
        case .leaveNumberHelp:
            language.say("Where the desk does not answer or stands empty, you are told there.", "当番が応答しないとき、または不在のときの通知先です。")
        case .changeNumber: language.say("Another number for this watch", "この当番中の連絡先を変更する")
        case .ownPhone: language.say("Your number", "あなたの電話番号")
        case .keepNumber: language.say("Keep this number", "この連絡先を登録する")
        case .unreached(let count):
            language.say(
                "\(count.of("coordinator has", "coordinators have")) left no number", "連絡先が未登録の調整担当: \(count.grouped)名")
        case .unreachedHint:
            language.say("Nobody can tell them that the desk stands empty.", "当番が不在になっても、この人たちには通知できません。")
        case .email: language.say("Address for mail", "メールアドレス")
        case .note: language.say("What the next person must know", "申し送り")
        case .noteHelp: language.say("What stands below is told without it. No patient data.", "下の一覧は自動で引き継がれます。患者情報は書かないでください。")
        case .noteFrom(let name): language.say("From \(name)", "\(name)からの申し送り")
        case .since(let count): language.say("Changed in this watch: \(count.grouped)", "この当番中の変更: \(count.grouped)件")
        case .nothingSince: language.say("Nothing has changed in this watch.", "この当番中の変更はありません。")
        case .onlyLast(let count): language.say("The last \(count.grouped) are shown.", "最新の\(count.grouped)件を表示しています。")
        case .byVoice: language.say("Said by voice, in this watch or still open", "電話で受けた内容（この当番中、または継続中）")
        case .noneByVoice: language.say("Nothing was said by voice.", "電話で受けた内容はありません。")
        case .whoOwes: language.say("Who owes what by when", "誰が何をいつまでに")
        case .onDuty(let name): language.say("On duty: \(name)", "当番: \(name)")
        case .deskEmpty: language.say("Nobody on duty", "当番なし")
        case .rule: language.say("When nobody takes a request", "自動打診")
        case .ruleHint:
            language.say(
                "A High request that nobody has taken asks the buddy hospital and the nearest automatically. Both sides still say yes.",
                "優先度「高」の要請に担当者がつかない場合、協力病院と近隣に自動で打診します。成立には双方の承諾が必要です。")
        case .ruleAfter(let minutes):
            language.say("It asks automatically after \(minutes.of("minute", "minutes"))", "\(minutes.grouped)分後に自動で打診します")
        case .ruleOff: language.say("Nothing is asked automatically", "自動では打診しません")
        case .ruleMinutes: language.say("After how many minutes", "打診までの時間（分）")
        case .setRule: language.say("Ask automatically after that", "この時間で自動打診する")
        case .endRule: language.say("Ask nothing automatically", "自動打診をやめる")
        case .changedSince(let count):
            language.say("\(count.of("change", "changes")) since the desk was taken", "当番開始以降の変更\(count.grouped)件")
        }
    }

    private static let patience = Int(Delivery.patience / 60)
}
