import MutualAid

/// The page and the paper of one order.
public enum OrderWords: Phrase {
    case listHeading, emptyHeading, emptyHint
    case tooLate(minutes: Int), ofThese(Int, at: String)
    case title(String), sheet, print, backToRequest
    case from, to, phone
    case whatTravels, whoTravels, model, serial, outOK, inOK, leftOK, thereOK
    case onArrival, onArrivalOfPeople, outsideClean, accessories, electricalSafety, functionTest, notOnNetwork, usersTrained
    case terms(accepted: String), noConditions, returnBy, homeBy, endsBy, cleaned
    case signedFor, handedOver(String), carriedBy, received(String), signHint
    case wrong(phone: String), printed(String)
    /// The button that takes an order on to a state.
    case move(AidKind, to: Order.State), moved
    case cancelHint, howMany, howManyHint
    case ends, askEnd, askEndAsLender, askEndHint, newEnd, askOtherSide, agree, decline, notBefore
    case reliefHint, reliefFrom, reliefNeeded(String), askRelief, endRelief
    case whoAsks, withdrawEnd, withdrawForThem(String), answerForThem(String)
    case release, releaseHint, released, turnBack, turnedOnTheWay, carryOn
    case recordHeading, recordHint, moreCame, happenedAt, wrongTime, wrongTimeYes, note, record, sayWhen
    case openTasks, taskDone
    case steps, personName, identityChecked, briefed, contactKnown
    case slotTime, timesAgreed, whoBrings, resultsBack
    case receivingUnit, unitsReady, handoverTravels, wayAgreed
    case vehicle, driverKnowsDoor, loadSecured, fuelled
    case adviser, numberTried, hoursKnown

    public func text(_ language: Language) -> String {
        switch self {
        case .listHeading: language.say("Orders", "手配一覧")
        case .emptyHeading: language.say("Nothing is borrowed", "借用中のものはありません")
        case .emptyHint:
            language.say("When you accept an offer, you follow it here until it is home again.", "支援申出を承諾すると、返却までの経過をここで確認できます。")
        case .whoAsks: language.say("Who asks?", "どちらの依頼ですか")
        case .withdrawEnd: language.say("Take the question back", "依頼を取り下げる")
        case .withdrawForThem(let member): language.say("\(member) takes it back by telephone", "電話での取り下げを記録する: \(member)")
        case .answerForThem(let member): language.say("\(member) answers by telephone", "電話での回答を記録する: \(member)")
        case .tooLate(let minutes):
            language.say(
                "\(Clockface.span(minutes: minutes, language)) after it is needed",
                "必要な時刻より\(Clockface.span(minutes: minutes, language))遅れる見込み")
        case .ofThese(let number, let time): language.say("\(number) of these at \(time),", "うち\(number)は\(time)、")
        case .title(let number): language.say("Order \(number)", "手配 \(number)")
        case .sheet: language.say("Order sheet", "手配書")
        case .print: language.say("Print", "印刷する")
        case .backToRequest: language.say("Back to the request", "支援要請に戻る")
        case .from: language.say("From", "支援側（発）")
        case .to: language.say("To", "受援側（着）")
        case .phone: language.say("Telephone", "電話")
        case .whatTravels: language.say("What travels", "内訳")
        case .whoTravels: language.say("Who travels", "派遣者")
        case .leftOK: language.say("Left", "出発確認")
        case .thereOK: language.say("There", "到着確認")
        case .model: language.say("Model", "機種")
        case .serial: language.say("Serial number", "製造番号")
        case .outOK: language.say("Out OK", "出庫確認")
        case .inOK: language.say("In OK", "受領確認")
        case .onArrival: language.say("On arrival, before first use", "到着後、使用前の確認")
        case .onArrivalOfPeople: language.say("On arrival, before work begins", "到着後、業務開始前の確認")
        case .outsideClean: language.say("Outside clean, tag on", "外装の清拭、貸出札あり")
        case .accessories: language.say("Accessories complete", "付属品がそろっている")
        case .electricalSafety: language.say("Electrical safety passed", "電気的安全性の点検に合格")
        case .functionTest: language.say("Function test passed", "動作試験に合格")
        case .notOnNetwork: language.say("Not joined to the network", "院内ネットワークに接続していない")
        case .usersTrained: language.say("Users trained on this model", "使用者がこの機種の操作を習得済み")
        case .terms(let time): language.say("Terms, as accepted \(time)", "承諾時の条件（\(time)）")
        case .noConditions: language.say("No special conditions.", "特別な条件はありません。")
        case .returnBy: language.say("Return by", "返却期限")
        case .endsBy: language.say("Until", "終了期限")
        case .homeBy: language.say("Home by", "派遣終了予定")
        case .cleaned: language.say("Return it cleaned and wiped of data.", "清拭し、データを消去して返却してください。")
        case .signedFor: language.say("Signed for", "受け渡しの署名")
        case .handedOver(let member): language.say("Handed over (\(member))", "引き渡し（\(member)）")
        case .carriedBy: language.say("Carried by", "運搬")
        case .received(let member): language.say("Received (\(member))", "受け取り（\(member)）")
        case .signHint: language.say("Role, time, signature", "職名・時刻・署名")
        case .wrong(let phone): language.say("Something wrong? Duty coordinator \(phone), day and night.", "問題があれば調整担当 \(phone)（24時間）へ。")
        case .printed(let time): language.say("Printed \(time)", "印刷 \(time)")
        case .move(let kind, let state): state.move(kind, language)
        case .moved: language.say("Recorded. Both sides can see it.", "記録しました。双方の画面に表示されます。")
        case .cancelHint: language.say("Possible only until it leaves.", "出発前に限り取り消せます。")
        case .ends: language.say("Another end", "期間の変更")
        case .askEnd: language.say("Keep it longer, or send it back earlier", "期間の延長・早期返却を依頼する")
        case .askEndAsLender: language.say("Ask for it back earlier, or leave it longer", "早期返却・期間の延長を申し出る")
        case .askEndHint: language.say("The new date holds when the other side agrees.", "相手側が合意すると、新しい日時が有効になります。")
        case .newEnd: language.say("Until when?", "いつまで")
        case .askOtherSide: language.say("Ask the other side", "相手側に依頼する")
        case .agree: language.say("We agree", "合意する")
        case .decline: language.say("We cannot", "対応できない")
        case .notBefore: language.say("Possible not before", "可能になる日時（これより前は不可）")
        case .reliefHint:
            language.say(
                "Before they tire, others are looked for. These stay until they are relieved or go.",
                "疲労する前に交代要員を探します。現在の派遣は、交代または帰任まで続きます。")
        case .reliefFrom: language.say("Others are needed from", "交代が必要な日時")
        case .reliefNeeded(let time): language.say("Others are needed from \(time).", "\(time)から交代要員が必要です。")
        case .askRelief: language.say("Ask for relief", "交代要員を求める")
        case .endRelief: language.say("No relief is needed", "交代は不要")
        case .release: language.say("We need it no longer", "不要になった")
        case .releaseHint:
            language.say(
                "What has not left is called off. Who is on the way is asked to turn back. What is here goes home.",
                "出発前のものは取り消し、移動中のものには引き返すか確認し、到着済みのものは返却します。")
        case .released: language.say("Needed no longer", "不要になりました")
        case .turnBack: language.say("It turns back", "引き返す")
        case .turnedOnTheWay: language.say("Turned back on the way", "途中で引き返し")
        case .carryOn: language.say("It carries on", "そのまま続ける")
        case .howMany: language.say("How many", "数量")
        case .howManyHint: language.say("Left empty: all of them.", "空欄なら全数です。")
        case .recordHeading: language.say("Record what has already happened", "すでに起きたことを記録する")
        case .recordHint:
            language.say("Late or out of order is fine. What was left out becomes a task.", "遅れても順番が違っても記録できます。抜けた段階は対応事項になります。")
        case .moreCame: language.say("More came than this order says? Record the rest here:", "手配より多く届いた場合は、残りをこちらに記録してください:")
        case .happenedAt: language.say("When did it happen?", "発生日時")
        case .wrongTime: language.say("Was a wrong time recorded?", "時刻の訂正ですか")
        case .wrongTimeYes: language.say("Only the time was wrong. Nothing has moved.", "時刻だけを訂正する（進み具合はそのまま）")
        case .note: language.say("Note", "備考")
        case .sayWhen: language.say("Record what has happened", "起きたことを記録する")
        case .record: language.say("Record it", "記録する")
        case .steps: language.say("Where this order is", "手配の進み具合")
        case .personName: language.say("Name", "氏名")
        case .identityChecked: language.say("Identity and licence checked", "本人確認・資格の確認")
        case .briefed: language.say("Shown round and briefed", "院内の案内と説明")
        case .contactKnown: language.say("Knows whom to ring here", "院内の連絡先を把握")
        case .slotTime: language.say("Day and time", "日時")
        case .timesAgreed: language.say("Times and places agreed", "日時と場所を確認")
        case .whoBrings: language.say("Who brings samples or patients is known", "検体・患者を運ぶ担当を確認")
        case .resultsBack: language.say("How results come back without the network is agreed", "ネットワークが使えない間の結果の届け方を確認")
        case .receivingUnit: language.say("Ward or unit", "受入れ病棟・部門")
        case .unitsReady: language.say("Wards know how many come and when", "病棟が人数と時刻を把握")
        case .handoverTravels:
            language.say("Handover papers go with the patient; no names on this sheet", "診療情報は患者とともに届ける（この用紙に氏名を書かない）")
        case .wayAgreed: language.say("Who drives, and the way back, are agreed", "往復の搬送手段を確認")
        case .vehicle: language.say("Vehicle and driver", "車両・運転者")
        case .driverKnowsDoor: language.say("The driver knows the door and whom to ring", "運転者が入口と連絡先を把握")
        case .loadSecured: language.say("Load within the limit and secured", "積載量の範囲内で固定済み")
        case .fuelled: language.say("Fuelled, papers in the vehicle", "燃料・車検証などを確認")
        case .adviser: language.say("Who answers, and the number", "担当者と電話番号")
        case .numberTried: language.say("The number was tried", "電話がつながることを確認")
        case .hoursKnown: language.say("Hours are known on every ward", "対応時間を各部署に周知")
        case .openTasks: language.say("Still to be done or said", "残っている対応事項")
        case .taskDone: language.say("This is done", "対応済みにする")
        }
    }
}
