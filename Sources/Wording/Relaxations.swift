import Matching
import MutualAid

extension Relaxation {
    /// What would have to change so that the candidate could come; nil where nobody here can change it.
    public func text(_ clock: Clockface) -> String? {
        condition(clock).map { clock.language.say("It could come \($0).", "\($0)候補になります。") }
    }

    /// The same as a part of a sentence, about one candidate or many.
    func condition(_ clock: Clockface) -> String? {
        let language = clock.language
        return switch self {
        case .none: nil
        case .publishAgain: language.say("if published again by the lender", "支援側が登録を再び公開すれば")
        case .allowAgain: language.say("if allowed again", "除外を取り消せば")
        case .askAgain: language.say("if the lender, asked again, said yes", "支援側に改めて依頼し、承諾を得られれば")
        case .liftExclusion: language.say("if the two agreed to deal with each other", "両者が取引を認めれば")
        case .emergencyAcceptance:
            language.say(
                "if both sides accepted it for thirty days without an agreement", "協定なしの緊急承認（30日間）を双方が行えば")
        case .incidentOver: language.say("once the lender's own trouble is over", "支援側の障害が収まれば")
        case .fixedFirst:
            language.say("once fixed, or found not to be affected", "修正されるか、影響なしと判定されれば")
        case .anyModelOfTheClass: language.say("if any model would do", "どの機種でもよければ")
        case .anyPatients: language.say("if it were for other patients", "対象患者が違ってもよければ")
        case .withoutModes: language.say("if doing a part of what is wanted were enough", "希望の使い方の一部がなくてもよければ")
        case .eitherPresence:
            language.say("if on site and remote were both welcome", "現地と遠隔のどちらでもよければ")
        case .safeRemoteAccess:
            language.say("if there were a safe way in from afar", "遠隔からの安全な接続方法があれば")
        case .lowerLevel(let level): less(level, language)
        case .licensedUntil(let date):
            language.say(
                "if the licence were valid until \(clock.dayAndTime(date))", "免許が\(clock.dayAndTime(date))まで有効なら")
        case .interpreter: language.say("if somebody interpreted", "通訳がいれば")
        case .privilegesReady:
            language.say(
                "once the asking hospital may let people from outside treat patients", "受援側で外部の人が診療に当たる手続きができれば")
        case .approvedForEmergency: language.say("if allowed for this emergency", "緊急使用が認められれば")
        case .provide(let connections): provide(connections, language)
        case .cleanNetwork: language.say("if there were a clean network for it", "安全なネットワークがあれば")
        case .setsOnlyFor(let days):
            language.say("if sets for \(days.of("day", "days")) were enough", "消耗品が\(days.grouped)日分で足りれば")
        case .maintainedUntil(let date):
            language.say(
                "if maintained first, so as to be good until \(clock.dayAndTime(date))",
                "先に点検し、\(clock.dayAndTime(date))まで有効になれば")
        case .cleanedFirst: language.say("once clean and wiped of data", "清掃とデータ消去が済めば")
        case .neededOnlyUntil(let date):
            language.say(
                "if it were needed only until \(clock.dayAndTime(date))", "\(clock.dayAndTime(date))までの使用でよければ")
        case .neededUntil(let date):
            language.say(
                "if it were needed until \(clock.dayAndTime(date))", "\(clock.dayAndTime(date))まで必要であれば")
        case .shorterLoan(let days):
            language.say("for \(days.of("day", "days")), and no longer", "\(days.grouped)日以内の使用なら")
        case .reliefAfter(let days):
            language.say(
                "if others stood in after \(days.of("day", "days"))", "\(days.grouped)日後に交代できれば")
        case .widerRadius(let kilometres):
            language.say(
                "if the lender sent it \(language.kilometres(kilometres)) far",
                "支援側が\(language.kilometres(kilometres))先まで提供すれば")
        case .mayArriveLater(let minutes):
            language.say(
                "if it may arrive \(Clockface.span(minutes: minutes, language)) late",
                "必要な日時より\(Clockface.span(minutes: minutes, language))遅れてもよければ")
        case .useAgain(let units):
            language.say(
                "if \(units.grouped) of them may be used again", "\(units.grouped)点の使用中止が解除されれば")
        case .smallerReserve(let units):
            language.say("if the lender kept \(units.grouped) fewer", "支援側が自院用を\(units.grouped)減らせば")
        case .takeWholeLots(let size):
            language.say("if you took \(size.grouped) together", "\(size.grouped)点まとめて受け取れば")
        case .higherCap(let units):
            language.say(
                "if the health system let out \(units.grouped) more", "グループの上限が\(units.grouped)増えれば")
        case .takeFewer(let units):
            language.say("if \(units.grouped) were of use too", "\(units.grouped)点でも役に立つなら")
        case .payMore(let price):
            language.say("if \(price.grouped) for a day may be paid", "1日\(price.grouped)の費用を認めれば")
        }
    }

    private func less(_ level: Int, _ language: Language) -> String {
        switch level {
        case ...1: language.say("if knowing of the work were enough", "業務を知っている程度でよければ")
        case 2: language.say("if doing the work were enough, without leading it", "指導の経験がなくてもよければ")
        default: language.say("if such people were enough", "この習熟度でよければ")
        }
    }

    private func provide(_ connections: [Outlet], _ language: Language) -> String {
        let list = language.list(connections.map { $0.text(language) })
        return language.say("if you had \(list) for it", "\(list)が用意できれば")
    }
}

extension Outlet: Phrase {
    public func text(_ language: Language) -> String {
        switch self {
        case .volts100: language.say("100 volts", "100Vの電源")
        case .volts120: language.say("120 volts", "120Vの電源")
        case .volts200: language.say("200 volts", "200Vの電源")
        case .volts230: language.say("230 volts", "230Vの電源")
        case .hertz50: language.say("50 hertz", "50Hzの電源")
        case .hertz60: language.say("60 hertz", "60Hzの電源")
        case .oxygen: language.say("oxygen", "酸素")
        case .air: language.say("compressed air", "圧縮空気")
        case .vacuum: language.say("suction", "吸引")
        }
    }
}
