import Matching
import MutualAid
import Testing

@testable import Wording

/// What nobody can give as it is asked for of all lenders together, as it is read out.
@Suite struct TieWordsTests {
    private static func tie(_ bar: Tie.Bar, _ change: Tie.Change, _ amount: Int? = nil) -> Tie {
        Tie(bar, of: .ventilatorTransport, wanted: 3, available: 2, nearest: nil, change: change, amount: amount)
    }

    @Test func whoIsNearestAndWhatWouldChangeIt() {
        #expect(
            Self.tie(.sameLender, .anyLenders, 2).sentences("Kita", .english) == [
                "No lender has all 3 free; the most that one has is 2.", "Kita comes nearest.",
                "They could come if they may come from two lenders.",
            ])
        #expect(Self.tie(.leastQuantity, .takeFewer, 2).sentences(nil, .english).last == "They could come if 2 were enough.")
        #expect(Self.tie(.together, .none).sentences(nil, .english).count == 1)
    }

    @Test func everySentenceIsReadable() {
        let bars = Tie.Bar.allCases.map { Self.tie($0, .none) }
        let changes = [
            Self.tie(.mostLenders, .moreLenders, 3), Self.tie(.together, .takeFewer, 2), Self.tie(.together, .apart),
            Self.tie(.sameLender, .anyLenders, 2), Self.tie(.sameLender, .anyLenders),
        ]
        expectDistinct(bars) { $0.sentences(nil, $1)[0] }
        expectDistinct(changes) { $0.sentences(nil, $1)[1] }
        expectDistinct(bars) { $0.sentences($1 == .english ? "Kita" : "北", $1).joined(separator: $1 == .english ? " " : "") }
    }
}
