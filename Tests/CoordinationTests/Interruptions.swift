import Foundation
import Postgres
import Support
import Synchronization

/// Ends the server's process behind a statement at a chosen place, as a crash of the database's host would.
final class Interruptions: Sendable {
    private enum Plan {
        case none
        case count
        /// Before or after the so-manieth statement, counted from 0.
        case at(Int, StatementEvent.Phase)
        /// From that statement on, always.
        case from(Int)
    }

    private struct State {
        var plan = Plan.none
        var before = 0
        var after = 0
        var hits = 0
        var texts: [String] = []
    }

    private let state = Mutex(State())

    var hook: @Sendable (StatementEvent) -> Void {
        { [self] event in
            if isHit(event) { Self.kill(event.backend) }
        }
    }

    /// Settings of a small database whose statements are listened to.
    func listen(_ settings: inout Database.Settings) {
        settings.statementHook = hook
        settings.interactive = 2
        settings.heavy = 1
        settings.background = 1
    }

    /// Counts the statements of what follows.
    func count() { state.withLock { $0 = State(plan: .count) } }

    /// Ends the connection once: before or after statement `place`.
    func cut(_ phase: StatementEvent.Phase, _ place: Int) { state.withLock { $0 = State(plan: .at(place, phase)) } }

    /// Ends every connection that gets so far: the deed is abandoned.
    func cutAlways(from place: Int) { state.withLock { $0 = State(plan: .from(place)) } }

    func stop() { state.withLock { $0.plan = .none } }

    var texts: [String] { state.withLock(\.texts) }
    var hits: Int { state.withLock(\.hits) }

    private func isHit(_ event: StatementEvent) -> Bool {
        state.withLock { state in
            let place = event.phase == .before ? state.before : state.after
            if event.phase == .before { state.before += 1 } else { state.after += 1 }
            switch state.plan {
            case .none: return false
            case .count:
                if event.phase == .before { state.texts.append(event.text) }
                return false
            case .at(let wanted, let phase):
                guard phase == event.phase, wanted == place else { return false }
                state.hits += 1
                return true
            case .from(let wanted):
                guard event.phase == .before, place >= wanted else { return false }
                state.hits += 1
                return true
            }
        }
    }

    /// Returns when the process is gone.
    private static func kill(_ backend: Int32) {
        guard let admin = TestServer.admin, let db = try? Connection.open(admin) else { return }
        _ = try? db.all("select pg_terminate_backend(\(Int(backend))::int)", as: Bool.self)
        // Asking is quicker than the server's own way of waiting, which looks ten times a second.
        while (try? db.one("select exists (select from pg_stat_activity where pid = \(Int(backend))::int)", as: Bool.self)) == true {
            usleep(1_000)
        }
    }
}
