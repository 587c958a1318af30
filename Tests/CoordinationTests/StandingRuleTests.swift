import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// A High request that nobody takes asks by itself.
@Suite struct StandingRuleTests {
    @Test func theStandingRuleAsksOnceAndOnlyWhereNobodyTookIt() async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            let taken = try await town.askForPumps(2)
            _ = try await town.house.perform(TriageRequest(request: taken, priority: .high), as: town.coordinator)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 0, "ten minutes have not passed")
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            _ = try await town.house.perform(SetStandingRule(minutes: nil), as: town.coordinator)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 0, "the region does not want it")
            _ = try await town.house.perform(SetStandingRule(minutes: 10), as: town.coordinator)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 0)
            let sheet = try await town.house.view(ShowRequest(request: request), as: town.coordinator)
            #expect(sheet.row.request.aloneSince != nil && !sheet.enquiries.isEmpty)
            #expect(sheet.enquiries.allSatisfy { $0.enquiry.askedAs == .standingRule })
            #expect(try await town.house.view(ShowRequest(request: taken), as: town.coordinator).enquiries.isEmpty)
        }
    }

    /// What the asker asked itself, and what was answered with no or taken back, is not the desk's; where there is nobody to ask it is
    /// tried again.
    @Test func theStandingRuleLooksAtTheDeskOnly() async throws {
        try await Town.with { town in
            let upkeep = town.premises.upkeep
            let request = try await town.askForPumps(6)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            _ = try await town.house.perform(AskMember(item: item, lender: town.west.member), as: town.north.caller(.requester))
            let named = try await town.house.perform(AskMember(item: item, lender: town.system.member), as: town.coordinator).id
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await upkeep.lapse(in: town.region) == 0, "the desk has asked somebody")
            _ = try await town.house.perform(DeclineEnquiry(enquiry: named), as: town.coordinator, .fresh(said: town.voice))
            #expect(try await upkeep.lapse(in: town.region) == 1)
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.request.isAlone)
        }
        try await Town.with { town in
            let upkeep = town.premises.upkeep
            let request = try await town.askForPumps(6)
            let item = try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.items[0].item.id
            let named = try await town.house.perform(AskMember(item: item, lender: town.system.member), as: town.coordinator).id
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await upkeep.lapse(in: town.region) == 0, "the desk waits for an answer")
            _ = try await town.house.perform(WithdrawEnquiry(enquiry: named), as: town.coordinator)
            #expect(try await upkeep.lapse(in: town.region) == 1, "who took its one enquiry back and left has taken nothing")
            #expect(try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.request.isAlone)
        }
        try await Town.with { town in
            let upkeep = town.premises.upkeep
            let request = try await town.askForPumps(6)
            try town.plant("update member set kind = 'public_agency' where id <> '\(town.north.member)'")
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            let versions = { try town.database.asAdmin().all("select version from aid_request", as: Int.self) }
            let before = try versions()
            #expect(try await upkeep.lapse(in: town.region) == 0, "there is nobody to ask")
            #expect(try versions() == before, "a try that comes to nothing changes nothing")
            let alone = { try await town.house.view(ShowRequest(request: request), as: town.coordinator).row.request.isAlone }
            #expect(try await alone() == false)
            try town.plant("update member set kind = 'hospital' where id = '\(town.west.member)'")
            #expect(try await upkeep.lapse(in: town.region) == 1)
            #expect(try await alone())
        }
    }

    /// Nobody is woken any more because a request runs by itself once the desk has sorted it, or its asker approved or cancelled it.
    @Test(arguments: ["triaged", "approved", "cancelled"]) func whoHasItIsNotWoken(by way: String) async throws {
        try await Town.with { town in
            let request = try await town.askForPumps(6)
            try town.plant("update aid_request set submitted_at = submitted_at - interval '11 minutes'")
            #expect(try await town.premises.upkeep.lapse(in: town.region) == 1)
            // Nothing is told of an empty seat: somebody sits there, and left a number.
            let office = try #require(town.coordinator.seat?.member)
            _ = try await town.house.perform(ChooseExerciseChannel(member: office, open: true), as: town.coordinator)
            _ = try await town.house.perform(TakeDesk(phone: "555-0170"), as: town.coordinator)
            try await town.tell(by: [.text])
            func unsettled(_ message: Delivery.Message) throws -> Int {
                try town.database.asAdmin().one(
                    "select count(*) from delivery where message = \(message) and state not in ('answered', 'overtaken')")
            }
            #expect(try unsettled(.ranAlone) == 1 && unsettled(.askedAlone) == 1)
            switch way {
            case "triaged": _ = try await town.house.perform(TriageRequest(request: request, priority: .high), as: town.coordinator)
            case "approved": _ = try await town.house.perform(ApproveRequest(request: request), as: town.north.caller(.approver))
            default: _ = try await town.house.perform(CancelRequest(request: request), as: town.north.caller(.requester))
            }
            try await town.tell(by: [.text])
            #expect(try unsettled(.ranAlone) == (way == "approved" ? 1 : 0))
            #expect(try unsettled(.askedAlone) == (way == "triaged" ? 1 : 0))
        }
    }
}
