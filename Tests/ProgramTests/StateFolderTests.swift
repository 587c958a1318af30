import Coordination
import Foundation
import MutualAid
import Testing

@testable import Program

@Suite struct StateFolderTests {
    private static func with(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString)/below").path
        defer { try? FileManager.default.removeItem(atPath: URL(filePath: path).deletingLastPathComponent().path) }
        try body(path)
    }

    private static func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test func onlyItsOwnerReadsTheKey() throws {
        try Self.with { path in
            let old = umask(0)
            defer { umask(old) }
            let first = try StateFolder(path).signingKey()
            #expect(try Self.mode("\(path)/checkpoint-key") == 0o600)
            #expect(try Self.mode(path) == 0o700)
            _ = try StateFolder(path).linkKey()
            #expect(try Self.mode("\(path)/link-key") == 0o600)
            #expect(try StateFolder(path).signingKey().publicKey == first.publicKey, "another key each time")
        }
    }

    @Test func checkpointsAreKeptLineByLine() throws {
        try Self.with { path in
            let folder = StateFolder(path)
            let key = try folder.signingKey()
            let all = (1...3).map { number in
                Checkpoint(
                    region: RegionID(rawValue: Int32(number % 2 + 1)), position: number, hash: [UInt8](repeating: 1, count: 32), at: Date(),
                    by: key)
            }
            for each in all { try folder.keep(each) }
            #expect(try Self.mode("\(path)/checkpoints") == 0o600)
            #expect(try folder.checkpoints(of: RegionID(rawValue: 2)) == [all[0], all[2]])
            #expect(try folder.checkpoints(of: RegionID(rawValue: 1)) == [all[1]])
            #expect(try folder.checkpoints(of: RegionID(rawValue: 9)).isEmpty)
        }
    }

    @Test func aBrokenKeyIsTold() throws {
        try Self.with { path in
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data("short".utf8).write(to: URL(filePath: "\(path)/checkpoint-key"))
            #expect(throws: Told.self) { try StateFolder(path).signingKey() }
        }
    }

    /// A key that others could read is no longer a secret.
    @Test func aKeyThatOthersCanReadIsRefused() throws {
        try Self.with { path in
            _ = try StateFolder(path).signingKey()
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(path)/checkpoint-key")
            #expect(throws: Told.self) { try StateFolder(path).signingKey() }
        }
    }
}
