import Foundation

/// What lies beside the telephone of a site: whom to ring, and a code with one-time words that opens the page to ask on any telephone.
public struct CallCard: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case live, withdrawn
    }

    public let id: ID<CallCard>
    public let site: ID<Site>
    public let member: ID<Member>
    /// What people call it, such as C-4KX7Q.
    public let code: String
    public let state: State
    public let issuedAt: Date

    public init(id: ID<CallCard>, site: ID<Site>, member: ID<Member>, code: String, state: State, issuedAt: Date) {
        self.id = id
        self.site = site
        self.member = member
        self.code = code
        self.state = state
        self.issuedAt = issuedAt
    }

    /// So many words stand on a card.
    public static let words = 12

    /// Letters and digits as they are compared, however they were typed or read out.
    public static func plain(_ text: String) -> String {
        let narrow = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
        return String(
            String.UnicodeScalarView(narrow.uppercased().unicodeScalars.filter { ("0"..."9").contains($0) || ("A"..."Z").contains($0) }))
    }

    /// A code as it is kept: a letter, a hyphen, and the rest.
    public static func code(_ text: String) -> String {
        let plain = plain(text)
        return plain.count > 1 ? "\(plain.prefix(1))-\(plain.dropFirst())" : plain
    }
}

extension CallCard {
    /// A card that wrong words have closed: until when, and whom to ring. A word that comes meanwhile is not compared.
    public struct Closed: Hashable, Sendable, Codable {
        public let card: ID<CallCard>
        public let region: RegionID
        public let until: Date
        public let timeZone: String
        /// The duty coordinator's number.
        public let phone: String
        public let asOf: Date

        public init(card: ID<CallCard>, region: RegionID, until: Date, timeZone: String, phone: String, asOf: Date) {
            self.card = card
            self.region = region
            self.until = until
            self.timeZone = timeZone
            self.phone = phone
            self.asOf = asOf
        }
    }
}

/// What somebody who asked by a call card is told, and all that they see.
public struct CardAnswer: Hashable, Sendable, Codable {
    public let number: String
    public let siteName: String
    public let aidClass: AidClass
    public let quantity: Int
    public let patients: Int?
    public let callback: String
    /// When the coordinator rings at the latest.
    public let ringsBy: Date
    public let asOf: Date
    public let region: Region
    /// Whether the word had asked before: then this is what it asked then.
    public let isEarlier: Bool
    /// Who lists it, the nearest first: names and distances, and nothing to ring.
    public let near: [Near]
    /// Since when the coordinator has it; nil: nobody has taken it yet.
    public let takenAt: Date?
    /// Since when lenders are asked without the desk; nil: they are not.
    public let aloneSince: Date?
    public let step: RequestStep
    /// What opens this again, and says how it stands then; nil where it was opened by that.
    public let link: Link?

    public struct Near: Hashable, Sendable, Codable {
        public let name: String
        public let kilometres: Int?
        /// Whether only asking tells, and whether it lists the model that is wanted.
        public let askUs: Bool
        public let modelSaid: Bool

        public init(name: String, kilometres: Int?, askUs: Bool = false, modelSaid: Bool = true) {
            self.name = name
            self.kilometres = kilometres
            self.askUs = askUs
            self.modelSaid = modelSaid
        }

        /// What was kept before said neither.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                name: try values.decode(String.self, forKey: .name),
                kilometres: try values.decodeIfPresent(Int.self, forKey: .kilometres),
                askUs: try values.decodeIfPresent(Bool.self, forKey: .askUs) ?? false,
                modelSaid: try values.decodeIfPresent(Bool.self, forKey: .modelSaid) ?? true)
        }
    }

    public init(
        number: String, siteName: String, aidClass: AidClass, quantity: Int, callback: String, ringsBy: Date, asOf: Date, region: Region,
        isEarlier: Bool, near: [Near] = [], patients: Int? = nil, takenAt: Date? = nil, aloneSince: Date? = nil, step: RequestStep = .asked,
        link: Link? = nil
    ) {
        self.takenAt = takenAt
        self.aloneSince = aloneSince
        self.step = step
        self.link = link
        self.patients = patients
        self.number = number
        self.siteName = siteName
        self.aidClass = aidClass
        self.quantity = quantity
        self.callback = callback
        self.ringsBy = ringsBy
        self.asOf = asOf
        self.region = region
        self.isEarlier = isEarlier
        self.near = near
    }

    /// What was kept before anybody was named, and before it could be opened again, has none of that.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            number: try values.decode(String.self, forKey: .number), siteName: try values.decode(String.self, forKey: .siteName),
            aidClass: try values.decode(AidClass.self, forKey: .aidClass), quantity: try values.decode(Int.self, forKey: .quantity),
            callback: try values.decode(String.self, forKey: .callback), ringsBy: try values.decode(Date.self, forKey: .ringsBy),
            asOf: try values.decode(Date.self, forKey: .asOf), region: try values.decode(Region.self, forKey: .region),
            isEarlier: try values.decode(Bool.self, forKey: .isEarlier),
            near: try values.decodeIfPresent([Near].self, forKey: .near) ?? [],
            patients: try values.decodeIfPresent(Int.self, forKey: .patients),
            takenAt: try values.decodeIfPresent(Date.self, forKey: .takenAt),
            aloneSince: try values.decodeIfPresent(Date.self, forKey: .aloneSince),
            step: try values.decodeIfPresent(RequestStep.self, forKey: .step) ?? .asked,
            link: try values.decodeIfPresent(Link.self, forKey: .link))
    }

    /// Whether nobody has it and nothing is promised: then it counts by when somebody rings.
    public var waitsForCall: Bool { takenAt == nil && (step == .asked || step == .findingHelp) }

    /// So many are named.
    public static let mostNear = 5

    /// Each member once, where it is nearest.
    public static func near(_ holders: [Holder]) -> [Near] {
        var named: Set<ID<Member>> = []
        return holders.filter { named.insert($0.member).inserted }.prefix(mostNear).map {
            Near(name: $0.memberName, kilometres: $0.kilometres, askUs: $0.askUs, modelSaid: $0.modelSaid)
        }
    }
}

extension CallCard {
    /// What the site of a card has asked for today, for whoever is about to ask for it again: no more than who wrote it down knows.
    public struct Alike: Hashable, Sendable, Codable {
        public let rows: [Row]
        public let region: Region
        public let asOf: Date

        public struct Row: Hashable, Sendable, Codable {
            public let number: String
            public let aidClass: AidClass
            public let quantity: Int
            public let patients: Int?
            public let submittedAt: Date

            public init(number: String, aidClass: AidClass, quantity: Int, patients: Int?, submittedAt: Date) {
                self.patients = patients
                self.number = number
                self.aidClass = aidClass
                self.quantity = quantity
                self.submittedAt = submittedAt
            }
        }

        public init(rows: [Row], region: Region, asOf: Date) {
            self.rows = rows
            self.region = region
            self.asOf = asOf
        }
    }
}
