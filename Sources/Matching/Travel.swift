import MutualAid

/// How long the way from a lender to whoever asks takes, and whence that is known.
public struct Travel: Hashable, Sendable, Codable {
    /// How the way is made.
    public enum Mode: String, Choice {
        /// By car or lorry.
        case road
        /// With right of way.
        case ambulance
        /// Who helps from afar, or only says something, has no way to go.
        case remote
    }

    public enum Known: String, Choice {
        /// The region has said how long it takes.
        case reported
        /// From the great circle, a detour and a speed.
        case estimated
        /// A distance is not known: the question about it goes to the lender.
        case assumed
    }

    public let mode: Mode
    public let minutes: Int
    public let known: Known

    /// Roads are longer than the great circle.
    static let detour = 1.3
    /// Planned where a distance is not known.
    static let assumedMinutes = 120

    /// - Parameters:
    ///   - kilometres: as the crow flies; nil where one of the places is not known.
    ///   - reported: minutes by car, as the region has said; they win over what is estimated.
    public init(_ mode: Mode, kilometres: Double?, reported: Int? = nil) {
        self.mode = mode
        guard let speed = mode.kilometresAnHour else {
            (minutes, known) = (0, .estimated)
            return
        }
        if let reported {
            (minutes, known) = (reported, .reported)
        } else if let kilometres {
            (minutes, known) = (Int((kilometres * Self.detour / speed * 60).rounded(.up)), .estimated)
        } else {
            (minutes, known) = (Self.assumedMinutes, .assumed)
        }
    }
}

extension Travel.Mode {
    /// On the road in mixed traffic; nil where there is no way. Our assumption: no source says it for every region, which is why a region
    /// can say its own.
    var kilometresAnHour: Double? {
        switch self {
        case .road: 50
        case .ambulance: 65
        case .remote: nil
        }
    }

    init(_ item: OpenItem, _ candidate: Candidate) {
        let capability = candidate.capability
        self =
            switch capability.aidClass.kind {
            case .information: .remote
            case .people where Self.isRemote(capability.terms.particulars.presence, item.facts.presence.value): .remote
            case .patientCapacity: .ambulance
            case .transport where capability.aidClass == .ambulance: .ambulance
            case .people, .equipment, .serviceSlots, .transport: .road
            }
    }

    private static func isRemote(_ offered: Particulars.Presence?, _ wanted: Particulars.Presence?) -> Bool {
        offered == .remote || offered == .either && wanted == .remote
    }
}
