import Foundation
import Logging
import ServiceLifecycle

/// LISTEN on a connection and thread of its own.
public final class Notifications: Sendable {
    private let subscribers: Subscribers
    private let ended = Monitor<[CheckedContinuation<Void, Never>]?>([])

    /// Starts the thread, which connects by itself and goes on trying.
    public init(connection: String, applicationName: String = "mutual-aid", logger: Logger) {
        subscribers = Subscribers()
        let listener = Listener(connection: connection, applicationName: applicationName, logger: logger, subscribers: subscribers)
        let ended = ended
        let thread = Thread {
            listener.run()
            let waiting = ended.withLock { waiting in
                defer { waiting = nil }
                return waiting ?? []
            }
            for continuation in waiting { continuation.resume() }
        }
        thread.name = "notifications"
        thread.start()
    }

    deinit {
        subscribers.close()
    }

    /// Starts with `.mayHaveMissed` once the channel is listened to, and ends when this is closed. At most 64 wait; when more come,
    /// the oldest are dropped and `.mayHaveMissed` follows.
    public func stream(_ channel: StaticString) -> AsyncStream<Notification> {
        let (stream, continuation) = AsyncStream<Notification>.makeStream(bufferingPolicy: .bufferingNewest(64))
        subscribers.add(channel.description, continuation)
        return stream
    }

    /// Ends all streams and returns when the connection is closed.
    public func close() async {
        subscribers.close()
        await withCheckedContinuation { continuation in
            let isOver = ended.withLock { waiting in
                if waiting == nil { return true }
                waiting?.append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }
}

extension Notifications: Service {
    /// Waits for the graceful shutdown, or for its task to be cancelled, and closes.
    public func run() async throws {
        try? await gracefulShutdown()
        await close()
    }
}
