import Coordination
import Foundation
import MutualAid

/// Files outside the database that only the operating staff can read.
struct StateFolder: Sendable {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The key that signs checkpoints.
    func signingKey() throws -> SigningKey {
        let seed = try secret("checkpoint-key", "The key for checkpoints")
        guard let key = SigningKey(seed: seed) else { throw Told(lines: ["\(path)/checkpoint-key does not hold a key of 32 bytes."]) }
        return key
    }

    /// The key that signs links, where no setting names one.
    func linkKey() throws -> LinkKey {
        let bytes = try secret("link-key", "The key for links")
        guard let key = LinkKey(bytes: bytes) else { throw Told(lines: ["\(path)/link-key does not hold a key of 32 bytes."]) }
        return key
    }

    /// Random bytes in a file: made once, kept readable only by its owner.
    private func secret(_ name: String, _ what: String) throws -> [UInt8] {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = "\(path)/\(name)"
        if !FileManager.default.fileExists(atPath: file) {
            let made = FileManager.default.createFile(
                atPath: file, contents: Data(Secrets.random(32)), attributes: [.posixPermissions: 0o600])
            if !made { throw Told(lines: ["\(what) cannot be written to \(file)."]) }
        }
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int ?? 0
        if mode & 0o077 != 0 {
            throw Told(lines: ["\(file) can be read or written by others than its owner: chmod 600, and think who has read it."])
        }
        return FileManager.default.contents(atPath: file).map(Array.init) ?? []
    }

    private var checkpointFile: String { "\(path)/checkpoints" }

    /// Appends one line.
    func keep(_ checkpoint: Checkpoint) throws {
        // On a line of its own, also where a crash has torn the one before.
        let line = Data([0x0A]) + (try Wire.encoder().encode(checkpoint)) + Data([0x0A])
        if !FileManager.default.fileExists(atPath: checkpointFile) {
            _ = FileManager.default.createFile(atPath: checkpointFile, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        guard let handle = FileHandle(forWritingAtPath: checkpointFile) else {
            throw Told(lines: ["\(checkpointFile) cannot be written."])
        }
        try handle.seekToEnd()
        try handle.write(contentsOf: line)
        try handle.synchronize()
        try handle.close()
    }

    /// Every line that was kept about a region.
    func checkpoints(of region: RegionID) throws -> [Checkpoint] {
        guard let data = FileManager.default.contents(atPath: checkpointFile) else { return [] }
        // A line that a crash tore proves nothing; the ones beside it still do.
        return data.split(separator: 0x0A).compactMap { try? Wire.decoder().decode(Checkpoint.self, from: Data($0)) }
            .filter { $0.region == region }
    }
}
