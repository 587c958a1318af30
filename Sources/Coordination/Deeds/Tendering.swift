import Foundation
import MutualAid
import Records

extension Work {
    /// What an enquiry's lender promises from: the listing that was asked about, else one of its own of that class, else what
    /// this yes makes: *ask us*, since a yes says how many there are for this and not how many there are. Nobody plans with that.
    func source(of asked: Enquiry) throws -> Capability {
        try asked.mustWait()
        if let listed = asked.capability {
            guard let capability = try Capabilities.load(listed, in: region, db) else { throw Refusal.notFound }
            guard capability.state == .published else { throw Refusal.notNow(.capability(capability.state)) }
            return capability
        }
        if let own = try Capabilities.source(of: asked.lender, asked.aidClass, in: region, db) { return own }
        guard let site = try Members.sites(of: asked.lender, in: region, db).first else { throw Refusal.notFound }
        let made = Capability(
            id: newID(), member: asked.lender, site: site.id, aidClass: asked.aidClass, model: nil, quantity: nil, reserve: 0,
            promised: 0, terms: CapabilityTerms(), state: .paused, confirmedAt: now, version: 1)
        try Capabilities.insert(made, in: region, db)
        try record(
            .capabilityRegistered(capability: made.id, aidClass: made.aidClass, quantity: nil, reserve: 0), audience: [asked.lender])
        return made
    }

    /// Writes a lender's yes to an enquiry that is locked, and promises it.
    func tender(_ yes: TenderOffer, to asked: Enquiry, from capability: Capability) throws -> Offer {
        try asked.mustWait()
        if yes.quantity > asked.quantity { throw Refusal.moreThanAsked(left: asked.quantity) }
        if yes.arrivesAt < now.addingTimeInterval(-Offer.grace) { throw Refusal.invalid([Mistake(field: "arrivesAt", .notInTheFuture)]) }
        let sides = [asked.lender, asked.asker]
        func kept(_ text: String?) throws -> KeptNote? {
            let plain = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
            return plain.isEmpty ? nil : try keep(plain, audience: sides, owner: asked.lender)
        }
        let note = try kept(yes.note)
        let question = try kept(yes.question)
        let replies = try kept(yes.replies)
        let offer = Offer(
            id: newID(), enquiry: asked.id, request: asked.request, item: asked.item, capability: capability.id, lender: asked.lender,
            asker: asked.asker, aidClass: asked.aidClass, model: capability.model, quantity: yes.quantity, arrivesAt: yes.arrivesAt,
            until: yes.until, terms: capability.terms, expiresAt: now.addingTimeInterval(Offer.lifetime), askedAs: asked.askedAs,
            handling: yes.handling, doubt: Offer.doubt(asks: asked.asks, replies: replies != nil, question: question != nil),
            state: .tendered, version: 1)
        try Enquiries.answer(asked.id, from: capability.id, in: region, db)
        try Offers.insert(
            offer, requestNumber: asked.requestNumber, lenderSite: capability.site, note: note?.id, question: question?.id,
            replies: replies?.id,
            in: region, at: now, db)
        try Promises.open(offer, at: moment, in: region, db)
        // Now the guard holds the capability. Where it was changed meanwhile, the offer is made anew with what it is now.
        let current = try Capabilities.load(capability.id, in: region, db)
        if current?.terms != capability.terms || current?.site != capability.site || current?.model != capability.model
            || current?.state != capability.state
        {
            throw PreparedInVain()
        }
        try record(
            .offerTendered(offer: offer.id, request: asked.request, aidClass: asked.aidClass, quantity: yes.quantity), audience: sides,
            note: note ?? question ?? replies)
        return offer
    }
}
