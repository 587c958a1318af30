import Coordination
import Foundation
import Support
import Testing

/// What is proven for every deed and every question rests on these lists; one that is missing would be proven for nothing.
@Suite struct RegistryTests {
    /// Names of the types in the sources that say they are deeds, or questions.
    private func declared(_ kind: String) throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Coordination").standardized
        let files = try #require(FileManager.default.enumerator(at: root.resolvingSymlinksInPath(), includingPropertiesForKeys: nil))
        var names: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:struct|enum|class|extension)\s+(\w+)\s*:\s*([^{]*)\{/) {
                let conformances = match.2.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
                if conformances.contains(kind) { names.insert(String(match.1)) }
            }
        }
        return names
    }

    @Test func everyDeedIsListed() throws {
        let names = Registry.deeds.map { $0.name }
        #expect(Set(names) == (try declared("Deed")))
        #expect(Set(names).count == names.count)
        #expect(names.count > 30)
    }

    @Test func everyQuestionIsListed() throws {
        let names = Registry.questions.map { $0.name }
        #expect(Set(names) == (try declared("Question")))
        #expect(Set(names).count == names.count)
        #expect(names.count > 15)
    }
}
