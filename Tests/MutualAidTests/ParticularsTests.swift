import Foundation
import MutualAid
import Testing

@Suite struct ParticularsTests {
    private static let everything = Particulars(
        presence: .remote, lotSize: 5, consumables: "Sets", consumableDays: 3, vehicle: "Van", withDriver: true, hours: "06:00 to 22:00",
        loadKilograms: 900)

    /// Each kind is asked its own, and what was said of another is told by its field.
    @Test(arguments: AidKind.allCases) func whatDoesNotBelongIsTold(kind: AidKind) {
        var check = Check()
        Self.everything.check(&check, fits: kind)
        let own = Set(Particulars.parts(of: kind).map(\.rawValue))
        #expect(Set(check.mistakes.map(\.field)).isDisjoint(with: own))
        #expect(check.mistakes.count == Particulars.Part.allCases.count - own.count)
        var nothing = Check()
        Particulars().check(&nothing, fits: kind)
        #expect(nothing.mistakes.isEmpty)
    }

    @Test func rangesAreChecked() {
        var check = Check()
        Self.everything.check(&check)
        #expect(check.mistakes.isEmpty)
        Particulars(lotSize: 0, consumableDays: 400, loadKilograms: -1).check(&check)
        #expect(check.mistakes.map(\.field) == ["lotSize", "consumableDays", "loadKilograms"])
    }

    @Test(arguments: [(nil, 7, 7), (1, 7, 7), (5, 4, 0), (5, 5, 5), (5, 14, 10), (3, 0, 0)]) func lotsAreWhole(
        size: Int?, count: Int, whole: Int
    ) {
        #expect(Particulars(lotSize: size).wholeLots(of: count) == whole)
    }

    /// Terms that were kept before there were particulars are read as they were meant.
    @Test func olderTermsAreRead() throws {
        let old = #"{"conditions":"Sets travel with them.","leadMinutes":30}"#
        let terms = try Wire.decoder().decode(CapabilityTerms.self, from: Data(old.utf8))
        #expect(terms.particulars == Particulars() && terms.leadMinutes == 30)
        let all = CapabilityTerms(particulars: Self.everything)
        #expect(try Wire.decoder().decode(CapabilityTerms.self, from: Wire.encoder().encode(all)) == all)
    }
}
