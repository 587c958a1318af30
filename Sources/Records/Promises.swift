import Foundation
import MutualAid
import Postgres

/// The guard's functions: the only way to what is promised.
public enum Promises {
    private struct Answer: Decodable {
        let granted: Bool
        let remaining: Int
        let capped: Bool
    }

    /// Takes a quantity out of what the lender has free, under the capability's lock.
    /// - Throws: `Refusal.notEnoughLeft` where somebody was first, `overCap` where the lender's health system lets no more out.
    public static func open(_ offer: Offer, at moment: Moment, in region: RegionID, _ db: Connection) throws {
        let answer = try db.one(
            """
            select granted, remaining, capped from app.promise(\(region), \(offer.id), \(moment.now))
            """, as: Answer.self)
        if !answer.granted { throw answer.capped ? Refusal.overCap(left: answer.remaining) : .notEnoughLeft(left: answer.remaining) }
    }

    /// Gives a promise back, or the part of it that is named.
    public static func end(
        _ offer: ID<Offer>, _ part: Int? = nil, as end: Promise.End, at moment: Moment, in region: RegionID, _ db: Connection
    ) throws {
        _ = try db.all(
            "select 1 as done from app.give_back(\(region), \(offer), \(part)::int, \(end.rawValue), \(moment.now))", as: Int.self)
    }

    /// Brings back so much of a promise that ended with its order by mistake.
    public static func openAgain(_ offer: ID<Offer>, _ part: Int, in region: RegionID, _ db: Connection) throws {
        _ = try db.all("select 1 as done from app.promise_again(\(region), \(offer), \(part)::int)", as: Int.self)
    }

    public struct Wrong: Decodable, Sendable, Equatable {
        public let id: ID<Capability>
        public let promised: Int
        public let openPromises: Int
    }

    /// Capabilities whose stored sum is not what their open promises add up to: none, ever.
    public static func wrong(in region: RegionID, _ db: Connection) throws -> [Wrong] {
        try db.all("select id, promised, open_promises from promised_wrongly where region = \(region)")
    }
}

extension Promises {
    /// To whom something from a capability is promised at this moment.
    public static func askers(of capability: ID<Capability>, in region: RegionID, _ db: Connection) throws -> [ID<Member>] {
        try db.all(
            """
            select distinct asker from promise
            where region = \(region) and capability = \(capability) and state = 'open' order by asker
            """)
    }
}
