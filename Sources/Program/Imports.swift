import ArgumentParser
import Coordination
import Foundation
import Interchange
import MutualAid

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in files.", subcommands: [ImportMembersCommand.self, ImportTravelTimesCommand.self])
}

/// What every file of a region's has.
struct FileOptions: ParsableArguments {
    @Argument(help: "The file.") var file: String
    @Option(help: "The region's number.") var region: Int32
    @Option(
        name: .customLong("column"),
        help: "Which heading of the file stands for a column: column=HEADING. May be said several times.")
    var columns: [String] = []

    func data() throws -> Data {
        guard let data = FileManager.default.contents(atPath: file) else { throw ValidationError("\(file) cannot be read.") }
        return data
    }

    func meanings() throws -> [String: [String]] {
        var meanings: [String: [String]] = [:]
        for column in columns {
            let parts = column.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw ValidationError("--column takes name=HEADING, not \(column).")
            }
            meanings[parts[0].uppercased()] = parts[1].split(separator: "+").map(String.init)
        }
        return meanings
    }

    var caller: Caller { .operatingStaff(in: RegionID(rawValue: region), by: .file) }
}

struct ImportMembersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members", abstract: "Take in a list of hospitals (CSV), all of them or none.",
        discussion: """
            Where the file has other headings: --column id=番号 --column name=施設正式名称 --column beds=一般病床数+療養病床数. \
            The last adds two up.
            """)

    @OptionGroup var options: FileOptions
    @Option(name: .customLong("where"), help: "Only lines with this value in this column, such as COUNTY=\"SAN DIEGO\".")
    var conditions: [String] = []

    func run() async throws {
        let settings = try await Settings.read(needed: Settings.forServing)
        var wanted: [String: String] = [:]
        for condition in conditions {
            let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else { throw ValidationError("--where takes COLUMN=value, not \(condition).") }
            wanted[parts[0]] = parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
        let (data, meanings) = (try options.data(), try options.meanings())
        let list: MemberList
        do {
            list = try MemberList(csv: data, columns: meanings, where: wanted)
        } catch {
            throw readable(error)
        }
        let imported = try await withHouse(settings) { premises in
            try await premises.house.perform(ImportMembers(members: list.members), as: options.caller)
        }
        print(
            "\(imported.added) added, \(imported.updated) brought up to date; left out: \(list.closed) closed, \(list.others) not asked for."
        )
    }
}

struct ImportTravelTimesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "travel-times",
        abstract: "Take in how long ways between sites really take by car (CSV with FROM, TO, MINUTES), all of them or none.",
        discussion: """
            FROM and TO are the numbers under which members are kept; FROM SITE and TO SITE name a site where a member has several. A \
            way that is there one way only counts for the way back too. Each list replaces the one before it; what it does not name is \
            estimated from the distance. Where the file has other headings: --column from=発 --column to=着 --column minutes=分.
            """)

    @OptionGroup var options: FileOptions

    func run() async throws {
        let settings = try await Settings.read(needed: Settings.forServing)
        let (data, meanings) = (try options.data(), try options.meanings())
        let list: TravelTimeList
        do {
            list = try TravelTimeList(csv: data, columns: meanings)
        } catch {
            throw readable(error)
        }
        let taken = try await withHouse(settings) { premises in
            do {
                return try await premises.house.perform(ImportTravelTimes(times: list.times), as: options.caller)
            } catch let refusal as Refusal {
                throw list.byLine(refusal)
            }
        }
        print("\(taken.count) taken in.")
    }
}
