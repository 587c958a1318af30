import MutualAid
import Records

/// Who has something of a class, as seen from a site: names and distances, never how many.
public struct WhoHasIt: Question {
    public static let permission = Permission.anySeat

    public let aidClass: AidClass
    /// The site from which distances are told; nil tells none.
    public let site: ID<Site>?

    public init(aidClass: AidClass, site: ID<Site>? = nil) {
        self.aidClass = aidClass
        self.site = site
    }

    public func answer(_ reading: Reading) throws -> Holders {
        var place: Place?
        if let site {
            guard let found = try Members.site(site, in: reading.region, reading.db) else { throw Refusal.notFound }
            place = found.place
        }
        return Holders(
            aidClass: aidClass, holders: try HolderRecords.of(aidClass, from: place, in: reading.region, reading.db))
    }
}
