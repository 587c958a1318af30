import Foundation
import Matching
import MutualAid
import Testing

@testable import Wording

/// What would let a candidate in, as it is read out.
@Suite struct RelaxationWordsTests {
    private static let now = Date(timeIntervalSince1970: 1_770_000_000)
    private static let all: [Relaxation] = [
        .publishAgain, .allowAgain, .askAgain, .liftExclusion, .emergencyAcceptance, .incidentOver, .fixedFirst, .anyModelOfTheClass,
        .anyPatients, .withoutModes, .eitherPresence, .safeRemoteAccess, .lowerLevel(1), .lowerLevel(2), .lowerLevel(3),
        .licensedUntil(now),
        .interpreter,
        .privilegesReady, .approvedForEmergency, .provide([.hertz60, .oxygen]), .cleanNetwork, .setsOnlyFor(days: 2),
        .maintainedUntil(now), .cleanedFirst, .neededOnlyUntil(now), .neededUntil(now), .shorterLoan(days: 5), .reliefAfter(days: 5),
        .widerRadius(kilometres: 12), .mayArriveLater(minutes: 540), .useAgain(units: 2), .smallerReserve(by: 2), .takeWholeLots(of: 5),
        .higherCap(by: 3), .takeFewer(units: 2), .payMore(1200),
    ]

    private func text(_ relaxation: Relaxation, _ language: Language) -> String? {
        relaxation.text(Clockface(timeZone: .gmt, now: Self.now, language: language))
    }

    @Test func everyChangeHasASentenceOfItsOwn() {
        expectDistinct(Self.all) { text($0, $1) ?? "" }
        for relaxation in Self.all {
            #expect(text(relaxation, .english)?.hasSuffix(".") == true && text(relaxation, .japanese)?.hasSuffix("。") == true)
        }
        for language in Language.allCases { #expect(text(.none, language) == nil) }
    }

    @Test func changesTellHowMuch() {
        #expect(text(.mayArriveLater(minutes: 540), .english) == "It could come if it may arrive 9 h late.")
        #expect(text(.mayArriveLater(minutes: 540), .japanese) == "必要な日時より9時間遅れてもよければ候補になります。")
        #expect(text(.provide([.hertz60, .oxygen]), .english) == "It could come if you had 60 hertz and oxygen for it.")
    }

    @Test func connections() { expectDistinct(Outlet.allCases) { $0.text($1) } }
}
