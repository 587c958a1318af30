import MutualAid

/// Finding help and saying yes: waves, direct asking, handing over the yes, questions, the waiting room.
public enum FindingWords: Phrase {
    case waves, wavesHint, sendWave(String), wouldAsk(Int), nobodyThere, noBuddy, sentInWave(Int, by: String), byTelephone
    case distanceNotKnown, someNotKnown(Int)
    case askMember, askMemberHint, askHowMany, allOthers, askThem
    case runsAlone(since: String), runsAloneHint(buddy: Bool, nearest: Bool), alone, firstCallAsked(String, String), moreAsked(Int)
    case askedSoFar(things: String, asked: Int, offered: Int, by: String?), eachAsked
    case comesBack, answersForHarm, whichModel, whoDrives, anyModel, notSaid, theirPhone, whichDoor
    case handlingHint, doorHint
    case asks, replies, repliesHint, reply
    case question, questionHint, answer, sendAnswer, confirm
    case yourQuestion, questionOf(String), answerOf(String), askedOf(String), repliesOf(String)
    case letCoordinatorAccept, delegateHint, delegateHours(Int), endDelegation, acceptedForThem, acceptForThem(String)
    case acceptOnceApproved, acceptOnceTriaged, acceptOnceYouTriage
    case delegateByVoice(String), endByVoice, endTheirs, declineForThem(String)
    case waitingRoom, waitingHint, waitingEmpty, offerHelp, offerHelpHint, match, thank, closeClass(String), openClass(String)
    case enough(String)
    case closedNow, whichItem, offerUnasked, offeredByVoice, offeredBy, writeDownOffer, closeOne, takeNoMore

    public func text(_ language: Language) -> String {
        switch self {
        case .waves: language.say("Ask in waves", "範囲ごとに打診する")
        case .wavesHint:
            language.say(
                "Asking holds nothing. More are asked than are needed; only what you accept comes.",
                "打診だけでは確保されません。必要数より多く打診し、承諾した分だけが届きます。")
        case .sendWave(let wave): language.say("Ask: \(wave)", "打診する: \(wave)")
        case .wouldAsk(let count): language.say("\(count.of("lender", "lenders")) would be asked", "打診先 \(count.grouped)件")
        case .nobodyThere: language.say("Nobody left to ask here", "新たに打診できる相手はいません")
        case .noBuddy: language.say("No buddy hospital is named.", "協力病院が登録されていません。")
        case .sentInWave(let count, let by):
            language.say("\(count.of("enquiry", "enquiries")) sent, answer by \(by)", "\(count.grouped)件打診済み（回答期限 \(by)）")
        case .distanceNotKnown: language.say("distance not known", "距離不明")
        case .someNotKnown(let count):
            language.say("Of these, distance not known: \(count.of("lender", "lenders"))", "うち距離不明: \(count.grouped)件")
        case .byTelephone: language.say("by telephone", "電話で打診")
        case .askMember: language.say("Ask one hospital directly", "一つの施設に直接打診する")
        case .askMemberHint:
            language.say("Both of you say yes; the coordinator only sees it.", "双方の承諾で成立します。調整担当は経過を確認するだけです。")
        case .askHowMany: language.say("How many do you ask for?", "何台（何人）お願いしますか")
        case .allOthers: language.say("All others", "その他の機関")
        case .askThem: language.say("Ask them", "打診する")
        case .runsAlone(let since): language.say("Running without us since \(since)", "\(since)から担当者なしで進行中")
        case .runsAloneHint(let buddy, let nearest):
            language.say(
                "Asked automatically: its priority was not set in time. \(Self.asked(buddy, nearest, language)) Approval is enough to accept.",
                "時間内に優先度が決まらなかったため、\(Self.asked(buddy, nearest, language))に自動で打診しました。承認があれば承諾できます。")
        case .alone: language.say("Running without us", "担当者なしで進行中")
        case .firstCallAsked(let name, let state):
            language.say("Buddy hospital asked: \(name) (\(state))", "協力病院に打診: \(name)（\(state)）")
        case .askedSoFar(let things, let asked, let offered, let time):
            language.say(
                "\(things): \(asked.grouped) asked, \(offered.grouped) offered\(time.map { ", answers by \($0)" } ?? "")",
                "\(things): 打診\(asked.grouped)件、申出\(offered.grouped)件\(time.map { "、回答期限 \($0)" } ?? "")")
        case .eachAsked: language.say("Each of them", "打診先ごとの回答")
        case .asks: language.say("We also ask", "確認事項")
        case .replies: language.say("Your replies", "確認事項への回答")
        case .repliesHint:
            language.say("Left empty, you promise already, and it is accepted once you reply.", "空欄でも確保されます。承諾には回答が必要です。")
        case .reply: language.say("Reply", "回答する")
        case .moreAsked(let count): language.say("and \(count.grouped) more", "ほか\(count.grouped)件")
        case .comesBack: language.say("Does it come back clean, and when?", "どの状態で、いつ戻るか")
        case .answersForHarm: language.say("Who answers if it harms?", "事故時の責任は")
        case .whichModel: language.say("Which model?", "機種は")
        case .whoDrives: language.say("Who drives?", "運搬は")
        case .anyModel: language.say("Any of this class", "同種であれば機種は問わない")
        case .notSaid: language.say("Not said yet", "未定")
        case .theirPhone: language.say("Whom to ring at the lender's", "支援側の連絡先")
        case .whichDoor: language.say("Which door", "搬入口")
        case .handlingHint: language.say("Say what you know. All of it can stay open.", "分かる範囲で構いません。空欄でも送信できます。")
        case .doorHint: language.say("Only where it is not the usual one.", "通常と違う場合だけ入力してください。")
        case .question: language.say("Ask them something first", "先に確認したいこと")
        case .questionHint:
            language.say("Your offer is kept free. It counts once they answer and you confirm.", "申出の数は確保されます。回答の後、確認すると有効になります。")
        case .answer: language.say("Your answer", "貴院の回答")
        case .yourQuestion: language.say("Your question", "貴院からの質問")
        case .questionOf(let lender): language.say("Question of \(lender)", "\(lender)からの質問")
        case .answerOf(let asker): language.say("Answer of \(asker)", "\(asker)の回答")
        case .askedOf(let lender): language.say("Asked of \(lender)", "\(lender)への確認事項")
        case .repliesOf(let lender): language.say("Replies of \(lender)", "\(lender)の回答")
        case .sendAnswer: language.say("Send the answer", "回答を送る")
        case .confirm: language.say("Confirm the offer", "申出を確認する")
        case .letCoordinatorAccept: language.say("Let the coordinator accept for you", "調整担当に承諾を委任する")
        case .delegateHint:
            language.say("For this request only. You can take it back at any time.", "この要請に限ります。いつでも取りやめられます。")
        case .delegateHours(let hours): language.say("For \(hours.of("hour", "hours"))", "\(hours)時間委任する")
        case .endDelegation: language.say("Accept ourselves again", "委任を終える")
        case .delegateByVoice(let member):
            language.say("\(member) lets you accept, by telephone", "電話での承諾の委任を記録する: \(member)")
        case .endByVoice: language.say("They take it back by telephone", "電話での委任終了を記録する")
        case .endTheirs: language.say("They accept for themselves again", "委任を終える")
        case .declineForThem(let member): language.say("\(member) says no by telephone", "電話での辞退を記録する: \(member)")
        case .acceptedForThem: language.say("Accepted by the coordinator for the asker", "受援側の委任により調整担当が承諾")
        case .acceptForThem(let member): language.say("You accept for \(member), as its approver asked.", "\(member)の承認者の委任により承諾します。")
        case .acceptOnceApproved:
            language.say("It can be accepted once the request is approved.", "支援要請が承認されると、承諾できます。")
        case .acceptOnceTriaged:
            language.say("It can be accepted once the coordinator has set the priority.", "調整担当が優先度を決めると、承諾できます。")
        case .acceptOnceYouTriage:
            language.say("You can accept it once you have set the priority on this page.", "この画面で優先度を決めると、承諾できます。")
        case .waitingRoom: language.say("Offered unasked", "自主的な申出")
        case .waitingHint:
            language.say("Thank you. Please do not set out: we ask you when it is needed.", "ありがとうございます。必要になったときに打診しますので、出発はお待ちください。")
        case .waitingEmpty: language.say("Nobody waits here", "待機中の申出はありません")
        case .offerHelp: language.say("Offer this", "この支援を申し出る")
        case .offerHelpHint: language.say("Nothing is promised by this, and nobody sets out.", "この申出だけでは約束になりません。出発はお待ちください。")
        case .match: language.say("Ask them for it", "申出元に打診する")
        case .thank: language.say("Thank them, not needed", "お礼を伝える（不要）")
        case .closeClass(let things): language.say("Enough \(things): take no more", "\(things)の申出受付を締め切る")
        case .openClass(let things): language.say("Take offers of \(things) again", "\(things)の申出受付を再開する")
        case .enough(let things): language.say("Enough \(things), thank you.", "\(things)は十分な数の申出をいただきました。ありがとうございます。")
        case .closedNow: language.say("Enough offered for now", "現在は受付を締め切っています")
        case .offerUnasked: language.say("Offer help that nobody has asked for", "自主的に支援を申し出る")
        case .offeredByVoice: language.say("Somebody offers help on the telephone", "電話で申し出があった場合")
        case .offeredBy: language.say("Who offers", "申出元")
        case .writeDownOffer: language.say("Write the offer down", "申出を記録する")
        case .closeOne: language.say("Enough of something has been offered", "申出の受付を締め切る")
        case .takeNoMore: language.say("Take no more of it", "受付を締め切る")
        case .whichItem: language.say("For which request", "どの要請に")
        }
    }

    /// Whom the standing rule has asked; not everybody has named a buddy hospital.
    private static func asked(_ buddy: Bool, _ nearest: Bool, _ language: Language) -> String {
        switch (buddy, nearest) {
        case (true, true): language.say("The buddy hospital and the nearest were asked.", "協力病院と近隣")
        case (true, false): language.say("The buddy hospital was asked.", "協力病院")
        case (false, _): language.say("The nearest were asked.", "近隣")
        }
    }
}
