import MutualAid
import Records

/// What stands behind the link by which the caller came: its one object, for its one member.
public struct OpenLink: Question {
    public static let permission = Permission.link(.answerEnquiry, .confirmCapabilities, .answerRollCall, .seeDelivery, .readReceipt)

    public init() {}

    public func answer(_ reading: Reading) throws -> LinkSheet {
        guard let link = reading.caller.link, let region = try Regions.load(reading.region, reading.db),
            let member = try Members.load(link.member, in: reading.region, reading.db)
        else { throw Refusal.notFound }
        let content: LinkSheet.Content
        var order: Order?
        switch link.purpose {
        case .answerEnquiry:
            let sheet = try ShowEnquiry(enquiry: ID(rawValue: link.object)).answer(reading)
            if sheet.row.enquiry.lender != link.member { throw Refusal.notFound }
            content = .enquiry(sheet)
            order = try sheet.offers.last.flatMap { try Orders.load(of: $0.offer, in: reading.region, reading.db) }
        case .confirmCapabilities:
            content = .capabilities(try Capabilities.list(of: [link.member], in: reading.region, reading.db))
        case .answerRollCall:
            let row = try ShowRollCallAnswer(answer: ID(rawValue: link.object)).answer(reading)
            if row.answer.member != link.member { throw Refusal.notFound }
            content = .rollCall(row)
        case .seeDelivery:
            let rows = try Deliveries.rows([ID(rawValue: link.object)], in: reading.region, reading.db)
            guard let row = rows.first, row.delivery.member == link.member else { throw Refusal.notFound }
            content = .delivery(row)
            order = try row.delivery.subject.order.flatMap { try Orders.load($0, in: reading.region, reading.db) }
        case .readReceipt:
            guard
                let answer = try CardAnswer.of(ID(rawValue: link.object), of: link.member, at: reading.now, in: region, reading.db)
            else { throw Refusal.notFound }
            content = .receipt(answer)
        }
        return LinkSheet(
            asOf: reading.now, region: region, member: member.id, memberName: member.name, content: content, order: order)
    }
}
