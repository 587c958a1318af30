import Foundation
import MutualAid

/// A hard rule: what lets a candidate serve an item, keeps it out, or has to be asked. The cases stand in the order in which they are
/// judged: first whether the two may deal at all, then whether the thing is safe and fits, then time, then quantity and price. Only
/// `stillNeeded` stands before its kin: a longer need has to be known to every rule that asks for something until its end.
///
/// H1 to H16 of the domain, for what is `published`: H1 `agreement`; H2 `incident`; H3 `affected`; H4 `doNotUse`; H5 `maintenance`,
/// `cleaning`; H6 `cap`, `quantity`; H7 `model`, `patients`, `modes`; H8 `sets`; H9 `connections`, `language`, `approved`; H10 `network`;
/// H11 `window`, `loan`, `radius`, `stillNeeded`, `time`; H12 `level`, `licence`, `tour`, `rest`; H13 `privileges`; H14 `presence`,
/// `remote`; H15 `lot`, `least`; H16 `excluded`, `price`.
public enum Rule: String, Choice {
    case own
    case published
    case decided
    case declined
    case excluded
    case agreement
    case stillNeeded = "still_needed"
    case incident
    case affected
    case model
    case patients
    case modes
    case presence
    case remote
    case level
    case licence
    case language
    case privileges
    case approved
    case connections
    case network
    case sets
    case maintenance
    case cleaning
    case window
    case loan
    case tour
    case rest
    case radius
    case time
    case doNotUse = "do_not_use"
    case lot
    case cap
    case quantity
    case least
    case price

    /// What the rule says about one candidate for one item.
    public func judge(_ pair: Pair) -> Verdict {
        switch self {
        case .own: judgeOwn(pair)
        case .published: judgePublished(pair)
        case .decided: judgeDecided(pair)
        case .declined: judgeDeclined(pair)
        case .excluded: judgeExcluded(pair)
        case .agreement: judgeAgreement(pair)
        case .stillNeeded: judgeStillNeeded(pair)
        case .incident: judgeIncident(pair)
        case .affected: judgeAffected(pair)
        case .model: judgeModel(pair)
        case .patients: judgePatients(pair)
        case .modes: judgeModes(pair)
        case .presence: judgePresence(pair)
        case .remote: judgeRemote(pair)
        case .level: judgeLevel(pair)
        case .licence: judgeLicence(pair)
        case .language: judgeLanguage(pair)
        case .privileges: judgePrivileges(pair)
        case .approved: judgeApproved(pair)
        case .connections: judgeConnections(pair)
        case .network: judgeNetwork(pair)
        case .sets: judgeSets(pair)
        case .maintenance: judgeMaintenance(pair)
        case .cleaning: judgeCleaning(pair)
        case .window: judgeWindow(pair)
        case .loan: judgeLoan(pair)
        case .tour: judgeTour(pair)
        case .rest: judgeRest(pair)
        case .radius: judgeRadius(pair)
        case .time: judgeTime(pair)
        case .doNotUse: judgeDoNotUse(pair)
        case .lot: judgeLot(pair)
        case .cap: judgeCap(pair)
        case .quantity: judgeQuantity(pair)
        case .least: judgeLeast(pair)
        case .price: judgePrice(pair)
        }
    }
}

extension Rule {
    /// Whether a yes answers by itself what this rule does not know: how many, when it is there, until when. The rest has to be said.
    public var isAnsweredByYes: Bool {
        switch self {
        case .quantity, .lot, .least, .cap, .radius, .time, .stillNeeded, .window, .loan, .tour, .rest: true
        case .own, .published, .decided, .declined, .excluded, .agreement, .incident, .affected, .model, .patients, .modes, .presence,
            .remote, .level, .licence, .language, .privileges, .approved, .connections, .network, .sets, .maintenance, .cleaning, .doNotUse,
            .price:
            false
        }
    }
}

extension Rule {
    /// For what an answer holds.
    public enum Hold: Sendable {
        /// For the item about which it was asked; of `model` and `affected` also for those that ask the same (`LenderAnswers.about`).
        case item
        /// For whatever is asked for: it is a fact of what is listed.
        case listing
    }

    /// For what a yes or no to this rule holds; nil where it asks nothing, or what yes and no do not answer: how many.
    public var answerHolds: Hold? {
        switch self {
        case .own, .published, .decided, .declined, .stillNeeded, .lot, .cap, .least, .quantity: nil
        case .excluded, .agreement, .incident, .affected, .model, .privileges, .window, .loan, .tour, .rest, .radius, .time, .doNotUse,
            .price:
            .item
        case .patients, .modes, .presence, .remote, .level, .licence, .language, .approved, .connections, .network, .sets, .maintenance,
            .cleaning:
            .listing
        }
    }
}

/// What a rule says. Not knowing is a question, not a no.
public enum Verdict: Hashable, Sendable {
    case yes
    /// No, and the smallest change that would make it a yes.
    case no(Relaxation)
    case ask(Question)
}

/// What has to be asked of the lender.
public enum Question: String, Choice {
    case mayYouDeal = "may_you_deal"
    case isThereAnAgreement = "is_there_an_agreement"
    case areYouAffected = "are_you_affected"
    case canYouLendNow = "can_you_lend_now"
    case isItAffected = "is_it_affected"
    case whichFirmware = "which_firmware"
    case whichModel = "which_model"
    case whichPatients = "which_patients"
    case whichModes = "which_modes"
    case onSiteOrRemote = "on_site_or_remote"
    case isThereASafeWayIn = "is_there_a_safe_way_in"
    case whichLevel = "which_level"
    case licensedUntilWhen = "licensed_until_when"
    case whichLanguages = "which_languages"
    case mayTheyTreat = "may_they_treat"
    case isItApproved = "is_it_approved"
    case whichConnections = "which_connections"
    case withoutNetwork = "without_network"
    case howManyDaysOfSets = "how_many_days_of_sets"
    case maintainedUntilWhen = "maintained_until_when"
    case isItClean = "is_it_clean"
    case whenRested = "when_rested"
    case anyNotToBeUsed = "any_not_to_be_used"
    case howFar = "how_far"
    case howMany = "how_many"
    case howLong = "how_long"
    case whatPrice = "what_price"
}
