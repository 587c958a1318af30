import Coordination
import Foundation
import MutualAid
import Postgres
import Support

/// People of a town who try one thing after another, possible or not, as chance has it.
struct Walk {
    let town: Town
    let db: Connection
    var chance: SeededChance
    /// What came of each deed: how often it was done, and how often refused.
    private(set) var done: [String: Int] = [:]
    private(set) var refused: [String: Int] = [:]
    /// How often each move brought something about.
    private var made: [String: Int] = [:]
    /// The last things that were tried, and what came of them.
    private var trail: [String] = []
    /// Cards that were printed, with the words that stand on them.
    var cards: [(code: String, words: [String])] = []

    /// The database is watched from here on.
    init(_ town: Town, seed: UInt64) throws {
        self.town = town
        db = try town.database.asAdmin()
        chance = SeededChance(seed: seed)
        try db.execute(script: Watch.script)
    }

    /// One kind of thing that somebody may try.
    struct Move: Sendable {
        /// The deeds that it does, by name.
        let deeds: [String]
        /// How often it is tried, beside the others.
        let weight: Int
        let attempt: @Sendable (inout Walk) async throws -> Void

        init(_ deeds: any Deed.Type..., weight: Int = 1, _ attempt: @escaping @Sendable (inout Walk) async throws -> Void) {
            self.deeds = deeds.map { $0.name }
            self.weight = weight
            self.attempt = attempt
        }

        var name: String { deeds.isEmpty ? "let time pass" : deeds.joined(separator: ", ") }
    }

    /// Tries so many moves, every second time one that has not come off yet.
    ///
    /// A refusal is an answer; anything else that is thrown ends the walk.
    mutating func go(_ steps: Int, _ moves: [Move], after: (inout Walk) async throws -> Void) async throws {
        let often = moves.flatMap { Array(repeating: $0, count: $0.weight) }
        for step in 0..<steps {
            let fresh = step.isMultiple(of: 2) ? moves.filter { made[$0.name] == nil } : []
            let move = of(fresh.isEmpty ? often : fresh)
            do {
                try await move.attempt(&self)
                made[move.name, default: 0] += 1
            } catch is NothingThere {
                continue
            } catch is Refusal {
                // Nothing has changed: `perform` has seen to that.
            } catch let fault as Fault {
                throw fault
            } catch {
                throw Fault("\(move.name) failed: \(error)", trail)
            }
            try await after(&self)
        }
    }

    /// Does a deed. Where it is refused, nothing may have changed.
    @discardableResult mutating func perform<D: Deed>(_ deed: D, as caller: Caller) async throws -> D.Outcome {
        try db.run("delete from walked", rows: .any)
        do {
            let outcome = try await town.house.perform(deed, as: caller)
            done[D.name, default: 0] += 1
            remember(D.name)
            return outcome
        } catch let refusal as Refusal {
            refused[D.name, default: 0] += 1
            remember("\(D.name) refused: \(refusal)")
            let changed: [String] = try db.all("select distinct name from walked")
            if !changed.isEmpty { throw Fault("\(D.name) was refused and changed \(changed)", trail) }
            throw refusal
        }
    }

    /// Something that must never be, with what was tried before it.
    struct Fault: Error, CustomStringConvertible {
        let description: String

        init(_ what: String, _ trail: [String]) {
            description = "\(what)\nlast moves:\n  \(trail.joined(separator: "\n  "))"
        }
    }

    /// Ends the walk where something is wrong.
    func demand(_ holds: Bool, _ what: @autoclosure () -> String) throws {
        if !holds { throw Fault(what(), trail) }
    }

    /// Past every rule, what time alone would bring about.
    mutating func plant(_ script: String) throws {
        try town.plant(script)
        remember(script)
    }

    private mutating func remember(_ what: String) { trail = trail.suffix(14) + [what] }

    /// There is no record yet on which a move could be tried.
    struct NothingThere: Error {}

    /// One of the records that a statement finds; with `or`, now and then one of those that it does not find.
    ///
    /// The same seed makes the same choices; identities, and with them ties in a plan, differ from run to run.
    mutating func one<T>(_ found: SQL, or others: SQL? = nil) throws -> ID<T> {
        let wanted = if let others, whole(1...10) == 1 { others } else { found }
        let all = try db.all(wanted, as: UUID.self)
        guard let one = all.randomElement(using: &chance) else { throw NothingThere() }
        return ID(rawValue: one)
    }

    /// The same, where there may be none yet: then somebody does first what brings one about.
    mutating func one<T, D: Deed>(_ found: SQL, or others: SQL? = nil, from deed: D.Type) async throws -> ID<T> {
        try await need(found) { try await $0.attempt(deed) }
        return try one(found, or: others)
    }

    /// Prepares what a move needs, where there is none of it yet.
    mutating func need(_ found: SQL, _ prepare: (inout Walk) async throws -> Void) async throws {
        if try !db.one("select exists (\(found))", as: Bool.self) { try await prepare(&self) }
    }

    /// Tries the move that does this.
    mutating func attempt<D: Deed>(_ deed: D.Type) async throws {
        if let move = Moves.all.first(where: { $0.deeds == [D.name] }) { try await move.attempt(&self) }
    }

    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    mutating func of<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &chance)] }
    /// Once in so many times.
    mutating func seldom(_ times: Int) -> Bool { whole(1...times) == 1 }
    /// So many of them, or a part of them, or not said.
    mutating func part() -> Int? { of([nil, nil, nil, 1, 2, 3]) }

    /// The members that have people, each of which asks and lends; the last answers for one of them.
    var parties: [Town.Party] { [town.north, town.south, town.west, town.system] }

    mutating func party() -> Town.Party { of(parties) }

    /// Somebody of that member in a role; seldom somebody else, who has no business there. For whom has no people, the desk acts.
    mutating func somebody(_ role: Role, of member: ID<Member>) -> Caller {
        if seldom(12) { return party().caller(role) }
        return parties.first { $0.member == member }?.caller(role) ?? town.coordinator
    }

    /// Pumps nearly always, so that what is asked for is what somebody has.
    mutating func aidClass() -> AidClass {
        of([.infusionPumpLarge, .infusionPumpLarge, .infusionPumpLarge, .infusionPumpLarge, .syringePump, .downtimeNursing])
    }
    mutating func later(_ hours: ClosedRange<Int> = 1...48) -> Date { Date().addingTimeInterval(Double(whole(hours)) * 3_600) }
    mutating func earlier(_ hours: ClosedRange<Int> = 0...6) -> Date { Date().addingTimeInterval(-Double(whole(hours)) * 3_600) }
}
