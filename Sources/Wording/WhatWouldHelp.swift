import Matching
import MutualAid

extension WhatWouldHelp {
    /// How many could come after which change, and who before the others.
    /// - Parameter nearest: the name of whoever needs least of it; nil where it is left out.
    public func sentence(_ nearest: String?, _ clock: Clockface) -> String {
        let language = clock.language
        let (least, many) = (conditions(changes, clock), candidates.grouped)
        if candidates == 1 {
            return language.say("\(nearest ?? "1") could come \(least).", "\(nearest ?? "1件")は、\(least)候補になります。")
        }
        if let changesForAll {
            let all = conditions(changesForAll, clock)
            return language.say(
                "\(nearest ?? "1") could come \(least); \(many) \(all).", "\(nearest ?? "1件")は、\(least)候補になります。\(all)計\(many)件です。")
        }
        let first = nearest.map { language.say("; \($0) is nearest", "（最も近いのは\($0)）") } ?? ""
        return language.say("\(many) could come \(least)\(first).", "\(least)\(many)件が候補になります\(first)。")
    }

    private func conditions(_ changes: [Relaxation], _ clock: Clockface) -> String {
        changes.compactMap { $0.condition(clock) }.joined(separator: clock.language.say(" and ", "、かつ"))
    }
}
