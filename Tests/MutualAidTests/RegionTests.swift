import Foundation
import MutualAid
import Testing

@Suite struct RegionTests {
    @Test func distancesBetweenKnownPlaces() {
        let tokyo = Place(latitude: 35.6895, longitude: 139.6917)
        let osaka = Place(latitude: 34.6937, longitude: 135.5023)
        let sanDiego = Place(latitude: 32.7157, longitude: -117.1611)
        let losAngeles = Place(latitude: 34.0522, longitude: -118.2437)
        let table: [(Place, Place, Double)] = [
            (tokyo, osaka, 396), (sanDiego, losAngeles, 179), (tokyo, losAngeles, 8_815), (tokyo, tokyo, 0),
            (Place(latitude: 90, longitude: 0), Place(latitude: -90, longitude: 0), 20_015),
            (Place(latitude: 0, longitude: 179.9), Place(latitude: 0, longitude: -179.9), 22),
        ]
        for (from, to, wanted) in table {
            #expect(abs(from.kilometres(to: to) - wanted) <= max(1, wanted * 0.005), "\(from) \(to): \(from.kilometres(to: to))")
        }
    }

    @Test(arguments: Seeds.all) func distanceIsADistance(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        func place() -> Place {
            Place(latitude: Double(chance.whole(-9_000...9_000)) / 100, longitude: Double(chance.whole(-18_000...18_000)) / 100)
        }
        for _ in 0..<100 {
            let (a, b, c) = (place(), place(), place())
            #expect(a.kilometres(to: b) >= 0 && a.kilometres(to: b) <= 20_016, "SEED=\(seed)")
            #expect(abs(a.kilometres(to: b) - b.kilometres(to: a)) < 0.001, "SEED=\(seed)")
            #expect(a.kilometres(to: c) <= a.kilometres(to: b) + b.kilometres(to: c) + 0.001, "SEED=\(seed)")
        }
    }

    @Test func placesOnEarth() {
        for (latitude, longitude) in [(90.0, 180.0), (-90.0, -180.0), (32.7, -117.1), (0.0, 1.0)] {
            #expect(Place(latitude: latitude, longitude: longitude).isOnEarth)
        }
        // Nought and nought is what a form sends that nobody filled in.
        for (latitude, longitude) in [(90.1, 0.0), (0.0, 180.1), (0.0, 0.0), (Double.nan, 1.0), (.infinity, 1.0)] {
            #expect(!Place(latitude: latitude, longitude: longitude).isOnEarth)
        }
    }

    @Test func anExerciseRunsOnItsOwnClock() {
        let real = Date(timeIntervalSince1970: 1_000_000)
        let start = Date(timeIntervalSince1970: 5_000_000)
        for (rate, seconds) in [(1, 1.0), (60, 90.0), (3600, 0.5), (2, -4.0)] {
            let clock = RegionClock(realStart: real, start: start, rate: rate)
            #expect(clock.time(at: real) == start)
            #expect(clock.time(at: real.addingTimeInterval(seconds)) == start.addingTimeInterval(seconds * Double(rate)))
        }
        let region = Region(
            id: RegionID(rawValue: 2), name: "B", code: "B", timeZone: "Asia/Tokyo", phone: "1", exerciseOf: nil, clock: nil)
        #expect(!region.isExercise)
    }

    @Test func numbersAreReadAloud() {
        #expect(Number.text(prefix: "HB", chance: 0) == "HB-22222")
        #expect(Number.text(prefix: "R", chance: .max) == "R-ZZZZZ")
        // The lowest five bits are the first sign; the highest seven are not used.
        #expect(Number.text(prefix: "R", chance: 1) == "R-32222")
        #expect(Number.text(prefix: "R", chance: 1 << 24) == "R-2222J")
        #expect(Number.text(prefix: "R", chance: 1 << 25) == "R-22222")
    }

    @Test(arguments: Seeds.all) func numbersHoldNoSignsThatSoundAlike(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        var texts: Set<String> = []
        for _ in 0..<500 {
            let text = Number.text(prefix: "R", chance: UInt32(truncatingIfNeeded: chance.next()))
            #expect(text.wholeMatch(of: #/R-[2-9A-HJ-NP-Z]{5}/#) != nil, "SEED=\(seed) \(text)")
            #expect(!text.contains { "01IO".contains($0) })
            texts.insert(text)
        }
        #expect(texts.count > 490, "SEED=\(seed)")
    }

    @Test func whoSeesAnEntry() {
        func seat(_ roles: [Role], _ members: [ID<Member>]) -> Seat {
            Seat(region: RegionID(rawValue: 1), member: members.first ?? Example.west, roles: roles, members: members)
        }
        for role in Role.allCases {
            let seesAll = role == .coordinator || role == .auditor
            #expect(role.seesRegion == seesAll)
            #expect(maySee(seat([role], [Example.west]), [Example.north, Example.south]) == seesAll, "\(role)")
            #expect(maySee(seat([role], [Example.west]), []) == seesAll, "\(role)")
            // A call taker makes slips, and reads nothing.
            #expect(
                maySee(seat([role], [Example.west, Example.south]), [Example.south]) == (role != .callTaker),
                "\(role): the parent sees its sites' entries")
        }
        #expect(!maySee(seat([], [Example.west]), [Example.north]))
        #expect(maySee(seat([], [Example.north]), [Example.north]))
    }

    @Test func callersAreWhoTheyAre() {
        let region = RegionID(rawValue: 1)
        #expect(Caller.nobody(by: .api).account == nil && Caller.nobody(by: .api).seat == nil && Caller.nobody(by: .api).roles == [])
        #expect(Caller.service(in: region).roles == [] && !Caller.service(in: region).seesRegion)
        #expect(Caller.operatingStaff(in: region).has(.coordinator))
        #expect(Caller.operatingStaff(in: nil).seat == nil)
        #expect(!Caller.operatingStaff(in: region).actsFor(Example.north))
    }
}
