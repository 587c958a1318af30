import MutualAid

extension Refusal.Standing {
    /// Where the record stands, so that the step is not possible.
    public func sentence(_ language: Language) -> String {
        switch self {
        case .capability(let state): state.standing(language)
        case .request(let state): state.standing(language)
        case .enquiry(let state): state.standing(language)
        case .offer(let state): state.standing(language)
        case .order(let state): state.standing(language)
        case .orderReleased: language.say("The order was released: they go home.", "この手配は不要になり、帰任の予定です。")
        case .rollCall(let state): state.standing(language)
        case .rollCallAnswer(let state): state.standing(language)
        case .desk(let state): state.standing(language)
        }
    }
}

extension RollCall.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .open: language.say("The time to answer has not passed yet.", "回答期限はまだ過ぎていません。")
        case .due: language.say("The time to answer has passed already.", "回答期限はすでに過ぎています。")
        }
    }
}

extension RollCallAnswer.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .asked: language.say("This member has not answered yet.", "この機関はまだ回答していません。")
        case .unreachable: language.say("This member was rung and not reached.", "この機関には電話がつながりませんでした。")
        case .answered: language.say("This member has answered.", "この機関はすでに回答しています。")
        }
    }
}

extension Capability.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .published: language.say("This is published already.", "この支援内容はすでに公開中です。")
        case .paused: language.say("This is paused.", "この支援内容は一時停止中です。")
        case .retired: language.say("This was taken off the list.", "この支援内容は登録から外れています。")
        }
    }
}

extension AidRequest.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .submitted: language.say("The request is still open.", "この支援要請はまだ受付中です。")
        case .cancelled: language.say("The request was cancelled.", "この支援要請は取り消されました。")
        }
    }
}

extension Enquiry.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .sent: language.say("The lender has not answered yet.", "支援側の回答がまだありません。")
        case .offered: language.say("The lender has already offered.", "支援側はすでに支援申出をしました。")
        case .declined: language.say("The lender has already said no.", "支援側はすでに対応不可と回答しました。")
        case .withdrawn: language.say("The lender is no longer asked.", "この打診は取り下げられました。")
        }
    }
}

extension Offer.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .tendered: language.say("The offer still waits for a yes.", "この支援申出はまだ承諾待ちです。")
        case .accepted: language.say("The offer was already accepted.", "この支援申出はすでに承諾されました。")
        case .declined: language.say("The offer was already declined.", "この支援申出はすでに辞退されました。")
        case .withdrawn: language.say("The lender has withdrawn the offer.", "この支援申出は支援側が取り下げました。")
        case .expired: language.say("The time to accept the offer has run out.", "この支援申出は承諾の期限が切れました。")
        }
    }
}

extension Order.State {
    fileprivate func standing(_ language: Language) -> String {
        switch self {
        case .accepted: language.say("It was accepted and has not left yet.", "承諾済みで、まだ出発していません。")
        case .sent: language.say("It is on the way.", "移動中です。")
        case .arrived: language.say("It has arrived.", "すでに到着しています。")
        case .returning: language.say("It is on the way home.", "返却の移動中です。")
        case .home: language.say("It is home again.", "すでに返却されています。")
        case .cancelled: language.say("The order was cancelled.", "この手配は取り消されました。")
        }
    }
}
