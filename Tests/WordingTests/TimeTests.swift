import Foundation
import MutualAid
import Testing

@testable import Wording

@Suite struct TimeTests {
    /// 3 February 2026 is a Tuesday; at 18:14 UTC on the second it is 03:14 in Tokyo.
    private func face(_ language: Language, zone: String = "Asia/Tokyo") throws -> Clockface {
        Clockface(timeZone: try #require(TimeZone(identifier: zone)), now: try moment("2026-02-02T18:14:30Z"), language: language)
    }

    @Test(arguments: [
        ("2026-02-02T18:18:00Z", "03:18", "3:18"),
        ("2026-02-02T15:00:00Z", "00:00", "0:00"),
        ("2026-02-03T14:59:59Z", "23:59", "23:59"),
        ("2026-02-02T14:59:00Z", "Mon 2 Feb 23:59", "2月2日(月) 23:59"),
        ("2026-02-07T00:05:00Z", "Sat 7 Feb 09:05", "2月7日(土) 9:05"),
        ("2025-12-30T18:00:00Z", "Wed 31 Dec 2025 03:00", "2025年12月31日(水) 3:00"),
    ])
    func showsTimes(at: String, english: String, japanese: String) throws {
        #expect(try face(.english).time(moment(at)) == english)
        #expect(try face(.japanese).time(moment(at)) == japanese)
    }

    @Test func showsTheDayEvenToday() throws {
        #expect(try face(.english).dayAndTime(moment("2026-02-02T18:18:00Z")) == "Tue 3 Feb 03:18")
        #expect(try face(.japanese).dayAndTime(moment("2026-02-02T18:18:00Z")) == "2月3日(火) 3:18")
        #expect(try face(.english).day(moment("2026-02-02T18:18:00Z")) == "Tue 3 Feb")
    }

    @Test(arguments: [
        ("2026-02-02T18:18:00Z", "in 4 min", "あと4分"),
        ("2026-02-02T18:05:00Z", "9 min late", "9分超過"),
        ("2026-02-02T18:14:00Z", "now", "今"),
        ("2026-02-02T18:14:59Z", "now", "今"),
        ("2026-02-02T21:00:00Z", "in 2 h 46 min", "あと2時間46分"),
        ("2026-02-02T20:14:00Z", "in 2 h", "あと2時間"),
        ("2026-02-02T16:13:00Z", "2 h 1 min late", "2時間1分超過"),
        ("2026-02-03T18:14:00Z", "in 1 day", "あと1日"),
        ("2026-02-03T20:20:00Z", "in 1 day 2 h", "あと1日2時間"),
        ("2026-02-12T20:14:00Z", "in 10 days", "あと10日"),
        ("2026-01-31T18:14:00Z", "2 days late", "2日超過"),
    ])
    func saysHowFarAway(at: String, english: String, japanese: String) throws {
        #expect(try face(.english).relative(moment(at)) == english)
        #expect(try face(.japanese).relative(moment(at)) == japanese)
    }

    @Test func joinsBoth() throws {
        let due = try moment("2026-02-02T18:18:00Z")
        #expect(try face(.english).both(due) == "03:18, in 4 min")
        #expect(try face(.japanese).both(due) == "3:18、あと4分")
        #expect(try face(.english).bracketed(due) == "03:18 (in 4 min)")
        #expect(try face(.japanese).bracketed(due) == "3:18（あと4分）")
    }

    @Test func tellsWhatIsPast() throws {
        #expect(try face(.english).ago(moment("2026-02-02T18:05:00Z")) == "9 min ago")
        #expect(try face(.japanese).ago(moment("2026-02-02T18:05:00Z")) == "9分前")
        #expect(try face(.english).ago(moment("2026-02-02T18:14:10Z")) == "just now")
        #expect(try face(.japanese).ago(moment("2026-02-02T19:00:00Z")) == "たった今")
    }

    @Test func knowsLateAndSoon() throws {
        let face = try face(.english)
        #expect(try face.isLate(moment("2026-02-02T18:13:59Z")))
        #expect(try !face.isLate(moment("2026-02-02T18:14:00Z")))
        #expect(try face.isSoon(moment("2026-02-02T19:14:00Z")))
        #expect(try !face.isSoon(moment("2026-02-02T19:15:00Z")))
        #expect(try !face.isSoon(moment("2026-02-02T18:13:00Z")))
    }

    @Test(arguments: [
        ("Asia/Tokyo", "JST"), ("America/Los_Angeles", "PST"), ("Europe/Berlin", "CET"), ("UTC", "UTC"), ("Asia/Kolkata", "UTC+5:30"),
        ("America/Sao_Paulo", "UTC-3"),
    ])
    func namesTheZone(identifier: String, letters: String) throws { #expect(try face(.english, zone: identifier).zone == letters) }
}
