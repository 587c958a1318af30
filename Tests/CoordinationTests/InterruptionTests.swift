import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// Every deed, with the server's process killed between any two of its statements.
///
/// What is proven by comparing all rows of all tables: after the interruption the deed is done, once and whole, or not at all.
@Suite struct InterruptionTests {
    private func perform<D: Deed>(_ deed: D, _ caller: Caller, _ id: ID<DeedMark>, _ town: Town) async throws -> String {
        let outcome = try await town.house.perform(deed, as: caller, House.Envelope(id: id, digest: nil))
        return String(decoding: try Wire.encoder().encode(outcome), as: UTF8.self)
    }

    private static func named(_ name: String) throws -> any Deed.Type { try #require(Registry.deeds.first { $0.name == name }) }

    /// The deed from the same beginning, as often as somebody likes.
    private struct Trial {
        let instance: Instance
        let copies: Copies
        let interruptions: Interruptions
        /// All rows before the deed, and after it was done undisturbed.
        let before: String
        let after: String
        /// The deed's statements.
        let texts: [String]

        var statements: Int { texts.count }
    }

    private func trial(_ name: String, _ town: Town, _ interruptions: Interruptions) async throws -> Trial {
        let type = try Self.named(name)
        let instance = try #require(try await Instances.make(type, in: town), "\(name) has no legal instance among Instances")
        #expect(Swift.type(of: instance.deed).name == name)
        let copies = try Copies(of: town)
        let before = try copies.shape()
        interruptions.count()
        _ = try await perform(instance.deed, instance.caller, ID(rawValue: UUID()), town)
        interruptions.stop()
        let after = try copies.shape()
        #expect(after != before)
        let admin = try town.database.asAdmin()
        let written: Int = try admin.one(
            """
            select (select count(*) from entry) - (select count(*) from saved.entry)
                + (select count(*) from account_entry) - (select count(*) from saved.account_entry)
            """)
        #expect(written == instance.entries, "\(name) writes \(written) entries")
        try copies.restore()
        #expect(try copies.shape() == before, "the beginning can be brought back")
        return Trial(
            instance: instance, copies: copies, interruptions: interruptions, before: before, after: after, texts: interruptions.texts)
    }

    /// The same deed with the same identity again: the same outcome, and nothing changed.
    private func expectOnce(_ trial: Trial, _ id: ID<DeedMark>, _ outcome: String, _ place: Comment, _ town: Town) async throws {
        #expect(try trial.copies.shape() == trial.after, place)
        let again = try await perform(trial.instance.deed, trial.instance.caller, id, town)
        #expect(again == outcome, place)
        #expect(try trial.copies.shape() == trial.after, place)
        #expect(try town.wrongSums() == 0, place)
        try trial.copies.restore()
    }

    /// One process ends once: the house tries again by itself, and the caller is told what was done.
    @Test(arguments: Registry.deeds.map { $0.name }) func doneOnceThoughInterrupted(name: String) async throws {
        let interruptions = Interruptions()
        try await Town.with(tune: interruptions.listen) { town in
            let trial = try await trial(name, town, interruptions)
            for place in 0...trial.statements {
                let isLast = place == trial.statements
                let comment: Comment = "\(name) cut \(isLast ? "after its last statement" : "before: \(trial.texts[place])")"
                let id = ID<DeedMark>(rawValue: UUID())
                interruptions.cut(isLast ? .after : .before, isLast ? place - 1 : place)
                var outcome: String?
                do {
                    outcome = try await perform(trial.instance.deed, trial.instance.caller, id, town)
                } catch is Unavailable {
                    // Only what is asked before the caller is known is not asked again.
                    #expect(trial.texts[place].contains("app.login"), comment)
                    #expect(try trial.copies.shape() == trial.before, comment)
                }
                #expect(interruptions.hits == 1, comment)
                interruptions.stop()
                let told = if let outcome { outcome } else { try await perform(trial.instance.deed, trial.instance.caller, id, town) }
                try await expectOnce(trial, id, told, comment, town)
            }
        }
    }

    /// Every attempt ends at the same place, as when the program itself dies there: nothing is half done, and it can be done afterwards.
    @Test(arguments: Registry.deeds.map { $0.name }) func abandonedIsNotHalfDone(name: String) async throws {
        let interruptions = Interruptions()
        try await Town.with(tune: interruptions.listen) { town in
            let trial = try await trial(name, town, interruptions)
            for place in Set([trial.statements / 2, trial.statements - 1]) {
                let comment: Comment = "\(name) abandoned before: \(trial.texts[place])"
                let id = ID<DeedMark>(rawValue: UUID())
                interruptions.cutAlways(from: place)
                await #expect(throws: Unavailable.self, comment) {
                    _ = try await perform(trial.instance.deed, trial.instance.caller, id, town)
                }
                interruptions.stop()
                #expect(try trial.copies.shape() == trial.before, comment)
                let outcome = try await perform(trial.instance.deed, trial.instance.caller, id, town)
                try await expectOnce(trial, id, outcome, comment, town)
            }
        }
    }
}
