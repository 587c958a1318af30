import ArgumentParser
import Coordination
import Foundation
import Logging
import MutualAid
import Wording

@main
struct Program: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutual-aid",
        abstract: "A clearinghouse for regional mutual aid between hospitals.",
        discussion: "Settings come from the environment; `mutual-aid settings` prints them with their meaning.",
        subcommands: [
            Serve.self, Migrate.self, OpenRegionCommand.self, OpenAccountCommand.self, Import.self, Exercise.self, JournalCommand.self,
            Perform.self, View.self, PlanFile.self, DemonstrationCommand.self, SettingsCommand.self,
        ])
}

/// The house opened for one command, and closed afterwards.
func withHouse<T>(_ settings: Settings, _ body: (Premises) async throws -> T) async throws -> T {
    // The command line neither hands out links nor follows any.
    let premises = Premises(settings.addresses, links: .fresh(), logger: logger(settings)) { tuned in
        tuned.interactive = 2
        tuned.heavy = 1
        tuned.background = 1
        // Nobody waits for a page: a long list may take its time.
        tuned.queueDeadline = .seconds(10)
        tuned.statementTimeout = .seconds(60)
        tuned.transactionTimeout = .seconds(120)
    }
    do {
        do {
            try await premises.proveRoles()
        } catch let error as TooMuchPower {
            throw error
        } catch {
            throw Unavailable()
        }
        let result = try await body(premises)
        await close(premises)
        return result
    } catch {
        await close(premises)
        throw readable(error)
    }
}

func close(_ premises: Premises) async {
    for database in premises.databases { await database.close() }
    await premises.notifications.close()
}

/// A refusal as the sentences that people read, with one line for each mistake.
func readable(_ error: any Error) -> any Error {
    switch error {
    case Refusal.invalid(let mistakes):
        return Told(lines: mistakes.map { "\($0.field): \($0.sentence(.english))" })
    case let refusal as Refusal: return Told(lines: [refusal.sentence(.english)])
    case is Unavailable: return Told(lines: ["The database cannot be reached in time."])
    default: return error
    }
}

struct Told: Error, CustomStringConvertible {
    let lines: [String]
    var description: String { lines.joined(separator: "\n") }
}

func logger(_ settings: Settings) -> Logger {
    let level = Logger.Level(rawValue: settings.logLevel) ?? .notice
    let isJSON = settings.logFormat == "json"
    return Logger(label: "mutual-aid") { label in
        var handler: any LogHandler = isJSON ? JSONLogHandler() : StreamLogHandler.standardError(label: label)
        handler.logLevel = level
        return handler
    }
}
