import Foundation
import MutualAid

extension CarryLeg.Way {
    public func words(_ language: Language) -> String {
        switch self {
        case .there: language.say("to the hospital that asked", "受援側への搬送")
        case .home: language.say("home to the lender", "支援側への返送")
        }
    }
}

extension CarryLeg.Carrier {
    public func words(_ language: Language) -> String {
        switch self {
        case .lender: language.say("The lender drives", "支援側が運ぶ")
        case .asker: language.say("The hospital that asked fetches it", "受援側が取りに行く")
        case .member: language.say("Another member drives", "別の参加機関が運ぶ")
        case .firm: language.say("A carrier drives", "運送業者が運ぶ")
        }
    }
}

extension CarryLeg.Step {
    public func words(_ language: Language) -> String {
        switch self {
        case .planned: language.say("drive planned", "搬送を計画")
        case .changed: language.say("drive planned anew", "搬送計画を変更")
        case .left: language.say("driver has left", "搬送が出発")
        case .came: language.say("driver has arrived", "搬送が到着")
        case .dropped: language.say("drive dropped", "搬送計画を取消")
        }
    }
}

extension OrderRow {
    /// Who drives, as it was said when the offer was accepted.
    public func sentence(_ carrier: Handling.Carrier, _ language: Language) -> String {
        switch carrier {
        case .lender: language.say("\(lenderName) brings it.", "\(lenderName)が届けます。")
        case .asker: language.say("\(askerName) fetches it.", "\(askerName)が引き取ります。")
        case .courier: language.say("A courier brings it.", "運送業者が届けます。")
        }
    }
}

extension CarryLegRow {
    /// Whose it is and for whom, for a driver that knows neither.
    public func between(_ language: Language) -> String {
        switch leg.plan.way {
        case .there: language.say("\(lenderName) to \(askerName)", "\(lenderName)から\(askerName)へ")
        case .home: language.say("\(askerName) home to \(lenderName)", "\(askerName)から\(lenderName)へ返送")
        }
    }

    /// "Lakeside drove 8 pumps: left 03:12 (planned 03:10), arrived 04:05 (planned 04:00)."
    public func told(_ language: Language, _ clock: Clockface) -> String {
        let plan = leg.plan
        let things = leg.aidClass.brieflyCounted(plan.quantity, language)
        func said(_ time: Date?) -> String { time.map(clock.time) ?? language.say("not said", "未記録") }
        let english =
            "\(carrierName) drove \(things): left \(said(leg.leftAt)) (planned \(clock.time(plan.departsAt))), "
            + "arrived \(said(leg.cameAt)) (planned \(clock.time(plan.arrivesAt)))."
        let japanese =
            "\(carrierName)が\(things)を搬送（出発 \(said(leg.leftAt))・予定 \(clock.time(plan.departsAt))、"
            + "到着 \(said(leg.cameAt))・予定 \(clock.time(plan.arrivesAt))）。"
        if leg.cameTooEarly {
            return language.say(
                "\(english) One of the two times is wrong: it cannot have arrived before it left.",
                "\(japanese)到着が出発より前です。どちらかの時刻が違います。")
        }
        return language.say(english, japanese)
    }

    /// "Lakeside drives 8 pumps, leaves 03:10, arrives 04:00."
    public func sentence(_ language: Language, _ clock: Clockface) -> String {
        let plan = leg.plan
        let things = leg.aidClass.brieflyCounted(plan.quantity, language)
        if let left = leg.leftAt {
            return language.say(
                "\(carrierName) drives \(things), left \(clock.time(left)), arrives \(clock.time(plan.arrivesAt)).",
                "\(carrierName)が\(things)を搬送中（出発 \(clock.time(left))、到着予定 \(clock.time(plan.arrivesAt))）。")
        }
        return language.say(
            "\(carrierName) drives \(things), leaves \(clock.time(plan.departsAt)), arrives \(clock.time(plan.arrivesAt)).",
            "\(carrierName)が\(things)を搬送（出発予定 \(clock.time(plan.departsAt))、到着予定 \(clock.time(plan.arrivesAt))）。")
    }
}
