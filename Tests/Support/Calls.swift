import Coordination
import Foundation
import MutualAid

/// Calls to the desk, and the cards beside telephones.
extension Town {
    public var callSlip: MakeCallSlip {
        MakeCallSlip(
            callerName: "Aoi Tanaka", phone: "555-0197", site: north.site, trouble: "Every syringe pump is stuck.", aidClass: .syringePump,
            quantity: 4, neededBy: Date().addingTimeInterval(3600))
    }

    public var cardAsk: AskByCallCard {
        AskByCallCard(
            callback: "555-0196", trouble: "Everything is dark.", aidClass: .infusionPumpLarge, quantity: 12, withinMinutes: 120)
    }

    /// An approver of north's on the telephone.
    public var voice: Said { Said(name: "Ren Mori", post: "administrator on duty", phone: "555-0195") }

    /// A card of north's, with the words that only its paper shows.
    public func callCard() async throws -> (code: String, words: [String]) {
        let words = (0..<4).map { _ in Secrets.word() }
        let made = try await house.perform(IssueCallCard(site: north.site, wordHashes: words.map(\.hash)), as: coordinator)
        return (made.number ?? "", words.map(\.word))
    }

    /// Which record a code belongs to.
    public func cardID(_ code: String) throws -> ID<CallCard> {
        try database.asAdmin().one("select id from call_card where code = \(code)")
    }
}
