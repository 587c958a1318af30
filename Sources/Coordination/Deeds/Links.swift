import Foundation
import MutualAid
import Records

/// Hands out a link by which a member can answer without signing in. What is kept is that it was handed out, never the link.
public struct HandOutLink: Deed {
    public static let permission = Permission.region(.coordinator)

    public let member: ID<Member>
    public let purpose: Link.Purpose
    /// The enquiry, its row of a roll call, or the member itself.
    public let object: UUID

    public init(member: ID<Member>, purpose: Link.Purpose, object: UUID) {
        self.member = member
        self.purpose = purpose
        self.object = object
    }

    public func perform(_ work: Work, _: Void) throws -> Link {
        try work.demand(Self.self, Parties(owner: member))
        switch purpose {
        case .answerEnquiry:
            try Lock.share(.enquiry, [ID<Enquiry>(rawValue: object)], in: work.region, work.db)
            guard let asked = try Enquiries.load(ID(rawValue: object), in: work.region, work.db), asked.lender == member else {
                throw Refusal.notFound
            }
            try asked.mustWait()
        case .confirmCapabilities:
            guard object == member.rawValue, try Members.load(member, in: work.region, work.db) != nil else { throw Refusal.notFound }
        case .answerRollCall:
            guard let asked = try RollCallAnswers.load(ID(rawValue: object), in: work.region, work.db), asked.member == member else {
                throw Refusal.notFound
            }
            if asked.state == .answered { throw Refusal.notNow(.rollCallAnswer(asked.state)) }
        case .seeDelivery, .readReceipt: throw Refusal.notFound
        }
        try work.record(.linkHandedOut(member: member, purpose: purpose), audience: [member])
        return Link(
            region: work.region, member: member, purpose: purpose, object: object,
            expiresAt: work.moment.real.addingTimeInterval(Link.lifetime))
    }
}
