import Foundation

/// The identity of one record of a kind: a UUID that cannot be mistaken for another kind's.
///
/// Written in lower case, as RFC 9562 says to print it.
public struct ID<Of>: RawRepresentable, Hashable, Sendable, Comparable, LosslessStringConvertible {
    public let rawValue: UUID

    public init(rawValue: UUID) {
        self.rawValue = rawValue
    }

    public init?(_ description: String) {
        guard let uuid = UUID(uuidString: description) else { return nil }
        rawValue = uuid
    }

    public var description: String { rawValue.uuidString.lowercased() }

    /// By bytes, which is also the order of what is written.
    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The database's rows carry a UUID, JSON carries its text.
        if let text = try? container.decode(String.self) {
            guard let id = ID(text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
            }
            self = id
        } else {
            self.init(rawValue: try container.decode(UUID.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The number of a region: it leads every key of a regional table.
public struct RegionID: RawRepresentable, Hashable, Sendable, Codable, Comparable, LosslessStringConvertible {
    public let rawValue: Int32

    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    public init?(_ description: String) {
        guard let number = Int32(description), number > 0 else { return nil }
        rawValue = number
    }

    public var description: String { String(rawValue) }

    public static func < (left: RegionID, right: RegionID) -> Bool { left.rawValue < right.rawValue }
}

/// Any identity, whatever it identifies.
public protocol Identity {
    init(rawValue: UUID)
}

extension ID: Identity {}
