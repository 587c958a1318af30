import Foundation
import MutualAid
import Wording

/// The passwords of the invented accounts, in a file that only its owner reads.
struct AccountsFile: Sendable {
    let directory: String

    var path: String { "\(directory)/accounts.json" }

    struct Content: Codable {
        /// False from before the region is opened until its last step is done.
        let isLoaded: Bool
        let accounts: [AccountRow]
    }

    /// - Returns: nil where there is no such file.
    func read() throws -> Content? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        guard let content = try? JSONDecoder().decode(Content.self, from: bytes) else { throw Obstacle.unreadable(path) }
        return content
    }

    /// Replaces the file in one move. It is never readable by others, not even while it is written.
    func write(_ content: Content) throws {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let part = "\(path).part"
        unlink(part)
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: encoder.encode(content))
        try file.synchronize()
        try file.close()
        if rename(part, path) != 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
}

/// One account with which somebody can play.
struct AccountRow: Codable, Hashable, Sendable {
    let login: String
    let password: String
    let person: String
    let role: Role
    let memberName: String
    /// nil until the region is loaded.
    var account: ID<Account>?

    /// Lines of a table for people.
    static func table(_ rows: [AccountRow]) -> [String] {
        let cells =
            [["Login", "Password", "Who"]]
            + rows.map { [$0.login, $0.password, "\($0.role.words(.english)), \($0.memberName) (\($0.person))"] }
        let widths = (0..<2).map { column in cells.map { $0[column].count }.max() ?? 0 }
        let lines = cells.map { row in
            (0..<2).map { row[$0].padding(toLength: widths[$0] + 2, withPad: " ", startingAt: 0) }.joined() + row[2]
        }
        let rule = String(repeating: "-", count: lines.map(\.count).max() ?? 0)
        return [lines[0], rule] + lines.dropFirst()
    }
}
