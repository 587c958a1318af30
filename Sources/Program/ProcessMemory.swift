import Foundation

/// What the kernel says of this process's memory, in bytes; nothing elsewhere than on Linux.
enum ProcessMemory {
    /// What is in use; what was freed goes back to the kernel first, else whatever comes next would seem to need nothing.
    static func held() -> Int? {
        _ = giveBack?(0)
        return bytes("VmRSS")
    }

    #if canImport(Glibc)
        /// `malloc_trim`, which Swift's module of glibc leaves out.
        private static let giveBack = dlsym(nil, "malloc_trim").map { unsafeBitCast($0, to: (@convention(c) (Int) -> CInt).self) }
    #else
        private static let giveBack: ((Int) -> CInt)? = nil
    #endif

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
