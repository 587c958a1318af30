import Foundation

/// What somebody sees who comes by a link: one thing, and the region whose desk can be rung.
public struct LinkSheet: Hashable, Sendable, Codable {
    public enum Content: Hashable, Sendable, Codable {
        case enquiry(EnquirySheet)
        case capabilities([CapabilityRow])
        case rollCall(RollCallRow)
        case delivery(DeliveryRow)
        case receipt(CardAnswer)
    }

    public let asOf: Date
    public let region: Region
    public let member: ID<Member>
    public let memberName: String
    public let content: Content
    /// The order that a message is about, or that came of an offer, as it stands now; nil where there is none, or where the member may not see it.
    public let order: Order?

    public init(asOf: Date, region: Region, member: ID<Member>, memberName: String, content: Content, order: Order? = nil) {
        self.asOf = asOf
        self.region = region
        self.member = member
        self.memberName = memberName
        self.content = content
        self.order = order
    }
}
