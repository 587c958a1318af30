import Foundation
import MutualAid

/// The plan as it would be made now, and as it would be if something were otherwise.
public struct AlternativesSheet: Sendable, Codable {
    /// One open item, with the names that a person needs.
    public struct Item: Hashable, Sendable, Codable {
        public let item: RequestItem
        public let requestNumber: String
        public let askerName: String

        public init(item: RequestItem, requestNumber: String, askerName: String) {
            self.item = item
            self.requestNumber = requestNumber
            self.askerName = askerName
        }
    }

    /// One listing of vehicles of which, with one more driver, one more could go.
    public struct Vehicles: Hashable, Sendable, Codable {
        public let capability: ID<Capability>
        public let lender: ID<Member>
        public let aidClass: AidClass
    }

    /// One alternative beside the plan of now.
    public struct Column: Hashable, Sendable, Codable {
        public let alternative: Alternative
        /// How many are missing here that are promised or offered, and not there: whoever would bring them drops out.
        public let missingAgain: Int
        public let comparison: PlanComparison
    }

    public let asOf: Date
    public let position: Int
    public let items: [Item]
    /// Everybody who lists something that would do.
    public let lenders: [MemberName]
    public let vehicles: [Vehicles]
    /// nil until it is worked out.
    public private(set) var now: PlanFigures?
    public private(set) var columns: [Column] = []
    /// What all of it is worked out from; it never leaves the house.
    private var input: PlanningInput?
    /// The same where what a lender that drops out has promised is missing again.
    private var without: PlanningInput?

    private enum CodingKeys: CodingKey {
        case asOf, position, items, lenders, vehicles, now, columns
    }

    public init(asOf: Date, position: Int, items: [Item], lenders: [MemberName], from input: PlanningInput, without: PlanningInput? = nil) {
        self.asOf = asOf
        self.position = position
        self.items = items
        self.lenders = lenders
        // Who lists how many it has, and not that others have to bring the driver.
        let listed = input.candidates.filter(\.isPublished).map(\.capability).filter {
            $0.aidClass.kind == .transport && $0.quantity != nil && $0.terms.particulars.withDriver != false
        }
        vehicles = listed.map { Vehicles(capability: $0.id, lender: $0.member, aidClass: $0.aidClass) }
            .sorted { ($0.aidClass.rawValue, $0.lender, $0.capability) < ($1.aidClass.rawValue, $1.lender, $1.capability) }
        self.input = input
        self.without = without
    }

    /// The same with what the solver says about each alternative.
    /// - Parameter stopped: as `Run.solve` asks it, for all of them together.
    public func solved(_ alternatives: [Alternative], stopped: @escaping () -> Bool = { false }) throws -> AlternativesSheet {
        guard let input else { return self }
        var sheet = self
        let plan = Planning(input)
        let solution = try plan.run.solve(stopped: stopped)
        sheet.now = PlanComparison(plan, solution, plan, solution).before
        sheet.columns = try alternatives.map { alternative in
            var base = input
            if case .without = alternative, let without { base = without }
            let other = Planning(base.with(alternative))
            // What is worth the same elsewhere stays where it is, so that a comparison shows only what buys something.
            let best = try other.run.solve(near: solution, stopped: stopped)
            return Column(
                alternative: alternative, missingAgain: other.missing - plan.missing,
                comparison: PlanComparison(plan, solution, other, best))
        }
        return sheet
    }

    /// Whether any open item is a vehicle, or would do with one.
    public var wantsVehicles: Bool { items.contains { $0.item.classes.contains { $0.kind == .transport } } }

    public func name(of lender: ID<Member>) -> String { lenders.first { $0.member == lender }?.name ?? "" }

    public func item(_ id: ID<RequestItem>) -> Item? { items.first { $0.item.id == id } }
}
