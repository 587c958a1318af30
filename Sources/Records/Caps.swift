import Foundation
import MutualAid
import Postgres

public enum Caps {
    /// The caps of a health system, with what is promised from all its sites.
    public static func of(_ member: ID<Member>, in region: RegionID, _ db: Connection) throws -> [Cap] {
        try list("k.member = \(member)", in: region, db)
    }

    /// All caps of these classes that the caller may see.
    public static func all(of classes: [AidClass], in region: RegionID, _ db: Connection) throws -> [Cap] {
        try list("k.aid_class = any (\(classes)::text[])", in: region, db)
    }

    private static func list(_ which: SQL, in region: RegionID, _ db: Connection) throws -> [Cap] {
        try db.all(
            """
            select k.member, k.aid_class, k.most, coalesce(lent.out, 0)::int as out
            from cap k
            left join lateral (
                select sum(c.promised) as out from capability c
                join member m on m.region = c.region and m.id = c.member
                where c.region = k.region and c.aid_class = k.aid_class and (m.id = k.member or m.parent = k.member)
            ) lent on true
            where k.region = \(region) and k.most is not null and \(which) order by k.member, k.aid_class
            """)
    }

    /// Sets or lifts a cap.
    public static func set(_ member: ID<Member>, _ aidClass: AidClass, most: Int?, in region: RegionID, _ db: Connection) throws {
        try db.run(
            """
            insert into cap (region, member, aid_class, most) values (\(region), \(member), \(aidClass), \(most))
            on conflict on constraint cap_key do update set most = excluded.most
            """)
    }
}
