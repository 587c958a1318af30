import Postgres
import Support
import Testing

/// The catalogue of a migrated database, held against what keeps it distributable and walled.
@Suite struct LintTests {
    @Test func theSchemaKeepsEveryRule() async throws {
        let database = try await TestServer.database()
        let db = try database.asAdmin()
        for rule in keyRules + wallRules {
            let findings = try db.all(rule.question, as: String.self)
            #expect(findings.isEmpty, "\(rule.name): \(findings.joined(separator: ", "))")
        }
        try TestServer.drop(database)
    }

    /// Each rule finds what was planted, and found nothing on the table before it was spoilt.
    @Test func everyRuleBites() async throws {
        let database = try await TestServer.database()
        for rule in keyRules + wallRules {
            let db = try database.asAdmin()
            try db.execute(script: "begin; set local role aid_owner; \(planted) reset role")
            #expect(try db.all(rule.question, as: String.self) == [], "\(rule.name) finds fault with a table that has none")
            try db.execute(script: rule.bad)
            #expect(try !db.all(rule.question, as: String.self).isEmpty, "\(rule.name) does not bite")
            try db.execute(script: "rollback")
        }
        try TestServer.drop(database)
    }

    /// The list of kinds names no table that is gone.
    @Test func everyKindIsATable() async throws {
        let database = try await TestServer.database()
        let tables = try database.asAdmin().all(
            "select tablename::text from pg_tables where schemaname = 'public' order by 1", as: String.self)
        #expect(Set(tables) == Set(kinds.keys))
        try TestServer.drop(database)
    }
}
