import Foundation
import Matching
import MutualAid
import Records

/// What would become of the plan if something were otherwise: each of what is said is tried by itself. It changes nothing.
public struct CompareAlternatives: Question {
    public static let permission = Permission.region(.coordinator, .auditor)
    public static let solves = true

    /// This lender drops out.
    public let lender: ID<Member>?
    /// One more vehicle of this listing can go, since there is one more driver.
    public let oneMoreVehicle: ID<Capability>?
    /// This item is of help until so many minutes after it is needed.
    public let item: ID<RequestItem>?
    public let minutes: Int?
    /// Everybody keeps so many hundredths of what they keep now.
    public let reserve: Int?
    /// What is scarce is shared out evenly.
    public let even: Bool?

    public init(
        lender: ID<Member>? = nil, oneMoreVehicle: ID<Capability>? = nil, item: ID<RequestItem>? = nil, minutes: Int? = nil,
        reserve: Int? = nil, even: Bool? = nil
    ) {
        self.lender = lender
        self.oneMoreVehicle = oneMoreVehicle
        self.item = item
        self.minutes = minutes
        self.reserve = reserve
        self.even = even
    }

    private var alternatives: [Alternative] {
        [
            lender.map { .without($0) }, oneMoreVehicle.map { .oneMoreVehicle($0) },
            item.flatMap { item in minutes.map { .mayBeLate(item, minutes: $0) } }, reserve.map { .reserves(percent: $0) },
            even == true ? .even : nil,
        ].compactMap { $0 }
    }

    public func answer(_ reading: Reading) throws -> AlternativesSheet {
        var check = Check()
        check.whole("minutes", minutes, 1...30 * 24 * 60, required: item != nil)
        check.whole("reserve", reserve, 0...100)
        if !check.mistakes.isEmpty { throw Refusal.invalid(check.mistakes) }
        let region = reading.region
        let db = reading.db
        let input = try PlanningInput(of: region, at: reading.now, db)
        let due = try RequestItems.due(in: region, db)
        let lenders = Set(input.candidates.filter(\.isPublished).map(\.capability.member) + due.map(\.lender))
        if let lender, !lenders.contains(lender) { throw Refusal.notFound }
        // What a lender has promised and not brought is missing again without it.
        let without = try lender.map { lender in
            let again = Dictionary(due.filter { $0.lender == lender }.map { ($0.item, $0.units) }, uniquingKeysWith: +)
            return try PlanningInput(of: region, missing: again, at: reading.now, db)
        }
        let items = (without ?? input).items
        let askers = try Members.names(Array(Set(items.map(\.request.member))), in: region, db)
        if let item, !input.items.contains(where: { $0.item.id == item }) { throw Refusal.notFound }
        let sheet = AlternativesSheet(
            asOf: reading.now, position: try Journal.position(in: region, db),
            items: items.map { open in
                AlternativesSheet.Item(
                    item: open.item, requestNumber: open.request.number,
                    askerName: askers.first { $0.member == open.request.member }?.name ?? "")
            }.sorted { ($0.askerName, $0.requestNumber, $0.item.id) < ($1.askerName, $1.requestNumber, $1.item.id) },
            lenders: try Members.names(Array(lenders), in: region, db).sorted { ($0.name, $0.member) < ($1.name, $1.member) },
            from: input, without: without)
        if let oneMoreVehicle, !sheet.vehicles.contains(where: { $0.capability == oneMoreVehicle }) {
            if sheet.wantsVehicles { throw Refusal.notFound }
            throw Refusal.invalid([Mistake(field: "oneMoreVehicle", .noVehicleWanted)])
        }
        return sheet
    }

    /// Judging and solving belong to no connection and no transaction.
    public func finish(_ sheet: AlternativesSheet) async throws -> AlternativesSheet {
        let alternatives = alternatives
        return try await Solving.search { try sheet.solved(alternatives, stopped: $0) }
    }
}
