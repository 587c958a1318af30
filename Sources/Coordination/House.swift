import Foundation
import Logging
import MutualAid
import Postgres
import Records

/// The one value through which everything goes: every deed and every question, whoever asks, by whatever channel.
public struct House: Sendable {
    let database: Database
    let passwords: Passwords
    let linkKey: LinkKey
    let solving = SolvingLine()
    /// Told after each commit, so that what was written is sealed at once.
    let poke: @Sendable () -> Void

    /// The name of a deed's attempt: its id, and the digest of the bytes that asked for it.
    public struct Envelope: Sendable {
        public let id: ID<DeedMark>
        /// SHA-256 of method, path and body as they were received; nil where nobody sent bytes.
        public let digest: [UInt8]?
        /// Who said it on the telephone or on paper, where the caller only types.
        public let said: Said?

        public init(id: ID<DeedMark>, digest: [UInt8]?, said: Said? = nil) {
            self.id = id
            self.digest = digest
            self.said = said
        }

        /// A new id, made before the first attempt.
        public static func fresh(said: Said? = nil) -> Envelope { Envelope(id: ID(rawValue: UUID()), digest: nil, said: said) }
    }

    /// Does a deed once, however often it is sent.
    /// - Throws: `Refusal` where a rule says no, `Unavailable` where the database cannot be reached in time.
    public func perform<D: Deed>(_ deed: D, as caller: Caller, _ envelope: Envelope = .fresh()) async throws -> D.Outcome {
        try admit(D.permission, caller)
        if D.scope == .region, caller.seat == nil, D.permission.door != .operatingStaff { throw Refusal.chooseSeat }
        var check = Check()
        deed.check(&check)
        if let said = envelope.said { check.part("said", said.check) }
        if !check.mistakes.isEmpty { throw Refusal.invalid(check.mistakes) }
        let digest =
            if let plain = deed.withoutSecrets {
                Sodium.sha256(try Wire.encoder().encode(plain))
            } else {
                try envelope.digest ?? Sodium.sha256(Wire.encoder().encode(deed))
            }
        // A link acts once: its own bytes name the deed, whatever the sender calls it.
        let attempt =
            if let link = caller.link {
                Attempt(house: self, id: link.deed, digest: Sodium.sha256(Array(D.name.utf8)), said: nil)
            } else {
                Attempt(house: self, id: envelope.id, digest: digest, said: envelope.said)
            }
        let outcome = try await attempt.run(deed, as: caller)
        poke()
        return outcome
    }

    /// Answers a question from one snapshot.
    /// - Throws: `Refusal` where the caller may not know, `Unavailable` where the database cannot be reached in time.
    public func view<Q: Question>(_ question: Q, as caller: Caller) async throws -> Q.Answer {
        try admit(Q.permission, caller)
        return try await translatingErrors {
            let answer = try await database.read(Q.line, opening: Opening.statement(for: caller), as: Opening.self) { db, opening in
                try question.answer(Reading(db: db, moment: opening.moment, caller: caller))
            }
            if Q.solves { return try await solving.hold { try await question.finish(answer) } }
            return try await question.finish(answer)
        }
    }

    /// Who holds a session.
    /// - Returns: nil where there is no such session, or it has ended.
    public func caller(bySession hash: [UInt8], channel: Channel) async throws -> (caller: Caller, language: Language?)? {
        try await translatingErrors {
            guard let session = try await database.once(Accounts.session(hash), as: Accounts.Session.self).first else { return nil }
            let caller = Caller(
                identity: .account(session.account, name: session.name), seat: session.seat, channel: channel, session: hash)
            return (caller, session.language)
        }
    }

    /// Who holds a site's call card, by its code and one of its words.
    /// - Returns: wrong where the two do not belong together; closed, without comparing them, where too many wrong words were tried.
    public func holder(ofCard code: String, word: String, channel: Channel) async throws -> CardHolder {
        try await translatingErrors {
            let sql = CallCards.trying(code: CallCard.code(code), hash: Secrets.hash(ofWord: word))
            switch try await database.once(sql, as: CallCards.Tried.self).first {
            case .held(let held):
                return .caller(
                    Caller(
                        identity: .card(held.card, code: held.code, word: held.ordinal, site: held.site),
                        seat: Seat(region: held.region, member: held.member, roles: [], members: [held.member]), channel: channel))
            case .closed(let closed): return .closed(closed)
            case .wrong(let phone): return .wrong(phone: phone)
            case nil: return .wrong(phone: nil)
            }
        }
    }

    /// Whether the database answers.
    public var isReady: Bool { database.isConnected }

    private func admit(_ permission: Permission, _ caller: Caller) throws {
        if permission.mayKnock(caller) { return }
        if caller.identity == .nobody { throw Refusal.notSignedIn }
        if caller.seat == nil, permission.door != .service, permission.door != .operatingStaff { throw Refusal.chooseSeat }
        throw Refusal.notAllowed
    }
}

/// What a plan was made from has changed meanwhile: prepare and perform once more.
struct PreparedInVain: Error {}

/// One deed with its id, through lost connections and repeated sending.
struct Attempt: Sendable {
    let house: House
    let id: ID<DeedMark>
    let digest: [UInt8]
    let said: Said?

    func run<D: Deed>(_ deed: D, as caller: Caller) async throws -> D.Outcome {
        for _ in 0..<4 {
            do {
                let readiness = Readiness(database: house.database, passwords: house.passwords, caller: caller)
                let prepared = try await translatingErrors {
                    if type(of: deed).solves { return try await house.solving.hold { try await deed.prepare(readiness) } }
                    return try await deed.prepare(readiness)
                }
                let acting = (prepared as? any ActsAs)?.caller ?? caller
                return try await once(deed, prepared, as: acting)
            } catch is PreparedInVain {
                continue
            } catch let error as DatabaseError where error.isNumberTaken {
                continue
            }
        }
        // The plan's ground moved four times, or four numbers in a row were taken: another moment is better.
        if deed is MakePlan { throw Refusal.planOutOfDate }
        throw Unavailable()
    }

    /// Performs the deed; where the answer to COMMIT is lost, its id tells whether it was done.
    private func once<D: Deed>(_ deed: D, _ prepared: D.Prepared, as caller: Caller) async throws -> D.Outcome {
        let alone = Caller(identity: caller.identity, seat: nil, channel: caller.channel, session: caller.session)
        let owner = D.scope == .region ? caller : alone
        let region = D.scope == .region ? owner.seat?.region : nil
        for _ in 0..<3 {
            do {
                return try await house.database.write(D.line, opening: Opening.statement(for: owner), as: Opening.self) { db, opening in
                    let work = Work(db: db, moment: opening.moment, caller: owner, deed: id, said: said)
                    let found = try Deeds.claim(id, digest: digest, by: owner.account, in: region, at: opening.moment, db)
                    if let found { return try replay(found) }
                    let outcome = try deed.perform(work, prepared)
                    let text = String(decoding: try Wire.encoder().encode(outcome), as: UTF8.self)
                    try Deeds.finish(id, outcome: text, by: owner.account, in: region, db)
                    return outcome
                }
            } catch let error as DatabaseError where error.kind == .commitUnknown {
                let found = try await translatingErrors {
                    try await house.database.read(D.line, opening: Opening.statement(for: owner), as: Opening.self) { db, _ in
                        try Deeds.find(id, by: owner.account, in: region, db)
                    }
                }
                if let found { return try replay(found) }
            } catch let error as DatabaseError where error.isNumberTaken {
                throw error
            } catch let error as DatabaseError {
                throw translated(error)
            }
        }
        throw Unavailable()
    }

    private func replay<Outcome: Decodable>(_ found: Deeds.Found) throws -> Outcome {
        guard Array(found.digest) == digest else { throw Refusal.keyReused }
        guard let outcome = found.outcome else { throw Refusal.keyInUse }
        return try Wire.decoder().decode(Outcome.self, from: Data(outcome.utf8))
    }
}

/// What a deed prepared, where it also found out who acts.
protocol ActsAs {
    var caller: Caller { get }
}

extension DatabaseError {
    var isNumberTaken: Bool {
        [
            "incident_number_taken", "aid_request_number_taken", "aid_order_number_taken", "call_card_code_taken", "call_slip_number_taken",
            "number_block_first_taken",
        ].contains(where: violates)
    }
}

extension Deed {
    /// Which connections it uses: what takes long stands in a queue of its own.
    static var line: Line {
        if permission == .service { return .background }
        return switch self {
        case is ImportMembers.Type, is ImportTravelTimes.Type, is StockExercise.Type, is MakePlan.Type, is SendEnquiries.Type: .heavy
        default: .interactive
        }
    }
}

extension Question {
    /// As for deeds.
    static var line: Line { Self.self is CompareAlternatives.Type ? .heavy : .interactive }
}

extension House {
    /// The account with a login, in its first seat of a region: for the operating staff, who need no password.
    public func caller(byLogin login: String, in region: RegionID?, channel: Channel) async throws -> Caller? {
        try await translatingErrors {
            guard let found = try await database.once(Accounts.login(login.lowercased()), as: Accounts.Login.self).first else { return nil }
            let known = Caller(identity: .account(found.account, name: found.name), seat: nil, channel: channel)
            let seats = try await database.read(opening: Opening.statement(for: known), as: Opening.self) { db, _ in
                try Accounts.seats(db).map(\.seat)
            }
            guard let seat = seats.first(where: { region == nil || $0.region == region }) else { return region == nil ? known : nil }
            return Caller(identity: known.identity, seat: seat, channel: channel)
        }
    }
}
