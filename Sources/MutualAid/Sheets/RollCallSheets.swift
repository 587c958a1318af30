import Foundation

/// One member of a roll call, with whom to ring there, the first number first.
public struct RollCallRow: Hashable, Sendable, Codable {
    public let answer: RollCallAnswer
    public let memberName: String
    public let askerName: String
    public let contacts: [Contact]

    public init(answer: RollCallAnswer, memberName: String, askerName: String, contacts: [Contact]) {
        self.answer = answer
        self.memberName = memberName
        self.askerName = askerName
        self.contacts = contacts
    }
}

/// One roll call in a list, with how many have answered.
public struct RollCallCount: Hashable, Sendable, Codable {
    public let rollCall: RollCall
    public let askerName: String
    public let asked: Int
    public let answered: Int
    public let unreachable: Int

    public init(rollCall: RollCall, askerName: String, asked: Int, answered: Int, unreachable: Int) {
        self.rollCall = rollCall
        self.askerName = askerName
        self.asked = asked
        self.answered = answered
        self.unreachable = unreachable
    }

    /// Neither answered nor tried in vain.
    public var silent: Int { asked - answered - unreachable }
}

/// Everything about one roll call, for whoever asks.
public struct RollCallSheet: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let count: RollCallCount
    public let rows: [RollCallRow]

    public init(asOf: Date, position: Int, count: RollCallCount, rows: [RollCallRow]) {
        self.asOf = asOf
        self.position = position
        self.count = count
        self.rows = rows
    }

    public func rows(_ state: RollCallAnswer.State) -> [RollCallRow] { rows.filter { $0.answer.state == state } }

    /// The sum of the numbers that were answered to a question.
    public func total(_ question: Int) -> Int { values(question).reduce(0) { $0 + ($1.number ?? 0) } }

    /// How many said yes, or no, to a question.
    public func said(_ yes: Bool, _ question: Int) -> Int { values(question).count { $0.yes == yes } }

    private func values(_ question: Int) -> [RollCallAnswer.Value] {
        rows.compactMap { $0.answer.answers }.filter { $0.indices.contains(question) }.map { $0[question] }
    }
}

/// What the reader has asked, is asked, and may read of what peers have answered.
public struct RollCallList: Hashable, Sendable, Codable {
    public let asOf: Date
    public let position: Int
    public let started: [RollCallCount]
    public let waiting: [RollCallRow]
    public let kept: [RollCallRow]

    public init(asOf: Date, position: Int, started: [RollCallCount], waiting: [RollCallRow], kept: [RollCallRow]) {
        self.asOf = asOf
        self.position = position
        self.started = started
        self.waiting = waiting
        self.kept = kept
    }
}
