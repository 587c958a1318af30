import Glibc

/// State behind a lock, with waiting for it to change: for real threads, never for cooperative ones.
///
/// `@unchecked Sendable`: `state` is touched only while the mutex is held. Waiting uses the monotonic clock, so that setting the
/// computer's clock neither wakes nor strands anyone.
final class Monitor<State: Sendable>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    init(_ state: State) {
        self.state = state
        pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(changed, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    func withLock<R>(_ body: (inout State) throws -> R) rethrows -> R {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&state)
    }

    /// Wakes one waiter.
    func signal() { pthread_cond_signal(changed) }

    /// Wakes all waiters.
    func broadcast() { pthread_cond_broadcast(changed) }

    /// Blocks until the body gives a value, or the time has passed, which gives nil.
    func wait<R>(_ timeout: Duration? = nil, for body: (inout State) -> R?) -> R? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        var until = timespec()
        if let timeout {
            clock_gettime(CLOCK_MONOTONIC, &until)
            let nanoseconds = until.tv_nsec + Int(timeout.components.attoseconds / 1_000_000_000)
            until.tv_sec += Int(timeout.components.seconds) + nanoseconds / 1_000_000_000
            until.tv_nsec = nanoseconds % 1_000_000_000
        }
        while true {
            if let value = body(&state) { return value }
            if timeout == nil {
                pthread_cond_wait(changed, mutex)
            } else if pthread_cond_timedwait(changed, mutex, &until) == ETIMEDOUT {
                return body(&state)
            }
        }
    }
}
