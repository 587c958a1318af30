import Foundation
import MutualAid
import SwiftCSV

/// Rows of a CSV file with the lines on which they begin.
struct CSVTable {
    struct Row {
        let line: Int
        let fields: [String]
    }

    let header: [String]
    let rows: [Row]
    private let columns: [String: Int]
    private let meanings: [String: [String]]
    private let usual: [String: String]

    /// The largest file that is read, in bytes.
    static let largest = 32 * 1024 * 1024

    /// - Parameters:
    ///   - known: the columns that mean something.
    ///   - required: those of them that must be there; what else must be, by its heading in the file, is in `headings`.
    ///   - columns: for a known column the headings of the file that stand for it.
    ///   - usual: for a known column the heading that stands for it where it is not there and nothing was said.
    /// - Throws: `Refusal.invalid` where the file is too large, not CSV, or lacks a column.
    init(
        _ data: Data, known: [String], required: [String], columns: [String: [String]], usual: [String: String] = [:],
        headings: [String] = []
    ) throws {
        if data.count > Self.largest { throw Refusal.invalid([Mistake(field: "file", .tooLong(limit: Self.largest))]) }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Refusal.invalid([Mistake(field: "file", .wrongType(expected: "UTF-8"))])
        }
        try self.init(text, meanings: columns, usual: usual)
        var mistakes: [Mistake] = []
        for name in columns.keys.sorted() where !known.contains(name.uppercased()) {
            mistakes.append(Mistake(field: "column \(name)", .notOneOf(choices: known)))
        }
        let needed = required.flatMap(self.headings) + columns.values.flatMap(\.self).sorted() + headings.sorted()
        for (index, heading) in needed.enumerated() where column(heading) == nil && !needed[..<index].contains(heading) {
            let standsFor = known.first { self.headings(for: $0).contains(heading) }?.lowercased()
            mistakes.append(Mistake(field: "column \(heading)", .noHeading(column: standsFor, headings: Array(header.prefix(50)))))
        }
        if !mistakes.isEmpty { throw Refusal.invalid(mistakes) }
    }

    /// - Throws: `Refusal.invalid` where the text is not CSV, or names a column twice.
    /// - Parameter meanings: for a name that is asked for, the headings of the file that stand for it.
    private init(_ text: String, meanings: [String: [String]], usual: [String: String]) throws {
        self.usual = usual
        self.meanings = Dictionary(meanings.map { ($0.key.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
        // A byte-order mark, as spreadsheets write it, belongs to no column.
        let bare = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let normal = bare.replacingOccurrences(of: "\r\n", with: "\n")
        // The parser would leave out whatever stands behind a quotation mark that is never closed.
        if let line = Self.openQuotation(normal) { throw Refusal.invalid([Mistake(field: "line \(line)", .wrongType(expected: "CSV"))]) }
        var records: [[String]] = []
        do {
            try CSV<Enumerated>(string: normal, delimiter: .comma, loadColumns: false).enumerateAsArray(startAt: 0, rowLimit: nil) {
                records.append($0)
            }
        } catch {
            throw Refusal.invalid([Mistake(field: "file", .wrongType(expected: "CSV"))])
        }
        guard let first = records.first else { throw Refusal.invalid([Mistake(field: "file", .missing)]) }
        header = first.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        var columns: [String: Int] = [:]
        for (index, name) in header.enumerated() {
            if let earlier = columns[name.uppercased()] {
                throw Refusal.invalid([Mistake(field: "column \(name)", .duplicate(of: "column \(earlier + 1)"))])
            }
            columns[name.uppercased()] = index
        }
        self.columns = columns
        var line = 1 + Self.lines(first)
        var rows: [Row] = []
        for record in records.dropFirst() {
            if record != [""] { rows.append(Row(line: line, fields: record)) }
            line += Self.lines(record)
        }
        self.rows = rows
    }

    /// The line of a quotation mark that nothing closes.
    private static func openQuotation(_ text: String) -> Int? {
        var line = 1
        var open: Int?
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "\"") { open = open == nil ? line : nil }
        }
        return open
    }

    private static func lines(_ record: [String]) -> Int { 1 + record.reduce(0) { $0 + $1.count { $0 == "\n" } } }

    func column(_ name: String) -> Int? { columns[name.uppercased()] }

    /// Whether a line has as many fields as there are headings.
    func isWhole(_ row: Row, _ check: inout Check) -> Bool {
        if row.fields.count == header.count { return true }
        check.add("", .fieldCount(found: row.fields.count, expected: header.count))
        return false
    }

    /// The headings of the file that stand for a name; the name itself where nothing else was said.
    func headings(for name: String) -> [String] {
        if let said = meanings[name.uppercased()] { return said }
        if column(name) == nil, let other = usual[name.uppercased()], column(other) != nil { return [other] }
        return [name]
    }

    /// The value in a column with that heading; empty where there is no such column.
    func cell(_ heading: String, _ row: Row) -> String {
        guard let index = column(heading), index < row.fields.count else { return "" }
        return row.fields[index].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The values of a name's columns, one after another.
    func value(_ name: String, _ row: Row) -> String {
        headings(for: name).map { cell($0, row) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Mistake {
    /// The mistake with the line of a file where it stands.
    func at(line: Int) -> Mistake { Mistake(field: field.isEmpty ? "line \(line)" : "line \(line), \(field)", reason) }
}
