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
        var text = Array("{\"version\":1".utf8)
        text += ",\"needs\":\(list(needs.sorted { Name($0.id) < Name($1.id) }, \.json))".utf8
        text += ",\"supplies\":\(list(supplies.sorted { Name($0.id) < Name($1.id) }, \.json))".utf8
        text += ",\"sources\":\(list(sources.sorted { Name($0.id) < Name($1.id) }, \.json))".utf8
        text += ",\"arcs\":[".utf8
        writeArcs(&text)
        text += "],\"bundles\":\(list(bundles.sorted { Name($0.id) < Name($1.id) }, \.json))".utf8
        if !caps.isEmpty { text += ",\"caps\":\(list(caps.sorted { Name($0.id) < Name($1.id) }, \.json))".utf8 }
        text += ",\"fair\":\(fair),\"keep\":\(keep),\"nodes\":\(nodes)}".utf8
        return Data(text)
    }

    /// Millions of arcs name few things: each name is put in order, and escaped, once. Bytes, since a text looks at each that it is given.
    private func writeArcs(_ text: inout [UInt8]) {
        let (needs, supplies) = (WrittenNames(arcs.lazy.map(\.need)), WrittenNames(arcs.lazy.map(\.supply)))
        let ends = ArcEnds(need: needs.places, supply: supplies.places)
        let order = ends.order(needs: needs.quoted.count, supplies: supplies.quoted.count)
        text.reserveCapacity(text.count + arcs.count * 160)
        for (count, position) in order.enumerated() {
            let arc = arcs[position]
            text += (count == 0 ? "{\"need\":" : ",{\"need\":").utf8
            text += needs.quoted[needs.places[position]].utf8
            text += ",\"supply\":".utf8
            text += supplies.quoted[supplies.places[position]].utf8
            text += ",\"cost\":".utf8
            text += String(arc.cost).utf8
            text += ",\"late\":".utf8
            text += String(arc.late).utf8
            if let capacity = arc.capacity {
                text += ",\"capacity\":".utf8
                text += String(capacity).utf8
            }
            text += ",\"kept\":".utf8
            text += String(arc.kept).utf8
            text.append(UInt8(ascii: "}"))
        }
    }
}

/// Names in the order of their bytes, as they are written, and which of them each that was given is.
private struct WrittenNames {
    let quoted: [String]
    private(set) var places: [Int] = []

    /// - Parameter names: often the same one several times on end.
    init(_ names: some Collection<String>) {
        var seen: [Name: Int] = [:]
        places.reserveCapacity(names.count)
        var last = (name: Name(""), place: -1)
        for text in names {
            let name = Name(text)
            if last.place < 0 || name != last.name {
                let place = seen[name] ?? seen.count
                if place == seen.count { seen[name] = place }
                last = (name, place)
            }
            places.append(last.place)
        }
        let sorted = seen.sorted { $0.key < $1.key }
        quoted = sorted.map { JSONEscapes.quoted($0.key.text) }
        var ranks = [Int](repeating: 0, count: sorted.count)
        for (rank, element) in sorted.enumerated() { ranks[element.value] = rank }
        places = places.map { ranks[$0] }
    }
}

extension Run.Need {
    fileprivate var json: String {
        let most = maxSources.map(String.init) ?? "null"
        return """
            {"id":\(JSONEscapes.quoted(id)),"quantity":\(quantity),"tier":\(tier),"weight":\(weight),"min_quantity":\(minQuantity),\
            "max_sources":\(most),"bundle":\(bundle.map(JSONEscapes.quoted) ?? "null")\(givers)}
            """
    }
}

extension Run.Need {
    /// Only where there are any: runs that were kept before there could be are written as they were.
    private var givers: String {
        let names = givenBy.map(Name.init).sorted().map { JSONEscapes.quoted($0.text) }
        return names.isEmpty ? "" : ",\"given_by\":[\(names.joined(separator: ","))]"
    }
}

extension Run.Supply {
    fileprivate var json: String {
        let cap = cap.map { ",\"cap\":\(JSONEscapes.quoted($0))" } ?? ""
        return "{\"id\":\(JSONEscapes.quoted(id)),\"quantity\":\(quantity),\"source\":\(JSONEscapes.quoted(source))\(cap)}"
    }
}

extension Run.Source {
    fileprivate var json: String {
        let steps = steps.map { "[\($0.units.map(String.init) ?? "null"),\($0.cost)]" }
        return "{\"id\":\(JSONEscapes.quoted(id)),\"steps\":[\(steps.joined(separator: ","))]}"
    }
}

extension Run.Cap {
    fileprivate var json: String { "{\"id\":\(JSONEscapes.quoted(id)),\"quantity\":\(quantity)}" }
}

extension Run.Bundle {
    fileprivate var json: String { "{\"id\":\(JSONEscapes.quoted(id)),\"same_source\":\(sameSource)}" }
}
