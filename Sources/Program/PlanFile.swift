import ArgumentParser
import Foundation
import Matching

/// Solves a stored run, without a database.
struct PlanFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Solve a planning run from a file, and print the answer as one line of JSON.",
        discussion: "Ends with status 2 and one line for each mistake where the file is not a run.")

    @Argument(help: "The run, as GET /api/v1/plans/{plan}/run gives it.") var file: String

    @Flag(help: "Tell on standard error the processor seconds of reading, solving and writing.") var times = false

    func run() async throws {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw unreadable() }
        do {
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
            let solution = try run.solve()
            let solved = clock()
            FileHandle.standardOutput.write(solution.json() + Data([0x0A]))
            if times { tell([("read", read - begun), ("solve", solved - read), ("write", clock() - solved)]) }
        } catch let mistakes as RunMistakes {
            FileHandle.standardError.write(Data((mistakes.lines.joined(separator: "\n") + "\n").utf8))
            throw ExitCode(2)
        }
    }

    private func unreadable() -> any Error {
        FileHandle.standardError.write(Data("\(file) cannot be read.\n".utf8))
        return ExitCode(2)
    }

    private func tell(_ times: [(String, clock_t)]) {
        let seconds = times.map { name, ticks in "\(name) \(Double(ticks) / 1_000_000)" }
        FileHandle.standardError.write(Data((seconds.joined(separator: " ") + "\n").utf8))
    }
}
