import Coordination
import Foundation
import MutualAid

/// An invented region in which every stage of a request can be seen and played.
///
/// Each step is a deed whose id comes from the step's name: a load that was interrupted is simply run again.
struct Demonstration: Sendable {
    static let region = RegionID(rawValue: 1)

    let house: House
    let upkeep: Upkeep
    let accountsFile: AccountsFile
    let tell: @Sendable (String) -> Void

    /// - Parameters:
    ///   - directory: where the invented passwords are kept, readable by the owner alone.
    ///   - tell: takes one line for people.
    init(house: House, upkeep: Upkeep, directory: String, tell: @escaping @Sendable (String) -> Void = Self.print) {
        self.house = house
        self.upkeep = upkeep
        accountsFile = AccountsFile(directory: directory)
        self.tell = tell
    }

    /// Loads the region, goes on with a load that was interrupted, or finds that all of it is there.
    /// - Returns: the accounts with which people play.
    /// - Throws: `Obstacle` where only starting over helps, `Unavailable` where trying again does.
    func load() async throws -> [AccountRow] {
        let isOpen = try await upkeep.regions().contains(Self.region)
        let kept = try accountsFile.read()
        if isOpen {
            guard let kept else { throw Obstacle.noAccountsFile(accountsFile.path) }
            if kept.isLoaded {
                try await prove(kept.accounts)
                return kept.accounts
            }
            tell("The demonstration region was not finished; going on with it.")
        }
        // A file without its region is left over from a database that is gone.
        let fresh = isOpen ? nil : AccountsFile.Content(isLoaded: false, accounts: BayAccounts.invent())
        if let fresh { try accountsFile.write(fresh) }
        let accounts = try await fill((fresh ?? kept)?.accounts ?? [])
        try accountsFile.write(AccountsFile.Content(isLoaded: true, accounts: accounts))
        return accounts
    }

    /// Tells who can sign in, and with which password.
    func printAccounts() throws {
        guard let kept = try accountsFile.read() else { throw Obstacle.noAccountsFile(accountsFile.path) }
        for line in AccountRow.table(kept.accounts) { tell(line) }
        tell("")
        tell("These are kept in \(accountsFile.path).")
    }

    private func fill(_ accounts: [AccountRow]) async throws -> [AccountRow] {
        let began = Date()
        tell("Loading the demonstration region; this is done once.")
        let steps = Steps(house: house)
        let place = try await settle(accounts, steps)
        tell("Hoshimi Bay: \(place.parties.count) members, \(place.callers.count) accounts.")
        let stock = try await publish(place, steps)
        tell("Hoshimi Bay: \(stock) capabilities.")
        let requests = try await play(place, steps)
        try await sealAll()
        tell(String(format: "Hoshimi Bay: \(requests) requests, one in every stage. Loaded in %.1f s.", Date().timeIntervalSince(began)))
        return accounts.map { row in
            var row = row
            row.account = place.callers[row.login]?.account
            return row
        }
    }

    /// Puts everything so far into the sealed journal.
    func sealAll() async throws {
        while try await upkeep.seal(Self.region) > 0 {}
    }

    /// Finds out whether the accounts of the file are those of this database.
    private func prove(_ accounts: [AccountRow]) async throws {
        for row in accounts.prefix(1) {
            guard let account = row.account else { throw Obstacle.otherDatabase(accountsFile.path) }
            let caller = Caller(identity: .account(account, name: row.person), seat: nil, channel: .commandLine)
            do {
                let own = try await house.view(WhoAmI(), as: caller)
                if !own.seats.contains(where: { $0.region == Self.region }) { throw Obstacle.otherDatabase(accountsFile.path) }
            } catch Refusal.notSignedIn {
                throw Obstacle.otherDatabase(accountsFile.path)
            }
        }
    }

    /// Writes a line at once, also where nobody looks at a terminal.
    @Sendable static func print(_ line: String) {
        Swift.print(line)
        fflush(nil)
    }
}

/// What keeps the demonstration from being there, and what to do about it.
enum Obstacle: Error, CustomStringConvertible {
    case noAccountsFile(String)
    case otherDatabase(String)
    case unreadable(String)
    case stuck(step: String, Refusal)
    /// The plan found nobody for a request that has to be in a later stage.
    case nobodyHelps(request: String)

    var description: String {
        switch self {
        case .noAccountsFile(let path):
            "Region 1 is there, but not \(path) with its passwords. \(Self.startOver)"
        case .otherDatabase(let path):
            "The accounts in \(path) are not those of this database. \(Self.startOver)"
        case .unreadable(let path):
            "\(path) is not what this program wrote there. \(Self.startOver)"
        case .stuck(let step, let refusal):
            "The demonstration region is half loaded and cannot go on at \(step) (\(refusal)). \(Self.startOver)"
        case .nobodyHelps(let request):
            "The demonstration region cannot be finished: no plan finds help for \(request). \(Self.startOver)"
        }
    }

    private static let startOver = "To start over, run ops/run --fresh, or give it an empty database."
}
