import MutualAid

extension Job.Kind {
    /// The act alone: what a link or a button says.
    public func words(_ language: Language) -> String {
        switch self {
        case .triageRequest: language.say("Triage", "優先度の判断")
        case .approveRequest: language.say("Approve", "要請の承認")
        case .confirmApproval: language.say("Confirm the approval", "口頭承認の確認")
        case .confirmEntry: language.say("Say that what we entered is right", "代行入力の内容確認")
        case .sayHarm: language.say("Say how bad it is", "患者への影響を確認")
        case .findHelp: language.say("Make a plan and ask", "計画案の作成と打診")
        case .answerEnquiry: language.say("Answer", "打診への回答")
        case .askNextWave: language.say("Ask the next wave", "次の範囲への打診")
        case .decideOffer: language.say("Accept or decline", "申出の承諾または辞退")
        case .answerQuestion: language.say("Answer the lender's question", "支援側の質問への回答")
        case .confirmOffer: language.say("Confirm the offer", "申出の確認")
        case .replyToAsks: language.say("Reply to what was asked", "確認事項への回答")
        case .sendOrder: language.say("Send", "発送・出発")
        case .receiveOrder: language.say("Say that it arrived", "到着の報告")
        case .returnOrder: language.say("Send back", "返却の開始")
        case .bringHome: language.say("Say that it is home", "返却完了の報告")
        case .skippedStep: language.say("Add what was left out", "未記録の段階の記録")
        case .shortPromise: language.say("Say how many you can send", "提供できる数の連絡")
        case .expectFewer: language.say("Ask how many will come", "届く数の確認")
        case .answerEnd: language.say("Answer about another end", "期間変更への回答")
        case .turnBack: language.say("Turn back or carry on", "引き返すか続けるかの回答")
        case .readSlip: language.say("Read the call slip", "電話受付票の確認")
        case .ringSilent: language.say("Ring", "電話確認")
        case .decideConflict: language.say("Decide which one you keep", "どちらを残すかの決定")
        case .coveredTwice: language.say("Say which order stays", "残す手配の決定")
        case .checkListings: language.say("Say which listing has changed", "登録数の確認")
        case .unknownSender: language.say("Find out who sent it", "送り主の確認")
        case .tellNumber: language.say("Tell both sides the new number", "新しい手配番号の連絡")
        }
    }

    /// Why it has to be done, in one sentence.
    public func meaning(_ language: Language) -> String {
        switch self {
        case .triageRequest:
            language.say(
                "Until then only what the hospital asked for itself can be accepted.", "判断するまで承諾できるのは、受援側が直接打診したものへの申出だけです。")
        case .approveRequest: language.say("No offer can be accepted before.", "承認するまで支援申出を承諾できません。")
        case .confirmApproval: language.say("It was approved by voice only.", "口頭でのみ承認されています。")
        case .confirmEntry: language.say("Entered for the hospital, not confirmed yet.", "代行入力（未確認）です。")
        case .sayHarm: language.say("Until then we plan as for Care lost.", "回答があるまで「治療・監視が停止」として扱います。")
        case .findHelp: language.say("Something is missing, and nobody is being asked.", "不足があり、いま打診中の機関はありません。")
        case .answerEnquiry: language.say("Yes, part or no: each helps.", "全数・一部・対応不可のどれでも助かります。")
        case .askNextWave: language.say("Everybody's time to answer has passed.", "打診先の回答期限がすべて過ぎました。")
        case .answerQuestion: language.say("The lender wants to know something before it counts.", "支援側が申出の前に確認を求めています。")
        case .confirmOffer: language.say("Your question was answered.", "質問への回答が届きました。")
        case .replyToAsks: language.say("Until then the offer cannot be accepted.", "回答するまで、この申出は承諾できません。")
        case .decideOffer: language.say("The lender keeps it free until then.", "支援側はそれまで確保しています。")
        case .sendOrder: language.say("It was accepted and is waited for.", "承諾済みで、受援側が待っています。")
        case .receiveOrder: language.say("It should be there by then.", "到着予定の時刻です。")
        case .returnOrder: language.say("The lender wants it back by then.", "支援側の返却希望の期限です。")
        case .bringHome: language.say("Only then is it free to be lent again.", "報告があると、再び貸し出せるようになります。")
        case .skippedStep: language.say("A step is missing in the record.", "記録に抜けている段階があります。")
        case .shortPromise: language.say("More is promised than there is.", "約束した数が現在の数を上回っています。")
        case .expectFewer: language.say("The lender has fewer than it promised.", "支援側の数が約束を下回りました。")
        case .answerEnd: language.say("The other side asks to move the end.", "相手側が期間の変更を依頼しています。")
        case .turnBack: language.say("It is on the way and needed no longer.", "移動中ですが、不要になりました。")
        case .readSlip: language.say("Somebody rang and waits for an answer.", "電話をかけた人が連絡を待っています。")
        case .ringSilent: language.say("The time for the roll call has passed.", "一斉照会の回答期限が過ぎました。")
        case .decideConflict: language.say("A paper order and a later promise collide.", "紙の手配書と後の約束が重なっています。")
        case .coveredTwice: language.say("A paper order covers what is covered already.", "紙の手配書と別の手配・申出が同じ要請に重なっています。")
        case .checkListings:
            language.say(
                "So many were said in total at a roll call; the listings add up to another number. Which has changed?",
                "一斉照会で回答した合計と登録の合計が違います。どの登録が変わったか確かめてください。")
        case .unknownSender: language.say("No member, or not known; the log says what is known.", "参加機関以外か、不明です。分かっていることは記録にあります。")
        case .tellNumber: language.say("Its paper bears another number.", "用紙の番号と手配番号が異なります。")
        }
    }
}

extension Job.Kind {
    /// Whose it is among the people of one member: "approver at Northridge".
    public func who(at memberName: String, _ language: Language) -> String {
        guard let roles else { return memberName }
        let words = roles.map { $0.words(language) }
        return language.say(
            "\(words.map { $0.lowercased() }.joined(separator: " or ").capital) at \(memberName)",
            "\(memberName)の\(words.joined(separator: "または"))")
    }
}

extension Job {
    /// Who has to act: a member's name, or the coordinator.
    /// - Parameter inRole: for the member's own people, of whom only some can do it.
    public func who(_ language: Language, inRole: Bool = false) -> String {
        guard let memberName else { return Role.coordinator.words(language) }
        return inRole ? kind.who(at: memberName, language) : memberName
    }

    /// "6 infusion pumps", as far as it is known.
    public func things(_ language: Language) -> String {
        if kind == .ringSilent {
            let count = quantity ?? 0
            return language.say(count.of("silent member", "silent members"), "未回答の\(count.grouped)機関")
        }
        guard let aidClass else { return orderNumber ?? requestNumber ?? language.say("help", "支援") }
        guard let quantity else { return aidClass.plural(language) }
        return aidClass.wanted(quantity, for: patients, briefly: true, language)
    }

    /// The act as one says it of this kind of aid: people are not sent back, they go home.
    public func words(_ language: Language) -> String {
        switch kind {
        case .returnOrder where isAboutPeople: language.say("Start for home", "帰任の開始")
        case .bringHome where isAboutPeople: language.say("Say that they are home", "帰着の報告")
        default: kind.words(language)
        }
    }

    private var isAboutPeople: Bool { aidClass?.kind == .people }

    private func meaning(_ language: Language) -> String {
        switch kind {
        case .returnOrder where isAboutPeople: language.say("The lender wants them home by then.", "派遣終了の予定日時です。")
        case .bringHome where isAboutPeople: language.say("Only then are they free to be sent again.", "報告があると、再び派遣できるようになります。")
        default: kind.meaning(language)
        }
    }

    /// "Answer: 6 infusion pumps for Hoshimi General".
    public func task(_ language: Language) -> String {
        language.say(
            "\(words(.english)): \(things(.english))\(otherSide(.english))",
            "\(words(.japanese)): \(things(.japanese))\(otherSide(.japanese))")
    }

    /// "Northridge: answer for 6 infusion pumps for Hoshimi General".
    public func heading(_ language: Language, inRole: Bool = false) -> String {
        language.say("\(who(.english, inRole: inRole)): \(act(.english))", "\(who(.japanese, inRole: inRole)): \(act(.japanese))")
    }

    /// Why it is asked: the numbers that people use on the telephone, and what hangs on it.
    public func reason(_ language: Language) -> String {
        let why = kind == .skippedStep ? step.map { skipped($0, language) } ?? meaning(language) : meaning(language)
        let numbers: [String] = [
            requestNumber.map { language.say("Request \($0).", "支援要請\($0)。") },
            orderNumber.map { language.say("Order \($0).", "手配\($0)。") },
        ].compactMap(\.self)
        return (numbers + [why]).joined(separator: language.say(" ", ""))
    }

    private func skipped(_ step: Order.State, _ language: Language) -> String {
        let left = step.skippedStep(aidClass?.kind ?? .equipment, language)
        return language.say("The \(left) was not recorded.", "「\(left)」が記録されていません。")
    }

    private func otherSide(_ language: Language) -> String {
        guard let otherName else { return "" }
        return switch kind {
        case .decideOffer, .answerQuestion, .receiveOrder: language.say(" from \(otherName)", "（\(otherName)から）")
        case .returnOrder: language.say(" to \(otherName)", "（\(otherName)へ）")
        case .bringHome: language.say(" from \(otherName)", "（\(otherName)から）")
        case .triageRequest, .approveRequest, .confirmApproval, .confirmEntry, .sayHarm, .findHelp, .askNextWave, .answerEnquiry,
            .confirmOffer, .replyToAsks,
            .sendOrder, .turnBack, .readSlip, .ringSilent:
            language.say(" \(patients == nil ? "for" : "at") \(otherName)", "（\(otherName)へ）")
        case .expectFewer, .coveredTwice: language.say(" from \(otherName)", "（\(otherName)から）")
        case .shortPromise, .decideConflict: language.say(" for \(otherName)", "（\(otherName)へ）")
        case .skippedStep, .answerEnd, .tellNumber, .checkListings, .unknownSender: language.say(" (\(otherName))", "（\(otherName)）")
        }
    }

    private func act(_ language: Language) -> String {
        let english = things(.english) + otherSide(.english)
        let japanese = things(.japanese) + otherSide(.japanese)
        return switch kind {
        case .triageRequest: language.say("triage \(english)", "\(japanese)の優先度を判断")
        case .approveRequest: language.say("approve \(english)", "\(japanese)の要請を承認")
        case .confirmApproval: language.say("confirm the approval of \(english)", "\(japanese)の口頭承認を確認")
        case .confirmEntry: language.say("say that this entry is right: \(english)", "\(japanese)の代行入力を確認")
        case .sayHarm: language.say("say how bad it is: \(english)", "\(japanese)について患者への影響を確認")
        case .findHelp: language.say("find help: \(english)", "\(japanese)の支援を探す")
        case .answerEnquiry: language.say("answer for \(english)", "\(japanese)の打診に回答")
        case .askNextWave: language.say("ask the next wave: \(english)", "\(japanese)について次の範囲に打診")
        case .answerQuestion: language.say("answer the question about \(english)", "\(japanese)の申出への質問に回答")
        case .confirmOffer: language.say("confirm \(english)", "\(japanese)の申出を確認")
        case .replyToAsks: language.say("reply about \(english)", "\(japanese)の申出の確認事項に回答")
        case .decideOffer: language.say("accept or decline \(english)", "\(japanese)の申出に承諾または辞退を回答")
        case .sendOrder: language.say("send \(english)", "\(japanese)を送り出す")
        case .receiveOrder: language.say("confirm the arrival of \(english)", "\(japanese)の到着を報告")
        case .returnOrder where isAboutPeople: language.say("let \(english) go home", "\(japanese)の帰任を開始")
        case .bringHome where isAboutPeople: language.say("confirm that \(english) are home", "\(japanese)の帰着を報告")
        case .returnOrder: language.say("send back \(english)", "\(japanese)の返却を開始")
        case .bringHome: language.say("confirm the return of \(english)", "\(japanese)の返却完了を報告")
        case .skippedStep: language.say("add what was left out for \(english)", "\(japanese)の未記録の段階を記録")
        case .shortPromise: language.say("say how many of \(english) you can send", "\(japanese)のうち提供できる数を連絡")
        case .answerEnd: language.say("answer about another end for \(english)", "\(japanese)の期間変更に回答")
        case .turnBack: language.say("turn back or carry on with \(english)", "\(japanese)を引き返すか続けるか回答")
        case .ringSilent: language.say("ring \(english)", "\(japanese)に電話確認")
        case .decideConflict: language.say("decide which promise stands: \(english)", "\(japanese)のどの約束を残すか決定")
        case .checkListings: language.say("say which listing has changed: \(english)", "\(japanese)の登録を確認")
        case .unknownSender: language.say("find out who sent \(english)", "\(japanese)の送り主に確認")
        case .tellNumber: language.say("tell both sides the new number: \(english)", "\(japanese)の新しい手配番号を双方に連絡")
        case .coveredTwice: language.say("say which order stays: \(english)", "重なった\(japanese)のうち残す手配を決定")
        case .expectFewer: language.say("ask how many of \(english) will come", "\(japanese)の届く数を確認")
        case .readSlip: language.say("read the call slip: \(english)", "\(japanese)の電話受付票を確認")
        }
    }
}
