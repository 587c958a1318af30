import Foundation

/// What the kernel says of this process's memory, in bytes; nothing elsewhere than on Linux.
enum ProcessMemory {
    static func held() -> Int? { bytes("VmRSS") }

    /// The most that was held since it was last counted anew.
    static func peak() -> Int? { bytes("VmHWM") }

    static func countAnew() {
        _ = try? FileHandle(forWritingAtPath: "/proc/self/clear_refs")?.write(contentsOf: Data("5".utf8))
    }

    private static func bytes(_ name: String) -> Int? {
        guard let status = try? FileHandle(forReadingAtPath: "/proc/self/status")?.readToEnd() else { return nil }
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
    }
}
