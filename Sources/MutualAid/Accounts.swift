import Foundation

extension Account {
    /// Characters a password has at least; there are no rules about which.
    public static let shortestPassword = 12

    public static func check(_ check: inout Check, login: String, name: String) {
        check.text("login", login, limit: 80, required: true)
        let allowed = login.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || "._@-".unicodeScalars.contains($0)
        }
        if !allowed { check.add("login", .controlCharacters) }
        check.text("name", name, limit: 120, required: true)
    }

    public static func check(_ check: inout Check, field: String, password: String) {
        if password.count < shortestPassword { check.add(field, .passwordTooShort(least: shortestPassword)) }
        if password.utf8.count > 1_024 { check.add(field, .tooLong(limit: 1_024)) }
    }
}

/// How a session shows itself.
public enum SessionKind: String, Choice {
    case cookie
    case bearer

    /// Seconds from opening to the end.
    public var lifetime: TimeInterval {
        switch self {
        case .cookie: 12 * 3600
        case .bearer: 90 * 86_400
        }
    }
}
