import Coordination
import Foundation
import MutualAid

extension Town {
    /// A suspicion at north.
    public var incident: OpenIncident {
        OpenIncident(
            member: north.member, title: "Screens show a demand", broken: "Record system and pumps' server.",
            since: Date().addingTimeInterval(-3600), state: .suspected)
    }
}
