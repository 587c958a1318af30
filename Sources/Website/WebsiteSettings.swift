import MutualAid

/// What the site has to know about where it stands.
public struct WebsiteSettings: Sendable {
    public var host = "127.0.0.1"
    public var port = 8080
    /// Whether browsers reach it by HTTPS: everywhere but on plain loopback.
    public var isSecure = false
    /// Shown where the database cannot be asked for a region's own.
    public var phone = ""
    /// Bytes that a request may carry.
    public var largestBody = 1024 * 1024
    public var mostConnections = 2_000
    /// Seconds that a connection may be idle.
    public var idleSeconds = 75
    /// Requests that one account or address may make in a minute.
    public var requestsPerMinute = 1_200
    /// Sign-ins that one address may try in a minute.
    public var signInsPerMinute = 20
    /// How often one address may open links or answer by them in a minute.
    public var linksPerMinute = 120

    public init() {}
}
