import MutualAid

extension OpenTask.Kind {
    public func words(_ language: Language) -> String {
        switch self {
        case .skippedStep: language.say("Step left out", "記録されていない段階")
        case .shortPromise: language.say("Promise not covered", "約束数の不足")
        case .expectFewer: language.say("Fewer may come", "到着数が減る見込み")
        case .answerEnd: language.say("Another end?", "期間変更への回答")
        case .turnBack: language.say("Turn back or carry on?", "引き返すか続けるかの確認")
        case .coveredTwice: language.say("Covered twice", "手配の重複")
        case .checkListings: language.say("Which listing has changed?", "登録数の確認")
        case .tellNumber: language.say("Another number than on the paper", "用紙と異なる手配番号")
        case .unknownSender: language.say("Who sent it?", "送り主の確認")
        case .decideConflict: language.say("Two promises collide", "約束の重なり")
        }
    }
}

extension OpenTask.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language.say("To do", "未対応")
        case .done: language.say("Done", "対応済み")
        }
    }
}

extension OpenTask {
    /// What has to be done or said.
    public func sentence(_ language: Language) -> String {
        switch kind {
        case .skippedStep:
            guard let step else {
                return language.say("A step was not recorded. Say what happened.", "記録されていない段階があります。経過を記録してください。")
            }
            if step == .accepted {
                return language.say(
                    "It came before anybody had accepted it here. See whether this order is right, then press.",
                    "ここで承諾する前に届きました。手配の内容を確認し、対応済みにしてください。")
            }
            let left = step.skippedStep(aidClass.kind, language)
            return language.say("The \(left) was not recorded. Say when it happened.", "「\(left)」が記録されていません。日時を記録してください。")
        case .shortPromise:
            return language.say(
                "You promised more than you now have. Say how many you can still send.", "約束した数が現在の数を上回っています。提供できる数を知らせてください。")
        case .expectFewer:
            return language.say(
                "The lender now has fewer than it promised. Ring it and ask how many come.",
                "支援側の数が約束を下回りました。電話で、届く数を確かめてください。")
        case .answerEnd:
            return language.say("The other side asks for another end. Answer below.", "相手側が期間の変更を依頼しています。下の欄で回答してください。")
        case .turnBack:
            return language.say(
                "The hospital needs it no longer. Reach the driver: turn back, or carry on?",
                "受援側では不要になりました。移動中の運転者に連絡し、引き返すか続けるかを決めてください。")
        case .coveredTwice:
            return language.say(
                "A paper order covers what something else covers already. Keep one, and say of the other that you need it no longer.",
                "紙の手配書が、すでに手配・申出のある要請と重なっています。残す方を決め、もう一方は「不要になった」と記録してください。")
        case .checkListings:
            return language.say(
                "What you said in total is not what your listings add up to. Correct the one that has changed, or say that all are still true.",
                "回答した合計と登録の合計が違います。変わった登録を直すか、「すべて変わりなし」を押してください。")
        case .tellNumber:
            return language.say(
                "The number on the paper was another order's, or never reserved. Tell both sides the number that it has now.",
                "用紙の番号は使用済みか、確保されていない番号でした。新しい手配番号を双方に伝えてください。")
        case .unknownSender:
            return language.say(
                "This came from no member, or nobody knows from whom. Find out, and ring them: does it go back, and will they take part? The log says what is known.",
                "参加機関以外から、または送り主不明で届いたものがあります。送り主を調べ、電話で返却の要否と参加の意向を確かめてください。分かっていることは記録にあります。")
        case .decideConflict:
            return language.say(
                "An order from paper collides with another promise. Decide which one you keep.",
                "紙の手配書が別の約束と重なっています。どちらを残すか決めてください。")
        }
    }
}
