import Foundation

/// The thread that fails work which has waited too long. It looks twenty times a second, which is as exact as a deadline of seconds needs.
struct Watch: Sendable {
    private let stopped = Monitor(false)

    init(_ queues: [Queue]) {
        let stopped = stopped
        let thread = Thread {
            while stopped.wait(.milliseconds(50), for: { $0 ? true : nil }) == nil {
                for queue in queues { queue.expire() }
            }
        }
        thread.name = "queue deadlines"
        thread.start()
    }

    func stop() {
        stopped.withLock { $0 = true }
        stopped.broadcast()
    }
}
