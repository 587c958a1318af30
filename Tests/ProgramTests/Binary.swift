import Foundation
import Support
import Testing

/// The built program, run as the operating staff runs it.
enum Binary {
    static let path = ProcessInfo.processInfo.environment["MUTUAL_AID_PROGRAM"]
    static var isThere: Bool { path != nil }
    static let comment: Comment = "MUTUAL_AID_PROGRAM names no program"

    struct Result: Sendable {
        let status: Int32
        let out: String
        let err: String
    }

    static func environment(_ town: Town?, _ more: [String: String] = [:]) throws -> [String: String] {
        var environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LOG_LEVEL": "error"]
        if let town {
            environment["DATABASE_URL"] = try town.database.string(as: "aid_application")
            environment["DATABASE_SEALER_URL"] = try town.database.string(as: "aid_sealer")
            environment["DATABASE_TAIL_URL"] = try town.database.string(as: "aid_tail")
            environment["DATABASE_OWNER_URL"] = try town.database.string(as: "aid_owner")
        }
        return environment.merging(more) { $1 }
    }

    static func process(_ arguments: [String], _ environment: [String: String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        return process
    }

    static func run(_ arguments: [String], _ environment: [String: String], input: String? = nil) async throws -> Result {
        let process = try process(arguments, environment)
        let (out, err, `in`) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        if input != nil { process.standardInput = `in` }
        return try await withCheckedThrowingContinuation { continuation in
            Thread {
                do {
                    try process.run()
                    if let input {
                        `in`.fileHandleForWriting.write(Data(input.utf8))
                        try `in`.fileHandleForWriting.close()
                    }
                    let first = out.fileHandleForReading.readDataToEndOfFile()
                    let second = err.fileHandleForReading.readDataToEndOfFile()
                    process.waitUntilExit()
                    continuation.resume(
                        returning: Result(
                            status: process.terminationStatus, out: String(decoding: first, as: UTF8.self),
                            err: String(decoding: second, as: UTF8.self)))
                } catch {
                    continuation.resume(throwing: error)
                }
            }.start()
        }
    }
}
