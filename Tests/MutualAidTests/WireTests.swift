import Foundation
import MutualAid
import Testing

@Suite struct WireTests {
    @Test func timesAreReadAsRFC3339() {
        let moment = Date(timeIntervalSince1970: 1_770_088_440)
        let good = [
            "2026-02-03T03:14:00Z", "2026-02-03T12:14:00+09:00", "2026-02-02T19:14:00-08:00", "2026-02-03T03:14:00.000Z",
            "2026-02-03T08:44:00+05:30", "2026-02-03T03:14:00+00:00",
        ]
        for text in good { #expect(Wire.date(from: text) == moment, "\(text)") }
        let fraction = Wire.date(from: "2026-02-03T03:14:00.250Z")
        #expect(abs((fraction?.timeIntervalSince(moment) ?? 0) - 0.25) < 0.001)
        let bad = [
            "", "now", "2026-02-03", "03:14", "2026-02-03T03:14", "2026-13-03T03:14:00Z", "2026-02-30T03:14:00Z", "2026-02-03T25:14:00Z",
            "1770088440", "2026-02-03T03:14:00", "2026-02-03T03:14:00Zjunk",
        ]
        for text in bad { #expect(Wire.date(from: text) == nil, "\(text)") }
    }

    @Test func timesAreWrittenInUTCToTheSecond() {
        let moment = Date(timeIntervalSince1970: 1_770_088_440)
        #expect(Wire.text(of: moment) == "2026-02-03T03:14:00Z")
        #expect(Wire.text(of: Date(timeIntervalSince1970: 0)) == "1970-01-01T00:00:00Z")
        #expect(Wire.text(of: Date(timeIntervalSince1970: -1)) == "1969-12-31T23:59:59Z")
    }

    @Test(arguments: Seeds.all) func everyTimeComesBack(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for _ in 0..<200 {
            let date = Date(timeIntervalSince1970: Double(chance.whole(-2_000_000_000...7_000_000_000)))
            #expect(Wire.date(from: Wire.text(of: date)) == date, "SEED=\(seed)")
        }
    }

    @Test func identitiesAreWrittenInLowerCase() throws {
        let id = try #require(ID<Offer>("A0B1C2D3-E4F5-4678-9ABC-DEF012345678"))
        #expect(id.description == "a0b1c2d3-e4f5-4678-9abc-def012345678")
        let json = try Wire.encoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == #"["a0b1c2d3-e4f5-4678-9abc-def012345678"]"#)
        #expect(try Wire.decoder().decode([ID<Offer>].self, from: json) == [id])
        for bad in ["", "x", "a0b1c2d3e4f546789abcdef012345678", "a0b1c2d3-e4f5-4678-9abc-def01234567"] {
            #expect(ID<Offer>(bad) == nil, "\(bad)")
            #expect(throws: DecodingError.self) { try Wire.decoder().decode([ID<Offer>].self, from: Data("[\"\(bad)\"]".utf8)) }
        }
        #expect(throws: DecodingError.self) { try Wire.decoder().decode([ID<Offer>].self, from: Data("[17]".utf8)) }
        #expect(Example.any(1) as ID<Offer> < Example.any(2))
    }

    @Test func regionsAreNumbersAboveZero() {
        #expect(RegionID("17")?.rawValue == 17)
        for bad in ["0", "-1", "", "a", "1.5", "2147483648", " 1"] { #expect(RegionID(bad) == nil, "\(bad)") }
        #expect(RegionID(rawValue: 2) < RegionID(rawValue: 10))
    }

    @Test func keysAreSortedAndSlashesStay() throws {
        struct Value: Codable {
            let zebra: String
            let ant: Date
        }
        let json = try Wire.encoder().encode(Value(zebra: "a/b", ant: Date(timeIntervalSince1970: 0)))
        #expect(String(decoding: json, as: UTF8.self) == #"{"ant":"1970-01-01T00:00:00Z","zebra":"a/b"}"#)
        #expect(throws: DecodingError.self) {
            try Wire.decoder().decode(Value.self, from: Data(#"{"ant":0,"zebra":""}"#.utf8))
        }
    }

    /// The same value is the same bytes, and comes back the same: what a journal and a digest rest on.
    @Test func recordsComeBack() throws {
        let order = Example.order(.returning, until: 90, sent: 1, arrived: 2, returning: 3)
        let json = try Wire.encoder().encode(order)
        #expect(try Wire.decoder().decode(Order.self, from: json) == order)
        #expect(try Wire.encoder().encode(order) == json)
        let happening = Happening.orderRecordedAsHappened(
            order: order.id, number: order.number, request: order.request, aidClass: .telemetry, quantity: 4, to: .home,
            skipped: [.sent, .arrived])
        #expect(try Wire.decoder().decode(Happening.self, from: Wire.encoder().encode(happening)) == happening)
        #expect(happening.request == order.request)
        #expect(Happening.signedIn.request == nil)
    }
}
