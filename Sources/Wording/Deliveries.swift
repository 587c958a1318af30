import Foundation
import MutualAid

extension Delivery.Channel {
    public func words(_ language: Language) -> String {
        switch self {
        case .text: language.say("text message", "ショートメッセージ")
        case .mail: language.say("mail", "メール")
        case .ring: language.say("call", "電話")
        }
    }
}

extension Delivery.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .waiting: language.say("waiting", "送信待ち")
        case .sent: language.say("sent", "送信済み")
        case .failed: language.say("failed", "未達")
        case .seen: language.say("seen", "確認済み")
        case .answered: language.say("answered", "対応済み")
        case .overtaken: language.say("no longer asked", "対応不要")
        }
    }
}

extension Delivery.Message {
    /// What it is about, in a few words.
    public func words(_ language: Language) -> String {
        switch self {
        case .requestCame: language.say("A request came in", "新しい支援要請")
        case .saidNo: language.say("A lender said no", "対応不可の回答")
        case .enquiry: language.say("You are asked for help", "支援の打診")
        case .enquiryWithdrawn: language.say("You are no longer asked", "打診の取り下げ")
        case .offerMade: language.say("You are offered help", "支援申出")
        case .offerWithdrawn: language.say("An offer was withdrawn", "支援申出の取り下げ")
        case .offerNotTaken: language.say("Your offer is not needed", "支援申出は見送り")
        case .offerExpired: language.say("An offer has run out", "支援申出の期限切れ")
        case .accepted: language.say("Your offer was accepted", "支援申出の承諾")
        case .onTheWay: language.say("Help is on the way", "支援が移動中")
        case .arrived: language.say("It has arrived", "到着")
        case .comingBack: language.say("It is on its way home", "返却の移動中")
        case .home: language.say("It is home again", "返却完了")
        case .orderCancelled: language.say("An order was cancelled", "手配の取り消し")
        case .fewerThanPromised: language.say("The lender has fewer", "支援側の数が約束より不足しています")
        case .deskEmpty: language.say("The desk seems empty", "当番の不在")
        case .callTaken: language.say("A call was taken", "電話受付票の作成")
        case .rollCall: language.say("You are asked something", "一斉照会")
        case .approvalWanted: language.say("A request waits for approval", "支援要請の承認待ち")
        case .ranAlone: language.say("A request runs without us", "担当者なしで進行中の支援要請")
        case .askedAlone: language.say("Lenders were asked for you", "自動打診の開始")
        case .questionAsked: language.say("A lender asks you something first", "支援側からの質問")
        case .questionAnswered: language.say("Your question was answered", "質問への回答")
        case .offerProvisional: language.say("Help is offered, not yet for certain", "支援申出（確認待ち）")
        case .repliesWanted: language.say("Your offer waits for your answer", "支援申出の確認事項が未回答")
        case .turnBack: language.say("Turn back or carry on?", "引き返すか続けるかの確認")
        case .turningAsked: language.say("You may have to turn back", "引き返す可能性があります")
        case .carriesOn: language.say("It comes all the same", "引き返さずに届きます")
        case .released: language.say("It is needed no longer", "支援が不要になりました")
        case .turnedBack: language.say("It has turned back", "途中で引き返しました")
        case .endAsked: language.say("Another end is asked for", "期間変更の依頼")
        case .endAgreed: language.say("The other end is agreed", "期間変更の合意")
        case .endDeclined: language.say("The end stays as it was", "期間変更は見送り")
        case .takenIn: language.say("An order was written down afterwards", "手配の事後記録")
        case .typedByMistake: language.say("An order was typed by mistake", "手配の誤入力")
        case .promisesCollide: language.say("Two promises collide", "約束の重なり")
        case .driveAsked: language.say("You are to drive", "搬送の担当")
        case .driveDropped: language.say("You need not drive", "搬送の取りやめ")
        case .driveRefused: language.say("The driver cannot drive", "搬送担当の辞退")
        case .helpOffered: language.say("Help is offered unasked", "自主的な申出")
        case .reliefWanted: language.say("Relief is needed", "交代要員が必要です")
        case .reliefAsked: language.say("Relief is being looked for", "交代要員の手配開始")
        case .coveredTwice: language.say("A need is covered twice", "手配の重複")
        case .comesLate: language.say("It comes after you need it", "到着が必要な時刻に間に合わない見込み")
        }
    }

    /// What the receiver is asked to do, or that nothing is.
    func asked(_ language: Language) -> String {
        switch self {
        case .requestCame: language.say("Decide its priority", "優先度を判断してください")
        case .enquiry: language.say("Please answer yes, part or no", "全数・一部・対応不可のいずれかで回答してください")
        case .offerMade: language.say("Please accept or decline", "承諾または辞退を回答してください")
        case .accepted: language.say("Please send it", "派遣・発送をお願いします")
        case .fewerThanPromised: language.say("Ask how many will come", "届く数を確認してください")
        case .callTaken: language.say("Read the slip and ring back", "受付票を確認し、折り返し電話してください")
        case .deskEmpty: language.say("Please take the desk", "当番に就いてください")
        // Both sides read it: whoever was to send it, and whoever waited for it.
        case .orderCancelled: language.say("It does not come, and need not be sent", "届きません。派遣・発送も不要です")
        case .rollCall: language.say("Please answer with one press", "1回押すだけで回答できます")
        case .approvalWanted: language.say("Somebody who may approve should read it", "承認者の確認をお願いします")
        case .questionAsked: language.say("Please answer: only then the offer counts", "回答をお願いします。回答後に申出が有効になります")
        case .questionAnswered: language.say("Please confirm, or the offer ends", "申出の確認をお願いします。確認がないと申出は終了します")
        case .offerProvisional:
            language.say("You can accept it once the lender has answered what it was asked", "支援側が確認事項に回答すると、承諾できるようになります")
        case .repliesWanted: language.say("Please answer what was asked, or the offer ends", "確認事項への回答をお願いします。回答がないと申出は終了します")
        case .turnBack:
            language.say("The hospital needs it no longer: reach the driver and say which", "受援側では不要になりました。運転者に連絡し、どちらかを回答してください")
        case .turningAsked: language.say("The lender decides; wait for their call", "支援側が決めます。運転者とともに電話をお待ちください")
        case .carriesOn: language.say("Please take it in; it goes home from you", "受け取りをお願いします。その後に返却してください")
        case .released: language.say("What is out comes home within a day", "使用中のものは24時間以内に返却されます")
        case .endAsked: language.say("Please agree, or say from when on it would do", "同意するか、可能な日時を回答してください")
        case .takenIn: language.say("Please see whether it is right", "内容の確認をお願いします")
        case .typedByMistake:
            language.say(
                "It does not count. An offer that ended with it is asked for again, where it is still needed",
                "無効な手配です。これにより終了した支援申出は、まだ必要な場合に改めて打診します")
        case .promisesCollide: language.say("Decide which one you keep", "どちらを残すか決めてください")
        case .driveAsked: language.say("Please say when you leave", "出発したら記録してください")
        case .helpOffered: language.say("Ask for it, or thank them", "打診するか、お礼を伝えてください")
        case .driveRefused: language.say("Please say who drives instead", "代わりに運ぶ人を決めてください")
        case .reliefWanted: language.say("Find others who can take over by then", "交代できる人員を探してください")
        case .comesLate: language.say("Ring the driver, or ask for others meanwhile", "運転者に電話するか、ほかの支援を求めてください")
        case .coveredTwice: language.say("Say which order you keep", "残す手配を決めてください")
        case .ranAlone: language.say("Both sides still say yes; you can step in", "成立には双方の承諾が必要です。いつでも引き継げます")
        case .askedAlone: language.say("Approve, and you can accept what is offered", "承認があれば、届いた申出を承諾できます")
        case .offerExpired:
            language.say("It was not settled in time; nothing is kept for it any longer", "期限までに成立せず、申出は終了しました。確保も解除されています")
        case .saidNo, .enquiryWithdrawn, .offerWithdrawn, .offerNotTaken, .onTheWay, .arrived, .comingBack, .home, .turnedBack,
            .endAgreed, .endDeclined, .driveDropped, .reliefAsked:
            language.say("Nothing to do", "対応不要です")
        }
    }
}

extension Delivery {
    /// One line: what it is about, how many of what, by when, and under which number people talk about it.
    public func line(_ language: Language, _ clock: Clockface) -> String {
        var parts: [String] = []
        if let harm = subject.harm { parts.append(language.say(harm.words(.english).lowercased(), harm.words(.japanese))) }
        if let aidClass = subject.aidClass {
            parts.append(
                subject.quantity.map { aidClass.wanted($0, for: subject.patients, briefly: true, language) } ?? aidClass.plural(language))
        }
        if let number = subject.number { parts.append(number) }
        let about = parts.isEmpty ? "" : language.say(": ", "：") + parts.joined(separator: language.say(", ", "、"))
        let due = subject.dueAt.map { dueWords(clock.time($0), language) } ?? ""
        if message == .comesLate, let comes = subject.dueAt.map(clock.time) {
            return message.words(language) + about + language.say(", expected \(comes).", "、\(comes)到着見込み。")
        }
        guard let needed = subject.neededBy.map(clock.time) else {
            return message.words(language) + about + (message.asks ? due : "") + language.say(".", "。")
        }
        // When it is needed and by when it has to be decided are two times, and each says which it is.
        let need = language.say(", needed by \(needed)", "、\(needed)までに必要")
        return message.words(language) + about + need + language.say(".", "。") + (decideBy(language, clock) ?? "")
    }

    /// By when; of what is asked and offered, where it could be taken for the time at which it has to be there, that it is the answer's.
    private func dueWords(_ time: String, _ language: Language) -> String {
        switch message {
        case .enquiry, .offerMade: language.say(", answer by \(time)", "、回答期限\(time)")
        default: language.say(", by \(time)", "、\(time)まで")
        }
    }

    /// What has to be decided, and by when; nil where that is said otherwise.
    private func decideBy(_ language: Language, _ clock: Clockface) -> String? {
        guard subject.neededBy != nil, let due = subject.dueAt.map(clock.time) else { return nil }
        return switch message {
        case .requestCame: language.say(" Decide its priority by \(due).", "\(due)までに優先度を判断してください。")
        case .approvalWanted: language.say(" Somebody who may approve should read it by \(due).", "\(due)までに承認者の確認をお願いします。")
        default: nil
        }
    }

    /// The line, and what is asked.
    public func sentence(_ language: Language, _ clock: Clockface) -> String {
        if decideBy(language, clock) != nil { return line(language, clock) }
        return line(language, clock) + language.say(" ", "") + asked(language) + language.say(".", "。")
    }

    /// People are not dispatched like goods.
    private func asked(_ language: Language) -> String {
        if message == .accepted, subject.aidClass?.kind == .people { return language.say("Please send them", "派遣をお願いします") }
        return message.asked(language)
    }
}

/// What a message says from first word to last: which region, what, where to answer, and whom to ring.
public struct MessageText: Sendable {
    public let subject: String
    public let body: String

    /// - Parameters:
    ///   - deliveries: what one receiver is told at once.
    ///   - link: where a delivery is opened without signing in.
    public init(_ deliveries: [Delivery], in region: Region, at clock: Clockface, link: (Delivery) -> String?) {
        let language = clock.language
        let mark = region.isExercise ? language.say("EXERCISE. ", "【訓練】") : ""
        let first = deliveries.first.map { $0.line(language, clock) } ?? ""
        subject =
            deliveries.count > 1
            ? mark + language.say("\(region.name): \(deliveries.count) things to know", "\(region.name)：お知らせ\(deliveries.count)件")
            : mark + "\(region.name): " + first
        var lines = [mark + region.words(language)]
        for delivery in deliveries {
            lines.append("")
            lines.append(delivery.sentence(language, clock))
            if let link = link(delivery) { lines.append(link) }
        }
        lines += [
            "", language.say("Duty coordinator, day and night: \(region.phone)", "調整担当（24時間）: \(region.phone)"),
        ]
        body = lines.joined(separator: "\n")
    }
}

extension Happening {
    static func told(
        _ name: String, _ message: Delivery.Message, _ channel: Delivery.Channel, _ state: Delivery.State, _ language: Language
    ) -> String {
        let about = message.words(language)
        let english =
            switch state {
            case .waiting: "is to be told by \(channel.words(.english))"
            case .sent: "was told by \(channel.words(.english))"
            case .failed: "could not be reached by \(channel.words(.english))"
            case .seen: channel == .ring ? "was reached by call" : "saw the \(channel.words(.english))"
            case .answered: "answered the \(channel.words(.english))"
            case .overtaken: "need not be told any more"
            }
        let japanese =
            switch state {
            case .waiting: "\(channel.words(.japanese))で連絡予定"
            case .sent: "\(channel.words(.japanese))で連絡しました"
            case .failed: "\(channel.words(.japanese))で連絡がつきませんでした"
            case .seen: channel == .ring ? "電話で伝えました" : "\(channel.words(.japanese))を確認しました"
            case .answered: "\(channel.words(.japanese))に対応しました"
            case .overtaken: "連絡は不要になりました"
            }
        return language.say("\(name.capital) \(english): \(about).", "\(name): \(japanese)（\(about)）。")
    }
}
