import Coordination
import Foundation
import MutualAid
import Support
import Testing

@Suite struct DeskTests {
    /// Another coordinator beside the town's.
    private func relief(_ town: Town) async throws -> Caller {
        let member = try #require(town.coordinator.seat?.member)
        _ = try await town.house.perform(
            OpenAccount(member: member, login: "relief", accountName: "Relief", password: Town.password, roles: [.coordinator]),
            as: town.coordinator)
        return try #require(try await town.house.caller(byLogin: "relief", in: town.region, channel: .page))
    }

    @Test func oneSitsThereAndNobodyIsPushedOffUnseen() async throws {
        try await Town.with { town in
            let relief = try await relief(town)
            let desk = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator).id
            await #expect(throws: Refusal.taken(.desk)) { _ = try await town.house.perform(TakeDesk(), as: relief) }
            await #expect(throws: Refusal.notAllowed) { _ = try await town.house.perform(HandOverDesk(desk: desk), as: relief) }
            await #expect(throws: Refusal.notNow(.desk(.held))) { _ = try await town.house.perform(AcceptDesk(desk: desk), as: relief) }
            let other = try await town.house.perform(TakeDesk(from: desk), as: relief).id
            let sheet = try await town.house.view(ShowDesk(), as: town.auditor)
            #expect(sheet.held?.desk.id == other && sheet.held?.holder == "Relief" && sheet.last?.desk.id == desk)
        }
    }

    /// Whoever hands the desk over and keeps it after all is reached as before; whoever comes is not reached by the number of who went.
    @Test func whoKeepsItAfterAllKeepsTheNumber() async throws {
        try await Town.with { town in
            let relief = try await relief(town)
            let desk = try await town.house.perform(TakeDesk(phone: "555-0170", email: "a@desk.example"), as: town.coordinator).id
            _ = try await town.house.perform(HandOverDesk(desk: desk), as: town.coordinator)
            let kept = try await town.house.perform(AcceptDesk(desk: desk), as: town.coordinator).id
            let held = try #require(try await town.house.view(ShowDesk(), as: town.coordinator).held).desk
            #expect(held.id == kept && held.phone == "555-0170" && held.email == "a@desk.example")
            _ = try await town.house.perform(HandOverDesk(desk: kept), as: town.coordinator)
            _ = try await town.house.perform(AcceptDesk(desk: kept), as: relief)
            let next = try #require(try await town.house.view(ShowDesk(), as: relief).held).desk
            #expect(next.phone == nil && next.email == nil)
        }
    }

    @Test func tenWhoPressAtOnceAreOne() async throws {
        try await Town.with { town in
            let desk = try await town.house.perform(TakeDesk(), as: town.coordinator).id
            _ = try await town.house.perform(HandOverDesk(desk: desk, note: "All quiet."), as: town.coordinator)
            let done = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    group.addTask { (try? await town.house.perform(AcceptDesk(desk: desk), as: town.coordinator)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
            let held: Int = try town.database.asAdmin().one("select count(*) from desk where state <> 'ended'")
            #expect(held == 1)
        }
    }

    @Test func anEmptySeatAlarmsTheBackupAgainAndAgain() async throws {
        try await Town.with { town in
            let upkeep = town.premises.upkeep
            _ = try await town.house.perform(TakeDesk(), as: town.coordinator)
            try town.plant("update desk set alarm_at = taken_at")
            #expect(try await upkeep.lapse(in: town.region) == 0, "a region with one coordinator is never alarmed")
            let relief = try await relief(town)
            #expect(try await upkeep.lapse(in: town.region) == 1)
            #expect(try await upkeep.lapse(in: town.region) == 0)
            try await town.tell()
            #expect(try town.deliveries(.deskEmpty).count == 1)
            try town.plant("update desk set alarm_at = taken_at")
            #expect(try await upkeep.lapse(in: town.region) == 1, "half an hour later")
            try await town.tell()
            #expect(try town.deliveries(.deskEmpty).count == 2)
            let held = try #require(try await town.house.view(ShowDesk(), as: relief).held)
            #expect(held.desk.alarmedAt != nil)
            _ = try await town.house.perform(TakeDesk(from: held.desk.id), as: relief)
            try await town.tell()
            let states: [String] = try town.database.asAdmin().all("select distinct state from delivery where message = 'desk_empty'")
            #expect(states == ["answered"])
        }
    }

    /// A desk that was never taken has no watch: what waits there for a quarter of an hour alarms everybody who could.
    @Test func aSeatThatNobodyEverTookAlarmsToo() async throws {
        try await Town.with { town in
            let upkeep = town.premises.upkeep
            _ = try await town.askForPumps(6, harm: .careDegraded)
            #expect(try await upkeep.lapse(in: town.region) == 0)
            try town.plant("update aid_request set submitted_at = submitted_at - interval '16 minutes'")
            #expect(try await upkeep.lapse(in: town.region) == 1, "also in a region with one coordinator")
            #expect(try await upkeep.lapse(in: town.region) == 0)
            try await town.tell()
            #expect(try town.deliveries(.deskEmpty).count == 1)
            try town.plant("update region set desk_alarmed_at = desk_alarmed_at - interval '30 minutes'")
            #expect(try await upkeep.lapse(in: town.region) == 1)
            _ = try await town.house.perform(TakeDesk(), as: town.coordinator)
            try town.plant("update region set desk_alarmed_at = null")
            #expect(try await upkeep.lapse(in: town.region) == 0, "somebody sits there")
        }
    }

    /// Whoever holds an empty seat is not rung to be told that it is empty.
    @Test func theHolderIsNoBackup() async throws {
        try await Town.with { town in
            let office = try #require(town.coordinator.seat?.member)
            _ = try await relief(town)
            for (post, phone, rank) in [("Holder", "555-0170", 1), ("Relief", "555-0180", 2)] {
                _ = try await town.house.perform(
                    AddContact(member: office, post: post, phone: phone, email: nil, worksWhenNetworkIsDown: true, rank: rank),
                    as: town.coordinator)
            }
            _ = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
            try town.plant("update desk set alarm_at = taken_at")
            _ = try await town.premises.upkeep.lapse(in: town.region)
            try await town.tell()
            let rings = try await town.house.view(ListRings(), as: town.coordinator).rings.flatMap(\.rows)
            #expect(rings.filter { $0.delivery.message == .deskEmpty }.map(\.phone) == ["555-0180"])
        }
    }

    /// Where the desk sits in a hospital's house, that hospital's posts are not told what the desk is told, and its people read none of it.
    @Test func theHousesPostsAreNotTold() async throws {
        try await Town.with { town in
            try await town.addContact(town.north, "Ward office", phone: "555-0191", email: "ward@north.example", rank: 1)
            let host = town.north.member
            for member in [host, try #require(town.coordinator.seat?.member)] {
                _ = try await town.house.perform(ChooseExerciseChannel(member: member, open: true), as: town.coordinator)
            }
            _ = try await town.house.perform(
                OpenAccount(member: host, login: "guest", accountName: "Guest", password: Town.password, roles: [.coordinator]),
                as: town.coordinator)
            let guest = try #require(try await town.house.caller(byLogin: "guest", in: town.region, channel: .page))
            // The coalition's coordinator sat there before, with a number, and is next where the holder does not answer.
            let earlier = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator).id
            _ = try await town.house.perform(TakeDesk(from: earlier, phone: "555-0190"), as: guest)
            _ = try await town.askForPumps(by: town.west)
            try await town.tell(by: [.text, .mail])
            let upkeep = town.premises.upkeep
            func sent() async throws -> [String?] {
                let rows = try await upkeep.outgoing(from: town.region, by: [.text, .mail])?.rows ?? []
                try await upkeep.settle(rows.map(\.delivery.id), in: town.region, isSent: true, mayTryAgain: false)
                return rows.filter { $0.delivery.message == .requestCame }.map(\.address)
            }
            #expect(try await sent() == ["555-0190"])
            try town.plant("update delivery set next_at = made_at where state = 'sent'")
            _ = try await upkeep.lapse(in: town.region)
            #expect(try await sent() == ["555-0170"])
            try town.plant("update delivery set next_at = made_at where state = 'sent'")
            _ = try await upkeep.lapse(in: town.region)
            #expect(try await sent() == [])

            try town.plant("update desk set alarm_at = taken_at")
            _ = try await upkeep.lapse(in: town.region)
            try await town.tell()
            let contacts: Int = try town.database.asAdmin().one(
                "select count(*) from delivery where contact is not null and message in ('request_came', 'desk_empty')")
            #expect(contacts == 0)
            let delivery = try #require(try town.deliveries(.requestCame).first)
            let clerk = town.north.caller(.requester)
            #expect(await refusal { _ = try await town.house.perform(SeeDelivery(delivery: delivery), as: clerk) } == .notFound)
            _ = try await town.house.perform(SeeDelivery(delivery: delivery), as: guest)
            try await town.seal()
            let told: Int = try town.database.asAdmin().one(
                "select count(*) from entry where kind = 'deliveryMoved' and \(host) = any (audience)")
            #expect(told == 0)
        }
    }

    /// Nobody ever gave a number, and nobody sits there: the region's own is all that is left.
    @Test func withoutAnyNumberTheRegionsIsRung() async throws {
        try await Town.with { town in
            _ = try await town.askForPumps(6, harm: .careDegraded)
            try town.plant("update aid_request set submitted_at = submitted_at - interval '16 minutes'")
            _ = try await town.premises.upkeep.lapse(in: town.region)
            try await town.tell()
            let rings = try await town.house.view(ListRings(), as: town.coordinator).rings.flatMap(\.rows)
            #expect(rings.filter { $0.delivery.message == .deskEmpty }.map(\.phone) == ["555-0142"])
        }
    }

    /// What was gathered for the relieved person goes to whoever has the seat now, once, and at its time.
    @Test func whatWaitsFollowsTheSeat() async throws {
        try await Town.with { town in
            let office = try #require(town.coordinator.seat?.member)
            _ = try await town.house.perform(ChooseExerciseChannel(member: office, open: true), as: town.coordinator)
            let relief = try await relief(town)
            let night = try await town.house.perform(TakeDesk(email: "night@desk.example"), as: town.coordinator).id
            _ = try await town.askForPumps(6, harm: .noEffect)
            try await town.tell(by: [.mail])
            let admin = try town.database.asAdmin()
            let due: Date = try admin.one("select next_at from delivery where message = 'request_came'")
            let day = try await town.house.perform(TakeDesk(from: night, email: "day@desk.example"), as: relief).id
            let waiting: [String] = try admin.all(
                "select desk::text from delivery where message = 'request_came' and state = 'waiting'")
            #expect(waiting == [day.description])
            #expect(
                try admin.one("select next_at from delivery where state = 'waiting' and message = 'request_came'", as: Date.self) == due)
            #expect(try admin.one("select state from delivery where desk = \(night)", as: String.self) == "overtaken")
        }
    }

    /// What was promised by voice in an earlier watch is still to be kept.
    @Test func whatWasPromisedByVoiceStaysUntilItIsOver() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            let enquiry = try await town.planAndAsk()[0]
            let night = try await town.house.perform(TakeDesk(), as: town.coordinator).id
            let offer = try await town.house.perform(
                TenderOffer(enquiry: enquiry, quantity: 4, arrivesAt: Date().addingTimeInterval(3600)), as: town.coordinator,
                .fresh(said: town.voice)
            ).id
            try await town.seal()
            _ = try await town.house.perform(TakeDesk(from: night), as: town.coordinator)
            let sheet = try await town.house.view(ShowDesk(), as: town.coordinator)
            #expect(sheet.byVoice.count == 1 && sheet.since.allSatisfy { $0.body.saidBy == nil })
            _ = try await town.house.perform(WithdrawOffer(offer: offer), as: town.coordinator, .fresh(said: town.voice))
            #expect(try await town.house.view(ShowDesk(), as: town.coordinator).byVoice.isEmpty)
        }
    }

    /// What was said in the first hour of a busy watch is not lost behind two hundred other changes.
    @Test func whatWasSaidEarlyInABusyWatchIsStillTold() async throws {
        try await Town.with { town in
            _ = try await town.house.perform(TakeDesk(), as: town.coordinator)
            let request = try await town.askForPumps()
            _ = try await town.house.perform(ApproveByVoice(request: request, approver: town.voice), as: town.coordinator)
            for line in 1...201 { _ = try await town.house.perform(WriteLogLine(text: "Line \(line)."), as: town.coordinator) }
            try await town.seal()
            let sheet = try await town.house.view(ShowDesk(), as: town.coordinator)
            #expect(sheet.since.count == 200 && sheet.since.allSatisfy { $0.body.saidBy == nil })
            #expect(sheet.byVoice.map(\.said) == [town.voice.line])
        }
    }

    /// A yes that an asker handed over by voice counts for the next person as long as it holds.
    @Test(arguments: [false, true]) func aYesThatWasHandedOverByVoiceIsPassedOn(limited: Bool) async throws {
        try await Town.with { town in
            let night = try await town.house.perform(TakeDesk(), as: town.coordinator).id
            let request = limited ? try await town.askForPumps() : nil
            let given = Delegate(member: town.north.member, request: request, until: Date().addingTimeInterval(3600))
            let delegation = try await town.house.perform(given, as: town.coordinator, .fresh(said: town.voice)).id
            try await town.seal()
            _ = try await town.house.perform(TakeDesk(from: night), as: town.coordinator)
            let sheet = try await town.house.view(ShowDesk(), as: town.coordinator)
            #expect(sheet.byVoice.map(\.said) == [town.voice.line] && sheet.since.allSatisfy { $0.body.saidBy == nil })
            _ = try await town.house.perform(
                EndDelegation(delegation: delegation), as: town.coordinator, .fresh(said: Said(name: "A", post: "B", phone: "555-0196")))
            #expect(try await town.house.view(ShowDesk(), as: town.coordinator).byVoice.isEmpty)
        }
    }
}
