import Hummingbird
import MutualAid
import NIOCore

/// What every request has: an id, a language, where it came from.
struct VisitorContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    var language = Language.english
    /// Who holds the session or token; nobody where there is none.
    var caller = Caller.nobody(by: .page)
    /// Whether a token came that nobody holds.
    var bringsUnknownToken = false

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    var maxUploadSize: Int { 1024 * 1024 }
}
