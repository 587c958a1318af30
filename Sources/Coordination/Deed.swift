import MutualAid

/// Something that changes records: one value, one transaction, one outcome, one entry in the journal.
public protocol Deed: Codable, Sendable {
    associatedtype Outcome: Codable & Sendable & Hashable
    /// What had to be found out before the transaction; nothing for most deeds.
    associatedtype Prepared: Sendable

    /// Who may do it. There is no default: no deed can forget who asks.
    static var permission: Permission { get }
    static var scope: DeedScope { get }
    /// Whether preparing it solves a plan: then it waits in the house's line.
    static var solves: Bool { get }

    /// The value without passwords: what is kept to recognise it must not help anybody to guess one. nil where it holds none.
    var withoutSecrets: Self? { get }

    /// Collects every mistake in the value itself.
    func check(_ check: inout Check)
    /// What cannot be done inside a transaction: hashing a password, solving a plan.
    func prepare(_ readiness: Readiness) async throws -> Prepared
    /// Locks, loads, asks the rules, saves and records, in one transaction that may be run again.
    func perform(_ work: Work, _ prepared: Prepared) throws -> Outcome
}

/// Where a deed's id and journal belong.
public enum DeedScope: Sendable {
    case region
    /// An account acting for itself, outside any region.
    case account
}

extension Deed {
    public static var scope: DeedScope { .region }
    public static var solves: Bool { false }
    public static var name: String { "\(Self.self)" }
    public func check(_ check: inout Check) {}
    public var withoutSecrets: Self? { nil }
}

extension Deed where Prepared == Void {
    public func prepare(_ readiness: Readiness) async throws {}
}

/// Something that somebody wants to know. It changes nothing.
public protocol Question: Codable, Sendable {
    associatedtype Answer: Codable & Sendable

    static var permission: Permission { get }
    /// Whether finishing it solves a plan: then it waits in the house's line.
    static var solves: Bool { get }
    func answer(_ reading: Reading) throws -> Answer
    /// What is worked out from what was read, once the snapshot is closed: solving a plan. Nothing for most questions.
    func finish(_ answer: Answer) async throws -> Answer
}

extension Question {
    public static var solves: Bool { false }
    public static var name: String { "\(Self.self)" }
    public func finish(_ answer: Answer) async throws -> Answer { answer }
}

/// Nothing to tell beyond that it was done.
public struct Done: Codable, Sendable, Hashable {
    public init() {}
}

/// The identity of what was made, and the number that people say.
public struct Made<Of>: Codable, Sendable, Hashable {
    public let id: ID<Of>
    public let number: String?

    init(_ id: ID<Of>, number: String? = nil) {
        self.id = id
        self.number = number
    }
}
