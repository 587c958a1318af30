import Postgres
import Testing

@Suite struct RowLevelSecurityTests {
    /// What row-level security hides from an update is no error to the server, only a count of nought.
    @Test func anUpdateThatTouchesNothingIsAnError() async throws {
        let owner = try Server.open()
        try owner.execute(
            script: """
                drop table if exists guarded;
                drop role if exists guarded_reader;
                create table guarded (id int8 primary key, region int4 not null, note text not null);
                insert into guarded values (1, 1, 'a'), (2, 2, 'b');
                alter table guarded enable row level security;
                create policy reading on guarded for select using (true);
                create policy writing on guarded for update using (region = 1);
                create role guarded_reader;
                grant select, update on guarded to guarded_reader;
                """)
        try await Server.database { database in
            let outcome = await kind {
                try await database.write(opening: nobody, as: Int.self) { db, _ in
                    try db.run("set local role guarded_reader")
                    try db.run("update guarded set note = 'own' where id = \(1)")
                    try db.run("update guarded set note = 'stolen' where id = \(2)")
                }
            }
            #expect(outcome == .wrongRowCount(expected: .one, got: 0))
            let notes = try await database.once("select note from guarded order by id", as: String.self)
            #expect(notes == ["a", "b"])
        }
    }

    @Test func expectations() async throws {
        let db = try Server.open()
        try db.execute(script: "create temp table counted (n int8); insert into counted values (1), (2), (3)")
        #expect(try db.run("update counted set n = n where n > 1", rows: .exactly(2)) == 2)
        #expect(try db.run("update counted set n = n where n > 9", rows: .atMostOne) == 0)
        #expect(try db.run("update counted set n = n", rows: .any) == 3)
        let two = kind { try db.run("update counted set n = n where n > 1", rows: .atMostOne) }
        #expect(two == .wrongRowCount(expected: .atMostOne, got: 2))
        #expect(kind { try db.run("delete from counted") } == .wrongRowCount(expected: .one, got: 3))
    }
}
