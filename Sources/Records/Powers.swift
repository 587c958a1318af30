import Postgres

/// What the role of a connection may do beyond what the program needs.
public enum Powers {
    public struct Role: Decodable, Sendable {
        public let role: String
        public let powerful: Bool
    }

    /// Whether the role could pass by row-level security, or make what does.
    public static let question: SQL = """
        select current_user::text as role,
            (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user)
            or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('public', 'app') and pg_get_userbyid(c.relowner) = current_user)
            as powerful
        """
}
