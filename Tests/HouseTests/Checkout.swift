import Foundation

/// A file of the checkout, by its path below the top.
struct TextFile: Sendable, Hashable {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// The module, for a file below Sources.
    var module: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }
}

/// The checkout that this test was built from.
enum Checkout {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Everything a person wrote: sources, schema, operation and the pages at the top.
    static let files: [TextFile] = ["Sources", "schema", "ops", "Tests"].flatMap(below) + top

    static func file(_ path: String) -> TextFile? {
        guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
        return TextFile(path: path, text: text)
    }

    private static let top: [TextFile] = names("").filter { $0.hasSuffix(".md") }.compactMap(file)

    private static func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []).sorted()
    }

    private static func below(_ folder: String) -> [TextFile] {
        names(folder).filter { !$0.hasPrefix(".") && $0 != "node_modules" }.flatMap { name -> [TextFile] in
            let path = "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
            return isFolder.boolValue ? below(path) : [file(path)].compactMap { $0 }
        }
    }
}
