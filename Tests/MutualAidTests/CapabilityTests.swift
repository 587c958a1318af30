import MutualAid
import Testing

@Suite struct CapabilityTests {
    @Test func whatIsFreeAndWhatIsShort() {
        let table: [(quantity: Int?, reserve: Int, promised: Int, free: Int?, short: Int)] = [
            (10, 2, 0, 8, 0), (10, 2, 8, 0, 0), (10, 2, 9, 0, 1), (10, 0, 10, 0, 0), (10, 12, 0, 0, 0), (10, 12, 3, 0, 3),
            (0, 0, 0, 0, 0), (0, 0, 4, 0, 4), (nil, 2, 0, nil, 0), (nil, 0, 5, nil, 0),
        ]
        for (quantity, reserve, promised, free, short) in table {
            let capability = Example.capability(quantity, reserve: reserve, promised: promised)
            #expect(capability.free == free, "\(capability.quantity ?? -1) \(reserve) \(promised)")
            #expect(capability.shortBy == short, "\(capability.quantity ?? -1) \(reserve) \(promised)")
        }
    }

    @Test(arguments: Seeds.all) func freeAndShortAreNeverBoth(_ seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for _ in 0..<300 {
            let quantity = chance.whole(0...20)
            let capability = Example.capability(quantity, reserve: chance.whole(0...25), promised: chance.whole(0...25))
            let free = capability.free ?? -1
            #expect(free >= 0 && capability.shortBy >= 0, "SEED=\(seed)")
            #expect(free == 0 || capability.shortBy == 0, "SEED=\(seed)")
            #expect(free + capability.reserve + capability.promised <= quantity || free == 0, "SEED=\(seed)")
        }
    }

    /// Who is asked without a listing reads what it lists all the same, where only one can be meant.
    @Test func whatALenderListsIsFoundWithoutBeingNamed() {
        func row(_ capability: Capability) -> CapabilityRow {
            CapabilityRow(capability: capability, memberName: "South", siteName: "South main", modelName: nil)
        }
        func enquiry(_ capability: ID<Capability>?, _ aidClass: AidClass = .telemetry) -> Enquiry {
            Enquiry(
                id: Example.any(), request: Example.any(), requestNumber: "R-1", item: Example.any(), capability: capability,
                lender: Example.south, asker: Example.north, aidClass: aidClass, quantity: 4, harm: nil, neededBy: Example.now,
                neededUntil: nil, answerBy: Example.now, kilometres: nil, state: .sent, version: 1)
        }
        let listed = row(Example.capability(6))
        let retired = row(Example.capability(3, state: .retired))
        #expect(enquiry(nil).listing(among: [retired, listed]) == listed)
        #expect(enquiry(nil, .downtimeNursing).listing(among: [listed]) == nil)
        #expect(enquiry(nil).listing(among: [listed, row(Example.capability(2))]) == nil, "either may be meant")
        #expect(enquiry(listed.capability.id).listing(among: [listed]) == listed)
        #expect(enquiry(Example.any(99)).listing(among: [listed]) == nil, "another is meant")
    }

    @Test func statesThatFollowOneAnother() {
        let legal: [(Capability.State, Capability.State)] = [
            (.published, .paused), (.published, .retired), (.paused, .published), (.paused, .retired),
        ]
        for from in Capability.State.allCases {
            for to in Capability.State.allCases {
                let wanted: Refusal? = legal.contains { $0 == (from, to) } ? nil : .notNow(.capability(from))
                #expect(
                    refused { () throws(Refusal) in try Example.capability(1, state: from).mayBecome(to) } == wanted, "\(from) to \(to)")
            }
        }
    }

    @Test func itIsStaleAfterThirtyDays() {
        let days = Capability.staleAfterDays * 24 * 60
        #expect(days == 43_200)
        #expect(!Example.capability(1, confirmed: -days).isStale(at: Example.now))
        #expect(Example.capability(1, confirmed: -days - 1).isStale(at: Example.now))
    }

    @Test func termsAreChecked() {
        let table: [(CapabilityTerms, [Mistake])] = [
            (CapabilityTerms(), []),
            (CapabilityTerms(leadMinutes: -1), [Mistake(field: "leadMinutes", .outOfRange(least: 0, most: 43_200))]),
            (CapabilityTerms(longestLoanDays: 0), [Mistake(field: "longestLoanDays", .outOfRange(least: 1, most: 3_650))]),
            (CapabilityTerms(radiusKilometres: 20_001), [Mistake(field: "radiusKilometres", .outOfRange(least: 1, most: 20_000))]),
            (
                CapabilityTerms(availableFrom: Example.now, availableUntil: Example.now),
                [Mistake(field: "availableUntil", .endBeforeStart)]
            ),
            (CapabilityTerms(availableUntil: Example.now), []),
            (
                CapabilityTerms(conditions: String(repeating: "あ", count: 1_001)),
                [Mistake(field: "conditions", .tooLong(limit: 1_000))]
            ),
        ]
        for (terms, wanted) in table {
            var check = Check()
            terms.check(&check)
            #expect(check.mistakes == wanted)
        }
        var check = Check()
        Capability.checkNew(&check, quantity: -1, reserve: 1_000_001)
        #expect(check.mistakes.map(\.field) == ["quantity", "reserve"])
        let kept: [(Int?, Int, [Mistake])] = [(3, 5, [Mistake(field: "reserve", .moreKeptThanThere)]), (5, 5, []), (nil, 5, [])]
        for (quantity, reserve, wanted) in kept {
            var check = Check()
            Capability.checkNew(&check, quantity: quantity, reserve: reserve)
            #expect(check.mistakes == wanted)
            // Said anew it is a fact, and leaves nothing free.
            var anew = Check()
            Capability.check(&anew, quantity: quantity, reserve: reserve)
            #expect(anew.mistakes.isEmpty)
        }
    }
}
