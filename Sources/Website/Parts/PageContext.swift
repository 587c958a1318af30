import Foundation
import MutualAid
import Wording

/// What every page is drawn with: who reads it, where, when and in which language.
struct PageContext: Sendable {
    /// Where the style sheet and the script stand, each with the digest of its content.
    struct Assets: Sendable {
        let style: String
        let script: String
    }

    let language: Language
    let region: Region?
    let whoami: Whoami?
    let clock: Clockface
    /// The path and query of this page, to come back to it.
    let path: String
    /// The duty coordinator's number.
    let phone: String
    /// Whether the page follows what happens.
    let live: Bool
    let assets: Assets
    /// How many things wait for the reader.
    let waiting: Int
    /// How many of them a hospital that lends has to answer or do, where its home is another page.
    let waitingToLend: Int
    /// What the last deed of the reader brought about.
    let done: DoneWords?
    /// The sites that the page is about, to which a line of the log is filed.
    var sites: [Site] = []
    /// Makes a new idempotency key for each form.
    let key: @Sendable () -> String

    init(
        language: Language, region: Region?, whoami: Whoami?, clock: Clockface, path: String, phone: String, live: Bool, assets: Assets,
        waiting: Int = 0, waitingToLend: Int = 0, done: DoneWords? = nil, key: @escaping @Sendable () -> String
    ) {
        self.language = language
        self.region = region
        self.whoami = whoami
        self.clock = clock
        self.path = path
        self.phone = phone
        self.live = live
        self.assets = assets
        self.waiting = waiting
        self.waitingToLend = waitingToLend
        self.done = done
        self.key = key
    }

    var seat: Seat? { whoami?.seat }
    var seesRegion: Bool { seat?.roles.contains(where: \.seesRegion) ?? false }
    var isCoordinator: Bool { has(.coordinator) }
    var onlyTakesCalls: Bool { seat?.onlyTakesCalls ?? false }

    func has(_ role: Role) -> Bool { seat?.roles.contains(role) ?? false }

    /// Whether the reader acts for this member; nil stands for the coordinator.
    /// Whether what the reader says is this member's own word.
    func speaksFor(_ member: ID<Member>) -> Bool {
        isReader(member) && seat?.roles.contains { !$0.seesRegion && $0 != .callTaker } == true
    }

    func isReader(_ member: ID<Member>?) -> Bool {
        guard let member else { return isCoordinator }
        return seat?.members.contains(member) ?? false
    }

    /// Whether the reader is the one who can do it: for that member, and in a role that may.
    func isReaders(_ job: Job) -> Bool { isReader(job.member) && maySit(for: job.kind) }

    /// Whether the reader has a role in which this is done.
    func maySit(for kind: Job.Kind) -> Bool { kind.roles.map { $0.contains(where: has) } ?? true }

    /// Whether it is for the reader's own people, but for others of them.
    func isColleagues(_ job: Job) -> Bool { job.member != nil && isReader(job.member) && !isReaders(job) }

    func say(_ phrase: some Phrase) -> String { phrase.text(language) }

    /// What stands between the names of a list.
    var comma: String { language == .japanese ? "、" : ", " }

    /// Sentences one after the other: only English puts a space between them.
    func running(_ sentences: String...) -> String { sentences.joined(separator: language == .japanese ? "" : " ") }
}
