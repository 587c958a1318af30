import Foundation
import Testing

@testable import Interchange

@Suite struct MailMessageTests {
    private static func mail(_ subject: String, _ text: String) -> MailMessage {
        MailMessage(
            from: "desk@aid.example", to: "night@north.example", subject: subject, text: text, id: "1@aid.example",
            date: Date(timeIntervalSince1970: 1_770_088_440))
    }

    private static func headers(_ mail: MailMessage) -> [String] {
        let whole = String(decoding: mail.bytes, as: UTF8.self)
        return whole.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
    }

    /// What a reader makes of encoded words (RFC 2047): those that stand side by side are one text.
    private static func decoded(_ header: String) -> String {
        var bytes = Data()
        for match in header.matches(of: #/=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/#) {
            bytes.append(Data(base64Encoded: String(match.output.1)) ?? Data())
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func plainHeadersStayPlain() {
        let headers = Self.headers(Self.mail("Test Bay: answer by 03:18", "Hello"))
        #expect(headers.contains("Subject: Test Bay: answer by 03:18"))
        #expect(headers.contains("Date: Tue, 03 Feb 2026 03:14:00 +0000"))
        #expect(headers.contains("Auto-Submitted: auto-generated"))
    }

    @Test func longAndForeignSubjectsBecomeEncodedWords() {
        let subjects = [
            "【訓練】星見湾：支援の打診：輸液ポンプ6台、R-4KX7Q、3:18まで。", String(repeating: "長い件名", count: 40), "=?UTF-8?B?AAAA?=",
            String(repeating: "a", count: 200), "Zoë 👩‍⚕️ asks",
        ]
        for subject in subjects {
            let lines = MailMessage.header(subject).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 0x7F } }, "\(subject)")
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
            // No character is cut in two.
            for line in lines { #expect(!Self.decoded(line).contains("\u{FFFD}"), "\(line)") }
            #expect(Self.decoded(lines.joined()) == subject)
        }
    }

    @Test func nobodyWritesAnotherHeader() {
        let headers = Self.headers(Self.mail("Hello\r\nBcc: everybody@example.org", "x"))
        #expect(headers.count { $0.hasPrefix("Bcc") } == 0 && headers.contains { $0.hasPrefix("Subject: =?UTF-8?B?") })
        for address in ["a@b\r\nRCPT TO:<x@y>", "a@b>", "a b@c", "", "a", "a@b@c", "ä@b"] {
            #expect(!MailMessage.isAddress(address), "\(address)")
        }
        #expect(MailMessage.isAddress("night.desk+aid@north.example"))
    }

    @Test func theTextComesBack() throws {
        let text = "一行目\n.\n.three\nlast"
        let whole = String(decoding: Self.mail("x", text).bytes, as: UTF8.self)
        let body = whole.components(separatedBy: "\r\n\r\n").dropFirst().joined()
        #expect(body.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        let data = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
        #expect(String(decoding: data, as: UTF8.self) == text.replacingOccurrences(of: "\n", with: "\r\n"))
    }

    @Test(arguments: [
        ("", ".\r\n"), ("a\r\n", "a\r\n.\r\n"), (".\r\n", "..\r\n.\r\n"), ("a\r\n.b\r\n..\r\n", "a\r\n..b\r\n...\r\n.\r\n"),
        ("no end", "no end\r\n.\r\n"), ("a.b\r\n", "a.b\r\n.\r\n"),
    ])
    func dotsAreStuffed(text: String, sent: String) {
        #expect(String(decoding: MailMessage.stuffed(Array(text.utf8)), as: UTF8.self) == sent)
    }
}
