import Testing

/// One word per thing: whatever is a table or a public type of the rules stands in ARCHITECTURE.md's list of words.
@Suite struct GlossaryTests {
    @Test func everyTableAndTypeIsAWord() throws {
        let page = try #require(Checkout.file("ARCHITECTURE.md"), "ARCHITECTURE.md holds the words; it is not there yet")
        let words = try #require(Self.words(in: page.text), "ARCHITECTURE.md has no section called Words")
        let names = Self.tables(Checkout.files) + Self.types(Checkout.files)
        #expect(names.count > 80)
        let missing = names.filter { !words.contains($0) }
        #expect(missing.isEmpty, "not among the words: \(missing.joined(separator: ", "))")
    }

    @Test func itBites() {
        let page = "# House\n## 3. Words\n**Offer** (table `offer`)\n### More\n`Plan`\n## Other\nloan"
        #expect(Self.words(in: page) == ["Words", "Offer", "table", "offer", "More", "Plan", "3"])
        #expect(Self.words(in: "# House\nOffer") == nil)
        let files = [
            TextFile(path: "schema/0009_loans.sql", text: "create table loan (\n);\ncreate view lent as"),
            TextFile(
                path: "Sources/MutualAid/Loans.swift", text: "public struct Loan: Sendable {\n    public enum State {}\n}\nenum Hidden {}"),
        ]
        #expect(Self.tables(files) == ["loan"])
        #expect(Self.types(files) == ["Loan"])
    }

    static func tables(_ files: [TextFile]) -> [String] {
        files.filter { $0.path.hasPrefix("schema/0") }.flatMap { file in
            file.text.matches(of: #/(?m)^create table (\w+)/#).map { String($0.output.1) }
        }
    }

    static func types(_ files: [TextFile]) -> [String] {
        files.filter { $0.module == "MutualAid" }.flatMap { file in
            file.text.matches(of: #/(?m)^public (?:final )?(?:struct|enum|class|protocol|actor) (\w+)/#).map { String($0.output.1) }
        }
    }

    /// The words of the section whose heading says Words, up to the next heading of its level.
    static func words(in page: String) -> Set<String>? {
        var level: Int?
        var words: Set<String> = []
        for line in page.split(separator: "\n") {
            let depth = line.prefix { $0 == "#" }.count
            if let started = level, (1...started).contains(depth) { break }
            if level == nil, depth > 0, line.contains("Words") || line.contains("Glossary") { level = depth }
            if level != nil { words.formUnion(line.matches(of: #/\w+/#).map { String($0.output) }) }
        }
        return level == nil ? nil : words
    }
}
