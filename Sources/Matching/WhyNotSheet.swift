import Foundation
import MutualAid

/// Why an item is given what it is given, with the names that a person needs.
public struct WhyNotSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let item: RequestItem
    public let modelName: String?
    /// The models that the asker's incident affects.
    public let affected: [DeviceModel]
    public let requestNumber: String
    public let askerName: String
    public let harm: Harm?
    public let neededBy: Date
    /// Judged now, and not when the last plan was made; nil where nothing is missing any more.
    public let whyNot: WhyNot?
    /// Of everybody who lists something that would do.
    public let lenders: [MemberName]
    /// What has been decided about candidates and stands.
    public let overrides: [OverrideRow]

    public init(
        asOf: Date, position: Int, row: ItemRow, request: RequestRow, whyNot: WhyNot?, lenders: [MemberName],
        overrides: [OverrideRow] = [], affected: [DeviceModel] = []
    ) {
        self.affected = affected
        self.overrides = overrides
        self.asOf = asOf
        self.position = position
        item = row.item
        modelName = row.modelName
        requestNumber = request.request.number
        askerName = request.memberName
        harm = request.request.harm
        neededBy = row.wantedBy(request.request)
        self.whyNot = whyNot
        self.lenders = lenders
    }

    /// What stands about a candidate.
    public func decided(about capability: ID<Capability>) -> OverrideRow? { overrides.first { $0.override.capability == capability } }

    /// A lender by name; nil where it lists nothing that would do.
    public func lenderName(_ lender: ID<Member>) -> String? { lenders.first { $0.member == lender }?.name }

    /// A candidate's lender, by name.
    public func name(of verdict: CandidateVerdict) -> String { lenders.first { $0.member == verdict.lender }?.name ?? "" }
}
