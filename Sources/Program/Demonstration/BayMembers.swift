import MutualAid

/// Who takes part in the region. All of it is invented; the numbers are of a range that no telephone has.
enum BayMembers {
    struct Entry: Sendable {
        let key: String
        let name: String
        let kind: Member.Kind
        let parent: String?
        let beds: Int?
        let place: Place
        let address: String
        let entry: String

        init(
            _ key: String, _ name: String, _ kind: Member.Kind = .hospital, parent: String? = nil, beds: Int? = nil, _ latitude: Double,
            _ longitude: Double, _ address: String, _ entry: String
        ) {
            self.key = key
            self.name = name
            self.kind = kind
            self.parent = parent
            self.beds = beds
            self.place = Place(latitude: latitude, longitude: longitude)
            self.address = address
            self.entry = entry
        }
    }

    /// Parents before their sites.
    static let all: [Entry] = [
        Entry(
            "coalition", "Hoshimi Bay Hospital Coalition", .coalition, 33.057, 130.071, "1 Customs House, Hoshimi", "Desk on the 2nd floor"),
        Entry("tideline", "Tideline Health", .healthSystem, 33.066, 130.064, "40 Quay Street, Hoshimi", "Reception, ask for operations"),
        Entry("corvane", "Corvane Medical", .manufacturer, 33.021, 130.173, "Gate 3, Inland Park, Mitsuhara", "Loading bay C, ring twice"),
        Entry("ferrow", "Ferrow Biomedical", .servicePartner, 33.079, 130.112, "7 Foundry Lane, Asahino", "Workshop door on the left"),
        Entry(
            "stateteam", "State Cyber Response Team", .publicAgency, 33.148, 130.201, "9 Capitol Row, Kitamine", "Duty officer at gate B"),
        Entry(
            "hoshimi", "Hoshimi General", beds: 412, 33.052, 130.068, "2 Harbour Road, Hoshimi",
            "Ambulance bay, ask for the night supervisor"),
        Entry("northridge", "Northridge", beds: 530, 33.118, 130.052, "18 Ridge Avenue, Northridge", "Dock 2 at the back, ring for stores"),
        Entry(
            "kurosaki", "Kurosaki Memorial", beds: 286, 32.981, 130.049, "5 Cape Street, Kurosaki", "Main door; after 21:00 the west gate"),
        Entry("setopoint", "Seto Point Hospital", beds: 340, 33.152, 129.987, "Point Road 60, Seto Point", "Dock behind the boiler house"),
        Entry("bayview", "Tideline Bayview", parent: "tideline", beds: 305, 33.071, 130.058, "12 Bayview Drive", "Goods lift in yard A"),
        Entry(
            "eastgate", "Tideline Eastgate", parent: "tideline", beds: 178, 33.061, 130.121, "33 Eastgate, Asahino",
            "Porter at the east gate"),
        Entry(
            "children", "Tideline Children's", parent: "tideline", beds: 124, 33.083, 130.077, "3 Lantern Hill",
            "Red door beside the playground"),
        Entry("aomine", "Aomine University Hospital", beds: 650, 33.101, 130.139, "1 Campus Way, Aomine", "Central stores, building 7"),
        Entry("kagami", "Kagami Ridge Hospital", beds: 220, 33.136, 130.094, "27 Mirror Road, Kagami", "Ring at the pharmacy hatch"),
        Entry("hamaori", "Hamaori Shore Hospital", beds: 96, 33.020, 130.061, "8 Shore Walk, Hamaori", "Only the front; no dock"),
        Entry(
            "tsukimori", "Tsukimori District Hospital", beds: 188, 32.948, 130.021, "14 Moonwood, Tsukimori",
            "Dock closes at 18:00, then the ward bell"),
        Entry("redpine", "Red Pine Hospital", beds: 142, 33.004, 130.118, "90 Pine Road, Akamatsu", "Second gate; low bridge, 3.1 m"),
        Entry(
            "lanternbay", "Lantern Bay Hospital", beds: 76, 32.921, 129.972, "Ferry Square 1, Lantern Bay",
            "Ferry every 40 minutes until 22:30"),
        Entry(
            "isohara", "Isohara Coast Hospital", beds: 164, 33.168, 129.931, "55 Coast Road, Isohara", "Barrier code from the supervisor"),
        Entry("fairwater", "Fairwater Infirmary", beds: 110, 33.093, 130.044, "6 Millrace, Fairwater", "Side door in Millrace"),
        Entry(
            "midorigaoka", "Midorigaoka Hospital", beds: 132, 33.044, 130.149, "21 Green Hill, Midorigaoka",
            "Reception; no trolleys on the stairs"),
        Entry("oyster", "Oyster Quay Maternity", beds: 58, 33.058, 130.059, "4 Oyster Quay, Hoshimi", "Bell at the birth centre"),
        Entry("kumoi", "Kumoi Heart Centre", beds: 156, 33.074, 130.091, "70 Cloudwell, Kumoi", "Catheter laboratory dock"),
        Entry(
            "stonebridge", "Stonebridge Hospital", beds: 244, 33.029, 130.101, "31 Bridge End, Stonebridge",
            "Dock 1, turn round before reversing"),
        Entry("nagisa", "Nagisa Women's Hospital", beds: 84, 33.109, 130.031, "9 Beach Row, Nagisa", "Front desk"),
        Entry("westcape", "West Cape Hospital", beds: 68, 33.187, 129.868, "Cape Light Road 2, West Cape", "Helipad on the roof of wing B"),
        Entry(
            "hinode", "Hinode Kidney Clinic", beds: 20, 33.048, 130.083, "15 Sunrise Street, Hinode",
            "Open 06:00 to 23:00; then ring the number"),
        Entry(
            "akebono", "Akebono City Hospital", beds: 372, 32.967, 130.087, "100 Dawn Avenue, Akebono",
            "Stores, underground car park level 1"),
        Entry("pelican", "Pelican Island Hospital", beds: 36, 33.061, 129.921, "Island Pier, Pelican Island", "Boat from Hoshimi, pier 4"),
        Entry("sakaime", "Sakaime Border Hospital", beds: 118, 33.162, 130.152, "3 Pass Road, Sakaime", "Snow chains from December"),
        Entry(
            "holloway", "Holloway Hospital", beds: 210, 32.993, 130.163, "44 Holloway, Mitsuhara",
            "Two doors; the porter lets you through"),
        Entry("shimizaki", "Shimizaki Hospital", beds: 92, 32.899, 129.938, "17 Anchor Street, Shimizaki", "Night bell on the right"),
        Entry("cedarfalls", "Cedar Falls Hospital", beds: 150, 33.126, 130.176, "5 Falls Lane, Sugitaki", "Dock at the laundry"),
        Entry("umikaze", "Umikaze Hospital", beds: 268, 33.139, 130.021, "26 Sea Wind, Umikaze", "Gate 2, ask for medical engineering"),
        Entry(
            "tanazawa", "Tanazawa Valley Hospital", beds: 48, 33.073, 130.198, "Valley Road 3, Tanazawa", "One ramp; no lift after 20:00"),
    ]

    static var hospitals: [Entry] { all.filter { $0.kind == .hospital } }

    /// Small hospitals that nobody of theirs signs in for: they are rung, and the desk types.
    static let levels: [String: Member.Level] = [
        "pelican": .telephone, "tanazawa": .telephone, "shimizaki": .shortList, "westcape": .shortList,
    ]

    /// Whom each asks first; everybody stands behind its buddy in the list.
    static let buddies: [String: String] = [
        "northridge": "hoshimi", "pelican": "oyster", "tanazawa": "aomine", "shimizaki": "tsukimori", "westcape": "isohara",
        "kagami": "northridge", "fairwater": "hoshimi",
    ]

    struct Post: Sendable {
        let title: String
        let mailbox: String?
        let worksWhenNetworkIsDown: Bool
    }

    /// Whom to ring there, first to last.
    static func posts(of kind: Member.Kind) -> [Post] {
        switch kind {
        case .hospital:
            [
                Post(title: "Night supervisor", mailbox: nil, worksWhenNetworkIsDown: true),
                Post(title: "Equipment library", mailbox: "library", worksWhenNetworkIsDown: false),
            ]
        case .healthSystem:
            [
                Post(title: "Operations centre", mailbox: "operations", worksWhenNetworkIsDown: true),
                Post(title: "Clinical engineering", mailbox: "engineering", worksWhenNetworkIsDown: false),
            ]
        case .manufacturer:
            [
                Post(title: "Field service dispatch", mailbox: "dispatch", worksWhenNetworkIsDown: true),
                Post(title: "Product security", mailbox: "security", worksWhenNetworkIsDown: false),
            ]
        case .servicePartner: [Post(title: "Workshop", mailbox: "workshop", worksWhenNetworkIsDown: false)]
        case .coalition: [Post(title: "Duty coordinator", mailbox: "duty", worksWhenNetworkIsDown: true)]
        case .publicAgency: [Post(title: "Duty officer", mailbox: nil, worksWhenNetworkIsDown: true)]
        }
    }
}
