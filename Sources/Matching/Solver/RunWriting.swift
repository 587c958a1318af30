#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Run {
    /// The run as one line of JSON without a line break, lists sorted by id (UTF-8 bytes) and keys in a fixed order, so that equal
    /// runs give equal bytes. `init(json:)` reads it back.
    public func json() -> Data {
        func list<Element>(_ elements: [Element], _ write: (Element) -> String) -> String {
            "[" + elements.map(write).joined(separator: ",") + "]"
        }
        let fields = [
            "\"version\":1",
            "\"needs\":" + list(needs.sorted { Name($0.id) < Name($1.id) }, \.json),
            "\"supplies\":" + list(supplies.sorted { Name($0.id) < Name($1.id) }, \.json),
            "\"sources\":" + list(sources.sorted { Name($0.id) < Name($1.id) }, \.json),
            "\"arcs\":" + list(arcs.sorted { (Name($0.need), Name($0.supply)) < (Name($1.need), Name($1.supply)) }, \.json),
            "\"bundles\":" + list(bundles.sorted { Name($0.id) < Name($1.id) }, \.json),
            "\"fair\":\(fair)", "\"keep\":\(keep)", "\"nodes\":\(nodes)",
        ]
        return Data("{\(fields.joined(separator: ","))}".utf8)
    }
}

extension Run.Need {
    fileprivate var json: String {
        let most = maxSources.map(String.init) ?? "null"
        return """
            {"id":\(JSONEscapes.quoted(id)),"quantity":\(quantity),"tier":\(tier),"weight":\(weight),"min_quantity":\(minQuantity),\
            "max_sources":\(most),"bundle":\(bundle.map(JSONEscapes.quoted) ?? "null")}
            """
    }
}

extension Run.Supply {
    fileprivate var json: String {
        "{\"id\":\(JSONEscapes.quoted(id)),\"quantity\":\(quantity),\"source\":\(JSONEscapes.quoted(source))}"
    }
}

extension Run.Source {
    fileprivate var json: String {
        let steps = steps.map { "[\($0.units.map(String.init) ?? "null"),\($0.cost)]" }
        return "{\"id\":\(JSONEscapes.quoted(id)),\"steps\":[\(steps.joined(separator: ","))]}"
    }
}

extension Run.Arc {
    fileprivate var json: String {
        let capacity = capacity.map { "\"capacity\":\($0)," } ?? ""
        return """
            {"need":\(JSONEscapes.quoted(need)),"supply":\(JSONEscapes.quoted(supply)),"cost":\(cost),"late":\(late),\
            \(capacity)"kept":\(kept)}
            """
    }
}

extension Run.Bundle {
    fileprivate var json: String { "{\"id\":\(JSONEscapes.quoted(id)),\"same_source\":\(sameSource)}" }
}
