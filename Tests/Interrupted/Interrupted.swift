import Coordination
import Foundation
import Glibc
import Logging
import MutualAid
import Synchronization

/// Does one deed and kills its own process, with signal 9, before a statement of a given number: what a power cut leaves behind.
///
/// Reads a `Job` as JSON from standard input. Ends with status 0 where the deed was done before that statement came.
@main
struct Interrupted {
    struct Job: Codable {
        let application: String
        let sealer: String
        let tail: String
        let deed: String
        /// The deed's own JSON.
        let fields: String
        let identity: Caller.Identity
        let seat: Seat?
        let session: [UInt8]?
        let id: UUID
        /// Counted from 0, BEGIN included; the process dies before it is sent.
        let statement: Int
    }

    static func main() async throws {
        let job = try Wire.decoder().decode(Job.self, from: FileHandle.standardInput.readDataToEndOfFile())
        guard let type = Registry.deeds.first(where: { $0.name == job.deed }) else { exit(2) }
        let seen = Mutex(0)
        let premises = Premises(
            Addresses(application: job.application, sealer: job.sealer, tail: job.tail), links: .fresh(),
            logger: Logger(label: "interrupted") { _ in SwiftLogNoOpLogHandler() }
        ) { settings in
            settings.interactive = 1
            settings.heavy = 1
            settings.background = 1
            settings.statementHook = { event in
                guard case .before = event.phase else { return }
                let place = seen.withLock { count in
                    defer { count += 1 }
                    return count
                }
                if place == job.statement { kill(getpid(), SIGKILL) }
            }
        }
        try await perform(type, job, premises.house)
        // Its threads may still be connecting; a process that ends under them can fail while OpenSSL is being taken down.
        for database in premises.databases { await database.close() }
        await premises.notifications.close()
    }

    private static func perform<D: Deed>(_ type: D.Type, _ job: Job, _ house: House) async throws {
        let deed = try Wire.decoder().decode(D.self, from: Data(job.fields.utf8))
        let caller = Caller(identity: job.identity, seat: job.seat, channel: .api, session: job.session)
        _ = try await house.perform(deed, as: caller, House.Envelope(id: ID(rawValue: job.id), digest: nil))
    }
}
