import MutualAid

extension Refusal {
    /// The status of the answer that carries it.
    var status: Int {
        switch self {
        case .notSignedIn: 401
        case .wrongPassword: 401
        case .notAllowed: 403
        case .notFound: 404
        case .linkEnded: 410
        case .invalid, .keyReused, .moreThanAsked, .moreThanThere: 422
        case .stale: 412
        case .versionMissing: 428
        case .notNow, .alreadyDone, .notEnoughLeft, .overCap, .notApproved, .notTriaged, .secondPersonNeeded, .planOutOfDate, .keyInUse,
            .taken, .askedElsewhere, .notSolved, .lenderSaidNo,
            .chooseSeat, .questionOpen, .answerWanted, .alreadyAsked, .orderExpected, .orderArrived, .paperAlike, .typedAgain,
            .nobodyToAsk, .notDelegated, .classClosed:
            409
        }
    }
}
