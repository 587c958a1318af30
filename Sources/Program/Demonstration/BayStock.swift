import MutualAid

/// What the region's members could lend or do, beyond what their beds say.
enum BayStock {
    /// The same seed makes the same stock.
    static let seed: UInt64 = 1_042

    struct Model: Sendable {
        let manufacturer: String
        let name: String
        let aidClass: AidClass
    }

    static let models: [Model] = [
        Model(manufacturer: "Corvane", name: "LV-180", aidClass: .infusionPumpLarge),
        Model(manufacturer: "Corvane", name: "LV-200", aidClass: .infusionPumpLarge),
        Model(manufacturer: "Corvane", name: "LV-210", aidClass: .infusionPumpLarge),
        Model(manufacturer: "Corvane", name: "SX-30", aidClass: .syringePump),
        Model(manufacturer: "Halden", name: "M5", aidClass: .bedsideMonitor),
        Model(manufacturer: "Halden", name: "M9", aidClass: .bedsideMonitor),
        Model(manufacturer: "Halden", name: "M5-T", aidClass: .transportMonitor),
        Model(manufacturer: "Aster", name: "V3", aidClass: .ventilatorICU),
        Model(manufacturer: "Aster", name: "V5", aidClass: .ventilatorICU),
        Model(manufacturer: "Aster", name: "T1", aidClass: .ventilatorTransport),
        Model(manufacturer: "Orrin", name: "F2", aidClass: .fetalMonitor),
        Model(manufacturer: "Bramley", name: "Cabinet 40", aidClass: .dispensingCabinet),
    ]

    /// Which models stand where: hospitals take turns; nil is a hospital that has not said.
    static let turns: [AidClass: [String?]] = [
        .infusionPumpLarge: ["LV-180", "LV-210", nil, "LV-200", "LV-180"],
        .syringePump: ["SX-30", nil],
        .bedsideMonitor: ["M9", nil, "M9"],
        .ventilatorICU: ["V3", "V5", nil],
        .fetalMonitor: ["F2", nil],
        .dispensingCabinet: ["Cabinet 40"],
    ]

    /// Conditions in turn, in the lenders' own words.
    static let terms: [(longestLoanDays: Int?, radiusKilometres: Int?, conditions: String)] = [
        (nil, nil, ""),
        (14, nil, "Three days of sets travel with them."),
        (nil, 40, "The borrower collects and brings back."),
        (30, nil, "Wiped down before return, with the loan slip."),
        (21, nil, "Free for the first week."),
    ]

    struct Entry: Sendable {
        let party: String
        let aidClass: AidClass
        let model: String?
        /// nil: ask us.
        let quantity: Int?
        let reserve: Int
        let terms: CapabilityTerms
        let isPaused: Bool

        init(
            _ party: String, _ aidClass: AidClass, _ model: String? = nil, _ quantity: Int?, keeps reserve: Int = 0, lead: Int,
            days: Int? = nil, kilometres: Int? = nil, _ conditions: String = "", isPaused: Bool = false,
            saying particulars: Particulars = Particulars()
        ) {
            self.party = party
            self.aidClass = aidClass
            self.model = model
            self.quantity = quantity
            self.reserve = reserve
            terms = CapabilityTerms(
                leadMinutes: lead, longestLoanDays: days, radiusKilometres: kilometres, conditions: conditions, particulars: particulars)
            self.isPaused = isPaused
        }
    }

    /// Each stands in the place of what the same member's beds say for that class.
    static let special: [Entry] = [
        Entry("northridge", .infusionPumpLarge, "LV-200", 72, keeps: 12, lead: 20, days: 21, "Three days of adult sets travel with them."),
        Entry("northridge", .bedsideMonitor, "M5", 40, keeps: 6, lead: 20, days: 30, "With cables and cuffs; return them cleaned."),
        Entry("northridge", .transportMonitor, "M5-T", 16, keeps: 3, lead: 20, days: 14, "Two batteries each."),
        Entry(
            "northridge", .ventilatorTransport, "T1", 9, keeps: 2, lead: 20, days: 14, "Circuits for a week; the borrower supplies oxygen."),
        Entry("northridge", .cleanLaptop, nil, 30, keeps: 6, lead: 20, days: 30, "Freshly imaged; no patient data on them, please."),
        Entry("kurosaki", .infusionPumpLarge, "LV-200", 24, keeps: 10, lead: 45, days: 10),
        Entry("setopoint", .dialysisMachine, nil, 4, keeps: 1, lead: 120, days: 14, "With a technician for the first day.", isPaused: true),
        Entry("kagami", .portableXRay, nil, nil, lead: 90, "Depends on the day: ask us."),
        Entry("aomine", .bloodGasAnalyser, nil, 3, keeps: 1, lead: 60, days: 14, "Cartridges at cost."),
        Entry("aomine", .laboratoryDowntime, nil, 4, keeps: 1, lead: 60, kilometres: 30, "Day shifts only."),
        Entry("kumoi", .telemetry, nil, 12, keeps: 4, lead: 60, days: 14),
        Entry("hinode", .dialysisMachine, nil, 3, keeps: 1, lead: 60, kilometres: 25, "Nights and Sundays."),
        Entry("bayview", .drugLibraryPharmacy, nil, 2, lead: 60, "Remote first.", saying: .init(presence: .either)),
        Entry("corvane", .manufacturerFieldService, nil, 8, keeps: 2, lead: 90, "Own vans and tools. No charge in a declared incident."),
        Entry("corvane", .biomedInfusion, nil, 5, keeps: 1, lead: 90, "Corvane pumps only."),
        Entry("corvane", .drugLibraryPharmacy, nil, 2, lead: 60, saying: .init(presence: .remote, hours: "06:00 to 22:00")),
        Entry(
            "corvane", .infusionPumpLarge, "LV-210", 60, keeps: 10, lead: 240, days: 30, "Loan pool; signature on delivery.",
            saying: .init(lotSize: 5, consumables: "Adult sets, 20 a pump", consumableDays: 4)),
        Entry("ferrow", .biomedMonitoring, nil, 6, keeps: 1, lead: 45, "Two-hour minimum."),
        Entry("ferrow", .biomedVentilation, nil, 3, keeps: 1, lead: 45, "Two-hour minimum."),
        Entry("ferrow", .biomedImaging, nil, nil, lead: 180, "Ask us: one engineer, often away."),
        Entry("ferrow", .deviceReimaging, nil, 4, lead: 60, "Bring your golden images."),
        Entry(
            "ferrow", .courierVehicle, nil, 2, lead: 30,
            saying: .init(vehicle: "Panel van with a ramp", withDriver: true, hours: "Day and night", loadKilograms: 900)),
        Entry(
            "tideline", .liftTruck, nil, 1, lead: 90,
            saying: .init(vehicle: "Box truck, 3.2 m high", withDriver: false, loadKilograms: 2_400)),
        Entry("aomine", .ctSlot, nil, 14, keeps: 6, lead: 60, "Contrast only by day.", saying: .init(hours: "08:00 to 20:00")),
        Entry("aomine", .laboratoryTests, nil, 300, keeps: 120, lead: 60, "Samples by 16:00; results by telephone and on paper."),
        Entry("aomine", .peerAdvice, nil, nil, lead: 60, "Two people who went through it in spring."),
        Entry("kumoi", .catheterSlot, nil, nil, lead: 30, "Ask us: one team at night."),
        Entry("hinode", .dialysisSlot, nil, 8, keeps: 2, lead: 60, saying: .init(hours: "06:00 to 23:00")),
        Entry("northridge", .patientsWard, nil, 10, keeps: 4, lead: 120),
        Entry("northridge", .patientsIntensive, nil, 3, keeps: 1, lead: 60, "Ventilated too."),
        Entry("coalition", .informationDesk, nil, 1, lead: 5, saying: .init(hours: "Day and night")),
        Entry("stateteam", .securityAdvice, nil, 2, lead: 30, saying: .init(hours: "Day and night")),
        Entry("stateteam", .incidentCommand, nil, 4, keeps: 1, lead: 60, "Unpaid; a desk and a telephone are enough."),
        Entry("stateteam", .forensics, nil, 6, keeps: 2, lead: 90, "Please leave affected devices switched on."),
        Entry("stateteam", .networkSegmentation, nil, 4, keeps: 1, lead: 90),
        Entry("stateteam", .directoryRebuild, nil, 3, lead: 120),
        Entry("stateteam", .backupRestore, nil, 3, lead: 120),
    ]
}
