import Background
import Coordination
import Foundation
import MutualAid
import Support
import Testing
import Wording

@Suite struct SendingTests {
    private static func town(_ body: (Town, Peer) async throws -> Void) async throws {
        let peer = try Peer()
        defer { peer.stop() }
        try await Town.with { town in
            try await town.addContact(town.south, "Equipment library", phone: "555-0161", email: "library@south.example", rank: 1)
            try await town.addContact(town.south, "Night supervisor", phone: "555-0162", email: "night@south.example", rank: 2)
            _ = try await town.house.perform(ChooseExerciseChannel(member: town.south.member, open: true), as: town.coordinator)
            _ = try await town.registerPumps()
            _ = try await town.askForPumps()
            try await town.tell(by: [.mail])
            try await body(town, peer)
        }
    }

    private static func services(_ town: Town, _ senders: [any Sender], count: Int) -> [Delivering] {
        (0..<count).map { _ in
            Delivering(
                upkeep: town.premises.upkeep, senders: senders, site: "https://aid.example", logger: quiet, pause: .milliseconds(20))
        }
    }

    /// The lender's telephone rings once, though two instances run: mail in both languages that says EXERCISE, and no name of the asker.
    @Test func mailGoesOutOnceWithTwoInstances() async throws {
        try await Self.town { town, peer in
            let relay = MailRelay(host: "127.0.0.1", port: peer.port, from: "desk@aid.example", patience: 5)
            try await running(Self.services(town, [relay], count: 2)) {
                _ = try await town.planAndAsk()
                try await town.seal()
                #expect(try await eventually { peer.mails.withLock(\.count) == 1 })
                let sent = { try town.database.asAdmin().one("select count(*) from delivery where state = 'sent'", as: Int.self) }
                #expect(try await eventually { try sent() == 1 })
                try await Task.sleep(for: .milliseconds(200))
            }
            let mails = peer.mails.withLock { $0 }
            #expect(mails.count == 1)
            let mail = try #require(mails.first)
            #expect(mail.contains("To: <library@south.example>") && mail.contains("Subject: =?UTF-8?B?"))
            let body = mail.components(separatedBy: "\r\n\r\n").dropFirst().joined()
            let data = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
            let text = String(decoding: data, as: UTF8.self)
            #expect(text.hasPrefix("【訓練】") && text.contains("EXERCISE.") && text.contains("https://aid.example/l/"))
            #expect(!text.contains("North"), "no more than the receiver may know")
            #expect(
                peer.commands.withLock { $0 }.prefix(4) == [
                    "EHLO aid.example", "MAIL FROM:<desk@aid.example>", "RCPT TO:<library@south.example>", "DATA",
                ])
        }
    }

    /// An address that the relay refuses for good: the next contact has its turn at once, and the failure stays to be seen.
    @Test func whatFailsGoesToTheNextContact() async throws {
        try await Self.town { town, peer in
            peer.answer.withLock { $0 = "550 nobody here" }
            let relay = MailRelay(host: "127.0.0.1", port: peer.port, from: "desk@aid.example", patience: 5)
            try await running(Self.services(town, [relay], count: 1)) {
                _ = try await town.planAndAsk()
                try await town.seal()
                let states = {
                    try town.database.asAdmin().all(
                        "select channel || ' ' || state from delivery where message = 'enquiry' order by step", as: String.self)
                }
                #expect(try await eventually { try states() == ["mail failed", "mail failed", "ring waiting"] })
            }
            let list = try await town.house.view(ListRings(), as: town.coordinator)
            #expect(list.rings.map { $0.rows[0].post } == ["Equipment library"] && list.rings[0].next?.post == "Night supervisor")
        }
    }

    @Test func aRelayThatIsBusyIsTriedAgain() async throws {
        try await Self.town { town, peer in
            peer.answer.withLock { $0 = "451 later" }
            let relay = MailRelay(host: "127.0.0.1", port: peer.port, from: "desk@aid.example", patience: 5)
            try await running(Self.services(town, [relay], count: 1)) {
                _ = try await town.planAndAsk()
                try await town.seal()
                #expect(try await eventually { peer.commands.withLock { $0.contains { $0.hasPrefix("RCPT") } } })
                peer.answer.withLock { $0 = "250 ok" }
                try await Task.sleep(for: .milliseconds(100))
                let soFar = peer.mails.withLock { $0 }
                #expect(soFar.isEmpty, "not before its pause is over")
                try town.plant("update delivery set next_at = made_at where state = 'waiting' and channel = 'mail'")
                #expect(try await eventually { peer.mails.withLock(\.count) == 1 })
            }
        }
    }

    private static func message(_ text: String) -> OutgoingMessage {
        let place = Region(
            id: RegionID(rawValue: 1), name: "Test Bay", code: "TB", timeZone: "Asia/Tokyo", phone: "555-0142", exerciseOf: nil, clock: nil)
        let clock = Clockface(timeZone: .gmt, now: Date(timeIntervalSince1970: 0), language: .english)
        return OutgoingMessage(
            region: place.id, channel: .text, to: text, interrupts: true, deliveries: [ID(rawValue: UUID())],
            texts: [(.english, MessageText([], in: place, at: clock) { _ in nil })], date: clock.now)
    }

    private static func script(_ text: String) throws -> String {
        let path = NSTemporaryDirectory() + "aid-\(UUID().uuidString)"
        try "#!/bin/sh\n\(text)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return path
    }

    @Test func aProgramGetsTheMessageAsJSON() async throws {
        let out = NSTemporaryDirectory() + "aid-\(UUID().uuidString).json"
        let program = try Self.script("cat > \(out)")
        try await TextCommand(program: program).send(Self.message("555-0161"))
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: out))) as? [String: Any])
        #expect(object["to"] as? String == "555-0161" && object["interrupts"] as? Bool == true && object["region"] as? Int == 1)
        #expect((object["texts"] as? [[String: String]])?.first?["language"] == "en")
    }

    @Test func aProgramThatFailsOrHangsHasNotSent() async throws {
        for text in ["exit 3", "sleep 30", "trap '' TERM; sleep 8"] {
            let program = try Self.script(text)
            let failure = await #expect(throws: SendingFailure.self) {
                try await TextCommand(program: program, patience: 1).send(Self.message("555-0161"))
            }
            #expect(failure?.mayTryAgain == true)
        }
        await #expect(throws: SendingFailure.self) { try await TextCommand(program: "/nowhere").send(Self.message("1")) }
    }
}
