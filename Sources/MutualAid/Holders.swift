import Foundation

/// A member that has something of a class and might lend it: where, how far away, and whether only asking tells. Never how many.
public struct Holder: Hashable, Sendable, Codable {
    public let member: ID<Member>
    public let memberName: String
    public let site: ID<Site>
    public let siteName: String
    /// Along the great circle; nil where a place is not known.
    public let kilometres: Int?
    public let askUs: Bool
    /// Whether it lists the very model that is wanted; where none is, everything will do.
    public let modelSaid: Bool

    public init(
        member: ID<Member>, memberName: String, site: ID<Site>, siteName: String, kilometres: Int?, askUs: Bool, modelSaid: Bool = true
    ) {
        self.member = member
        self.memberName = memberName
        self.site = site
        self.siteName = siteName
        self.kilometres = kilometres
        self.askUs = askUs
        self.modelSaid = modelSaid
    }

    /// The nearest first, those whose place is not known behind them; last of all, by the same order, whoever has to be asked for its
    /// model.
    public static func nearestFirst(_ holders: [Holder]) -> [Holder] {
        func order(_ holder: Holder) -> (Int, Int, String, String, ID<Site>) {
            (holder.modelSaid ? 0 : 1, holder.kilometres ?? .max, holder.memberName, holder.siteName, holder.site)
        }
        return holders.sorted { order($0) < order($1) }
    }
}

/// Who has something of a class.
public struct Holders: Hashable, Sendable, Codable {
    public let aidClass: AidClass
    /// The one that is wanted; nil: any will do.
    public let model: ID<DeviceModel>?
    /// What is wanted where this would do instead.
    public let insteadOf: AidClass?
    public let holders: [Holder]

    public init(aidClass: AidClass, model: ID<DeviceModel>? = nil, insteadOf: AidClass? = nil, holders: [Holder]) {
        self.aidClass = aidClass
        self.model = model
        self.insteadOf = insteadOf
        self.holders = holders
    }
}

extension RequestRow {
    /// What somebody may be asked for, each once, in the order of the items: the wanted class with its model, then what would do instead.
    public func lookedFor(at now: Date) -> [(aidClass: AidClass, model: ID<DeviceModel>?, insteadOf: AidClass?)] {
        var found: [(aidClass: AidClass, model: ID<DeviceModel>?, insteadOf: AidClass?)] = []
        func add(_ aidClass: AidClass, model: ID<DeviceModel>?, insteadOf: AidClass?) {
            if !found.contains(where: { $0 == (aidClass, model, insteadOf) }) { found.append((aidClass, model, insteadOf)) }
        }
        guard request.state == .submitted else { return [] }
        for row in items where row.item.state == .open && row.askable(at: now) > 0 {
            add(row.item.aidClass, model: row.item.model, insteadOf: nil)
            for substitute in row.item.substitutes { add(substitute, model: nil, insteadOf: row.item.aidClass) }
        }
        return found
    }
}
