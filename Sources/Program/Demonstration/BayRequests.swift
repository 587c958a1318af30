import MutualAid

/// One request for every stage in which a request can be.
enum BayRequests {
    enum Stage: Sendable {
        /// Neither approved nor triaged.
        case asked
        /// Triaged, with a plan, and nobody asked yet.
        case planned
        /// Lenders have been asked and have not answered.
        case enquired
        /// A lender's yes waits for the asker's.
        case offered
        /// The order is signed and has not left.
        case accepted
        case sent
        case inUse
        case returning
        case home
        case cancelled
        /// It arrived before anybody recorded that it left.
        case arrivedUnsent
        /// It came home, and what happened between was never recorded.
        case homeUnseen
        /// Promised, and then the lender turned out to have fewer.
        case short
    }

    struct Entry: Sendable {
        let key: String
        let asker: String
        let stage: Stage
        let items: [(aidClass: AidClass, model: String?, quantity: Int)]
        /// Hours until it is needed.
        let hours: Int
        /// Days for which it is needed.
        let days: Int
        let harm: Harm?
        let occasion: Occasion
        let trouble: String
        /// What the lender says with its yes.
        let note: String?

        init(
            _ key: String, by asker: String, _ stage: Stage, _ items: [(aidClass: AidClass, model: String?, quantity: Int)],
            inHours hours: Int, forDays days: Int = 7, _ harm: Harm?, as occasion: Occasion = .incident, _ trouble: String,
            note: String? = nil
        ) {
            self.key = key
            self.asker = asker
            self.stage = stage
            self.items = items
            self.hours = hours
            self.days = days
            self.harm = harm
            self.occasion = occasion
            self.trouble = trouble
            self.note = note
        }
    }

    static let all: [Entry] = [
        Entry(
            "laptops home", by: "hoshimi", .home, [(.cleanLaptop, nil, 10)], inHours: 6, .linkLost, as: .everyday,
            "Ward laptops are being imaged anew; we need clean ones for a few days.", note: "Chargers are in the second box."),
        Entry(
            "fetal monitors returning", by: "kurosaki", .returning, [(.fetalMonitor, nil, 3)], inHours: 4, .careDegraded,
            "Two of our fetal monitors lose the central station, one does not start.", note: "Paper for a week is in the case."),
        Entry(
            "transport ventilators in use", by: "hoshimi", .inUse, [(.ventilatorTransport, "T1", 3)], inHours: 3, .careLost,
            "Transport ventilators refuse to start after the server was switched off.", note: "Circuits for a week travel with them."),
        Entry(
            "pump engineers on the way", by: "kurosaki", .sent, [(.biomedInfusion, nil, 2)], inHours: 6, forDays: 3, .careDegraded,
            "Sixty pumps have to be reset by hand and checked before the morning.", note: "They bring their own tools."),
        Entry(
            "transport monitors promised", by: "hoshimi", .accepted, [(.transportMonitor, "M5-T", 5)], inHours: 4, .careLost,
            "No monitoring between the emergency department and the ward.", note: "At the dock, boxed; two batteries each."),
        Entry(
            "forensics arrived", by: "hoshimi", .arrivedUnsent, [(.forensics, nil, 2)], inHours: 5, forDays: 4, .careDegraded,
            "We do not know which devices are touched; the pump server is off.", note: "Two people; please leave devices switched on."),
        Entry(
            "reimaging home unseen", by: "kurosaki", .homeUnseen, [(.deviceReimaging, nil, 2)], inHours: 8, forDays: 2, .linkLost,
            "Eleven workstations at the bedside show a ransom note."),
        Entry(
            "bedside monitors short", by: "hoshimi", .short, [(.bedsideMonitor, "M5", 12)], inHours: 5, .careLost,
            "Central monitoring is dark on two wards; nurses sit at the beds.", note: "Twelve, with cables."),
        Entry(
            "anaesthesia cancelled", by: "kurosaki", .cancelled, [(.anaesthesiaWorkstation, nil, 1)], inHours: 20, forDays: 2, .noEffect,
            as: .plannedWork, "Theatre 3 is rebuilt at the week-end."),
        Entry(
            "pumps offered", by: "hoshimi", .offered, [(.infusionPumpLarge, "LV-200", 10)], inHours: 4, .careLost,
            "The pumps' server is dark; drug libraries cannot be changed.", note: "Ten at the dock within the hour. Adult sets only."),
        Entry(
            "pumps enquired", by: "hoshimi", .enquired, [(.infusionPumpLarge, "LV-200", 34)], inHours: 6, .careLost,
            "Intensive care needs pumps of the model that its nurses know."),
        Entry(
            "ventilators planned", by: "kurosaki", .planned, [(.ventilatorICU, nil, 4), (.biomedVentilation, nil, 1)], inHours: 5,
            .lifeAtRisk, "Ventilators restart by themselves. Two patients are bagged by hand."),
        Entry(
            "syringe pumps asked", by: "hoshimi", .asked, [(.syringePump, nil, 8), (.cleanLaptop, nil, 4)], inHours: 3, nil,
            "Syringe pumps in the neonatal unit show the wrong library."),
    ]
}
