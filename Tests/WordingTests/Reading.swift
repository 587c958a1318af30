import Foundation
import MutualAid
import Testing

@testable import Wording

/// Words that no page uses.
let jargon = ["allocat", "fulfil", "resource", "stakeholder", "sla ", " sla", "(sla"]

func hasJapaneseScript(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
}

/// What holds for every text that a person reads.
func expectReadable(
    _ english: String, _ japanese: String, japaneseScript: Bool = true, _ location: SourceLocation = #_sourceLocation
) {
    #expect(!english.isEmpty && !japanese.isEmpty, sourceLocation: location)
    #expect(!hasJapaneseScript(english), "\(english)", sourceLocation: location)
    if japaneseScript { #expect(hasJapaneseScript(japanese), "\(japanese)", sourceLocation: location) }
    for text in [english, japanese] {
        #expect(text == text.trimmingCharacters(in: .whitespaces), "\(text)", sourceLocation: location)
        #expect(!text.contains("  ") && !text.contains("..") && !text.contains("。。"), "\(text)", sourceLocation: location)
        #expect(!text.contains("Optional(") && !text.contains("_"), "\(text)", sourceLocation: location)
    }
    for word in jargon { #expect(!english.lowercased().contains(word), "\(english)", sourceLocation: location) }
}

/// Readable, and no two values read the same.
func expectDistinct<Value>(
    _ values: [Value], _ location: SourceLocation = #_sourceLocation, _ words: (Value, Language) -> String
) {
    #expect(values.count > 1, sourceLocation: location)
    for language in Language.allCases {
        #expect(Set(values.map { words($0, language) }).count == values.count, "\(Value.self) in \(language)", sourceLocation: location)
    }
    for value in values { expectReadable(words(value, .english), words(value, .japanese), location) }
}

func identity<Of>(_ byte: UInt8) -> ID<Of> {
    ID(rawValue: UUID(uuid: (0xAB, 0xCD, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, byte)))
}

func moment(_ text: String) throws -> Date { try #require(Wire.date(from: text)) }
