import Foundation
import MutualAid
import Postgres

public enum HolderRecords {
    private struct Record: Decodable {
        let member: ID<Member>
        let name: String
        let site: ID<Site>
        let siteName: String
        let askUs: Bool
        let modelSaid: Bool
        let latitude: Double?
        let longitude: Double?
    }

    /// Who has something of a class that could be the model that is wanted, seen from a place: the nearest first, and last whoever has not
    /// said which model it has.
    public static func of(
        _ aidClass: AidClass, model: ID<DeviceModel>? = nil, from place: Place?, in region: RegionID, _ db: Connection
    ) throws -> [Holder] {
        let found = try db.all(
            """
            select w.member, w.name, w.site, w.site_name, w.ask_us, w.model_said, s.latitude, s.longitude
            from app.who_has(\(region), \(aidClass.rawValue), \(model)) w
            join site s on s.region = \(region) and s.id = w.site
            """, as: Record.self)
        return Holder.nearestFirst(
            found.map { record in
                var kilometres: Int?
                if let place, let latitude = record.latitude, let longitude = record.longitude {
                    kilometres = Int(place.kilometres(to: Place(latitude: latitude, longitude: longitude)).rounded())
                }
                return Holder(
                    member: record.member, memberName: record.name, site: record.site, siteName: record.siteName,
                    kilometres: kilometres, askUs: record.askUs, modelSaid: record.modelSaid)
            })
    }
}
