import CLibPQ

/// Reads a connection string as libpq does: `keyword=value` pairs or a URL.
public enum ConnectionString {
    /// - Returns: the value of a keyword such as `user` or `password`; nil where the string does not set it.
    /// - Throws: `DatabaseError` where libpq cannot read the string.
    public static func value(of keyword: String, in conninfo: String) throws -> String? {
        var problem: UnsafeMutablePointer<CChar>?
        guard let list = PQconninfoParse(conninfo, &problem) else {
            PQfreemem(problem)
            throw DatabaseError(.connectionLost, "the connection string cannot be read")
        }
        defer { PQconninfoFree(list) }
        var option = list
        while let name = option.pointee.keyword {
            if String(cString: name) == keyword { return option.pointee.val.map { String(cString: $0) } }
            option += 1
        }
        return nil
    }
}
