import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// What each of the cluster's roles may do at all, exactly: a right too many is a way round every deed.
@Suite struct RightsTests {
    private func rights(_ role: String, _ db: Connection) throws -> Set<String> {
        let all: [String] = try db.all(
            """
            select lower(p.name) || ' ' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p (name)
            where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                and has_table_privilege(\(role), c.oid, p.name)
            """)
        return Set(all)
    }

    private static let sealer: Set<String> = [
        "select unsealed", "delete unsealed", "update unsealed", "select entry", "select seal", "insert seal", "select sealer",
        "update sealer",
    ]
    private static let tail: Set<String> = ["select seal", "select entry", "select note", "select unsealed", "select sealer"]
    private static let guardian: Set<String> = [
        "select region", "select account", "select session", "select member", "select membership", "select capability", "update capability",
        "select offer", "select promise", "insert promise", "update promise", "select cap", "update cap",
        "insert capability", "insert enquiry", "insert offer", "select site", "select end_change", "update end_change",
        "select task", "update task",
        "select call_card", "update call_card", "select card_word", "update card_word",
        "select task", "update task", "select call_slip",
    ]

    @Test func nobodyMayDoMoreThanIsSaid() async throws {
        try await Town.with { town in
            let db = try town.database.asAdmin()
            #expect(try rights("aid_sealer", db) == Self.sealer)
            #expect(try rights("aid_tail", db) == Self.tail)
            #expect(try rights("aid_guard", db) == Self.guardian)
            let reader = try rights("aid_reader", db)
            #expect(reader.allSatisfy { $0.hasPrefix("select ") })
            #expect(reader.isDisjoint(with: ["select account", "select session", "select account_deed"]))
            #expect(try rights("aid_application", db).filter { $0.hasPrefix("delete ") || $0.hasPrefix("truncate ") } == ["delete session"])
            let changeable = try rights("aid_application", db).filter { $0.hasPrefix("update ") }
            for fixed in ["promise", "entry", "account_entry", "seal", "sealer", "unsealed"] {
                #expect(!changeable.contains("update \(fixed)"))
            }
        }
    }

    /// Functions that run as somebody else are doors through the wall.
    @Test func onlyTheApplicationCallsTheDoors() async throws {
        try await Town.with { town in
            let db = try town.database.asAdmin()
            let doors: [String] = try db.all(
                """
                select p.proname || ' ' || r.role from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
                    unnest(array['public', 'aid_application', 'aid_sealer', 'aid_tail', 'aid_reader']) r (role)
                where n.nspname in ('app', 'public') and has_function_privilege(r.role, p.oid, 'EXECUTE')
                    and p.prorettype <> 'trigger'::regtype order by 1
                """)
            let names = [
                "account_named", "call_card", "card_closed", "card_phone", "card_word_used", "coordinators", "end_is_over", "end_withdrawn",
                "enter", "give_back",
                "login", "own_slips",
                "promise",
                "promise_again", "seats",
                "session", "still_on_the_way", "take_in", "use_card_word", "who_has",
            ]
            #expect(doors == names.map { "\($0) aid_application" })
            let loose: [String] = try db.all(
                """
                select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in ('app', 'public') and p.prosecdef
                    and (p.proowner::regrole::text <> 'aid_guard' or p.proconfig is distinct from array['search_path=pg_catalog'])
                """)
            #expect(loose == [])
        }
    }

    /// No role is more than it looks, and none can become another.
    @Test func noRoleIsPowerful() async throws {
        try await Town.with { town in
            let powerful: [String] = try town.database.asAdmin().all(
                """
                select rolname::text from pg_roles
                where rolname like 'aid\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """)
            #expect(powerful == [])
            let members: [String] = try town.database.asAdmin().all(
                """
                select m.member::regrole || ' is ' || m.roleid::regrole from pg_auth_members m
                where m.member::regrole::text like 'aid\\_%' or m.roleid::regrole::text like 'aid\\_%' order by 1
                """)
            #expect(members == ["aid_owner is aid_guard"])
            try await town.premises.proveRoles()
        }
    }

    /// Statements that each role tries and is refused.
    @Test func theWorkersAreRefused() async throws {
        try await Town.with { town in
            _ = try await Scene(town)
            let refused: [String: [String]] = [
                "aid_sealer": [
                    "perform 1 from note", "perform 1 from capability", "perform 1 from account", "update entry set body = ''",
                    "delete from entry", "delete from seal", "update seal set hash = hash", "update unsealed set recorded_at = now()",
                    "insert into unsealed values (1, gen_random_uuid(), now(), 1)", "insert into sealer values (3, 0, '')",
                    "perform app.login('south.dispatcher')", "perform app.give_back(1, gen_random_uuid(), 1, 'home', now())",
                    "set local role aid_guard", "set local role aid_owner",
                ],
                "aid_tail": [
                    "insert into seal values (1, 99, gen_random_uuid(), '')", "update note set text = ''", "delete from unsealed",
                    "update sealer set position = 0", "perform 1 from deed", "perform 1 from session", "set local role aid_sealer",
                    "perform app.session('\\x00')",
                ],
                "aid_reader": [
                    "perform 1 from account", "perform 1 from session", "perform app.login('south.dispatcher')",
                    "update capability set reserve = 0", "insert into task select * from task", "delete from note",
                    "perform app.enter(1, gen_random_uuid(), gen_random_uuid(), '{}', '{}', true, true)",
                ],
                "aid_application": [
                    "create table loot (i int)", "create function app.loot() returns int language sql as 'select 1'",
                    "alter table note disable row level security", "drop policy note_seen on note",
                    "set local role aid_owner", "perform pg_read_file('/etc/passwd')", "copy note to program 'true'",
                    "set local session_replication_role = replica",
                ],
            ]
            for (role, statements) in refused {
                let db = try Connection.open(town.database.string(as: role))
                try db.execute(script: "begin")
                for statement in statements {
                    #expect(try db.verdict(statement) == .refused("42501"), "\(role): \(statement)")
                }
            }
        }
    }
}
