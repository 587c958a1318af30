import Postgres

/// The cluster's roles. They belong to no numbered migration, because they belong to no database.
public enum Roles {
    public static let names = ["aid_owner", "aid_application", "aid_sealer", "aid_tail", "aid_reader"]
    /// Owns the guard's functions and nothing else; nobody signs in as it.
    public static let guardName = "aid_guard"

    /// Makes a role that is not there, or sets the password of one that is.
    public static func make(_ name: String, password: String?, _ db: Connection) throws {
        let text = try db.one(
            """
            select case when exists (select from pg_roles where rolname = \(name))
                then case when \(password)::text is null then 'select 1'
                    else format('alter role %I login password %L', \(name)::text, \(password)::text) end
                else format('create role %I login', \(name)::text)
                    || case when \(password)::text is null then '' else format(' password %L', \(password)::text) end
                end
            """, as: String.self)
        try db.execute(script: text)
    }

    /// Makes the guard, and lets the owner hand functions to it.
    public static func makeGuard(_ db: Connection) throws {
        let there = try db.one("select exists (select from pg_roles where rolname = 'aid_guard')", as: Bool.self)
        if !there { try db.execute(script: "create role aid_guard nologin") }
        let granted = try db.one(
            """
            select exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles o on o.oid = m.member
                where g.rolname = 'aid_guard' and o.rolname = 'aid_owner')
            """, as: Bool.self)
        if !granted { try db.execute(script: "grant aid_guard to aid_owner") }
    }
}
