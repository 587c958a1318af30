import Logging

/// Brings a database forward, file by file; there is no way back.
///
/// Every call opens a connection of its own and blocks. The table `public.migration` says what has been applied; a file that was changed
/// after it was applied, is missing from the list, or is newer than this program refuses everything.
public struct Migrator: Sendable {
    public struct Step: Sendable, Equatable {
        public let number: Int
        public let name: String
        public let statements: [String]
        /// False where the file's first line is `-- outside a transaction`; when such a file fails half-way, its first half stays.
        public let isInTransaction: Bool
    }

    public struct Refusal: Error, CustomStringConvertible, Equatable {
        public let description: String
    }

    private let connection: String
    private let migrations: [(number: Int, name: String, text: String)]
    private let logger: Logger?

    public init(connection: String, migrations: [(number: Int, name: String, text: String)], logger: Logger? = nil) {
        self.connection = connection
        self.migrations = migrations.sorted { $0.number < $1.number }
        self.logger = logger
    }

    /// Numbers and names of what is not yet applied. Changes nothing. Throws `Refusal` or `DatabaseError`.
    public func pending() throws -> [(number: Int, name: String)] {
        try plan().map { ($0.number, $0.name) }
    }

    /// What `migrate` would do. Changes nothing. Throws `Refusal` or `DatabaseError`.
    public func plan() throws -> [Step] {
        let database = try Connection.open(connection, logger: logger)
        return try remaining(database).map(\.step)
    }

    /// Applies what is pending and returns it. Only one process does so at a time; others wait here and then find nothing to do.
    @discardableResult
    public func migrate() throws -> [Step] {
        let database = try Connection.open(connection, logger: logger)
        _ = try database.all("select pg_advisory_lock(\(lockNumber))::text", as: String?.self)
        try database.execute(script: table)
        let remaining = try remaining(database)
        for (step, digest) in remaining {
            do {
                try apply(step, digest, database)
            } catch {
                logger?.error("migration failed", metadata: ["number": "\(step.number)", "name": "\(step.name)"])
                throw error
            }
            logger?.info("migration applied", metadata: ["number": "\(step.number)", "name": "\(step.name)"])
        }
        return remaining.map(\.step)
    }

    private func apply(_ step: Step, _ digest: String, _ database: Connection) throws {
        try database.execute(script: "reset all; set lock_timeout = '5s'")
        if step.isInTransaction { try database.execute(script: "begin") }
        for text in step.statements {
            _ = try database.exchange([Statement(uncached: text)])
        }
        try database.run(
            """
            insert into public.migration (number, name, sha256, applied_at, applied_by)
            values (\(step.number), \(step.name), decode(\(digest), 'hex'), clock_timestamp(), session_user)
            """)
        if step.isInTransaction { try database.execute(script: "commit") }
    }

    private func remaining(_ database: Connection) throws -> [(step: Step, digest: String)] {
        if let twice = zip(migrations, migrations.dropFirst()).first(where: { $0.number == $1.number }) {
            throw Refusal(description: "two migrations have number \(twice.0.number)")
        }
        let digests: [String] = try database.all(
            """
            select encode(sha256(convert_to(text, 'UTF8')), 'hex')
            from unnest(\(migrations.map(\.text))::text[]) with ordinality as file (text, place) order by place
            """)
        let isNew: Bool = try database.one("select to_regclass('public.migration') is null")
        let applied: [Applied] =
            isNew
            ? [] : try database.all("select number, name, encode(sha256, 'hex') as digest from public.migration order by number")
        try check(applied, digests)
        return zip(migrations, digests).dropFirst(applied.count).map { (step($0), $1) }
    }

    /// What is applied must be exactly the beginning of the list.
    private func check(_ applied: [Applied], _ digests: [String]) throws {
        for (place, done) in applied.enumerated() {
            guard let position = migrations.firstIndex(where: { $0.number == done.number }) else {
                let newest = migrations.last?.number ?? 0
                let which = done.number > newest ? "newer than this program" : "not in this program"
                throw Refusal(description: "the database has migration \(done.number) \(done.name), which is \(which)")
            }
            guard position == place else {
                throw Refusal(description: "migration \(migrations[place].number) is missing, but \(done.number) was applied")
            }
            guard digests[position] == done.digest else {
                throw Refusal(description: "migration \(done.number) \(done.name) was changed after it was applied")
            }
        }
    }

    private func step(_ migration: (number: Int, name: String, text: String)) -> Step {
        let firstLine = migration.text.prefix { !$0.isNewline }.split(separator: " ").joined(separator: " ")
        return Step(
            number: migration.number, name: migration.name, statements: StatementSplitter.split(migration.text),
            isInTransaction: firstLine != "-- outside a transaction")
    }
}

private struct Applied: Decodable {
    let number: Int
    let name: String
    let digest: String
}

/// Any constant will do, as long as nothing else in the database uses it.
private let lockNumber = 7_310_020_261

private let table = """
    create table if not exists public.migration (
        number bigint not null,
        name text not null,
        sha256 bytea not null,
        applied_at timestamptz not null,
        applied_by text not null,
        constraint migration_key primary key (number)
    )
    """
