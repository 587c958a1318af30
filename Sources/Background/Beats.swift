/// When a service does its round.
enum Beats {
    /// One at once, then one after each pause.
    static func every(_ pause: Duration) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let task = Task {
                while !Task.isCancelled {
                    continuation.yield()
                    try await Task.sleep(for: pause)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}
