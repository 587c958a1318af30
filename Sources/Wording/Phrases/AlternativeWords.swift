import MutualAid

/// The page that shows the plan beside what it would be if something were otherwise. What is tried has words in `Alternatives`.
public enum AlternativeWords: Phrase {
    case heading, hint, asOf(String), toTry, noLender, noItem, lateness, reserves, asTheyAre, evenly, show
    case lender, item, asItIs, figures, unmet(String), unmetNothing, proposed, late, lateUnits(Int, by: String, may: Int), driving, toAsk,
        lenders
    case oneMoreVehicle, noMoreVehicle
    case missingAgain(Int)
    case notYet, difference, from(Int, to: Int), keepsHundredths(Int)

    public func text(_ language: Language) -> String {
        switch self {
        case .heading: language.say("What if something were otherwise?", "条件を変えた場合の計画案")
        case .hint:
            language.say(
                "Choose one or two things to try. Each is worked out by itself. Nothing is changed, and nobody is asked.",
                "試したい条件を1つか2つ選んでください。条件ごとに計算します。記録は変わらず、どこにも打診しません。")
        case .asOf(let time): language.say("Worked out at \(time), from what is open now.", "\(time)の時点の未充足から計算しました。")
        case .missingAgain(let units):
            language.say(
                "Of what is promised or offered and not there yet, \(units.grouped) would be missing again; this counts them as short.",
                "約束・申出済みで未到着のうち\(units.grouped)は届かなくなるものとし、不足に戻して計算しています。")
        case .toTry: language.say("What to try", "試す条件")
        case .lender: language.say("This lender drops out", "この支援側がなくなる")
        case .noLender: language.say("Nobody drops out", "なし")
        case .oneMoreVehicle: language.say("There is one more driver, so one more vehicle", "運転手が1名増え、車両をもう1台出せる")
        case .noMoreVehicle: language.say("No more than are listed", "登録のまま")
        case .item: language.say("This may be late", "遅れてもよい品目")
        case .noItem: language.say("Nothing may be late", "なし")
        case .lateness: language.say("How many hours late it may come", "遅れてもよい時間（何時間まで）")
        case .reserves: language.say("What everybody keeps for themselves", "各機関の自院用")
        case .asTheyAre: language.say("As it is", "現在のまま")
        case .keepsHundredths(let percent): language.say("\(percent.grouped) % of it", "現在の\(percent.grouped)%")
        case .evenly: language.say("Share out evenly what is short", "不足するものを均等に分ける")
        case .show: language.say("Show what would change", "変わる点を見る")
        case .asItIs: language.say("As it is", "現在の条件")
        case .figures: language.say("Plan", "計画案")
        case .unmet(let harm): language.say("Still short: \(harm)", "不足: \(harm)")
        case .unmetNothing: language.say("Still short", "不足")
        case .proposed: language.say("Proposed", "提案数")
        case .late: language.say("Come late", "遅れるもの")
        case .lateUnits(let units, by: let span, may: 0):
            language.say("\(units.grouped), by \(span) on average", "\(units.grouped)（平均\(span)）")
        case .lateUnits(let units, by: let span, may: let may):
            language.say(
                "\(units.grouped), by \(span) on average; \(may.grouped) of them may", "\(units.grouped)（平均\(span)、うち\(may.grouped)は遅れてもよい）"
            )
        case .driving: language.say("On the road, one way", "片道の走行時間")
        case .toAsk: language.say("To be asked about first", "先に確認が必要なもの")
        case .lenders: language.say("Lenders", "支援側の数")
        case .notYet: language.say("Nothing is open, so there is nothing to compare.", "未充足の品目がないため、比べるものはありません。")
        case .difference: language.say("Proposals that differ", "変わる提案")
        case .from(let before, let after): language.say("\(before.grouped) → \(after.grouped)", "\(before.grouped) → \(after.grouped)")
        }
    }
}
