import Foundation
import MutualAid

/// Hashes and checks passwords on one thread of its own: each takes 19 MiB and some 25 ms of a core.
final class Passwords: Sendable {
    private let thread = DispatchQueue(label: "passwords")
    private let waiting = Waiting()
    /// A password that nobody has, checked where there is no such login, so that both answers take as long.
    private let decoy: String

    /// More than this many waiting, and the next is told to come back.
    private static let limit = 64

    private actor Waiting {
        var count = 0

        func enter() -> Bool {
            if count >= Passwords.limit { return false }
            count += 1
            return true
        }

        func leave() { count -= 1 }
    }

    init() {
        decoy = Sodium.passwordHash(Sodium.hexadecimal(Sodium.random(16))) ?? ""
    }

    func hash(_ password: String) async throws -> String {
        guard let hash = try await run({ Sodium.passwordHash(password) }) else { throw Unavailable() }
        return hash
    }

    func verifies(_ password: String, _ hash: String?) async throws -> Bool {
        let against = hash ?? decoy
        return try await run { Sodium.verifies(password, against) } && hash != nil
    }

    private func run<T: Sendable>(_ body: @escaping @Sendable () -> T) async throws -> T {
        guard await waiting.enter() else { throw Unavailable() }
        let result = await withCheckedContinuation { continuation in
            thread.async { continuation.resume(returning: body()) }
        }
        await waiting.leave()
        return result
    }
}

/// The service cannot do this at the moment; trying again in a few seconds may help.
public struct Unavailable: Error, Sendable {
    public init() {}
}
