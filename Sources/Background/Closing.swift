import Coordination
import ServiceLifecycle

/// Ends every stream of events as soon as the program is told to stop: the server waits for its readers, and they would stay.
public struct Closing: Service {
    private let feed: Feed

    public init(feed: Feed) {
        self.feed = feed
    }

    public func run() async throws {
        try? await gracefulShutdown()
        feed.close()
    }
}
