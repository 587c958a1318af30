import Foundation
import Logging
import ServiceLifecycle

/// PostgreSQL, asked through a fixed number of connections, each owned by a thread of its own.
///
/// A body is synchronous and is one transaction, so nothing but the database can be waited for inside one. The caller's task is
/// suspended meanwhile; no cooperative thread is ever blocked.
public final class Database: Sendable {
    private let settings: Settings
    private let queues: [Line: Queue]
    private let watch: Watch

    /// Starts the threads, which connect by themselves and go on trying.
    public init(_ settings: Settings, logger: Logger) {
        self.settings = settings
        var queues: [Line: Queue] = [:]
        for line in Line.allCases {
            let queue = Queue(deadline: settings.queueDeadline)
            queues[line] = queue
            for number in 0..<settings.connections(line) {
                queue.threadStarted()
                let worker = Worker(queue: queue, settings: settings, logger: logger)
                let thread = Thread { worker.run() }
                thread.name = "\(line) \(number)"
                thread.start()
            }
        }
        self.queues = queues
        watch = Watch(Array(queues.values))
    }

    deinit {
        for queue in queues.values { queue.close() }
        watch.stop()
    }

    /// Runs the body on a connection of the line, when its turn comes. Throws `.busy`, `.cancelled` and `.closed` besides its own errors.
    func submit<T: Sendable>(
        _ line: Line, stopsWhenCancelled: Bool, attempts: Int, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        guard let queue = queues[line] else { throw DatabaseError(.closed, "no such line") }
        let job = Job(stopsWhenCancelled: stopsWhenCancelled, attempts: attempts, body: body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if job.arm(continuation) { queue.add(job) }
            }
        } onCancel: {
            job.cancel()
        }
    }

    var transactionTimeout: Duration { settings.transactionTimeout }

    /// Whether every queue has at least one connection that was good when last used.
    public var isConnected: Bool { queues.values.allSatisfy(\.isConnected) }

    /// Takes no more work, finishes what is queued and running, and returns when all connections are closed.
    public func close() async {
        for queue in queues.values { queue.close() }
        for queue in queues.values { await queue.ended() }
        watch.stop()
    }
}

extension Database: Service {
    /// Waits for the graceful shutdown, or for its task to be cancelled, and closes.
    public func run() async throws {
        try? await gracefulShutdown()
        await close()
    }
}
