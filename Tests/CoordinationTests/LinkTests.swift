import Coordination
import Foundation
import MutualAid
import Postgres
import Support
import Testing

/// A link opens one deed on one object, once, for its member alone.
@Suite struct LinkTests {
    private struct Asked {
        let capability: ID<Capability>
        let enquiry: ID<Enquiry>
        let caller: Caller
    }

    private func asked(_ town: Town) async throws -> Asked {
        let capability = try await town.registerPumps()
        _ = try await town.askForPumps()
        let enquiry = try await town.planAndAsk()[0]
        let link = try await town.house.perform(
            HandOutLink(member: town.south.member, purpose: .answerEnquiry, object: enquiry.rawValue), as: town.coordinator)
        return Asked(capability: capability, enquiry: enquiry, caller: try await town.house.caller(byLink: town.house.link(link)))
    }

    private func tender(_ enquiry: ID<Enquiry>, _ quantity: Int) -> TenderOffer {
        TenderOffer(enquiry: enquiry, quantity: quantity, arrivesAt: Date().addingTimeInterval(3600))
    }

    @Test func pressedTwiceItIsOneOffer() async throws {
        try await Town.with { town in
            let asked = try await asked(town)
            let first = try await town.house.perform(tender(asked.enquiry, 4), as: asked.caller)
            // The second press, even with another number, is told what the first one brought about.
            #expect(try await town.house.perform(tender(asked.enquiry, 6), as: asked.caller) == first)
            #expect(try await town.promised(asked.capability) == 4)
            #expect(
                await refusal { _ = try await town.house.perform(DeclineEnquiry(enquiry: asked.enquiry), as: asked.caller) } == .keyReused)
            // A second link is another press, and finds the answer given.
            let again = Link(
                region: town.region, member: town.south.member, purpose: .answerEnquiry, object: asked.enquiry.rawValue,
                expiresAt: Date().addingTimeInterval(60))
            let late = try await town.house.caller(byLink: town.house.link(again))
            #expect(await refusal { _ = try await town.house.perform(tender(asked.enquiry, 6), as: late) } == .notNow(.enquiry(.offered)))
            #expect(try await town.promised(asked.capability) == 4)
            #expect(try town.wrongSums() == 0)
        }
    }

    /// The journal says that it was a link, for whom, and no name.
    @Test func theJournalTellsTheWayIn() async throws {
        try await Town.with { town in
            let asked = try await asked(town)
            _ = try await town.house.perform(tender(asked.enquiry, 2), as: asked.caller)
            try await town.seal()
            let log = try await town.house.view(ListJournal(), as: town.south.caller(.dispatcher)).rows
            let entry = try #require(log.first)
            #expect(entry.body.channel == .link && entry.body.doneFor == town.south.member)
            #expect(entry.body.doneBy == nil && entry.name == nil)
            // Neither the outcome nor the journal holds anything by which a link could be made again.
            let kept: String = try town.database.asAdmin().one("select string_agg(outcome::text, '') from deed")
            #expect(!kept.contains("/l/"))
        }
    }

    @Test func itOpensNothingElse() async throws {
        try await Town.with { town in
            let asked = try await asked(town)
            let other = try await town.askForPumps(2, by: town.west)
            let others = try await town.planAndAsk()
            let elsewhere = try #require(others.first)
            let caller = asked.caller
            #expect(await refusal { _ = try await town.house.perform(tender(elsewhere, 1), as: caller) } == .notAllowed)
            #expect(
                await refusal { _ = try await town.house.perform(ConfirmCapabilities(member: town.south.member), as: caller) }
                    == .notAllowed)
            #expect(await refusal { _ = try await town.house.perform(CancelRequest(request: other), as: caller) } == .notAllowed)
            #expect(await refusal { _ = try await town.house.view(ShowLendingHome(), as: caller) } == .notAllowed)
            #expect(await refusal { _ = try await town.house.view(ListMembers(), as: caller) } == .notAllowed)
            // Of all deeds it reaches the two that answer an enquiry.
            let reached = Registry.deeds.filter { $0.permission.mayKnock(caller) }.map { $0.name }
            #expect(Set(reached) == ["TenderOffer", "DeclineEnquiry"])
            // For another member the same object is not there.
            let wrong = Link(
                region: town.region, member: town.west.member, purpose: .answerEnquiry, object: asked.enquiry.rawValue,
                expiresAt: Date().addingTimeInterval(60))
            let stranger = try await town.house.caller(byLink: town.house.link(wrong))
            #expect(await refusal { _ = try await town.house.perform(tender(asked.enquiry, 1), as: stranger) } == .notFound)
            #expect(await refusal { _ = try await town.house.view(OpenLink(), as: stranger) } == .notFound)
            // Nor does the asker's side answer for the lender.
            let asker = Link(
                region: town.region, member: town.north.member, purpose: .answerEnquiry, object: asked.enquiry.rawValue,
                expiresAt: Date().addingTimeInterval(60))
            let asking = try await town.house.caller(byLink: town.house.link(asker))
            #expect(await refusal { _ = try await town.house.perform(tender(asked.enquiry, 1), as: asking) } == .notAllowed)
            #expect(await refusal { _ = try await town.house.view(OpenLink(), as: asking) } == .notFound)
        }
    }

    /// Every byte of the address counts, and no other spelling of it opens.
    @Test func aChangedByteOpensNothing() async throws {
        try await Town.with { town in
            let link = Link(
                region: town.region, member: town.south.member, purpose: .confirmCapabilities, object: town.south.member.rawValue,
                expiresAt: Date().addingTimeInterval(60))
            let token = town.house.link(link)
            #expect(token.utf8.count == 80)
            for index in token.indices {
                let changed = token.replacingCharacters(in: index...index, with: token[index] == "A" ? "B" : "A")
                #expect(await refusal { _ = try await town.house.caller(byLink: changed) } == .linkEnded, "\(changed)")
            }
            for wrong in ["", "l", token + "A", String(token.dropLast()), token + "=", token.uppercased(), "\u{0}", "山"] {
                #expect(await refusal { _ = try await town.house.caller(byLink: wrong) } == .linkEnded, "\(wrong)")
            }
            let opened = try #require(try await town.house.caller(byLink: token).link)
            #expect(opened.member == link.member && opened.object == link.object && opened.purpose == link.purpose)
            #expect(abs(opened.expiresAt.timeIntervalSince(link.expiresAt)) < 1)
        }
    }

    @Test func itEndsAndStaysInItsRegion() async throws {
        try await Town.with { town in
            let over = Link(
                region: town.region, member: town.south.member, purpose: .confirmCapabilities, object: town.south.member.rawValue,
                expiresAt: Date().addingTimeInterval(-1))
            #expect(await refusal { _ = try await town.house.caller(byLink: town.house.link(over)) } == .linkEnded)
            let elsewhere = RegionID(rawValue: 2)
            _ = try await town.house.perform(
                OpenRegion(name: "Other Bay", code: "OB", timeZone: "Asia/Tokyo", phone: "555-0143", exerciseOf: elsewhere),
                as: .operatingStaff(in: elsewhere))
            let foreign = Link(
                region: elsewhere, member: town.south.member, purpose: .confirmCapabilities, object: town.south.member.rawValue,
                expiresAt: Date().addingTimeInterval(60))
            let caller = try await town.house.caller(byLink: town.house.link(foreign))
            #expect(
                await refusal { _ = try await town.house.perform(ConfirmCapabilities(member: town.south.member), as: caller) } == .notFound)
        }
    }

    /// Only what can be answered is handed out, and only for the member that is asked.
    @Test func whatIsHandedOut() async throws {
        try await Town.with { town in
            let asked = try await asked(town)
            func hand(_ member: ID<Member>, _ purpose: Link.Purpose, _ object: UUID) async -> Refusal? {
                await refusal {
                    _ = try await town.house.perform(HandOutLink(member: member, purpose: purpose, object: object), as: town.coordinator)
                }
            }
            #expect(await hand(town.north.member, .answerEnquiry, asked.enquiry.rawValue) == .notFound)
            #expect(await hand(town.south.member, .confirmCapabilities, town.west.member.rawValue) == .notFound)
            #expect(await hand(town.south.member, .confirmCapabilities, town.south.member.rawValue) == nil)
            #expect(await hand(town.south.member, .seeDelivery, asked.enquiry.rawValue) == .notFound)
            _ = try await town.house.perform(DeclineEnquiry(enquiry: asked.enquiry), as: town.south.caller(.dispatcher))
            #expect(await hand(town.south.member, .answerEnquiry, asked.enquiry.rawValue) == .notNow(.enquiry(.declined)))
        }
    }
}
