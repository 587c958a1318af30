import Foundation
import Matching
import MutualAid
import Testing

@Suite struct RuleTests {
    private static func judge(_ rule: Rule, _ item: OpenItem = Case.item(), _ candidate: Candidate = Case.candidate()) -> Verdict {
        rule.judge(Case.pair(item, candidate))
    }

    private static func terms(
        from: Date? = nil, until: Date? = nil, days: Int? = nil, radius: Int? = nil, lead: Int = 30
    ) -> CapabilityTerms {
        CapabilityTerms(leadMinutes: lead, availableFrom: from, availableUntil: until, longestLoanDays: days, radiusKilometres: radius)
    }

    @Test func anOrdinaryPairPassesEveryRule() {
        for rule in Rule.allCases {
            #expect(Self.judge(rule) == .yes, "\(rule)")
            #expect(rule.judge(Case.pair(Case.item(1, .biomedInfusion), Case.candidate(101, .biomedInfusion))) == .yes, "\(rule)")
        }
    }

    @Test func own() {
        #expect(Self.judge(.own, Case.item(), Case.candidate(of: Case.asker)) == .no(.none))
        #expect(Self.judge(.own, Case.item(), Case.candidate(of: Case.id(7))) == .yes)
    }

    @Test func model() {
        let table: [(wanted: ID<DeviceModel>?, listed: ID<DeviceModel>?, Verdict)] = [
            (nil, nil, .yes), (nil, Case.model, .yes), (Case.model, Case.model, .yes), (Case.model, nil, .ask(.whichModel)),
            (Case.model, Case.otherModel, .no(.anyModelOfTheClass)),
        ]
        for (wanted, listed, verdict) in table {
            #expect(Self.judge(.model, Case.item(model: wanted), Case.candidate(model: listed)) == verdict)
        }
    }

    @Test func window() {
        let end = Case.days(3)
        let table: [(until: Date?, neededDays: Double?, neededBy: Int, Verdict)] = [
            (nil, 7, 240, .yes), (nil, nil, 240, .yes), (end, 3, 240, .yes), (end, 2, 240, .yes), (end, 7, 240, .no(.neededOnlyUntil(end))),
            (end, nil, 240, .ask(.howLong)), (end, 7, 3 * 24 * 60, .no(.none)), (end, nil, 4 * 24 * 60, .no(.none)),
        ]
        for (until, neededDays, neededBy, verdict) in table {
            let item = Case.item(neededBy: neededBy, untilDays: neededDays)
            #expect(
                Self.judge(.window, item, Case.candidate(terms: Self.terms(until: until))) == verdict, "\(neededBy) \(neededDays ?? -1)")
        }
    }

    /// A lender's window has to be open still when its things are there.
    @Test func whatComesWhenTheWindowIsOver() {
        // There after 48 minutes; without a place after 30 and a way that nobody knows.
        let table: [(until: Int, latitude: Double?, Verdict)] = [
            (48, 35, .no(.none)), (49, 35, .no(.neededOnlyUntil(Case.minutes(49)))), (40, nil, .no(.neededOnlyUntil(Case.minutes(40)))),
            (30, nil, .no(.none)),
        ]
        for (until, latitude, verdict) in table {
            let item = Case.item(neededBy: 10, untilDays: 7, at: latitude)
            let candidate = Case.candidate(terms: Self.terms(until: Case.minutes(until)))
            #expect(Self.judge(.window, item, candidate) == verdict, "\(until)")
        }
    }

    /// A nurse for one night who could be there the next morning.
    @Test func whatComesWhenTheNeedIsOver() {
        let table: [(lead: Int, neededDays: Double?, latitude: Double?, Verdict)] = [
            (701, 0.5, 35, .yes), (702, 0.5, 35, .no(.neededUntil(Case.minutes(721)))), (5000, nil, 35, .yes),
            (810, 0.5, 35, .no(.neededUntil(Case.minutes(829)))), (702, 0.5, nil, .yes),
            (720, 0.5, nil, .no(.neededUntil(Case.minutes(721)))),
        ]
        for (lead, days, latitude, verdict) in table {
            let item = Case.item(1, .biomedInfusion, neededBy: 0, untilDays: days, at: latitude)
            let candidate = Case.candidate(101, .biomedInfusion, terms: Self.terms(lead: lead))
            #expect(Self.judge(.stillNeeded, item, candidate) == verdict, "\(lead) \(latitude ?? -1)")
        }
        let late = Case.pair(Case.item(neededBy: 0, untilDays: 0.5), Case.candidate(terms: Self.terms(lead: 810)))
        #expect(Rule.time.judge(late) == .yes && Judgement(late).refusedBy == .stillNeeded, "a day late would have been let in")
    }

    /// A loan is counted from when it is there.
    @Test func aLoanThatBeginsLateIsShorter() {
        let item = Case.item(neededBy: -1440, untilDays: 4)
        #expect(Self.judge(.loan, item, Case.candidate(terms: Self.terms(days: 4))) == .yes)
        #expect(Self.judge(.loan, item, Case.candidate(terms: Self.terms(days: 3))) == .no(.shorterLoan(days: 3)))
    }

    @Test func loan() {
        let table: [(longest: Int?, neededDays: Double?, Verdict)] = [
            (nil, 300, .yes), (nil, nil, .yes), (5, nil, .ask(.howLong)), (5, 5, .yes), (5, 6, .no(.shorterLoan(days: 5))), (1, 0.5, .yes),
            (1, 1.5, .no(.shorterLoan(days: 1))),
        ]
        for (longest, neededDays, verdict) in table {
            let item = Case.item(neededBy: 0, untilDays: neededDays)
            #expect(Self.judge(.loan, item, Case.candidate(terms: Self.terms(days: longest))) == verdict, "\(longest ?? -1)")
        }
    }

    @Test func radius() {
        let near = Case.candidate(terms: Self.terms(radius: 12))
        let far = Case.candidate(terms: Self.terms(radius: 11))
        #expect(Self.judge(.radius, Case.item(), near) == .yes)
        #expect(Self.judge(.radius, Case.item(), far) == .no(.widerRadius(kilometres: 12)), "11.1 km")
        #expect(Self.judge(.radius, Case.item(at: nil), far) == .ask(.howFar))
        #expect(Self.judge(.radius, Case.item(), Case.candidate(terms: Self.terms(radius: 12), at: nil)) == .ask(.howFar))
        #expect(Self.judge(.radius, Case.item(at: nil)) == .yes, "without a limit the way does not matter to this rule")
    }

    @Test func time() {
        // 11.1 km: 18 minutes on the road, after 30 of lead.
        #expect(Case.pair().arrivesAt == Case.minutes(48))
        #expect(Case.pair().minutesLate == 0)
        #expect(Case.pair(Case.item(neededBy: 48)).minutesLate == 0)
        #expect(Case.pair(Case.item(neededBy: 18)).minutesLate == 30)
        #expect(Self.judge(.time, Case.item(neededBy: 48 - 1440)) == .yes, "a day late")
        #expect(Self.judge(.time, Case.item(neededBy: 47 - 1440)) == .no(.mayArriveLater(minutes: 1441)))
        #expect(Self.judge(.time, Case.item(at: nil)) == .ask(.howFar))
        #expect(Self.judge(.time, Case.item(neededBy: 30 - 1440, at: nil)) == .ask(.howFar), "next door it would be in time")
        #expect(Self.judge(.time, Case.item(neededBy: 29 - 1440, at: nil)) == .no(.mayArriveLater(minutes: 1441)), "without any road")
        #expect(Case.pair(Case.item(at: nil)).arrivesAt == Case.minutes(150), "two hours where nobody knows")
        let later = Case.candidate(terms: Self.terms(from: Case.minutes(600)))
        #expect(Case.pair(Case.item(), later).arrivesAt == Case.minutes(648), "not before the window opens")
        let open = Case.candidate(terms: Self.terms(from: Case.minutes(-600)))
        #expect(Case.pair(Case.item(), open).arrivesAt == Case.minutes(48))
    }

    /// What is overdue is wanted still: a day late counts from now, and lateness from the time that was said.
    @Test func overdue() {
        for (neededBy, latest) in [(240, 1440), (0, 1440), (-1, 1441), (-3000, 4440)] {
            #expect(OpenItem.latestMinutes(neededBy: Case.minutes(neededBy), at: Case.now) == latest, "\(neededBy)")
        }
        let item = Case.item(neededBy: -3000).changed(
            latestMinutes: OpenItem.latestMinutes(neededBy: Case.minutes(-3000), at: Case.now))
        let table: [(lead: Int, Verdict)] = [(30, .yes), (1422, .yes), (1423, .no(.mayArriveLater(minutes: 4441)))]
        for (lead, verdict) in table {
            #expect(Self.judge(.time, item, Case.candidate(terms: Self.terms(lead: lead))) == verdict, "\(lead)")
        }
        #expect(Case.pair(item).minutesLate == 3048, "counted all the same")
    }

    @Test func quantity() {
        let table: [(quantity: Int?, reserve: Int, promised: Int, Verdict)] = [
            (10, 2, 0, .yes), (3, 2, 0, .yes), (nil, 0, 0, .ask(.howMany)), (nil, 5, 3, .ask(.howMany)), (0, 0, 0, .no(.none)),
            (10, 2, 8, .no(.smallerReserve(by: 1))), (10, 10, 0, .no(.smallerReserve(by: 1))), (10, 3, 10, .no(.none)),
            (10, 5, 8, .no(.smallerReserve(by: 4))), (5, 0, 9, .no(.none)),
        ]
        for (quantity, reserve, promised, verdict) in table {
            let candidate = Case.candidate(quantity: quantity, reserve: reserve, promised: promised)
            #expect(Self.judge(.quantity, Case.item(missing: 4), candidate) == verdict, "\(quantity ?? -1) \(reserve) \(promised)")
        }
    }

    @Test func lot() {
        let fives = CapabilityTerms(leadMinutes: 30, particulars: Particulars(lotSize: 5))
        let table: [(missing: Int, quantity: Int?, Verdict)] = [
            (4, 20, .no(.takeWholeLots(of: 5))), (5, 20, .yes), (9, 20, .yes), (9, 5, .yes), (9, nil, .yes), (9, 0, .yes),
        ]
        for (missing, quantity, verdict) in table {
            let candidate = Case.candidate(quantity: quantity, terms: fives)
            #expect(Self.judge(.lot, Case.item(missing: missing), candidate) == verdict, "\(missing) of \(quantity ?? -1)")
        }
        #expect(Self.judge(.lot, Case.item(missing: 1)) == .yes, "what goes one by one")
        let kept = Case.candidate(quantity: 9, reserve: 6, terms: fives)
        #expect(Self.judge(.quantity, Case.item(missing: 9), Case.candidate(quantity: 4, terms: fives)) == .no(.none), "no lot at all")
        #expect(Self.judge(.quantity, Case.item(missing: 9), kept) == .no(.smallerReserve(by: 2)), "three of five are free")
        let none = Case.candidate(quantity: 9, reserve: 12, terms: fives)
        #expect(Self.judge(.quantity, Case.item(missing: 9), none) == .no(.smallerReserve(by: 8)), "a whole lot or nothing")
    }

    @Test func roads() {
        let table: [(Double?, Int)] = [(0, 0), (50, 78), (38.4, 60), (nil, 120), (0.1, 1)]
        for (kilometres, minutes) in table { #expect(Travel(.road, kilometres: kilometres).minutes == minutes) }
        #expect(Travel(.ambulance, kilometres: 50).minutes == 60, "with right of way")
        #expect(
            Travel(.road, kilometres: 50, reported: 95).minutes == 95 && Travel(.road, kilometres: nil, reported: 95).known == .reported)
        #expect(Travel(.remote, kilometres: 50, reported: 95).minutes == 0, "nobody sets out")
    }

    /// Who helps from afar is not asked how far it is, and no radius keeps it out.
    @Test func fromAfar() {
        func people(_ presence: Particulars.Presence, at latitude: Double?) -> Candidate {
            let terms = CapabilityTerms(leadMinutes: 30, radiusKilometres: 50, particulars: Particulars(presence: presence))
            return Case.candidate(100, .biomedInfusion, terms: terms, at: latitude)
        }
        let item = Case.item(1, .biomedInfusion)
        for latitude in [nil, 45.0] {
            #expect(Self.judge(.radius, item, people(.remote, at: latitude)) == .yes)
            #expect(Self.judge(.time, item, people(.remote, at: latitude)) == .yes)
        }
        #expect(Self.judge(.radius, item, people(.onSite, at: nil)) == .ask(.howFar))
        #expect(Self.judge(.time, item, people(.either, at: nil)) == .ask(.howFar))
        let wanted = item.changed { $0.presence = .known(.remote) }
        #expect(Case.pair(wanted, people(.either, at: 45)).travel.mode == .remote)
        #expect(Case.pair(wanted, people(.onSite, at: 45)).travel.mode == .road)
        #expect(Case.pair(Case.item(1, .patientsWard), Case.candidate(100, .patientsWard)).travel.mode == .ambulance)
        #expect(Case.pair(Case.item(1, .peerAdvice), Case.candidate(100, .peerAdvice)).travel.mode == .remote)
    }
}
