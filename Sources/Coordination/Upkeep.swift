import Foundation
import Logging
import MutualAid
import Postgres
import Records

/// What keeps the house in order without anybody asking: sealing, following sealed positions, deadlines, proofs.
public struct Upkeep: Sendable {
    let house: House
    /// Connected as the sealer: it sees entries and sets seals, nothing else.
    let sealer: Database
    /// Connected as the tail: it reads what is sealed in every region.
    let tail: Database
    let notifications: Notifications

    public func regions() async throws -> [RegionID] {
        try await translatingErrors {
            try await sealer.read(.background, opening: Seals.opening, as: Seals.Opening.self) { db, _ in try Seals.regions(db) }
        }
    }

    /// Regions where something waits to be sealed.
    public func waiting() async throws -> [RegionID] {
        try await translatingErrors {
            try await sealer.read(.background, opening: Seals.opening, as: Seals.Opening.self) { db, _ in try Seals.waitingRegions(db) }
        }
    }

    /// Seals what has been committed in a region, and tells everybody who follows.
    /// - Returns: how many entries were sealed; 0 also where another sealer is at it.
    public func seal(_ region: RegionID, most: Int = 500) async throws -> Int {
        try await translatingErrors {
            try await sealer.write(.background, opening: Seals.opening, as: Seals.Opening.self) { db, _ in
                guard let head = try Seals.take(region, db) else { return 0 }
                // Only now, in a statement after the lock: an older snapshot would seal again what another sealer has sealed.
                let waiting = try Seals.unsealed(in: region, limit: most, db)
                if waiting.isEmpty { return 0 }
                var previous = Array(head.hash)
                var hashes: [Data] = []
                for (offset, entry) in waiting.enumerated() {
                    previous = Chain.hash(after: previous, region: region, position: head.position + 1 + offset, body: entry.body)
                    hashes.append(Data(previous))
                }
                try Seals.set(waiting.map(\.entry), hashes: hashes, after: head.position, in: region, db)
                try Seals.notify(region, head.position + waiting.count, db)
                return waiting.count
            }
        }
    }

    /// The last sealed position of a region.
    public func position(of region: RegionID) async throws -> Int {
        try await translatingErrors {
            try await tail.read(.background, opening: Seals.opening, as: Seals.Opening.self) { db, _ in
                try Seals.head(of: region, db)?.position ?? 0
            }
        }
    }

    /// Sealed entries after a position, oldest first, for fanning out.
    public func following(_ position: Int, in region: RegionID, limit: Int = 500) async throws -> [SealedEntry] {
        try await translatingErrors {
            try await tail.read(.background, opening: Seals.opening, as: Seals.Opening.self) { db, _ in
                try Journal.following(position, in: region, limit: limit, db)
            }
        }
    }

    /// What tells that something was sealed; the region and position in `region:position`, or that something may have been missed.
    public func sealed() -> AsyncStream<Sealed> {
        let stream = notifications.stream("sealed")
        return AsyncStream { continuation in
            let task = Task {
                for await notification in stream {
                    switch notification {
                    case .mayHaveMissed: continuation.yield(.mayHaveMissed)
                    case .payload(let text):
                        let parts = text.split(separator: ":")
                        if parts.count == 2, let region = RegionID(String(parts[0])), let position = Int(parts[1]) {
                            continuation.yield(.upTo(region, position))
                        }
                    }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    public enum Sealed: Sendable, Equatable {
        case upTo(RegionID, Int)
        case mayHaveMissed
    }

    /// Where a region's chain stands, signed.
    public func checkpoint(of region: RegionID, by key: SigningKey) async throws -> Checkpoint? {
        try await translatingErrors {
            try await tail.read(.background, opening: Seals.opening, as: Seals.Opening.self) { db, opening in
                try Seals.head(of: region, db).map {
                    Checkpoint(region: region, position: $0.position, hash: Array($0.hash), at: opening.now, by: key)
                }
            }
        }
    }
}
