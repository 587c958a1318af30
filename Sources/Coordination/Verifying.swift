import Foundation
import MutualAid
import Postgres
import Records

/// What is wrong with a region's journal.
public enum JournalFault: Sendable, Hashable {
    case gap(after: Int)
    case changed(at: Int)
    /// A note is not the one that was written, or was emptied and no entry says so.
    case noteChanged(at: Int)
    /// The head of the chain is not its last link, by position or, where that is the same, by hash.
    case headElsewhere(head: Int, last: Int)
    /// Entries have waited longer than this many seconds to be sealed.
    case unsealedFor(seconds: Int, count: Int)
    case checkpointNotSigned(position: Int)
    /// The chain is shorter than it was, or another one stands in its place.
    case checkpointNotMet(position: Int)
}

public struct Verification: Sendable, Hashable {
    public let entries: Int
    public let unsealed: Int
    public let faults: [JournalFault]
    /// Capabilities whose promised sum is wrong.
    public let wrongSums: Int

    public var isWhole: Bool { faults.isEmpty && wrongSums == 0 }
}

extension Upkeep {
    /// Seconds that a committed entry may wait for its seal before that is a fault.
    static let longestUnsealed: TimeInterval = 30

    /// Proves a region's chain from its beginning, its notes, its last checkpoint and its promised sums.
    /// - Parameter key: nil where no key is kept; then checkpoints are compared, but their signatures are not.
    public func verify(_ region: RegionID, against checkpoints: [Checkpoint], key: SigningKey?) async throws -> Verification {
        var faults: [JournalFault] = []
        var position = 0
        var previous = Chain.genesis(of: region)
        var hashes: [Int: String] = [:]
        var emptied: [ID<Note>: (position: Int, at: Date)] = [:]
        var redacted: Set<ID<Note>> = []
        let wanted = Set(checkpoints.map(\.position))
        var end: End?
        while end == nil {
            let after = position
            let (links, proofs, found) = try await translatingErrors {
                try await tail.read(.heavy, opening: Seals.opening, as: Seals.Opening.self) { db, opened in
                    let links = try Seals.links(in: region, after: after, limit: 2_000, db)
                    let proofs = try Seals.proofs(in: region, after: after, limit: 2_000, db)
                    // From the same snapshot: a seal that is set meanwhile is no fault, and one that was taken away is.
                    let end = try links.isEmpty ? End(region, now: opened.now, db) : nil
                    return (links, proofs, end)
                }
            }
            end = found
            for (link, proof) in zip(links, proofs) {
                if link.position != position + 1 { faults.append(.gap(after: position)) }
                position = link.position
                let hash = Chain.hash(after: previous, region: region, position: position, body: link.body)
                let entry = try? Wire.decoder().decode(EntryBody.self, from: Data(link.body.utf8))
                if Data(hash) != link.hash || !proof.agrees(with: entry) { faults.append(.changed(at: position)) }
                if !proof.proves(entry) { faults.append(.noteChanged(at: position)) }
                for (note, at) in proof.emptied where emptied[note] == nil { emptied[note] = (position, at) }
                if case .noteRedacted(let note) = entry?.happening { redacted.insert(note) }
                previous = Array(link.hash)
                if wanted.contains(position) { hashes[position] = Sodium.hexadecimal(link.hash) }
            }
        }
        for checkpoint in checkpoints {
            if let key, !checkpoint.isSigned(by: key) { faults.append(.checkpointNotSigned(position: checkpoint.position)) }
            if checkpoint.position > 0, hashes[checkpoint.position] != checkpoint.hash {
                faults.append(.checkpointNotMet(position: checkpoint.position))
            }
        }
        if let end {
            if let head = end.head, head.position != position || head.hash != Data(previous) {
                faults.append(.headElsewhere(head: head.position, last: position))
            }
            if let oldest = end.waiting.oldest, end.now.timeIntervalSince(oldest) > Self.longestUnsealed {
                faults.append(.unsealedFor(seconds: Int(end.now.timeIntervalSince(oldest)), count: end.waiting.count))
            }
            for (note, place) in emptied.sorted(by: { $0.value.position < $1.value.position }) where !redacted.contains(note) {
                // The entry that records a redaction may itself still wait for its seal.
                if end.now.timeIntervalSince(place.at) > Self.longestUnsealed { faults.append(.noteChanged(at: place.position)) }
            }
        }
        let wrong = try await house.view(WrongSums(), as: .operatingStaff(in: region))
        return Verification(entries: position, unsealed: end?.waiting.count ?? 0, faults: faults, wrongSums: wrong)
    }
}

/// Where a chain ends, in one snapshot.
private struct End: Sendable {
    let head: Seals.Head?
    let waiting: Seals.Age
    let now: Date

    init(_ region: RegionID, now: Date, _ db: Connection) throws {
        head = try Seals.head(of: region, db)
        waiting = try Seals.waiting(in: region, db)
        self.now = now
    }
}

extension Seals.Proof {
    /// Whether the columns by which entries are found and shown say what the sealed bytes say.
    fileprivate func agrees(with entry: EntryBody?) -> Bool {
        guard let entry else { return false }
        return kind == entry.happening.kind && request == entry.happening.request && aidOrder == entry.order
            && audience.map { ID<Member>(rawValue: $0) } == entry.audience
    }

    /// Whether the notes are still those whose digests stand in the entry. A redacted note is empty and proves nothing.
    fileprivate func proves(_ entry: EntryBody?) -> Bool {
        guard let entry else { return false }
        if let wanted = entry.typedBy, nameRedactedAt == nil {
            guard let nameSalt, let nameText, KeptNote.digest(salt: Array(nameSalt), text: nameText) == wanted else { return false }
        }
        if let wanted = entry.saidBy, saidRedactedAt == nil {
            guard let saidSalt, let saidText, KeptNote.digest(salt: Array(saidSalt), text: saidText) == wanted else { return false }
        }
        if let wanted = entry.note, textRedactedAt == nil {
            guard let textSalt, let textText, KeptNote.digest(salt: Array(textSalt), text: textText) == wanted else { return false }
        }
        return true
    }

    /// The notes that were emptied, and when.
    fileprivate var emptied: [(note: ID<Note>, at: Date)] {
        [(nameNote, nameRedactedAt), (saidNote, saidRedactedAt), (textNote, textRedactedAt)].compactMap { note, at in
            if let note, let at { (note, at) } else { nil }
        }
    }
}
