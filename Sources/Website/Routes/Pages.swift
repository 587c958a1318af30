import CSchema
import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Draws every page from its path, so that a form that was refused comes back on the page from which it was sent.
struct Pages: Sendable {
    let house: House
    let settings: WebsiteSettings
    let assets: PageContext.Assets

    init(house: House, settings: WebsiteSettings) {
        self.house = house
        self.settings = settings
        assets = PageContext.Assets(
            style: "/look.css?v=\(StaticFile.style.digest)", script: "/live.js?v=\(StaticFile.script.digest)")
    }

    func visitor(_ caller: Caller, _ language: Language) async throws -> Visitor {
        if caller.account == nil { return Visitor(caller: caller, language: language, whoami: nil) }
        let whoami = try await house.view(WhoAmI(), as: caller)
        return Visitor(caller: caller, language: language, whoami: whoami)
    }

    func context(
        _ visitor: Visitor, _ path: String, waiting: Int = 0, waitingToLend: Int = 0, live: Bool = false
    ) -> PageContext {
        let query = URLComponents(string: path)?.queryItems ?? []
        let done = query.first { $0.name == "done" }?.value.flatMap(DoneWords.init(rawValue:))
        return PageContext(
            language: visitor.language, region: visitor.whoami?.region, whoami: visitor.whoami,
            clock: Clockface(
                timeZone: visitor.timeZone, now: visitor.whoami?.asOf ?? Date(timeIntervalSince1970: 0), language: visitor.language),
            path: path, phone: visitor.whoami?.region?.phone ?? settings.phone, live: live && visitor.seat != nil, assets: assets,
            waiting: waiting, waitingToLend: waitingToLend, done: done, key: { House.Envelope.fresh().id.description })
    }

    /// The page at a path, with a form filled as it was left.
    /// - Throws: `Refusal` where there is no such page for this reader.
    func show(_ path: String, to visitor: Visitor, form: FormState = .empty, token: String? = nil) async throws -> Shown {
        guard let url = URLComponents(string: path) else { throw Refusal.notFound }
        let parts = url.path.split(separator: "/").map(String.init)
        let query = Dictionary((url.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
        if parts == ["sign-in"] {
            // Whoever would sign in while the records cannot be reached is told before typing.
            if visitor.caller.account == nil { _ = try await house.caller(bySession: Secrets.hash(of: ""), channel: .page) }
            return Shown(html: context(visitor, path).signInPage(form: form))
        }
        if parts == ["ask"] { return Shown(html: context(visitor, path).cardAskPage(form: form)) }
        if visitor.caller.account == nil { throw Refusal.notSignedIn }
        if parts == ["seat"] { return Shown(html: context(visitor, path).seatPage(form: form)) }
        if parts == ["account"] { return Shown(html: context(visitor, path).accountPage(token: token, form: form)) }
        if visitor.seat == nil { throw Refusal.chooseSeat }
        switch (parts.first, parts.dropFirst().first, parts.count) {
        case (nil, _, _): return try await board(path, visitor, query, form)
        case ("asking", _, 1): return try await asking(path, visitor, form)
        case ("lending", _, 1): return try await lending(path, visitor, form)
        case ("requests", _, 1): return try await requests(path, visitor, query)
        case ("requests", "new", 2): return try await ask(path, visitor, form, incident: query["incident"].flatMap(ID.init))
        case ("requests", let id?, 2): return try await request(path, visitor, try Self.id(id), query, form)
        case ("plans", _, 1): return try await plans(path, visitor)
        case ("plans", "alternatives", 2): return try await alternatives(path, visitor, query)
        case ("plans", let id?, 2): return try await plan(path, visitor, try Self.id(id), form)
        case ("items", let id?, 3): return try await whyNot(path, visitor, try Self.id(id), query, form)
        case ("orders", let id?, 2): return try await order(path, visitor, try Self.id(id), form)
        case ("gate", let id?, 2): return try await gate(path, visitor, try Self.id(id), query)
        case ("cliffs", _, 1): return try await cliffs(path, visitor)
        case ("stand-down", _, 1): return try await standDown(path, visitor, query, form)
        case ("capabilities", "new", 2): return try await newCapability(path, visitor, query, form)
        case ("capabilities", let id?, 2): return try await capability(path, visitor, try Self.id(id), form)
        case ("members", _, 1): return try await members(path, visitor, query)
        case ("members", "new", 2): return try await newMember(path, visitor, form)
        case ("members", let id?, 2): return try await member(path, visitor, try Self.id(id), form)
        case ("incidents", _, 1): return try await incidents(path, visitor, query)
        case ("incidents", "new", 2): return try await newIncident(path, visitor, form)
        case ("incidents", let id?, 2): return try await incident(path, visitor, try Self.id(id), form)
        case ("call", _, 1): return try await call(path, visitor, form)
        case ("call-slips", let id?, 2): return try await callSlip(path, visitor, try Self.id(id), form)
        case ("roll-calls", _, 1): return try await rollCalls(path, visitor)
        case ("roll-calls", "new", 2): return try await newRollCall(path, visitor, form)
        case ("roll-calls", let id?, 2): return try await rollCall(path, visitor, try Self.id(id), onPaper: false, form)
        case ("roll-calls", let id?, 3): return try await rollCall(path, visitor, try Self.id(id), onPaper: true, form)
        case ("roll-call-answers", let id?, 2): return try await rollCallAnswer(path, visitor, try Self.id(id), form)
        case ("waiting-room", _, 1): return try await waitingRoom(path, visitor, form)
        case ("log-lines", _, 1): return try await logLines(path, visitor, form)
        case ("proxy", _, 1): return try await proxy(path, visitor, form)
        case ("paper", _, 1): return try await paperOrders(path, visitor, form)
        case ("paper", let id?, 2): return try await paperForms(path, visitor, try Self.id(id))
        case ("travel-times", _, 1): return try await travelTimes(path, visitor, form)
        case ("journal", _, 1): return try await journal(path, visitor, query)
        case ("ring", _, 1): return try await ring(path, visitor, form)
        case ("desk", _, 1): return try await desk(path, visitor, form)
        default: throw Refusal.notFound
        }
    }

    static func id<T>(_ text: String) throws -> ID<T> {
        guard let id = ID<T>(text) else { throw Refusal.notFound }
        return id
    }

    // MARK: what a failed request shows

    /// A refusal that no form takes back: a page of its own, or the way to sign in.
    func refused(_ refusal: Refusal, _ request: Request, _ context: VisitorContext, headers: HTTPFields) async -> Response {
        if case .notSignedIn = refusal { return .redirect(to: "/sign-in") }
        if case .chooseSeat = refusal, request.uri.path != "/seat" { return .redirect(to: "/seat") }
        let visitor =
            (try? await visitor(context.caller, context.language))
            ?? Visitor(caller: context.caller, language: context.language, whoami: nil)
        let page = self.context(visitor, request.uri.path)
        return Shown(html: page.refusalPage(refusal, back: page.homeAddress))
            .response(status: HTTPResponse.Status(code: refusal.status), headers: headers)
    }

    func troubled(_ trouble: Trouble, status: Int, _ context: VisitorContext, headers: HTTPFields) -> Response {
        if case .unreachable = trouble {
            let html = PageContext.downPage(style: assets.style, phone: settings.phone.isEmpty ? nil : settings.phone)
            return Shown(html: html).response(status: .serviceUnavailable, headers: headers)
        }
        let visitor = Visitor(caller: context.caller, language: context.language, whoami: nil)
        return Shown(html: self.context(visitor, "/").troublePage(trouble))
            .response(status: HTTPResponse.Status(code: status), headers: headers)
    }
}

/// The two files that every page needs.
struct StaticFile: Sendable {
    let bytes: [UInt8]
    let type: String
    /// The first characters of the content's SHA-256: another content, another address.
    let digest: String

    private init(_ file: EmbeddedFile, type: String) {
        bytes = file.bytes.map { Array(UnsafeBufferPointer(start: $0, count: Int(file.length))) } ?? []
        self.type = type
        digest = Secrets.digest(bytes).prefix(6).map { String($0, radix: 16) }.joined()
    }

    static let style = StaticFile(embedded_style_sheet(), type: "text/css; charset=utf-8")
    static let script = StaticFile(embedded_script(), type: "text/javascript; charset=utf-8")

    var response: Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
