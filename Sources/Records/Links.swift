import Foundation
import Postgres

/// Links are signed and not kept; what is asked here is only the time.
public enum Links {
    public struct Time: Decodable, Sendable {
        public let real: Date
    }

    public static let time: SQL = "select transaction_timestamp() as real"
}
