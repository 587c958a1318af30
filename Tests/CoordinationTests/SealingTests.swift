import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// The journal: exact bytes, positions without gaps, and readers that see nothing but what is sealed.
@Suite struct SealingTests {
    private struct Link: Decodable {
        let position: Int
        let entry: UUID
        let hash: Data
        let body: String
    }

    private func links(_ town: Town) throws -> [Link] {
        try town.database.asAdmin().all(
            "select s.position, s.entry, s.hash, e.body from seal s join entry e using (region) where e.id = s.entry order by s.position")
    }

    /// The rule of the chain, written out a second time: were the bytes of an entry written anew on the way, no link would fit.
    @Test func theExactBytesAreSealed() async throws {
        try await Town.with { town in
            _ = try await town.acceptedOrder()
            let written: [String] = try town.database.asAdmin().all("select body from entry order by recorded_at, id")
            try await town.seal()
            let links = try links(town)
            #expect(links.map(\.body).sorted() == written.sorted())
            var previous = Secrets.digest(Array("mutual-aid journal 1".utf8))
            for (index, link) in links.enumerated() {
                #expect(link.position == index + 1)
                var input = previous
                for number in [1, link.position] { input += withUnsafeBytes(of: UInt64(number).bigEndian, Array.init) }
                previous = Secrets.digest(input + Array(link.body.utf8))
                #expect(Data(previous) == link.hash, "position \(link.position)")
                let body = try Wire.decoder().decode(EntryBody.self, from: Data(link.body.utf8))
                #expect(String(decoding: try Wire.encoder().encode(body), as: UTF8.self) == link.body, "sorted keys, no spaces")
            }
            // Neither a name nor what somebody wrote stands in an entry.
            #expect(!links.contains { $0.body.contains("north.") || $0.body.contains("server is dark") })
        }
    }

    /// Eight sealers and eight writers at once. A sealer that read before it had the row would seal an entry a second time.
    @Test func manySealersAndWritersLeaveNoGap() async throws {
        try await Town.with { town in
            let publisher = town.south.caller(.publisher)
            let before: Int = try town.database.asAdmin().one("select count(*) from entry")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<12 {
                            _ = try await town.house.perform(ConfirmCapabilities(member: town.south.member), as: publisher)
                        }
                    }
                    group.addTask {
                        for _ in 0..<20 { _ = try await town.premises.upkeep.seal(town.region, most: 5) }
                    }
                }
                try await group.waitForAll()
            }
            try await town.seal()
            let links = try links(town)
            #expect(links.count == before + 96)
            #expect(links.map(\.position) == Array(1...links.count))
            #expect(Set(links.map(\.entry)).count == links.count)
            let verified = try await town.premises.upkeep.verify(town.region, against: [], key: nil)
            #expect(verified.isWhole && verified.entries == links.count && verified.unsealed == 0, "\(verified)")
        }
    }

    /// While one sealer holds the row another does nothing at all, rather than waiting and sealing what it had read before.
    @Test func aSecondSealerStandsBack() async throws {
        try await Town.with { town in
            let holder = try town.database.asAdmin()
            try holder.execute(script: "begin; select 1 from sealer where region = 1 for update")
            #expect(try await town.premises.upkeep.seal(town.region) == 0)
            try holder.execute(script: "rollback")
            #expect(try await town.premises.upkeep.seal(town.region) > 0)
            #expect(try await town.premises.upkeep.seal(town.region) == 0)
        }
    }

    /// Ids commit out of order, so whoever followed them would miss entries for ever.
    @Test func readersSeeOnlyWhatIsSealed() async throws {
        try await Town.with { town in
            let reader = town.south.caller(.publisher)
            try await town.seal()
            let position = try await town.premises.upkeep.position(of: town.region)
            _ = try await town.registerPumps()
            #expect(try await town.house.view(ListJournal(), as: reader).rows.allSatisfy { $0.position <= position })
            #expect(try await town.premises.upkeep.following(position, in: town.region) == [])
            try await town.seal()
            let next = try await town.premises.upkeep.following(position, in: town.region)
            #expect(next.map(\.position) == [position + 1])
            let rows = try await town.house.view(ListJournal(), as: reader).rows
            #expect(rows.first?.position == position + 1)
            #expect(rows.first?.name == "south.publisher")
            // Whom it does not concern reads neither the entry nor the name.
            let west = try await town.house.view(ListJournal(limit: 200), as: town.west.caller(.publisher)).rows
            #expect(!west.isEmpty && west.allSatisfy { $0.audience.contains(town.west.member) })
        }
    }

    /// A redaction empties the text for everybody; the digest stays, so the chain does.
    @Test func redactionKeepsTheChain() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps()
            let approver = town.north.caller(.approver)
            try await town.seal()
            let trouble: ID<Note> = try town.database.asAdmin().one("select trouble from aid_request")
            _ = try await town.house.perform(RedactNote(note: trouble), as: approver)
            try await town.seal()
            #expect(try await town.house.view(ShowRequest(request: request), as: approver).trouble == nil)
            let left: String = try town.database.asAdmin().one("select text || encode(salt, 'hex') from note where id = \(trouble)")
            #expect(left == "")
            #expect(try await town.premises.upkeep.verify(town.region, against: [], key: nil).isWhole)
            #expect(await refusal { _ = try await town.house.perform(RedactNote(note: trouble), as: approver) } == .alreadyDone)
            let stranger = town.west.caller(.approver)
            #expect(await refusal { _ = try await town.house.perform(RedactNote(note: trouble), as: stranger) } == .notFound)
        }
    }
}
