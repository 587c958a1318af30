import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// A number is to be asked about before it is taken.
private struct Doubted: Error {}

/// Links without sign-in: opening one changes nothing, pressing its button does its one deed.
extension PageRoutes {
    func addLinkForms(to router: Router<VisitorContext>) {
        let house = house
        let pages = pages
        router.get("/l/:token") { request, context in
            let caller = try await house.caller(byLink: context.parameters.get("token") ?? "")
            return try await pages.link(request.uri.description, caller, context.language).response()
        }
        // Mail scanners and chat programs look at a link by its headers alone; told that there is nothing, they mark it dead.
        router.head("/l/:token") { request, context in
            let caller = try await house.caller(byLink: context.parameters.get("token") ?? "")
            return try await pages.link(request.uri.description, caller, context.language).response()
        }
        router.post("/l/:token") { request, context in
            let body = try await request.bytes(upTo: pages.settings.largestBody)
            let caller = try await house.caller(byLink: context.parameters.get("token") ?? "")
            var form = try FormReader(body, timeZone: .gmt)
            do {
                let done = try await Self.follow(&form, caller, house)
                return Outcome.go(request.uri.path, done).response
            } catch Refusal.keyReused {
                // Pressed again with another answer: the first one counts, and the page says which it was.
                return Outcome.go(request.uri.path).response
            } catch is Doubted {
                let state = FormState(
                    action: Address(checking: request.uri.path) ?? "", values: form.values.filter { $0.key != "key" && $0.key != "seen" })
                return try await pages.link(request.uri.path, caller, context.language, form: state).response()
            } catch let refusal as Refusal {
                return try await Self.again(refusal, form, request, pages, caller, context.language)
            }
        }
        form("/links", on: router, back: { _, form in Self.back(form, orElse: "/") }) { form, sent in
            guard let purpose = form.choice("purpose", Link.Purpose.self) else {
                throw Refusal.invalid([Mistake(field: "purpose", .missing)])
            }
            let object: ID<Link> = form.requiredID("object")
            let deed = HandOutLink(member: form.requiredID("member"), purpose: purpose, object: object.rawValue)
            try form.finish()
            let link = try await house.perform(deed, as: sent.caller, sent.envelope)
            let address = sent.request.address(of: house.link(link), isSecure: pages.settings.isSecure)
            let member = try await house.view(ShowMember(member: link.member), as: sent.caller)
            let back = Self.back(form, orElse: "/")
            return Outcome(response: Shown(html: pages.context(sent.visitor, back).handedOutPage(address, member, for: purpose)).response())
        }
    }

    /// The one deed of a link.
    private static func follow(_ form: inout FormReader, _ caller: Caller, _ house: House) async throws -> DoneWords? {
        switch try await house.view(OpenLink(), as: caller).content {
        case .enquiry(let sheet): return try await answer(sheet, &form, caller, house)
        case .capabilities:
            guard let member = caller.seat?.member else { throw Refusal.notFound }
            _ = try await house.perform(ConfirmCapabilities(member: member), as: caller)
            return .confirmed
        case .rollCall(let row):
            let deed = AnswerRollCall(
                answer: row.answer.id, answers: answers(&form, to: row.answer.questions), kept: form.text("kept") == "yes")
            try form.finish()
            // Asked once, and never refused; what has its answer keeps that.
            let doubts = row.doubts(deed.answers)
            if row.answer.state != .answered, !doubts.isEmpty, form.text("seen") != doubts.seen { throw Doubted() }
            _ = try await house.perform(deed, as: caller)
            return nil
        case .delivery(let row):
            _ = try await house.perform(SeeDelivery(delivery: row.delivery.id), as: caller)
            return .seen
        // It is only read.
        case .receipt: throw Refusal.notFound
        }
    }

    /// All, a part, or no; when it arrives is worked out, and the asker can ring about it.
    private static func answer(
        _ sheet: EnquirySheet, _ form: inout FormReader, _ caller: Caller, _ house: House
    ) async throws -> DoneWords? {
        let enquiry = sheet.row.enquiry
        var quantity = enquiry.quantity
        switch form.text("answer") {
        case "no":
            _ = try await house.perform(DeclineEnquiry(enquiry: enquiry.id), as: caller)
            return nil
        case "part": quantity = form.whole("quantity", orElse: 1)
        case "all": break
        default: form.add("answer", .nothingChosen)
        }
        try form.finish()
        let arrivesAt = enquiry.likelyArrival(leadMinutes: sheet.capability?.capability.terms.leadMinutes, at: sheet.asOf)
        _ = try await house.perform(
            TenderOffer(enquiry: enquiry.id, quantity: quantity, arrivesAt: arrivesAt, replies: form.optional("replies")), as: caller)
        return nil
    }

    private static func again(
        _ refusal: Refusal, _ form: FormReader, _ request: Request, _ pages: Pages, _ caller: Caller, _ language: Language
    ) async throws -> Response {
        var mistakes: [Mistake] = []
        if case .invalid(let all) = refusal { mistakes = all }
        let state = FormState(
            action: Address(checking: request.uri.path) ?? "", values: form.values, mistakes: mistakes,
            refusal: mistakes.isEmpty ? refusal : nil)
        return try await pages.link(request.uri.path, caller, language, form: state)
            .response(status: HTTPResponse.Status(code: refusal.status))
    }
}

extension Pages {
    /// The page behind a link, for whoever holds it; nobody is signed in by it.
    func link(_ path: String, _ caller: Caller, _ language: Language, form: FormState = .empty) async throws -> Shown {
        let sheet = try await house.view(OpenLink(), as: caller)
        let zone = TimeZone(identifier: sheet.region.timeZone) ?? .gmt
        let query = URLComponents(string: path)?.queryItems ?? []
        let context = PageContext(
            language: language, region: sheet.region, whoami: nil, clock: Clockface(timeZone: zone, now: sheet.asOf, language: language),
            path: path, phone: sheet.region.phone, live: false, assets: assets,
            done: query.first { $0.name == "done" }?.value.flatMap(DoneWords.init(rawValue:)),
            key: { House.Envelope.fresh().id.description })
        return Shown(html: context.linkPage(sheet, form: form))
    }
}
