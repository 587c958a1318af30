import Foundation
import Testing

@testable import Matching

private let program = ProcessInfo.processInfo.environment["MUTUAL_AID_PROGRAM"]

/// The built program solves a run as it did before, whatever order sets and dictionaries have this time: each process has its own.
@Suite(.enabled(if: program != nil, "MUTUAL_AID_PROGRAM names no program")) struct OtherProcessTests {
    @Test func twoProcessesGiveTheSameBytes() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "runs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for number in 0..<50 {
            let seed = Seeded.first &+ 8_000_000 &+ UInt64(number)
            var chance = Seeded(seed)
            let run = number % 5 == 0 ? Self.tied(&chance) : Run.random(&chance, Options(rawValue: chance.whole(0...15)))
            let (file, other) = (folder.appending(path: "\(number).json"), folder.appending(path: "\(number)-shuffled.json"))
            try run.json().write(to: file)
            try Self.shuffled(run.json(), &chance).write(to: other)
            async let first = Self.answer(file)
            async let second = Self.answer(other)
            let (answer, again) = try await (first, second)
            #expect(answer.hasPrefix("{\"solver\":") && answer == again, "seed \(seed)")
        }
    }

    /// Large enough for orders to differ, with ties of every kind and too few nodes to settle them.
    private static func tied(_ chance: inout Seeded) -> Run {
        let bundles = (0..<3).map { Run.Bundle(id: "b\($0)", sameSource: $0 == 0) }
        let needs = (0..<16).map { position in
            Run.Need(
                id: "n\(position)", quantity: chance.whole(3...6), tier: chance.whole(0...2), weight: chance.whole(1...3),
                minQuantity: position % 4 == 1 ? 3 : 0, maxSources: position % 4 == 2 ? 2 : nil,
                bundle: position % 4 == 3 ? "b\(chance.whole(0...2))" : nil)
        }
        let supplies = (0..<24).map { Run.Supply(id: "s\($0)", quantity: chance.whole(0...3), source: "h\($0 % 8)") }
        var arcs: [Run.Arc] = []
        for need in needs {
            for supply in supplies where chance.once(in: 4) {
                arcs.append(Run.Arc(need: need.id, supply: supply.id, cost: chance.whole(0...3), late: chance.whole(0...1)))
            }
        }
        return Run(needs: needs, supplies: supplies, arcs: arcs, bundles: bundles, fair: chance.once(in: 2), keep: 1, nodes: 20)
    }

    /// The same file with its lists in another order; within an element, keys come as they like.
    private static func shuffled(_ file: Data, _ chance: inout Seeded) throws -> Data {
        var run = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
        for key in ["needs", "supplies", "sources", "arcs", "bundles"] {
            run[key] = try #require(run[key] as? [Any]).shuffled(using: &chance)
        }
        return try JSONSerialization.data(withJSONObject: run)
    }

    /// What a process of its own prints.
    private static func answer(_ file: URL) async throws -> String {
        let printed = file.appendingPathExtension("out")
        try Data().write(to: printed)
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = ["plan", file.path]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: printed)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return String(decoding: try Data(contentsOf: printed), as: UTF8.self)
    }
}
