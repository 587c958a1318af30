import Foundation
import Postgres
import Testing

private enum Colour: String, Codable, Sendable {
    case red
    case green
}

private struct ThingID: RawRepresentable, Codable, Hashable, Sendable {
    let rawValue: UUID
    init(rawValue: UUID) { self.rawValue = rawValue }
    init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(UUID.self) }
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

private struct Region: RawRepresentable, Codable, Hashable, Sendable {
    let rawValue: Int32
}

@Suite struct BindingTests {
    @Test func scalars() throws {
        let db = try Server.open()
        let id = UUID()
        let date = Date(timeIntervalSinceReferenceDate: 800_000_000.123456)
        #expect(try db.one("select \("It's \"œ\" \\ 東京")::text") == "It's \"œ\" \\ 東京")
        #expect(try db.one("select \(Int.min)") == Int.min)
        #expect(try db.one("select \(Int32.min)") == Int32.min)
        #expect(try db.one("select \(Int16(-3))") == Int16(-3))
        #expect(try db.one("select \(true)") == true)
        #expect(try db.one("select \(id)") == id)
        #expect(try db.one("select \(1.5e-300)", as: Double.self) == 1.5e-300)
        #expect(try db.one("select \(Data([0, 255, 7]))") == Data([0, 255, 7]))
        #expect(try db.one("select \([UInt8]([0, 255, 7]))") == [UInt8]([0, 255, 7]))
        let back: Date = try db.one("select \(date)")
        #expect(abs(back.timeIntervalSince(date)) < 1e-6)
        let again: Date = try db.one("select \(back)")
        #expect(again == back)
        #expect(try db.one("select \(Date.distantFuture) = 'infinity'") == true)
    }

    @Test func serverReadsTimesAsMeant() throws {
        let db = try Server.open()
        let date = Date(timeIntervalSince1970: 1_709_210_096.5)
        #expect(try db.one("select to_char(\(date) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')") == "2024-02-29 12:34:56.500000")
        #expect(try db.one("select date '2024-02-29'") == "2024-02-29")
        #expect(try db.one("select date '1999-12-31'") == "1999-12-31")
        let midnight: Date = try db.one("select date '2024-02-29'")
        #expect(midnight.timeIntervalSince1970 == 1_709_164_800)
    }

    @Test func nulls() throws {
        let db = try Server.open()
        #expect(try db.one("select \(String?.none)::text", as: String?.self) == nil)
        #expect(try db.one("select \(Int?.none)", as: Int?.self) == nil)
        #expect(try db.one("select \(UUID?.none)", as: UUID?.self) == nil)
        #expect(try db.one("select \(UUID?.some(UUID())) is not null") == true)
        #expect(try db.one("select \([UUID]?.none)", as: [UUID]?.self) == nil)
        #expect(try db.one("select \(Colour?.none)::text", as: Colour?.self) == nil)
        #expect(try db.one("select \(ThingID?.none)", as: ThingID?.self) == nil)
    }

    @Test func arrays() throws {
        let db = try Server.open()
        let ids = [UUID(), UUID()]
        #expect(try db.one("select \(ids)") == ids)
        #expect(try db.one("select \([UUID]())") == [UUID]())
        #expect(try db.one("select \([1, -2, 3])") == [1, -2, 3])
        #expect(try db.one("select \([Int32(1), 2])") == [Int32(1), 2])
        #expect(try db.one("select \([true, false])") == [true, false])
        #expect(try db.one("select \([0.5])") == [0.5])
        #expect(try db.one("select \([Int?.some(1), nil])") == [Int?.some(1), nil])
        let texts = ["a,b", "\"q\"", "\\", "{}", "", "NULL", "'"]
        #expect(try db.one("select \(texts)::text[]") == texts)
        #expect(try db.one("select \([String?.none, "x"])::text[]") == [String?.none, "x"])
        #expect(try db.one("select cardinality(\(texts)::text[])") == 7)
        let times = [Date(timeIntervalSinceReferenceDate: 1), Date(timeIntervalSinceReferenceDate: 2)]
        #expect(try db.one("select \(times)") == times)
        #expect(try db.one("select 2 = any(\([1, 2]))") == true)
        #expect(kind { try db.one("select array[[1,2],[3,4]]", as: [Int].self) } != nil)
    }

    @Test func wrappers() throws {
        let db = try Server.open()
        let id = ThingID(rawValue: UUID())
        try db.execute(
            script: """
                create type pg_temp.colour as enum ('red', 'green');
                create temp table thing (id uuid, colour pg_temp.colour, state text, region int4);
                """)
        try db.run("insert into thing values (\(id), \(Colour.green), \(Colour.red), \(Region(rawValue: 3)))")
        #expect(try db.one("select id from thing where colour = \(Colour.green) and region = \(Region(rawValue: 3))") == id)
        #expect(try db.one("select colour from thing") == Colour.green)
        #expect(try db.one("select region from thing") == Region(rawValue: 3))
        #expect(try db.one("select count(*) from thing where id = any(\([id]))") == 1)
        #expect(try db.one("select count(*) from thing where colour = any(\([Colour.green, .red]))") == 1)
        #expect(try db.one("select count(*) from thing where region = any(\([Region(rawValue: 3)]))") == 1)
        #expect(try db.one("select array_agg(colour) from thing") == [Colour.green])
        #expect(try db.one("select array_agg(id) from thing") == [id])
    }

    @Test func splicesRenumber() throws {
        let db = try Server.open()
        let condition: SQL = "n between \(2) and \(3)"
        let sql: SQL = "select n from generate_series(\(1), \(9)) as s (n) where \(condition) and \(identifier: "n") <> \(9) order by n"
        #expect(try db.all(sql) == [2, 3])
        #expect(try db.one("select " + "\(5) + \(6)") == 11)
    }

    @Test func injectionIsData() throws {
        let db = try Server.open()
        let evil = "'); drop table victim; --"
        try db.execute(script: "create temp table victim (name text)")
        try db.run("insert into victim values (\(evil))")
        #expect(try db.one("select name from victim where name = \(evil)") == evil)
        #expect(try db.one("select \(evil)::text") == evil)
    }

    @Test func zeroByteIsRefusedAndNotCutOff() throws {
        let db = try Server.open()
        #expect(kind { try db.one("select \("a\0b")::text", as: String.self) } == .server("22021"))
    }
}
