import Foundation
import MutualAid
import Testing

/// By which ways somebody is reached, when, and who sits at the desk meanwhile.
@Suite struct ReachingTests {
    private static func contact(_ number: Int, rank: Int, email: String?) -> Contact {
        Contact(
            id: Example.any(number), member: Example.south, post: "Post \(number)", phone: "555-010\(number)", email: email,
            worksWhenNetworkIsDown: true, testedAt: nil, rank: rank)
    }

    @Test func waysGoByRankFirstByThemselvesThenByHand() {
        let contacts = [Self.contact(2, rank: 2, email: "b@example.org"), Self.contact(1, rank: 1, email: nil)]
        func ways(_ channels: [Delivery.Channel], interrupts: Bool = true) -> [String] {
            DeliveryWay.all(contacts: contacts, channels: channels, interrupts: interrupts).map { way in
                "\(way.channel) \(contacts.first { $0.id == way.contact }?.rank ?? 0)"
            }
        }
        #expect(ways([]) == ["ring 1", "ring 2"], "without a channel everybody is rung")
        #expect(ways([.mail]) == ["mail 2", "ring 1", "ring 2"])
        #expect(ways([.text, .mail]) == ["text 1", "text 2", "ring 1", "ring 2"])
        #expect(ways([.text, .mail], interrupts: false) == ["mail 2", "ring 1", "ring 2"], "what does not interrupt wakes no telephone")
    }

    /// The holder, then whoever else could sit there, then the office; the region's number only where there is nothing else.
    @Test func whatTheDeskIsToldGoesToItsOwnPeople() {
        func seat(_ number: Int, phone: String?) -> Desk {
            Desk(
                id: Example.any(number), account: Example.any(number), member: Example.west, phone: phone, email: nil,
                takenAt: Example.now, position: 1, until: Example.minutes(30), state: .held, alarmAt: nil)
        }
        let holder = seat(1, phone: "555-0101")
        let other = seat(2, phone: "555-0102")
        // Rank 1 has the holder's own number.
        let offices = [Self.contact(1, rank: 1, email: nil), Self.contact(3, rank: 2, email: nil)]
        func ways(
            _ message: Delivery.Message, held: Desk?, _ others: [Desk], _ offices: [Contact], number: String? = "555-0142"
        ) -> [String] {
            DeliveryWay.toDesk(
                message, held: held, others: others, offices: offices, number: number, channels: [.text], interrupts: true
            ).map { way in
                let seats = [holder, other]
                let who = seats.firstIndex { $0.id == way.desk }.map { "seat \($0 + 1)" }
                return "\(way.channel) \(who ?? offices.first { $0.id == way.contact }.map { "office \($0.rank)" } ?? "region")"
            }
        }
        #expect(ways(.requestCame, held: holder, [other], offices) == ["text seat 1", "text seat 2", "text office 1", "text office 2"])
        #expect(ways(.deskEmpty, held: holder, [other], offices) == ["text seat 2", "text office 2", "ring seat 2", "ring office 2"])
        #expect(ways(.deskEmpty, held: nil, [other], []) == ["text seat 2", "ring seat 2"])
        #expect(ways(.requestCame, held: nil, [], []) == ["text region"])
        #expect(ways(.deskEmpty, held: holder, [], []) == ["text region"], "its watch is over, and nobody else can be reached")
        #expect(ways(.deskEmpty, held: holder, [], [], number: "555-0101") == [], "it is the silent holder's own telephone")
        #expect(ways(.deskEmpty, held: holder, [], [], number: nil) == [], "another is told by it")
        #expect(ways(.requestCame, held: seat(3, phone: nil), [], []) == [], "whoever sits there reads it on the board")
    }

    /// Whoever sits there and left no number reads the board: who went home is not woken before that could have been read.
    @Test func whoSatThereBeforeIsNotTheFirst() {
        let held = Desk(
            id: Example.any(1), account: Example.any(1), member: Example.west, phone: nil, email: nil, takenAt: Example.now, position: 1,
            until: Example.minutes(30), state: .held, alarmAt: nil)
        func begins(_ way: DeliveryWay, held: Desk?, at minutes: Int = 0) -> Date {
            way.begins(at: Example.minutes(minutes), held: held, now: Example.now)
        }
        let earlier = DeliveryWay(desk: Example.any(2), channel: .text)
        #expect(begins(earlier, held: held) == Example.minutes(10))
        #expect(begins(earlier, held: held, at: -5) == Example.minutes(10) && begins(earlier, held: held, at: 60) == Example.minutes(60))
        #expect(begins(earlier, held: nil) == Example.now, "nobody sits there")
        #expect(begins(DeliveryWay(desk: Example.any(1), channel: .text), held: held) == Example.now)
        #expect(begins(DeliveryWay(contact: Example.any(3), channel: .text), held: held) == Example.now, "an office has people in it")
    }

    @Test func onlyCoordinatingIsAnOffice() {
        #expect(Member.Kind.allCases.filter(\.coordinates) == [.coalition, .publicAgency])
    }

    @Test func pausesGrow() {
        #expect((1...4).map { Delivery.pause(after: $0) } == [30, 60, 120, 240])
    }

    @Test func shiftsEndOnTheRegionsClocks() throws {
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        let table = [
            ("2026-02-02T18:14:00Z", "2026-02-02T22:00:00Z"), ("2026-02-02T22:00:00Z", "2026-02-03T10:00:00Z"),
            ("2026-02-03T09:59:59Z", "2026-02-03T10:00:00Z"),
        ]
        for (now, end) in table {
            #expect(Shift.end(after: try #require(Wire.date(from: now)), in: tokyo) == Wire.date(from: end), "\(now)")
        }
    }

    /// What is gathered goes out at the end of the shift, or so early that it can still be done.
    @Test func whatIsGatheredIsToldInTime() throws {
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        let now = try #require(Wire.date(from: "2026-02-02T23:00:00Z"))
        let end = Wire.date(from: "2026-02-03T10:00:00Z")
        #expect(Shift.gathers(until: nil, from: now, in: tokyo) == end)
        #expect(Shift.gathers(until: now.addingTimeInterval(20 * 3600), from: now, in: tokyo) == end)
        #expect(Shift.gathers(until: now.addingTimeInterval(6 * 3600), from: now, in: tokyo) == now.addingTimeInterval(5 * 3600))
        #expect(Shift.gathers(until: now.addingTimeInterval(60), from: now, in: tokyo) == now)
    }

    @Test func whoKeepsTheSeatKeepsTheNumber() {
        let desk = Desk(
            id: Example.any(), account: Example.any(1), member: Example.west, phone: "555-0170", email: "a@desk.example",
            takenAt: Example.now, position: 1, until: Example.minutes(30), state: .handedOver, alarmAt: nil)
        func reach(_ account: Int, _ phone: String?, _ email: String?) -> [String?] {
            let reach = desk.reaching(Example.any(account), phone: phone, email: email)
            return [reach.phone, reach.email]
        }
        #expect(reach(1, nil, "") == ["555-0170", "a@desk.example"])
        #expect(reach(1, "555-0180", nil) == ["555-0180", "a@desk.example"])
        #expect(reach(2, "", nil) == [nil, nil], "another has a number of their own, or none")
    }

    @Test func aSeatThatNobodyHoldsAlarmsAgainAndAgain() {
        func alarms(_ oldest: Int?, _ last: Int?) -> Bool {
            Desk.mayAlarmUnheld(oldest: oldest.map(Example.minutes), alarmedAt: last.map(Example.minutes), at: Example.now)
        }
        #expect(!alarms(nil, nil) && !alarms(-14, nil) && alarms(-15, nil))
        #expect(!alarms(-60, -29) && alarms(-60, -30))
    }

    @Test func aDeskIsHandedOverByItsHolderAndAcceptedOnce() {
        func desk(_ state: Desk.State, alarm: Int? = 60) -> Desk {
            Desk(
                id: Example.any(), account: Example.any(1), member: Example.west, phone: nil, email: nil, takenAt: Example.now, position: 1,
                until: Example.minutes(30), state: state, alarmAt: alarm.map(Example.minutes))
        }
        #expect(refused { () throws(Refusal) in try desk(.held).mayBeHandedOver(by: Example.any(1)) } == nil)
        #expect(refused { () throws(Refusal) in try desk(.held).mayBeHandedOver(by: Example.any(2)) } == .notAllowed)
        #expect(refused { () throws(Refusal) in try desk(.ended).mayBeHandedOver(by: Example.any(1)) } == .notNow(.desk(.ended)))
        #expect(refused { () throws(Refusal) in try desk(.held).mayBeAccepted() } == .notNow(.desk(.held)))
        #expect(refused { () throws(Refusal) in try desk(.handedOver).mayBeAccepted() } == nil)
        #expect(refused { () throws(Refusal) in try desk(.held).mayAlarm(at: Example.minutes(59)) } != nil)
        #expect(refused { () throws(Refusal) in try desk(.held).mayAlarm(at: Example.minutes(60)) } == nil)
        #expect(refused { () throws(Refusal) in try desk(.held, alarm: nil).mayAlarm(at: Example.minutes(900)) } != nil, "alarmed once")
    }
}
