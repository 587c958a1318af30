import Foundation
import Matching
import MutualAid
import Postgres
import Support
import Testing

/// A closed list stands twice, in Swift and in a named CHECK: they have to be the same list.
@Suite struct ChoiceTests {
    /// Every CHECK that lists words, with what Swift says.
    private static let lists: [String: [String]] = [
        "account_language_known": words(Language.self),
        "aid_class_kind_known": words(AidKind.self),
        "aid_order_origin_known": words(Order.Origin.self),
        "aid_request_harm_known": words(Harm.self),
        "aid_request_occasion_known": words(Occasion.self),
        "aid_request_priority_known": words(Priority.self),
        "aid_request_state_known": words(AidRequest.State.self),
        "call_card_state_known": words(CallCard.State.self),
        "call_slip_state_known": words(CallSlip.State.self),
        "capability_presence_known": words(Particulars.Presence.self),
        "capability_state_known": words(Capability.State.self),
        "carry_leg_carrier_known": words(CarryLeg.Carrier.self),
        "carry_leg_way_known": words(CarryLeg.Way.self),
        "end_change_state_known": words(EndChange.State.self),
        "delivery_channel_known": words(Delivery.Channel.self),
        "delivery_harm_known": words(Harm.self),
        "delivery_message_known": words(Delivery.Message.self),
        "delivery_state_known": words(Delivery.State.self),
        "desk_state_known": words(Desk.State.self),
        "enquiry_asked_as_known": words(Asking.self),
        "conflict_keeps_known": words(Conflict.Keeps.self),
        "conflict_state_known": words(Conflict.State.self),
        "enquiry_harm_known": words(Harm.self),
        "enquiry_wave_known": words(Wave.self),
        "enquiry_state_known": words(Enquiry.State.self),
        "incident_state_known": words(Incident.State.self),
        "member_kind_known": words(Member.Kind.self),
        "member_level_known": words(Member.Level.self),
        "membership_roles_known": words(Role.self),
        "offer_asked_as_known": words(Asking.self),
        "offer_doubt_known": words(Offer.Doubt.self),
        "offer_state_known": words(Offer.State.self),
        "open_offer_state_known": words(OpenOffer.State.self),
        "override_way_known": words(Override.Way.self),
        "plan_status_known": [Solution.Status.optimal, .feasible, .cutShort].map(\.rawValue),
        "promise_end_known": words(Promise.End.self),
        // A promise has no value of its own in Swift.
        "promise_state_known": ["open", "ended"],
        "request_item_state_known": words(RequestItem.State.self),
        "request_item_together_known": words(RequestItem.Together.self),
        "roll_call_answer_occasion_known": words(Occasion.self),
        "roll_call_answer_state_known": words(RollCallAnswer.State.self),
        "roll_call_occasion_known": words(Occasion.self),
        "roll_call_state_known": words(RollCall.State.self),
        "session_kind_known": words(SessionKind.self),
        "task_step_known": words(Order.State.self),
        "task_kind_known": words(OpenTask.Kind.self),
        "task_state_known": words(OpenTask.State.self),
        "teller_channels_known": [Delivery.Channel.text, .mail].map(\.rawValue),
    ]

    /// Choices without a CHECK of their own, each with its reason.
    private static let others: [String: String] = [
        "AidClass": "rows of aid_class", "Channel": "only inside a journal entry", "RequestStep": "computed",
        "CarryLeg.Step": "only inside a journal entry", "Job.Kind": "computed",
        "Said.Way": "only as the channel of an entry",
        "Link.Purpose": "signed, and not kept", "RollCall.Form": "inside a roll call's questions",
        "Handling.Carrier": "inside handling", "Handling.Return": "inside handling", "Handling.Liability": "inside handling",
    ]

    private static func words<C: Choice>(_ choice: C.Type) -> [String] { C.allCases.map(\.rawValue) }

    private struct Constraint: Decodable {
        let name: String
        let definition: String

        var words: [String] { definition.matches(of: #/'([a-z_]+)'::text/#).map { String($0.output.1) } }
    }

    @Test func everyListIsTheSameInBothPlaces() async throws {
        let database = try await TestServer.database()
        let constraints = try database.asAdmin().all(
            """
            select conname::text as name, pg_get_constraintdef(oid) as definition from pg_constraint
            where contype = 'c' and connamespace = 'public'::regnamespace order by 1
            """, as: Constraint.self)
        try TestServer.drop(database)
        for (name, words) in Self.lists.sorted(by: { $0.key < $1.key }) {
            let constraint = try #require(constraints.first { $0.name == name }, "no constraint \(name)")
            #expect(Set(constraint.words) == Set(words), "\(name)")
            #expect(constraint.words.count == words.count, "\(name)")
        }
        for constraint in constraints where constraint.definition.contains("ARRAY[") && !constraint.words.isEmpty {
            #expect(Self.lists[constraint.name] != nil, "\(constraint.name) lists words that are compared with no Swift type")
        }
    }

    @Test func theClassesOfAidAreTheSame() async throws {
        struct Row: Decodable, Hashable {
            let code: String
            let kind: String
        }
        let database = try await TestServer.database()
        let rows = try database.asAdmin().all("select code, kind from aid_class order by code", as: Row.self)
        try TestServer.drop(database)
        #expect(Set(rows) == Set(AidClass.allCases.map { Row(code: $0.rawValue, kind: $0.kind.rawValue) }))
        #expect(rows.count == AidClass.allCases.count)
    }

    /// A new closed list in the rules has to say here where it is kept.
    @Test func everyChoiceIsKeptSomewhere() throws {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/MutualAid")
        let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        var declared = 0
        for name in names where name.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            declared += text.matches(of: #/enum \w+: String, Choice\b/#).count
        }
        // Three lists above are no Choice: a plan's status, a promise's state and a teller's channels. Others name a Choice that another
        // list names too.
        #expect(declared == Self.lists.count - 8 + Self.others.count)
    }
}
