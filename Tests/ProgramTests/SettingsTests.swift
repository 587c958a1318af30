import Foundation
import Testing

@testable import Program

/// All mistakes of the settings are told at once, in the operating staff's words.
@Suite(.serialized) struct SettingsTests {
    /// Reads with these in the environment, and everything of ours out of it.
    private static func read(_ values: [String: String], needed: [String] = []) async throws -> Settings {
        let names = Settings.meanings.map(\.name) + ["CREDENTIALS_DIRECTORY"]
        let before = ProcessInfo.processInfo.environment
        for name in names { unsetenv(name) }
        for (name, value) in values { setenv(name, value, 1) }
        defer {
            for name in names { before[name].map { _ = setenv(name, $0, 1) } ?? { _ = unsetenv(name) }() }
        }
        return try await Settings.read(needed: needed)
    }

    private static func mistakes(_ values: [String: String], needed: [String] = []) async throws -> [String] {
        do {
            _ = try await read(values, needed: needed)
            return []
        } catch let mistakes as Settings.Mistakes {
            return mistakes.lines
        }
    }

    @Test func nothingIsNeededToReadThem() async throws {
        let settings = try await Self.read([:])
        #expect(settings.website.host == "127.0.0.1" && settings.website.port == 8080 && !settings.website.isSecure)
        #expect(settings.adminPort == 0 && settings.logFormat == "text" && settings.state == ".local/state")
    }

    @Test func everyMistakeAtOnce() async throws {
        let lines = try await Self.mistakes(
            [
                "PORT": "eighty", "ADMIN_PORT": "70000", "HTTPS": "yes", "LOG_LEVEL": "loud", "LOG_FORMAT": "xml",
                "REQUESTS_PER_MINUTE": "0",
            ],
            needed: Settings.forServing)
        #expect(lines.count == 9, "\(lines)")
        for name in ["PORT", "ADMIN_PORT", "HTTPS", "LOG_LEVEL", "LOG_FORMAT", "REQUESTS_PER_MINUTE"] + Settings.forServing {
            #expect(lines.contains { $0.hasPrefix("\(name) is ") }, "\(name)")
        }
    }

    @Test func blankIsMissing() async throws {
        #expect(try await Self.mistakes(["DATABASE_URL": "  "], needed: ["DATABASE_URL"]).count == 1)
    }

    @Test func secretsAreNotRepeated() async throws {
        let lines = try await Self.mistakes(["DATABASE_URL": "password=hush", "PORT": "x"], needed: Settings.forServing)
        #expect(!lines.joined().contains("hush"))
    }

    /// A key that can be guessed would let anybody answer for anybody.
    @Test func aShortKeyForLinksIsAMistake() async throws {
        #expect(try await Self.read([:]).linkKey == nil)
        #expect(try await Self.read(["LINK_KEY": String(repeating: "k", count: 32)]).linkKey != nil)
        let lines = try await Self.mistakes(["LINK_KEY": String(repeating: "k", count: 31)])
        #expect(lines.count == 1 && lines[0].hasPrefix("LINK_KEY is ") && !lines[0].contains("kkk"))
    }

    @Test func elsewhereThanLoopbackIsHTTPS() async throws {
        #expect(try await Self.read(["HOST": "0.0.0.0"]).website.isSecure)
        #expect(try await !Self.read(["HOST": "0.0.0.0", "HTTPS": "false"]).website.isSecure)
        #expect(try await Self.read(["HTTPS": "true"]).website.isSecure)
        #expect(try await !Self.read(["HOST": "::1"]).website.isSecure)
    }

    @Test func filesOfCredentials() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["DATABASE_URL", "database_sealer_url"] {
            try Data("host=/from/\(name)\n".utf8).write(to: folder.appending(path: name))
        }
        let settings = try await Self.read(["CREDENTIALS_DIRECTORY": folder.path, "MUTUAL_AID_PHONE": "555-0100"])
        #expect(settings.database == "host=/from/DATABASE_URL", "the name is the setting's own: \(settings.database)")
        #expect(settings.website.phone == "555-0100")
        let missing = try await Self.read(["CREDENTIALS_DIRECTORY": folder.path + "/not-there"])
        #expect(missing.database.isEmpty)
    }
}
