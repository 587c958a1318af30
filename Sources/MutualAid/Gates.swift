import Foundation

/// What a guard needs to know about one thing that comes in or goes out.
public struct GateLine: Hashable, Sendable, Codable {
    public let number: String
    /// What the driver's paper says, where that is another number.
    public let written: String?
    public let comesIn: Bool
    public let aidClass: AidClass
    public let quantity: Int
    public let modelName: String?
    /// The hospital on the other side.
    public let otherName: String
    /// By name; nil: nobody has said who drives, or no more than that it is a courier.
    public let carrierName: String?
    /// Who drives as it was said when the offer was accepted, where no drive is planned.
    public let carrier: Handling.Carrier?
    /// nil: nobody has said when.
    public let when: Date?
    public let door: String

    public init(
        number: String, comesIn: Bool, aidClass: AidClass, quantity: Int, modelName: String?, otherName: String, carrierName: String?,
        carrier: Handling.Carrier?, when: Date?, door: String, written: String? = nil
    ) {
        self.written = written
        self.number = number
        self.comesIn = comesIn
        self.aidClass = aidClass
        self.quantity = quantity
        self.modelName = modelName
        self.otherName = otherName
        self.carrierName = carrierName
        self.carrier = carrier
        self.when = when
        self.door = door
    }
}

/// All that is expected at one site's gate in a shift; in the shift that runs now, with what is late for it.
public struct GateSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let from: Date
    public let until: Date
    public let site: Site
    public let lines: [GateLine]

    public static let shift: TimeInterval = 12 * 3600

    /// - Parameter from: when the shift begins; nil: now.
    public init(asOf: Date, from: Date? = nil, site: Site, orders: [GateOrder], legs: [CarryLegRow]) {
        self.asOf = asOf
        let start = from ?? asOf
        let until = start.addingTimeInterval(Self.shift)
        self.from = start
        self.until = until
        let runs = start <= asOf
        self.site = site
        let byOrder = Dictionary(grouping: legs.filter(\.leg.isOpen), by: \.leg.order)
        lines = orders.flatMap { order in order.lines(at: site, byOrder[order.row.order.id] ?? []) }
            .filter { line in line.when.map { $0 <= until && (runs || $0 >= start) } ?? true }
            .sorted { left, right in
                (left.when ?? .distantFuture, left.number, left.comesIn ? 0 : 1) < (
                    right.when ?? .distantFuture, right.number, right.comesIn ? 0 : 1
                )
            }
    }
}

/// An order with the two sites between which it goes.
public struct GateOrder: Hashable, Sendable {
    public let row: OrderRow
    public let lenderSite: ID<Site>
    public let askerSite: ID<Site>

    public init(row: OrderRow, lenderSite: ID<Site>, askerSite: ID<Site>) {
        self.row = row
        self.lenderSite = lenderSite
        self.askerSite = askerSite
    }

    /// Legs that are planned stand with their own times and doors; the rest with what the order says.
    fileprivate func lines(at site: Site, _ legs: [CarryLegRow]) -> [GateLine] {
        let units = row.order.units
        let there = legs.filter { $0.leg.plan.way == .there }
        let home = legs.filter { $0.leg.plan.way == .home }
        var lines: [GateLine] = []
        if site.id == askerSite {
            lines += movement(in: true, units.at(.accepted) + units.at(.sent), there, otherwise: row.order.comesAt, site)
            lines += movement(in: false, units.at(.arrived), home, otherwise: row.order.returnDue ?? .distantFuture, site)
        }
        if site.id == lenderSite {
            lines += movement(in: false, units.at(.accepted), there, otherwise: row.order.comesAt, site)
            lines += movement(in: true, units.at(.returning), home, otherwise: nil, site)
        }
        return lines
    }

    private func movement(in comesIn: Bool, _ count: Int, _ legs: [CarryLegRow], otherwise: Date?, _ site: Site) -> [GateLine] {
        let goesThere = comesIn == (site.id == askerSite)
        let carried = legs.filter { comesIn || $0.leg.leftAt == nil }
        func line(_ quantity: Int, _ leg: CarryLegRow?) -> GateLine {
            let plan = leg?.leg.plan
            let door = plan.map { comesIn ? $0.toDoor : $0.fromDoor } ?? ""
            let usual = site.id == askerSite ? row.order.door(at: site) : site.entry
            let said = leg == nil && goesThere ? row.order.handling?.carrier : nil
            return GateLine(
                number: row.order.number, comesIn: comesIn, aidClass: row.order.aidClass, quantity: quantity, modelName: row.modelName,
                otherName: site.id == askerSite ? row.lenderName : row.askerName, carrierName: leg?.carrierName ?? row.name(of: said),
                carrier: said, when: plan.map { comesIn ? $0.arrivesAt : $0.departsAt } ?? otherwise, door: door.isEmpty ? usual : door,
                written: row.written)
        }
        var left = count
        var lines: [GateLine] = []
        for leg in carried where left > 0 {
            lines.append(line(min(left, leg.leg.plan.quantity), leg))
            left -= min(left, leg.leg.plan.quantity)
        }
        if left > 0 { lines.append(line(left, nil)) }
        return lines
    }
}

extension OrderRow {
    /// The name of who said that it drives; a courier has none yet.
    public func name(of carrier: Handling.Carrier?) -> String? {
        switch carrier {
        case .lender: lenderName
        case .asker: askerName
        case .courier, nil: nil
        }
    }
}
