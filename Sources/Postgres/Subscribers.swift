import CLibPQ
import Glibc
import Synchronization

/// Who listens to what, shared between the streams and the listening thread, which an eventfd wakes.
final class Subscribers: Sendable {
    private struct Subscriber {
        let channel: String
        let continuation: AsyncStream<Notification>.Continuation
        /// Told `.mayHaveMissed` for the present connection.
        var isGreeted = false
    }

    private struct State {
        var subscribers: [Int: Subscriber] = [:]
        var next = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Readable when the thread should look again.
    let wake = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))

    deinit {
        Glibc.close(wake)
    }

    func add(_ channel: String, _ continuation: AsyncStream<Notification>.Continuation) {
        let number: Int? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.next += 1
            state.subscribers[state.next] = Subscriber(channel: channel, continuation: continuation)
            return state.next
        }
        guard let number else { return continuation.finish() }
        continuation.onTermination = { [weak self] _ in self?.remove(number) }
        ring()
    }

    private func remove(_ number: Int) {
        // The value is let go outside of the lock: its end calls back here.
        let removed = state.withLock { $0.subscribers.removeValue(forKey: number) }
        if removed != nil { ring() }
    }

    func ring() { eventfd_write(wake, 1) }

    func rang() {
        var count: eventfd_t = 0
        eventfd_read(wake, &count)
    }

    func close() {
        let all = state.withLock { state in
            state.isClosed = true
            defer { state.subscribers = [:] }
            return state.subscribers
        }
        for subscriber in all.values { subscriber.continuation.finish() }
        ring()
    }

    var isClosed: Bool { state.withLock(\.isClosed) }

    var channels: Set<String> { state.withLock { Set($0.subscribers.values.map(\.channel)) } }

    /// Says `.mayHaveMissed` to those who have not heard it since `forgetGreetings` and whose channel is listened to.
    func greet(_ channels: Set<String>) {
        let new = state.withLock { state in
            let numbers = state.subscribers.filter { !$0.value.isGreeted && channels.contains($0.value.channel) }.keys
            for number in numbers { state.subscribers[number]?.isGreeted = true }
            return numbers.compactMap { state.subscribers[$0]?.continuation }
        }
        for continuation in new { continuation.yield(.mayHaveMissed) }
    }

    func forgetGreetings() {
        state.withLock { state in
            for number in state.subscribers.keys { state.subscribers[number]?.isGreeted = false }
        }
    }

    func deliver(_ payload: String, to channel: String) {
        let all = state.withLock { $0.subscribers.values.filter { $0.channel == channel }.map(\.continuation) }
        for continuation in all {
            if case .dropped = continuation.yield(.payload(payload)) { continuation.yield(.mayHaveMissed) }
        }
    }
}
