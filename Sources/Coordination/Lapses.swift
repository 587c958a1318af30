import MutualAid

/// Something that time alone brings about, named by the record whose time has come.
///
/// A new one is a case here, a query in `DueLapses`, and the deed in `perform`.
enum Lapse: Hashable, Sendable, Codable {
    /// Nobody decided about an offer in time.
    case offer(ID<Offer>)
    /// The time to answer a roll call has passed; whoever is silent is to be rung.
    case rollCall(ID<RollCall>)
    /// Nobody has seen a message that interrupts.
    case unseen(ID<Delivery>)
    /// A watch at the desk is over, and nobody has come; nil: nobody has sat there, and something waits.
    case desk(ID<Desk>?)
    /// Nobody has taken a High request in time.
    case standingRule(ID<AidRequest>)

    /// Does the deed, as the service, once whoever else tries.
    func perform(by house: House, as caller: Caller) async throws {
        switch self {
        case .offer(let offer): _ = try await house.perform(ExpireOffer(offer: offer), as: caller)
        case .rollCall(let rollCall): _ = try await house.perform(MarkRollCallDue(rollCall: rollCall), as: caller)
        case .unseen(let delivery): _ = try await house.perform(EscalateDelivery(delivery: delivery), as: caller)
        case .desk(let desk): _ = try await house.perform(AlarmDesk(desk: desk), as: caller)
        case .standingRule(let request): _ = try await house.perform(RunStandingRule(request: request), as: caller)
        }
    }
}

extension Upkeep {
    /// Does everything in a region whose time has come. Several instances may do this at once: each thing happens once.
    /// - Returns: how many this instance did.
    public func lapse(in region: RegionID) async throws -> Int {
        let caller = Caller.service(in: region)
        var done = 0
        var failure: (any Error)?
        for due in try await house.view(DueLapses(), as: caller) {
            do {
                try await due.perform(by: house, as: caller)
                done += 1
            } catch Refusal.notNow, Refusal.alreadyDone, Refusal.nobodyToAsk {
                // Somebody decided about it in between, or another instance was first; or there is nobody to ask for it yet.
                continue
            } catch {
                // One that cannot be done keeps no other from being done; it is tried again next time.
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return done
    }
}
