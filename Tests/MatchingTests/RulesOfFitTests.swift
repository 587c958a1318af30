import Foundation
import Matching
import MutualAid
import Testing

/// Whether things fit the patients and the place, and people the work.
@Suite struct RulesOfFitTests {
    private static func judge(
        _ rule: Rule, _ aidClass: AidClass = .telemetry, terms: CapabilityTerms = CapabilityTerms(leadMinutes: 30),
        model: ID<DeviceModel>? = nil, quantity: Int? = 10, item: OpenItem? = nil, asker: (inout AskerFacts) -> Void = { _ in },
        lender: (inout LenderFacts) -> Void = { _ in }
    ) -> Verdict {
        let candidate = Case.candidate(100, aidClass, quantity: quantity, model: model, terms: terms).changed(facts: lender)
        return rule.judge(Case.pair((item ?? Case.item(1, aidClass)).changed(facts: asker), candidate))
    }

    @Test func patientsAndModes() {
        let patients: [(wanted: Known<[PatientGroup]>, Known<[PatientGroup]>, Verdict)] = [
            (.notKept, .unknown, .yes), (.known([.child]), .notKept, .ask(.whichPatients)),
            (.known([.child]), .known([.adult]), .no(.anyPatients)),
            (.known([.child]), .known([.adult, .child]), .yes), (.known([.newborn, .child]), .known([.child]), .no(.anyPatients)),
        ]
        for (wanted, has, verdict) in patients {
            #expect(Self.judge(.patients, asker: { $0.patients = wanted }, lender: { $0.patients = has }) == verdict, "\(wanted) \(has)")
        }
        let modes: [(wanted: Known<[String]>, Known<[String]>, Verdict)] = [
            (.notKept, .notKept, .yes), (.known(["PRVC"]), .unknown, .ask(.whichModes)), (.known(["PRVC"]), .known([]), .no(.withoutModes)),
            (.known(["PRVC"]), .known(["PRVC", "CPAP"]), .yes),
        ]
        for (wanted, has, verdict) in modes {
            #expect(Self.judge(.modes, asker: { $0.modes = wanted }, lender: { $0.modes = has }) == verdict, "\(wanted) \(has)")
        }
    }

    @Test func sets() {
        let table: [(inStock: [ID<DeviceModel>], days: Int?, Verdict)] = [
            ([Case.model], nil, .yes), ([], 3, .yes), ([], 2, .no(.setsOnlyFor(days: 2))),
            ([Case.otherModel], nil, .ask(.howManyDaysOfSets)),
        ]
        for (inStock, days, verdict) in table {
            let terms = CapabilityTerms(leadMinutes: 30, particulars: Particulars(consumableDays: days))
            let found = Self.judge(
                .sets, terms: terms, model: Case.model, asker: { $0.sets = .known(SetsWanted(inStock: inStock, days: 3)) })
            #expect(found == verdict, "\(days ?? -1)")
        }
        #expect(Self.judge(.sets, asker: { $0.sets = .unknown }) == .yes)
    }

    @Test func connections() {
        let table: [(there: Known<[Outlet]>, needed: Known<[Outlet]>, Verdict)] = [
            (.notKept, .known([.hertz60]), .yes), (.unknown, .known([.hertz60]), .ask(.whichConnections)),
            (.known([.hertz50]), .notKept, .ask(.whichConnections)),
            (.known([.hertz50, .volts100, .oxygen]), .known([.volts100, .oxygen]), .yes),
            (.known([.hertz50, .volts100]), .known([.vacuum, .volts100, .hertz60]), .no(.provide([.hertz60, .vacuum]))),
        ]
        for (there, needed, verdict) in table {
            #expect(Self.judge(.connections, asker: { $0.connections = there }, lender: { $0.connections = needed }) == verdict, "\(there)")
        }
        #expect(Self.judge(.connections, .biomedInfusion, asker: { $0.connections = .known([]) }) == .yes, "people have no plug")
    }

    @Test func presenceAndRemoteAccess() {
        typealias Presence = Particulars.Presence
        let table: [(wanted: Known<Presence>, Presence?, safe: Known<Bool>, presence: Verdict, remote: Verdict)] = [
            (.notKept, nil, .unknown, .yes, .yes), (.known(.either), nil, .notKept, .yes, .yes),
            (.known(.onSite), .onSite, .unknown, .yes, .yes), (.known(.onSite), nil, .notKept, .ask(.onSiteOrRemote), .yes),
            (.known(.onSite), .remote, .known(true), .no(.eitherPresence), .yes),
            (.known(.remote), .onSite, .known(true), .no(.eitherPresence), .yes), (.known(.remote), .either, .known(true), .yes, .yes),
            (.known(.remote), .remote, .known(false), .yes, .no(.safeRemoteAccess)),
            (.notKept, .remote, .unknown, .yes, .ask(.isThereASafeWayIn)),
            (.known(.either), .remote, .known(false), .yes, .no(.safeRemoteAccess)),
        ]
        for (wanted, offered, safe, presence, remote) in table {
            let terms = CapabilityTerms(leadMinutes: 30, particulars: Particulars(presence: offered))
            func judge(_ rule: Rule) -> Verdict {
                Self.judge(
                    rule, .biomedInfusion, terms: terms,
                    asker: {
                        $0.presence = wanted
                        $0.hasSafeRemoteAccess = safe
                    })
            }
            #expect(judge(.presence) == presence && judge(.remote) == remote, "\(wanted) \(safe)")
        }
    }

    @Test func people() {
        let level: [(wanted: Known<Int>, Known<Int>, Verdict)] = [
            (.notKept, .unknown, .yes), (.known(2), .notKept, .ask(.whichLevel)), (.known(2), .known(2), .yes),
            (.known(3), .known(1), .no(.lowerLevel(1))),
        ]
        for (wanted, has, verdict) in level {
            #expect(Self.judge(.level, .biomedInfusion, asker: { $0.level = wanted }, lender: { $0.level = has }) == verdict)
        }
        let licence: [(Known<Date>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.licensedUntilWhen)), (.known(Case.days(7)), .yes),
            (.known(Case.days(1)), .no(.licensedUntil(Case.days(7)))),
        ]
        for (until, verdict) in licence { #expect(Self.judge(.licence, .biomedInfusion, lender: { $0.licensedUntil = until }) == verdict) }
        let language: [(wanted: Known<[String]>, Known<[String]>, Verdict)] = [
            (.notKept, .unknown, .yes), (.known([]), .unknown, .yes), (.known(["ja"]), .unknown, .ask(.whichLanguages)),
            (.known(["ja", "en"]), .known(["en"]), .yes), (.known(["ja"]), .known(["en"]), .no(.interpreter)),
        ]
        for (wanted, has, verdict) in language {
            #expect(Self.judge(.language, .biomedInfusion, asker: { $0.languages = wanted }, lender: { $0.languages = has }) == verdict)
        }
        let privileges: [(Known<Privileging>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.mayTheyTreat)), (.known(.ready), .yes), (.known(.notNeeded), .yes),
            (.known(.notReady), .no(.privilegesReady)),
        ]
        for (state, verdict) in privileges {
            #expect(Self.judge(.privileges, .biomedInfusion, asker: { $0.privileging = state }) == verdict)
        }
        for rule in [Rule.level, .licence, .language, .privileges, .tour, .rest, .presence, .remote] {
            let found = Self.judge(
                rule,
                asker: {
                    $0.level = .known(3)
                    $0.languages = .known(["ja"])
                    $0.privileging = .known(.notReady)
                    $0.presence = .known(.remote)
                }
            ) {
                $0.licensedUntil = .unknown
                $0.restedFrom = .unknown
                $0.longestTourDays = .known(1)
            }
            #expect(found == .yes, "\(rule) is about people")
        }
    }

    /// Who helps from afar is at home all the time.
    @Test func nobodyStaysAwayWhoHelpsFromAfar() {
        let long = Case.item(1, .biomedInfusion, untilDays: 20)
        for (presence, verdict) in [
            (Particulars.Presence.remote, Verdict.yes), (.onSite, .no(.reliefAfter(days: 14))), (.either, .no(.reliefAfter(days: 14))),
        ] {
            let terms = CapabilityTerms(leadMinutes: 30, particulars: Particulars(presence: presence))
            let candidate = Case.candidate(101, .biomedInfusion, terms: terms)
            #expect(Rule.tour.judge(Case.pair(long, candidate)) == verdict, "\(presence)")
            let short = candidate.changed { $0.longestTourDays = .known(3) }
            #expect((Rule.tour.judge(Case.pair(long, short)) == .yes) == (presence == .remote))
        }
        let either = Case.candidate(
            101, .biomedInfusion, terms: CapabilityTerms(leadMinutes: 30, particulars: Particulars(presence: .either)))
        #expect(Rule.tour.judge(Case.pair(long.changed { $0.presence = .known(.remote) }, either)) == .yes, "so it is wanted")
    }

    @Test func tourAndRest() {
        for (longest, verdict) in [
            (Known.notKept, .yes), (.unknown, .ask(.howLong)), (.known(7), .yes), (.known(5), .no(.reliefAfter(days: 5))),
        ]
            as [(Known<Int>, Verdict)]
        {
            let found = Self.judge(.tour, .biomedInfusion, lender: { $0.longestTourDays = longest })
            #expect(found == verdict, "\(longest)")
        }
        let open = Case.item(1, .biomedInfusion, untilDays: nil)
        #expect(Self.judge(.tour, .biomedInfusion, item: open) == .yes)
        #expect(Self.judge(.tour, .biomedInfusion, item: open, lender: { $0.longestTourDays = .known(14) }) == .ask(.howLong))
        // Nobody has said how long: two weeks, and the asker says who relieves them.
        let long = Case.item(1, .biomedInfusion, untilDays: 30)
        #expect(Self.judge(.tour, .biomedInfusion, item: long) == .no(.reliefAfter(days: 14)))
        #expect(Self.judge(.tour, .biomedInfusion, item: long, lender: { $0.longestTourDays = .known(60) }) == .yes)
        let rest: [(Known<Date>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.whenRested)), (.known(Case.minutes(240 + 1440)), .yes),
            (.known(Case.minutes(9_000)), .yes),
        ]
        for (rested, verdict) in rest {
            #expect(Self.judge(.rest, .biomedInfusion, lender: { $0.restedFrom = rested }) == verdict, "\(rested)")
        }
        let tired = Case.candidate(100, .biomedInfusion).changed { $0.restedFrom = .known(Case.minutes(600)) }
        #expect(Case.pair(Case.item(1, .biomedInfusion), tired).arrivesAt == Case.minutes(648), "nobody sets out before")
        // How late that is, `time` says, with lead and way: what it names lets them in, and a minute less would not.
        let late = Case.pair(Case.item(1, .biomedInfusion), tired.changed { $0.restedFrom = .known(Case.minutes(2_000)) })
        let bars = CandidateVerdict(Judgement(late), at: Case.now).bars
        #expect(bars == [CandidateVerdict.Bar(rule: .time, relaxation: .mayArriveLater(minutes: 1_808))])
        #expect(Judgement(late.relaxed(.mayArriveLater(minutes: 1_808), at: Case.now)).canCome)
        #expect(!Judgement(late.relaxed(.mayArriveLater(minutes: 1_807), at: Case.now)).canCome)
    }

    @Test func least() {
        let table: [(lenders: Int?, free: Int?, Verdict)] = [
            (nil, 2, .yes), (2, 2, .yes), (1, 3, .yes), (1, 2, .no(.takeFewer(units: 2))), (1, nil, .yes),
        ]
        for (lenders, free, verdict) in table {
            let item = Case.item(missing: 4, least: 3)
            #expect(Self.judge(.least, quantity: free, item: item, asker: { $0.mostLenders = lenders }) == verdict, "\(free ?? -1)")
        }
    }
}
