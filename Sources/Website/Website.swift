import Coordination
import Hummingbird
import HummingbirdCore
import Logging
import MutualAid
import NIOCore

/// Builds the site. The program and the tests build the same one.
public enum Website {
    public static func application(
        house: House, feed: Feed, settings: WebsiteSettings, logger: Logger,
        onRunning: @escaping @Sendable (any NIOCore.Channel) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        Application(
            router: try router(house: house, feed: feed, settings: settings),
            server: .http1(
                configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(Int64(settings.idleSeconds)))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: "mutual-aid", backlog: 4096,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.mostConnections)),
            onServerRunning: onRunning, logger: logger)
    }

    static func router(house: House, feed: Feed, settings: WebsiteSettings) throws -> Router<VisitorContext> {
        let router = Router(context: VisitorContext.self)
        let cookies = SessionCookies(isSecure: settings.isSecure)
        let pages = Pages(house: house, settings: settings)
        router.addMiddleware {
            MetricsMiddleware()
            HeadersAlone()
            SafetyHeaders(isSecure: settings.isSecure)
            Speaking()
            Failing(pages: pages)
            SameOrigin()
            Identifying(house: house, cookies: cookies)
            // Once more inside: only from here on it is known who reads, and in which language.
            Failing(pages: pages)
            RateLimit(requests: settings.requestsPerMinute, signIns: settings.signInsPerMinute, links: settings.linksPerMinute)
            RefusingUnknownTokens()
        }
        let events = Events(house: house, feed: feed)
        try APIRoutes(house: house, events: events, settings: settings).add(to: router)
        PageRoutes(house: house, pages: pages, cookies: cookies, events: events).add(to: router)
        return router
    }
}
