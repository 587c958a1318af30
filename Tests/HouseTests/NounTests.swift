import Testing

/// The same noun has the same file name on every floor: changing offers touches those files and nothing else.
@Suite struct NounTests {
    /// Floors by their folder.
    private static let folders = ["Sources/MutualAid", "Sources/Records", "Sources/Coordination/Deeds", "Sources/Wording"]

    /// Nouns that people work with: a file on every floor, and a migration.
    static let nouns = [
        "Accounts", "CallCards", "CallSlips", "Capabilities", "CarryLegs", "Delegations", "Deliveries", "Desks", "EndChanges",
        "Enquiries", "Incidents", "LenderAnswers", "LogLines", "Members", "Offers", "OpenOffers", "Orders", "Overrides", "PaperOrders",
        "Plans",
        "ProxyEntries",
        "Regions",
        "Requests", "RollCalls", "Tasks",
    ]

    /// Migrations that belong to no noun of their own, each with its reason.
    static let others = [
        "entering": "how anybody enters", "journal": "what every deed writes", "device_models": "reference tables, told under members",
        "aid_classes": "rows of a reference table", "travel_times": "a list that is taken in whole; the journal tells when and by whom",
    ]

    @Test func everyNounStandsOnEveryFloor() {
        let missing = Self.missing(Checkout.files.map(\.path))
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }

    @Test func aMissingFloorIsFound() {
        let paths = Checkout.files.map(\.path).filter { $0 != "Sources/Records/Offers.swift" }
        #expect(Self.missing(paths) == ["Sources/Records/Offers.swift"])
    }

    @Test func everyMigrationIsANounsOrHasItsReason() {
        let migrations = Checkout.files.map(\.path).filter { $0.hasPrefix("schema/0") }
        let known = Set(Self.nouns.map { Self.snake($0) }).union(Self.others.keys)
        for path in migrations {
            let noun = String(path.dropFirst("schema/0000_".count).dropLast(".sql".count))
            #expect(known.contains(noun), "\(path) is about no noun that this table knows")
        }
    }

    private static func missing(_ paths: [String]) -> [String] {
        let migrations = paths.filter { $0.hasPrefix("schema/0") }.map { String($0.dropFirst("schema/0000_".count)) }
        return nouns.flatMap { noun -> [String] in
            let files = folders.map { "\($0)/\(noun).swift" }.filter { path in
                let folder = String(path.dropLast(".swift".count)) + "/"
                return !paths.contains(path) && !paths.contains { $0.hasPrefix(folder) }
            }
            return files + (migrations.contains("\(snake(noun)).sql") ? [] : ["schema/…_\(snake(noun)).sql"])
        }
    }

    private static func snake(_ noun: String) -> String {
        noun.replacing(#/[a-z](?=[A-Z])/#) { "\($0.output)_" }.lowercased()
    }
}
