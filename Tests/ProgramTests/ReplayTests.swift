import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// A run that was kept, solved again by the program: the same bytes, or it says so.
@Suite(.enabled(if: Binary.isThere, Binary.comment)) struct ReplayTests {
    @Test func theSameAnswerOrItSaysSo() async throws {
        try await Town.with { town in
            _ = try await town.registerPumps()
            _ = try await town.registerPumps(3, reserve: 0, by: town.west)
            _ = try await town.askForPumps(9)
            let plan = try await town.house.perform(MakePlan(), as: town.coordinator).plan
            let stored = try await town.house.view(ShowRun(plan: plan), as: town.auditor)
            func kept(run: String? = nil, answer: String? = nil) throws -> String {
                let value = ["run": run ?? stored.run, "answer": answer ?? stored.answer, "digest": stored.digest]
                return String(decoding: try Wire.encoder().encode(value), as: UTF8.self)
            }
            func replay(_ text: String) async throws -> Binary.Result {
                try await Binary.run(["plan", "--replay", "-"], Binary.environment(nil), input: text)
            }
            let same = try await replay(kept())
            #expect(same.status == 0 && same.out == stored.answer + "\n" && same.err.isEmpty, "\(same.err)")
            #expect(stored.answer.contains("\"quantity\":"))

            let file = FileManager.default.temporaryDirectory.appending(path: "replay-\(UUID().uuidString).json")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(try kept().utf8).write(to: file)
            let read = try await Binary.run(["plan", "--replay", file.path], Binary.environment(nil))
            #expect(read.status == 0 && read.out == same.out)

            let other = try await replay(kept(answer: stored.answer + " "))
            #expect(other.status == 1 && other.out == same.out && other.err.contains("answer is another"))
            let changed = try await replay(kept(run: stored.run + " "))
            #expect(changed.status == 1 && changed.out.isEmpty && changed.err.contains("digest is another"))
            let cut = stored.answer.replacingOccurrences(of: "\"status\":\"optimal\"", with: "\"status\":\"cut_short\"")
            let stopped = try await replay(kept(answer: cut))
            #expect(stopped.status == 1 && stopped.out == same.out && stopped.err.contains("stopped by the clock"))
            let timed = try await Binary.run(["plan", "--times", "-"], Binary.environment(nil), input: stored.run)
            #expect(timed.out == stored.answer + "\n" && timed.err.hasPrefix("read ") && timed.err.contains(" solve "))
            let alone = try await replay(stored.run)
            #expect(alone.status == 2 && alone.err.contains("has to hold run, answer and digest"))
            #expect(try await replay("").status == 2)
        }
    }
}
