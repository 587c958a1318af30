extension OrderedRun {
    /// The independent parts: needs and supplies joined by a lane, by a source that grows dearer, by a cap, or by a bundle.
    ///
    /// Every objective is a sum over needs or a sorted list of their fills, so the best plans of the parts together are the
    /// best plan of the whole; and smaller parts mean smaller numbers. Needs and supplies without a lane are in no part, unless
    /// a bundle brings them in.
    func parts() -> [OrderedRun] {
        var joined = Joined(count: needs.count + supplies.count + steps.count + caps.count)
        for lane in lanes { joined.join(lane.need, needs.count + lane.supply) }
        for (supply, source) in sourceOf.enumerated() where !steps[source].isEmpty {
            joined.join(needs.count + supply, needs.count + supplies.count + source)
        }
        for (supply, cap) in capOf.enumerated() {
            if let cap { joined.join(needs.count + supply, needs.count + supplies.count + steps.count + cap) }
        }
        var firstOfBundle: [Name: Int] = [:]
        for (position, need) in needs.enumerated() {
            guard let bundle = need.bundle.map(Name.init) else { continue }
            joined.join(position, firstOfBundle[bundle] ?? position)
            firstOfBundle[bundle] = firstOfBundle[bundle] ?? position
        }

        var parts: [OrderedRun] = []
        // By root; -1: none.
        var partOf = [Int](repeating: -1, count: needs.count + supplies.count + steps.count + caps.count)
        for lane in lanes {
            let root = joined.root(lane.need)
            if partOf[root] < 0 {
                partOf[root] = parts.count
                parts.append(OrderedRun())
            }
        }
        var local = (needs: [Int](repeating: 0, count: needs.count), supplies: [Int](repeating: -1, count: supplies.count))
        for (position, need) in needs.enumerated() {
            let part = partOf[joined.root(position)]
            guard part >= 0 else { continue }
            local.needs[position] = parts[part].needs.count
            parts[part].needs.append(need)
            parts[part].needPlaces.append(position)
        }
        var carries = [Bool](repeating: false, count: supplies.count)
        for lane in lanes { carries[lane.supply] = true }
        var sources = [[Int: Int]](repeating: [:], count: parts.count)
        var capsOfPart = sources
        for (position, supply) in supplies.enumerated() where carries[position] {
            let part = partOf[joined.root(needs.count + position)]
            guard part >= 0 else { continue }
            local.supplies[position] = parts[part].supplies.count
            parts[part].supplies.append(supply)
            parts[part].supplyPlaces.append(position)
            let source = sources[part][sourceOf[position]] ?? parts[part].steps.count
            if source == parts[part].steps.count {
                sources[part][sourceOf[position]] = source
                parts[part].steps.append(steps[sourceOf[position]])
            }
            parts[part].sourceOf.append(source)
            let cap = capOf[position].map { capsOfPart[part][$0] ?? parts[part].caps.count }
            if let cap, let whole = capOf[position], cap == parts[part].caps.count {
                capsOfPart[part][whole] = cap
                parts[part].caps.append(caps[whole])
            }
            parts[part].capOf.append(cap)
        }
        var counts = [Int](repeating: 0, count: parts.count)
        for lane in lanes { counts[partOf[joined.root(lane.need)]] += 1 }
        for (part, count) in counts.enumerated() { parts[part].lanes.reserveCapacity(count) }
        for var lane in lanes {
            let part = partOf[joined.root(lane.need)]
            lane.need = local.needs[lane.need]
            lane.supply = local.supplies[lane.supply]
            parts[part].lanes.append(lane)
        }
        return parts
    }

    /// The lanes of a whole run, from all of its parts.
    static func lanes(of parts: [OrderedRun]) -> [Lane] {
        let none = Lane(need: 0, supply: 0, cost: 0, late: 0, capacity: 0, kept: 0, discount: 0, position: 0)
        var lanes = [Lane](repeating: none, count: parts.reduce(0) { $0 + $1.lanes.count })
        for part in parts {
            for var lane in part.lanes {
                lane.need = part.needPlaces[lane.need]
                lane.supply = part.supplyPlaces[lane.supply]
                lanes[lane.position] = lane
            }
        }
        return lanes
    }
}

/// Which elements belong together (union-find).
private struct Joined {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    mutating func root(_ element: Int) -> Int {
        var element = element
        while parent[element] != element {
            parent[element] = parent[parent[element]]
            element = parent[element]
        }
        return element
    }

    /// The smaller root stays root.
    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (root(one), root(other))
        parent[max(one, other)] = min(one, other)
    }
}
