import MutualAid

/// Asking everybody at once, and asking a peer.
public enum RollCallWords: Phrase {
    case heading, peers, start, askPeers, none, noneHint, waiting, kept, keptHint, keptNone
    case newHint, newPeerHint, question(Int), questionOptional(Int), form, words, wordsHint, aidClass, noClass, whom, everyKind, whomHint,
        whomPeersHint, members
    case answerBy, inMinutes(Int), other, send
    case finding(answered: Int, of: Int), toRing(Int), nobodyToRing, silent, ring, ringHint, beforeDue(String), unreachable, answers
    case total(String), yesCount(Int, no: Int), markUnreachable, typeAnswer, print, sheet, sheetHint, noNumber, linkToAnswer
    case asks(String), countHint, mayKeep, mayKeepHint, answer, answered, late, oneLine, said
    case byMember(String), youList(String, Int), theyList(String, Int), farAbove(Int), listedBeside(String, Int)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Roll calls", "一斉照会")
        case .peers: language.say("Ask a peer", "他機関への質問")
        case .start: language.say("Start a roll call", "一斉照会を始める")
        case .askPeers: language.say("Ask a question", "質問する")
        case .none: language.say("You have asked nothing yet", "こちらからの照会はまだありません")
        case .noneHint: language.say("Up to three questions, to everybody or to some.", "全機関または一部の機関に、3問まで尋ねられます。")
        case .waiting: language.say("You are asked", "回答をお願いします")
        case .kept: language.say("What peers have answered", "他機関の回答")
        case .keptHint: language.say("Shown because they allowed it.", "回答した機関の了承を得て公開しています。")
        case .keptNone: language.say("Nothing has been kept for the region yet.", "公開された回答はまだありません。")
        case .newHint: language.say("Ask only what you will use now.", "今必要なことだけを尋ねてください。")
        case .newPeerHint:
            language.say("No devices needed: ask how others solved it. No patient data.", "機器の要請ではなく、対処方法などを尋ねられます。患者の情報は書かないでください。")
        case .question(let number): language.say("Question \(number)", "質問\(number)")
        case .questionOptional(let number): language.say("Question \(number), if you need it", "質問\(number)（任意）")
        case .form: language.say("How it is answered", "回答の形式")
        case .words: language.say("Your question", "質問")
        case .wordsHint: language.say("May stay empty where you ask for a number.", "数を尋ねる場合は空欄で構いません。")
        case .aidClass: language.say("Number of what", "数える対象")
        case .noClass: language.say("Nothing to count", "数えない")
        case .whom: language.say("Whom to ask", "照会先")
        case .everyKind: language.say("Everybody in the region", "地域の全機関")
        case .whomHint: language.say("Mark none to ask everybody.", "選ばない場合は全機関に照会します。")
        case .whomPeersHint:
            language.say(
                "Mark none to ask everybody. Your own sites are not asked unless you choose them below.",
                "選ばない場合は全機関に照会します。自機関の施設は、下で選んだ場合だけ照会します。")
        case .members: language.say("Only these, if not all", "特定の機関に限る場合")
        case .answerBy: language.say("Answer by", "回答期限")
        case .inMinutes(let minutes):
            minutes < 60
                ? language.say("In \(minutes) minutes", "\(minutes)分以内")
                : language.say("In \((minutes / 60).of("hour", "hours"))", "\(minutes / 60)時間以内")
        case .other: language.say("Another time", "日時を指定")
        case .send: language.say("Ask them now", "照会を送る")
        case .finding(let answered, let all):
            language.say("\(answered.grouped) of \(all.grouped) have answered", "\(all.grouped)機関のうち\(answered.grouped)機関が回答済み")
        case .toRing(let count): language.say("\(count.grouped) to ring", "電話確認が必要: \(count.grouped)機関")
        case .nobodyToRing: language.say("Nobody is left to ring.", "電話確認が必要な機関はありません。")
        case .silent: language.say("Not answered yet", "未回答")
        case .ring: language.say("Ring these now", "電話をかける機関")
        case .ringHint: language.say("The first number first. What they say counts as their answer.", "上の番号から順にかけてください。電話での返答も回答になります。")
        case .beforeDue(let time): language.say("They have until \(time).", "回答期限は\(time)です。")
        case .unreachable: language.say("Not reached", "連絡つかず")
        case .answers: language.say("Answers", "回答")
        case .total(let number): language.say("Together \(number)", "合計\(number)")
        case .yesCount(let yes, let no):
            language.say("\(yes.grouped) yes, \(no.grouped) no", "「はい」\(yes.grouped)機関、「いいえ」\(no.grouped)機関")
        case .markUnreachable: language.say("Nobody answered the phone", "電話がつながらない")
        case .typeAnswer: language.say("Type what they say", "電話の回答を入力")
        case .print: language.say("Phone sheet", "電話確認票")
        case .sheet: language.say("Phone sheet for a roll call", "一斉照会の電話確認票")
        case .sheetHint: language.say("Write down who said it and when. Type it in afterwards.", "回答者の氏名と時刻を記入し、後で入力してください。")
        case .noNumber: language.say("No number is known", "電話番号の登録なし")
        case .linkToAnswer: language.say("Link to answer by", "回答用リンクを作成")
        case .asks(let member): language.say("\(member) asks", "\(member)からの照会")
        case .countHint: language.say("Beyond what you keep for yourself and have promised.", "自院用の確保分と約束済みの分を除いた数です。")
        case .mayKeep: language.say("Everybody in the region may read this answer", "この回答を地域の全機関に公開してよい")
        case .mayKeepHint: language.say("Others with the same trouble find it then.", "同じ問題を抱える機関の参考になります。")
        case .answer: language.say("Send the answer", "回答を送る")
        case .answered: language.say("Thank you. Your answer is in", "回答を受け付けました")
        case .late: language.say("The time has passed. Your answer still helps.", "回答期限を過ぎていますが、今からの回答も役立ちます。")
        case .oneLine: language.say("One line. No patient data.", "一行で記入してください。患者の情報は書かないでください。")
        case .said: language.say("Answered by telephone", "電話での回答")
        case .youList(let listed, let number):
            language.say(
                "You list \(listed); is \(number.grouped) right? If it is, press again.",
                "登録は\(listed)です。\(number.grouped)で正しいですか。正しければ、もう一度押してください。")
        case .theyList(let listed, let number):
            language.say(
                "They list \(listed); is \(number.grouped) right? If it is, press again.",
                "先方の登録は\(listed)です。\(number.grouped)で正しいですか。正しければ、もう一度押してください。")
        case .farAbove(let count):
            language.say(
                "\(count.of("answer is", "answers are")) far above what they list: ring them before you count on it.",
                "登録を大きく上回る回答が\(count.grouped)件あります。電話で確かめてください。")
        case .listedBeside(let said, let listed): language.say("\(said) (they listed \(listed.grouped))", "\(said)（登録は\(listed.grouped)）")
        case .byMember(let member): language.say("answered by \(member)", "\(member)の回答")
        }
    }
}
