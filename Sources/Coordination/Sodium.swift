import CSodium
import Foundation
import MutualAid

/// libsodium: random bytes, SHA-256, argon2id and signatures.
enum Sodium {
    /// Has to be true before anything else is used; libsodium says 0 the first time and 1 afterwards.
    static let isReady: Bool = sodium_init() >= 0

    static func random(_ count: Int) -> [UInt8] {
        precondition(isReady)
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&digest, input, UInt64(input.count))
        return digest
    }

    /// HMAC-SHA-256.
    static func authentication(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        precondition(isReady && key.count == Int(crypto_auth_hmacsha256_KEYBYTES))
        var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256(&code, message, UInt64(message.count), key)
        return code
    }

    /// Compares in constant time.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        precondition(isReady)
        return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// In the alphabet of RFC 4648 section 5, without padding.
    static func text(of bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// argon2id with 19 MiB and two passes, as a self-describing string.
    static func passwordHash(_ password: String) -> String? {
        precondition(isReady)
        var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let bytes = Array(password.utf8CString.dropLast())
        let done = crypto_pwhash_str(&out, bytes, UInt64(bytes.count), 2, 19 * 1024 * 1024)
        guard done == 0 else { return nil }
        return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Compares in constant time.
    static func verifies(_ password: String, _ hash: String) -> Bool {
        precondition(isReady)
        let bytes = Array(password.utf8CString.dropLast())
        return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
    }
}

/// Ed25519 signatures over checkpoints.
public struct SigningKey: Sendable {
    let secret: [UInt8]
    public let publicKey: [UInt8]

    /// - Parameter seed: 32 random bytes that only the operating staff can read.
    public init?(seed: [UInt8]) {
        precondition(Sodium.isReady)
        guard seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
        var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
        var open = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
        guard crypto_sign_seed_keypair(&open, &secret, seed) == 0 else { return nil }
        self.secret = secret
        publicKey = open
    }

    func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
        return signature
    }

    func verifies(_ signature: [UInt8], _ message: [UInt8]) -> Bool {
        signature.count == Int(crypto_sign_BYTES)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
    }
}

/// Secrets for whoever opens a session: the text that its owner keeps, and the digest that the database keeps.
public enum Secrets {
    /// 32 random bytes, in the alphabet of RFC 4648 section 5.
    public static func make() -> (secret: String, hash: [UInt8]) {
        let bytes = Sodium.random(32)
        let secret = Sodium.text(of: bytes)
        return (secret, hash(of: secret))
    }

    public static func hash(of secret: String) -> [UInt8] { Sodium.sha256(secret.utf8) }

    /// A word that people read to each other: eight letters and digits that sound different, and its digest.
    public static func word() -> (word: String, hash: [UInt8]) {
        let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        let text = Sodium.random(8).map { signs[Int($0 & 31)] }
        let word = "\(String(text.prefix(4)))-\(String(text.suffix(4)))"
        return (word, hash(ofWord: word))
    }

    /// However it was typed: in small letters, with or without the hyphen.
    public static func hash(ofWord word: String) -> [UInt8] { hash(of: CallCard.plain(word)) }

    public static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] { Sodium.sha256(bytes) }

    /// Random bytes, for keys that are kept in files.
    public static func random(_ count: Int) -> [UInt8] { Sodium.random(count) }
}
