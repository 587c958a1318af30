import Foundation
import MutualAid

/// Reads a list of hospitals as CSV with named columns (RFC 4180, UTF-8).
///
/// Columns, in any order and case: `ID` and `NAME` are required; `ADDRESS`, `CITY`, `STATE`, `ZIP`, `LATITUDE`, `LONGITUDE`, `BEDS` and
/// `STATUS` are used where they are there. Beds below zero mean that nobody knows; a closed site is left out. A list with other headings
/// says which of its own stand for these; `_id`, under which open data sites number their lines, stands for `ID` where that is not there.
public struct MemberList: Sendable {
    public let members: [ListedMember]
    /// Lines left out because their site is closed.
    public let closed: Int
    /// Lines left out by the conditions given.
    public let others: Int

    /// The largest file that is read, in bytes.
    public static let largest = CSVTable.largest

    /// The columns that mean something here.
    public static let known = ["ID", "NAME", "ADDRESS", "CITY", "STATE", "ZIP", "LATITUDE", "LONGITUDE", "BEDS", "STATUS"]

    /// - Parameters:
    ///   - columns: for a known column the headings of the file that stand for it; beds of several headings are added up.
    ///   - conditions: columns of the file with the value that a line must have in them, compared without case.
    /// - Throws: `Refusal.invalid` with every mistake, by line.
    public init(csv data: Data, columns: [String: [String]] = [:], where conditions: [String: String] = [:]) throws {
        let table = try CSVTable(
            data, known: Self.known, required: ["ID", "NAME"], columns: columns, usual: ["ID": "_id"], headings: Array(conditions.keys))
        var mistakes: [Mistake] = []
        var members: [ListedMember] = []
        var seen: [String: Int] = [:]
        var closed = 0
        var others = 0
        for row in table.rows {
            var check = Check()
            guard table.isWhole(row, &check) else {
                mistakes += check.mistakes.map { $0.at(line: row.line) }
                continue
            }
            let wanted = conditions.allSatisfy { column, value in
                table.cell(column, row).compare(value, options: .caseInsensitive) == .orderedSame
            }
            if !wanted {
                others += 1
                continue
            }
            if table.value("STATUS", row).uppercased() == "CLOSED" {
                closed += 1
                continue
            }
            let member = Self.member(table, row, &check)
            if let earlier = seen[member.outsideNumber] {
                check.add("ID", .duplicate(of: "line \(earlier)"))
            }
            seen[member.outsideNumber] = row.line
            mistakes += check.mistakes.map { $0.at(line: row.line) }
            members.append(member)
        }
        if !mistakes.isEmpty { throw Refusal.invalid(mistakes) }
        self.members = members
        self.closed = closed
        self.others = others
    }

    private static func member(_ table: CSVTable, _ row: CSVTable.Row, _ check: inout Check) -> ListedMember {
        let id = table.value("ID", row)
        let name = table.value("NAME", row)
        check.text("ID", id, limit: 40, required: true)
        check.text("NAME", name, limit: 160, required: true)
        let address = ["ADDRESS", "CITY", "STATE", "ZIP"].map { table.value($0, row) }
            .filter { !$0.isEmpty && $0.uppercased() != "NOT AVAILABLE" }.joined(separator: ", ")
        check.text("ADDRESS", address, limit: 300)
        return ListedMember(
            outsideNumber: id, name: name, address: address, place: place(table, row, &check), beds: beds(table, row, &check))
    }

    private static func place(_ table: CSVTable, _ row: CSVTable.Row, _ check: inout Check) -> Place? {
        let north = table.value("LATITUDE", row)
        let east = table.value("LONGITUDE", row)
        if north.isEmpty && east.isEmpty { return nil }
        guard let latitude = Double(north), let longitude = Double(east), latitude.isFinite, longitude.isFinite else {
            check.add("LATITUDE", .notOnTheMap)
            return nil
        }
        let place = Place(latitude: latitude, longitude: longitude)
        if !place.isOnEarth { check.add("LATITUDE", .notOnTheMap) }
        return place
    }

    private static func beds(_ table: CSVTable, _ row: CSVTable.Row, _ check: inout Check) -> Int? {
        var sum: Int?
        for heading in table.headings(for: "BEDS") {
            let text = table.cell(heading, row)
            if text.isEmpty || text.uppercased() == "NOT AVAILABLE" { continue }
            guard let beds = Int(text) else {
                check.add(heading, .notAWholeNumber)
                continue
            }
            if beds >= 0 { sum = min(1_000_000, sum ?? 0) + min(1_000_000, beds) }
        }
        check.whole("BEDS", sum, 0...20_000)
        return sum
    }
}
