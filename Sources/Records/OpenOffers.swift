import Foundation
import MutualAid
import Postgres

/// The waiting room.
public enum OpenOffers {
    private static let columns: SQL = "o.id, o.lender, o.aid_class, o.quantity, o.state, o.offered_at, o.enquiry, o.version"

    public static func load(_ id: ID<OpenOffer>, in region: RegionID, _ db: Connection) throws -> OpenOffer? {
        try db.first("select \(columns) from open_offer o where o.region = \(region) and o.id = \(id)")
    }

    public static func insert(_ offer: OpenOffer, note: ID<Note>?, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into open_offer (region, id, lender, aid_class, quantity, note, state, offered_at, version)
            values (\(region), \(offer.id), \(offer.lender), \(offer.aidClass), \(offer.quantity), \(note), 'waiting', \(offer.offeredAt), 1)
            """)
    }

    public static func match(_ id: ID<OpenOffer>, _ enquiry: ID<Enquiry>, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            update open_offer set state = 'matched', enquiry = \(enquiry), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }

    public static func thank(_ id: ID<OpenOffer>, in region: RegionID, _ db: Connection) throws {
        try db.run("update open_offer set state = 'thanked', version = version + 1 where region = \(region) and id = \(id)")
    }

    private struct Row: Decodable {
        let openOffer: OpenOffer
        let names: Names

        struct Names: Decodable {
            let lenderName: String
            let noteText: String?
        }

        init(from decoder: any Decoder) throws {
            openOffer = try OpenOffer(from: decoder)
            names = try Names(from: decoder)
        }
    }

    /// All that wait and that the caller may see, the oldest first.
    public static func waiting(of members: [ID<Member>]?, in region: RegionID, _ db: Connection) throws -> [OpenOfferRow] {
        let own: SQL = if let members { " and o.lender = any (\(members))" } else { "" }
        return try db.all(
            """
            select \(columns), m.name as lender_name, n.text as note_text
            from open_offer o
            join member m on m.region = o.region and m.id = o.lender
            left join note n on n.region = o.region and n.id = o.note
            where o.region = \(region) and o.state = 'waiting'\(own) order by o.offered_at, o.id
            """, as: Row.self
        ).map { OpenOfferRow(openOffer: $0.openOffer, lenderName: $0.names.lenderName, note: $0.names.noteText) }
    }

    /// Classes of which the region has been offered enough.
    public static func closed(in region: RegionID, _ db: Connection) throws -> [AidClass] {
        try db.all("select aid_class from closed_class where region = \(region) and closed order by aid_class", as: String.self)
            .compactMap(AidClass.init(rawValue:))
    }

    public static func close(_ aidClass: AidClass, _ closed: Bool, at now: Date, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into closed_class (region, aid_class, closed, changed_at) values (\(region), \(aidClass), \(closed), \(now))
            on conflict (region, aid_class) do update set closed = excluded.closed, changed_at = excluded.changed_at
            """)
    }
}
