import Matching
import MutualAid

extension Tie {
    /// Why nothing, or not all of it, comes, who is nearest to it, and what would change that.
    /// - Parameter nearest: the name of whoever has most; nil where it is left out.
    public func sentences(_ nearest: String?, _ language: Language) -> [String] {
        let most = nearest.map {
            language.say("\($0) comes nearest.", "\($0)が最も近い候補です。")
        }
        return [why(language), most, text(language)].compactMap(\.self)
    }

    private func why(_ language: Language) -> String {
        let (things, wanted, available) = (aidClass.plural(language), wanted.grouped, available.grouped)
        return switch bar {
        case .mostLenders:
            language.say(
                "As many lenders as may come have \(available) of \(wanted) free.", "指定された機関数では、必要な\(wanted)のうち\(available)しかそろいません。")
        case .leastQuantity:
            language.say(
                "Fewer than \(wanted) are of no use, and \(available) are free.", "\(wanted)未満では役に立ちませんが、提供できるのは\(available)です。")
        case .together:
            language.say(
                "They are of use only together, and of \(wanted) \(things) \(available) are free.",
                "一緒にそろう必要がありますが、\(things)は必要な\(wanted)のうち\(available)しかありません。")
        case .sameLender:
            language.say(
                "No lender has all \(wanted) free; the most that one has is \(available).",
                "合わせて\(wanted)をすべて提供できる機関はありません。1機関で最も多くて\(available)です。")
        }
    }

    private func text(_ language: Language) -> String? {
        switch change {
        case .none: nil
        case .moreLenders:
            language.say(
                "More could come if they may come from \((amount ?? 2).of("lender", "lenders")).",
                "\((amount ?? 2).grouped)機関からでもよければ、候補が増えます。")
        case .takeFewer:
            language.say("They could come if \((amount ?? 0).grouped) were enough.", "\((amount ?? 0).grouped)で足りれば候補になります。")
        case .apart:
            language.say("It could come if it were of use without the others.", "ほかの品目とそろわなくてもよければ候補になります。")
        case .anyLenders:
            amount == 2
                ? language.say("They could come if they may come from two lenders.", "2機関からでもよければ候補になります。")
                : language.say("They could come if they may come from several lenders.", "複数の機関からでもよければ候補になります。")
        }
    }
}
