/// The three kinds of table. ARCHITECTURE.md lists the same.
enum TableKind: String, CaseIterable {
    /// Belongs to a region, whose number leads every key.
    case regional
    /// The same for every region.
    case reference
    /// By its own key, so that one person may sit in several regions.
    case account
    /// The migrator's own list, on every database apart.
    case ledger
}

let kinds: [String: TableKind] = [
    "region": .regional, "member": .regional, "site": .regional, "contact": .regional, "membership": .regional, "cap": .regional,
    "deed": .regional,
    "note": .regional, "entry": .regional, "unsealed": .regional, "seal": .regional, "sealer": .regional, "capability": .regional,
    "aid_request": .regional, "request_item": .regional, "plan": .regional, "plan_item": .regional, "proposal": .regional,
    "enquiry": .regional, "offer": .regional, "promise": .regional, "aid_order": .regional, "carry_leg": .regional, "end_change": .regional,
    "task": .regional,
    "call_card": .regional, "card_word": .regional, "call_slip": .regional,
    "roll_call": .regional, "roll_call_answer": .regional,
    "delivery": .regional, "teller": .regional, "exercise_channel": .regional, "desk": .regional,
    "delegation": .regional, "open_offer": .regional, "closed_class": .regional, "travel_time": .regional,
    "override": .regional, "lender_answer": .regional,
    "log_line": .regional, "number_block": .regional, "conflict": .regional, "proxy_entry": .regional, "incident": .regional,
    "aid_class": .reference, "device_model": .reference,
    "account": .account, "session": .account, "account_deed": .account, "account_entry": .account,
    "migration": .ledger,
]
