/// A row of each table that every CHECK lets through, as SQL text by column; what may be null and says nothing is left out.
let goodRows: [String: [String: String]] = [
    "region": [
        "region": "7", "name": "'Bay'", "code": "'B7'", "time_zone": "'Asia/Tokyo'", "phone": "'555-0142'", "opened_at": "now()",
    ],
    "account": ["account": id, "login": "'a.b'", "name": "'A'", "password": "'x'", "opened_at": "now()"],
    "session": [
        "hash": "decode(repeat('00', 32), 'hex')", "account": id, "kind": "'cookie'", "opened_at": "now()", "expires_at": "now()",
    ],
    "member": ["region": "7", "id": id, "name": "'North'", "kind": "'hospital'", "version": "1", "joined_at": "now()"],
    "site": ["region": "7", "id": id, "member": id, "name": "'North'", "address": "''", "entry": "''"],
    "contact": [
        "region": "7", "id": id, "member": id, "post": "'Night desk'", "phone": "'555-0100'", "works_when_network_is_down": "true",
        "rank": "1",
    ],
    "membership": ["region": "7", "account": id, "member": id, "roles": "array['requester']", "granted_at": "now()"],
    "cap": ["region": "7", "member": id, "aid_class": "'telemetry'", "most": "4"],
    "note": ["region": "7", "id": id, "salt": "'x'", "text": "'t'", "audience": "'{}'"],
    "seal": ["region": "7", "position": "1", "entry": id, "hash": "decode(repeat('00', 32), 'hex')"],
    "aid_class": ["code": "'kettle'", "kind": "'equipment'"],
    "device_model": ["id": id, "manufacturer": "'M'", "name": "'N'", "aid_class": "'telemetry'"],
    "capability": [
        "region": "7", "id": id, "member": id, "site": id, "aid_class": "'telemetry'", "quantity": "10", "reserve": "2", "promised": "0",
        "lead_minutes": "30", "conditions": "''", "state": "'published'", "confirmed_at": "now()", "version": "1",
    ],
    "aid_request": [
        "region": "7", "id": id, "number": "'R-1'", "member": id, "site": id, "occasion": "'incident'", "callback": "'555-0100'",
        "trouble": id, "needed_by": "now()", "state": "'submitted'", "submitted_at": "now()", "version": "1",
    ],
    "request_item": [
        "region": "7", "id": id, "request": id, "member": id, "aid_class": "'telemetry'", "quantity": "1", "substitutes": "'{}'",
        "state": "'open'",
    ],
    "plan": [
        "region": "7", "id": id, "made_at": "now()", "position": "0", "digest": "''", "status": "'optimal'", "run": "''", "answer": "''",
    ],
    "proposal": [
        "region": "7", "id": id, "plan": id, "item": id, "request": id, "capability": id, "lender": id, "quantity": "1",
        "arrives_at": "now()", "asks": "'{}'",
    ],
    "override": [
        "region": "7", "id": id, "item": id, "capability": id, "way": "'forced'", "quantity": "1", "reason": id, "name": id,
        "decided_at": "now()", "version": "1",
    ],
    "lender_answer": [
        "region": "7", "id": id, "capability": id, "lender": id, "rule": "'model'", "is_yes": "true", "answered_at": "now()",
    ],
    "enquiry": [
        "region": "7", "id": id, "request": id, "request_number": "'R-1'", "item": id, "capability": id, "lender": id, "asker": other,
        "aid_class": "'telemetry'", "quantity": "1", "needed_by": "now()", "answer_by": "now()", "asked_as": "'plan'", "state": "'sent'",
        "sent_at": "now()", "version": "1",
    ],
    "offer": [
        "region": "7", "id": id, "enquiry": id, "request": id, "request_number": "'R-1'", "item": id, "capability": id, "lender": id,
        "lender_site": id, "asker": other, "aid_class": "'telemetry'", "quantity": "1", "arrives_at": "now()", "terms": "'{}'",
        "expires_at": "now()", "asked_as": "'plan'", "state": "'tendered'", "tendered_at": "now()", "version": "1",
    ],
    "promise": [
        "region": "7", "offer": id, "capability": id, "lender": id, "asker": other, "quantity": "1", "state": "'open'",
        "started_at": "now()",
    ],
    "aid_order": [
        "region": "7", "id": id, "number": "'B7-1'", "offer": id, "request": id, "request_number": "'R-1'", "item": id, "capability": id,
        "lender": id, "asker": other, "lender_site": id, "asker_site": id, "aid_class": "'telemetry'", "quantity": "1",
        "arrives_at": "now()", "terms": "'{}'", "accepted_at": "now()", "version": "1",
    ],
    "carry_leg": [
        "region": "7", "id": id, "aid_order": id, "order_number": "'B7-1'", "request": id, "lender": id, "asker": other, "way": "'there'",
        "carrier": "'lender'", "phone": "'555-0170'", "aid_class": "'telemetry'", "quantity": "1", "from_door": "''", "to_door": "''",
        "departs_at": "now()", "arrives_at": "now() + interval '1 hour'", "version": "1",
    ],
    "end_change": [
        "region": "7", "id": id, "aid_order": id, "lender": id, "asker": other, "by_lender": "true", "until": "now()", "state": "'asked'",
        "asked_at": "now()",
    ],
    "call_card": [
        "region": "7", "id": id, "site": id, "member": id, "code": "'C-4KX7Q'", "state": "'live'", "misses": "0", "issued_at": "now()",
    ],
    "card_word": ["region": "7", "card": id, "member": id, "ordinal": "1", "hash": "decode(repeat('00', 32), 'hex')"],
    "call_slip": [
        "region": "7", "id": id, "number": "'S-4KX7Q'", "caller": id, "phone": "'555-0100'", "hospital": "''", "trouble": id,
        "state": "'open'", "made_at": "now()", "version": "1",
    ],
    "roll_call": [
        "region": "7", "id": id, "asker": id, "occasion": "'incident'", "questions": "'[{}]'", "answer_by": "now() + interval '1 hour'",
        "state": "'open'", "started_at": "now()", "version": "1",
    ],
    "roll_call_answer": [
        "region": "7", "id": id, "roll_call": id, "member": id, "asker": other, "occasion": "'everyday'", "questions": "'[{}]'",
        "answer_by": "now()", "state": "'asked'", "kept": "false", "version": "1",
    ],
    "delegation": ["region": "7", "id": id, "member": id, "given_at": "now()", "until": "now() + interval '1 hour'"],
    "open_offer": [
        "region": "7", "id": id, "lender": id, "aid_class": "'telemetry'", "quantity": "1", "state": "'waiting'", "offered_at": "now()",
        "version": "1",
    ],
    "closed_class": ["region": "7", "aid_class": "'telemetry'", "closed": "true", "changed_at": "now()"],
    "travel_time": [
        "region": "7", "from_site": id, "to_site": "'00000000-0000-4000-8000-000000000002'", "minutes": "35",
    ],
    "log_line": ["region": "7", "id": id, "writer": id, "note": id, "happened_at": "now()", "written_at": "now()"],
    "number_block": ["region": "7", "id": id, "first": "1", "last": "25", "reserved_at": "now()"],
    "conflict": [
        "region": "7", "id": id, "capability": id, "lender": id, "aid_order": id, "offer": id, "state": "'open'", "opened_at": "now()",
    ],
    "proxy_entry": ["region": "7", "request": id, "member": id, "entered_at": "now()"],
    "incident": [
        "region": "7", "id": id, "number": "'I-4KX7Q'", "member": id, "title": id, "broken": id, "since": "now()", "state": "'suspected'",
        "opened_at": "now()", "version": "1",
    ],
    "task": [
        "region": "7", "id": id, "kind": "'skipped_step'", "owner": id, "other": other, "aid_class": "'telemetry'", "state": "'open'",
        "opened_at": "now()",
    ],
    "delivery": [
        "region": "7", "id": id, "position": "1", "member": id, "step": "1", "channel": "'mail'", "message": "'enquiry'",
        "interrupts": "true", "state": "'waiting'", "attempts": "0", "next_at": "now()", "made_at": "now()",
    ],
    "teller": ["region": "7", "position": "0", "channels": "array['mail']"],
    "desk": [
        "region": "7", "id": id, "account": id, "member": id, "name": id, "taken_at": "now()", "position": "0", "until": "now()",
        "state": "'held'",
    ],
]

let id = "'00000000-0000-4000-8000-000000000001'"
let other = "'00000000-0000-4000-8000-000000000002'"
