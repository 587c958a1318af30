import ArgumentParser
import Foundation
import Matching

/// Solves a stored run, without a database.
struct PlanFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Solve a planning run from a file, and print the answer as one line of JSON.",
        discussion: "Ends with status 2 and one line for each mistake where the file is not a run.")

    @Argument(help: "The run, as GET /api/v1/plans/{plan}/run gives it.") var file: String

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            FileHandle.standardError.write(Data("\(file) cannot be read.\n".utf8))
            throw ExitCode(2)
        }
        do {
            let solution = try Run(json: data).solve()
            FileHandle.standardOutput.write(solution.json() + Data([0x0A]))
        } catch let mistakes as RunMistakes {
            FileHandle.standardError.write(Data((mistakes.lines.joined(separator: "\n") + "\n").utf8))
            throw ExitCode(2)
        }
    }
}
