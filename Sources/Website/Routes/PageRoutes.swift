import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Where the pages stand, and what their forms do.
struct PageRoutes {
    let house: House
    let pages: Pages
    let cookies: SessionCookies
    let events: Events

    static let paths = [
        "/", "/sign-in", "/seat", "/account", "/asking", "/lending", "/requests", "/requests/new", "/requests/:id", "/plans",
        "/plans/alternatives", "/plans/:id", "/items/:id/why-not", "/orders/:id", "/stand-down", "/cliffs", "/gate/:id",
        "/capabilities/new", "/capabilities/:id", "/members", "/members/new", "/members/:id", "/incidents", "/incidents/new",
        "/incidents/:id", "/journal", "/call",
        "/call-slips/:id", "/ask", "/roll-calls", "/roll-calls/new", "/roll-calls/:id", "/roll-calls/:id/sheet", "/roll-call-answers/:id",
        "/ring", "/desk", "/waiting-room", "/log-lines", "/proxy", "/paper", "/paper/:id", "/travel-times",
    ]

    func add(to router: Router<VisitorContext>) {
        let pages = pages
        for path in Self.paths {
            router.get(RouterPath(path)) { request, context in
                let visitor = try await pages.visitor(context.caller, context.language)
                let here = request.uri.description
                if path == "/", visitor.caller.account != nil {
                    let home = pages.context(visitor, here).homeAddress.text
                    if home != "/" { return Response.redirect(to: request.uri.query.map { "\(home)?\($0)" } ?? home) }
                }
                return try await pages.show(here, to: visitor).response()
            }
        }
        router.get("/look.css") { _, _ in StaticFile.style.response }
        router.get("/live.js") { _, _ in StaticFile.script.response }
        let events = events
        router.get("/events") { request, context in
            guard context.caller.account != nil else { throw Refusal.notSignedIn }
            return try await events.answer(request, caller: context.caller)
        }
        addLinkForms(to: router)
        addRollCallForms(to: router)
        addAccountForms(to: router)
        addMemberForms(to: router)
        addCapabilityForms(to: router)
        addRequestForms(to: router)
        addItemForms(to: router)
        addOrderForms(to: router)
        addStandDownForms(to: router)
        addCarryLegForms(to: router)
        addIncidentForms(to: router)
        addCallForms(to: router)
        addCardForms(to: router)
        addDeskForms(to: router)
        addOfferForms(to: router)
        addFindingForms(to: router)
        addOverrideForms(to: router)
        addLenderAnswerForms(to: router)
        addLogLineForms(to: router)
        addProxyForms(to: router)
        addPaperOrderForms(to: router)
        addTravelTimeForms(to: router)
    }

    /// One form: reads it, does its deed, and leads on; refused, it comes back filled on the page from which it was sent.
    func form(
        _ path: String, on router: Router<VisitorContext>, back: @escaping @Sendable (Request, FormReader) -> String,
        renaming: [String: String] = [:],
        _ act: @escaping @Sendable (inout FormReader, Submission) async throws -> Outcome
    ) {
        let pages = pages
        router.post(RouterPath(path)) { request, context in
            let body = try await request.bytes(upTo: pages.settings.largestBody)
            let visitor = try await pages.visitor(context.caller, context.language)
            var reader = try FormReader(body, timeZone: visitor.timeZone)
            let submission = Submission(
                visitor: visitor, request: request, parameters: context.parameters, envelope: try Self.envelope(request, reader, body))
            do {
                return try await act(&reader, submission).response
            } catch let refusal as Refusal {
                return try await again(refusal, reader, submission, at: back(request, reader), renaming: renaming)
            }
        }
    }

    private func again(
        _ refusal: Refusal, _ reader: FormReader, _ submission: Submission, at back: String, renaming: [String: String]
    ) async throws -> Response {
        switch refusal {
        case .notSignedIn: return try await signInFirst(reader, submission, back)
        case .chooseSeat: throw refusal
        default: break
        }
        let mistakes = refusal.mistakes.map { Mistake(field: renaming[$0.field] ?? Self.plain($0.field), $0.reason) }
        let values = reader.values.filter { !$0.key.lowercased().contains("password") && $0.key != "key" }
        let state = FormState(
            action: Address(checking: submission.request.uri.path) ?? "", values: values, mistakes: mistakes,
            refusal: mistakes.isEmpty ? refusal : nil)
        let shown: Shown
        do {
            shown = try await pages.show(back, to: submission.visitor, form: state)
        } catch Refusal.notSignedIn {
            return try await signInFirst(reader, submission, back)
        } catch Refusal.chooseSeat {
            throw Refusal.chooseSeat
        } catch is Refusal {
            // The page to go back to is not this reader's: then the refusal has a page of its own.
            throw refusal
        }
        return shown.response(status: HTTPResponse.Status(code: refusal.status))
    }

    /// The session ended while somebody typed: they sign in, and find the form as they left it.
    private func signInFirst(_ reader: FormReader, _ submission: Submission, _ back: String) async throws -> Response {
        let kept = KeptForm(
            page: back, action: submission.request.uri.path,
            values: reader.values.filter { !$0.key.lowercased().contains("password") && $0.key != "key" })
        let visitor = Visitor(caller: .nobody(by: .page), language: submission.visitor.language, whoami: nil)
        let state = FormState(action: "/sign-in", values: ["typed": [try kept.text()]])
        return try await pages.show("/sign-in", to: visitor, form: state).response(status: .unauthorized)
    }

    /// A field of a deed as its form calls it.
    private static func plain(_ field: String) -> String {
        for prefix in ["terms.particulars.", "terms."] where field.hasPrefix(prefix) { return String(field.dropFirst(prefix.count)) }
        return field
    }

    /// Shown once, never refused: requests that are probably the same need as the one about to be sent. The same form, filled, sends it
    /// all the same. Nobody is shown what they may not see; who may not ask is told so by the deed.
    func alike(_ form: FormReader, _ sent: Submission, at site: ID<Site>, _ classes: [AidClass]) async throws -> [RequestRow] {
        if form.optional("seen") != nil { return [] }
        return try await house.view(AlikeRequests(site: site, aidClasses: classes, deed: sent.envelope.id), as: sent.caller)
    }

    private static func envelope(_ request: Request, _ reader: FormReader, _ body: Data) throws -> House.Envelope {
        let digest = Secrets.digest(Array("\(request.method.rawValue)\n\(request.uri.path)\n".utf8) + Array(body))
        let id = ID<DeedMark>(reader.text("key")) ?? House.Envelope.fresh().id
        return House.Envelope(id: id, digest: digest, said: reader.said())
    }

    /// The page that a form's hidden `back` names, else the one given.
    static func back(_ reader: FormReader, orElse path: String) -> String {
        guard let wanted = reader.optional("back"), let address = Address(checking: wanted) else { return path }
        return address.text
    }
}

/// A form that could not be sent, as it travels through the sign-in page.
struct KeptForm: Codable {
    let page: String
    let action: String
    let values: [String: [String]]

    func text() throws -> String { String(decoding: try Wire.encoder().encode(self), as: UTF8.self) }

    /// nil where the text is none of ours, or leads away.
    init?(text: String) {
        guard let kept = try? Wire.decoder().decode(KeptForm.self, from: Data(text.utf8)), Address(checking: kept.page) != nil,
            Address(checking: kept.action) != nil
        else { return nil }
        self = kept
    }

    init(page: String, action: String, values: [String: [String]]) {
        self.page = page
        self.action = action
        self.values = values
    }

    var state: FormState { FormState(action: Address(checking: action) ?? "", values: values) }
}

/// What a form's deed needs besides its fields.
struct Submission: Sendable {
    let visitor: Visitor
    let request: Request
    let parameters: Parameters
    let envelope: House.Envelope

    var caller: Caller { visitor.caller }

    func id<T>(_ name: String = "id") throws -> ID<T> {
        guard let text = parameters.get(name), let id = ID<T>(text) else { throw Refusal.notFound }
        return id
    }
}

/// Where a form leads when it is done.
struct Outcome: Sendable {
    var response: Response

    /// The page there, with a word about what was done.
    static func go(_ path: String, _ done: DoneWords? = nil) -> Outcome {
        guard let done else { return Outcome(response: .redirect(to: path, type: .normal)) }
        guard var address = URLComponents(string: path) else { return Outcome(response: .redirect(to: path, type: .normal)) }
        // What the page showed stays; a word about what was done before goes.
        let kept = (address.percentEncodedQueryItems ?? []).filter { $0.name != "done" }
        address.percentEncodedQueryItems = kept + [URLQueryItem(name: "done", value: done.rawValue)]
        return Outcome(response: .redirect(to: address.string ?? path, type: .normal))
    }
}
