import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// Who is reached where whoever sits at the desk, or nobody, can be.
@Suite struct DeskReachTests {
    /// The coalition's post uses its real channels; beside its coordinator there is another.
    private func relief(_ town: Town) async throws -> Caller {
        let office = try #require(town.coordinator.seat?.member)
        _ = try await town.house.perform(ChooseExerciseChannel(member: office, open: true), as: town.coordinator)
        _ = try await town.house.perform(
            OpenAccount(member: office, login: "relief", accountName: "Relief", password: Town.password, roles: [.coordinator]),
            as: town.coordinator)
        return try #require(try await town.house.caller(byLogin: "relief", in: town.region, channel: .page))
    }

    /// The numbers to which texts about new requests go out now.
    private func alerted(_ town: Town) async throws -> [String?] {
        let upkeep = town.premises.upkeep
        let rows = try await upkeep.outgoing(from: town.region, by: [.text])?.rows ?? []
        try await upkeep.settle(rows.map(\.delivery.id), in: town.region, isSent: true, mayTryAgain: false)
        return rows.filter { $0.delivery.message == .requestCame }.map(\.address)
    }

    private static let tenMinutesLater = "update delivery set next_at = next_at - interval '10 minutes' where state = 'waiting'"

    /// Whoever takes the desk and leaves no number is not told by way of whoever just went home.
    @Test func whoWentHomeIsNotWokenAtOnce() async throws {
        try await Town.with { town in
            let relief = try await relief(town)
            let night = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator).id
            _ = try await town.house.perform(TakeDesk(from: night), as: relief)
            _ = try await town.askForPumps()
            try await town.tell(by: [.text])
            #expect(try await alerted(town) == [])
            // Nobody has looked at the board.
            try town.plant(Self.tenMinutesLater)
            #expect(try await alerted(town) == ["555-0170"])
        }
    }

    /// The same for what waited when the desk changed hands.
    @Test func whatWaitedDoesNotGoBackAtOnce() async throws {
        try await Town.with { town in
            let relief = try await relief(town)
            let night = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator).id
            _ = try await town.askForPumps()
            try await town.tell(by: [.text])
            _ = try await town.house.perform(TakeDesk(from: night), as: relief)
            #expect(try await alerted(town) == [])
            try town.plant(Self.tenMinutesLater)
            #expect(try await alerted(town) == ["555-0170"], "it was never sent, and is not lost")
        }
    }

    /// The watch is over, and the only other coordinator sits in a hospital and never had the desk: the region's own number is told.
    @Test func anEmptySeatIsToldSomebody() async throws {
        try await Town.with { town in
            let host = town.north.member
            try await town.addContact(town.north, "Ward office", phone: "555-0191", rank: 1)
            _ = try await town.house.perform(ChooseExerciseChannel(member: host, open: true), as: town.coordinator)
            _ = try await town.house.perform(
                OpenAccount(member: host, login: "guest", accountName: "Guest", password: Town.password, roles: [.coordinator]),
                as: town.coordinator)
            _ = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
            try town.plant("update desk set alarm_at = taken_at")
            _ = try await town.premises.upkeep.lapse(in: town.region)
            try await town.tell(by: [.text])
            let out = try #require(try await town.premises.upkeep.outgoing(from: town.region, by: [.text]))
            #expect(out.rows.filter { $0.delivery.message == .deskEmpty }.map(\.address) == ["555-0142"])
        }
    }

    /// Three houses whose coordinators left no number are one text to the region's; once one of them can be told, it is left alone.
    @Test(arguments: [true, false]) func theRegionsNumberIsToldOnce(oneCanBeTold: Bool) async throws {
        try await Town.with { town in
            let hosts = [town.north.member, town.south.member, town.west.member]
            for (number, host) in hosts.enumerated() {
                _ = try await town.house.perform(ChooseExerciseChannel(member: host, open: true), as: town.coordinator)
                _ = try await town.house.perform(
                    OpenAccount(
                        member: host, login: "guest.\(number)", accountName: "Guest", password: Town.password, roles: [.coordinator]),
                    as: town.coordinator)
            }
            if oneCanBeTold {
                let last = try #require(hosts.max())
                let number = try #require(hosts.firstIndex(of: last))
                let guest = try #require(try await town.house.caller(byLogin: "guest.\(number)", in: town.region, channel: .page))
                _ = try await town.house.perform(LeaveNumber(phone: "555-0180"), as: guest)
            }
            _ = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
            try town.plant("update desk set alarm_at = taken_at where state <> 'ended'")
            _ = try await town.premises.upkeep.lapse(in: town.region)
            try await town.tell(by: [.text])
            let out = try #require(try await town.premises.upkeep.outgoing(from: town.region, by: [.text]))
            let told = out.rows.filter { $0.delivery.message == .deskEmpty }.map(\.address)
            #expect(told == [oneCanBeTold ? "555-0180" : "555-0142"])
        }
    }

    /// Whoever never sat there can be reached all the same, once they have left a number; until then the desk reads their name.
    @Test func aNumberIsLeftWithoutSittingDown() async throws {
        try await Town.with { town in
            let relief = try await relief(town)
            func unreached() async throws -> [String] {
                try await town.house.view(ShowDesk(), as: town.auditor).unreached.map(\.name)
            }
            _ = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
            #expect(try await unreached() == ["Relief"])
            let nothing = await refusal { _ = try await town.house.perform(LeaveNumber(phone: "", email: nil), as: relief) }
            #expect(nothing == .invalid([Mistake(field: "phone", .missing)]))
            _ = try await town.house.perform(LeaveNumber(phone: "555-0180"), as: relief)
            let sheet = try await town.house.view(ShowDesk(), as: town.auditor)
            #expect(sheet.unreached.isEmpty && sheet.held?.desk.phone == "555-0170" && sheet.last == nil)
            try town.plant("update desk set alarm_at = taken_at where state <> 'ended'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            try await town.tell(by: [.text])
            let out = try #require(try await town.premises.upkeep.outgoing(from: town.region, by: [.text]))
            #expect(out.rows.filter { $0.delivery.message == .deskEmpty }.map(\.address) == ["555-0180"])
        }
    }

    /// A coordinator whose office is told for them is not said to be out of reach, whatever they left themselves.
    @Test func anOfficeIsToldForItsPeople() async throws {
        try await Town.with { town in
            _ = try await relief(town)
            func unreached() async throws -> [String] {
                try await town.house.view(ShowDesk(), as: town.auditor).unreached.map(\.name)
            }
            _ = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
            #expect(try await unreached() == ["Relief"])
            let office = try #require(town.coordinator.seat?.member)
            let contact = AddContact(
                member: office, post: "Office", phone: "555-0171", email: nil, worksWhenNetworkIsDown: true, rank: 1)
            _ = try await town.house.perform(contact, as: town.coordinator)
            #expect(try await unreached() == [])
            try town.plant("update contact set removed_at = now() where member = '\(office)'")
            #expect(try await unreached() == ["Relief"])
        }
    }

    /// Who sits there without a number and says one is told there what waited.
    @Test func theHolderSaysItsNumberLater() async throws {
        try await Town.with { town in
            _ = try await relief(town)
            let desk = try await town.house.perform(TakeDesk(), as: town.coordinator).id
            _ = try await town.house.perform(LeaveNumber(phone: "555-0170"), as: town.coordinator)
            let held = try #require(try await town.house.view(ShowDesk(), as: town.coordinator).held).desk
            #expect(held.id == desk && held.phone == "555-0170" && held.email == nil)
            _ = try await town.askForPumps()
            try await town.tell(by: [.text])
            #expect(try await alerted(town) == ["555-0170"])
        }
    }
}
