import Foundation
import MutualAid
import Postgres

public enum DeviceModels {
    public static func insert(_ model: DeviceModel, _ db: Connection) throws {
        try db.run(
            """
            insert into device_model (id, manufacturer, name, aid_class)
            values (\(model.id), \(model.manufacturer), \(model.name), \(model.aidClass))
            """)
    }

    public static func list(_ db: Connection) throws -> [DeviceModel] {
        try db.all("select id, manufacturer, name, aid_class from device_model order by manufacturer, name")
    }

    /// How many of these there are.
    public static func count(_ ids: [ID<DeviceModel>], _ db: Connection) throws -> Int {
        try db.one("select count(*)::int from device_model where id = any (\(ids)::uuid[])")
    }

    public static func list(_ ids: [ID<DeviceModel>], _ db: Connection) throws -> [DeviceModel] {
        try db.all(
            """
            select id, manufacturer, name, aid_class from device_model where id = any (\(ids)::uuid[]) order by manufacturer, name, id
            """)
    }

    public static func load(_ id: ID<DeviceModel>, _ db: Connection) throws -> DeviceModel? {
        try db.first("select id, manufacturer, name, aid_class from device_model where id = \(id)")
    }
}
