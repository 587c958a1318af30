import MutualAid

/// What the reader may do about a request, as roles and sides allow; whether its state allows it the page sees.
enum RequestAction: String, CaseIterable, Hashable, Sendable {
    case ask, approve, approveByVoice, confirmApproval, triage, revise, coverInside, cancel, decideOffers, withdrawEnquiries,
        withdrawOffers,
        handOutLinks, redact, askMember, delegate, recordArrival, confirmEntry, answerForLenders
}

/// What the reader may do about an order.
enum OrderAction: String, CaseIterable, Hashable, Sendable {
    case sent, arrived, returning, home, cancel, record, doTasks, release, turnBack, carry, askEnd, askRelief, decideConflicts, void

    /// The action that takes an order to a state.
    init?(to state: Order.State) {
        switch state {
        case .accepted: return nil
        case .sent: self = .sent
        case .arrived: self = .arrived
        case .returning: self = .returning
        case .home: self = .home
        case .cancelled: self = .cancel
        }
    }
}

/// What the reader may do about a member.
enum MemberAction: String, CaseIterable, Hashable, Sendable {
    case addContacts, reviseContacts, testContacts, reviseSites, openAccounts, publish, revise, setCaps, grantSeats, confirm, issueCards,
        chooseChannel
}

/// What the reader may do about what its member lends.
enum LendingAction: String, CaseIterable, Hashable, Sendable {
    case answer, withdrawOffers, publish
}
