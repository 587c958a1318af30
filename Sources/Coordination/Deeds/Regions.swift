import Foundation
import MutualAid
import Records

/// Opens a region, or an exercise. Done on the machine, before anybody can sign in there.
public struct OpenRegion: Deed {
    public static let permission = Permission.operatingStaff

    public let name: String
    public let code: String
    public let timeZone: String
    public let phone: String
    /// The region that this exercise plays; its own number where all of it is invented; nil for a real region.
    public let exerciseOf: RegionID?
    /// Region seconds for each real second in an exercise; nil runs with the real clock.
    public let clockRate: Int?

    public init(name: String, code: String, timeZone: String, phone: String, exerciseOf: RegionID?, clockRate: Int? = nil) {
        self.name = name
        self.code = code
        self.timeZone = timeZone
        self.phone = phone
        self.exerciseOf = exerciseOf
        self.clockRate = clockRate
    }

    public func check(_ check: inout Check) {
        Region.check(&check, name: name, code: code, timeZone: timeZone, phone: phone)
        check.whole("clockRate", clockRate, 1...3600)
        if clockRate != nil, exerciseOf == nil { check.add("exerciseOf", .missing) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let clock = clockRate.map { RegionClock(realStart: work.moment.real, start: work.moment.real, rate: $0) }
        let region = Region(
            id: work.region, name: name, code: code, timeZone: timeZone, phone: phone, exerciseOf: exerciseOf, clock: clock)
        try Regions.insert(region, genesis: Chain.genesis(of: work.region), at: work.moment, work.db)
        try work.record(.regionOpened(region: Int(work.region.rawValue), exercise: region.isExercise), audience: [])
        return Done()
    }
}
