import Foundation
import MutualAid
import Postgres

public enum Capabilities {
    struct Record: Decodable {
        let id: ID<Capability>
        let member: ID<Member>
        let site: ID<Site>
        let aidClass: AidClass
        let model: ID<DeviceModel>?
        let quantity: Int?
        let reserve: Int
        let promised: Int
        let leadMinutes: Int
        let availableFrom: Date?
        let availableUntil: Date?
        let longestLoanDays: Int?
        let radiusKilometres: Int?
        let conditions: String
        let presence: Particulars.Presence?
        let lotSize: Int?
        let consumables: String
        let consumableDays: Int?
        let vehicle: String
        let withDriver: Bool?
        let hours: String
        let loadKilograms: Int?
        let state: Capability.State
        let confirmedAt: Date
        let version: Int

        var value: Capability {
            Capability(
                id: id, member: member, site: site, aidClass: aidClass, model: model, quantity: quantity, reserve: reserve,
                promised: promised,
                terms: CapabilityTerms(
                    leadMinutes: leadMinutes, availableFrom: availableFrom, availableUntil: availableUntil,
                    longestLoanDays: longestLoanDays, radiusKilometres: radiusKilometres, conditions: conditions,
                    particulars: Particulars(
                        presence: presence, lotSize: lotSize, consumables: consumables, consumableDays: consumableDays, vehicle: vehicle,
                        withDriver: withDriver, hours: hours, loadKilograms: loadKilograms)),
                state: state, confirmedAt: confirmedAt, version: version)
        }
    }

    static let columns: SQL = """
        c.id, c.member, c.site, c.aid_class, c.model, c.quantity, c.reserve, c.promised, c.lead_minutes, c.available_from,
        c.available_until, c.longest_loan_days, c.radius_kilometres, c.conditions, c.presence, c.lot_size, c.consumables, c.consumable_days,
        c.vehicle, c.with_driver, c.hours, c.load_kilograms, c.state, c.confirmed_at, c.version
        """

    public static func load(_ id: ID<Capability>, in region: RegionID, _ db: Connection) throws -> Capability? {
        try db.first("select \(columns) from capability c where c.region = \(region) and c.id = \(id)", as: Record.self)?.value
    }

    public static func load(_ ids: [ID<Capability>], in region: RegionID, _ db: Connection) throws -> [Capability] {
        try db.all(
            "select \(columns) from capability c where c.region = \(region) and c.id = any (\(ids)) order by c.id", as: Record.self
        ).map(\.value)
    }

    /// Everything that is listed, for a plan: class by class, as it is judged, so that what is looked at together lies together. What was
    /// paused is read too, so that it can be said; what was only noted down for a yes or an arrival was never offered.
    public static func listed(in region: RegionID, classes: [AidClass], _ db: Connection) throws -> [Capability] {
        try db.all(
            """
            select \(columns) from capability c
            where c.region = \(region) and c.aid_class = any (\(classes)::text[])
                and (c.state = 'published' or c.state = 'paused' and c.quantity is not null)
            order by c.aid_class collate "C", c.id
            """, as: Record.self
        ).map(\.value)
    }

    /// What a member's yes of a class is promised from: what it has counted before what only asking tells, what it publishes before
    /// what it has paused, and of those the one of which most is free.
    public static func source(
        of member: ID<Member>, _ aidClass: AidClass, in region: RegionID, _ db: Connection
    ) throws -> Capability? {
        try db.first(
            """
            select \(columns) from capability c
            where c.region = \(region) and c.member = \(member) and c.aid_class = \(aidClass) and c.state <> 'retired'
            order by c.quantity is null, c.state <> 'published', c.quantity - c.reserve - c.promised desc, c.id limit 1
            """, as: Record.self
        )?.value
    }

    /// Members that take part with everything and list some of it. What was only noted down for a yes or an arrival is no list.
    public static func keepers(in region: RegionID, _ db: Connection) throws -> [ID<Member>] {
        try db.all(
            """
            select distinct c.member from capability c join member m on m.region = c.region and m.id = c.member
            where c.region = \(region) and m.level = 'everything'
                and (c.state = 'published' or c.state = 'paused' and c.quantity is not null)
            order by c.member
            """)
    }

    /// Sites of which anything was ever listed.
    public static func stockedSites(in region: RegionID, _ db: Connection) throws -> Set<ID<Site>> {
        Set(try db.all("select distinct site from capability where region = \(region)", as: ID<Site>.self))
    }

    public static func insert(_ capability: Capability, in region: RegionID, _ db: Connection) throws {
        let particulars = capability.terms.particulars
        try db.run(
            """
            insert into capability (region, id, member, site, aid_class, model, quantity, reserve, promised, lead_minutes, available_from,
                available_until, longest_loan_days, radius_kilometres, conditions, presence, lot_size, consumables, consumable_days,
                vehicle, with_driver, hours, load_kilograms, state, confirmed_at, version)
            values (\(region), \(capability.id), \(capability.member), \(capability.site), \(capability.aidClass), \(capability.model),
                \(capability.quantity), \(capability.reserve), 0, \(capability.terms.leadMinutes), \(capability.terms.availableFrom),
                \(capability.terms.availableUntil), \(capability.terms.longestLoanDays), \(capability.terms.radiusKilometres),
                \(capability.terms.conditions), \(particulars.presence), \(particulars.lotSize), \(particulars.consumables),
                \(particulars.consumableDays), \(particulars.vehicle), \(particulars.withDriver), \(particulars.hours),
                \(particulars.loadKilograms), \(capability.state), \(capability.confirmedAt), 1)
            """)
    }

    /// Many at once, for an exercise's stock.
    public static func insertAll(_ all: [Capability], in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into capability (region, id, member, site, aid_class, quantity, reserve, promised, lead_minutes, conditions, state,
                confirmed_at, version)
            select \(region), i.id, i.member, i.site, i.aid_class, i.quantity, i.reserve, 0, i.lead, '', 'published', i.confirmed, 1
            from unnest(\(all.map(\.id))::uuid[], \(all.map(\.member))::uuid[], \(all.map(\.site))::uuid[],
                \(all.map(\.aidClass.rawValue))::text[], \(all.map(\.quantity))::int[], \(all.map(\.reserve))::int[],
                \(all.map(\.terms.leadMinutes))::int[], \(all.map(\.confirmedAt))::timestamptz[])
                i (id, member, site, aid_class, quantity, reserve, lead, confirmed)
            """, rows: .exactly(all.count))
    }

    /// Saves everything about a capability but what is promised from it.
    /// - Parameter revisedAt: nil where it was only confirmed.
    public static func save(_ capability: Capability, revisedAt: Date?, in region: RegionID, _ db: Connection) throws {
        let particulars = capability.terms.particulars
        try db.run(
            """
            update capability set quantity = \(capability.quantity), reserve = \(capability.reserve),
                lead_minutes = \(capability.terms.leadMinutes), available_from = \(capability.terms.availableFrom),
                available_until = \(capability.terms.availableUntil), longest_loan_days = \(capability.terms.longestLoanDays),
                radius_kilometres = \(capability.terms.radiusKilometres), conditions = \(capability.terms.conditions),
                presence = \(particulars.presence), lot_size = \(particulars.lotSize), consumables = \(particulars.consumables),
                consumable_days = \(particulars.consumableDays), vehicle = \(particulars.vehicle),
                with_driver = \(particulars.withDriver), hours = \(particulars.hours), load_kilograms = \(particulars.loadKilograms),
                state = \(capability.state), confirmed_at = \(capability.confirmedAt),
                revised_at = coalesce(\(revisedAt)::timestamptz, revised_at), version = version + 1
            where region = \(region) and id = \(capability.id)
            """)
    }

    /// Marks everything of a member that is not retired as still true.
    /// - Returns: how many there were.
    public static func confirmAll(of member: ID<Member>, at now: Date, in region: RegionID, _ db: Connection) throws -> Int {
        try db.run(
            """
            update capability set confirmed_at = \(now), version = version + 1
            where region = \(region) and member = \(member) and state <> 'retired'
            """, rows: .any)
    }

    struct RowRecord: Decodable {
        let memberName: String
        let siteName: String
        let modelName: String?
    }

    struct Row: Decodable {
        let record: Record
        let names: RowRecord

        init(from decoder: any Decoder) throws {
            record = try Record(from: decoder)
            names = try RowRecord(from: decoder)
        }

        var value: CapabilityRow {
            CapabilityRow(capability: record.value, memberName: names.memberName, siteName: names.siteName, modelName: names.modelName)
        }
    }

    static let rows: SQL = """
        select \(columns), m.name as member_name, s.name as site_name, d.manufacturer || ' ' || d.name as model_name
        from capability c
        join member m on m.region = c.region and m.id = c.member
        join site s on s.region = c.region and s.id = c.site
        left join device_model d on d.id = c.model
        """

    public static func row(_ id: ID<Capability>, in region: RegionID, _ db: Connection) throws -> CapabilityRow? {
        try db.first("\(rows) where c.region = \(region) and c.id = \(id)", as: Row.self)?.value
    }

    public static func list(of members: [ID<Member>], in region: RegionID, _ db: Connection) throws -> [CapabilityRow] {
        try db.all(
            """
            \(rows) where c.region = \(region) and c.member = any (\(members)) and c.state <> 'retired' order by m.name, c.aid_class, c.id
            """, as: Row.self
        ).map(\.value)
    }

    /// All that the caller may see, by identity, for keyset pages.
    public static func list(after: ID<Capability>?, limit: Int, in region: RegionID, _ db: Connection) throws -> [CapabilityRow] {
        let start = after?.rawValue ?? UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        return try db.all(
            "\(rows) where c.region = \(region) and c.id > \(start) and c.state <> 'retired' order by c.id limit \(limit)", as: Row.self
        ).map(\.value)
    }

    /// Those from which nothing more can be promised, though they lend.
    public static func atFloor(in region: RegionID, limit: Int, _ db: Connection) throws -> [CapabilityRow] {
        try db.all(
            """
            \(rows) where c.region = \(region) and c.state = 'published' and c.promised > 0 and c.promised >= c.quantity - c.reserve
            order by c.short_by desc, m.name, c.id limit \(limit)
            """, as: Row.self
        ).map(\.value)
    }
}
