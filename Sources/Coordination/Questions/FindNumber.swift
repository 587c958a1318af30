import MutualAid
import Records

/// The request, order or incident with a number, as far as the caller may see it, whether it is over or not.
public struct FindNumber: Question {
    public static let permission = Permission.anySeat

    public let number: String

    public init(number: String) {
        self.number = number
    }

    public func answer(_ reading: Reading) throws -> Numbered {
        guard let found = try LogLines.subject(numbered: Number.read(number), in: reading.region, reading.db) else {
            throw Refusal.notFound
        }
        return Numbered(found)
    }
}
