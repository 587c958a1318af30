extension Happening {
    /// Whether it changes something that plans are made from: what is wanted, what is listed, offered, promised or on its way, what lenders
    /// have answered, what was decided about candidates, caps, incidents, travel times and who takes part. That somebody is asked, told or
    /// written about changes none of it.
    public var changesPlans: Bool {
        switch self {
        case .membersImported, .travelTimesImported, .memberRegistered, .memberRevised, .siteAdded, .siteRevised, .capSet,
            .exerciseStocked:
            true
        case .capabilityRegistered, .capabilityRevised, .fewerThanPromised, .capabilitiesConfirmed, .capabilityChanged: true
        case .requestSubmitted, .requestRevised, .itemAdded, .itemRevised, .itemCancelled, .requestTriaged, .requestCancelled,
            .itemCoveredInside, .strangerBrought, .stoodDown:
            true
        case .overrideSet, .overrideEnded, .lenderAnswered, .enquiryDeclined: true
        case .offerConfirmed, .offerTendered, .offerTakenIn, .offerEnded, .offerAccepted: true
        case .orderMoved, .orderRecordedAsHappened, .orderTimeCorrected, .orderReleased, .orderTurnedBack, .orderCarriedOn,
            .orderTakenIn, .orderVoided, .legMoved, .endAnswered, .reliefAsked, .conflictDecided:
            true
        case .incidentOpened, .incidentRevised, .incidentMoved: true
        case .regionOpened, .contactAdded, .contactRevised, .contactRemoved, .contactTested, .accountOpened, .seatGranted,
            .deviceModelAdded:
            false
        case .troubleSaid, .triedSaid, .requestApproved, .requestApprovedByVoice, .approvalConfirmed, .requestConfirmed: false
        case .planMade, .enquirySent, .enquiryWithdrawn, .requestWentAlone, .standingRuleSet, .questionAnswered, .delegated,
            .delegationEnded, .helpOffered, .helpMatched, .helpThanked, .classClosed:
            false
        case .rollCallStarted, .rollCallAnswered, .rollCallUnreachable, .rollCallDue, .linkHandedOut: false
        case .endAsked, .endWithdrawn, .numbersReserved, .conflictOpened, .taskDone: false
        case .logLineWritten, .logLineFiled, .membersTold, .deliveryMoved, .exerciseChannelChosen, .noteRedacted: false
        case .deskTaken, .deskHandedOver, .deskAccepted, .deskNumberLeft, .deskAlarmed: false
        case .callCardIssued, .callWordChecked, .callWordNotChecked, .callCardOpened, .askedByCallCard, .callSlipMade, .callSlipAsked,
            .callSlipAnswered:
            false
        case .passwordChanged, .signedIn, .signedOut, .seatTaken, .tokenIssued: false
        }
    }
}
