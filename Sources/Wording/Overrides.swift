import Foundation
import MutualAid

extension Override.Way {
    /// The choice, as a coordinator makes it.
    public func words(_ language: Language) -> String {
        switch self {
        case .forced: language.say("Take it from here", "ここから受ける")
        case .forbidden: language.say("Not this one", "ここには打診しない")
        }
    }

    /// What was decided.
    /// - Parameter name: the lender's.
    public func sentence(_ name: String, _ quantity: Int?, _ language: Language) -> String {
        switch self {
        case .forbidden: return language.say("Nothing from \(name).", "\(name)には打診しません。")
        case .forced:
            guard let quantity else {
                return language.say("From \(name), as many as are missing and free.", "\(name)から、不足分を提供できる限り受けます。")
            }
            return language.say("From \(name): \(quantity.grouped).", "\(name)から\(quantity.grouped)を受けます。")
        }
    }
}

extension OverrideRow {
    /// What was decided.
    public func sentence(_ language: Language) -> String { override.way.sentence(lenderName, override.quantity, language) }

    /// Who decided it, and when.
    public func signature(_ clock: Clockface) -> String {
        let time = clock.dayAndTime(override.at)
        if name.isEmpty { return clock.language.say("decided at \(time)", "\(time)に決定") }
        return clock.language.say("\(name), \(time)", "\(time)、\(name)")
    }
}
