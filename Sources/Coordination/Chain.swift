import Foundation
import MutualAid

/// The hash chain over a region's sealed entries.
enum Chain {
    /// What the first entry of a region is chained to.
    static func genesis(of region: RegionID) -> [UInt8] { Sodium.sha256(Array("mutual-aid journal \(region)".utf8)) }

    /// SHA-256 over the hash before, the region, the position and the entry's exact bytes.
    ///
    /// Region and position are written as eight bytes, most significant first, so that no two inputs read the same.
    static func hash(after previous: some Sequence<UInt8>, region: RegionID, position: Int, body: String) -> [UInt8] {
        var bytes = Array(previous)
        bytes += bigEndian(UInt64(region.rawValue))
        bytes += bigEndian(UInt64(position))
        bytes += Array(body.utf8)
        return Sodium.sha256(bytes)
    }

    private static func bigEndian(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
    }
}

/// A signed statement of where a region's chain stood: kept outside the database, it finds a chain that was written anew.
public struct Checkpoint: Codable, Sendable, Hashable {
    public let region: RegionID
    public let position: Int
    /// Hexadecimal.
    public let hash: String
    public let at: String
    /// Ed25519 over `region:position:hash:at`, hexadecimal.
    public let signature: String

    public init(region: RegionID, position: Int, hash: [UInt8], at: Date, by key: SigningKey) {
        self.region = region
        self.position = position
        self.hash = Sodium.hexadecimal(hash)
        self.at = Wire.text(of: at)
        signature = Sodium.hexadecimal(key.sign(Array("\(region):\(position):\(self.hash):\(self.at)".utf8)))
    }

    /// Whether the key signed it.
    public func isSigned(by key: SigningKey) -> Bool {
        guard let bytes = Sodium.bytes(hexadecimal: signature) else { return false }
        return key.verifies(bytes, Array("\(region):\(position):\(hash):\(at)".utf8))
    }
}

extension Sodium {
    static func bytes(hexadecimal text: String) -> [UInt8]? {
        guard text.utf8.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
