import MutualAid
import Testing

@testable import Wording

@Suite struct RefusalTests {
    private static let standings: [Refusal.Standing] =
        Capability.State.allCases.map { .capability($0) } + AidRequest.State.allCases.map { .request($0) }
        + Enquiry.State.allCases.map { .enquiry($0) } + Offer.State.allCases.map { .offer($0) } + Order.State.allCases.map { .order($0) }
        + RollCall.State.allCases.map { .rollCall($0) } + RollCallAnswer.State.allCases.map { .rollCallAnswer($0) }
        + Desk.State.allCases.map { .desk($0) } + [.orderReleased]

    private static let blocked = BlockedProposal(
        place: 0, lenderName: "Lakeside", quantity: 4, others: [.init(lenderName: "Northridge", quantity: 3)])

    private static let refusals: [Refusal] =
        [
            .notSignedIn, .wrongPassword, .notAllowed, .notFound, .invalid([Mistake(field: "items[1].quantity", .missing)]),
            .stale(current: 7_712), .versionMissing, .alreadyDone, .notEnoughLeft(left: 3), .overCap(left: 4), .notApproved, .notTriaged,
            .secondPersonNeeded, .moreThanAsked(left: 2), .moreThanThere(left: 2), .planOutOfDate, .askedElsewhere([blocked]),
            .notSolved, .lenderSaidNo, .keyReused, .keyInUse,
            .chooseSeat,
            .linkEnded, .questionOpen(.asked), .questionOpen(.answered), .questionOpen(.unanswered), .answerWanted, .alreadyAsked,
            .orderExpected(number: "HB-4KX7Q"),
            .orderArrived(number: "HB-4KX7Q"), .paperAlike(number: "HB-P0007"), .typedAgain(number: "HB-4KX7Q"),
            .nobodyToAsk, .notDelegated,
            .classClosed,
        ] + standings.map { .notNow($0) } + [.login, .region, .outsideNumber, .deviceModel, .desk].map { .taken($0) }

    private static let reasons: [Mistake.Reason] = [
        .missing, .nothingChosen, .noneChosen, .onlyWithNo, .tooLong(limit: 200), .outOfRange(least: 1, most: 1_000_000),
        .tooMany(limit: 50),
        .notAWholeNumber, .notATime,
        .notAnIdentity, .notOneOf(choices: ["yes", "no"]), .wrongType(expected: "text"), .unknownField, .notInTheFuture, .endBeforeStart,
        .notAPhoneNumber, .notAnEmail, .duplicate(of: "line 3"), .notThere, .controlCharacters, .wrongKind, .passwordTooShort(least: 12),
        .notOnTheMap, .alreadyTyped, .notOfItem, .severalNames(count: 3), .severalNames(count: 2, names: ["Aoba", "Akane"]),
        .noName(typed: "Zzz"), .noNumberOrName(typed: "Zzz"), .sameHospital, .othersCarry(left: 0), .othersCarry(left: 2), .noSuchCode,
        .noVehicleWanted, .askedElsewhere(blocked), .noMember(number: "HB0099"), .noSite(name: "Annex"),
        .noHeading(column: nil, headings: ["no"]), .noHeading(column: "id", headings: ["no", "name"]),
        .notAShortTime, .moreKeptThanThere, .saidInTheListing, .askedOfNobody, .forWhichItem, .fieldCount(found: 2, expected: 6), .noLines,
    ]

    @Test func everyRefusalReadsDifferently() {
        expectDistinct(Self.refusals) { $0.sentence($1) }
        expectDistinct(Self.standings) { $0.sentence($1) }
        for refusal in Self.refusals { expectReadable(refusal.title(.english), refusal.title(.japanese)) }
    }

    @Test func everyRefusalSaysThatNothingChanged() {
        for refusal in Self.refusals {
            #expect(refusal.sentence(.english).contains("Nothing was changed. "))
            #expect(refusal.sentence(.japanese).contains("何も変更されていません。"))
        }
    }

    @Test func refusalsKeepIdentifiersToThemselves() {
        let hidden = [
            "7712", "7,712", "notNow", "items[", "quantity", "careLost", "outsideNumber", "deviceModel", "key ", "version", "UUID",
        ]
        for refusal in Self.refusals {
            for text in Language.allCases.flatMap({ [refusal.title($0), refusal.sentence($0)] }) {
                for word in hidden { #expect(!text.contains(word), "\(text)") }
            }
        }
    }

    @Test func saysWhatIsLeft() {
        #expect(Refusal.notEnoughLeft(left: 0).sentence(.english).hasPrefix("Others were first: none are left. Nothing was changed."))
        #expect(Refusal.notEnoughLeft(left: 3).sentence(.japanese).contains("残りは3です。"))
        // Who was asked and has not answered is the lender, and not who asked for help.
        #expect(Refusal.questionOpen(.unanswered).sentence(.english).hasPrefix("The lender has not yet answered what it was asked."))
        #expect(Refusal.moreThanAsked(left: 0).sentence(.english) != Refusal.moreThanAsked(left: 1).sentence(.english))
    }

    @Test func everyMistakeSaysWhatToDo() {
        expectDistinct(Self.reasons) { Mistake(field: "quantity", $0).sentence($1) }
        expectDistinct(Self.reasons) { Mistake(field: "quantity", $0).summary($1) }
        let many = Mistake(field: "harm", .notOneOf(choices: Harm.allCases.map(\.rawValue)))
        #expect(!many.sentence(.english).contains("_"))
    }

    @Test(arguments: [
        ("quantity", "How many", "数量"),
        ("items[1].quantity", "Item 2, How many", "品目2、数量"),
        ("line 17", "line 17", "17行目"), ("line 17, TO SITE", "line 17, “TO SITE”", "17行目、「TO SITE」"),
        ("column TO", "column “TO”", "「TO」の列"),
        ("terms.leadMinutes", "Terms, Minutes until it can leave", "提供条件、出発までの時間（分）"),
        ("substitute1", "What else would do, 1", "代わりになる種類1"),
        ("answers[0].number", "Question 1, Number", "質問1、数"),
        ("questions[1].words", "Question 2, Text", "質問2、文章"),
        ("approver.phone", "Who approved, Telephone", "承認者、電話番号"),
        ("blah", "“blah”", "「blah」"),
        ("blah[x]", "“blah[x]”", "「blah[x]」"),
        ("", "", ""),
    ])
    func namesFields(field: String, english: String, japanese: String) {
        #expect(fieldName(field, .english) == english)
        #expect(fieldName(field, .japanese) == japanese)
    }

    @Test func saysWhatIsThereAlready() {
        func said(_ other: String, _ names: [String: String] = [:]) -> String {
            Mistake.Reason.duplicate(of: other).sentence(.english, names: names)
        }
        #expect(said("syringe_pump").contains("“\(AidClass.syringePump.words(.english))”"))
        #expect(said("site").contains("“Where to”") && said("site", ["site": "To (asker)"]).contains("“To (asker)”"))
        #expect(said("line 3").contains("“line 3”") && said("00012").contains("“00012”"))
    }

    @Test func knowsEveryFieldThatTheChecksUse() {
        var check = Check()
        let wide = String(repeating: "x", count: 2_000)
        Account.check(&check, login: "", name: "")
        Region.check(&check, name: "", code: "abc", timeZone: "?", phone: "")
        Member.check(&check, name: "", outsideNumber: wide)
        Site.check(&check, name: "", address: wide, place: Place(latitude: 0, longitude: 0), beds: -1, entry: wide)
        Contact.check(&check, post: "", phone: "", email: "x", rank: 0)
        Capability.check(&check, quantity: -1, reserve: -1)
        CapabilityTerms(leadMinutes: -1, longestLoanDays: 0, radiusKilometres: 0, conditions: wide).check(&check)
        #expect(check.mistakes.count >= 20)
        for mistake in check.mistakes { #expect(FieldName(rawValue: mistake.field) != nil, "\(mistake.field)") }
    }
}
