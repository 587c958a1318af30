import Coordination
import Foundation
import MutualAid
import Support

extension Instances {
    /// Deeds about incidents.
    static func incidents(_ deed: any Deed.Type, _ town: Town) async throws -> Instance? {
        let owner = town.north.caller(.requester)
        if deed is OpenIncident.Type { return Instance(deed: town.incident, caller: owner) }
        guard deed is ReviseIncident.Type || deed is MoveIncident.Type else { return nil }
        let made = try await town.house.perform(town.incident, as: owner)
        if deed is MoveIncident.Type { return Instance(deed: MoveIncident(incident: made.id, state: .active), caller: town.coordinator) }
        return Instance(
            deed: ReviseIncident(
                incident: made.id, version: 1, title: "Ransomware", broken: "The laboratory too.", since: Date().addingTimeInterval(-7200)),
            caller: owner)
    }
}
