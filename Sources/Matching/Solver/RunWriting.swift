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
        var text = "{\"version\":1"
        text += ",\"needs\":" + list(needs.sorted { Name($0.id) < Name($1.id) }, \.json)
        text += ",\"supplies\":" + list(supplies.sorted { Name($0.id) < Name($1.id) }, \.json)
        text += ",\"sources\":" + list(sources.sorted { Name($0.id) < Name($1.id) }, \.json)
        text += ",\"arcs\":["
        writeArcs(&text)
        text += "],\"bundles\":" + list(bundles.sorted { Name($0.id) < Name($1.id) }, \.json)
        text += ",\"fair\":\(fair),\"keep\":\(keep),\"nodes\":\(nodes)}"
        return Data(text.utf8)
    }

    /// Millions of arcs name few things: each name is put in order, and escaped, once.
    private func writeArcs(_ text: inout String) {
        let (needs, supplies) = (WrittenNames(arcs.lazy.map(\.need)), WrittenNames(arcs.lazy.map(\.supply)))
        let keys = arcs.map { needs.place($0.need) * supplies.quoted.count + supplies.place($0.supply) }
        for (count, position) in arcs.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
            let arc = arcs[position]
            let (need, supply) = keys[position].quotientAndRemainder(dividingBy: supplies.quoted.count)
            text += count == 0 ? "{\"need\":" : ",{\"need\":"
            text += needs.quoted[need]
            text += ",\"supply\":"
            text += supplies.quoted[supply]
            text += ",\"cost\":\(arc.cost),\"late\":\(arc.late)"
            if let capacity = arc.capacity { text += ",\"capacity\":\(capacity)" }
            text += ",\"kept\":\(arc.kept)}"
        }
    }
}

/// Names in the order of their bytes, as they are written.
private struct WrittenNames {
    let quoted: [String]
    private let places: [Name: Int]

    init(_ names: some Sequence<String>) {
        let sorted = Set(names.map { Name($0) }).sorted()
        quoted = sorted.map { JSONEscapes.quoted($0.text) }
        places = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
    }

    func place(_ name: String) -> Int { places[Name(name), default: 0] }
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

extension Run.Bundle {
    fileprivate var json: String { "{\"id\":\(JSONEscapes.quoted(id)),\"same_source\":\(sameSource)}" }
}
