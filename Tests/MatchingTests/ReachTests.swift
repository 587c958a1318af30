import Foundation
import Matching
import MutualAid
import Testing

@Suite struct ReachTests {
    private static func neighbour(_ number: Int, _ kind: Member.Kind = .hospital, at latitude: Double? = 35.1, keepsList: Bool = true)
        -> Neighbour
    {
        Neighbour(
            member: Member(id: Case.id(number), name: "M\(number)", kind: kind, parent: nil, outsideNumber: nil, version: 1),
            places: latitude.map { [Place(latitude: $0, longitude: 135)] } ?? [], keepsList: keepsList)
    }

    private static func reach(
        _ neighbours: [Neighbour], _ candidates: [Candidate] = [], buddy: ID<Member>? = nil, asked: Set<ID<Member>> = []
    ) -> Reach {
        let item = Case.item()
        return Reach(
            items: [item], asker: Case.asker, buddy: buddy, neighbours: neighbours, candidates: candidates,
            asked: [item.item.id: asked])
    }

    @Test func whoListsItIsAskedForWhatItCanGiveAndWhoKeepsNoListIsRung() {
        let reach = Self.reach(
            [Self.neighbour(1), Self.neighbour(2), Self.neighbour(3, keepsList: false), Self.neighbour(4), Self.neighbour(5, at: 37)],
            [Case.candidate(100, quantity: 3, of: Case.id(2)), Case.candidate(101, quantity: 9, at: 37, of: Case.id(5))])
        let nearest = reach.lenders(in: .nearest, at: Case.now)
        #expect(nearest.map(\.lender) == [Case.id(2), Case.id(3)], "not the asker, nor whoever keeps a list without it")
        #expect(nearest.map(\.quantity) == [3, 4] && nearest[1].capability == nil)
        #expect(reach.lenders(in: .region, at: Case.now).map(\.lender) == [Case.id(5)])
        #expect(reach.lenders(in: .services, at: Case.now).isEmpty && reach.lenders(in: .buddy, at: Case.now).isEmpty)
    }

    /// A member with several sites is as far away as the nearest of them, and what it lists as far as the site that lists it.
    @Test func theNearestSiteCountsAndAListingHasItsOwn() {
        func member(_ number: Int, keepsList: Bool) -> Neighbour {
            Neighbour(
                member: Self.neighbour(number).member, places: [37, 35.1].map { Place(latitude: $0, longitude: 135) }, keepsList: keepsList)
        }
        let reach = Self.reach(
            [member(2, keepsList: true), member(3, keepsList: false)], [Case.candidate(100, quantity: 9, at: 37, of: Case.id(2))])
        let nearest = reach.lenders(in: .nearest, at: Case.now)
        #expect(nearest.map(\.lender) == [Case.id(2), Case.id(3)])
        #expect((nearest.first?.kilometres ?? 0) > 100 && (nearest.last?.kilometres ?? 999) < 60)
    }

    /// A lender is asked for what was wanted; only who has none of it is asked for what would do instead.
    @Test func aWaveAsksForASubstituteWhereTheWantedIsNotThere() {
        let item = Case.item(substitutes: [.bedsideMonitor, .printer])
        let reach = Reach(
            items: [item], asker: Case.asker, buddy: Case.id(4), neighbours: (2...4).map { Self.neighbour($0) },
            candidates: [
                Case.candidate(100, .bedsideMonitor, quantity: 9, of: Case.id(2)), Case.candidate(101, quantity: 1, of: Case.id(2)),
                Case.candidate(102, .printer, quantity: 9, of: Case.id(3)),
                Case.candidate(103, .bedsideMonitor, quantity: 2, of: Case.id(3)),
                Case.candidate(104, .bedsideMonitor, quantity: 0, of: Case.id(4)),
            ], asked: [:])
        let nearest = reach.lenders(in: .nearest, at: Case.now)
        #expect(nearest.map(\.aidClass) == [.telemetry, .bedsideMonitor] && nearest.map(\.quantity) == [1, 2])
        let buddy = reach.lenders(in: .buddy, at: Case.now)
        #expect(buddy.map(\.aidClass) == [.telemetry] && buddy.first?.capability == nil, "whom one would ring first is rung")
    }

    @Test func nobodyIsAskedTwiceAndTheBuddyWhateverItLists() {
        let all = [Self.neighbour(2, keepsList: false), Self.neighbour(3), Self.neighbour(4, keepsList: false)]
        let reach = Self.reach(all, buddy: Case.id(3), asked: [Case.id(2)])
        #expect(reach.lenders(in: .nearest, at: Case.now).map(\.lender) == [Case.id(4)])
        #expect(reach.lenders(in: .buddy, at: Case.now).map(\.lender) == [Case.id(3)])
    }

    /// Whoever is asked in a wave is asked what a plan would ask; how many a yes says by itself.
    @Test func aWaveAsksWhatTheRulesDoNotKnow() {
        let item = Case.item(model: Case.model, substitutes: [.bedsideMonitor])
        let reach = Reach(
            items: [item], asker: Case.asker, buddy: nil, neighbours: (2...5).map { Self.neighbour($0, keepsList: $0 != 5) },
            candidates: [
                Case.candidate(100, quantity: nil, of: Case.id(2)), Case.candidate(101, model: Case.model, of: Case.id(3)),
                Case.candidate(102, .bedsideMonitor, of: Case.id(4)), Case.candidate(103, model: Case.otherModel, of: Case.id(6)),
            ], asked: [:])
        let asked = reach.lenders(in: .nearest, at: Case.now)
        let byLender = Dictionary(asked.map { ($0.lender, $0.toReply) }, uniquingKeysWith: { first, _ in first })
        let model = ToReply(asks: ["model"], questions: ["which_model"])
        #expect(byLender[Case.id(2)] == model, "it lists no model, and not how many")
        #expect(byLender[Case.id(3)]?.asks == [], "it lists just that")
        #expect(byLender[Case.id(4)]?.asks == [], "a substitute is of any model")
        #expect(byLender[Case.id(5)] == model, "it lists nothing")
        #expect(reach.toReply(by: Case.id(2), for: item.item.id, at: Case.now) == model)
        #expect(reach.toReply(by: Case.id(3), for: item.item.id, at: Case.now)?.asks == [])
        for number in [4, 5, 6] {
            #expect(reach.toReply(by: Case.id(number), for: item.item.id, at: Case.now) == nil, "none of the class that can come")
        }
    }

    @Test func whatAYesSaysIsNotReplied() {
        let all = ToReply(
            asks: ["quantity", "affected", "loan", "later_rule"], questions: ["how_many", "which_firmware", "how_long", "x"])
        #expect(all == ToReply(asks: ["affected", "later_rule"], questions: ["which_firmware", "x"]))
        #expect(ToReply(asks: ["loan", "model"], questions: nil) == ToReply(asks: ["model"], questions: nil))
        #expect(ToReply([]).asks == [])
    }

    /// What somebody set aside is not asked about, and whoever has it is not asked outright either; another listing of theirs still is.
    @Test func whatWasSetAsideIsNotAskedFor() {
        let item = Case.item()
        let (south, west, rung) = (
            Case.candidate(100, quantity: 3, of: Case.id(2)), Case.candidate(101, quantity: 3, of: Case.id(3)),
            Case.candidate(102, .printer, quantity: 3, of: Case.id(4))
        )
        func asked(in wave: Wave, without forbidden: [Candidate]) -> [ID<Member>] {
            Reach(
                items: [item], asker: Case.asker, buddy: Case.id(4), neighbours: (2...4).map { Self.neighbour($0) },
                candidates: [south, Case.candidate(103, quantity: 2, of: Case.id(3)), west], asked: [:],
                forbidden: [item.item.id: forbidden.map(\.capability)]
            ).lenders(in: wave, at: Case.now).map(\.lender)
        }
        #expect(asked(in: .nearest, without: []) == [Case.id(2), Case.id(3)])
        #expect(asked(in: .nearest, without: [south, west]) == [Case.id(3)], "by its other listing")
        #expect(asked(in: .buddy, without: [south, west]) == [Case.id(4)])
        #expect(asked(in: .buddy, without: [rung]).isEmpty, "asked outright it could say yes with what was set aside")
    }

    /// The order of the input does not matter, nobody is in two waves, and no wave is larger than can be rung.
    @Test func wavesAreSmallAndApart() {
        let many = (2...60).map { Self.neighbour($0, at: $0 % 3 == 0 ? nil : 34 + Double($0) / 20, keepsList: false) }
        let reach = Self.reach(many, buddy: Case.id(7))
        let turned = Self.reach(many.reversed(), buddy: Case.id(7))
        var seen: Set<ID<Member>> = []
        for wave in Wave.allCases {
            let lenders = reach.lenders(in: wave, at: Case.now)
            #expect(lenders == turned.lenders(in: wave, at: Case.now))
            #expect(lenders.count <= Wave.most)
            #expect(seen.isDisjoint(with: lenders.map(\.lender)))
            seen.formUnion(lenders.map(\.lender))
        }
        let nearest = reach.lenders(in: .nearest, at: Case.now)
        #expect(nearest.count == Wave.most && nearest.map { $0.kilometres ?? .max } == nearest.map { $0.kilometres ?? .max }.sorted())
    }
}
