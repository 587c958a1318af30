import Coordination
import Foundation
import MutualAid

/// Performs deeds under ids that come from their names, so that each is done once however often all are run.
struct Steps: Sendable {
    let house: House

    /// - Parameter name: unlike every other step's, and the same at each run.
    /// - Throws: `Obstacle.stuck` where a rule says no.
    func perform<D: Deed>(_ name: String, _ deed: D, as caller: Caller, said: Said? = nil) async throws -> D.Outcome {
        // The digest is the name's too: times in a deed differ from run to run.
        let digest = Secrets.digest("mutual-aid demonstration 1: \(name)".utf8)
        do {
            return try await house.perform(
                deed, as: caller, House.Envelope(id: ID(rawValue: Self.uuid(digest)), digest: digest, said: said))
        } catch let refusal as Refusal {
            throw Obstacle.stuck(step: name, refusal)
        }
    }

    /// A UUID of version 8 (RFC 9562) from the first bytes of a digest.
    private static func uuid(_ digest: [UInt8]) -> UUID {
        let b = digest
        return UUID(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6] & 0x0F | 0x80, b[7], b[8] & 0x3F | 0x80, b[9], b[10], b[11], b[12], b[13],
                b[14], b[15]
            ))
    }
}
