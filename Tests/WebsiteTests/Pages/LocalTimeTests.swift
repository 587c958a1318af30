import Foundation
import MutualAid
import Testing

@testable import Website

@Suite struct LocalTimeTests {
    private func zone(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

    @Test func readsAndWritesTheClocksOfThePlace() throws {
        let tokyo = try zone("Asia/Tokyo")
        let date = try #require(Wire.date(from: "2026-02-02T20:00:00Z"))
        #expect(localTimeText(date, in: tokyo) == "2026-02-03T05:00")
        for text in ["2026-02-03T05:00", "2026-02-03 05:00", " 2026-02-03T05:00:00 ", "2026-02-03T05:00:00.000"] {
            #expect(localTime(text, in: tokyo) == date, "\(text)")
        }
        let angeles = try zone("America/Los_Angeles")
        #expect(localTime("2026-07-03T05:00", in: angeles) == Wire.date(from: "2026-07-03T12:00:00Z"))
    }

    @Test(arguments: ["", "tomorrow", "2026-02-30T05:00", "2026-13-01T05:00", "2026-02-03T24:00", "2026-02-03T05:60", "2026-02-03", "5:00"])
    func whatIsNoTimeIsNotRead(_ text: String) throws {
        #expect(localTime(text, in: try zone("Asia/Tokyo")) == nil)
    }

    /// The hour that spring leaves out moves on; the hour that autumn has twice is the first one.
    @Test func summerTimeChanges() throws {
        let angeles = try zone("America/Los_Angeles")
        #expect(localTime("2026-03-08T02:30", in: angeles) == Wire.date(from: "2026-03-08T10:30:00Z"))
        #expect(localTime("2026-11-01T01:30", in: angeles) == Wire.date(from: "2026-11-01T08:30:00Z"))
    }
}
