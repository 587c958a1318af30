import MutualAid

extension Order.Origin {
    public func words(_ language: Language) -> String {
        switch self {
        case .arrival: language.say("It came before there was an order.", "手配の前に到着しました。")
        case .paper: language.say("It was signed on paper.", "紙の手配書によるものです。")
        }
    }
}

extension Conflict.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language.say("To be decided", "未決定")
        case .decided: language.say("Decided", "決定済み")
        }
    }
}

extension Conflict.Keeps {
    public func words(_ language: Language) -> String {
        switch self {
        case .paper: language.say("Keep the paper order", "紙の手配を残す")
        case .other: language.say("Keep the other one", "もう一方を残す")
        case .both: language.say("Keep both: there are enough after all", "両方残す（数は足りる）")
        }
    }
}

extension Happening {
    static func takenIn(
        _ number: String, _ aidClass: AidClass, _ quantity: Int, _ state: Order.State, _ skipped: [Order.State], _ origin: Order.Origin,
        _ language: Language
    ) -> String {
        moved(number, aidClass, quantity, state, language) + language.say(" ", "") + origin.words(language) + afterwards(skipped, language)
    }
}

/// Orders that came about outside of the service: on paper, or at a door.
public enum PaperOrderWords: Phrase {
    case heading, hint, place
    case reserve, reserveHint, count, block(first: String, last: String), printBlock, noBlocks
    case enter, enterHint, number, from, to, signedAt, signedAtKept, signedBy, signedByHint, stateNow, since, sinceHint, send
    case entered(Int), nothingEntered, written(String)
    case conflict(String), conflictHint, paper, other, promised(String), offerWaits
    case blank, blankHint, whatAndHowMany, by, arrivesBy, arrivesByHint, carries, leftLine, arrivedLine, returnBy, keepCopy
    case arrived, arrivedHint, arrivedItem, arrivedClass, arrivedAsAsked, lender, lenderHint, broughtBy, recordArrival, isItOrder(String),
        itIsOrder(String),
        isAnother, isAnotherYes
    case mistyped, mistypedHint, mistypedReason, mistypedReasonHint, isMistyped, voided, isSame, isAnotherPaper
    case sender, senderHint, isHere(String), correctOrder(String)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Orders on paper", "紙の手配書")
        case .hint: language.say("For the hours when this service cannot be reached.", "このサービスが使えない間のための手順です。")
        case .place: language.say("Paper", "紙の手配書")
        case .reserve: language.say("Reserve numbers", "番号を確保する")
        case .reserveHint: language.say("Print the forms while the printer still works.", "印刷できるうちに用紙を印刷してください。")
        case .count: language.say("How many forms", "枚数")
        case .block(let first, let last): language.say("\(first) to \(last)", "\(first)～\(last)")
        case .printBlock: language.say("Print the forms", "用紙を印刷する")
        case .noBlocks: language.say("No numbers are reserved yet", "確保した番号はまだありません")
        case .enter: language.say("Type in an order from paper", "紙の手配書を入力する")
        case .enterHint:
            language.say(
                "Type what the paper says. What collides is shown, not refused; a number that cannot stand gets a new one beside it.",
                "紙のとおりに入力してください。重なりがあっても受け付け、並べて表示します。使えない番号には新しい番号を付けます。")
        case .number: language.say("Number on the paper", "用紙の番号")
        case .written(let number): language.say("Written on the paper: \(number)", "用紙の番号: \(number)")
        case .from: language.say("From (lender)", "支援側")
        case .to: language.say("To (asker)", "受援側")
        case .signedAt: language.say("Signed at", "署名日時")
        case .signedAtKept: language.say("Kept from the paper before: look whether it is the same.", "前の用紙の日時です。同じか確認してください。")
        case .signedBy: language.say("Signed by", "署名者")
        case .signedByHint: language.say("Post and name.", "職名と氏名。")
        case .stateNow: language.say("Where it is now", "現在の状態")
        case .since: language.say("Since when", "その日時")
        case .sinceHint: language.say("Not needed while it has not left.", "未発送なら不要です。")
        case .send: language.say("Type in this order", "この手配書を入力する")
        case .entered(let count): language.say("\(count.of("order", "orders")) typed in", "入力済み \(count.grouped)件")
        case .nothingEntered: language.say("No order was typed in yet", "入力済みの手配書はまだありません")
        case .conflict(let lender): language.say("\(lender) cannot keep both", "\(lender)は両方には応じられません")
        case .conflictHint: language.say("Both stand until somebody decides.", "決定するまで、どちらも有効です。")
        case .paper: language.say("On paper", "紙の手配書")
        case .other: language.say("Promised beside it", "別の約束")
        case .promised(let time): language.say("since \(time)", "\(time)から")
        case .offerWaits: language.say("Offered, waits for a yes", "申出済み、承諾待ち")
        case .blank: language.say("Order", "手配書")
        case .blankHint: language.say("Both sides sign. No number, no entry.", "双方が署名します。番号のないものは受け入れません。")
        case .whatAndHowMany: language.say("What, and how many", "品目と数量")
        case .by: language.say("Name, post, telephone", "氏名・職名・電話")
        case .arrivesBy: language.say("There by", "到着予定")
        case .arrivesByHint:
            language.say("Empty: worked out from the lender's own time and the road.", "空欄なら、支援側の準備時間と距離から見込みます。")
        case .carries: language.say("Who carries, vehicle, telephone", "運ぶ人・車両・電話")
        case .leftLine: language.say("Left (time, signature)", "出発（時刻・署名）")
        case .arrivedLine: language.say("Arrived (time, signature)", "到着（時刻・署名）")
        case .returnBy: language.say("Back by", "終了期限（返却・帰着）")
        case .keepCopy: language.say("Keep a copy for typing in.", "入力用に控えを残してください。")
        case .arrived: language.say("Something arrived without an order", "手配のないものが届いた")
        case .arrivedHint: language.say("It is never refused. What was left out becomes a task.", "必ず記録できます。抜けた段階は対応事項になります。")
        case .arrivedClass: language.say("What came", "届いたものの種類")
        case .arrivedAsAsked: language.say("What was asked for", "要請した種類")
        case .arrivedItem: language.say("For which item", "どの品目か")
        case .lender: language.say("Who sent it", "どこから")
        case .lenderHint: language.say("Letters of the hospital's name. No member, or not known? Leave it empty.", "機関名の一部。参加機関以外や不明なら空欄。")
        case .sender: language.say("Sent by somebody who is no member", "参加機関以外の送り主")
        case .senderHint: language.say("Name and telephone, if known. The desk finds out.", "分かれば名称と電話番号。調整担当が確認します。")
        case .broughtBy: language.say("Who brought it", "届けた人・補足")
        case .isItOrder(let number): language.say("Is it order \(number)?", "手配\(number)の到着ですか。")
        case .itIsOrder(let number): language.say("Yes: order \(number) has arrived", "手配\(number)の到着として記録する")
        case .isHere(let number): language.say("Order \(number) is here already.", "手配\(number)は到着済みです。")
        case .correctOrder(let number): language.say("Correct order \(number)", "手配\(number)を訂正する")
        case .isAnother: language.say("Or something else?", "別の納品ですか")
        case .isAnotherYes: language.say("Another delivery, none of the orders above", "上の手配とは別の納品")
        case .mistyped: language.say("Typed by mistake", "誤入力として無効にする")
        case .voided: language.say("Typed by mistake", "誤入力（無効）")
        case .mistypedHint:
            language.say(
                "Nobody has to bring anything home. Nothing is deleted, and the right paper can be typed in.",
                "返却などの対応は不要になります。記録は残り、正しい手配書を改めて入力できます。")
        case .mistypedReason: language.say("What was wrong?", "誤りの内容")
        case .mistypedReasonHint:
            language.say("Which number is right, if there is one. Both sides read this.", "正しい番号があれば書いてください。双方に表示されます。")
        case .isMistyped: language.say("Typed by mistake: this order does not count.", "誤入力のため、この手配は無効です。")
        case .isSame: language.say("The same paper?", "同じ用紙ですか")
        case .isAnotherPaper: language.say("Another paper: both count", "別の用紙（どちらも有効）")
        case .recordArrival: language.say("Record the arrival", "到着を記録する")
        }
    }
}
