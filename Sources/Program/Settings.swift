import Configuration
import Coordination
import Foundation
import Website

/// Everything that the program can be told, read at once, with every mistake told at once.
///
/// Each comes from the environment, or from a file of that name in `$CREDENTIALS_DIRECTORY` (systemd's credentials).
struct Settings: Sendable {
    let database: String
    let owner: String?
    let sealer: String?
    let tail: String?
    let reader: String?
    let admin: String?
    /// A folder that only the operating staff can read: keys, checkpoints, the demonstration's passwords.
    let state: String
    let website: WebsiteSettings
    /// The port for health and metrics; 0 for none.
    let adminPort: Int
    let adminHost: String
    let sending: SendingSettings
    let logLevel: String
    let logFormat: String
    /// What signs links, where several instances have to share it.
    let linkKey: LinkKey?

    /// What each setting means, in the order in which they are printed.
    static let meanings: [(name: String, meaning: String, isSecret: Bool)] = [
        ("DATABASE_URL", "connection string of the role aid_application", true),
        ("DATABASE_SEALER_URL", "connection string of the role aid_sealer", true),
        ("DATABASE_TAIL_URL", "connection string of the role aid_tail", true),
        ("DATABASE_OWNER_URL", "connection string of the role aid_owner; only for migrate", true),
        ("DATABASE_READER_URL", "connection string of the role aid_reader; only for migrate --roles", true),
        ("DATABASE_ADMIN_URL", "connection string of somebody who may make roles; only for migrate --roles", true),
        ("MUTUAL_AID_STATE", "folder for keys, checkpoints and the demonstration's passwords (default .local/state)", false),
        ("MUTUAL_AID_PHONE", "the duty coordinator's number, shown when the database cannot be asked", false),
        ("LINK_KEY", "at least 32 characters that sign links; the same at every instance (default: a key made in MUTUAL_AID_STATE)", true),
        ("HOST", "address to listen on (default 127.0.0.1)", false),
        ("PORT", "port of the site (default 8080)", false),
        ("ADMIN_PORT", "port of /health and /metrics (default 0: none)", false),
        ("ADMIN_HOST", "address on which they are told (default 127.0.0.1)", false),
        ("HTTPS", "true where browsers reach the site by HTTPS through a proxy (default: false on loopback, else true)", false),
        ("SITE_ADDRESS", "address under which people reach the site, such as https://aid.example, for links in messages", false),
        ("MAIL_RELAY", "name and port of the relay that takes mail, such as localhost:25 (default: no mail, people are rung)", false),
        ("MAIL_FROM", "address from which mail comes; needed with MAIL_RELAY", false),
        ("TEXT_COMMAND", "program that sends a text message, given as JSON on its standard input (default: none)", false),
        ("REQUESTS_PER_MINUTE", "requests that one account or address may make in a minute (default 1200)", false),
        ("LOG_LEVEL", "trace, debug, info, notice, warning, error or critical (default notice)", false),
        ("LOG_FORMAT", "text or json (default text)", false),
    ]

    struct Mistakes: Error, CustomStringConvertible {
        let lines: [String]
        var description: String { lines.joined(separator: "\n") }
    }

    /// - Parameter needed: the settings without which the command cannot run.
    static func read(needed: [String] = []) async throws -> Settings {
        let config = ConfigReader(provider: EnvironmentVariablesProvider())
        let credentials = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
        func text(_ name: String) -> String? {
            let secret = meanings.first { $0.name == name }?.isSecret ?? true
            let key = ConfigKey(name.lowercased().split(separator: "_").map(String.init))
            // The library's own provider would look for database-url, which no unit file names so.
            let kept = credentials.flatMap { FileManager.default.contents(atPath: "\($0)/\(name)") }
            let value = (config.string(forKey: key, isSecret: secret) ?? kept.map { String(decoding: $0, as: UTF8.self) })?
                .trimmingCharacters(in: .whitespacesAndNewlines)
            return value?.isEmpty == true ? nil : value
        }
        var mistakes: [String] = []
        for name in needed where text(name) == nil {
            let meaning = meanings.first { $0.name == name }?.meaning ?? ""
            mistakes.append("\(name) is missing: \(meaning).")
        }
        func number(_ name: String, _ range: ClosedRange<Int>, default value: Int) -> Int {
            guard let text = text(name) else { return value }
            guard let number = Int(text), range.contains(number) else {
                mistakes.append("\(name) is \(text); it has to be a whole number from \(range.lowerBound) to \(range.upperBound).")
                return value
            }
            return number
        }
        func word(_ name: String, _ choices: [String], default value: String) -> String {
            guard let text = text(name) else { return value }
            if !choices.contains(text) { mistakes.append("\(name) is \(text); it has to be one of: \(choices.joined(separator: ", ")).") }
            return text
        }
        let linkKey = text("LINK_KEY").flatMap(LinkKey.init(text:))
        if text("LINK_KEY") != nil, linkKey == nil { mistakes.append("LINK_KEY is too short; it has to be at least 32 characters.") }
        var website = WebsiteSettings()
        website.host = text("HOST") ?? website.host
        website.port = number("PORT", 0...65_535, default: website.port)
        website.phone = text("MUTUAL_AID_PHONE") ?? ""
        let isLoopback = ["127.0.0.1", "::1", "localhost"].contains(website.host)
        website.isSecure = word("HTTPS", ["true", "false"], default: isLoopback ? "false" : "true") == "true"
        website.requestsPerMinute = number("REQUESTS_PER_MINUTE", 1...1_000_000, default: website.requestsPerMinute)
        let sending = SendingSettings(text: text, mistakes: &mistakes)
        let settings = Settings(
            database: text("DATABASE_URL") ?? "", owner: text("DATABASE_OWNER_URL"), sealer: text("DATABASE_SEALER_URL"),
            tail: text("DATABASE_TAIL_URL"), reader: text("DATABASE_READER_URL"), admin: text("DATABASE_ADMIN_URL"),
            state: text("MUTUAL_AID_STATE") ?? ".local/state", website: website,
            adminPort: number("ADMIN_PORT", 0...65_535, default: 0), adminHost: text("ADMIN_HOST") ?? "127.0.0.1", sending: sending,
            logLevel: word("LOG_LEVEL", ["trace", "debug", "info", "notice", "warning", "error", "critical"], default: "notice"),
            logFormat: word("LOG_FORMAT", ["text", "json"], default: "text"), linkKey: linkKey)
        if !mistakes.isEmpty { throw Mistakes(lines: mistakes) }
        return settings
    }

    static let forServing = ["DATABASE_URL", "DATABASE_SEALER_URL", "DATABASE_TAIL_URL"]

    var addresses: Addresses { Addresses(application: database, sealer: sealer ?? "", tail: tail ?? "") }
}
