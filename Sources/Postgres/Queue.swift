import DequeModule

/// Work for one line: first in, first out, and not kept waiting beyond a deadline.
final class Queue: Sendable {
    struct Entry: Sendable {
        let work: any Work
        var deadline: ContinuousClock.Instant
        /// Work that lost its connection keeps its full deadline even while the database is down.
        var isRepeated = false
    }

    private struct State: Sendable {
        var entries: Deque<Entry> = []
        var connected = 0
        var threads = 0
        var lastAttemptFailed = false
        var isClosing = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let monitor = Monitor(State())
    private let deadline: Duration

    init(deadline: Duration) {
        self.deadline = deadline
    }

    func add(_ work: any Work) {
        let isOpen = monitor.withLock { state in
            if state.isClosing { return false }
            state.entries.append(Entry(work: work, deadline: .now + deadline))
            return true
        }
        if isOpen { monitor.signal() } else { work.refuse(DatabaseError(.closed, "the database is closed")) }
    }

    /// Work that a worker could not start goes to the front, whoever takes it next.
    func putBack(_ entry: Entry) {
        monitor.withLock { $0.entries.prepend(entry) }
        monitor.signal()
    }

    /// Work whose connection was lost under it does so too, with the time that a reconnect may take.
    func putBackAfterLoss(_ entry: Entry) {
        putBack(Entry(work: entry.work, deadline: .now + deadline, isRepeated: true))
    }

    /// Blocks until there is work; nil when the queue is closed and empty.
    func take() -> Entry? {
        let taken: Entry?? = monitor.wait { state in
            while let entry = state.entries.popFirst() {
                if !entry.work.isAnswered { return .some(entry) }
            }
            return state.isClosing ? .some(nil) : nil
        }
        return taken ?? nil
    }

    /// Fails what has waited too long. While the database cannot be reached, a quarter of the deadline is long enough.
    func expire() {
        let now = ContinuousClock.now
        let late = monitor.withLock { state in
            let isDown = state.connected == 0 && state.lastAttemptFailed
            let credit = isDown ? deadline * 0.75 : .zero
            func isLate(_ entry: Entry) -> Bool { entry.deadline - (entry.isRepeated ? .zero : credit) <= now }
            guard state.entries.contains(where: isLate) else { return [Entry]() }
            let late = state.entries.filter(isLate)
            state.entries.removeAll(where: isLate)
            return Array(late)
        }
        for entry in late { entry.work.refuse(DatabaseError(.busy, "waited too long for a connection")) }
    }

    func connected() {
        monitor.withLock { state in
            state.connected += 1
            state.lastAttemptFailed = false
        }
    }

    func disconnected() {
        monitor.withLock { $0.connected -= 1 }
    }

    func attemptFailed() {
        monitor.withLock { $0.lastAttemptFailed = true }
    }

    /// Whether at least one connection stands.
    var isConnected: Bool { monitor.withLock { $0.connected > 0 } }

    var isClosing: Bool { monitor.withLock(\.isClosing) }

    /// Waits, but not longer than until the queue is closed.
    func pause(_ duration: Duration) {
        _ = monitor.wait(duration) { $0.isClosing ? true : nil }
    }

    func close() {
        monitor.withLock { $0.isClosing = true }
        monitor.broadcast()
    }

    func threadStarted() {
        monitor.withLock { $0.threads += 1 }
    }

    func threadEnded() {
        let waiting = monitor.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.threads -= 1
            guard state.threads == 0 else { return [] }
            defer { state.closers = [] }
            return state.closers
        }
        for continuation in waiting { continuation.resume() }
        refuseRest()
    }

    /// Work that was put back or added while the last threads went.
    private func refuseRest() {
        let rest = monitor.withLock { state in
            guard state.threads == 0 else { return Deque<Entry>() }
            defer { state.entries = [] }
            return state.entries
        }
        for entry in rest { entry.work.refuse(DatabaseError(.closed, "the database was closed")) }
    }

    /// Returns when all threads have ended.
    func ended() async {
        await withCheckedContinuation { continuation in
            let isOver = monitor.withLock { state in
                if state.threads > 0 { state.closers.append(continuation) }
                return state.threads == 0
            }
            if isOver { continuation.resume() }
        }
    }
}
