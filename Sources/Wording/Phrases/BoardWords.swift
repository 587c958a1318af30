import MutualAid

/// The coordinator's board.
public enum BoardWords: Phrase {
    case finding(late: Int, soon: Int, yours: Int), findingOfAll(late: Int, soon: Int), calm
    case comparePlan, makePlan
    case rackLate(Int), rackSoon(Int)
    case callMember(String)
    case stillMissing, kind, covered, short, nothingMissing
    case key, arrived, promised, offered, proposed
    case lendersToWatch, atFloor(lender: String, things: String)
    case outThere, onTheWay(Int), inUse(Int), moreLate(Int), moreSoon(Int), moreLater(Int)
    case openItems, openItemsOrder, what, forWhom, harm, neededBy, asked, sure, whoActs, none
    case emptyHeading, emptyHint, enterForCaller
    case down, downNumber(Int), downLegend, nobodyDown, manyRequests
    case critical, criticalNumber(now: Int, later: Int), nothingCritical, missingNow, missingLater
    case yoursNumber(Int), lateNumber(Int), everybodys(Int), ringsNumber(Int)
    case silent(Int), silentSince(String), arriving(Int), changed
    case lenders(Int), missingBy(Int, String), neededAt(String)
    case wholeBoard, cliffs(Int), uncovered(Int)
    case downSince(String), suspectedSince(String), nothingAsked

    public func text(_ language: Language) -> String {
        switch self {
        case .finding(let late, let soon, let yours):
            language.say(
                "\(late.grouped) late. \(soon.grouped) due within the hour, \(yours.grouped) of them yours.",
                "期限超過\(late.grouped)件。1時間以内が期限\(soon.grouped)件、うち\(yours.grouped)件はあなた。")
        case .findingOfAll(let late, let soon):
            language.say(
                "\(late.grouped) late. \(soon.grouped) due within the hour.", "期限超過\(late.grouped)件。1時間以内が期限\(soon.grouped)件。")
        case .calm: language.say("Nothing is late, nothing is due within the hour.", "期限超過・1時間以内の期限はありません。")
        case .comparePlan: language.say("Look at the plan", "計画案を見る")
        case .makePlan: language.say("Make a plan", "計画案を作る")
        case .rackLate(let count): language.say("\(count.grouped), worst harm first", "\(count.grouped)件・影響の大きい順")
        case .rackSoon(let count): language.say("\(count.grouped) due", "\(count.grouped)件")
        case .callMember(let member): language.say("Call \(member)", "\(member)へ電話")
        case .stillMissing: language.say("Still missing", "まだ足りないもの")
        case .kind: language.say("Kind", "種類")
        case .covered: language.say("Covered", "充足")
        case .short: language.say("Short", "不足")
        case .nothingMissing: language.say("Nothing is missing now.", "現在、不足はありません。")
        case .key: language.say("What the bars show", "棒の見方")
        case .arrived: language.say("Arrived", "到着")
        case .promised: language.say("Promised", "約束済み")
        case .offered: language.say("Offered", "支援申出")
        case .proposed: language.say("Proposed", "提案")
        case .lendersToWatch: language.say("Lenders to watch", "支援側の注意点")
        case .atFloor(let lender, let things):
            language.say(
                "\(lender) has nothing left beyond what it keeps for itself: \(things). Ask no more.",
                "\(lender)は自院用の確保数に達しています（\(things)）。これ以上は打診しないでください。")
        case .outThere: language.say("Out there now", "現在動いている支援")
        case .onTheWay(let count): language.say("\(count.grouped) on the way", "移動中 \(count.grouped)")
        case .inUse(let count): language.say("\(count.grouped) in use", "使用中 \(count.grouped)")
        case .moreLate(let count): language.say("\(count.grouped) more are late", "ほか\(count.grouped)件（期限超過）")
        case .moreSoon(let count): language.say("\(count.grouped) more within the hour", "ほか\(count.grouped)件（1時間以内）")
        case .moreLater(let count): language.say("\(count.grouped) more later", "このあとさらに\(count.grouped)件")
        case .openItems: language.say("All open items", "対応中の品目")
        case .openItemsOrder: language.say("worst harm first, then soonest", "影響の大きい順、必要な日時の早い順")
        case .what: language.say("What", "内容")
        case .forWhom: language.say("For", "受援側")
        case .harm: language.say("Harm", "患者への影響")
        case .neededBy: language.say("Needed by", "必要な日時")
        case .asked: language.say("Asked", "要請")
        case .sure: language.say("Sure", "確定")
        case .whoActs: language.say("Who acts next", "次に動く人")
        case .none: language.say("none", "なし")
        case .emptyHeading: language.say("No open requests", "受付中の支援要請はありません")
        case .emptyHint: language.say("When a hospital asks, it appears here within a second.", "要請が届くと、すぐここに表示されます。")
        case .lenders(let count): language.say(count.of("lender", "lenders"), "\(count.grouped)機関")
        case .down: language.say("Hospitals that are down", "停止中の病院")
        case .downNumber(let count): language.say(count.of("hospital is down", "hospitals are down"), "停止中の病院 \(count.grouped)")
        case .downLegend:
            language.say("Beside each name: how many are missing there, and by when.", "病院名の右は、不足数と、いつまでに必要かを示します。")
        case .nobodyDown: language.say("No hospital is down.", "停止中の病院はありません。")
        case .missingBy(let count, let time): language.say("\(count.grouped) missing, by \(time)", "不足\(count.grouped)、\(time)まで")
        case .neededAt(let time): language.say("needed by \(time)", "\(time)までに必要")
        case .manyRequests: language.say("several requests", "複数の要請")
        case .downSince(let time): language.say("down since \(time)", "\(time)から停止中")
        case .suspectedSince(let time): language.say("suspected since \(time)", "\(time)から疑い")
        case .nothingAsked: language.say("nothing asked for", "要請なし")
        case .critical: language.say("Not covered", "未充足")
        case .criticalNumber(let now, let later):
            language.say(
                "\(now.grouped) short past their time, \(later.grouped) within 12 h", "期限を過ぎた不足\(now.grouped)、12時間以内の不足\(later.grouped)")
        case .nothingCritical: language.say("Nothing life-critical is short.", "生命に関わる不足はありません。")
        case .missingNow: language.say("Past time", "期限超過")
        case .missingLater: language.say("In 12 h", "12時間以内")
        case .yoursNumber(let count): language.say("\(count.grouped) wait for you", "あなたの対応待ち \(count.grouped)")
        case .lateNumber(let count): language.say("\(count.grouped) late", "期限超過 \(count.grouped)件")
        case .everybodys(let count): language.say("What waits for everybody: \(count.grouped)", "全員の対応待ち \(count.grouped)件")
        case .ringsNumber(let count): language.say("\(count.of("call", "calls")) to make", "かける電話 \(count.grouped)件")
        case .silent(let count): language.say("Silent: \(count.grouped)", "回答なし: \(count.grouped)機関")
        case .silentSince(let time): language.say("asked to answer by \(time)", "回答期限 \(time)")
        case .arriving(let count): language.say("Arriving within 6 h, or late: \(count.grouped)", "6時間以内・遅れて到着: \(count.grouped)件")
        case .cliffs(let count): language.say("Ends within 72 h: \(count.grouped)", "72時間以内に終了期限: \(count.grouped)件")
        case .uncovered(let count): language.say("\(count.grouped) then not covered", "その時点の不足\(count.grouped)")
        case .changed: language.say("What has changed", "変更の一覧")
        case .wholeBoard: language.say("The whole board", "状況ボード全体")
        case .enterForCaller: language.say("Enter one for a caller", "電話の要請を代行入力する")
        }
    }
}
