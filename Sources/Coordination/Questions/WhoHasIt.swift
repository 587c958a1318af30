import MutualAid
import Records

/// Who has something of a class, as seen from a site: names and distances, never how many.
public struct WhoHasIt: Question {
    public static let permission = Permission.anySeat

    public let aidClass: AidClass
    /// The one that is wanted: another is left out, and who names none stands last. nil: any will do.
    public let model: ID<DeviceModel>?
    /// The site from which distances are told, and whose own member is left out; nil tells none and leaves out nobody.
    public let site: ID<Site>?

    public init(aidClass: AidClass, model: ID<DeviceModel>? = nil, site: ID<Site>? = nil) {
        self.aidClass = aidClass
        self.model = model
        self.site = site
    }

    public func answer(_ reading: Reading) throws -> Holders {
        var place: Place?
        var asker: ID<Member>?
        if let site {
            guard let found = try Members.site(site, in: reading.region, reading.db) else { throw Refusal.notFound }
            place = found.place
            asker = found.member
        }
        let all = try HolderRecords.of(aidClass, model: model, from: place, in: reading.region, reading.db)
        return Holders(aidClass: aidClass, model: model, holders: all.filter { $0.member != asker })
    }
}
