import Dispatch

/// A thread of its own for what computes for seconds: one plan at a time, and nobody's page waits for it.
enum Solving {
    private static let thread = DispatchQueue(label: "solving")

    static func alone<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            thread.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
