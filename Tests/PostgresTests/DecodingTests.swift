import Foundation
import Postgres
import Testing

private struct Offer: Decodable, Equatable {
    struct Terms: Codable, Equatable {
        let days: Int
        let until: Date
    }

    enum State: String, Decodable {
        case open
        case closed
    }

    let regionID: Int32
    let neededBy: Date?
    let state: State
    let terms: Terms?
    let units: [UUID]
}

@Suite struct DecodingTests {
    @Test func structsByColumnName() throws {
        let db = try Server.open()
        let unit = UUID()
        let offer: Offer = try db.one(
            """
            select 7::int4 as region_id, null::timestamptz as needed_by, 'open' as state, array[\(unit)] as units,
                jsonb_build_object('days', 3, 'until', timestamptz '2026-03-01 10:20:30.25+00') as terms
            """)
        let until = Date(timeIntervalSince1970: 1_772_360_430.25)
        let terms = Offer.Terms(days: 3, until: until)
        #expect(offer == Offer(regionID: 7, neededBy: nil, state: .open, terms: terms, units: [unit]))
    }

    @Test(arguments: [
        "2026-03-01T10:20:30Z", "2026-03-01T10:20:30.000Z", "2026-03-01T19:20:30+09:00", "2026-03-01T10:20:30.000000+00:00",
        "2026-03-01 10:20:30+00",
    ]) func timesInJSON(text: String) throws {
        let db = try Server.open()
        let json = "{\"days\": 1, \"until\": \"\(text)\"}"
        let terms: Offer.Terms = try db.one("select \(json)::json")
        #expect(terms.until == Date(timeIntervalSince1970: 1_772_360_430))
    }

    @Test func oneColumnOfJSON() throws {
        struct Named: Decodable, Equatable {
            let terms: Offer.Terms
        }
        let db = try Server.open()
        let json = "{\"days\": 1, \"until\": \"2026-03-01T10:20:30Z\"}"
        let value: Offer.Terms = try db.one("select \(json)::jsonb as terms")
        #expect(try db.one("select \(json)::jsonb as terms") == Named(terms: value))
        #expect(try db.one("select '[1,2]'::jsonb") == [1, 2])
        #expect(try db.one("select '{\"a\":1}'::json") == "{\"a\":1}")
        #expect(try db.one("select '{\"a\": 1}'::jsonb") == "{\"a\": 1}")
        #expect(try db.one("select '{}'::jsonb") == Data("{}".utf8))
    }

    @Test func errorsNameTheColumn() throws {
        struct Row: Decodable {
            let id: UUID
            let quantity: Int
        }
        let db = try Server.open()
        let good: SQL = "gen_random_uuid() as id"
        func column(_ sql: SQL) -> String? {
            guard case .decoding(let column, _, _) = kind(of: { try db.all(sql, as: Row.self) }) else { return nil }
            return column
        }
        #expect(column("select \(good), null::int8 as quantity") == "quantity")
        #expect(column("select \(good), 1.5::numeric as quantity") == "quantity")
        #expect(column("select 'x' as id, 1 as quantity") == "id")
        #expect(column("select \(good)") == "quantity")
        #expect(column("select \(good), 1 as quantity, 2 as quantity") == "quantity")
        let state = kind { try db.all("select 'secret' as state", as: Offer.State.self) }
        #expect(state == .decoding(column: "state", swiftType: "State", sqlType: "text"))
        #expect(kind { try db.one("select 300", as: UInt8.self) } != nil)
    }

    @Test func aForgottenOptionalColumnIsAnError() throws {
        struct Row: Decodable {
            let name: String
            let note: String?
        }
        let db = try Server.open()
        #expect(kind { try db.one("select 'a' as name, 'b' as other", as: Row.self) } != nil)
    }

    @Test func rowCounts() throws {
        let db = try Server.open()
        #expect(kind { try db.one("select 1 where false", as: Int.self) } == .noRow)
        #expect(kind { try db.one("select generate_series(1, 2)", as: Int.self) } == .manyRows)
        #expect(try db.first("select 1 where false", as: Int.self) == nil)
        #expect(try db.first("select generate_series(1, 2)") == 1)
        #expect(try db.all("select generate_series(1, 3)") == [1, 2, 3])
    }
}
