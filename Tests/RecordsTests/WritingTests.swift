import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// Who may bring a row of another member into being, or change it: by direct SQL, table by table.
@Suite struct WritingTests {
    /// What happens to a caller who writes a row that belongs to south, or to the whole region.
    private struct Rule {
        /// Verdicts on inserting a copy of the row: the wall speaks before the key does, so a copy that passes is a duplicate.
        var insert: [String: Verdict] = [:]
        var update: [String: Verdict] = [:]
    }

    private static let duplicate = Verdict.refused("23505")
    private static let wall = Verdict.refused("42501")
    private static let nothing = Verdict.touchedNothing

    /// Rows that show themselves to whoever is in the region, and that only their member or the desk changes.
    private static let shown = Rule(
        insert: ["north": wall, "west": wall, "auditor": wall, "coordinator": duplicate, "system": duplicate],
        update: ["north": wall, "west": wall, "auditor": wall, "coordinator": .done, "system": .done])
    private static let lenders = Rule(
        insert: ["north": wall, "west": wall, "auditor": wall, "coordinator": duplicate, "system": duplicate],
        update: ["north": nothing, "west": nothing, "auditor": wall, "coordinator": .done, "system": .done])
    private static let askers = Rule(
        insert: ["south": wall, "west": wall, "auditor": wall, "coordinator": duplicate, "system": wall],
        update: ["south": nothing, "west": nothing, "auditor": wall, "coordinator": .done, "system": nothing])
    /// Brought into being by the desk, changed by either side.
    private static let between = Rule(
        insert: ["north": wall, "south": wall, "west": wall, "auditor": wall, "coordinator": duplicate],
        update: ["north": .done, "south": .done, "west": nothing, "auditor": wall, "coordinator": .done])
    private static let desk = Rule(
        insert: ["north": wall, "south": wall, "auditor": wall, "coordinator": duplicate],
        update: ["north": nothing, "south": nothing, "auditor": wall, "coordinator": wall])
    private static let watch = Rule(insert: desk.insert, update: desk.update.merging(["coordinator": .done]) { $1 })
    /// What the desk says for the whole region.
    private static let said = Rule(
        insert: ["north": wall, "auditor": wall, "coordinator": duplicate],
        update: ["north": wall, "auditor": wall, "coordinator": .done])
    private static let own = Rule(
        insert: ["north": wall, "west": wall, "coordinator": wall, "auditor": wall],
        update: ["north": nothing, "west": nothing, "coordinator": nothing, "auditor": nothing])
    private static let reference = Rule(
        insert: ["north": wall, "coordinator": wall], update: ["north": wall, "coordinator": wall])
    private static let untouchable = Rule(
        insert: ["north": wall, "south": wall, "coordinator": wall], update: ["north": wall, "south": wall, "coordinator": wall])

    private static let rules: [String: Rule] = [
        "region": Rule(
            insert: ["north": wall, "auditor": wall, "coordinator": duplicate],
            update: ["north": wall, "auditor": wall, "coordinator": .done]),
        "member": Rule(
            insert: ["north": wall, "south": wall, "auditor": wall, "coordinator": duplicate, "system": wall], update: shown.update),
        "site": shown, "contact": shown,
        "membership": Rule(
            insert: ["north": wall, "south": wall, "administrator": duplicate, "coordinator": duplicate, "auditor": wall],
            update: ["north": nothing, "south": wall, "administrator": .done, "coordinator": .done, "auditor": wall]),
        "capability": lenders, "aid_request": askers, "request_item": askers, "enquiry": between,
        "offer": Rule(
            insert: ["north": wall, "west": wall, "auditor": wall, "south": duplicate, "coordinator": duplicate], update: between.update),
        "aid_order": Rule(
            insert: ["south": wall, "west": wall, "auditor": wall, "coordinator": wall, "north": duplicate], update: between.update),
        // Asked by the lender: it cannot answer for the asker, nor can the desk for either.
        "end_change": Rule(
            insert: ["north": wall, "south": duplicate, "west": wall, "auditor": wall, "coordinator": wall],
            update: ["north": .done, "south": wall, "west": nothing, "auditor": wall, "coordinator": wall]),
        "carry_leg": Rule(
            insert: ["north": duplicate, "south": duplicate, "west": wall, "auditor": wall, "coordinator": duplicate],
            update: between.update),
        "promise": untouchable,
        // Made by the service; whoever got it says that they have seen it.
        "delivery": Rule(
            insert: ["north": wall, "south": wall, "west": wall, "auditor": wall, "coordinator": duplicate],
            update: ["north": nothing, "south": .done, "system": .done, "west": nothing, "auditor": wall, "coordinator": .done]),
        "exercise_channel": shown, "desk": watch, "teller": watch, "call_slip": watch,
        "cap": Rule(
            insert: ["north": wall, "south": wall, "west": wall, "auditor": wall, "system": duplicate, "coordinator": duplicate],
            update: ["north": nothing, "south": nothing, "auditor": wall, "system": .done, "coordinator": .done]),
        "call_card": askers,
        // A word goes in with its card, and is neither read nor changed by anybody but the guard.
        "card_word": Rule(
            insert: ["north": duplicate, "south": wall, "west": wall, "auditor": wall, "coordinator": duplicate],
            update: ["north": wall, "south": wall, "coordinator": wall]),
        "roll_call": askers,
        "roll_call_answer": Rule(
            insert: ["north": duplicate, "south": wall, "west": wall, "auditor": wall, "coordinator": duplicate], update: between.update),
        "log_line": askers,
        // Said by its member or by the desk; whoever only reads along changes nothing, and sees no suspicion to change.
        "incident": Rule(
            insert: askers.insert,
            update: ["south": nothing, "west": nothing, "auditor": nothing, "north": .done, "coordinator": .done, "system": nothing]),
        "number_block": Rule(
            insert: ["north": wall, "auditor": wall, "coordinator": duplicate],
            update: ["north": wall, "auditor": wall, "coordinator": wall]),
        // The desk says what collides; its lender, or the desk, says what is kept.
        "conflict": Rule(
            insert: ["north": wall, "south": wall, "west": wall, "auditor": wall, "coordinator": duplicate],
            update: ["north": nothing, "south": .done, "west": nothing, "auditor": wall, "coordinator": .done]),
        "proxy_entry": Rule(
            insert: ["north": wall, "south": wall, "auditor": wall, "coordinator": duplicate],
            update: ["north": .done, "south": nothing, "auditor": wall, "coordinator": .done]),
        // Nobody gives themselves the right to say yes for another.
        "delegation": Rule(
            insert: ["south": wall, "west": wall, "auditor": wall, "coordinator": wall, "north": duplicate],
            update: ["north": .done, "south": nothing, "west": nothing, "auditor": wall, "coordinator": wall]),
        "open_offer": Rule(
            insert: lenders.insert,
            update: ["north": nothing, "west": nothing, "south": wall, "auditor": wall, "coordinator": .done, "system": wall]),
        "closed_class": said, "travel_time": said,
        // Given by the lender, or by the desk that heard it; nobody changes what was said.
        "lender_answer": Rule(
            insert: ["north": wall, "west": wall, "auditor": wall, "south": duplicate, "coordinator": duplicate],
            update: ["north": wall, "south": wall, "auditor": wall, "coordinator": wall]),
        "override": watch, "plan": desk, "plan_item": desk, "proposal": desk,
        // Either side of an order opens tasks for the other; it cannot change them afterwards.
        "task": Rule(
            insert: ["north": duplicate, "south": duplicate],
            update: ["north": .done, "south": nothing, "west": nothing, "auditor": wall, "coordinator": .done]),
        "account": Rule(
            insert: ["north": wall, "south": wall, "auditor": wall, "coordinator": duplicate, "administrator": duplicate],
            update: ["north": nothing, "coordinator": nothing, "auditor": nothing]),
        "session": own, "account_deed": own, "deed": own,
        "account_entry": Rule(insert: own.insert, update: ["north": wall, "coordinator": wall]),
        // Whoever does a deed writes its notes and its entry for all whom it concerns; nobody changes them but by redaction.
        "note": Rule(insert: ["west": duplicate], update: ["north": wall, "west": nothing, "auditor": wall, "coordinator": wall]),
        "entry": Rule(insert: ["west": duplicate], update: ["south": wall, "coordinator": wall]),
        "unsealed": Rule(insert: ["west": duplicate], update: ["south": wall, "coordinator": wall]),
        "seal": untouchable,
        "sealer": Rule(insert: ["north": wall, "coordinator": wall], update: ["north": wall, "coordinator": wall]),
        "aid_class": reference,
        "device_model": Rule(insert: ["north": duplicate], update: ["north": wall, "coordinator": wall]),
    ]

    /// Which row of a table is written: south's where it has one.
    private func target(_ table: String, _ town: Town) -> String {
        let south = town.south.member
        let account = town.south.caller(.dispatcher).account?.description ?? ""
        return switch table {
        case "region", "sealer", "teller", "seal", "plan", "plan_item", "proposal", "unsealed", "closed_class", "travel_time":
            "t.region = 1"
        case "member": "t.id = '\(south)'"
        case "site", "contact", "capability", "delivery", "exercise_channel": "t.member = '\(south)'"
        case "membership", "account", "session", "account_deed", "account_entry", "deed": "t.account = '\(account)'"
        case "enquiry", "offer", "aid_order", "carry_leg", "end_change", "promise", "open_offer", "lender_answer": "t.lender = '\(south)'"
        case "incident": "t.member = '\(town.north.member)' and t.state = 'suspected'"
        case "aid_request", "request_item", "delegation": "t.member = '\(town.north.member)'"
        case "call_card", "card_word", "proxy_entry": "t.member = '\(town.north.member)'"
        case "roll_call": "t.asker = '\(town.north.member)'"
        case "roll_call_answer": "t.member = '\(south)' and t.state = 'asked'"
        case "log_line": "t.writer = '\(town.north.member)'"
        case "conflict": "t.lender = '\(south)'"
        case "cap": "t.member = '\(town.system.member)'"
        case "task": "t.owner = '\(town.north.member)'"
        case "note", "entry":
            """
            '\(south)' = any (t.audience) and '\(town.north.member)' = any (t.audience) and not '\(town.west.member)' = any (t.audience)
            """
        default: "true"
        }
    }

    /// A copy of one row as an insert, and a change of one row that changes nothing.
    private func statements(_ table: String, _ town: Town, _ admin: Connection) throws -> (insert: String, update: String) {
        let columns: [String] = try admin.all(
            """
            select column_name::text from information_schema.columns
            where table_schema = 'public' and table_name = \(table) and is_generated = 'NEVER' order by ordinal_position
            """)
        let query = "select to_json(t)::text as row from \(table) t where \(target(table, town)) limit 1"
        let row: String = try admin.one(
            "select (xpath('/row/row/text()', query_to_xml(\(query), false, true, '')))[1]::text")
        let json = row.replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&lt;", with: "<")
            .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&amp;", with: "&")
        let list = columns.joined(separator: ", ")
        let insert = "insert into \(table) (\(list)) select \(list) from json_populate_record(null::\(table), $json$\(json)$json$)"
        let column = columns[columns.count - 1]
        return (insert, "update \(table) t set \(column) = \(column) where \(target(table, town))")
    }

    @Test func nobodyWritesWhatIsAnothers() async throws {
        try await Town.with { town in
            let scene = try await Scene(town)
            var callers = scene.callers
            callers["administrator"] = town.south.caller(.organisationAdministrator)
            #expect(Set(try scene.tables) == Set(Self.rules.keys))
            let admin = try town.database.asAdmin()
            let connections = try callers.mapValues { try town.entered(as: $0) }
            for (table, rule) in Self.rules {
                let (insert, update) = try statements(table, town, admin)
                // The copy is a good one: past the wall it fails only because the row is there already.
                try admin.execute(script: "begin")
                #expect(try admin.verdict(insert) == Self.duplicate, "\(table)")
                let plain = try admin.verdict(update)
                #expect(plain == .done, "\(table)")
                try admin.execute(script: "rollback")
                for (name, db) in connections where rule.insert[name] != nil || rule.update[name] != nil {
                    if let wanted = rule.insert[name] { #expect(try db.verdict(insert) == wanted, "\(name) inserts into \(table)") }
                    if let wanted = rule.update[name] { #expect(try db.verdict(update) == wanted, "\(name) updates \(table)") }
                    if table != "session" { #expect(try db.verdict("delete from \(table)") == Self.wall, "\(name) deletes from \(table)") }
                    #expect(try db.verdict("truncate \(table) cascade") == Self.wall, "\(name) empties \(table)")
                }
            }
        }
    }

    /// A row cannot be moved out of reach, or into somebody else's hands.
    @Test func nothingChangesHands() async throws {
        try await Town.with { town in
            _ = try await Scene(town)
            let (south, west) = (town.south.member, town.west.member)
            let db = try town.entered(as: town.south.caller(.dispatcher))
            #expect(try db.verdict("update capability set member = '\(west)' where member = '\(south)'") == Self.wall)
            #expect(try db.verdict("update capability set region = 2 where member = '\(south)'") == Self.wall)
            #expect(try db.verdict("update account set account = gen_random_uuid()") == Self.wall)
            // A note is emptied for good or left as it is.
            #expect(try db.verdict("update note set text = 'other'") == Self.wall)
            let mine = "where owner = '\(south)'"
            #expect(try db.verdict("update note set redacted_at = now() \(mine)") == .refused("23514"))
            #expect(try db.verdict("update note set text = '', salt = '', redacted_at = now() \(mine)") == .done)
            // What somebody else wrote is theirs to empty, though both sides read it.
            #expect(try db.verdict("update note set text = '', salt = '', redacted_at = now() where owner <> '\(south)'") == Self.wall)
            // Only the desk, or whoever administers the member, says who sits there; and never as more than the deed allows.
            let administrator = try town.entered(as: town.south.caller(.organisationAdministrator))
            let crown = "update membership set roles = array['coordinator'] where member = '\(south)'"
            #expect(try administrator.verdict(crown) == Self.wall)
            func seated(_ role: String) -> String {
                """
                insert into membership (region, account, member, roles, granted_at)
                values (1, gen_random_uuid(), '\(south)', array['\(role)'], now())
                """
            }
            #expect(try administrator.verdict(seated("auditor")) == Self.wall)
            #expect(try administrator.verdict(seated("requester")) == .done)
            #expect(try town.entered(as: town.coordinator).verdict(crown) == .done)
        }
    }
}
