import Foundation
import Matching
import MutualAid
import Testing

/// Whether a thing is safe to lend, and its lender able to.
@Suite struct RulesOfSafetyTests {
    private static func judge(
        _ rule: Rule, untilDays: Double? = 7, model: ID<DeviceModel>? = nil, quantity: Int? = 10,
        asker: (inout AskerFacts) -> Void = { _ in }, lender: (inout LenderFacts) -> Void = { _ in }
    ) -> Verdict {
        rule.judge(
            Case.pair(
                Case.item(untilDays: untilDays).changed(facts: asker),
                Case.candidate(quantity: quantity, model: model).changed(facts: lender)))
    }

    @Test func incident() {
        let same = OwnIncident(vector: "update", harm: .careDegraded)
        let other = OwnIncident(vector: "mail", harm: .linkLost)
        let grave = OwnIncident(vector: "mail", harm: .careLost)
        let unclear = OwnIncident(vector: nil, harm: nil)
        let table: [(Known<[OwnIncident]>, vector: Known<String>, Verdict)] = [
            (.notKept, .known("update"), .yes), (.unknown, .known("update"), .ask(.areYouAffected)), (.known([]), .known("update"), .yes),
            (.known([same]), .known("update"), .no(.incidentOver)), (.known([other]), .known("update"), .yes),
            (.known([other, same]), .known("update"), .no(.incidentOver)), (.known([grave]), .known("update"), .no(.incidentOver)),
            (.known([grave]), .notKept, .no(.incidentOver)), (.known([unclear]), .known("update"), .ask(.areYouAffected)),
            (.known([other]), .unknown, .ask(.areYouAffected)), (.known([]), .notKept, .yes),
        ]
        for (incidents, vector, verdict) in table {
            #expect(
                Self.judge(.incident, asker: { $0.vector = vector }, lender: { $0.incidents = incidents }) == verdict,
                "\(incidents) \(vector)")
        }
    }

    /// What a lender wants for itself later, or has not said how bad it is, is asked about.
    @Test func whenItsOwnTroubleBegins() {
        func own(_ harm: Harm?, _ from: Date?) -> OwnIncident { OwnIncident(vector: nil, harm: harm, from: from) }
        let table: [(OwnIncident, neededDays: Double?, Verdict)] = [
            (own(nil, nil), 7, .ask(.areYouAffected)), (own(.careLost, nil), nil, .no(.incidentOver)),
            (own(.careLost, Case.days(6)), 7, .no(.incidentOver)), (own(.careLost, Case.days(7)), 7, .ask(.areYouAffected)),
            (own(.careLost, Case.days(6)), nil, .ask(.areYouAffected)), (own(.careLost, Case.minutes(239)), nil, .no(.incidentOver)),
            (own(.careDegraded, nil), 7, .ask(.areYouAffected)), (own(nil, Case.days(1)), 7, .ask(.areYouAffected)),
        ]
        for (own, days, verdict) in table {
            #expect(Self.judge(.incident, untilDays: days, lender: { $0.incidents = .known([own]) }) == verdict, "\(own) \(days ?? -1)")
        }
    }

    /// What is down is another class: whoever has that is not kept out, and says whether it can lend at all.
    @Test func whoIsDownForWantOfAnotherClassIsAsked() {
        func own(_ harm: Harm?, elsewhere: Bool) -> OwnIncident { OwnIncident(vector: nil, harm: harm, isElsewhere: elsewhere) }
        let table: [([OwnIncident], vector: Known<String>, Verdict)] = [
            ([own(.lifeAtRisk, elsewhere: true)], .notKept, .ask(.canYouLendNow)),
            ([own(.careLost, elsewhere: true)], .known("update"), .ask(.canYouLendNow)),
            ([own(.careDegraded, elsewhere: true)], .notKept, .yes), ([own(nil, elsewhere: true)], .notKept, .yes),
            ([own(.lifeAtRisk, elsewhere: false)], .notKept, .no(.incidentOver)),
            ([own(.lifeAtRisk, elsewhere: true), own(.lifeAtRisk, elsewhere: false)], .notKept, .no(.incidentOver)),
            ([own(.lifeAtRisk, elsewhere: true), own(nil, elsewhere: false)], .notKept, .ask(.areYouAffected)),
        ]
        for (own, vector, verdict) in table {
            #expect(
                Self.judge(.incident, asker: { $0.vector = vector }, lender: { $0.incidents = .known(own) }) == verdict, "\(own) \(vector)")
        }
    }

    @Test func whoSharesANetworkIsAskedWhetherItWentDownToo() {
        let table: [(asker: String?, lender: String?, Verdict)] = [
            ("n1", "n1", .ask(.areYouAffected)), ("n1", "n2", .yes), ("n1", nil, .yes), (nil, nil, .yes),
        ]
        for (asker, lender, verdict) in table {
            #expect(Self.judge(.incident, asker: { $0.fate = asker }, lender: { $0.fate = lender }) == verdict)
        }
    }

    @Test func advisory() {
        let table: [(Known<Assessed>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.isItAffected)), (.known(.affected), .no(.fixedFirst)), (.known(.fixed), .yes),
            (.known(.notAffected), .yes), (.known(.underInvestigation), .ask(.isItAffected)), (.known(.notKnown), .ask(.isItAffected)),
        ]
        for (advisory, verdict) in table { #expect(Self.judge(.affected, lender: { $0.advisory = advisory }) == verdict, "\(advisory)") }
    }

    @Test func whatTheIncidentHasShown() {
        let all = AffectedModel(model: Case.model, assessed: .affected)
        let some = AffectedModel(model: Case.model, firmware: ["2.1", "2.2"], assessed: .affected)
        let doubted = AffectedModel(model: Case.model, firmware: ["1.0"], assessed: .underInvestigation)
        // Some versions, and nobody knows which; and a model of another thing than what is listed.
        let unclear = AffectedModel(model: Case.model, of: .telemetry, firmware: [], assessed: .affected)
        let elsewhere = AffectedModel(model: Case.model, of: .syringePump, firmware: [], assessed: .affected)
        let table: [([AffectedModel], model: ID<DeviceModel>?, Known<String>, Verdict)] = [
            ([], nil, .notKept, .yes), ([all], nil, .notKept, .ask(.whichModel)), ([all], Case.otherModel, .notKept, .yes),
            ([all], Case.model, .known("3.0"), .no(.fixedFirst)), ([some], Case.model, .notKept, .ask(.whichFirmware)),
            ([some], Case.model, .unknown, .ask(.whichFirmware)), ([some], Case.model, .known("2.2"), .no(.fixedFirst)),
            ([some], Case.model, .known("3.0"), .yes), ([doubted], Case.model, .known("1.0"), .ask(.isItAffected)),
            ([some, all], Case.model, .unknown, .no(.fixedFirst)),
            ([AffectedModel(model: Case.model, assessed: .notAffected)], Case.model, .unknown, .yes),
            ([unclear], Case.model, .notKept, .ask(.whichFirmware)), ([unclear], Case.model, .known("3.0"), .ask(.isItAffected)),
            ([unclear], nil, .notKept, .ask(.whichModel)), ([unclear], Case.otherModel, .notKept, .yes),
            ([elsewhere], nil, .notKept, .yes), ([elsewhere, unclear], nil, .notKept, .ask(.whichModel)),
        ]
        for (models, model, firmware, verdict) in table {
            #expect(
                Self.judge(.affected, model: model, asker: { $0.affected = .known(models) }, lender: { $0.firmware = firmware }) == verdict,
                "\(models.count) \(firmware)")
        }
        // An advisory is not forgotten where the incident has nothing to say.
        #expect(
            Self.judge(.affected, model: Case.model, asker: { $0.affected = .known([]) }, lender: { $0.advisory = .unknown })
                == .ask(.isItAffected))
    }

    @Test func doNotUse() {
        let table: [(Known<Int>, quantity: Int?, Verdict)] = [
            (.notKept, 10, .yes), (.unknown, 10, .ask(.anyNotToBeUsed)), (.known(0), nil, .yes), (.known(3), nil, .ask(.anyNotToBeUsed)),
            (.known(9), 10, .yes), (.known(10), 10, .no(.useAgain(units: 1))), (.known(14), 10, .no(.useAgain(units: 5))),
            (.known(5), 0, .yes),
        ]
        for (stopped, quantity, verdict) in table {
            #expect(
                Self.judge(.doNotUse, quantity: quantity, lender: { $0.doNotUse = stopped }) == verdict, "\(stopped) of \(quantity ?? -1)")
        }
        #expect(Case.candidate(quantity: 10, reserve: 2).changed { $0.doNotUse = .known(3) }.free == 5)
        #expect(Case.candidate(quantity: 2).changed { $0.doNotUse = .known(3) }.free == 0)
    }

    @Test func maintenance() {
        let table: [(Known<Date>, neededDays: Double?, Verdict)] = [
            (.notKept, 7, .yes), (.unknown, 7, .ask(.maintainedUntilWhen)), (.known(Case.days(7)), 7, .yes),
            (.known(Case.days(6)), 7, .no(.maintainedUntil(Case.days(7)))), (.known(Case.days(6)), nil, .ask(.howLong)),
            (.known(Case.minutes(239)), nil, .no(.maintainedUntil(Case.minutes(240)))),
        ]
        for (until, days, verdict) in table {
            #expect(Self.judge(.maintenance, untilDays: days, lender: { $0.maintainedUntil = until }) == verdict, "\(until)")
        }
    }

    @Test func cleaningAndApproval() {
        let cleaning: [(Known<Cleaning>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.isItClean)), (.known(.done), .yes), (.known(.beforeItLeaves), .yes),
            (.known(.notPossible), .no(.cleanedFirst)),
        ]
        for (state, verdict) in cleaning { #expect(Self.judge(.cleaning, lender: { $0.cleaning = state }) == verdict, "\(state)") }
        let approved: [(Known<Bool>, Verdict)] = [
            (.notKept, .yes), (.unknown, .ask(.isItApproved)), (.known(true), .yes), (.known(false), .no(.approvedForEmergency)),
        ]
        for (state, verdict) in approved { #expect(Self.judge(.approved, lender: { $0.isApproved = state }) == verdict, "\(state)") }
    }

    @Test func network() {
        let table: [(Known<NetworkUse>, supported: Known<Bool>, asker: Known<AskerNetwork>, Verdict)] = [
            (.notKept, .notKept, .known(.notClean), .yes), (.unknown, .notKept, .notKept, .ask(.withoutNetwork)),
            (.known(.standalone), .known(false), .known(.notClean), .yes), (.known(.either), .known(false), .known(.notClean), .yes),
            (.known(.needsNetwork), .known(false), .known(.clean), .no(.none)),
            (.notKept, .known(false), .notKept, .ask(.withoutNetwork)), (.known(.needsNetwork), .known(true), .notKept, .yes),
            (.known(.needsNetwork), .notKept, .known(.clean), .yes), (.known(.needsNetwork), .notKept, .known(.segmented), .yes),
            (.known(.needsNetwork), .notKept, .known(.notClean), .no(.cleanNetwork)),
            (.known(.needsNetwork), .notKept, .unknown, .ask(.withoutNetwork)),
        ]
        for (use, supported, asker, verdict) in table {
            let found = Self.judge(.network, asker: { $0.network = asker }) {
                $0.network = use
                $0.isSupported = supported
            }
            #expect(found == verdict, "\(use) \(supported) \(asker)")
        }
    }
}
