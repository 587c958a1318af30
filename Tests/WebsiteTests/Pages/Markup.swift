import Testing

/// A tag of a page as a browser reads it.
struct Tag {
    let name: String
    let isEnd: Bool
    let attributes: [(name: String, value: String)]
    /// The text that follows up to the next tag.
    let text: String

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    func has(_ name: String) -> Bool { self[name] != nil }
}

/// Takes a page apart; strict about what a page of ours may be: quoted attributes, no stray signs.
func tags(of page: String) -> [Tag] {
    page.split(separator: "<").dropFirst(page.hasPrefix("<") ? 0 : 1).map { piece in
        let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
        let inner = parts[0]
        let name = inner.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
        var attributes: [(String, String)] = []
        var rest = inner.hasPrefix("/") ? "" : inner.dropFirst(name.count)
        while let start = rest.firstIndex(where: { !$0.isWhitespace && $0 != "/" }) {
            rest = rest[start...]
            let key = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
            rest = rest.dropFirst(key.count)
            if rest.hasPrefix("=\"") {
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                attributes.append((String(key), String(value)))
                rest = rest.dropFirst(value.count + 3)
            } else {
                attributes.append((String(key), ""))
            }
        }
        return Tag(name: String(name), isEnd: inner.hasPrefix("/"), attributes: attributes, text: parts.count > 1 ? String(parts[1]) : "")
    }
}

/// Elements that have no end: those of HTML, and those of the drawings that close themselves.
let withoutEnd: Set<String> = ["!doctype", "meta", "link", "input", "br", "use", "path", "rect", "circle"]
