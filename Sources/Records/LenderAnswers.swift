import Foundation
import MutualAid
import Postgres

/// What lenders answered to questions of rules. Answers are added and never changed.
public enum LenderAnswers {
    /// - Parameters:
    ///   - words: the note with what was said besides yes or no.
    ///   - voice: the note that names who said it.
    public static func insert(
        _ answer: LenderAnswer, words: ID<Note>?, voice: ID<Note>?, in region: RegionID, _ db: Connection
    ) throws {
        try db.run(
            """
            insert into lender_answer (region, id, capability, lender, item, rule, is_yes, words, said_by, answered_at)
            values (\(region), \(answer.id), \(answer.capability), \(answer.lender), \(answer.item), \(answer.rule), \(answer.isYes),
                \(words), \(voice), \(answer.at))
            """)
    }

    /// What was said about these items or about any, by what it was said of; the latest last. Nobody is heard about another's listing.
    public static func about(
        _ items: [ID<RequestItem>], in region: RegionID, _ db: Connection
    ) throws -> [ID<Capability>: [LenderAnswer]] {
        let all: [LenderAnswer] = try db.all(
            """
            select a.id, a.capability, a.lender, a.item, a.rule, a.is_yes, v.text as said_by, w.text as words, a.answered_at as at
            from lender_answer a
            join capability c on c.region = a.region and c.id = a.capability and c.member = a.lender
            left join note v on v.region = a.region and v.id = a.said_by
            left join note w on w.region = a.region and w.id = a.words
            where a.region = \(region) and (a.item is null or a.item = any (\(items))) order by a.answered_at, a.id
            """)
        return Dictionary(grouping: all, by: \.capability)
    }

    /// The request of an item that a lender may speak about: one that the reader sees, or about which the lender was asked.
    public static func request(
        of item: ID<RequestItem>, askedOf lender: ID<Member>, in region: RegionID, _ db: Connection
    ) throws -> ID<AidRequest>? {
        if let row = try RequestItems.row(item, in: region, db) { return row.item.request }
        let asked: [ID<AidRequest>] = try db.all(
            "select request from enquiry where region = \(region) and item = \(item) and lender = \(lender) limit 1")
        return asked.first
    }
}
