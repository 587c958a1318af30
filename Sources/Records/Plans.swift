import Foundation
import MutualAid
import Postgres

public enum Plans {
    private static let columns: SQL = "select id, made_at, digest, status from plan"

    public static func last(in region: RegionID, _ db: Connection) throws -> Plan? {
        try db.first("\(columns) where region = \(region) order by made_at desc, id limit 1")
    }

    public struct Facts: Sendable {
        public let plan: Plan
        /// The sealed position that the run was computed at.
        public let position: Int
    }

    public static func load(_ id: ID<Plan>, in region: RegionID, _ db: Connection) throws -> Facts? {
        struct Record: Decodable {
            let id: ID<Plan>
            let madeAt: Date
            let digest: String
            let status: String
            let position: Int
        }
        return try db.first(
            "select id, made_at, digest, status, position from plan where region = \(region) and id = \(id)", as: Record.self
        ).map { Facts(plan: Plan(id: $0.id, madeAt: $0.madeAt, digest: $0.digest, status: $0.status), position: $0.position) }
    }

    /// The stored run: what went into the solver and what came out, byte for byte.
    public struct Stored: Decodable, Sendable {
        public let run: String
        public let answer: String
        public let digest: String
    }

    public static func stored(_ id: ID<Plan>, in region: RegionID, _ db: Connection) throws -> Stored? {
        try db.first("select run, answer, digest from plan where region = \(region) and id = \(id)")
    }

    public struct NewItem: Sendable {
        public let item: ID<RequestItem>
        public let verdicts: [VerdictCount]

        public init(item: ID<RequestItem>, verdicts: [VerdictCount]) {
            self.item = item
            self.verdicts = verdicts
        }
    }

    public static func insert(
        _ plan: Plan, position: Int, stored: (run: String, answer: String), items: [NewItem], proposals: [Proposal],
        in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into plan (region, id, made_at, position, digest, status, run, answer)
            values (\(region), \(plan.id), \(plan.madeAt), \(position), \(plan.digest), \(plan.status), \(stored.run), \(stored.answer))
            """)
        let encoder = Wire.encoder()
        let verdicts = try items.map { String(decoding: try encoder.encode($0.verdicts), as: UTF8.self) }
        try db.run(
            """
            insert into plan_item (region, plan, item, verdicts)
            select \(region), \(plan.id), i.item, i.verdicts::jsonb
            from unnest(\(items.map(\.item))::uuid[], \(verdicts)::text[]) i (item, verdicts)
            """, rows: .exactly(items.count))
        let asks = proposals.map { $0.asks.joined(separator: ",") }
        let questions = proposals.map { $0.questions?.joined(separator: ",") }
        try db.run(
            """
            insert into proposal (region, id, plan, item, request, capability, lender, quantity, kilometres, arrives_at, asks,
                questions, refused_by)
            select \(region), p.id, \(plan.id), p.item, p.request, p.capability, p.lender, p.quantity, p.kilometres, p.arrives_at,
                string_to_array(p.asks, ','), string_to_array(p.questions, ','), p.refused_by
            from unnest(\(proposals.map(\.id))::uuid[], \(proposals.map(\.item))::uuid[], \(proposals.map(\.request))::uuid[],
                \(proposals.map(\.capability))::uuid[], \(proposals.map(\.lender))::uuid[], \(proposals.map(\.quantity))::int[],
                \(proposals.map(\.kilometres))::int[], \(proposals.map(\.arrivesAt))::timestamptz[], \(asks)::text[],
                \(questions)::text[], \(proposals.map(\.refusedBy))::text[])
                p (id, item, request, capability, lender, quantity, kilometres, arrives_at, asks, questions, refused_by)
            """, rows: .exactly(proposals.count))
    }

    private static let proposalColumns: SQL = """
        p.id, p.plan, p.item, p.request, p.capability, p.lender, p.quantity, p.kilometres, p.arrives_at, p.asks,
        p.questions, p.refused_by
        """

    public static func proposals(_ ids: [ID<Proposal>], in region: RegionID, _ db: Connection) throws -> [Proposal] {
        try db.all(
            "select \(proposalColumns) from proposal p where p.region = \(region) and p.id = any (\(ids)) order by p.id")
    }

    /// What a plan gives to other items than this one, from listings of these classes.
    public static func given(
        by plan: ID<Plan>, besides item: ID<RequestItem>, of classes: [AidClass], in region: RegionID, _ db: Connection
    ) throws -> [Proposal] {
        try db.all(
            """
            select \(proposalColumns) from proposal p
            join capability c on c.region = p.region and c.id = p.capability
            where p.region = \(region) and p.plan = \(plan) and p.item <> \(item) and c.aid_class = any (\(classes)::text[])
            order by p.item, p.arrives_at, p.id
            """)
    }

    private struct Row: Decodable {
        let proposal: Proposal
        let names: Names

        struct Names: Decodable {
            let lenderName: String
            let modelName: String?
            let enquired: Bool
            let confirmedAt: Date
            let aidClass: AidClass
        }

        init(from decoder: any Decoder) throws {
            proposal = try Proposal(from: decoder)
            names = try Names(from: decoder)
        }
    }

    public static func proposals(of plan: ID<Plan>, in region: RegionID, _ db: Connection) throws -> [ProposalRow] {
        try db.all(
            """
            select \(proposalColumns), m.name as lender_name, d.manufacturer || ' ' || d.name as model_name,
                exists (select from enquiry e where e.region = p.region and e.request = p.request and e.item = p.item and e.capability = p.capability
                    and e.state in ('sent', 'offered')) as enquired,
                c.confirmed_at, c.aid_class
            from proposal p
            join member m on m.region = p.region and m.id = p.lender
            join capability c on c.region = p.region and c.id = p.capability
            left join device_model d on d.id = c.model
            where p.region = \(region) and p.plan = \(plan) order by p.item, p.arrives_at, p.id
            """, as: Row.self
        ).map {
            ProposalRow(
                proposal: $0.proposal, lenderName: $0.names.lenderName, modelName: $0.names.modelName, enquired: $0.names.enquired,
                confirmedAt: $0.names.confirmedAt, aidClass: $0.names.aidClass)
        }
    }

    public struct ItemVerdicts: Decodable, Sendable {
        public let item: ID<RequestItem>
        public let verdicts: [VerdictCount]
    }

    public static func items(of plan: ID<Plan>, in region: RegionID, _ db: Connection) throws -> [ItemVerdicts] {
        try db.all("select item, verdicts from plan_item where region = \(region) and plan = \(plan) order by item")
    }

    /// How many enquiries wait for each pair of item and capability: a plan keeps to them where nothing is gained.
    public struct Waiting: Decodable, Sendable {
        public let item: ID<RequestItem>
        public let capability: ID<Capability>
        public let quantity: Int
        public let askedAs: Asking
    }

    /// What a plan has asked for that is not answered, while there is time left to answer.
    public static func outstanding(
        for items: [ID<RequestItem>], at now: Date, in region: RegionID, _ db: Connection
    ) throws -> [Outstanding] {
        try db.all(
            """
            select e.id as enquiry, e.item, e.capability, m.name as lender_name, e.quantity, e.answer_by, c.lead_minutes, e.kilometres
            from enquiry e
            join member m on m.region = e.region and m.id = e.lender
            join capability c on c.region = e.region and c.id = e.capability
            where e.region = \(region) and e.item = any (\(items)::uuid[]) and e.state = 'sent' and e.asked_as = 'plan'
                and e.answer_by > \(now)
            order by e.item, e.answer_by, e.id
            """)
    }

    public static func waiting(for items: [ID<RequestItem>], in region: RegionID, _ db: Connection) throws -> [Waiting] {
        try db.all(
            """
            select item, capability, quantity, asked_as from enquiry
            where region = \(region) and item = any (\(items)::uuid[]) and state = 'sent' and capability is not null
            order by item, capability
            """)
    }
}
