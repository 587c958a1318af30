#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Solution {
    /// The solution as one line of JSON without a line break, keys in a fixed order: equal solutions give equal bytes.
    public func json() -> Data {
        let fields = [
            "\"solver\":\(JSONEscapes.quoted(solver))", "\"status\":\"\(status.rawValue)\"", "\"objective\":\(objective.json)",
            "\"bound\":\(bound.json)", "\"assignments\":[\(assignments.map(\.json).joined(separator: ","))]",
        ]
        return Data("{\(fields.joined(separator: ","))}".utf8)
    }
}

extension Solution.Objective {
    fileprivate var json: String {
        let unmet = unmet.map { "{\"tier\":\($0.tier),\"weighted\":\($0.weighted),\"quantity\":\($0.quantity)}" }
        let fills = smallestFill.map { fills in
            let fills = fills.map { "{\"tier\":\($0.tier),\"fill\":[\($0.met),\($0.needed)]}" }
            return "\"smallest_fill\":[\(fills.joined(separator: ","))],"
        }
        return "{\"unmet\":[\(unmet.joined(separator: ","))],\(fills ?? "")\"late\":\(late),\"cost\":\(cost)}"
    }
}

extension Solution.Bound {
    fileprivate var json: String {
        func value(_ number: Int?) -> String { number.map(String.init) ?? "null" }
        return "{\"unmet\":[\(unmet.map(value).joined(separator: ","))],\"late\":\(value(late)),\"cost\":\(value(cost))}"
    }
}

extension Solution.Assignment {
    fileprivate var json: String {
        "{\"need\":\(JSONEscapes.quoted(need)),\"supply\":\(JSONEscapes.quoted(supply)),\"quantity\":\(quantity)}"
    }
}
