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
        case .readReceipt: content = .receipt(try receipt(ID(rawValue: link.object), of: link.member, region, reading))
        }
        return LinkSheet(
            asOf: reading.now, region: region, member: member.id, memberName: member.name, content: content, order: order)
    }

    /// What was asked by a call card, as it stands now.
    private func receipt(
        _ request: ID<AidRequest>, of member: ID<Member>, _ region: Region, _ reading: Reading
    ) throws -> CardAnswer {
        guard let row = try Requests.row(request, in: reading.region, reading.db), row.request.member == member,
            let item = row.items.first?.item, let place = try Members.site(row.request.site, in: reading.region, reading.db)
        else { throw Refusal.notFound }
        return CardAnswer(
            number: row.request.number, siteName: place.name, aidClass: item.aidClass, quantity: item.quantity,
            callback: row.request.callback, ringsBy: row.request.triageDueAt, asOf: reading.now, region: region, isEarlier: false,
            near: CardAnswer.near(try HolderRecords.of(item.aidClass, from: place.place, in: reading.region, reading.db)),
            patients: item.patients, takenAt: row.request.triagedAt, aloneSince: row.request.aloneSince, step: row.step)
    }
}
