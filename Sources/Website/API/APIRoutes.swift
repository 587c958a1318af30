import Coordination
import Hummingbird
import MutualAid

/// Puts every operation of the catalogue on its route.
struct APIRoutes {
    let house: House
    let events: Events
    let settings: WebsiteSettings

    func add(to router: Router<VisitorContext>) throws {
        let group = router.group("/api/v1")
        for operation in Catalogue.operations {
            let reader = BodyReader(shape: operation.request, limit: settings.largestBody)
            let house = house
            group.on(operation.route, method: operation.method) { request, context in
                try await operation.answer(house, request, context, reader)
            }
        }
        let house = house
        let limit = settings.largestBody
        group.post("/sessions") { request, context in
            try await SessionOperations.signIn(house, request, context, limit: limit)
        }
        group.post("/me/tokens") { request, context in
            try await SessionOperations.issueToken(house, request, context)
        }
        let isSecure = settings.isSecure
        group.post("/links") { request, context in
            try await LinkOperations.handOut(house, request, context, limit: limit, isSecure: isSecure)
        }
        let events = events
        group.get("/events") { request, context in
            guard context.caller.account != nil else { throw Refusal.notSignedIn }
            return try await events.answer(request, caller: context.caller)
        }
        let document = try OpenAPI.document(
            Catalogue.operations, others: Self.others)
        group.get("/openapi.json") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "public, max-age=300"],
                body: .init(byteBuffer: ByteBuffer(bytes: document)))
        }
    }
    /// What stands in the document beside the catalogue.
    static var others: [String: [String: Any]] { SessionOperations.paths.merging(LinkOperations.paths) { first, _ in first } }
}
