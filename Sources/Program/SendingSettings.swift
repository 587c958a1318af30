import Background
import Foundation
import Interchange

/// By what messages leave the program.
struct SendingSettings: Sendable {
    /// The address under which people reach the site.
    let site: String?
    let senders: [any Sender]

    init(text: (String) -> String?, mistakes: inout [String]) {
        var senders: [any Sender] = []
        if let command = text("TEXT_COMMAND") {
            if !FileManager.default.isExecutableFile(atPath: command) {
                mistakes.append("TEXT_COMMAND is \(command); there is no program that may be run.")
            }
            senders.append(TextCommand(program: command))
        }
        if let relay = text("MAIL_RELAY") {
            let parts = relay.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            let port = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
            if parts.first?.isEmpty != false || !(1...65_535).contains(port) {
                mistakes.append("MAIL_RELAY is \(relay); it has to be a name and a port, such as localhost:25.")
            }
            let from = text("MAIL_FROM") ?? ""
            if !MailMessage.isAddress(from) {
                mistakes.append("MAIL_FROM is \(from.isEmpty ? "missing" : from); it has to be an address such as desk@aid.example.")
            }
            senders.append(MailRelay(host: parts.first ?? "", port: port, from: from))
        }
        self.senders = senders
        let address = text("SITE_ADDRESS").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        if let address, !address.hasPrefix("http://"), !address.hasPrefix("https://") {
            mistakes.append("SITE_ADDRESS is \(address); it has to begin with https:// or http://.")
        }
        site = address
    }
}
