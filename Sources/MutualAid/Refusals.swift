/// Why the service says no. Nothing has been changed when one is thrown.
public enum Refusal: Error, Hashable, Sendable {
    case notSignedIn
    case wrongPassword
    case notAllowed
    /// There is no such record, or it is not for the caller to know that there is.
    case notFound
    case invalid([Mistake])
    /// The record was changed since it was read; `current` is its version now.
    case stale(current: Int)
    case versionMissing
    /// The record stands where this step is not possible.
    case notNow(Standing)
    case alreadyDone
    /// Somebody was first: so many are left.
    case notEnoughLeft(left: Int)
    /// The lender has enough, but its health system lets only so many more of them out.
    case overCap(left: Int)
    case notApproved
    case notTriaged
    case secondPersonNeeded
    case moreThanAsked(left: Int)
    /// More than stand where the step begins.
    case moreThanThere(left: Int)
    case planOutOfDate
    /// To ask these too would be to ask for more than is missing: others are asked for the same and have time left to answer.
    case askedElsewhere([BlockedProposal])
    /// What is open together cannot be worked out: its numbers are too large, or the solver has failed.
    case notSolved
    /// What a plan proposes, and its lender has said no to since.
    case lenderSaidNo
    /// What is open with an offer: nothing counts before whoever has to has answered.
    case questionOpen(Offer.Doubt)
    /// The lender is being asked for this already, and has not answered yet.
    case alreadyAsked
    /// An order of this lender for the same item is still expected: is it that one, or another delivery?
    case orderExpected(number: String)
    /// An order of this lender for the same item is here already: is that meant, or another delivery?
    case orderArrived(number: String)
    /// An order that was typed in says the same but for its number, signed at the same time: is it the same paper?
    case paperAlike(number: String)
    /// It was typed by mistake, and its paper has been typed in again since: that order stands for it.
    case typedAgain(number: String)
    /// It is closed by the answer that it asks for, and not by saying that it is done.
    case answerWanted
    /// Everybody of the wave has been asked, or nobody there could help.
    case nobodyToAsk
    /// The asker has not let the coordinator accept for it.
    case notDelegated
    /// The region has been offered enough of this.
    case classClosed
    case keyReused
    case keyInUse
    case taken(What)
    case chooseSeat
    /// The link is not whole, or its time has passed.
    case linkEnded

    /// What was wrong with what was sent, field by field.
    public var mistakes: [Mistake] {
        switch self {
        case .invalid(let mistakes): mistakes
        case .askedElsewhere(let blocked): blocked.map { Mistake(field: "proposals[\($0.place)]", .askedElsewhere($0)) }
        default: []
        }
    }

    public enum Standing: Hashable, Sendable {
        case capability(Capability.State)
        case request(AidRequest.State)
        case enquiry(Enquiry.State)
        case offer(Offer.State)
        case order(Order.State)
        /// The asker needs it no longer.
        case orderReleased
        case rollCall(RollCall.State)
        case rollCallAnswer(RollCallAnswer.State)
        case desk(Desk.State)
    }

    public enum What: String, Hashable, Sendable {
        case login, region, memberName, outsideNumber, deviceModel, desk
    }
}
