import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Reports that a clerk enters for hospitals, one row at a time.
extension PageRoutes {
    func addProxyForms(to router: Router<VisitorContext>) {
        let house = house
        let pages = pages
        let renaming = [
            "items[0].quantity": "quantity", "items[0].patients": "patients", "items[0].aidClass": "aidClass", "neededBy": "by",
        ]
        form("/proxy", on: router, back: { _, _ in "/proxy" }, renaming: renaming) { form, sent in
            let now = sent.visitor.whoami?.asOf ?? .distantFuture
            let sites = try await house.view(ListSites(), as: sent.caller)
            let site = form.site("site", among: sites)
            let aidClass = form.shortClass("aidClass")
            let item = SubmitRequest.Item(aidClass: aidClass, quantity: form.whole("quantity"), patients: form.whole("patients"))
            // What came hours ago said its times then.
            let came = form.time("happenedAt")
            let by = form.nextTime("by", after: came ?? now, in: sent.visitor.timeZone)
            let harm = form.shortHarm("harm")
            let phone = try await callback(form, of: site, sent)
            let deed = SubmitRequest(
                site: site?.id ?? ID(rawValue: UUID()), callback: phone.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? phone,
                trouble: form.optional("trouble") ?? aidClass.words(sent.visitor.language), items: [item], neededBy: by ?? now, harm: harm,
                happenedAt: came)
            // What the deed itself would refuse is told together with what the form could not read.
            var check = Check()
            deed.check(&check)
            // Without a hospital there is no register to look a number up in.
            let isLookedUp = site != nil || form.optional("callback") != nil
            for mistake in check.mistakes where isLookedUp || mistake.field != "callback" {
                let field = renaming[mistake.field] ?? mistake.field
                if !form.check.mistakes.contains(where: { $0.field == field }) { form.add(field, mistake.reason) }
            }
            try form.finish()
            if sent.visitor.may(SubmitRequest.self, Parties()) {
                let alike = try await alike(form, sent, at: deed.site, [aidClass])
                if !alike.isEmpty {
                    let state = FormState(action: "/proxy", values: form.values.filter { $0.key != "key" })
                    return Outcome(response: try await pages.proxy("/proxy", sent.visitor, state, alike: alike).response())
                }
            }
            // A fax without a name is its hospital's.
            let isPaper = form.text("said.way") == Said.Way.paper.rawValue
            let writer = sent.envelope.said ?? site.flatMap { isPaper ? Said(name: String($0.memberName.prefix(120)), way: .paper) : nil }
            let envelope = House.Envelope(id: sent.envelope.id, digest: sent.envelope.digest, said: writer)
            _ = try await house.perform(deed, as: sent.caller, envelope)
            return .go(isPaper ? "/proxy?way=paper" : "/proxy", .entered)
        }
        form("/requests/:id/confirmation", on: router, back: { request, _ in Self.parent(request) }) { _, sent in
            let id: ID<AidRequest> = try sent.id()
            _ = try await house.perform(ConfirmEntry(request: id), as: sent.caller, sent.envelope)
            return .go("/requests/\(id)", .entryConfirmed)
        }
    }

    /// The number that was typed, else the one to ring first in the register: whoever writes a fax seldom has another.
    private func callback(_ form: FormReader, of site: NamedSite?, _ sent: Submission) async throws -> String {
        if let typed = form.optional("callback") { return typed }
        guard let site else { return "" }
        return try await house.view(ShowMember(member: site.member), as: sent.caller).contacts.first?.phone ?? ""
    }
}

extension FormReader {
    /// A class by its three digits.
    mutating func shortClass(_ field: String) -> AidClass {
        guard let text = optional(field) else {
            add(field, .missing)
            return .infusionPumpLarge
        }
        if let found = AidClass(shortCode: text) { return found }
        add(field, .noSuchCode)
        return .infusionPumpLarge
    }

    /// Harm by one digit, 1 the worst; nothing where nobody has said.
    mutating func shortHarm(_ field: String) -> Harm? {
        guard let number = whole(field) else { return nil }
        let all = Harm.allCases.sorted { $0.tier < $1.tier }
        if (1...all.count).contains(number) { return all[number - 1] }
        add(field, .outOfRange(least: 1, most: all.count))
        return nil
    }

    /// A time as it is typed in a hurry: `1430` and `14:30` are the next time that clocks show so, `+4` is in four hours.
    mutating func nextTime(_ field: String, after now: Date, in zone: TimeZone) -> Date? {
        guard let text = optional(field) else {
            add(field, .missing)
            return nil
        }
        let plain = (text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text).filter { !$0.isWhitespace && $0 != ":" }
        if plain.hasPrefix("+"), let hours = Int(plain.dropFirst()), (0...168).contains(hours) {
            return now.addingTimeInterval(Double(hours) * 3_600)
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        if (3...4).contains(plain.count), plain.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(plain),
            number / 100 < 24, number % 100 < 60
        {
            return calendar.nextDate(
                after: now, matching: DateComponents(hour: number / 100, minute: number % 100), matchingPolicy: .nextTime)
        }
        add(field, .notAShortTime)
        return nil
    }
}

extension Pages {
    func proxy(_ path: String, _ visitor: Visitor, _ form: FormState, alike: [RequestRow] = []) async throws -> Shown {
        let sheet = try await house.view(ShowProxyDesk(), as: visitor.caller)
        return Shown(
            html: context(visitor, path).proxyPage(
                sheet, sites: try await house.view(ListSites(), as: visitor.caller), alike: alike, form: form))
    }
}
