import Foundation

/// A loan that has to be back, or people who have to be relieved, before what they cover is over: from then on they are missing again.
public struct CoverEnd: Hashable, Sendable, Codable {
    public let until: Date
    public let quantity: Int

    public init(until: Date, quantity: Int) {
        self.until = until
        self.quantity = quantity
    }

    /// How long before the end its replacement is looked for.
    public static let lead: TimeInterval = 72 * 3600
}

extension ItemRow {
    /// Units whose loan ends before the need does: a replacement for them may be accepted at any time.
    public var ending: Int { ends.reduce(0) { $0 + $1.quantity } }

    /// Units that count as missing again by now, because their loan ends within the lead, or has ended.
    public func reopened(at now: Date) -> Int {
        if let over = item.neededUntil, over <= now { return 0 }
        return ends.filter { $0.until.addingTimeInterval(-CoverEnd.lead) <= now }.reduce(0) { $0 + $1.quantity }
    }

    /// What nobody has promised or offered, with what ends soon.
    public func missing(at now: Date) -> Int { lacking(ending: reopened(at: now)) }

    /// What somebody may be asked for: what is missing, and what ends before the need does, however far ahead that is.
    public func askable(at now: Date) -> Int {
        if let over = item.neededUntil, over <= now { return missing(at: now) }
        return lacking(ending: ending)
    }

    private func lacking(ending: Int) -> Int {
        if item.state == .cancelled { return 0 }
        return max(0, progress.asked - progress.coveredInside - (progress.sure - progress.late - ending) - progress.offered)
    }

    /// From when on fewer are covered than are needed; nil where what ends is replaced, or nothing ends.
    public var uncoveredFrom: Date? {
        var covered = progress.sure - progress.late + progress.coveredInside
        for end in ends.sorted(by: { $0.until < $1.until }) {
            covered -= end.quantity
            if covered < progress.asked { return end.until }
        }
        return nil
    }

    /// When what is missing has to be there: with the request where it never was, else when the first loan ends.
    public func wantedBy(_ request: AidRequest) -> Date {
        progress.missing > 0 ? request.neededBy : (uncoveredFrom ?? request.neededBy)
    }
}

extension RequestRow {
    public func askable(at now: Date) -> Int {
        request.state == .submitted ? items.reduce(0) { $0 + $1.askable(at: now) } : 0
    }

    public func missing(at now: Date) -> Int {
        request.state == .submitted ? items.reduce(0) { $0 + $1.missing(at: now) } : 0
    }

    /// Whether all of it is given or accepted: nothing is to be looked for, and no offer waits.
    public func lacksNothing(at now: Date) -> Bool { missing(at: now) + progress.offered == 0 }
}

/// One order that has to go back within the days ahead, and what is uncovered from then on.
public struct Cliff: Hashable, Sendable, Codable {
    public let at: Date
    public let order: ID<Order>
    public let number: String
    public let request: ID<AidRequest>
    public let item: ID<RequestItem>
    public let aidClass: AidClass
    public let quantity: Int
    public let lenderName: String
    public let askerName: String
    /// nil: how long it is needed has not been said.
    public let neededUntil: Date?
    /// Of this item, from then on; 0 where something else covers it, or where it is needed no longer then or was released; nil: not
    /// known, because how long it is needed has not been said.
    public let uncovered: Int?

    public init(
        at: Date, order: ID<Order>, number: String, request: ID<AidRequest>, item: ID<RequestItem>, aidClass: AidClass, quantity: Int,
        lenderName: String, askerName: String, neededUntil: Date?, uncovered: Int?
    ) {
        self.at = at
        self.order = order
        self.number = number
        self.request = request
        self.item = item
        self.aidClass = aidClass
        self.quantity = quantity
        self.lenderName = lenderName
        self.askerName = askerName
        self.neededUntil = neededUntil
        self.uncovered = uncovered
    }
}

/// What ends or goes back in the days ahead, class by class, and what stays uncovered.
public struct CliffSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let until: Date
    public let position: Int
    public let cliffs: [Cliff]
    /// What the reader itself has lent, and gets back by then.
    public let comingHome: [Cliff]

    public static let days = 14

    /// - Parameters:
    ///   - lent: what the reader lends; what it covers elsewhere is not the reader's to see.
    ///   - asked: until when the asker has asked to keep an order, where that is not agreed: so long it needs it, whatever it said first.
    public init(
        asOf: Date, position: Int, orders: [OrderRow], items: [ItemRow], lent: [OrderRow] = [], asked: [ID<Order>: Date] = [:]
    ) {
        self.asOf = asOf
        self.position = position
        let until = asOf.addingTimeInterval(Double(Self.days) * 86_400)
        self.until = until
        let byItem = Dictionary(items.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ofItem = Dictionary(grouping: orders, by: \.order.item)
        func ending(_ rows: [OrderRow]) -> [Cliff] {
            rows.compactMap { row -> Cliff? in
                guard let end = row.order.returnDue, end <= until else { return nil }
                let item = byItem[row.order.item]
                let longer = asked[row.order.id].flatMap { $0 > end ? $0 : nil }
                return Cliff(
                    at: end, order: row.order.id, number: row.order.number, request: row.order.request, item: row.order.item,
                    aidClass: row.order.aidClass, quantity: row.order.units.open, lenderName: row.lenderName, askerName: row.askerName,
                    neededUntil: item.flatMap { [$0.item.neededUntil, longer].compactMap(\.self).max() },
                    uncovered: row.order.releasedAt != nil
                        ? 0
                        : item.flatMap {
                            Self.uncovered($0, row.order, ofItem[$0.item.id] ?? [], from: end, isAskedLonger: longer != nil)
                        })
            }.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        }
        cliffs = ending(orders)
        comingHome = ending(lent)
    }

    /// How many of an item nothing covers from that time on, as far as it is known that they are needed then.
    private static func uncovered(
        _ row: ItemRow, _ order: Order, _ orders: [OrderRow], from end: Date, isAskedLonger: Bool
    ) -> Int? {
        if row.item.state != .open { return 0 }
        // Whoever asks for relief says with it that the need goes on.
        let needed = row.item.neededUntil ?? (orders.contains { $0.order.reliefAt == end } ? .distantFuture : nil)
        if needed == nil && !isAskedLonger { return nil }
        let isNeeded = needed.map { $0 > end } ?? false
        if !isNeeded && !isAskedLonger { return 0 }
        let covering = orders.filter { order in order.order.releasedAt == nil && (order.order.coversUntil.map { $0 > end } ?? true) }
        // What was released and is still out is needed no longer, and nothing has to cover it.
        let released = orders.reduce(0) { $0 + ($1.order.releasedAt == nil ? 0 : $1.order.covering) }
        let short = max(
            0, row.progress.asked - row.progress.coveredInside - released - covering.reduce(0) { $0 + $1.order.covering })
        // Of what is needed then only because the asker has asked to keep it, no more than that.
        return isNeeded ? short : min(short, order.units.open)
    }

    /// Of each class: how many go back, and how many stay uncovered, each item at its worst moment.
    public var classes: [(aidClass: AidClass, goesBack: Int, uncovered: Int)] {
        var rows: [(aidClass: AidClass, goesBack: Int, uncovered: Int)] = []
        for (aidClass, all) in Dictionary(grouping: cliffs, by: \.aidClass).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let items = Dictionary(grouping: all, by: \.item).values
            let worst = items.reduce(0) { sum, cliffs in sum + (cliffs.compactMap(\.uncovered).max() ?? 0) }
            rows.append((aidClass: aidClass, goesBack: all.reduce(0) { $0 + $1.quantity }, uncovered: worst))
        }
        return rows
    }
}
