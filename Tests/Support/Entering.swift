import Coordination
import Foundation
import MutualAid
import Postgres
import Records

extension Town {
    /// A connection as the application's role inside a transaction that was entered as somebody: what a mistake in a deed could do.
    public func entered(as caller: Caller) throws -> Connection {
        let db = try Connection.open(database.string(as: "aid_application"))
        try db.execute(script: "begin")
        _ = try db.one(Opening.statement(for: caller), as: Opening.self)
        return db
    }

    /// How many capabilities have a promised sum that is wrong, counted past every wall.
    public func wrongSums() throws -> Int { try database.asAdmin().one("select count(*) from promised_wrongly") }

    /// Runs a script with all rights, with triggers and foreign keys silent: what only somebody on the machine could do.
    public func plant(_ script: String) throws {
        let db = try database.asAdmin()
        try db.execute(script: "set session_replication_role = replica; \(script)")
    }
}

/// The refusal that a body throws; nil where it throws none.
public func refusal(_ body: () async throws -> Void) async -> Refusal? {
    do {
        try await body()
        return nil
    } catch {
        return error as? Refusal
    }
}

/// What became of a statement in a transaction, which is left as it was before.
public enum Verdict: Hashable, Sendable {
    case done
    /// It passed, and touched nothing.
    case touchedNothing
    case refused(String)
}

extension Connection {
    public func verdict(_ statement: String) throws -> Verdict {
        try execute(script: "savepoint attempt")
        var verdict = Verdict.done
        do {
            try execute(
                script: """
                    do $attempt$ declare touched int; begin
                    \(statement);
                    get diagnostics touched = row_count;
                    if touched = 0 then raise exception 'touched nothing' using errcode = 'ZZ000'; end if;
                    end $attempt$
                    """)
        } catch let error as DatabaseError where error.sqlState != nil {
            verdict = error.sqlState == "ZZ000" ? .touchedNothing : .refused(error.sqlState ?? "")
        }
        try execute(script: "rollback to savepoint attempt")
        return verdict
    }
}
