import Foundation
import MutualAid
import Postgres
import Records

/// What signs links. All instances of a house share it, else a link opens at one of them only.
public struct LinkKey: Sendable {
    let bytes: [UInt8]

    /// - Parameter bytes: 32 random bytes that only the operating staff can read.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// - Parameter text: at least 32 characters that nobody can guess.
    public init?(text: String) {
        guard text.count >= 32 else { return nil }
        bytes = Sodium.sha256(text.utf8)
    }

    /// For whoever neither makes nor follows links that others have to read.
    public static func fresh() -> LinkKey { LinkKey(random: Sodium.random(32)) }

    private init(random: [UInt8]) {
        bytes = random
    }
}

/// A link as the sixty bytes that travel in an address: what it says, and a code over it that only the key can make.
enum LinkToken {
    private static let version: UInt8 = 1
    private static let said = 42
    /// HMAC-SHA-256, cut as RFC 2104 section 5 allows: sixty bytes are eighty letters, with no bit to spare for a second spelling.
    private static let proof = 18

    static func bytes(of link: Link) -> [UInt8] {
        [version] + big(UInt32(bitPattern: link.region.rawValue)) + raw(link.member.rawValue) + [link.purpose.code] + raw(link.object)
            + big(UInt32(clamping: Int(link.expiresAt.timeIntervalSince1970)))
    }

    static func text(of link: Link, by key: LinkKey) -> String {
        let bytes = bytes(of: link)
        return Sodium.text(of: bytes + Sodium.authentication(of: bytes, key: key.bytes).prefix(proof))
    }

    /// - Returns: nil where the text is not whole or was not signed by this key.
    static func link(_ text: String, by key: LinkKey) -> Link? {
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        guard text.utf8.count == (said + proof) / 3 * 4, !text.contains("+"), !text.contains("/"),
            let all = Data(base64Encoded: plain).map(Array.init), all.count == said + proof
        else { return nil }
        let bytes = Array(all.prefix(said))
        let wanted = Array(Sodium.authentication(of: bytes, key: key.bytes).prefix(proof))
        guard Sodium.areEqual(wanted, Array(all.suffix(proof))), bytes[0] == version, let purpose = Link.Purpose(code: bytes[21]) else {
            return nil
        }
        return Link(
            region: RegionID(rawValue: Int32(bitPattern: number(bytes[1..<5]))), member: ID(rawValue: uuid(bytes[5..<21])),
            purpose: purpose, object: uuid(bytes[22..<38]),
            expiresAt: Date(timeIntervalSince1970: TimeInterval(number(bytes[38..<42]))))
    }

    private static func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }
    private static func raw(_ uuid: UUID) -> [UInt8] { withUnsafeBytes(of: uuid.uuid) { Array($0) } }

    static func uuid(_ bytes: some Collection<UInt8>) -> UUID {
        var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &value) { $0.copyBytes(from: bytes.prefix(16)) }
        return UUID(uuid: value)
    }
}

extension Link.Purpose {
    /// How it travels. Once given, a number keeps its meaning.
    fileprivate var code: UInt8 {
        switch self {
        case .answerEnquiry: 1
        case .confirmCapabilities: 2
        case .answerRollCall: 3
        case .seeDelivery: 4
        case .readReceipt: 5
        }
    }

    fileprivate init?(code: UInt8) {
        guard let purpose = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = purpose
    }
}

extension Link {
    /// The id of the one deed that it does: pressed twice, it is the same deed.
    var deed: ID<DeedMark> { ID(rawValue: LinkToken.uuid(Sodium.sha256(Array("link".utf8) + LinkToken.bytes(of: self)))) }
}

extension House {
    /// The part of an address that carries a link. Whoever calls this has made sure that it may be handed out.
    public func link(_ link: Link) -> String { LinkToken.text(of: link, by: linkKey) }

    /// Who comes by a link. Looking is harmless: it makes no session, and changes nothing.
    /// - Throws: `Refusal.linkEnded` where the link is not whole, not ours, or over.
    public func caller(byLink token: String) async throws -> Caller {
        guard let link = LinkToken.link(token, by: linkKey) else { throw Refusal.linkEnded }
        let now = try await translatingErrors { try await database.once(Links.time, as: Links.Time.self).first }
        try link.mayOpen(at: now?.real ?? .distantFuture)
        return .holder(of: link)
    }
}
