import Coordination
import Hummingbird
import Logging

/// Health and metrics, on a port of their own that no proxy leads to.
public enum AdminPort {
    /// Asks, because a connection that nobody has used since it broke still looks whole.
    private static func answers(_ house: House) async -> Bool {
        guard house.isReady else { return false }
        do {
            _ = try await house.caller(bySession: Secrets.hash(of: ""), channel: .api)
            return true
        } catch {
            return false
        }
    }

    public static func application(house: House, feed: Feed, host: String, port: Int, logger: Logger) -> some ApplicationProtocol {
        let router = Router()
        router.get("/health/live") { _, _ in "alive\n" }
        router.get("/health/ready") { _, _ -> Response in
            let isReady = await answers(house)
            return Response(
                status: isReady ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: isReady ? "ready\n" : "the database cannot be reached\n")))
        }
        router.get("/metrics") { _, _ -> Response in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: PrometheusMetrics.shared.text(readers: feed.count))))
        }
        return Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "mutual-aid admin"),
            logger: logger)
    }
}
