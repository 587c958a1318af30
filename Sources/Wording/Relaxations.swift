import Matching
import MutualAid

extension Relaxation {
    /// What would have to change so that the candidate could come; nil where nobody here can change it.
    public func text(_ clock: Clockface) -> String? {
        let language = clock.language
        return switch self {
        case .none: nil
        case .publishAgain: language.say("It could come if its lender published it again.", "支援側が登録を再び公開すれば候補になります。")
        case .allowAgain: language.say("It could come if it were allowed again.", "除外を取り消せば候補になります。")
        case .askAgain: language.say("It could come if its lender, asked again, said yes.", "支援側に改めて依頼し、承諾を得られれば候補になります。")
        case .liftExclusion: language.say("It could come if the two agreed to deal with each other.", "両者が取引を認めれば候補になります。")
        case .emergencyAcceptance:
            language.say(
                "It could come if both sides accepted it for thirty days without an agreement.", "協定なしの緊急承認（30日間）を双方が行えば候補になります。")
        case .incidentOver: language.say("It could come once the lender's own trouble is over.", "支援側の障害が収まれば候補になります。")
        case .fixedFirst:
            language.say("It could come once it is fixed, or found not to be affected.", "修正されるか、影響なしと判定されれば候補になります。")
        case .anyModelOfTheClass: language.say("It could come if any model would do.", "どの機種でもよければ候補になります。")
        case .anyPatients: language.say("It could come if it were for other patients.", "対象患者が違ってもよければ候補になります。")
        case .withoutModes: language.say("It could come if it need not do all that is wanted.", "希望の使い方の一部がなくてもよければ候補になります。")
        case .eitherPresence:
            language.say("It could come if on site and remote were both welcome.", "現地と遠隔のどちらでもよければ候補になります。")
        case .safeRemoteAccess:
            language.say("It could come if there were a safe way in from afar.", "遠隔からの安全な接続方法があれば候補になります。")
        case .lowerLevel(let level): less(level, language)
        case .licensedUntil(let date):
            language.say(
                "It could come if the licence were valid until \(clock.dayAndTime(date)).", "免許が\(clock.dayAndTime(date))まで有効なら候補になります。")
        case .interpreter: language.say("It could come if somebody interpreted.", "通訳がいれば候補になります。")
        case .privilegesReady:
            language.say(
                "It could come once the asking hospital may let people from outside treat patients.", "受援側で外部の人が診療に当たる手続きができれば候補になります。")
        case .approvedForEmergency: language.say("It could come if it were allowed for this emergency.", "緊急使用が認められれば候補になります。")
        case .provide(let connections): provide(connections, language)
        case .cleanNetwork: language.say("It could come if there were a clean network for it.", "安全なネットワークがあれば候補になります。")
        case .setsOnlyFor(let days):
            language.say("It could come if sets for \(days.of("day", "days")) were enough.", "消耗品が\(days.grouped)日分で足りれば候補になります。")
        case .maintainedUntil(let date):
            language.say(
                "It could come if it were maintained first, so that it is good until \(clock.dayAndTime(date)).",
                "先に点検し、\(clock.dayAndTime(date))まで有効になれば候補になります。")
        case .cleanedFirst: language.say("It could come once it is clean and wiped of data.", "清掃とデータ消去が済めば候補になります。")
        case .neededOnlyUntil(let date):
            language.say(
                "It could come if it were needed only until \(clock.dayAndTime(date)).", "\(clock.dayAndTime(date))までの使用でよければ候補になります。")
        case .neededUntil(let date):
            language.say(
                "It could come if it were needed until \(clock.dayAndTime(date)).", "\(clock.dayAndTime(date))まで必要であれば候補になります。")
        case .shorterLoan(let days):
            language.say("It could come for \(days.of("day", "days")), and no longer.", "\(days.grouped)日以内の使用なら候補になります。")
        case .reliefAfter(let days):
            language.say(
                "It could come if others stood in after \(days.of("day", "days")).", "\(days.grouped)日後に交代できれば候補になります。")
        case .widerRadius(let kilometres):
            language.say(
                "It could come if the lender sent it \(language.kilometres(kilometres)) far.",
                "支援側が\(language.kilometres(kilometres))先まで提供すれば候補になります。")
        case .mayArriveLater(let minutes):
            language.say(
                "It could come if it may arrive \(Clockface.span(minutes: minutes, language)) late.",
                "必要な日時より\(Clockface.span(minutes: minutes, language))遅れてもよければ候補になります。")
        case .useAgain(let units):
            language.say(
                "It could come if \(units.grouped) of them may be used again.", "\(units.grouped)点の使用中止が解除されれば候補になります。")
        case .smallerReserve(let units):
            language.say("It could come if the lender kept \(units.grouped) fewer.", "支援側が自院用を\(units.grouped)減らせば候補になります。")
        case .takeWholeLots(let size):
            language.say("It could come if you took \(size.grouped) together.", "\(size.grouped)点まとめて受け取れば候補になります。")
        case .higherCap(let units):
            language.say(
                "It could come if its health system let out \(units.grouped) more.", "グループの上限が\(units.grouped)増えれば候補になります。")
        case .takeFewer(let units):
            language.say("It could come if \(units.grouped) were of use too.", "\(units.grouped)点でも役に立つなら候補になります。")
        case .payMore(let price):
            language.say("It could come if \(price.grouped) for a day may be paid.", "1日\(price.grouped)の費用を認めれば候補になります。")
        }
    }

    private func less(_ level: Int, _ language: Language) -> String {
        switch level {
        case ...1: language.say("It could come if knowing of the work were enough.", "業務を知っている程度でよければ候補になります。")
        case 2: language.say("It could come if doing the work were enough, without leading it.", "指導の経験がなくてもよければ候補になります。")
        default: language.say("It could come if such people were enough.", "この習熟度でよければ候補になります。")
        }
    }

    private func provide(_ connections: [Outlet], _ language: Language) -> String {
        let list = language.list(connections.map { $0.text(language) })
        return language.say("It could come if you had \(list) for it.", "\(list)が用意できれば候補になります。")
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
