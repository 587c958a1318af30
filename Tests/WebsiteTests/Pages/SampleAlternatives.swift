import Foundation
import Matching
import MutualAid
import Wording

@testable import Website

/// The page on which the plan stands beside what it would be otherwise.
extension Samples {
    var alternativePages: [(name: String, html: HTML)] {
        let row = pumps
        func candidate(_ number: UInt8, _ quantity: Int?, at latitude: Double) -> Candidate {
            let capability = Capability(
                id: Self.id(number), member: Self.id(number), site: Self.id(number), aidClass: row.items[0].item.aidClass, model: nil,
                quantity: quantity, reserve: 2, promised: 0, terms: CapabilityTerms(leadMinutes: 30), state: .published, confirmedAt: now,
                version: 1)
            return Candidate(capability: capability, place: Place(latitude: latitude, longitude: 135))
        }
        let item = OpenItem(
            item: row.items[0].item, request: row.request, missing: 9, place: Place(latitude: 35, longitude: 135),
            neededBy: row.request.neededBy)
        let input = PlanningInput(
            items: [item], candidates: [candidate(2, 6, at: 35.1), candidate(3, nil, at: 35.2), candidate(4, 9, at: 37)], at: now)
        func sheet(_ items: [AlternativesSheet.Item]) -> AlternativesSheet {
            AlternativesSheet(
                asOf: now, position: 9, items: items,
                lenders: zip([2, 3, 4] as [UInt8], [lakeside, northridge, hoshimi]).map { MemberName(member: Self.id($0), name: $1) },
                from: input)
        }
        let asked = [AlternativesSheet.Item(item: row.items[0].item, requestNumber: row.request.number, askerName: hoshimi)]
        let tried: [Alternative] = [.without(Self.id(2)), .mayBeLate(row.items[0].item.id, minutes: 2_880), .reserves(percent: 70), .even]
        let state = FormState(
            action: "/plans/alternatives", values: ["lender": ["\(Self.id(2) as ID<Member>)"], "even": ["true"], "reserve": ["70"]])
        func page(_ sheet: AlternativesSheet?, _ form: FormState = .empty) -> HTML {
            sheet.map { self.page("/plans/alternatives", as: coordinator).alternativesPage($0, form: form) } ?? .nothing
        }
        return [
            ("alternatives", page(try? sheet(asked).solved(tried), state)), ("alternatives-none", page(try? sheet(asked).solved([]))),
            ("alternatives-empty", page(sheet([]))),
        ]
    }
}
