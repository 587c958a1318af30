import ArgumentParser
import Background
import Coordination
import Foundation
import Hummingbird
import Logging
import Metrics
import MutualAid
import ServiceLifecycle
import Website

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages and the API, and keep the house in order.")

    func run() async throws {
        let settings = try await Settings.read(needed: Settings.forServing)
        let logger = logger(settings)
        MetricsSystem.bootstrap(PrometheusMetrics.shared)
        let (pokes, poke) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let folder = StateFolder(settings.state)
        let links = try settings.linkKey ?? folder.linkKey()
        let premises = Premises(settings.addresses, links: links, logger: logger, poke: { poke.yield() })
        // A database that is down is no reason not to start: the shell with the telephone number is what helps then.
        var rolesAreProven = true
        do {
            try await premises.proveRoles()
        } catch let error as TooMuchPower {
            // Threads that still connect must not be there when the process ends.
            await close(premises)
            throw error
        } catch {
            rolesAreProven = false
            logger.warning("The database cannot be reached yet; the site says so until it can.")
        }
        let feed = Feed()
        let key = try folder.signingKey()
        let site = try Website.application(house: premises.house, feed: feed, settings: settings.website, logger: logger) { channel in
            if let port = channel.localAddress?.port { logger.notice("Serving on http://\(settings.website.host):\(port)") }
        }
        var services: [any Service] = premises.databases.map { $0 }
        services += [
            premises.notifications, Sealing(upkeep: premises.upkeep, pokes: pokes, logger: logger),
            Tailing(upkeep: premises.upkeep, feed: feed, logger: logger), Deadlines(upkeep: premises.upkeep, logger: logger),
            Delivering(upkeep: premises.upkeep, senders: settings.sending.senders, site: settings.sending.site, logger: logger),
            Checkpoints(upkeep: premises.upkeep, key: key, logger: logger) { try folder.keep($0) },
            Proving(upkeep: premises.upkeep, key: key, logger: logger) { try folder.checkpoints(of: $0) },
        ]
        if !rolesAreProven { services.append(ProvingRoles(premises: premises)) }
        if settings.adminPort > 0 {
            services.append(
                AdminPort.application(
                    house: premises.house, feed: feed, host: settings.adminHost, port: settings.adminPort, logger: logger))
        }
        services.append(site)
        // Stopped first, in the opposite order: the site waits until its readers have gone.
        services.append(Closing(feed: feed))
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// Proves the roles as soon as the database answers, where it did not at the start; one with too much power ends the program.
private struct ProvingRoles: Service {
    let premises: Premises

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await premises.proveRoles()
                    break
                } catch let error as TooMuchPower {
                    throw error
                } catch is CancellationError {
                    return
                } catch {
                    // Cancelled while it sleeps, it finds out at the next turn.
                    try? await Task.sleep(for: .seconds(1))
                }
            }
        }
        // A service that returns ends the group: this one stays until the program stops.
        try? await gracefulShutdown()
    }
}
