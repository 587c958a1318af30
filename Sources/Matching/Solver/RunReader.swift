/// Walks the text of a run and collects what is wrong with it.
struct RunReader {
    var text: JSONText
    var mistakes = FoundMistakes()
    /// Lists of which not every element was read: a name that stands for nothing may be that of one of these.
    private(set) var unread: Set<String> = ["needs", "supplies"]
    private var names: Set<Name> = []

    init(text: JSONText) { self.text = text }

    /// The same text by one reference wherever it occurs: ten million arcs name a hundred thousand needs.
    mutating func shared(_ name: String) -> String {
        // As short as this, a text has no storage of its own.
        name.utf8.count <= 15 ? name : names.insert(Name(name)).memberAfterInsert.text
    }

    typealias Field = (inout RunReader, Int) throws(JSONText.Malformed) -> Void

    /// An object with these keys, the first `required` of them required; `field` reads the value of the key at a position.
    mutating func object(_ keys: JSONText.Keys, required: Int, field: Field) throws(JSONText.Malformed) {
        var seen: UInt = 0
        try text.expect("{")
        if !text.skip("}") {
            repeat {
                let known = text.position(in: keys)
                let key = known == nil ? try text.string() : ""
                try text.expect(":")
                guard let position = known ?? keys.names.firstIndex(of: key) else {
                    mistakes.append("\(JSONEscapes.quoted(key)) is not a key that is known here")
                    try text.skipValue()
                    continue
                }
                guard seen & 1 << position == 0 else {
                    mistakes.append("\(keys.names[position]) occurs twice")
                    try text.skipValue()
                    continue
                }
                seen |= 1 << position
                try field(&self, position)
            } while text.skip(",")
            try text.expect("}")
        }
        for position in 0..<required where seen & 1 << position == 0 { mistakes.append("\(keys.names[position]) is missing") }
    }

    /// An object in a list; its mistakes begin with its name, or with its place when it has none, also where reading ends in it.
    mutating func element(
        _ place: Place, _ keys: JSONText.Keys, required: Int, field: Field, name: () -> String?
    ) throws(JSONText.Malformed) {
        let known = mistakes.count
        defer { if mistakes.count > known { mistakes.name(after: known, name() ?? place.description) } }
        if text.startsObject {
            try object(keys, required: required, field: field)
        } else {
            mistakes.append("is not an object")
            try text.skipValue()
        }
    }

    /// Where an element stands; written out only for a mistake.
    struct Place: CustomStringConvertible {
        let list: String
        let position: Int

        var description: String { "\(list)[\(position)]" }
    }

    /// The elements that could be read; each is handed its place, as in `needs[3]`.
    /// - Parameter most: one more, and nothing further is read: else a list without an end would fill the memory.
    mutating func list<Element>(
        _ key: String, most: Int = .max, element: (inout RunReader, Place) throws(JSONText.Malformed) -> Element?
    ) throws(JSONText.Malformed) -> [Element] {
        guard text.skip("[") else {
            mistakes.append("\(key) is not a list")
            unread.insert(key)
            try text.skipValue()
            return []
        }
        unread.remove(key)
        var elements: [Element] = []
        if text.skip("]") { return elements }
        var position = 0
        repeat {
            if position == most { throw JSONText.Malformed(line: RunCheck.tooMany(most + 1, key, most: most)) }
            if let element = try element(&self, Place(list: key, position: position)) {
                elements.append(element)
            } else {
                unread.insert(key)
            }
            position += 1
        } while text.skip(",")
        try text.expect("]")
        return elements
    }

    /// A whole number; nil with a mistake when it is not, nil without one when it is `null` and may be.
    mutating func number(_ key: String, orNull: Bool = false) throws(JSONText.Malformed) -> Int? {
        if let number = text.whole() { return number }
        guard isWord else {
            mistakes.append("\(key) is not a whole number")
            try text.skipValue()
            return nil
        }
        let word = try text.word()
        if let number = Int(word) { return number }
        if orNull, word == "null" { return nil }
        let digits = word.drop { $0 == "-" }.allSatisfy(\.isNumber)
        mistakes.append("\(key) \(word.prefix(40)) is \(digits ? "out of range" : "not a whole number")")
        return nil
    }

    mutating func flag(_ key: String) throws(JSONText.Malformed) -> Bool? {
        if isWord {
            let word = try text.word()
            if let flag = Bool(String(word)) { return flag }
        } else {
            try text.skipValue()
        }
        mistakes.append("\(key) is neither true nor false")
        return nil
    }

    mutating func name(_ key: String, orNull: Bool = false) throws(JSONText.Malformed) -> String? {
        if text.startsString { return try text.string() }
        if orNull, isWord {
            if try text.word() == "null" { return nil }
        } else {
            try text.skipValue()
        }
        mistakes.append("\(key) is not a string")
        return nil
    }

    private var isWord: Bool {
        mutating get { !text.startsString && !text.startsArray && !text.startsObject }
    }
}
