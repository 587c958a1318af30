import Foundation
import Matching
import MutualAid
import Wording

@testable import Website

/// Pages that say why an item is given what it is given.
extension Samples {
    private func judgement(
        _ item: OpenItem, _ number: UInt8, _ aidClass: AidClass, _ quantity: Int?, radius: Int? = nil, until days: Double? = nil
    ) -> Judgement {
        let capability = Capability(
            id: Self.id(number), member: Self.id(number), site: Self.id(number), aidClass: aidClass, model: nil, quantity: quantity,
            reserve: quantity == 30 ? 30 : 2, promised: 0,
            terms: CapabilityTerms(
                leadMinutes: 30, availableUntil: days.map { now.addingTimeInterval($0 * 86_400) }, radiusKilometres: radius),
            state: .published, confirmedAt: now, version: 1)
        return Judgement(Pair(item, Candidate(capability: capability, place: Place(latitude: 35.4, longitude: 135)), at: now))
    }

    func decided(_ capability: UInt8, _ lender: String, _ way: Override.Way, _ quantity: Int?) -> OverrideRow {
        OverrideRow(
            override: Override(
                id: Self.id(capability), item: Self.id(21), capability: Self.id(capability), way: way, quantity: quantity, by: Self.id(9),
                at: now), lender: Self.id(capability), lenderName: lender, name: name("Mori", "森"),
            reason: name("They rang & insist.", "電話で強い希望あり。"))
    }

    var whyNotPages: [(name: String, html: HTML)] {
        let row = pumps
        let item = OpenItem(
            item: row.items[0].item, request: row.request, missing: 9, place: Place(latitude: 35, longitude: 135),
            neededBy: row.request.neededBy)
        let aidClass = row.items[0].item.aidClass
        let why = WhyNot(
            item,
            [
                judgement(item, 2, aidClass, 9), judgement(item, 3, aidClass, nil, until: 30), judgement(item, 4, aidClass, 12, radius: 5),
                judgement(item, 5, .syringePump, 30), judgement(item, 6, aidClass, 5, radius: 5, until: 0.1),
                judgement(item, 1, aidClass, 4),
            ], at: now,
            besides: GivenElsewhere(
                plan: Self.id(1), madeAt: now, outOfDate: true,
                shares: [
                    GivenElsewhere.Share(
                        capability: Self.id(2), request: Self.id(22), requestNumber: "R-7F2K9", askerName: northridge, harm: .lifeAtRisk,
                        units: 5)
                ]))
        let lenders = zip([1, 2, 3, 4, 5, 6] as [UInt8], [hoshimi, lakeside, northridge, lakeside, northridge, hoshimi])
            .map { MemberName(member: Self.id($0), name: $1) }
        func page(_ why: WhyNot?) -> HTML {
            self.page("/items/x/why-not", as: coordinator).whyNotPage(
                WhyNotSheet(asOf: now, position: 9, row: row.items[0], request: row, whyNot: why, lenders: lenders), mayDecide: true)
        }
        // The form comes back without a reason; one candidate was forced against a rule, another set aside.
        let wrong = FormState(
            action: "/items/\(row.items[0].item.id)/overrides/\(Self.id(3) as ID<Capability>)",
            values: ["way": ["forced"], "quantity": ["many"]],
            mistakes: [Mistake(field: "quantity", .notAWholeNumber), Mistake(field: "reason", .missing)])
        let deciding = self.page("/items/x/why-not?decide=x", as: coordinator).whyNotPage(
            WhyNotSheet(
                asOf: now, position: 9, row: row.items[0], request: row, whyNot: why, lenders: lenders,
                overrides: [decided(4, northridge, .forced, 4), decided(2, lakeside, .forbidden, nil)]),
            mayDecide: true, deciding: Self.id(3), form: wrong)
        // Nothing was chosen, and nobody said who spoke.
        let answering = self.page("/items/x/why-not?answer=x", as: coordinator).whyNotPage(
            WhyNotSheet(asOf: now, position: 9, row: row.items[0], request: row, whyNot: why, lenders: lenders), mayDecide: true,
            answering: Self.id(3),
            form: FormState(
                action: "/items/\(row.items[0].item.id)/answers/\(Self.id(3) as ID<Capability>)", values: ["words": ["LV & KX"]],
                mistakes: [Mistake(field: "answers[0].yes", .nothingChosen), Mistake(field: "said.name", .missing)]))
        return [
            ("why-not-deciding", deciding), ("why-not-answering", answering), ("why-not", page(why)),
            ("why-not-nobody", page(WhyNot(item, [], at: now))),
            ("why-not-filled", page(nil)),
        ]
    }
}
