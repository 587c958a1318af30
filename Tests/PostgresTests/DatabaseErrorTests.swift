import Foundation
import Postgres
import Testing

@Suite struct DatabaseErrorTests {
    private func error(_ body: () throws -> Void) -> DatabaseError? {
        do { try body() } catch { return error as? DatabaseError }
        return nil
    }

    @Test func descriptionHoldsNoValues() throws {
        let db = try Server.open()
        let secret = "secret-value-5151"
        try db.execute(
            script: "create temp table private (name text constraint private_name unique, n int4 constraint small check (n < 9))")
        try db.run("insert into private values (\(secret), 1)")
        let twice = try #require(error { try db.run("insert into private values (\(secret), \(Int32(2)))") })
        #expect(twice.sqlState == "23505")
        #expect(twice.constraint == "private_name")
        #expect(twice.table == "private")
        #expect(twice.violates("private_name") && !twice.violates("small"))
        let uuid = try #require(error { try db.run("select \(secret)::uuid") })
        let check = try #require(error { try db.run("insert into private values (\(secret + "2"), \(Int32(5151)))") })
        #expect(check.violates("small"))
        let decoding = try #require(error { _ = try db.one("select name from private", as: UUID.self) })
        let count = try #require(error { try db.run("delete from private where name = \(secret + "3")") })
        for problem in [twice, uuid, check, decoding, count] {
            #expect(!problem.description.contains("5151"), "\(problem.description)")
            #expect(!"\(problem)".contains("5151"))
            #expect(problem.statement != nil)
        }
        #expect(!twice.debugDescription.contains("5151"), "the server's DETAIL is not kept")
        #expect(uuid.description.contains("select $1::uuid"))
    }

    /// A sharded server says `… constraint "unit_code_key_102017"` and leaves the field empty.
    @Test func constraintFromTheMessage() throws {
        let db = try Server.open()
        let raised = error {
            try db.run(
                """
                do $$ begin raise exception using errcode = '23505',
                    message = 'duplicate key value violates unique constraint "unit_code_key_102017"'; end $$
                """, rows: .any)
        }
        let problem = try #require(raised)
        #expect(problem.constraint == "unit_code_key")
        #expect(problem.violates("unit_code_key") && problem.violates("unit_code_key_102017"))
        let check = error {
            try db.run(
                """
                do $$ begin raise exception using errcode = '23514',
                    message = 'new row for relation "unit_102" violates check constraint "unit_size"'; end $$
                """, rows: .any)
        }
        #expect(check?.constraint == "unit_size")
    }
}
