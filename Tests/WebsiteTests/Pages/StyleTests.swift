import Foundation
import MutualAid
import Testing

@testable import Website

@Suite struct StyleTests {
    private static func file(_ name: String) throws -> String {
        var root = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return try String(contentsOf: root.appending(path: "Sources/CSchema/\(name)"), encoding: .utf8)
    }

    /// The colours of one block of the style sheet.
    private func tokens(after selector: String) throws -> [String: Double] {
        let sheet = try Self.file("look.css")
        let start = try #require(sheet.range(of: "\n\(selector) {"))
        let block = sheet[start.upperBound...].prefix { $0 != "}" }
        var tokens: [String: Double] = [:]
        for match in block.matches(of: /--([a-z0-9-]+): #([0-9A-F]{6})/) {
            tokens[String(match.output.1)] = luminance(try #require(Int(match.output.2, radix: 16)))
        }
        return tokens
    }

    private func luminance(_ colour: Int) -> Double {
        func part(_ shift: Int) -> Double {
            let share = Double((colour >> shift) & 255) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = (part(16), part(8), part(0))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    @Test(arguments: [":root", ":root.dark"]) func contrastIsEnough(_ selector: String) throws {
        let tokens = try tokens(after: selector)
        func contrast(_ front: String, _ back: String) throws -> Double {
            let (one, other) = (try #require(tokens[front], "\(front)"), try #require(tokens[back], "\(back)"))
            return (max(one, other) + 0.05) / (min(one, other) + 0.05)
        }
        let texts = ["ink", "ink-2", "act", "act-2", "help", "ps4", "ps3", "ps2", "ps1", "ps0"]
        for front in texts {
            for back in ["paper", "surface"] { #expect(try contrast(front, back) >= 4.5, "\(front) on \(back)") }
        }
        let pairs = [
            ("on-act", "act"), ("on-act", "act-2"), ("on-late", "late"), ("exercise", "exercise-tint"), ("exercise", "surface"),
            ("ink", "glow"), ("ink-2", "sunk"), ("ink", "act-tint"), ("act", "act-tint"), ("ink", "ps4-tint"), ("ps4", "ps4-tint"),
            ("ink", "ps2-tint"), ("ps2", "ps2-tint"), ("act", "ps2-tint"), ("act", "ps4-tint"), ("ink", "help-tint"),
        ]
        for (front, back) in pairs { #expect(try contrast(front, back) >= 4.5, "\(front) on \(back)") }
        for front in ["edge", "help-2", "act"] { #expect(try contrast(front, "surface") >= 3, "\(front)") }
    }

    /// The dark colours stand twice: for readers whose system is dark, and for a page that is fixed to it.
    @Test func bothDarkBlocksAreTheSame() throws {
        #expect(try tokens(after: ":root.dark") == tokens(after: "  :root:not(.light)"))
    }

    @Test func pagesStaySmall() throws {
        let style = try Self.file("look.css")
        let script = try Self.file("live.js")
        #expect(script.utf8.count < 8 * 1_024)
        for language in Language.allCases {
            for (name, html) in Samples(language: language).pages {
                #expect(html.text.utf8.count + style.utf8.count + script.utf8.count < 100_000, "\(name)")
            }
        }
    }

    @Test func everyClassOfAPageIsInTheStyleSheet() throws {
        let sheet = try Self.file("look.css")
        let known = Set(sheet.matches(of: /\.([a-z][a-z0-9-]*)/).map { String($0.output.1) })
        let plain: Set<String> = ["sign", "check", "one"]
        for (name, html) in Samples(language: .english).pages {
            let used = tags(of: html.text).compactMap { $0["class"] }.flatMap { $0.split(separator: " ") }.map { String($0) }
            for style in Set(used) where !plain.contains(style) { #expect(known.contains(style), "\(name): \(style)") }
        }
    }
}
