import Foundation
import MutualAid
import Postgres

public enum CallSlips {
    private struct Record: Decodable {
        let id: ID<CallSlip>
        let number: String
        let phone: String
        let hospital: String
        let site: ID<Site>?
        let aidClass: AidClass?
        let quantity: Int?
        let patients: Int?
        let neededBy: Date?
        let state: CallSlip.State
        let madeAt: Date
        let request: ID<AidRequest>?
        let version: Int
        let callerName: String?
        let troubleText: String?
        let siteName: String?
        let memberName: String?
        let member: ID<Member>?
        let provenSite: ID<Site>?
        let provenName: String?

        var value: CallSlipRow {
            CallSlipRow(
                slip: CallSlip(
                    id: id, number: number, phone: phone, hospital: hospital, site: site, aidClass: aidClass, quantity: quantity,
                    patients: patients, neededBy: neededBy, state: state, madeAt: madeAt, request: request, version: version,
                    provenSite: provenSite),
                callerName: callerName, trouble: troubleText, siteName: siteName, memberName: memberName, member: member,
                provenName: provenName)
        }
    }

    private static let rows: SQL = """
        select p.id, p.number, p.phone, p.hospital, p.site, p.aid_class, p.quantity, p.patients, p.needed_by, p.state, p.made_at, p.request,
            p.version, nullif(c.text, '') as caller_name, nullif(t.text, '') as trouble_text, s.name as site_name, m.name as member_name,
            m.id as member, p.proven_site, v.name as proven_name
        from call_slip p
        left join site v on v.region = p.region and v.id = p.proven_site
        left join note c on c.region = p.region and c.id = p.caller
        left join note t on t.region = p.region and t.id = p.trouble
        left join site s on s.region = p.region and s.id = p.site
        left join member m on m.region = s.region and m.id = s.member
        """

    public static func row(_ id: ID<CallSlip>, in region: RegionID, _ db: Connection) throws -> CallSlipRow? {
        try db.first("\(rows) where p.region = \(region) and p.id = \(id)", as: Record.self)?.value
    }

    public static func open(in region: RegionID, _ db: Connection) throws -> [CallSlipRow] {
        try db.all(
            "\(rows) where p.region = \(region) and p.state = 'open' order by p.made_at, p.id limit 200", as: Record.self
        ).map(\.value)
    }

    /// What became of the slips that the caller wrote since then, the newest first.
    public static func own(since: Date, in region: RegionID, _ db: Connection) throws -> [CallHome.Slip] {
        try db.all("select number, state, made_at from app.own_slips(\(region), \(since)) order by made_at desc, number")
    }

    public static func insert(
        _ slip: CallSlip, caller: ID<Note>, trouble: ID<Note>, madeBy: ID<Account>?, proof: ID<DeedMark>?, in region: RegionID,
        _ db: Connection
    ) throws {
        try db.run(
            """
            insert into call_slip (region, id, number, caller, phone, hospital, site, trouble, aid_class, quantity, patients, needed_by, state,
                made_at, made_by, proven_site, proof, version)
            values (\(region), \(slip.id), \(slip.number), \(caller), \(slip.phone), \(slip.hospital), \(slip.site), \(trouble),
                \(slip.aidClass), \(slip.quantity), \(slip.patients), \(slip.neededBy), \(slip.state), \(slip.madeAt), \(madeBy),
                \(slip.provenSite), \(proof), 1)
            """)
    }

    public static func close(
        _ id: ID<CallSlip>, _ state: CallSlip.State, request: ID<AidRequest>?, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            update call_slip set state = \(state), request = \(request), version = version + 1
            where region = \(region) and id = \(id)
            """)
    }
}
