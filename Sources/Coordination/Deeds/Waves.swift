import Foundation
import MutualAid
import Records

/// Asks everybody of a wave about everything that a request still lacks.
public struct SendWave: Deed {
    public static let permission = Permission.region(.coordinator)

    public let request: ID<AidRequest>
    public let wave: Wave
    /// Minutes in which to answer; nil takes what the request's priority says.
    public let answerMinutes: Int?

    public init(request: ID<AidRequest>, wave: Wave, answerMinutes: Int? = nil) {
        self.request = request
        self.wave = wave
        self.answerMinutes = answerMinutes
    }

    public func check(_ check: inout Check) {
        check.whole("answerMinutes", answerMinutes, 5...10_080)
    }

    public func perform(_ work: Work, _: Void) throws -> Sent {
        try work.demand(Self.self, Parties())
        try Lock.share(.request, [request], in: work.region, work.db)
        guard let found = try Requests.load(request, in: work.region, work.db)?.request else { throw Refusal.notFound }
        try found.mustBeOpen()
        let sent = try work.ask(wave, of: found, as: .wave, minutes: answerMinutes)
        if sent.isEmpty { throw Refusal.nobodyToAsk }
        return Sent(enquiries: sent)
    }
}

/// Asks the buddy and the nearest for a High request that nobody has taken in time. The service does this by itself; both sides
/// still say yes.
public struct RunStandingRule: Deed {
    public static let permission = Permission.service

    public let request: ID<AidRequest>

    public init(request: ID<AidRequest>) {
        self.request = request
    }

    public func perform(_ work: Work, _: Void) throws -> Sent {
        let found = try work.lockedRequest(request, for: Self.self).request
        let minutes = try Regions.load(work.region, work.db)?.standingMinutes
        let entry = try ProxyEntries.load(request, in: work.region, work.db)
        try found.mayGoAlone(after: minutes, enteredByDesk: entry?.enteredAt, at: work.now)
        // Whoever at the desk has asked somebody has taken it.
        if try Enquiries.all(of: request, in: work.region, work.db).contains(where: \.isTaken) {
            throw Refusal.notNow(.request(found.state))
        }
        var sent: [ID<Enquiry>] = []
        for wave in [Wave.buddy, .nearest] { sent += try work.ask(wave, of: found, as: .standingRule) }
        // It runs without anybody only once somebody was asked; until then it is tried again.
        if sent.isEmpty { throw Refusal.nobodyToAsk }
        try Requests.goAlone(request, at: work.now, in: work.region, work.db)
        try work.record(.requestWentAlone(request: request, number: found.number, asked: sent.count), audience: [found.member])
        return Sent(enquiries: sent)
    }
}

/// Says after how many minutes a High request that nobody has taken asks by itself, or that none does.
public struct SetStandingRule: Deed {
    public static let permission = Permission.region(.coordinator)

    /// nil: no request asks by itself.
    public let minutes: Int?

    public init(minutes: Int?) {
        self.minutes = minutes
    }

    public func check(_ check: inout Check) {
        check.whole("minutes", minutes, 1...1_440)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        try work.demand(Self.self, Parties())
        try Regions.setStandingRule(minutes, in: work.region, work.db)
        try work.record(.standingRuleSet(minutes: minutes), audience: [])
        return Done()
    }
}
