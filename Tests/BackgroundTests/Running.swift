import Logging
import ServiceLifecycle
import Testing

let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// Runs services beside `body`, and stops them as the program does.
func running(_ services: [any Service], _ body: () async throws -> Void) async throws {
    let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: services, logger: quiet))
    let task = Task { try await group.run() }
    do {
        try await body()
    } catch {
        await group.triggerGracefulShutdown()
        _ = try? await task.value
        throw error
    }
    await group.triggerGracefulShutdown()
    try await task.value
}

/// Waits until something is so.
func eventually(_ limit: Duration = .seconds(5), _ what: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if try await what() { return true }
        try await Task.sleep(for: .milliseconds(5))
    }
    return try await what()
}
