import Postgres
import Support
import Testing

/// What each CHECK refuses: its name, its table, and what is wrong with an otherwise good row.
///
/// A value may stand for several: each of them has to be refused by this constraint.
private let refused: [(constraint: String, table: String, wrong: [[String: String]])] = [
    ("account_language_known", "account", [["language": "'xx'"], ["language": "''"]]),
    (
        "account_login_form", "account",
        [["login": "'A'"], ["login": "''"], ["login": "'a b'"], ["login": "repeat('a', 81)"], ["login": "'山'"]]
    ),
    ("aid_class_kind_known", "aid_class", [["kind": "'magic'"]]),
    ("aid_order_origin_known", "aid_order", [["origin": "'rumour'"]]),
    ("aid_order_quantity_positive", "aid_order", [["quantity": "0"], ["quantity": "-1"]]),
    ("aid_order_released_fit", "aid_order", [["released_units": "1"], ["released_units": "-1"]]),
    ("aid_order_turned_fit", "aid_order", [["turned_units": "1"], ["turned_units": "-1"]]),
    ("aid_order_two_sides", "aid_order", [["asker": id]]),
    (
        "aid_order_units_fit", "aid_order",
        [
            ["sent_units": "2"], ["called_off": "2"], ["called_off": "-1"], ["called_off": "1", "sent_units": "1"],
            ["arrived_units": "1"], ["sent_units": "1", "returning_units": "1"], ["home_units": "1"], ["home_units": "-1"],
        ]
    ),
    (
        "aid_order_voided_whole", "aid_order",
        [
            ["voided_at": "now()", "origin": "'paper'"], ["voided_at": "now()", "called_off": "1"],
            ["voided_at": "now()", "origin": "'arrival'", "sent_units": "1"],
        ]
    ),
    (
        "aid_order_written_on_paper", "aid_order",
        [
            ["written_number": "'K-0107'"], ["origin": "'arrival'", "written_number": "'K-0107'"],
            ["origin": "'paper'", "written_number": "''"], ["origin": "'paper'", "written_number": "repeat('K', 41)"],
        ]
    ),
    ("aid_request_callback_length", "aid_request", [["callback": "'55'"], ["callback": "repeat('5', 41)"]]),
    ("aid_request_harm_known", "aid_request", [["harm": "'bad'"], ["harm": "''"]]),
    ("aid_request_occasion_known", "aid_request", [["occasion": "'picnic'"]]),
    ("aid_request_priority_known", "aid_request", [["priority": "'urgent'", "triaged_at": "now()"]]),
    ("aid_request_state_known", "aid_request", [["state": "'open'"]]),
    ("aid_request_triage_whole", "aid_request", [["priority": "'high'"], ["triaged_at": "now()"]]),
    (
        "aid_request_voice_whole", "aid_request",
        [["approved_by_voice_at": "now()"], ["approval_confirmed_at": "now()", "approved_at": "now()"]]
    ),
    ("call_card_code_length", "call_card", [["code": "'C'"], ["code": "repeat('C', 21)"]]),
    ("call_card_misses_not_negative", "call_card", [["misses": "-1"]]),
    ("call_card_state_known", "call_card", [["state": "'lost'"]]),
    ("call_slip_asked_whole", "call_slip", [["state": "'asked'"], ["request": id]]),
    ("call_slip_proof_whole", "call_slip", [["proof": id], ["proven_site": id]]),
    ("call_slip_patients_range", "call_slip", [["patients": "0"], ["patients": "1000001"]]),
    ("call_slip_quantity_range", "call_slip", [["quantity": "0"], ["quantity": "1000001"]]),
    ("call_slip_state_known", "call_slip", [["state": "'read'"]]),
    ("call_slip_text_length", "call_slip", [["phone": "'55'"], ["hospital": "repeat('h', 161)"]]),
    ("cap_most_range", "cap", [["most": "-1"], ["most": "1000001"]]),
    ("capability_conditions_length", "capability", [["conditions": "repeat('a', 1001)"]]),
    ("capability_consumable_days_range", "capability", [["consumable_days": "0"], ["consumable_days": "366"]]),
    ("capability_lead_range", "capability", [["lead_minutes": "-1"], ["lead_minutes": "43201"]]),
    ("capability_load_range", "capability", [["load_kilograms": "0"], ["load_kilograms": "100001"]]),
    ("capability_loan_range", "capability", [["longest_loan_days": "0"], ["longest_loan_days": "3651"]]),
    ("capability_lot_range", "capability", [["lot_size": "0"], ["lot_size": "10001"]]),
    (
        "capability_particulars_length", "capability",
        [["consumables": "repeat('c', 301)"], ["vehicle": "repeat('v', 121)"], ["hours": "repeat('h', 121)"]]
    ),
    ("capability_presence_known", "capability", [["presence": "'near'"]]),
    ("capability_promised_not_negative", "capability", [["promised": "-1"]]),
    ("capability_quantity_range", "capability", [["quantity": "-1"], ["quantity": "1000001"]]),
    ("capability_radius_range", "capability", [["radius_kilometres": "0"], ["radius_kilometres": "20001"]]),
    ("capability_reserve_range", "capability", [["reserve": "-1"], ["reserve": "1000001"]]),
    ("capability_state_known", "capability", [["state": "'gone'"]]),
    ("capability_window_forward", "capability", [["available_from": "now()", "available_until": "now()"]]),
    ("card_word_asked_when_used", "card_word", [["request": id]]),
    ("card_word_hash_length", "card_word", [["hash": "'x'"]]),
    ("card_word_ordinal_range", "card_word", [["ordinal": "0"], ["ordinal": "100"]]),
    (
        "conflict_decided_whole", "conflict",
        [["state": "'decided'"], ["decided_at": "now()"], ["keeps": "'both'"], ["state": "'decided'", "decided_at": "now()"]]
    ),
    ("conflict_keeps_known", "conflict", [["state": "'decided'", "decided_at": "now()", "keeps": "'none'"]]),
    ("conflict_state_known", "conflict", [["state": "'won'"]]),
    ("contact_rank_range", "contact", [["rank": "0"], ["rank": "100"]]),
    ("contact_text_length", "contact", [["post": "''"], ["phone": "'1'"], ["post": "repeat('p', 81)"], ["phone": "repeat('1', 41)"]]),
    ("delivery_attempts_range", "delivery", [["attempts": "-1"], ["attempts": "101"]]),
    ("delivery_channel_known", "delivery", [["channel": "'pigeon'"]]),
    ("delivery_harm_known", "delivery", [["harm": "'bad'"], ["harm": "''"]]),
    ("delivery_message_known", "delivery", [["message": "'gossip'"]]),
    ("delivery_patients_positive", "delivery", [["patients": "0"]]),
    ("delivery_position_positive", "delivery", [["position": "0"]]),
    ("delivery_quantity_positive", "delivery", [["quantity": "0"]]),
    ("delivery_state_known", "delivery", [["state": "'lost'"]]),
    ("delivery_step_positive", "delivery", [["step": "0"]]),
    ("delivery_waiting_has_time", "delivery", [["next_at": "null"]]),
    ("desk_ended_whole", "desk", [["state": "'ended'"], ["ended_at": "now()"]]),
    ("desk_handed_whole", "desk", [["state": "'handed_over'"]]),
    ("desk_phone_length", "desk", [["phone": "'1'"], ["phone": "repeat('1', 41)"]]),
    ("desk_position_not_negative", "desk", [["position": "-1"]]),
    ("desk_state_known", "desk", [["state": "'asleep'"]]),
    ("delegation_forward", "delegation", [["until": "now()"], ["until": "now() - interval '1 hour'"]]),
    ("device_model_text_length", "device_model", [["manufacturer": "''"], ["name": "''"], ["name": "repeat('n', 121)"]]),
    ("carry_leg_arrives_later", "carry_leg", [["arrives_at": "now()"], ["arrives_at": "now() - interval '1 hour'"]]),
    ("carry_leg_carrier_known", "carry_leg", [["carrier": "'stork'"]]),
    (
        "carry_leg_carrier_whole", "carry_leg",
        [["carrier": "'firm'"], ["carrier": "'member'"], ["carrier_name": "'Bay'"], ["carrier_member": other]]
    ),
    ("carry_leg_quantity_positive", "carry_leg", [["quantity": "0"]]),
    (
        "carry_leg_text_length", "carry_leg",
        [
            ["phone": "'55'"], ["from_door": "repeat('d', 501)"], ["to_door": "repeat('d', 501)"],
            ["carrier": "'firm'", "carrier_name": "''"],
        ]
    ),
    ("carry_leg_way_known", "carry_leg", [["way": "'round'"]]),
    (
        "end_change_answer_whole", "end_change",
        [["answered_at": "now()"], ["state": "'agreed'"], ["state": "'agreed'", "answered_at": "now()", "not_before": "now()"]]
    ),
    ("end_change_state_known", "end_change", [["state": "'maybe'", "answered_at": "now()"]]),
    ("enquiry_asked_as_known", "enquiry", [["asked_as": "'by chance'"]]),
    ("enquiry_harm_known", "enquiry", [["harm": "'pain'"]]),
    ("enquiry_instead_of_another", "enquiry", [["instead_of": "'telemetry'"]]),
    ("enquiry_least_positive", "enquiry", [["least_quantity": "0"]]),
    ("enquiry_patients_positive", "enquiry", [["patients": "0"]]),
    ("enquiry_quantity_positive", "enquiry", [["quantity": "0"]]),
    ("enquiry_questions_for_rules", "enquiry", [["questions": "'{how_many}'"], ["asks": "'{model}'", "questions": "'{}'"]]),
    ("enquiry_state_known", "enquiry", [["state": "'asked'"]]),
    ("enquiry_two_sides", "enquiry", [["asker": id]]),
    ("enquiry_wave_known", "enquiry", [["wave": "'second'"]]),
    (
        "log_line_about_one", "log_line",
        [["request": id, "site": id, "filed_at": "now()"], ["site": id, "incident": id, "filed_at": "now()"]]
    ),
    ("log_line_filed_whole", "log_line", [["request": id], ["incident": id], ["filed_at": "now()"]]),
    ("incident_closed_whole", "incident", [["state": "'closed'"], ["closed_at": "now()"]]),
    ("incident_models_few", "incident", [["models": "array_fill(gen_random_uuid(), array[9])"]]),
    ("incident_state_known", "incident", [["state": "'over'"]]),
    ("lender_answer_rule_is_a_name", "lender_answer", [["rule": "''"], ["rule": "'Is it?'"], ["rule": "repeat('a', 41)"]]),
    ("member_kind_known", "member", [["kind": "'club'"]]),
    ("member_level_known", "member", [["level": "'half'"], ["level": "''"]]),
    ("member_name_length", "member", [["name": "''"], ["name": "repeat('n', 161)"]]),
    ("member_not_its_own_buddy", "member", [["buddy": id]]),
    ("member_not_its_own_parent", "member", [["parent": id]]),
    (
        "membership_roles_known", "membership",
        [["roles": "array['king']"], ["roles": "'{}'"], ["roles": "array_fill('auditor'::text, array[9])"]]
    ),
    ("note_redacted_is_empty", "note", [["redacted_at": "now()"], ["redacted_at": "now()", "text": "''"]]),
    ("note_text_length", "note", [["text": "repeat('t', 4001)"]]),
    ("offer_asked_as_known", "offer", [["asked_as": "''"]]),
    ("offer_doubt_known", "offer", [["doubt": "'open'", "question": id]]),
    (
        "offer_doubt_whole", "offer",
        [["doubt": "'asked'"], ["answer": id], ["doubt": "'answered'", "question": id], ["doubt": "'unanswered'", "replies": id]]
    ),
    (
        "number_block_range", "number_block",
        [["first": "0"], ["last": "10000"], ["first": "26"]]
    ),
    ("offer_quantity_positive", "offer", [["quantity": "0"]]),
    ("offer_state_known", "offer", [["state": "'open'"]]),
    ("offer_two_sides", "offer", [["asker": id]]),
    ("open_offer_match_whole", "open_offer", [["state": "'matched'"], ["enquiry": id]]),
    ("open_offer_quantity_range", "open_offer", [["quantity": "0"], ["quantity": "1000001"]]),
    ("open_offer_state_known", "open_offer", [["state": "'gone'"]]),
    ("override_quantity_only_forced", "override", [["way": "'forbidden'"]]),
    ("override_quantity_range", "override", [["quantity": "0"], ["quantity": "1000001"]]),
    ("override_way_known", "override", [["way": "'perhaps'", "quantity": "null"]]),
    ("plan_status_known", "plan", [["status": "'fine'"]]),
    ("promise_end_known", "promise", [["state": "'ended'", "ended_at": "now()", "ended_as": "'lost'"]]),
    (
        "promise_end_whole", "promise",
        [["state": "'ended'"], ["ended_at": "now()"], ["ended_as": "'home'"], ["state": "'ended'", "ended_at": "now()"]]
    ),
    ("promise_quantity_positive", "promise", [["quantity": "0"]]),
    ("promise_state_known", "promise", [["state": "'kept'"]]),
    ("proposal_quantity_positive", "proposal", [["quantity": "0"]]),
    ("proposal_questions_for_rules", "proposal", [["questions": "'{how_many}'"]]),
    ("region_clock_only_in_exercise", "region", [["clock_rate": "60", "clock_start": "now()", "clock_real_start": "now()"]]),
    ("region_clock_rate_range", "region", [clock("0"), clock("3601")]),
    ("region_clock_whole", "region", [["clock_rate": "60", "exercise_of": "7"], ["clock_start": "now()"]]),
    ("region_code_form", "region", [["code": "'bay'"], ["code": "''"], ["code": "'ABCDE'"]]),
    ("region_name_length", "region", [["name": "''"], ["name": "repeat('n', 121)"]]),
    ("region_number_positive", "region", [["region": "0"], ["region": "-1"]]),
    ("region_standing_minutes_range", "region", [["standing_minutes": "0"], ["standing_minutes": "1441"]]),
    ("request_item_covered_range", "request_item", [["covered_inside": "-1"], ["covered_inside": "1000001"]]),
    ("request_item_least_range", "request_item", [["least_quantity": "0"], ["least_quantity": "2"]]),
    ("request_item_lenders_range", "request_item", [["most_lenders": "0"], ["most_lenders": "101"]]),
    ("request_item_patients_range", "request_item", [["patients": "0"], ["patients": "1000001"]]),
    ("request_item_quantity_range", "request_item", [["quantity": "0"], ["quantity": "1000001"]]),
    ("request_item_state_known", "request_item", [["state": "'closed'"]]),
    (
        "request_item_substitutes_few", "request_item",
        [["substitutes": "array['telemetry']"], ["substitutes": "array['printer', 'radio', 'ultrasound', 'defibrillator', 'ct_slot']"]]
    ),
    ("request_item_together_known", "request_item", [["together": "'perhaps'"]]),
    (
        "roll_call_answer_for_each_question", "roll_call_answer",
        [["state": "'answered'", "answers": "'[]'", "answered_at": "now()"]]
    ),
    (
        "roll_call_answer_kept_in_peacetime", "roll_call_answer",
        [["kept": "true"], ["kept": "true", "state": "'answered'", "answers": "'[{}]'", "answered_at": "now()", "occasion": "'incident'"]]
    ),
    ("roll_call_answer_occasion_known", "roll_call_answer", [["occasion": "'picnic'"]]),
    ("roll_call_answer_state_known", "roll_call_answer", [["state": "'asleep'"]]),
    (
        "roll_call_answer_whole", "roll_call_answer",
        [["state": "'answered'"], ["answers": "'[{}]'", "answered_at": "now()"], ["answered_at": "now()"]]
    ),
    ("roll_call_occasion_known", "roll_call", [["occasion": "'picnic'"]]),
    ("roll_call_questions_few", "roll_call", [["questions": "'[]'"], ["questions": "'[{}, {}, {}, {}]'"]]),
    ("roll_call_state_known", "roll_call", [["state": "'shut'"]]),
    ("roll_call_time_forward", "roll_call", [["answer_by": "now()"]]),
    ("seal_hash_length", "seal", [["hash": "'x'"]]),
    ("seal_position_positive", "seal", [["position": "0"]]),
    ("session_hash_length", "session", [["hash": "'x'"]]),
    ("session_kind_known", "session", [["kind": "'biscuit'"]]),
    ("session_seat_whole", "session", [["region": "7"], ["member": id]]),
    ("site_beds_range", "site", [["beds": "-1"], ["beds": "20001"]]),
    ("site_place_on_earth", "site", [["latitude": "91", "longitude": "0"], ["latitude": "0", "longitude": "-181"]]),
    ("site_place_whole", "site", [["latitude": "1"], ["longitude": "1"]]),
    ("site_text_length", "site", [["name": "''"], ["address": "repeat('a', 301)"], ["entry": "repeat('e', 501)"]]),
    ("task_done_whole", "task", [["state": "'done'"], ["done_at": "now()"]]),
    ("task_kind_known", "task", [["kind": "'chore'"]]),
    ("task_quantity_positive", "task", [["quantity": "0"]]),
    ("task_step_known", "task", [["step": "'flown'"]]),
    ("task_state_known", "task", [["state": "'late'"]]),
    ("teller_channels_known", "teller", [["channels": "array['ring']"], ["channels": "array['pigeon']"]]),
    ("travel_time_goes_somewhere", "travel_time", [["to_site": id]]),
    ("travel_time_minutes_range", "travel_time", [["minutes": "0"], ["minutes": "10081"]]),
]

private func clock(_ rate: String) -> [String: String] {
    ["clock_rate": rate, "clock_start": "now()", "clock_real_start": "now()", "exercise_of": "7"]
}

@Suite struct CheckTests {
    @Test func everyCheckRefusesWhatItIsFor() async throws {
        let database = try await TestServer.database()
        let db = try database.asOwner()
        let names = try db.all(
            "select conname::text from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace order by 1",
            as: String.self)
        #expect(names == refused.map(\.constraint).sorted(), "every CHECK has its row here, and every row its CHECK")

        // References are another test's: here only what a row says of itself counts.
        let admin = try database.asAdmin()
        try admin.execute(script: "set session_replication_role = replica")
        for (table, row) in goodRows.sorted(by: { $0.key < $1.key }) {
            #expect(throws: Never.self, "the good row of \(table)") { try Self.insert(row, into: table, admin) }
        }
        for (constraint, table, wrong) in refused {
            let good = try #require(goodRows[table])
            for values in wrong {
                let row = good.merging(values) { _, wrong in wrong }
                let error = #expect(throws: DatabaseError.self, "\(constraint): \(values)") { try Self.insert(row, into: table, admin) }
                #expect(error?.violates(constraint) == true, "\(constraint): \(values) was refused by \(error?.constraint ?? "nobody")")
            }
        }
        try TestServer.drop(database)
    }

    private static func insert(_ row: [String: String], into table: String, _ db: Connection) throws {
        let columns = row.keys.sorted()
        let values = columns.compactMap { row[$0] }
        try db.execute(script: "begin")
        do {
            try db.execute(script: "insert into \(table) (\(columns.joined(separator: ", "))) values (\(values.joined(separator: ", ")))")
            try db.execute(script: "rollback")
        } catch {
            try db.execute(script: "rollback")
            throw error
        }
    }
}
