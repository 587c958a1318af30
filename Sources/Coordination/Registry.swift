/// Every deed and every question of the house, so that what has to hold for each can be proven for each.
public enum Registry {
    public static let deeds: [any Deed.Type] = [
        AcceptDesk.self, AcceptOffer.self, AddContact.self, AddDeviceModel.self, AddItem.self, AddSite.self, AlarmDesk.self,
        AnswerEnd.self, AnswerEnquiries.self, AnswerQuestion.self, AnswerRollCall.self, AnswerSlip.self, ApproveByVoice.self,
        ApproveRequest.self, AskByCallCard.self, AskEnd.self, AskFromSlip.self, AskMember.self, AskRelief.self, BringHome.self,
        CancelItem.self, CancelOrder.self, CancelRequest.self, ChangeCapabilityState.self, ChangeLeg.self, ChangePassword.self,
        CheckCallWord.self, ChooseExerciseChannel.self, ChooseLanguage.self, ClaimDeliveries.self, CloseClass.self, ConfirmApproval.self,
        ConfirmCapabilities.self, ConfirmEntry.self, ConfirmOffer.self, CoverInside.self, DecideConflict.self, DeclineEnquiry.self,
        DeclineOffer.self, Delegate.self, DropLeg.self, EndDelegation.self, EndLeg.self, EndOverride.self, EnterPaperOrder.self,
        EscalateDelivery.self,
        ExpireOffer.self, FileLogLine.self, FinishTask.self, GrantSeat.self, HandOutLink.self, HandOverDesk.self, ImportMembers.self,
        ImportTravelTimes.self,
        IssueCallCard.self, IssueToken.self, LeaveNumber.self, MakeCallSlip.self, MakePlan.self, MarkRollCallDue.self, MarkUnreachable.self,
        MatchHelp.self,
        MoveIncident.self, OfferHelp.self, OpenAccount.self,
        OpenCallCard.self, OpenIncident.self, OpenRegion.self, PlanLeg.self, ReceiveOrder.self,
        RecordArrival.self, RecordAsHappened.self, RecordLenderAnswers.self, RecordRing.self, RecordStranger.self, RedactNote.self,
        RegisterCapability.self,
        RegisterMember.self,
        ReleaseOrder.self, RemoveContact.self, ReserveNumbers.self, ReturnOrder.self, ReviseCapability.self, ReviseContact.self,
        ReviseIncident.self, ReviseItem.self, ReviseMember.self, ReviseRequest.self, ReviseSite.self, RunStandingRule.self,
        SeeDelivery.self, SendEnquiries.self, SendOrder.self, SendWave.self, SetCap.self, SetOverride.self, SetStandingRule.self,
        SettleDelivery.self,
        SignIn.self, SignOut.self, StandDown.self, StartLeg.self, StartRollCall.self, StockExercise.self, SubmitRequest.self,
        TakeDesk.self, TakeSeat.self, TellMembers.self, TenderOffer.self, TestContact.self, ThankForHelp.self, TriageRequest.self,
        TurnBack.self, VoidOrder.self, WithdrawEnd.self, WithdrawEnquiry.self, WithdrawOffer.self, WriteLogLine.self,
    ]

    public static let questions: [any Question.Type] = [
        AlikeByCallCard.self, AlikeRequests.self, CompareAlternatives.self, DueDeliveries.self, DueLapses.self, FindNumber.self,
        FollowJournal.self,
        ListCapabilities.self, ListDelegations.self, ListDeviceModels.self, ListIncidents.self, ListJournal.self, ListLegs.self,
        ListMembers.self, ListOrders.self, ListRequests.self, ListRings.self, ListRollCalls.self, ListSites.self, ListUnfiledLines.self,
        MySites.self, NameMembers.self, OpenIncidents.self, OpenLink.self, ShowAskingHome.self, ShowBoard.self, ShowCallHome.self,
        ShowCallSlip.self, ShowCapability.self, ShowCliffs.self, ShowDesk.self, ShowEnquiry.self, ShowGate.self, ShowIncident.self,
        ShowLendingHome.self, ShowMember.self, ShowOffer.self, ShowOrder.self, ShowOutgoing.self, ShowPaperOrders.self, ShowPlan.self,
        ShowProxyDesk.self, ShowRequest.self, ShowRollCall.self, ShowRollCallAnswer.self, ShowRun.self, ShowTravelTimes.self,
        ShowWaitingRoom.self,
        ShowWaves.self, ShowWhyNot.self, SitesToCallFor.self, WhoAmI.self, WhoHasIt.self, WrongSums.self,
    ]
}
