import Foundation
import MutualAid

/// Reads travel times between sites as CSV with named columns (RFC 4180, UTF-8).
///
/// `FROM`, `TO` (the numbers under which the members are kept) and `MINUTES` are required; `FROM SITE` and `TO SITE` name a site of a
/// member that has several.
public struct TravelTimeList: Sendable {
    /// One for each line. A line that cannot be read stands here as a time that nobody takes, so that all others are judged with it and
    /// everything wrong is told at once.
    public let times: [ListedTravelTime]
    /// For each time, where it stands in the file, and why it could not be read.
    private let lines: [(number: Int, mistakes: [Mistake])]

    public static let known = ["FROM", "FROM SITE", "TO", "TO SITE", "MINUTES"]

    /// The column that holds what a time calls otherwise.
    private static let columns = [
        "from": "FROM", "from.member": "FROM", "from.site": "FROM SITE", "to": "TO", "to.member": "TO", "to.site": "TO SITE",
        "minutes": "MINUTES",
    ]

    /// - Parameter columns: for a known column the heading of the file that stands for it.
    /// - Throws: `Refusal.invalid` where it is no such table at all, or has nothing below its heading.
    public init(csv data: Data, columns: [String: [String]] = [:]) throws {
        let table = try CSVTable(data, known: Self.known, required: ["FROM", "TO", "MINUTES"], columns: columns)
        // Whoever sends a heading alone has not finished it; it would take the place of all that was said before.
        if table.rows.isEmpty { throw Refusal.invalid([Mistake(field: "file", .noLines)]) }
        var times: [ListedTravelTime] = []
        var lines: [(number: Int, mistakes: [Mistake])] = []
        for row in table.rows {
            var check = Check()
            let isWhole = table.isWhole(row, &check)
            let minutes = isWhole ? Self.minutes(table, row, &check) : nil
            let nobody = ListedTravelTime.End(member: "")
            let from = isWhole ? Self.end("FROM", table, row) : nobody
            let to = isWhole ? Self.end("TO", table, row) : nobody
            times.append(ListedTravelTime(from: from, to: to, minutes: minutes ?? 0))
            lines.append((row.line, check.mistakes))
        }
        self.times = times
        self.lines = lines
    }

    /// The refusal with the lines and columns of the file in place of the places in the list, and with what could not be read.
    public func byLine(_ refusal: Refusal) -> Refusal {
        guard case .invalid(let mistakes) = refusal else { return refusal }
        var ofTimes: [Int: [Mistake]] = [:]
        var others: [Mistake] = []
        for mistake in mistakes {
            if let (index, field) = place(mistake.field) {
                ofTimes[index, default: []].append(Mistake(field: Self.columns[field] ?? field, reason(mistake.reason)))
            } else {
                others.append(mistake)
            }
        }
        let told = lines.enumerated().flatMap { index, line -> [Mistake] in
            let unread = Set(line.mistakes.map(\.field))
            // Of a line with too few fields nothing else is known.
            let further = unread.contains("") ? [] : (ofTimes[index] ?? []).filter { !unread.contains($0.field) }
            return (line.mistakes + further).map { $0.at(line: line.number) }
        }
        return .invalid(told + others)
    }

    /// `times[3].to.member`: which time, and what of it.
    private func place(_ field: String) -> (index: Int, field: String)? {
        let parts = field.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].hasPrefix("times["), let index = Int(parts[0].dropFirst(6)), lines.indices.contains(index) else {
            return nil
        }
        return (index, String(parts[1].dropFirst()))
    }

    private func reason(_ reason: Mistake.Reason) -> Mistake.Reason {
        guard case .duplicate(let other) = reason else { return reason }
        if let column = Self.columns[other] { return .duplicate(of: column) }
        return place(other).map { .duplicate(of: "line \(lines[$0.index].number)") } ?? reason
    }

    private static func end(_ name: String, _ table: CSVTable, _ row: CSVTable.Row) -> ListedTravelTime.End {
        let site = table.value("\(name) SITE", row)
        return ListedTravelTime.End(member: table.value(name, row), site: site.isEmpty ? nil : site)
    }

    private static func minutes(_ table: CSVTable, _ row: CSVTable.Row, _ check: inout Check) -> Int? {
        let text = table.value("MINUTES", row)
        // Digits of a Japanese keyboard are digits.
        let minutes = Int(text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text)
        if minutes == nil { check.add("MINUTES", .notAWholeNumber) }
        return minutes
    }
}
