import MutualAid
import Records

/// How many capabilities have a promised sum that is not what their open promises add up to.
struct WrongSums: Question {
    static let permission = Permission.operatingStaff

    func answer(_ reading: Reading) throws -> Int {
        try Promises.wrong(in: reading.region, reading.db).count
    }
}
