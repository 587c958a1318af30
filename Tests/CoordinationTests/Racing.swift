import MutualAid
import Testing

/// Runs everything at once and counts how it ended; anything but success or a refusal fails the test.
func race(_ runners: [@Sendable () async throws -> Void]) async -> [Refusal?: Int] {
    await withTaskGroup(of: Result<Refusal?, any Error>.self) { group in
        for runner in runners {
            group.addTask {
                do {
                    try await runner()
                    return .success(nil)
                } catch let refusal as Refusal {
                    return .success(refusal)
                } catch {
                    return .failure(error)
                }
            }
        }
        var ends: [Refusal?: Int] = [:]
        for await end in group {
            switch end {
            case .success(let refusal): ends[refusal, default: 0] += 1
            case .failure(let error): Issue.record("neither done nor refused: \(error)")
            }
        }
        return ends
    }
}
