import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// The served program: starts without its database, and stops at once with readers connected.
@Suite(.enabled(if: Binary.isThere, Binary.comment)) struct ServeTests {
    private static func serving(_ environment: [String: String], _ body: (Process, String) async throws -> Void) async throws {
        let process = try Binary.process(["serve"], environment)
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var log = ""
        let end = ContinuousClock.now + .seconds(15)
        while !log.contains("Serving on"), ContinuousClock.now < end {
            log += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        }
        do {
            let port = try #require(log.firstMatch(of: /127\.0\.0\.1:([0-9]+)/)?.output.1, "\(log)")
            try await body(process, "http://127.0.0.1:\(port)")
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }

    private static func curl(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["curl", "-s", "-m", "10"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func stopsWithReadersConnected() async throws {
        try await Town.with { town in
            let state = FileManager.default.temporaryDirectory.appending(path: "serve-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: state) }
            let (secret, hash) = Secrets.make()
            _ = try await town.house.perform(
                SignIn(login: "desk.coordinator", password: Town.password, sessionHash: hash, kind: .cookie), as: .nobody(by: .api))
            let environment = try Binary.environment(town, ["MUTUAL_AID_STATE": state, "PORT": "0", "LOG_LEVEL": "notice"])
            try await Self.serving(environment) { process, address in
                let reader = Process()
                reader.executableURL = URL(filePath: "/usr/bin/env")
                reader.arguments = ["curl", "-sN", "-m", "30", "-H", "Authorization: Bearer \(secret)", "\(address)/api/v1/events"]
                let pipe = Pipe()
                reader.standardOutput = pipe
                try reader.run()
                #expect(!pipe.fileHandleForReading.availableData.isEmpty)
                let before = ContinuousClock.now
                process.terminate()
                process.waitUntilExit()
                #expect(ContinuousClock.now - before < .seconds(5))
                #expect(process.terminationStatus == 0)
                reader.waitUntilExit()
            }
            #expect(FileManager.default.fileExists(atPath: "\(state)/checkpoint-key"))
        }
    }

    @Test func startsWithoutItsDatabase() async throws {
        let state = FileManager.default.temporaryDirectory.appending(path: "serve-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: state) }
        let nowhere = "host=/nonexistent user=aid_application dbname=none"
        let environment = try Binary.environment(
            nil,
            [
                "DATABASE_URL": nowhere, "DATABASE_SEALER_URL": nowhere, "DATABASE_TAIL_URL": nowhere, "MUTUAL_AID_STATE": state,
                "PORT": "0", "LOG_LEVEL": "notice", "MUTUAL_AID_PHONE": "555-0100",
            ])
        try await Self.serving(environment) { process, address in
            let page = try Self.curl(["-i", "-b", "session=x", "\(address)/requests"])
            #expect(page.contains("503") && page.contains("555-0100") && page.lowercased().contains("retry-after"), "\(page)")
            process.terminate()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }
}
