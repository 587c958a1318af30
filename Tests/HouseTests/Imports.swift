/// What each module imports: exactly this, no more and no less.
///
/// Swift does not refuse an import that Package.swift does not declare, so the walls of the house stand here.
let allowedImports: [String: Set<String>] = [
    "MutualAid": ["Foundation"],
    "Postgres": ["CLibPQ", "DequeModule", "Foundation", "Glibc", "Logging", "ServiceLifecycle", "Synchronization"],
    "Matching": ["CBranch", "CNetwork", "Foundation", "FoundationEssentials", "MutualAid", "Synchronization"],
    "Wording": ["Foundation", "Matching", "MutualAid"],
    "Interchange": ["Foundation", "MutualAid", "SwiftCSV"],
    "Records": ["Foundation", "MutualAid", "Postgres"],
    "Coordination": [
        "CSchema", "CSodium", "Dispatch", "Foundation", "Logging", "Matching", "MutualAid", "Postgres", "Records", "Synchronization",
    ],
    "Website": [
        "CSchema", "Coordination", "Foundation", "HTTPTypes", "Hummingbird", "HummingbirdCore", "Interchange", "Logging", "Metrics",
        "Matching", "MutualAid", "NIOCore", "Synchronization", "Wording",
    ],
    "Background": [
        "Coordination", "Dispatch", "Foundation", "Glibc", "Interchange", "Logging", "MutualAid", "ServiceLifecycle", "Wording",
    ],
    "Program": [
        "ArgumentParser", "Background", "Configuration", "Coordination", "Foundation", "Hummingbird", "Interchange", "Logging", "Matching",
        "Metrics", "MutualAid", "ServiceLifecycle", "Website", "Wording",
    ],
]

/// Which floors a module stands above: it never imports what is not listed for it, whatever the table above says.
let floors: [String: Int] = [
    "MutualAid": 1, "CLibPQ": 1, "CSodium": 1, "CNetwork": 1, "CBranch": 1, "CSchema": 1, "Postgres": 2, "Matching": 2, "Interchange": 2,
    // Wording reads the rules of Matching aloud.
    "Wording": 3, "Records": 3, "Coordination": 4, "Website": 5, "Background": 5, "Program": 6,
]

/// The modules that a text imports.
func imports(in text: String) -> Set<String> {
    let line =
        #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |fileprivate |private )?import\s+(?:(?:struct|class|enum|protocol|func|let|var|typealias)\s+)?(\w+)/#
        .anchorsMatchLineEndings()
    return Set(text.matches(of: line).map { String($0.output.1) })
}

/// Imports that the table does not allow, and allowed ones that nobody uses.
func wrongImports(_ files: [TextFile], _ table: [String: Set<String>]) -> [String] {
    var findings: [String] = []
    var used: [String: Set<String>] = [:]
    for file in files where file.path.hasPrefix("Sources/") && file.path.hasSuffix(".swift") {
        guard let module = file.module else { continue }
        let found = imports(in: file.text)
        used[module, default: []].formUnion(found)
        for name in found.subtracting(table[module] ?? []).sorted() { findings.append("\(file.path) imports \(name)") }
    }
    for (module, allowed) in table.sorted(by: { $0.key < $1.key }) {
        for name in allowed.subtracting(used[module] ?? []).sorted() { findings.append("\(module) may import \(name), and does not") }
    }
    return findings
}
