import Coordination
import MutualAid

/// What people of a walk may try.
enum Moves {
    static let all =
        members + seats + capabilities + caps + requests + approvals + delegations + arrivals + overrides + enquiries + answers + waves
        + openOffers + offers
        + orders + ends + legs + tasks + paper + logLines + calls + rollCalls + deliveries + desk + changes

    /// Deeds that no walk tries, each with its reason. Every other deed of the house has a move.
    static let elsewhere: [String: String] = [
        "SignIn": ofTheAccount, "SignOut": ofTheAccount, "TakeSeat": ofTheAccount, "ChangePassword": ofTheAccount,
        "ChooseLanguage": ofTheAccount, "IssueToken": ofTheAccount,
        "OpenRegion": "Makes another region; a walk stays in its own.",
        "StockExercise": "Fills a whole region at once: everybody would have everything, and nothing would ever be short.",
    ]

    private static let ofTheAccount = "Concerns an account and its sessions, and no record of a region."
}
