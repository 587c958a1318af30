import Foundation
import MutualAid

/// Reads travel times between sites as CSV with named columns (RFC 4180, UTF-8).
///
/// `FROM`, `TO` (the numbers under which the members are kept) and `MINUTES` are required; `FROM SITE` and `TO SITE` name a site of a
/// member that has several.
public struct TravelTimeList: Sendable {
    public let times: [ListedTravelTime]
    /// For each time, where it stands in the file.
    private let lines: [Int]

    public static let known = ["FROM", "FROM SITE", "TO", "TO SITE", "MINUTES"]

    /// - Parameter columns: for a known column the heading of the file that stands for it.
    /// - Throws: `Refusal.invalid` with every mistake, by line.
    public init(csv data: Data, columns: [String: [String]] = [:]) throws {
        let table = try CSVTable(data, known: Self.known, required: ["FROM", "TO", "MINUTES"], columns: columns)
        var mistakes: [Mistake] = []
        var times: [ListedTravelTime] = []
        for row in table.rows {
            var check = Check()
            guard table.isWhole(row, &check), let minutes = Self.minutes(table, row, &check) else {
                mistakes += check.mistakes.map { $0.at(line: row.line) }
                continue
            }
            let time = ListedTravelTime(from: Self.end("FROM", table, row), to: Self.end("TO", table, row), minutes: minutes)
            time.check(&check)
            mistakes += check.mistakes.map { $0.at(line: row.line) }
            times.append(time)
        }
        if !mistakes.isEmpty { throw Refusal.invalid(mistakes) }
        self.times = times
        lines = table.rows.map(\.line)
    }

    /// The refusal with the lines of the file in place of the places in the list.
    public func byLine(_ refusal: Refusal) -> Refusal {
        guard case .invalid(let mistakes) = refusal else { return refusal }
        return .invalid(
            mistakes.map { mistake in
                let parts = mistake.field.split(maxSplits: 2, whereSeparator: "[]".contains)
                guard parts.count == 3, parts[0] == "times", let index = Int(parts[1]), lines.indices.contains(index) else {
                    return mistake
                }
                return Mistake(field: String(parts[2].dropFirst()), mistake.reason).at(line: lines[index])
            })
    }

    private static func end(_ name: String, _ table: CSVTable, _ row: CSVTable.Row) -> ListedTravelTime.End {
        let site = table.value("\(name) SITE", row)
        return ListedTravelTime.End(member: table.value(name, row), site: site.isEmpty ? nil : site)
    }

    private static func minutes(_ table: CSVTable, _ row: CSVTable.Row, _ check: inout Check) -> Int? {
        let minutes = Int(table.value("MINUTES", row))
        if minutes == nil { check.add("MINUTES", .notAWholeNumber) }
        return minutes
    }
}
