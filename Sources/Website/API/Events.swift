import Coordination
import Foundation
import Hummingbird
import Logging
import MutualAid
import NIOCore

/// Server-sent events: sealed entries as far as the reader may see them, from the position after the last one seen.
struct Events: Sendable {
    let house: House
    let feed: Feed
    /// Seconds between signs of life; a proxy closes a silent stream.
    var pulse = Duration.seconds(15)

    func answer(_ request: Request, caller: Caller) async throws -> Response {
        guard let seat = caller.seat else { throw Refusal.chooseSeat }
        let after = try start(request, seat.region)
        // Follow first and read the backlog then: between the two nothing is lost.
        let live = feed.entries(for: seat)
        let pulse = pulse
        let house = house
        // The first page is read before the answer begins, so that a failure is still an answer of its own.
        let first = if let after { try await Self.page(house, after: after, caller) } else { [SealedEntry]() }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: .init { writer in
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                    // However much there is: what is new meanwhile waits in the stream, page after page.
                    var last = after ?? 0
                    var backlog = first
                    while let end = backlog.last {
                        for entry in backlog { try await writer.write(ByteBuffer(string: Self.text(of: entry))) }
                        last = end.position
                        backlog = backlog.count < Self.pageSize ? [] : try await Self.page(house, after: last, caller)
                    }
                    try await Self.write(live: live, after: last, pulse: pulse, to: &writer) {
                        guard let session = caller.session else { return true }
                        return try await house.caller(bySession: session, channel: caller.channel)?.caller.seat == seat
                    }
                }
                try await writer.finish(nil)
            })
    }

    /// `Last-Event-ID: region:position`, else `?after=`; nil follows only what is new.
    private func start(_ request: Request, _ region: RegionID) throws -> Int? {
        if let last = request.headers[.lastEventID] {
            let parts = last.split(separator: ":")
            guard parts.count == 2, let position = Int(parts[1]) else {
                throw Refusal.invalid([Mistake(field: "Last-Event-ID", .notAWholeNumber)])
            }
            // Another region's position means that the reader has changed seats: it starts with what is new.
            return RegionID(String(parts[0])) == region ? position : nil
        }
        guard let text = request.uri.queryParameters["after"] else { return nil }
        guard let position = Int(text) else { throw Refusal.invalid([Mistake(field: "after", .notAWholeNumber)]) }
        return position
    }

    private static func page(_ house: House, after position: Int, _ caller: Caller) async throws -> [SealedEntry] {
        try await house.view(FollowJournal(after: position, limit: pageSize), as: caller)
    }

    private static let pageSize = 200

    private enum Beat: Sendable {
        case entry(SealedEntry)
        case pulse
    }

    private static func write(
        live: AsyncStream<SealedEntry>, after: Int, pulse: Duration, to writer: inout any ResponseBodyWriter,
        isStillSignedIn: @escaping @Sendable () async throws -> Bool
    ) async throws {
        var last = after
        let beats = AsyncStream<Beat>(bufferingPolicy: .bufferingOldest(256)) { continuation in
            let following = Task {
                for await entry in live {
                    // One that does not read is sent away; it asks again from the last entry it saw.
                    if case .dropped = continuation.yield(.entry(entry)) { break }
                }
                continuation.finish()
            }
            let pulsing = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: pulse)
                    continuation.yield(.pulse)
                }
            }
            continuation.onTermination = { _ in
                following.cancel()
                pulsing.cancel()
            }
        }
        for await beat in beats {
            switch beat {
            case .entry(let entry) where entry.position > last:
                try await writer.write(ByteBuffer(string: text(of: entry)))
                last = entry.position
            case .entry: continue
            case .pulse:
                // A session that has ended reads nothing more.
                guard try await isStillSignedIn() else { return }
                try await writer.write(ByteBuffer(string: ": still here\n\n"))
            }
        }
    }

    static func text(of entry: SealedEntry) throws -> String {
        let data = String(decoding: try Wire.encoder().encode(entry), as: UTF8.self)
        return "id: \(entry.region):\(entry.position)\ndata: \(data)\n\n"
    }
}
