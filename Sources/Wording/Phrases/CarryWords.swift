import MutualAid

/// Who drives an order, and the list at the gate.
public enum CarryWords: Phrase {
    case heading, notSaid, expected(String), doors(from: String, to: String), doorUnknown, ring, openWay
    case plan, planAnother, planHint, way, carrier, carrierName, carrierMember, phone, quantity, fromDoor, toDoor, departsAt, arrivesAt,
        save, change, comesLater
    case left, came, drop, cannotDrive, actualTime, actualHint, driving, drivingHint, timeUnplanned
    case gate, gateTitle(String), rule, shift(from: String, to: String), time, number, inOut, comesIn, goesOut, lateIn, lateOut, what, who,
        door
    case over, dropped, wentAllTheSame, unsaidLeft(String), unsaidCame(String), recordUnsaid(things: String, place: String), sayLate
    case nothing, nothingHint, timeNotSaid, guardHint, shiftNow, shiftNext, shiftFrom, shiftShow

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("Who drives", "搬送")
        case .notSaid: language.say("Nobody has said who drives.", "誰が運ぶかまだ決まっていません。")
        case .expected(let time): language.say("Expected \(time).", "到着予定 \(time)。")
        case .doors(let from, let to): language.say("From: \(from). To: \(to).", "受け渡し: \(from)から\(to)へ。")
        case .doorUnknown: language.say("door not said", "受け渡し場所未定")
        case .ring: language.say("Ring", "連絡先")
        case .openWay: language.say("Which way", "方向")
        case .plan: language.say("Say who drives", "搬送を決める")
        case .planAnother: language.say("Plan another drive", "別の搬送を追加する")
        case .planHint: language.say("Both sides and their gates see it.", "双方の画面と入構予定表に表示されます。")
        case .way: language.say("Which way?", "どちら向きか")
        case .carrier: language.say("Who drives?", "誰が運ぶか")
        case .carrierName: language.say("Name of the carrier", "運送業者名")
        case .carrierMember: language.say("Which member?", "運ぶ参加機関")
        case .phone: language.say("Number to ring about this drive", "搬送についての電話番号")
        case .quantity: language.say("How many", "数量")
        case .fromDoor: language.say("From which door", "引き取り場所")
        case .toDoor: language.say("To which door", "届け先の受け渡し場所")
        case .departsAt: language.say("Leaves at", "出発予定")
        case .arrivesAt: language.say("Arrives at", "到着予定")
        case .save: language.say("Plan this drive", "搬送を登録する")
        case .change: language.say("Plan it anew", "搬送計画を変更する")
        case .comesLater: language.say("Say when it is expected", "到着予定を変更する")
        case .left: language.say("The driver has left", "搬送が出発した")
        case .came: language.say("The driver has arrived", "搬送が到着した")
        case .actualTime: language.say("When was it?", "実際の日時")
        case .actualHint: language.say("Left empty: just now.", "空欄なら現在の時刻です。")
        case .driving: language.say("You drive", "搬送の担当")
        case .drivingHint: language.say("For others. They see when you leave and arrive.", "他の施設のための搬送です。出発と到着は双方に表示されます。")
        case .timeUnplanned: language.say("The drive itself is not planned yet.", "搬送の時刻はまだ決まっていません。")
        case .over: language.say("Drives that are over", "終わった搬送")
        case .dropped: language.say("Drives that were dropped", "取り消した搬送")
        case .wentAllTheSame: language.say("It went all the same", "実際には運んだ")
        case .unsaidLeft(let time):
            language.say("The driver left at \(time). The order does not say so yet.", "搬送は\(time)に出発しましたが、手配にはまだ記録されていません。")
        case .unsaidCame(let time):
            language.say("The driver arrived at \(time). The order does not say so yet.", "搬送は\(time)に到着しましたが、手配にはまだ記録されていません。")
        case .recordUnsaid(let things, let place): language.say("Record it (\(things): \(place))", "手配に記録する（\(things): \(place)）")
        case .sayLate: language.say("Say when this drive was", "この搬送の日時を記録する")
        case .drop: language.say("Nobody drives this", "この搬送を取り消す")
        case .cannotDrive: language.say("We cannot drive", "搬送できない")
        case .gate: language.say("Gate list", "入構予定表")
        case .gateTitle(let site): language.say("Gate list, \(site)", "入構予定表（\(site)）")
        case .rule: language.say("No order number, no entry.", "手配番号がなければ入構できません。")
        case .shift(let from, let to): language.say("From \(from) to \(to)", "\(from)から\(to)まで")
        case .time: language.say("When", "予定時刻")
        case .number: language.say("Order number", "手配番号")
        case .inOut: language.say("In or out", "入・出")
        case .comesIn: language.say("In", "入")
        case .goesOut: language.say("Out", "出")
        case .lateIn: language.say("late", "到着遅れ")
        case .lateOut: language.say("late", "出発遅れ")
        case .what: language.say("What", "内容")
        case .who: language.say("Who carries", "運ぶ人")
        case .door: language.say("Door", "受け渡し場所")
        case .nothing: language.say("Nothing is expected", "予定はありません")
        case .nothingHint: language.say("No order comes in or goes out in this shift.", "この時間帯に出入りする手配はありません。")
        case .timeNotSaid: language.say("not said", "時刻未定")
        case .shiftNow: language.say("The next twelve hours", "今から12時間")
        case .shiftNext: language.say("The shift after this one", "次の時間帯")
        case .shiftFrom: language.say("Twelve hours from", "12時間の開始")
        case .shiftShow: language.say("Show", "表示する")
        case .guardHint: language.say("Not on the list? Ring the duty coordinator:", "一覧にないときは調整担当へ:")
        }
    }
}
