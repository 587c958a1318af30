import Foundation

/// A rule of the house: what one file has to obey, and a file that does not.
struct HouseRule: Sendable, CustomStringConvertible {
    let name: String
    let concerns: @Sendable (TextFile) -> Bool
    /// What is wrong, each with its line.
    let findings: @Sendable (TextFile) -> [String]
    /// A file that breaks the rule, and the same without the fault.
    let bad: TextFile
    let good: TextFile

    var description: String { name }

    func broken(by file: TextFile) -> [String] { concerns(file) ? findings(file).map { "\(file.path):\($0)" } : [] }
}

extension HouseRule {
    /// A rule about lines outside comments that match an expression.
    static func lines(
        _ name: String, in concerns: @escaping @Sendable (TextFile) -> Bool, never expression: String, commentsCount: Bool = false,
        unlessCommentAbove: Bool = false, bad: TextFile, good: TextFile
    ) -> HouseRule {
        HouseRule(
            name: name, concerns: concerns,
            findings: { file in
                guard let regex = try? Regex(expression) else { return ["1: the rule's expression cannot be read"] }
                let lines = file.lines
                return lines.indices.compactMap { index in
                    let line = lines[index]
                    if !commentsCount && isComment(line) { return nil }
                    if unlessCommentAbove && index > 0 && isComment(lines[index - 1]) { return nil }
                    return line.contains(regex) ? "\(index + 1): \(line.trimmingCharacters(in: .whitespaces))" : nil
                }
            }, bad: bad, good: good)
    }
}

private func isComment(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("//") }

private let pure: Set<String> = ["MutualAid", "Matching", "Wording", "Interchange"]

private func isSwift(_ file: TextFile) -> Bool { file.path.hasPrefix("Sources/") && file.path.hasSuffix(".swift") }

/// Files that may be longer, each with its reason.
let longFiles: [String: String] = [
    "Sources/CSchema/look.css": "the one style sheet, a table of looks",
    "Sources/CSchema/schema.c": "a list: four lines for each migration",
    "schema/structure.sql": "written by pg_dump",
]

let houseRules: [HouseRule] = [
    .lines(
        "SQL stands in Records, Postgres and the schema only",
        in: { isSwift($0) && !["Records", "Postgres"].contains($0.module) },
        never:
            #"(?i)["\s](select\s+[a-z*(].*\sfrom\s|select\s+[a-z.]+\(\$|insert\s+into\s|delete\s+from\s|update\s+[a-z_]+\s+set\s|for\s+(no\s+key\s+)?update\b|(create|alter|drop)\s+(table|role|policy|view|function)\b)"#,
        bad: TextFile(path: "Sources/Website/Offers.swift", text: "let sql = \"select id from offer\""),
        good: TextFile(path: "Sources/Records/Offers.swift", text: "let sql = \"select id from offer\"")),
    .lines(
        "the pure floors know no clock and no chance", in: { isSwift($0) && pure.contains($0.module ?? "") },
        never:
            #"\bDate\(\)|\bUUID\(\)|\bDate\.now\b|[\s(,:=\[]\.now\b|^(?!.*using:).*\.random\(|\.randomElement\(\)|\.shuffled\(\)|SystemRandomNumberGenerator|(Continuous|Suspending)Clock|DispatchTime|clock_gettime|\btime\(nil\)"#,
        bad: TextFile(path: "Sources/MutualAid/Offers.swift", text: "let late = expiresAt < Date()"),
        good: TextFile(path: "Sources/MutualAid/Offers.swift", text: "let late = expiresAt < now")),
    .lines(
        "nobody below Program asks what time it is", in: { isSwift($0) && $0.module != "Program" },
        never: #"\bDate\(\)|\bDate\.now\b|imeIntervalSinceNow|CFAbsoluteTime"#,
        bad: TextFile(path: "Sources/Records/Offers.swift", text: "try expire(at: Date.now)"),
        good: TextFile(path: "Sources/Records/Offers.swift", text: "try expire(at: moment.now)")),
    .lines(
        "what could end the process or deceive the compiler says why", in: isSwift,
        never: #"\btry!|\bfatalError\(|\bpreconditionFailure\(|@unchecked Sendable|nonisolated\(unsafe\)|\bas!"#, unlessCommentAbove: true,
        bad: TextFile(path: "Sources/Records/Offers.swift", text: "let row = try! load()"),
        good: TextFile(
            path: "Sources/Records/Offers.swift", text: "// A literal: it was parsed when this was written.\nlet row = try! load()")),
    .lines(
        "nothing is left for later in a comment",
        in: { $0.path.hasPrefix("Sources/") || $0.path.hasPrefix("schema/") || $0.path.hasPrefix("ops/") },
        never: #"\b(TODO|FIXME|XXX|HACK)\b"#, commentsCount: true,
        bad: TextFile(path: "schema/0001_offers.sql", text: "-- TODO index"),
        good: TextFile(path: "schema/0001_offers.sql", text: "-- An index for the board.")),
    .lines(
        "types are called by what they are", in: isSwift,
        never:
            #"\b(class|struct|enum|protocol|actor|typealias)\s+([A-Z][a-z0-9]*)*((Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Common|Core|Impl)([A-Z]\w*)?|DTO|Controller|Service)\b"#,
        bad: TextFile(path: "Sources/Records/Offers.swift", text: "struct OfferManager {}"),
        good: TextFile(path: "Sources/Records/Offers.swift", text: "enum ServiceLine {}")),
    HouseRule(
        name: "files are called by what they hold", concerns: { $0.path.hasPrefix("Sources/") },
        findings: { file in
            let words = [
                "Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Core", "Impl", "DTO", "Controller", "Base",
            ]
            let parts = file.path.split { "/.+".contains($0) }.map(String.init)
            let wrong = parts.contains { part in
                words.contains { part == $0 || part.hasSuffix($0) || part.hasPrefix($0) } || part.hasSuffix("Service")
            }
            return wrong ? ["1: \(file.name)"] : []
        },
        bad: TextFile(path: "Sources/Website/Common/Form.swift", text: ""),
        good: TextFile(path: "Sources/Website/Parts/Form.swift", text: "")),
    HouseRule(
        name: "a file is at most 300 lines long",
        concerns: {
            ($0.path.hasPrefix("Sources/") || $0.path.hasPrefix("Tests/") || $0.path.hasPrefix("schema/")) && longFiles[$0.path] == nil
        },
        findings: { file in
            let length = file.lines.count - 1
            return length > 300 ? ["\(length): too long"] : []
        },
        bad: TextFile(path: "Sources/Records/Offers.swift", text: String(repeating: "\n", count: 301)),
        good: TextFile(path: "Sources/CSchema/look.css", text: String(repeating: "\n", count: 301))),
    .lines(
        "nothing tells where it was built", in: { !$0.path.hasPrefix("Tests/") && !$0.path.hasPrefix("ops/") },
        never: #"(^|[\s("'`=:])/(work|root|tmp|home|Users|dev/shm)(/|\b)"#, commentsCount: true,
        bad: TextFile(path: "README.md", text: "Go to /work/main and start it."),
        good: TextFile(path: "README.md", text: "Start it with `ops/run`.")),
]
