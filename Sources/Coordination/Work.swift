import Foundation
import MutualAid
import Postgres
import Records

/// What a deed works with inside its transaction. Only the house makes one, and only this module can open it.
public struct Work {
    let db: Connection
    let moment: Moment
    let caller: Caller
    let deed: ID<DeedMark>
    /// The region of the transaction; 0 for an account acting for itself.
    let region: RegionID
    /// Who said what the caller typed; nil where the caller speaks for itself.
    let said: Said?
    /// How many entries it has written.
    private let written: Written

    private final class Written {
        var count = 0
    }

    init(db: Connection, moment: Moment, caller: Caller, deed: ID<DeedMark>, said: Said? = nil) {
        self.init(db: db, moment: moment, caller: caller, deed: deed, said: said, written: Written())
    }

    private init(db: Connection, moment: Moment, caller: Caller, deed: ID<DeedMark>, said: Said?, written: Written) {
        self.db = db
        self.moment = moment
        self.caller = caller
        self.deed = deed
        self.said = said
        self.written = written
        region = caller.seat?.region ?? RegionID(rawValue: 0)
    }

    var now: Date { moment.now }

    /// The member at which somebody sits who signed in or holds a link.
    var own: ID<Member>? { caller.account == nil && caller.link == nil ? nil : caller.seat?.member }

    /// The member in whose name this is done; nil where the desk does it, also where it stands in that member's house.
    private var doer: ID<Member>? { own.flatMap { caller.speaksFor($0) ? $0 : nil } }

    /// The same work, told by somebody else: what a slip of a call says.
    func told(by said: Said?) -> Work {
        Work(db: db, moment: moment, caller: caller, deed: deed, said: said, written: written)
    }

    func newID<T>() -> ID<T> { ID(rawValue: UUID()) }

    /// A number for people, unlikely to be taken; where it is, the database says so and the deed is run again.
    /// One that could stand on paper is left to paper.
    func newNumber(prefix: String) -> String {
        while true {
            let number = Number.text(prefix: prefix, chance: .random(in: .min ... .max))
            if PaperNumber.read(number, code: prefix) == nil { return number }
        }
    }

    /// - Throws: `Refusal.notFound` where the caller may not know that the record is there, `notAllowed` where it may.
    func demand<D: Deed>(_ deed: D.Type, _ parties: Parties) throws(Refusal) {
        if !D.permission.allows(caller, parties) { throw .notAllowed }
    }

    /// What only this member may say was said by it: by whoever acts for it, or by a voice of which the desk writes down whose it was.
    /// - Returns: whether it was said by voice.
    func mustSpeak(for member: ID<Member>) throws(Refusal) -> Bool {
        if caller.speaksFor(member) { return false }
        try Said.mustBeWhole(said)
        return true
    }

    /// Compares the version that the caller saw with the one that is there.
    func expect(_ seen: Int?, is current: Int) throws(Refusal) {
        if let seen, seen != current { throw .stale(current: current) }
    }

    /// When it happened: a time that has come; nil: now.
    func past(_ time: Date?) throws(Refusal) -> Date {
        guard let time else { return now }
        if time > now.addingTimeInterval(60) { throw .invalid([Mistake(field: "happenedAt", .inTheFuture)]) }
        return time
    }

    /// Keeps a text apart from the journal, so that it can be emptied later.
    func keep(_ text: String, audience: [ID<Member>], owner: ID<Member>? = nil) throws -> KeptNote {
        let note = KeptNote(id: newID(), salt: Sodium.random(16), text: text)
        try Journal.write(
            [Journal.NewNote(id: note.id, salt: note.salt, text: text, owner: owner ?? (caller.isReadAtHome ? own : nil))],
            audience: audience, in: region, db)
        return note
    }

    /// Writes the deed's entry into the journal, with the names of who typed it and of who said it as notes.
    func record(
        _ happening: Happening, audience: [ID<Member>], order: ID<Order>? = nil, note: KeptNote? = nil, happenedAt: Date? = nil
    ) throws {
        let home = caller.isReadAtHome ? [own].compactMap(\.self) : []
        try record(happening, for: Array(Set(audience + home)).sorted(), order: order, note: note, happenedAt: happenedAt)
    }

    /// The same for the desk alone, whoever did it.
    func recordForDesk(_ happening: Happening, note: KeptNote? = nil) throws {
        try record(happening, for: [], order: nil, note: note, happenedAt: nil)
    }

    private func record(
        _ happening: Happening, for all: [ID<Member>], order: ID<Order>?, note: KeptNote?, happenedAt: Date?
    ) throws {
        let name = try caller.signature.map { try keep($0, audience: all) }
        let voice = try said.map { try keep($0.line, audience: all) }
        let body = EntryBody(
            entry: newID(), deed: deed, region: Int(region.rawValue), doneBy: caller.account,
            doneFor: doer, channel: said?.way.channel ?? caller.channel, order: order,
            audience: all, saidBy: voice?.digest, typedBy: name?.digest,
            note: note?.digest, happenedAt: Wire.text(of: happenedAt ?? moment.now), recordedAt: Wire.text(of: moment.real),
            happening: happening)
        let text = String(decoding: try Wire.encoder().encode(body), as: UTF8.self)
        written.count += 1
        try Journal.write(
            Journal.NewEntry(
                body: body, text: text, kind: happening.kind, nameNote: name?.id, saidNote: voice?.id, textNote: note?.id),
            ordinal: written.count, in: region, at: moment, db)
    }

    /// Writes an entry about the account itself.
    func recordForAccount(_ account: ID<Account>, _ happening: Happening) throws {
        let body = EntryBody(
            entry: newID(), deed: deed, region: 0, doneBy: account, doneFor: nil, channel: caller.channel, order: nil, audience: [],
            saidBy: nil, typedBy: nil, note: nil, happenedAt: Wire.text(of: moment.real), recordedAt: Wire.text(of: moment.real),
            happening: happening)
        let text = String(decoding: try Wire.encoder().encode(body), as: UTF8.self)
        try Journal.write(body.entry, body: text, for: account, at: moment, db)
    }
}

/// A text that stands in a note, with the digest that stands in the entry.
struct KeptNote {
    let id: ID<Note>
    let salt: [UInt8]
    let text: String

    /// SHA-256 over salt and text, in hexadecimal.
    var digest: String { Self.digest(salt: salt, text: text) }

    static func digest(salt: [UInt8], text: String) -> String { Sodium.hexadecimal(Sodium.sha256(salt + Array(text.utf8))) }
}

extension Happening {
    /// The case's own name: what the journal can be searched by.
    var kind: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}

/// What a question reads with: one moment, one snapshot.
public struct Reading {
    let db: Connection
    let moment: Moment
    let caller: Caller
    let region: RegionID

    init(db: Connection, moment: Moment, caller: Caller) {
        self.db = db
        self.moment = moment
        self.caller = caller
        region = caller.seat?.region ?? RegionID(rawValue: 0)
    }

    var now: Date { moment.now }
    var members: [ID<Member>] { caller.seat?.members ?? [] }

    func demand<Q: Question>(_ question: Q.Type, _ parties: Parties) throws(Refusal) {
        if !Q.permission.allows(caller, parties) { throw .notFound }
    }
}

/// What a deed may use before its transaction.
public struct Readiness: Sendable {
    let database: Database
    let passwords: Passwords
    let caller: Caller
}
