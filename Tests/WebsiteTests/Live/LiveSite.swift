import Background
import Coordination
import Foundation
import Hummingbird
import Logging
import MutualAid
import NIOCore
import ServiceLifecycle
import Support
import Synchronization
import Testing

@testable import Website

/// A served site with everything that runs beside it, as the program runs it.
struct LiveSite: Sendable {
    let town: Town
    let feed: Feed
    let port: Int
    let group: ServiceGroup

    static func with(pulse: Duration? = nil, _ body: @Sendable (LiveSite) async throws -> Void) async throws {
        let (pokes, poke) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        try await Town.with(poke: { poke.yield() }) { town in
            let feed = Feed()
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            let upkeep = town.premises.upkeep
            let logger = OpenSite.quiet
            let running: @Sendable (any NIOCore.Channel) async -> Void = { port.yield($0.localAddress?.port ?? 0) }
            let site: any Service =
                if let pulse {
                    try pulsing(town, feed, pulse, running)
                } else {
                    try Website.application(
                        house: town.house, feed: feed, settings: OpenSite.settings, logger: logger, onRunning: running)
                }
            let services: [any Service] = [
                town.premises.notifications, Sealing(upkeep: upkeep, pokes: pokes, logger: logger),
                Tailing(upkeep: upkeep, feed: feed, logger: logger), site, Closing(feed: feed),
            ]
            let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: services, logger: logger))
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                var first = ports.makeAsyncIterator()
                let live = LiveSite(town: town, feed: feed, port: await first.next() ?? 0, group: group)
                let result: Result<Void, any Error>
                do {
                    result = .success(try await body(live))
                } catch {
                    result = .failure(error)
                }
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                try result.get()
            }
        }
    }

    /// The same stream with a shorter pulse than anybody would wait for.
    private static func pulsing(
        _ town: Town, _ feed: Feed, _ pulse: Duration, _ running: @escaping @Sendable (any NIOCore.Channel) async -> Void
    ) throws -> any Service {
        let router = Router(context: VisitorContext.self)
        router.addMiddleware {
            Failing(pages: Pages(house: town.house, settings: OpenSite.settings))
            Identifying(house: town.house, cookies: SessionCookies(isSecure: false))
        }
        let events = Events(house: town.house, feed: feed, pulse: pulse)
        router.get("/api/v1/events") { request, context in try await events.answer(request, caller: context.caller) }
        return Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)), onServerRunning: running,
            logger: OpenSite.quiet)
    }

    /// The secret of a new session, in the account's first seat.
    func token(_ login: String) async throws -> String {
        let (secret, hash) = Secrets.make()
        _ = try await town.house.perform(
            SignIn(login: login, password: Town.password, sessionHash: hash, kind: .cookie), as: .nobody(by: .api))
        return secret
    }

    func follow(_ token: String, _ query: String = "", last: String? = nil) async throws -> EventReader {
        let reader = try EventReader(port: port, path: "/api/v1/events\(query)", token: token, last: last)
        #expect(try await eventually { reader.isOpen }, "\(reader.lines)")
        return reader
    }
}
