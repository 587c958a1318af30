import Coordination
import MutualAid

extension Pages {
    /// Help that is offered unasked, with what it could be for.
    func waitingRoom(_ path: String, _ visitor: Visitor, _ form: FormState) async throws -> Shown {
        let room = try await house.view(ShowWaitingRoom(), as: visitor.caller)
        var needs: [OpenNeed] = []
        let now = room.asOf
        if visitor.may(MatchHelp.self, Parties()) {
            let requests = try await house.view(ShowBoard(), as: visitor.caller).requests
            needs = requests.filter { $0.request.state == .submitted }.flatMap { row in
                row.items.filter { $0.item.state == .open && $0.askable(at: now) > 0 }.map {
                    OpenNeed(
                        item: $0.item, requestNumber: row.request.number, askerName: row.memberName, missing: $0.askable(at: now))
                }
            }
        }
        return Shown(
            html: context(visitor, path).waitingRoomPage(room, needs: needs, offerFor: try await offering(visitor), form: form))
    }

    /// For whom somebody may offer: a member for itself, the desk for whoever rings.
    private func offering(_ visitor: Visitor) async throws -> [MemberChoice] {
        if visitor.caller.has(.coordinator) { return try await memberChoices(visitor) }
        guard let own = visitor.seat?.member, !visitor.caller.seesRegion, visitor.may(OfferHelp.self, Parties(owner: own)) else {
            return []
        }
        return [MemberChoice(id: own, name: visitor.whoami?.memberName ?? "")]
    }
}
