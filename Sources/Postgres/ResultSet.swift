import CLibPQ

/// A PGresult, freed when nothing reads from it any more.
final class ResultSet {
    private let raw: OpaquePointer
    /// Where each Swift key was found; filled while rows are decoded. `nil` is a name that two columns share.
    private var found: [String: Int?] = [:]

    init(_ raw: OpaquePointer) {
        self.raw = raw
    }

    deinit {
        PQclear(raw)
    }

    var status: ExecStatusType { PQresultStatus(raw) }
    var rowCount: Int { Int(PQntuples(raw)) }
    var columnCount: Int { Int(PQnfields(raw)) }

    /// `COMMIT`, `UPDATE 3`, …
    var command: String { String(cString: PQcmdStatus(raw)) }

    /// Rows touched or returned; nil for statements that have no count, such as DDL.
    var affected: Int? { Int(String(cString: PQcmdTuples(raw))) }

    func name(of column: Int) -> String { String(cString: PQfname(raw, Int32(column))) }

    func field(row: Int, column: Int) -> Field {
        let isNull = PQgetisnull(raw, Int32(row), Int32(column)) == 1
        let start = UnsafeRawPointer(PQgetvalue(raw, Int32(row), Int32(column)))
        let length = Int(PQgetlength(raw, Int32(row), Int32(column)))
        return Field(
            type: SQLType(number: PQftype(raw, Int32(column))),
            bytes: isNull ? nil : UnsafeRawBufferPointer(start: start, count: length), column: column, source: self)
    }

    enum Position {
        case at(Int)
        case missing
        case twice
    }

    /// The column for a Swift property: `needed_by` answers to `neededBy`, `region_id` to `regionID` and `regionId`.
    func column(for key: String) -> Position {
        if let known = found[key] { return known.map { .at($0) } ?? .twice }
        let wanted = spelling(key)
        let matches = (0..<columnCount).filter { spelling(name(of: $0)) == wanted }
        switch matches.count {
        case 0: return .missing
        case 1:
            found[key] = .some(matches[0])
            return .at(matches[0])
        default:
            found[key] = .some(nil)
            return .twice
        }
    }

    func errorField(_ letter: Int) -> String? {
        PQresultErrorField(raw, Int32(letter)).map { String(cString: $0) }
    }

    var errorMessage: String { String(cString: PQresultErrorMessage(raw)) }
}

/// Names without underscores and case.
func spelling(_ name: String) -> String {
    String(decoding: name.utf8.lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self).lowercased()
}
