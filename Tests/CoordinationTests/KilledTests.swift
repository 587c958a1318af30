import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// The program itself, killed with signal 9 before each statement of every deed: nothing is half done, nothing is done twice.
@Suite struct KilledTests {
    /// Beside the test runner, where the package manager puts every executable.
    private static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("interrupted")
    }

    private struct Job: Encodable {
        let application: String
        let sealer: String
        let tail: String
        let deed: String
        let fields: String
        let identity: Caller.Identity
        let seat: Seat?
        let session: [UInt8]?
        let id: UUID
        let statement: Int
    }

    private enum End: Equatable {
        case killed, done, failed(String)
    }

    /// Waits for the program on a thread of its own: the test's own threads are few.
    private func run(_ instance: Instance, _ id: UUID, _ statement: Int, _ town: Town) async throws -> End {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try wait(instance, id, statement, town) }) }.start()
        }
    }

    private func wait(_ instance: Instance, _ id: UUID, _ statement: Int, _ town: Town) throws -> End {
        let encoder = Wire.encoder()
        let fields = String(decoding: try encoder.encode(instance.deed), as: UTF8.self)
        let caller = instance.caller
        let job = Job(
            application: try town.database.string(as: "aid_application"), sealer: try town.database.string(as: "aid_sealer"),
            tail: try town.database.string(as: "aid_tail"), deed: type(of: instance.deed).name, fields: fields,
            identity: caller.identity, seat: caller.seat, session: caller.session, id: id, statement: statement)
        let process = Process()
        process.executableURL = Self.program
        let input = Pipe()
        let errors = Pipe()
        process.standardInput = input
        process.standardError = errors
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: try encoder.encode(job))
        try input.fileHandleForWriting.close()
        let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        switch (process.terminationReason, process.terminationStatus) {
        case (.uncaughtSignal, SIGKILL): return .killed
        case (.exit, 0): return .done
        default: return .failed(told)
        }
    }

    @Test(arguments: Registry.deeds.map { $0.name }) func killedBeforeEachStatement(name: String) async throws {
        let type = try #require(Registry.deeds.first { $0.name == name })
        try await Town.with { town in
            let instance = try #require(try await Instances.make(type, in: town))
            let copies = try Copies(of: town)
            let before = try copies.shape()
            var statement = 0
            while true {
                let id = UUID()
                let end = try await run(instance, id, statement, town)
                if end == .done { break }
                try #require(end == .killed, "\(name), statement \(statement)")
                try await settled(town)
                // The statement that would have come was not sent, so COMMIT was not either: nothing is there.
                #expect(try copies.shape() == before, "\(name) killed before statement \(statement) left something behind")
                statement += 1
                if statement > 80 { break }
            }
            #expect(statement >= 3, "\(name) was not interrupted at all")
            let after = try copies.shape()
            #expect(after != before)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// Waits until the server has noticed that the killed program's connections are gone.
    private func settled(_ town: Town) async throws {
        let admin = try town.database.asAdmin()
        for _ in 0..<200 {
            let open: Bool = try admin.one(
                """
                select exists (select from pg_stat_activity
                    where datname = current_database() and usename = 'aid_application' and xact_start is not null) as open
                """)
            if !open { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
