import Coordination
import Foundation
import Hummingbird
import MutualAid
import Wording

/// Somebody looking at a page: who, and with what the page is drawn.
struct Visitor: Sendable {
    let caller: Caller
    let language: Language
    /// nil where nobody is signed in.
    let whoami: Whoami?

    var seat: Seat? { caller.seat }

    var timeZone: TimeZone { whoami?.region.flatMap { TimeZone(identifier: $0.timeZone) } ?? .gmt }

    func may<D: Deed>(_ deed: D.Type, _ parties: Parties) -> Bool { D.permission.allows(caller, parties) }
}

/// A page on its way out.
struct Shown: Sendable {
    let html: HTML

    func response(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.vary] = "Accept-Language, Cookie"
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html.text)))
    }
}
