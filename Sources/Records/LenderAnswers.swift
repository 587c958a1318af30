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

    /// What was said about these items or about any, by what it was said of; the latest last. Nobody is heard about another's listing. What
    /// was said of the model for an item that wants the same one, or of the weakness for one whose incident names the same models, was
    /// said for this item as well.
    public static func about(
        _ items: [ID<RequestItem>], in region: RegionID, _ db: Connection
    ) throws -> [ID<Capability>: [LenderAnswer]] {
        let all: [LenderAnswer] = try db.all(
            """
            with told as not materialized (
                select i.id, i.model, n.models
                from request_item i
                join aid_request r on r.region = i.region and r.id = i.request
                left join incident n on n.region = r.region and n.id = r.incident
                where i.region = \(region)
            )
            select a.id, a.capability, a.lender, w.id as item, a.rule, a.is_yes, v.text as said_by, n.text as words, a.answered_at as at
            from lender_answer a
            join capability c on c.region = a.region and c.id = a.capability and c.member = a.lender
            left join told t on t.id = a.item
            left join told w on w.id = any (\(items)) and (w.id = a.item or (a.rule = 'model' and w.model = t.model)
                or (a.rule = 'affected' and w.models @> t.models and w.models <@ t.models))
            left join note v on v.region = a.region and v.id = a.said_by
            left join note n on n.region = a.region and n.id = a.words
            where a.region = \(region) and (a.item is null or w.id is not null) order by a.answered_at, a.id, w.id
            """)
        return Dictionary(grouping: all, by: \.capability)
    }

    /// The request of an item that a lender may speak about.
    public struct Spoken: Decodable, Sendable {
        public let request: ID<AidRequest>
        public let number: String
    }

    /// One that the reader sees, or about which the lender was asked.
    public static func request(
        of item: ID<RequestItem>, askedOf lender: ID<Member>, in region: RegionID, _ db: Connection
    ) throws -> Spoken? {
        try db.first(
            """
            select r.id as request, r.number
            from request_item i
            join aid_request r on r.region = i.region and r.id = i.request
            where i.region = \(region) and i.id = \(item)
            union
            select request, request_number from enquiry where region = \(region) and item = \(item) and lender = \(lender)
            limit 1
            """)
    }
}
