import Coordination
import Foundation
import Postgres
import Support
import Testing

/// The migrations as files: what they may say, and that they arrive.
@Suite struct MigrationTests {
    @Test func everyMigrationIsAppliedOnce() async throws {
        let database = try await TestServer.database()
        let owner = try database.string(as: "aid_owner")
        #expect(try Installation.pending(owner: owner) == [])
        #expect(try Installation.migrate(owner: owner) == [])
        let applied = try database.asAdmin().all("select name from migration order by number", as: String.self)
        #expect(applied == Installation.migrations.map(\.name))
        try TestServer.drop(database)
    }

    /// One thing in one ALTER, so that each can be given to several machines.
    @Test func migrationsAddOneThingAtATime() {
        for migration in Installation.migrations {
            #expect(Self.several(in: migration.text).isEmpty, "\(migration.name): \(Self.several(in: migration.text))")
        }
        #expect(Self.several(in: "alter table offer add column a int, add column b int;").count == 1)
        #expect(Self.several(in: "alter table offer add column a int check (a > 0);").count == 1)
        #expect(
            Self.several(in: "alter table offer add column a int;\n\nalter table offer add constraint b check (a > 0 and a < 9);").isEmpty)
    }

    /// Roles belong to the cluster, and no migration waits for a lock that a person holds.
    @Test func migrationsMakeNoRoles() {
        for migration in Installation.migrations {
            let text = migration.text.lowercased()
            for word in ["create role", "alter role", "drop role", "alter system", "create database", "create extension"] {
                #expect(!text.contains(word), "\(migration.name) says \(word)")
            }
        }
    }

    private static func several(in text: String) -> [String] {
        text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { statement in
            guard statement.lowercased().hasPrefix("alter table") else { return false }
            let parts = statement.matches(of: #/(?i)\b(?:add|drop|alter) (?:column|constraint)\b/#).count
            let isChecked = statement.contains(#/(?i)add column .*\b(?:check|references|unique|primary key)\b/#)
            return parts > 1 || isChecked
        }
    }
}
