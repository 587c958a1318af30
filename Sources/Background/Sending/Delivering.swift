import Coordination
import Foundation
import Logging
import MutualAid
import ServiceLifecycle
import Wording

/// Tells everybody concerned what happened: makes the deliveries, sends what goes by itself, and says how it went.
public struct Delivering: Service {
    private let upkeep: Upkeep
    private let senders: [any Sender]
    private let site: String?
    private let logger: Logger
    private let pause: Duration

    /// - Parameters:
    ///   - senders: one for each channel; without any, everybody is rung.
    ///   - site: the address under which people reach the site.
    public init(upkeep: Upkeep, senders: [any Sender], site: String?, logger: Logger, pause: Duration = .seconds(2)) {
        self.upkeep = upkeep
        self.senders = senders
        self.site = site
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        var steady = Steady(logger: logger, what: "Delivering messages")
        for await _ in Beats.every(pause).cancelOnGracefulShutdown() {
            await steady.attempt {
                var failure: (any Error)?
                for region in try await upkeep.regions() {
                    do {
                        try await deliver(in: region)
                    } catch {
                        failure = failure ?? error
                    }
                }
                if let failure { throw failure }
            }
        }
    }

    private func deliver(in region: RegionID) async throws {
        let begin = ContinuousClock.now
        guard let outgoing = try await upkeep.outgoing(from: region, by: senders.map(\.channel)) else { return }
        for rows in Self.together(outgoing.rows) {
            // What cannot be sent and settled before the lease ends is left for whoever takes it then.
            if ContinuousClock.now - begin > .seconds(Delivery.lease / 2) { break }
            try await send(rows, outgoing)
        }
    }

    /// What interrupts goes alone; what was gathered for one address goes together.
    static func together(_ rows: [DeliveryRow]) -> [[DeliveryRow]] {
        let alone = rows.filter { $0.delivery.interrupts }.map { [$0] }
        let gathered = rows.filter { !$0.delivery.interrupts }
        return alone
            + Dictionary(grouping: gathered) { "\($0.delivery.channel) \($0.address ?? "") \($0.delivery.member)" }
            .sorted { $0.key < $1.key }.map(\.value)
    }

    private func send(_ rows: [DeliveryRow], _ outgoing: Outgoing) async throws {
        guard let first = rows.first else { return }
        let region = outgoing.region.id
        let ids = rows.map(\.delivery.id)
        guard let to = first.address, let sender = senders.first(where: { $0.channel == first.delivery.channel }) else {
            try await upkeep.settle(ids, in: region, isSent: false, mayTryAgain: false)
            return
        }
        do {
            try await sender.send(message(to, rows, outgoing))
        } catch let failure as SendingFailure {
            logger.warning("A message did not get out: \(failure).", metadata: ["region": "\(region)", "delivery": "\(ids[0])"])
            try await upkeep.settle(ids, in: region, isSent: false, mayTryAgain: failure.mayTryAgain)
            return
        }
        try await upkeep.settle(ids, in: region, isSent: true, mayTryAgain: false)
    }

    private func message(_ to: String, _ rows: [DeliveryRow], _ outgoing: Outgoing) -> OutgoingMessage {
        let zone = TimeZone(identifier: outgoing.region.timeZone) ?? .gmt
        let languages: [Language] = zone.identifier == "Asia/Tokyo" ? [.japanese, .english] : [.english, .japanese]
        let texts = languages.map { language in
            let clock = Clockface(timeZone: zone, now: outgoing.moment.now, language: language)
            return (language, MessageText(rows.map(\.delivery), in: outgoing.region, at: clock) { link($0, outgoing) })
        }
        return OutgoingMessage(
            region: outgoing.region.id, channel: rows[0].delivery.channel, to: to,
            interrupts: rows.contains { $0.delivery.interrupts }, deliveries: rows.map(\.delivery.id), texts: texts,
            date: outgoing.moment.real)
    }

    /// Where the receiver does what is asked, without signing in; whoever sits at the desk signs in.
    private func link(_ delivery: Delivery, _ outgoing: Outgoing) -> String? {
        guard let site else { return nil }
        if let token = upkeep.link(for: delivery, in: outgoing.region.id, at: outgoing.moment.real) { return "\(site)/l/\(token)" }
        if delivery.message == .deskEmpty { return "\(site)/desk" }
        if delivery.subject.openOffer != nil { return "\(site)/waiting-room" }
        return delivery.subject.request.map { "\(site)/requests/\($0)" } ?? site
    }
}
