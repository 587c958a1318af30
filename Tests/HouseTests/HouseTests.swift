import Foundation
import Testing

/// The rules that the design sets for the checkout itself.
@Suite struct HouseTests {
    @Test(arguments: houseRules) func holds(_ rule: HouseRule) {
        let findings = Checkout.files.flatMap(rule.broken)
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test(arguments: houseRules) func bites(_ rule: HouseRule) {
        #expect(!rule.broken(by: rule.bad).isEmpty)
        #expect(rule.broken(by: rule.good).isEmpty)
    }

    @Test func theCheckoutIsRead() {
        #expect(Checkout.files.count { $0.path.hasPrefix("Sources/") } > 150, "\(Checkout.root.path)")
    }

    @Test func importsAreExactlyTheTable() {
        let findings = wrongImports(Checkout.files, allowedImports)
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func importsBite() {
        let files = [
            TextFile(path: "Sources/Website/Offers.swift", text: "public import Records\n@testable import struct Foundation.Date"),
            TextFile(path: "Sources/Records/Offers.swift", text: "// import Logging\nimport Postgres"),
        ]
        let findings = wrongImports(files, ["Website": ["Foundation", "Wording"], "Records": ["Postgres"]])
        #expect(findings == ["Sources/Website/Offers.swift imports Records", "Website may import Wording, and does not"])
    }

    @Test func noModuleImportsAFloorAboveIt() {
        for (module, allowed) in allowedImports {
            for name in allowed { #expect((floors[name] ?? 0) < floors[module] ?? 0, "\(module) imports \(name)") }
        }
        for (module, allowed) in allowedImports where allowed.contains("Records") { #expect(module == "Coordination") }
        for (module, allowed) in allowedImports where allowed.contains("Postgres") {
            #expect(["Coordination", "Records", "Program"].contains(module))
        }
    }

    @Test func halfOfTheFilesAreShort() {
        let lengths = Checkout.files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }
            .map { $0.lines.count - 1 }.sorted()
        #expect(lengths[lengths.count / 2] < 90)
    }

    @Test func longFilesAreStillThereAndStillLong() {
        for path in longFiles.keys.sorted() where path != "schema/structure.sql" {
            #expect((Checkout.file(path)?.lines.count ?? 0) > 300, "\(path) needs no exception any more")
        }
    }

    @Test func everyMigrationTravelsInsideTheProgram() throws {
        let program = try #require(Checkout.file("Sources/CSchema/schema.c"))
        let names = Checkout.files.filter { $0.path.hasPrefix("schema/0") }.map(\.name)
        #expect(names.count > 10)
        #expect(missingMigrations(names, program.text) == [])
        #expect(missingMigrations(names + ["0099_planted.sql"], program.text) == ["0099_planted.sql"])
        #expect(missingMigrations(Array(names.dropLast()), program.text) == [names[names.count - 1]])
        let numbers = names.compactMap { Int($0.prefix(4)) }
        #expect(numbers == Set(numbers).sorted(), "numbers go up, each once")
    }
}

/// Names that stand in the folder or in the program, but not in the other; both list them in the same order.
func missingMigrations(_ names: [String], _ program: String) -> [String] {
    let embedded = program.matches(of: #/#embed "\.\./\.\./schema/([^"]+)"/#).map { String($0.output.1) }
    let listed = program.matches(of: #/\{"(\d{4}_[^"]+)", m\d{4}/#).map { String($0.output.1) }
    if embedded == names && listed == names { return [] }
    let all = Set(names).union(embedded).union(listed)
    let missing = all.filter { !names.contains($0) || !embedded.contains($0) || !listed.contains($0) }.sorted()
    return missing.isEmpty ? ["the order"] : missing
}
