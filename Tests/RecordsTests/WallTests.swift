import Coordination
import Foundation
import MutualAid
import Postgres
import Records
import Support
import Testing

/// Row-level security under every query: who sees which rows of which table, said here a second time and independently.
@Suite struct WallTests {
    /// Who may read a row of a table.
    private enum Reader {
        /// Every seat of the region.
        case region
        /// The members in these columns, and whoever sees the whole region.
        case sides([String])
        /// The same, but what the desk is told only by whoever sees the whole region.
        case sidesButDesk([String])
        /// As sides, and everybody where the row is kept for all to read.
        case sidesOrKept([String])
        /// The members in these columns, the desk, and whoever else sees the region once it is more than a suspicion.
        case sidesAndSure([String])
        /// Whoever sees the whole region.
        case desk
        /// The members in the row's audience, and whoever sees the whole region.
        case audience
        /// The account itself.
        case account
        /// The account itself, in the region.
        case regionAndAccount
        /// The account itself, its member, and whoever sees the whole region.
        case membership
        /// Everybody who has come in, in whatever region.
        case everybody
        /// Nobody: the right itself is missing.
        case nobody

        func condition(_ caller: Caller) -> String? {
            let members = "array[\((caller.seat?.members ?? []).map { "'\($0)'" }.joined(separator: ","))]::uuid[]"
            let account = "t.account = '\(caller.account?.description ?? "")'"
            let sees = caller.seesRegion
            return switch self {
            case .region: "t.region = 1"
            case .sides(let columns):
                sees ? "t.region = 1" : "t.region = 1 and (\(columns.map { "t.\($0) = any (\(members))" }.joined(separator: " or ")))"
            case .sidesButDesk(let columns):
                sees
                    ? "t.region = 1"
                    : "t.region = 1 and t.message not in ('request_came', 'said_no', 'desk_empty', 'call_taken', 'ran_alone', "
                        + "'help_offered', 'relief_wanted') and (\(columns.map { "t.\($0) = any (\(members))" }.joined(separator: " or ")))"
            case .sidesOrKept(let columns):
                sees
                    ? "t.region = 1"
                    : "t.region = 1 and (t.kept or \(columns.map { "t.\($0) = any (\(members))" }.joined(separator: " or ")))"
            case .sidesAndSure(let columns):
                caller.has(.coordinator)
                    ? "t.region = 1"
                    : "t.region = 1 and (\(sees ? "t.state <> 'suspected'" : "false")"
                        + "\(columns.map { " or t.\($0) = any (\(members))" }.joined()))"
            case .desk: sees ? "t.region = 1" : "false"
            case .audience: sees ? "t.region = 1" : "t.region = 1 and t.audience && \(members)"
            case .account: account
            case .regionAndAccount: "t.region = 1 and \(account)"
            case .membership: sees ? "t.region = 1" : "t.region = 1 and (\(account) or t.member = any (\(members)))"
            case .everybody: "true"
            case .nobody: nil
            }
        }
    }

    private static let readers: [String: Reader] = [
        "region": .region, "member": .region, "site": .region, "contact": .region, "seal": .region,
        "account": .account, "session": .account, "account_deed": .account, "account_entry": .account,
        "deed": .regionAndAccount, "membership": .membership,
        "capability": .sides(["member"]), "aid_request": .sides(["member"]), "request_item": .sides(["member"]),
        "enquiry": .sides(["lender", "asker"]), "offer": .sides(["lender", "asker"]), "promise": .sides(["lender", "asker"]),
        "aid_order": .sides(["lender", "asker"]), "end_change": .sides(["lender", "asker"]),
        "carry_leg": .sides(["lender", "asker", "carrier_member"]),
        "task": .sides(["owner"]),
        "delegation": .sides(["member"]), "open_offer": .sides(["lender"]), "closed_class": .region, "travel_time": .region,
        "delivery": .sidesButDesk(["member"]), "exercise_channel": .region, "desk": .desk, "teller": .desk,
        "cap": .sides(["member"]), "call_card": .sides(["member"]), "card_word": .nobody, "call_slip": .desk,
        "roll_call": .sides(["asker"]), "roll_call_answer": .sidesOrKept(["member", "asker"]),
        "log_line": .sides(["writer"]), "number_block": .region, "conflict": .sides(["lender"]), "proxy_entry": .sides(["member"]),
        "incident": .sidesAndSure(["member"]),
        "lender_answer": .sides(["lender"]),
        "override": .desk, "plan": .desk, "plan_item": .desk, "proposal": .desk,
        "note": .audience, "entry": .audience,
        "aid_class": .everybody, "device_model": .everybody,
        "unsealed": .nobody, "sealer": .nobody,
    ]

    /// What does not agree with the table above, in words; nothing where the wall stands.
    private func holes(_ scene: Scene) throws -> Set<String> {
        var holes: Set<String> = []
        let admin = try scene.town.database.asAdmin()
        let tables = try scene.tables
        for table in tables {
            if Self.readers[table] == nil { holes.insert("\(table) is not said to be for anybody") }
            if try admin.count(table) == 0 { holes.insert("\(table) is empty, so nothing is proven") }
        }
        for (name, caller) in scene.callers {
            let db = try scene.town.entered(as: caller)
            for table in tables {
                guard let reader = Self.readers[table] else { continue }
                let condition = reader.condition(caller)
                do {
                    let seen = try db.savepoint { try db.count(table) }
                    if let condition {
                        if try seen != admin.count(table, where: condition) { holes.insert("\(name) sees other rows of \(table)") }
                    } else {
                        holes.insert("\(name) may read \(table)")
                    }
                } catch let error as DatabaseError where error.sqlState == "42501" {
                    if condition != nil { holes.insert("\(name) may not read \(table)") }
                }
            }
        }
        return holes
    }

    /// Without a policy, or with a wrong one, somebody sees other rows than this page says.
    @Test func everybodySeesTheirRowsAndNoOthers() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            let holes = try holes(scene)
            #expect(holes == [], "\(holes.sorted().joined(separator: ", "))")
            // What a hospital must not know of another, in plain numbers.
            let south = try town.entered(as: town.south.caller(.dispatcher))
            #expect(try south.count("aid_request") == 0)
            #expect(try south.count("aid_order") == 1)
            let west = try town.entered(as: town.west.caller(.publisher))
            for table in ["aid_request", "enquiry", "offer", "promise", "aid_order", "carry_leg", "task", "plan", "proposal"] {
                #expect(try west.count(table) == 0, "\(table)")
            }
            let system = try town.entered(as: town.system.caller(.dispatcher))
            #expect(try system.count("aid_order") == 1, "whoever answers for a member reads for it")
        }
    }

    /// Each hole that somebody could leave is seen by the test above.
    @Test(arguments: [
        ("create policy wider on offer for select to aid_application using (region = 1)", "west sees other rows of offer"),
        ("alter table aid_request disable row level security", "south sees other rows of aid_request"),
        ("drop policy note_seen on note", "north sees other rows of note"),
        ("grant select on sealer to aid_application", "north may read sealer"),
        ("revoke select on plan from aid_application", "coordinator may not read plan"),
        ("create table stray (region int); insert into stray values (1)", "stray is not said to be for anybody"),
        ("create policy looser on incident for select to aid_application using (true)", "auditor sees other rows of incident"),
        (
            "create policy looser on delivery for select to aid_application using (member = any (current_setting('app.members')::uuid[]))",
            "office sees other rows of delivery"
        ),
        ("create policy looser on capability for select to aid_application using (true)", "coordinator sees other rows of capability"),
    ]) func aHoleIsSeen(hole: String, seen: String) async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            try town.database.asAdmin().execute(script: hole)
            #expect(try holes(scene).contains(seen))
        }
    }

    /// A message that is the desk's in the program is so in the wall: a new one needs both.
    @Test func theWallKnowsWhatStaysAtTheDesk() async throws {
        try await Town.with { town in
            let said: [String] = try town.database.asAdmin().all(
                """
                select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
                where p.polrelid = 'delivery'::regclass and p.polname in ('delivery_seen', 'delivery_moves')
                union all
                select pg_get_expr(p.polwithcheck, p.polrelid) from pg_policy p
                where p.polrelid = 'delivery'::regclass and p.polname = 'delivery_moves'
                """)
            #expect(said.count == 3)
            let wanted = Set(Delivery.Message.allCases.filter(\.staysAtDesk).map(\.rawValue))
            for expression in said {
                #expect(Set(expression.matches(of: #/'([a-z_]+)'::text/#).map { String($0.output.1) }) == wanted)
            }
        }
    }

    /// Nobody has entered: the settings are not there. Entered as nobody: they are empty. Both are refused loudly.
    @Test func nothingIsReadWithoutEntering() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            let names = ["region", "account", "member", "members", "roles", "sees", "coordinates"]
            let db = try Connection.open(town.database.string(as: "aid_application"))
            let fresh = try Connection.open(town.database.string(as: "aid_application"))
            try fresh.execute(script: "begin")
            for table in try scene.tables {
                let open = table == "aid_class" || table == "device_model"
                let ungranted = ["unsealed", "sealer", "card_word"].contains(table)
                let read = "perform 1 from \(table)"
                #expect(try fresh.verdict(read) == (open ? .done : .refused(ungranted ? "42501" : "42704")), "\(table)")
                try db.execute(script: "begin")
                try db.execute(script: names.map { "set local app.\($0) = ''" }.joined(separator: "; "))
                #expect(try db.verdict(read) == (open ? .done : .refused(ungranted ? "42501" : "22P02")), "\(table)")
                // After a transaction the settings are empty, not gone: the next transaction on the connection is nobody.
                try db.execute(script: "rollback; begin")
                _ = try db.one(Opening.statement(for: town.coordinator), as: Opening.self)
                try db.execute(script: "commit; begin")
                #expect(try db.verdict(read) == (open ? .done : .refused(ungranted ? "42501" : "22P02")), "\(table)")
                try db.execute(script: "rollback")
            }
        }
    }

    /// Before somebody has entered, only two questions are answered, and each only to whoever knows what to ask for.
    @Test func beforeEnteringOnlyTwoQuestionsAreAnswered() async throws {
        try await Town.with { town in
            _ = try await Scene(town)
            let db = try Connection.open(town.database.string(as: "aid_application"))
            let found: String = try db.one("select name from app.login('south.dispatcher')")
            #expect(found == "south.dispatcher")
            #expect(try db.all("select name from app.login('nobody')", as: String.self) == [])
            let hash: Data = try town.database.asAdmin().one("select hash from session")
            #expect(try db.all("select name from app.session(\(hash))", as: String.self) == ["south.dispatcher"])
            #expect(try db.all("select name from app.session(\(Data(count: 32)))", as: String.self) == [])
            try town.plant("update session set expires_at = now() - interval '1 second'")
            #expect(try db.all("select name from app.session(\(hash))", as: String.self) == [])
            try db.execute(script: "begin")
            #expect(try db.verdict("perform app.seats()") == .refused("42704"))
        }
    }

    /// Without FORCE the owner's own mistakes pass by the wall; without row security everybody's do.
    @Test func everyTableForcesItsWall() async throws {
        try await Town.with { town in
            let bare: [String] = try town.database.asAdmin().all(
                """
                select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('public', 'app') and c.relkind in ('r', 'p') and c.relname <> 'migration'
                    and not (c.relrowsecurity and c.relforcerowsecurity)
                """)
            #expect(bare == [])
            let views: [String] = try town.database.asAdmin().all(
                """
                select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('public', 'app') and c.relkind in ('v', 'm')
                    and not coalesce('security_invoker=true' = any (c.reloptions), false)
                """)
            #expect(views == [])
        }
    }
}
