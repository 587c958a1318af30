import Foundation
import MutualAid

/// Written as one flat object: which alternative, and whom or what it is about.
extension Alternative: Codable {
    private enum Change: String, Choice {
        case even, without
        case oneMoreVehicle = "one_more_vehicle"
        case mayBeLate = "may_be_late"
        case reserves
    }

    private struct Written: Codable {
        var change: Change
        var lender: ID<Member>?
        var capability: ID<Capability>?
        var item: ID<RequestItem>?
        var minutes: Int?
        var percent: Int?
    }

    public func encode(to encoder: any Encoder) throws {
        let written =
            switch self {
            case .even: Written(change: .even)
            case .without(let lender): Written(change: .without, lender: lender)
            case .oneMoreVehicle(let capability): Written(change: .oneMoreVehicle, capability: capability)
            case .mayBeLate(let item, let minutes): Written(change: .mayBeLate, item: item, minutes: minutes)
            case .reserves(let percent): Written(change: .reserves, percent: percent)
            }
        try written.encode(to: encoder)
    }

    public init(from decoder: any Decoder) throws {
        let written = try Written(from: decoder)
        func needed<T>(_ value: T?, _ what: String) throws -> T {
            guard let value else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(written.change.rawValue) without \(what)"))
            }
            return value
        }
        self =
            switch written.change {
            case .even: .even
            case .without: .without(try needed(written.lender, "lender"))
            case .oneMoreVehicle: .oneMoreVehicle(try needed(written.capability, "capability"))
            case .mayBeLate: .mayBeLate(try needed(written.item, "item"), minutes: try needed(written.minutes, "minutes"))
            case .reserves: .reserves(percent: try needed(written.percent, "percent"))
            }
    }
}
