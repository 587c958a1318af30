import Foundation

/// One hospital of a list, as a file tells it.
public struct ListedMember: Hashable, Sendable, Codable {
    /// The number under which the list keeps it: the same hospital in the next file.
    public let outsideNumber: String
    public let name: String
    public let address: String
    public let place: Place?
    public let beds: Int?

    public init(outsideNumber: String, name: String, address: String, place: Place?, beds: Int?) {
        self.outsideNumber = outsideNumber
        self.name = name
        self.address = address
        self.place = place
        self.beds = beds
    }
}
