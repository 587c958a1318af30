import ArgumentParser
import Coordination
import Foundation
import Interchange
import MutualAid

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring the database up to this program's schema.")

    @Flag(help: "Make the cluster's roles instead, with the passwords that their connection strings name.")
    var roles = false

    @Flag(help: "Only say what would be done.")
    var plan = false

    func run() async throws {
        if roles {
            let settings = try await Settings.read(needed: ["DATABASE_ADMIN_URL"])
            var strings = ["aid_application": settings.database]
            strings["aid_owner"] = settings.owner
            strings["aid_sealer"] = settings.sealer
            strings["aid_tail"] = settings.tail
            strings["aid_reader"] = settings.reader
            try Installation.makeRoles(admin: settings.admin ?? "", strings: strings.filter { !$0.value.isEmpty })
            print("The roles are there.")
            return
        }
        let settings = try await Settings.read(needed: ["DATABASE_OWNER_URL"])
        let owner = settings.owner ?? ""
        if plan {
            let pending = try Installation.pending(owner: owner)
            print(pending.isEmpty ? "Nothing to do." : pending.joined(separator: "\n"))
            return
        }
        let done = try Installation.migrate(owner: owner)
        print(done.isEmpty ? "The database is up to date." : "Applied: \(done.joined(separator: ", "))")
    }
}

struct OpenRegionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open-region", abstract: "Open a region, or an exercise.")

    @Option(help: "The region's number.") var region: Int32
    @Option(help: "What it is called.") var name: String
    @Option(help: "One to four letters that lead every number.") var code: String
    @Option(help: "Such as Asia/Tokyo.") var timeZone: String
    @Option(help: "The duty coordinator's number.") var phone: String
    @Option(help: "The region that this exercise plays; its own number where all of it is invented.") var exerciseOf: Int32?
    @Option(help: "Region seconds for each real second, in an exercise.") var clockRate: Int?

    func run() async throws {
        let settings = try await Settings.read(needed: Settings.forServing)
        try await withHouse(settings) { premises in
            _ = try await premises.house.perform(
                OpenRegion(
                    name: name, code: code, timeZone: timeZone, phone: phone, exerciseOf: exerciseOf.map(RegionID.init(rawValue:)),
                    clockRate: clockRate), as: .operatingStaff(in: RegionID(rawValue: region)))
        }
        print("Region \(region) is open.")
    }
}

struct OpenAccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open-account", abstract: "Open an account at a member; the password is read from standard input.")

    @Option(help: "The region's number.") var region: Int32
    @Option(help: "The member's identity.") var member: String
    @Option(help: "What is typed to sign in.") var login: String
    @Option(help: "The person's or the post's name.") var name: String
    @Option(parsing: .upToNextOption, help: "Roles such as requester approver publisher dispatcher coordinator.") var roles: [String]

    func run() async throws {
        let settings = try await Settings.read(needed: Settings.forServing)
        guard let member = ID<Member>(member) else { throw ValidationError("--member is not an identity.") }
        let known = try roles.map { text in
            guard let role = Role(rawValue: text) else { throw ValidationError("There is no role \(text).") }
            return role
        }
        guard let password = readLine(strippingNewline: true) else { throw ValidationError("No password on standard input.") }
        try await withHouse(settings) { premises in
            let made = try await premises.house.perform(
                OpenAccount(member: member, login: login, accountName: name, password: password, roles: known),
                as: .operatingStaff(in: RegionID(rawValue: region)))
            print(made.id)
        }
    }
}

struct Exercise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prepare an exercise.", subcommands: [Stock.self])

    struct Stock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an exercise region's members stock in proportion to their beds, and open requests.")

        @Option(help: "The exercise region's number.") var region: Int32
        @Option(help: "The same seed makes the same stock for the same members.") var seed: Int
        @Option(help: "How many hospitals ask (default: one in twelve).") var requests: Int?

        func run() async throws {
            let settings = try await Settings.read(needed: Settings.forServing)
            let stocked = try await withHouse(settings) { premises in
                try await premises.house.perform(
                    StockExercise(seed: seed, requests: requests), as: .operatingStaff(in: RegionID(rawValue: region)))
            }
            print("\(stocked.capabilities) capabilities, \(stocked.requests) requests.")
        }
    }
}

struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Prove the journal.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the chain, the notes, the age of what is not sealed, the checkpoints and the promised sums.")

        @Option(help: "Only this region.") var region: Int32?

        func run() async throws {
            let settings = try await Settings.read(needed: Settings.forServing)
            let folder = StateFolder(settings.state)
            let key = try folder.signingKey()
            let isWhole = try await withHouse(settings) { premises in
                let regions = try await premises.upkeep.regions().filter { region == nil || $0.rawValue == region }
                if regions.isEmpty { throw ValidationError("There is no such region.") }
                var isWhole = true
                for region in regions {
                    let found = try await premises.upkeep.verify(region, against: try folder.checkpoints(of: region), key: key)
                    print(
                        "region \(region): \(found.entries) entries sealed, \(found.unsealed) waiting, "
                            + (found.isWhole ? "whole" : "NOT WHOLE"))
                    for fault in found.faults { print("  \(fault.sentence)") }
                    if found.wrongSums > 0 { print("  \(found.wrongSums) capabilities whose promised sum is wrong") }
                    isWhole = isWhole && found.isWhole
                }
                return isWhole
            }
            if !isWhole { throw ExitCode(1) }
        }
    }
}

extension JournalFault {
    fileprivate var sentence: String {
        switch self {
        case .gap(let position): "a position is missing after \(position)"
        case .changed(let position): "entry \(position) is not what was sealed"
        case .noteChanged(let position): "a text or a name of entry \(position) is not what was written"
        case .headElsewhere(let head, let last): "the chain ends at \(last), its head says \(head)"
        case .unsealedFor(let seconds, let count): "\(count) entries wait to be sealed, the oldest for \(seconds) s"
        case .checkpointNotSigned(let position): "the checkpoint at \(position) is not signed by this key"
        case .checkpointNotMet(let position): "the chain is not the one that the checkpoint at \(position) saw"
        }
    }
}

struct SettingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "settings", abstract: "Print every setting with its meaning.")

    func run() async throws {
        for setting in Settings.meanings { print("\(setting.name)\n    \(setting.meaning)") }
        _ = try await Settings.read()
    }
}

struct DemonstrationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demonstration", abstract: "Load the demonstration region, and print how to sign in.")

    func run() async throws {
        let settings = try await Settings.read(needed: Settings.forServing)
        try await withHouse(settings) { premises in
            let demonstration = Demonstration(house: premises.house, upkeep: premises.upkeep, directory: settings.state)
            _ = try await demonstration.load()
            try demonstration.printAccounts()
        }
    }
}
