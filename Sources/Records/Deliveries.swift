import Foundation
import MutualAid
import Postgres

public enum Deliveries {
    private struct Record: Decodable {
        let id: ID<Delivery>
        let position: Int
        let member: ID<Member>
        let contact: ID<Contact>?
        let desk: ID<Desk>?
        let step: Int
        let channel: Delivery.Channel
        let message: Delivery.Message
        let interrupts: Bool
        let request: ID<AidRequest>?
        let enquiry: ID<Enquiry>?
        let offer: ID<Offer>?
        let aidOrder: ID<Order>?
        let rollCallAnswer: ID<RollCallAnswer>?
        let leg: ID<CarryLeg>?
        let openOffer: ID<OpenOffer>?
        let number: String?
        let aidClass: AidClass?
        let quantity: Int?
        let patients: Int?
        let dueAt: Date?
        let harm: Harm?
        let neededBy: Date?
        let state: Delivery.State
        let attempts: Int
        let nextAt: Date?
        let madeAt: Date
        let sentAt: Date?
        let seenAt: Date?
        let answeredAt: Date?

        var value: Delivery {
            Delivery(
                id: id, position: position, member: member, contact: contact, desk: desk, step: step, channel: channel, message: message,
                interrupts: interrupts,
                subject: DeliverySubject(
                    request: request, enquiry: enquiry, offer: offer, order: aidOrder, answer: rollCallAnswer, leg: leg,
                    openOffer: openOffer, number: number, aidClass: aidClass, quantity: quantity, patients: patients,
                    dueAt: dueAt, harm: harm, neededBy: neededBy),
                state: state, attempts: attempts, nextAt: nextAt, madeAt: madeAt, sentAt: sentAt, seenAt: seenAt, answeredAt: answeredAt)
        }
    }

    private static let columns: SQL = """
        d.id, d.position, d.member, d.contact, d.desk, d.step, d.channel, d.message, d.interrupts, d.request, d.enquiry, d.offer,
        d.aid_order, d.roll_call_answer, d.leg, d.open_offer, d.number, d.aid_class, d.quantity, d.patients, d.due_at, d.harm, d.needed_by, d.state, d.attempts, d.next_at, d.made_at, d.sent_at, d.seen_at,
        d.answered_at
        """

    public static func load(_ ids: [ID<Delivery>], in region: RegionID, _ db: Connection) throws -> [Delivery] {
        try db.all("select \(columns) from delivery d where d.region = \(region) and d.id = any (\(ids)) order by d.id", as: Record.self)
            .map(\.value)
    }

    public static func load(_ id: ID<Delivery>, in region: RegionID, _ db: Connection) throws -> Delivery? {
        try load([id], in: region, db).first
    }

    /// Every way by which somebody was told the same thing, in the order in which they were tried.
    public static func tried(like delivery: Delivery, in region: RegionID, _ db: Connection) throws -> [Delivery] {
        try db.all(
            """
            select \(columns) from delivery d
            where d.region = \(region) and d.position = \(delivery.position) and d.member = \(delivery.member)
                and d.message = \(delivery.message)
            order by d.step
            """, as: Record.self
        ).map(\.value)
    }

    public static func insert(_ delivery: Delivery, in region: RegionID, _ db: Connection) throws {
        let about = delivery.subject
        try db.run(
            """
            insert into delivery (region, id, position, member, contact, desk, step, channel, message, interrupts, request, enquiry, offer,
                aid_order, roll_call_answer, leg, open_offer, number, aid_class, quantity, patients, due_at, harm, needed_by, state, attempts, next_at, made_at)
            values (\(region), \(delivery.id), \(delivery.position), \(delivery.member), \(delivery.contact), \(delivery.desk),
                \(delivery.step), \(delivery.channel), \(delivery.message), \(delivery.interrupts), \(about.request), \(about.enquiry),
                \(about.offer), \(about.order), \(about.answer), \(about.leg), \(about.openOffer), \(about.number), \(about.aidClass), \(about.quantity), \(about.patients), \(about.dueAt), \(about.harm), \(about.neededBy), \(delivery.state),
                \(delivery.attempts), \(delivery.nextAt), \(delivery.madeAt))
            """)
    }

    /// Messages about something that need not be sent, rung or answered any more.
    public static func settle(_ settlement: Settlement, at now: Date, in region: RegionID, _ db: Connection) throws {
        let about = settlement.subject
        let answered: Date? = settlement.state == .answered ? now : nil
        try db.run(
            """
            update delivery set state = \(settlement.state), answered_at = \(answered), next_at = null
            where region = \(region) and message = any (\(settlement.messages)::text[])
                and state in ('waiting', 'sent', 'failed', 'seen')
                and (\(about.request)::uuid is null or request = \(about.request))
                and (\(about.enquiry)::uuid is null or enquiry = \(about.enquiry))
                and (\(about.offer)::uuid is null or offer = \(about.offer))
                and (\(about.order)::uuid is null or aid_order = \(about.order))
                and (\(about.answer)::uuid is null or roll_call_answer = \(about.answer))
                and (\(about.leg)::uuid is null or leg = \(about.leg))
                and (\(about.openOffer)::uuid is null or open_offer = \(about.openOffer))
                and (\(about.number)::text is null or number = \(about.number))
            """, rows: .any)
    }

    /// Takes what is to be sent now, past what another instance has just taken.
    public static func claim(at now: Date, limit: Int, in region: RegionID, _ db: Connection) throws -> [ID<Delivery>] {
        let ids: [ID<Delivery>] = try db.all(
            """
            select id from delivery
            where region = \(region) and next_at <= \(now) and state = 'waiting' and channel <> 'ring'
            order by next_at, id limit \(limit) for no key update skip locked
            """)
        try db.run(
            """
            update delivery set attempts = attempts + 1, next_at = \(now.addingTimeInterval(Delivery.lease))
            where region = \(region) and id = any (\(ids))
            """, rows: .exactly(ids.count))
        return ids
    }

    public static func set(
        _ id: ID<Delivery>, _ state: Delivery.State, nextAt: Date?, sentAt: Date?, seenAt: Date?, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update delivery set state = \(state), next_at = \(nextAt), sent_at = coalesce(sent_at, \(sentAt)),
                seen_at = coalesce(seen_at, \(seenAt))
            where region = \(region) and id = \(id)
            """)
    }

    /// What interrupts, was sent and has not been seen in time.
    public static func unseen(at now: Date, in region: RegionID, limit: Int, _ db: Connection) throws -> [ID<Delivery>] {
        try db.all(
            """
            select id from delivery where region = \(region) and next_at <= \(now) and state = 'sent'
            order by next_at, id limit \(limit)
            """)
    }

    /// What waits for whoever sits at the desk, wherever it was to go until now, the oldest first.
    public static func waitingForDesk(in region: RegionID, _ db: Connection) throws -> [ID<Delivery>] {
        try db.all(
            """
            select id from delivery
            where region = \(region) and state = 'waiting' and channel <> 'ring' and message = any (\(Delivery.Message.forDesk)::text[])
            order by position, step, id
            """)
    }

    public static func outgoing(at now: Date, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.one(
            """
            select exists (select from delivery
                where region = \(region) and next_at <= \(now) and state = 'waiting' and channel <> 'ring') as outgoing
            """)
    }

    struct Row: Decodable {
        private let record: Record
        private let names: Names

        private struct Names: Decodable {
            let memberName: String
            let post: String?
            let holder: String?
            let phone: String?
            let email: String?
            let open: Bool
        }

        init(from decoder: any Decoder) throws {
            record = try Record(from: decoder)
            names = try Names(from: decoder)
        }

        var value: DeliveryRow {
            DeliveryRow(
                delivery: record.value, memberName: names.memberName, post: names.post, holder: names.holder, phone: names.phone,
                email: names.email, isOpen: names.open)
        }
    }

    /// With whom it goes to, for the desk at last by the region's own number; a real number is open outside exercises, in one that is all
    /// invented, and where the member said so.
    private static let rows: SQL = """
        select \(columns), m.name as member_name, c.post, n.text as holder, coalesce(c.phone, k.phone, case
                when d.contact is null and d.desk is null and d.message = any (\(deskMessages)::text[]) then r.phone end) as phone,
            coalesce(c.email, k.email) as email,
            (r.exercise_of is null or r.exercise_of = r.region or coalesce(x.open, false)) as open
        from delivery d
        join region r on r.region = d.region
        join member m on m.region = d.region and m.id = d.member
        left join contact c on c.region = d.region and c.id = d.contact
        left join desk k on k.region = d.region and k.id = d.desk
        left join note n on n.region = k.region and n.id = k.name
        left join exercise_channel x on x.region = d.region and x.member = d.member
        """

    private static let deskMessages = Delivery.Message.allCases.filter(\.staysAtDesk)

    public static func rows(_ ids: [ID<Delivery>], in region: RegionID, _ db: Connection) throws -> [DeliveryRow] {
        try db.all("\(rows) where d.region = \(region) and d.id = any (\(ids)) order by d.made_at, d.id", as: Row.self).map(\.value)
    }

    /// Those to ring, at once first: what interrupts, then what was gathered.
    public static func rings(at now: Date, in region: RegionID, limit: Int, _ db: Connection) throws -> [DeliveryRow] {
        try db.all(
            """
            \(rows) where d.region = \(region) and d.next_at <= \(now) and d.state = 'waiting' and d.channel = 'ring'
            order by d.interrupts desc, d.due_at nulls last, d.made_at, d.id limit \(limit)
            """, as: Row.self
        ).map(\.value)
    }

    /// Whom a request's messages went to, as far as the reader may see.
    public static func of(request: ID<AidRequest>, in region: RegionID, _ db: Connection) throws -> [DeliveryRow] {
        try db.all(
            "\(rows) where d.region = \(region) and d.request = \(request) order by d.position, d.member, d.step, d.id limit 200",
            as: Row.self
        ).map(\.value)
    }
}

/// Up to which sealed position everybody was told.
public enum Tellers {
    public struct Head: Decodable, Sendable {
        public let position: Int
        public let channels: [String]
    }

    /// Takes the region's teller row, in a statement of its own.
    /// - Returns: nil where another instance has it.
    public static func take(in region: RegionID, _ db: Connection) throws -> Head? {
        try db.first("select position, channels from teller where region = \(region) for no key update skip locked")
    }

    public static func head(in region: RegionID, _ db: Connection) throws -> Head? {
        try db.first("select position, channels from teller where region = \(region)")
    }

    public static func advance(to position: Int, channels: [Delivery.Channel], in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update teller set position = \(position), channels = \(channels)::text[]
            where region = \(region) and position <= \(position)
            """)
    }

    public static func isOpen(_ member: ID<Member>, in region: RegionID, _ db: Connection) throws -> Bool {
        try db.first("select open from exercise_channel where region = \(region) and member = \(member)", as: Bool.self) ?? false
    }

    public static func choose(_ member: ID<Member>, open: Bool, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into exercise_channel (region, member, open, chosen_at) values (\(region), \(member), \(open), \(now))
            on conflict on constraint exercise_channel_key do update set open = excluded.open, chosen_at = excluded.chosen_at
            """)
    }
}
