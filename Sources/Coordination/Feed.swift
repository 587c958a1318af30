import MutualAid
import Synchronization

/// Fans sealed entries out in memory, to everybody who may see them. One per process.
public final class Feed: Sendable {
    private struct Reader {
        let seat: Seat
        let continuation: AsyncStream<SealedEntry>.Continuation
    }

    private struct State {
        var readers: [Int: Reader] = [:]
        var next = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    public init() {}

    /// What is sealed from now on, as far as somebody in this seat may see it.
    ///
    /// The stream of a reader that is much slower than the region ends; nothing is ever left out in the middle.
    public func entries(for seat: Seat) -> AsyncStream<SealedEntry> {
        let (stream, continuation) = AsyncStream.makeStream(of: SealedEntry.self, bufferingPolicy: .bufferingOldest(256))
        let number = state.withLock { state -> Int? in
            if state.isClosed { return nil }
            state.next += 1
            state.readers[state.next] = Reader(seat: seat, continuation: continuation)
            return state.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.readers.removeValue(forKey: number) }
        }
        return stream
    }

    public func publish(_ entries: [SealedEntry]) {
        let readers = state.withLock { Array($0.readers.values) }
        for entry in entries {
            for reader in readers where reader.seat.region == entry.region && maySee(reader.seat, entry.audience) {
                // One that cannot keep up is sent away: it comes back and asks for what followed the last entry it saw.
                if case .dropped = reader.continuation.yield(entry) { reader.continuation.finish() }
            }
        }
    }

    /// Ends every stream, so that the server can stop.
    public func close() {
        let readers = state.withLock { state -> [Reader] in
            state.isClosed = true
            defer { state.readers = [:] }
            return Array(state.readers.values)
        }
        for reader in readers { reader.continuation.finish() }
    }

    public var count: Int { state.withLock { $0.readers.count } }
}
