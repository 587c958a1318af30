import ArgumentParser
import Coordination
import Foundation
import Matching
import MutualAid

/// Solves a stored run, without a database.
struct PlanFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Solve a planning run from a file, and print the answer as one line of JSON.",
        discussion: """
            Ends with status 2 and one line for each mistake where the file is not a run; with --replay, with status 1 where the answer
            is another than the one that was kept.
            """)

    @Argument(help: "The run; with --replay, what GET /api/v1/plans/{plan}/run gives: run, answer and digest. - is standard input.")
    var file: String

    @Flag(help: "Solve a run that was kept with its answer, and compare the two byte for byte.") var replay = false

    @Flag(
        help: """
            Tell on standard error the processor seconds of reading, solving and writing, and the bytes of memory held after reading and at \
            most while solving (Linux).
            """) var times = false

    func run() async throws {
        guard let handle = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file) else { throw unreadable() }
        do {
            if replay { return try replayed(handle) }
            var broken = false
            let begun = clock()
            let run: Run
            do {
                run = try Run(pieces: {
                    do {
                        return [UInt8](try handle.read(upToCount: 1 << 20) ?? Data())
                    } catch {
                        broken = true
                        return []
                    }
                })
            } catch {
                if broken { throw unreadable() }
                throw error
            }
            let read = clock()
            let held = times ? ProcessMemory.held() : nil
            if times { ProcessMemory.countAnew() }
            let solution = try run.solve()
            let solved = clock()
            let peak = times ? ProcessMemory.peak() : nil
            FileHandle.standardOutput.write(solution.json() + Data([0x0A]))
            if times {
                let memory = [("held", held), ("peak", peak)].compactMap { name, bytes in bytes.map { "\(name) \($0)" } }
                tell([("read", read - begun), ("solve", solved - read), ("write", clock() - solved)], memory)
            }
        } catch let mistakes as RunMistakes {
            FileHandle.standardError.write(Data((mistakes.lines.joined(separator: "\n") + "\n").utf8))
            throw ExitCode(2)
        }
    }

    /// Solves what was kept, prints the answer, and holds it against the answer that was kept with it.
    private func replayed(_ handle: FileHandle) throws {
        guard let bytes = try? handle.readToEnd() else { throw unreadable() }
        guard let stored = try? Wire.decoder().decode(StoredRun.self, from: bytes) else {
            throw ended(2, "\(file) is not a run that was kept: it has to hold run, answer and digest.")
        }
        let run = Data(stored.run.utf8)
        if Self.hexadecimal(Secrets.digest(run)) != stored.digest {
            throw ended(1, "The run is not the one that was kept: its digest is another.")
        }
        let answer = try Run(json: run).solve().json()
        FileHandle.standardOutput.write(answer + Data([0x0A]))
        if answer == Data(stored.answer.utf8) { return }
        let kept = try? JSONDecoder().decode(KeptAnswer.self, from: Data(stored.answer.utf8))
        throw ended(
            1,
            kept?.status == .cutShort
                ? "The search for the answer that was kept was stopped by the clock, so it cannot be replayed: this one is another."
                : "The answer is another than the one that was kept.")
    }

    private struct KeptAnswer: Decodable {
        let status: Solution.Status
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func ended(_ status: Int32, _ line: String) -> any Error {
        FileHandle.standardError.write(Data((line + "\n").utf8))
        return ExitCode(status)
    }

    private func unreadable() -> any Error {
        ended(2, "\(file) cannot be read.")
    }

    private func tell(_ times: [(String, clock_t)], _ memory: [String]) {
        let seconds = times.map { name, ticks in "\(name) \(Double(ticks) / 1_000_000)" }
        FileHandle.standardError.write(Data(((seconds + memory).joined(separator: " ") + "\n").utf8))
    }
}
