import MutualAid
import Testing
import Wording

@testable import Website

@Suite struct PageWordTests {
    /// Names, numbers and letters that stand in both languages.
    private static let names: Set<String> = [
        "Corvane", "LV", "English", "ICU", "NPPV", "PCA", "POCT", "ME", "km", "KX", "HB", "R", "mat", "Q", "X", "CT", "CTG", "MRI", "HCU",
        "NICU", "FAX", "b", "pumps", "kg", "Enter",
        // What a list of travel times is made of, and what somebody has typed into it.
        "FROM", "TO", "MINUTES", "SITE", "soon", "Hanako", "Aoki",
    ]

    private func words(_ html: HTML) -> [String] {
        tags(of: html.text).flatMap { tag in
            let said = tag.attributes.filter {
                ["aria-label", "data-of", "data-stopped", "data-change", "data-changes", "data-new"].contains($0.name)
            }
            return tag.name == "title" || tag.name == "use" || tag.name == "code" ? [] : [tag.text] + said.map(\.value)
        }
    }

    @Test func noEnglishStandsOnJapanesePages() {
        for (name, html) in Samples(language: .japanese).pages {
            for text in words(html) {
                let letters = text.replacing(/&[a-z#0-9]+;/, with: " ").split { !($0.isASCII && $0.isLetter) }.map { String($0) }
                let foreign = letters.filter { $0.count > 1 && !Self.names.contains($0) }
                #expect(foreign.isEmpty, "\(name): \(text)")
            }
        }
    }

    @Test func noJapaneseStandsOnEnglishPages() {
        for (name, html) in Samples(language: .english).pages {
            for text in words(html) where text != "日本語" {
                #expect(
                    !text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) },
                    "\(name): \(text)")
            }
        }
    }

    /// What is late, what its lender asks for itself, and whose distance nobody knows.
    @Test func remarksStandOnPlansAndWaves() {
        let said: [(Language, [String: [String]])] = [
            (.english, ["plan": ["18 min late", "has itself asked for 6 of these"], "request-waves": ["· distance not known"]]),
            (.japanese, ["plan": ["18分遅れ", "自らも同じ種類を6"], "request-waves": ["うち距離不明: 1件"]]),
        ]
        for (language, pages) in said {
            for (name, html) in Samples(language: language).pages {
                for words in pages[name] ?? [] { #expect(html.text.contains(words), "\(name): \(words)") }
            }
        }
    }

    @Test func bothLanguagesStandWhereTheRecordsAreGone() {
        let page = PageContext.downPage(style: "/look.css", phone: "555-0142").text
        #expect(page.contains("lang=\"ja\"") && page.contains("lang=\"en\"") && page.contains("555-0142"))
    }

    @Test func everyRefusalHasAStatus() {
        #expect(Refusal.stale(current: 2).status == 412 && Refusal.versionMissing.status == 428 && Refusal.notFound.status == 404)
        #expect(Refusal.notEnoughLeft(left: 0).status == 409 && Refusal.invalid([]).status == 422 && Refusal.notSignedIn.status == 401)
    }
}
