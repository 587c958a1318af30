import Foundation

/// Up to three questions that many members are asked at once. In peacetime a member asks its peers the same way.
public struct RollCall: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case open
        /// The time to answer has passed. Whoever is silent can still answer.
        case due
    }

    /// In which form a question is answered: one press, one number, one line.
    public enum Form: String, Choice {
        case yesOrNo = "yes_or_no"
        /// How many of a class the member could lend now, beyond what it keeps and has promised.
        case number
        case words
    }

    public struct Question: Hashable, Sendable, Codable {
        public let form: Form
        /// In the asker's words; a number may leave them out, since its class says what is asked.
        public let words: String
        /// What is counted, for a number.
        public let aidClass: AidClass?

        public init(form: Form, words: String, aidClass: AidClass? = nil) {
            self.form = form
            self.words = words
            self.aidClass = aidClass
        }

        /// The listings that it asks about: where its words name models, theirs alone. A name that no register has, such as LV-200, is
        /// another model's all the same: what is listed of others is not what was asked for.
        public func about(_ listings: [Capability], models: [DeviceModel]) -> [Capability] {
            let said = words.lowercased()
            let named = models.filter { $0.aidClass == aidClass && !$0.name.isEmpty && said.contains($0.name.lowercased()) }
            let asked = named.filter { model in
                !named.contains { $0.name.count > model.name.count && $0.name.localizedCaseInsensitiveContains(model.name) }
            }
            let namesModel = said.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") }.contains { word in
                word.first?.isLetter == true && word.contains(where: \.isNumber)
            }
            if asked.isEmpty, !namesModel { return listings }
            return listings.filter { listing in asked.contains { $0.id == listing.model } }
        }
    }

    public let id: ID<RollCall>
    public let asker: ID<Member>
    public let occasion: Occasion
    public let questions: [Question]
    public let answerBy: Date
    public let state: State
    public let startedAt: Date
    public let version: Int

    public init(
        id: ID<RollCall>, asker: ID<Member>, occasion: Occasion, questions: [Question], answerBy: Date, state: State, startedAt: Date,
        version: Int
    ) {
        self.id = id
        self.asker = asker
        self.occasion = occasion
        self.questions = questions
        self.answerBy = answerBy
        self.state = state
        self.startedAt = startedAt
        self.version = version
    }

    public static let mostQuestions = 3

    public static func check(_ check: inout Check, questions: [Question]) {
        check.count("questions", questions.count, 1...mostQuestions)
        for (index, question) in questions.enumerated() {
            check.text("questions[\(index)].words", question.words, limit: 200, required: question.form != .number)
            switch (question.form, question.aidClass) {
            case (.number, nil): check.add("questions[\(index)].aidClass", .missing)
            case (.yesOrNo, _?), (.words, _?): check.add("questions[\(index)].aidClass", .wrongKind)
            case (.number, let aidClass?):
                let before = questions[..<index].firstIndex { $0.aidClass == aidClass }
                if let before { check.add("questions[\(index)].aidClass", .duplicate(of: "questions[\(before)].aidClass")) }
            case (.yesOrNo, nil), (.words, nil): break
            }
        }
    }

    /// The region's desk calls for an incident; a member asks its peers in peacetime.
    public static func mayStart(_ occasion: Occasion, byCoordinator: Bool) throws(Refusal) {
        if !byCoordinator, occasion != .everyday { throw .notAllowed }
    }

    /// Who is not asked, unless it is named: in peacetime whoever asks its peers, and its own sites. The desk asks for the region: its office
    /// does not ask itself, but a hospital in whose house it stands is asked like any other, as are all sites of that hospital's system.
    public static func leftOut(_ asker: Member, by caller: Caller, _ occasion: Occasion) -> Set<ID<Member>> {
        if isDesks(asker.id, by: caller, occasion) { return asker.kind.coordinates ? [asker.id] : [] }
        return Set((caller.seat?.members ?? []) + [asker.id])
    }

    /// Whether the desk asks for the region, whichever house it stands in: then only the desk reads what is answered.
    public static func isDesks(_ asker: ID<Member>, by caller: Caller, _ occasion: Occasion) -> Bool {
        caller.has(.coordinator) && (occasion != .everyday || !caller.speaksFor(asker))
    }

    /// Who may write down what a peer says on the telephone, besides the desk; in an incident nobody.
    public static func typist(_ asker: ID<Member>, _ occasion: Occasion) -> ID<Member>? { occasion == .everyday ? asker : nil }

    public func mayFallDue(at now: Date) throws(Refusal) {
        if state != .open || now < answerBy { throw .notNow(.rollCall(state)) }
    }
}

/// One member being asked in a roll call: a row of its own, with its answer once there is one.
public struct RollCallAnswer: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case asked
        /// Somebody rang, and nobody could be reached. An answer still counts.
        case unreachable
        case answered
    }

    /// The answer to one question, in the form in which it is asked.
    public struct Value: Hashable, Sendable, Codable {
        public let yes: Bool?
        public let number: Int?
        public let words: String?

        public init(yes: Bool? = nil, number: Int? = nil, words: String? = nil) {
            self.yes = yes
            self.number = number
            self.words = words
        }
    }

    public let id: ID<RollCallAnswer>
    public let rollCall: ID<RollCall>
    public let member: ID<Member>
    public let asker: ID<Member>
    public let occasion: Occasion
    public let questions: [RollCall.Question]
    public let answerBy: Date
    public let state: State
    public let answers: [Value]?
    /// Whether everybody in the region may read it.
    public let kept: Bool
    public let answeredAt: Date?
    public let version: Int

    public init(
        id: ID<RollCallAnswer>, rollCall: ID<RollCall>, member: ID<Member>, asker: ID<Member>, occasion: Occasion,
        questions: [RollCall.Question], answerBy: Date, state: State, answers: [Value]?, kept: Bool, answeredAt: Date?, version: Int
    ) {
        self.id = id
        self.rollCall = rollCall
        self.member = member
        self.asker = asker
        self.occasion = occasion
        self.questions = questions
        self.answerBy = answerBy
        self.state = state
        self.answers = answers
        self.kept = kept
        self.answeredAt = answeredAt
        self.version = version
    }

    /// Each question has its answer in its form, and nothing more. A line of words may stay empty.
    public func mustFit(_ values: [Value], kept: Bool) throws(Refusal) {
        var check = Check()
        if values.count != questions.count {
            check.add("answers", values.count < questions.count ? .missing : .tooMany(limit: questions.count))
        }
        for (index, (question, value)) in zip(questions, values).enumerated() {
            let field = "answers[\(index)]"
            switch question.form {
            case .yesOrNo: if value.yes == nil { check.add("\(field).yes", .missing) }
            case .number: check.whole("\(field).number", value.number, 0...1_000_000, required: true)
            case .words: check.text("\(field).words", value.words, limit: 500)
            }
            if question.form != .yesOrNo, value.yes != nil { check.add("\(field).yes", .wrongKind) }
            if question.form != .number, value.number != nil { check.add("\(field).number", .wrongKind) }
            if question.form != .words, value.words != nil { check.add("\(field).words", .wrongKind) }
        }
        if kept, occasion != .everyday { check.add("kept", .wrongKind) }
        if !check.mistakes.isEmpty { throw .invalid(check.mistakes) }
    }

    /// The member that may write down what this one says on the telephone, besides the desk: whoever asked, in peacetime, and never over
    /// an answer that is there.
    public var typist: ID<Member>? { state == .answered ? nil : RollCall.typist(asker, occasion) }

    /// An answer that was given cannot be undone by a call that nobody took.
    public func mayBeUnreachable() throws(Refusal) {
        if state == .answered { throw .notNow(.rollCallAnswer(state)) }
    }

    /// The listings that a number is about: what is published, else what is paused.
    public static func listed(_ listings: [Capability], _ aidClass: AidClass) -> [Capability] {
        let standing = listings.filter { $0.aidClass == aidClass && $0.state != .retired }
        let published = standing.filter { $0.state == .published }
        return published.isEmpty ? standing : published
    }

    /// How many of a class are listed together; nil where none is, or where only asking tells.
    public static func count(_ listings: [Capability], _ aidClass: AidClass) -> Int? {
        let listed = listed(listings, aidClass)
        let known = listed.compactMap(\.quantity)
        return known.isEmpty || known.count < listed.count ? nil : known.reduce(0, +)
    }

    /// Whether a number looks like a slip of the pen beside what is listed: far more, as by a digit too many. It can be meant all the same.
    public static func isDoubtful(_ number: Int, listed: Int) -> Bool { listed > 0 && number >= 5 * listed && number - listed >= 9 }

    /// Whether one number says of each listing how many could be lent: of the only one, of all where nothing is left, and where the
    /// listings add up to it. Any other is not ours to share out: the member is asked which of them has changed. A doubtful one changes
    /// nothing either, though it was confirmed, until somebody has looked.
    public static func tells(_ free: Int, of listed: [Capability]) -> Bool {
        let quantities = listed.compactMap(\.quantity)
        if quantities.count == listed.count, isDoubtful(free, listed: quantities.reduce(0, +)) { return false }
        if listed.count <= 1 || free == 0 { return true }
        let known = listed.compactMap(\.free)
        return known.count == listed.count && known.reduce(0, +) == free
    }

    /// What the member's own word makes of its listings, as far as it tells; none is made.
    public static func refreshed(_ listings: [Capability], _ aidClass: AidClass, free: Int, at now: Date) -> [Capability] {
        let listed = listed(listings, aidClass)
        if !tells(free, of: listed) { return [] }
        return listed.map { old in
            let quantity = listed.count == 1 || free == 0 ? free + old.reserve + old.promised : old.quantity
            return Capability(
                id: old.id, member: old.member, site: old.site, aidClass: old.aidClass, model: old.model, quantity: quantity,
                reserve: old.reserve, promised: old.promised, terms: old.terms, state: old.state, confirmedAt: now, version: old.version)
        }
    }
}
