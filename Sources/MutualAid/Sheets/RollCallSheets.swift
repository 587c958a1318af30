import Foundation

/// One member of a roll call, with whom to ring there, the first number first.
public struct RollCallRow: Hashable, Sendable, Codable {
    public let answer: RollCallAnswer
    public let memberName: String
    public let askerName: String
    public let contacts: [Contact]
    /// What the member lists of the classes that it is asked about, as far as the reader may see: on the page of one answer, and of all for
    /// those that have answered.
    public let listed: [Listed]

    public struct Listed: Hashable, Sendable, Codable {
        public let aidClass: AidClass
        public let quantity: Int

        public init(aidClass: AidClass, quantity: Int) {
            self.aidClass = aidClass
            self.quantity = quantity
        }
    }

    public init(answer: RollCallAnswer, memberName: String, askerName: String, contacts: [Contact], listed: [Listed] = []) {
        self.listed = listed
        self.answer = answer
        self.memberName = memberName
        self.askerName = askerName
        self.contacts = contacts
    }

    /// The same beside what the member lists.
    public func beside(_ listings: [Capability]) -> RollCallRow {
        let listed = answer.questions.compactMap { question in
            question.aidClass.flatMap { aidClass in
                RollCallAnswer.count(listings, aidClass).map { Listed(aidClass: aidClass, quantity: $0) }
            }
        }
        return RollCallRow(answer: answer, memberName: memberName, askerName: askerName, contacts: contacts, listed: listed)
    }

    /// A number that is asked about before it is taken.
    public struct Doubt: Hashable, Sendable {
        public let listed: Listed
        public let number: Int
    }

    public func doubts(_ values: [RollCallAnswer.Value]) -> [Doubt] {
        zip(answer.questions, values).compactMap { question, value in
            guard let number = value.number, let found = listed.first(where: { $0.aidClass == question.aidClass }),
                RollCallAnswer.isDoubtful(number, listed: found.quantity)
            else { return nil }
            return Doubt(listed: found, number: number)
        }
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

    /// How many answered a number to a question that is far above what they list.
    public func doubtful(_ question: Int) -> Int {
        guard let aidClass = count.rollCall.questions[question].aidClass else { return 0 }
        return rows.count { row in row.doubts(row.answer.answers ?? []).contains { $0.listed.aidClass == aidClass } }
    }

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
