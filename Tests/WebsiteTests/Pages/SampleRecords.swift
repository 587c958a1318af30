import Foundation
import MutualAid
import Wording

@testable import Website

extension Samples {
    var terms: CapabilityTerms {
        CapabilityTerms(
            leadMinutes: 45, availableUntil: at(14 * 1_440), longestLoanDays: 14, radiusKilometres: 60,
            conditions: name("No charge for 7 days. 3 days of sets travel with them.", "7日間は無料。輸液セット3日分が付属します。"),
            particulars: Particulars(lotSize: 3, consumables: name("Adult sets", "成人用セット"), consumableDays: 3))
    }

    func capability(_ number: UInt8, _ aidClass: AidClass, _ quantity: Int?, confirmed days: Int, _ state: Capability.State)
        -> CapabilityRow
    {
        CapabilityRow(
            capability: Capability(
                id: Self.id(number), member: Self.id(3), site: Self.id(53), aidClass: aidClass, model: nil, quantity: quantity, reserve: 6,
                promised: 2, terms: terms, state: state, confirmedAt: at(-days * 1_440), version: 2), memberName: northridge,
            siteName: northridge, modelName: "Corvane LV-180")
    }

    func enquiry(_ number: UInt8, _ aidClass: AidClass, _ quantity: Int, _ state: Enquiry.State, by minutes: Int, from lender: UInt8 = 3)
        -> EnquiryRow
    {
        EnquiryRow(
            enquiry: Enquiry(
                id: Self.id(number), request: Self.id(11), requestNumber: "R-4KX711", item: Self.id(21), capability: Self.id(31),
                lender: Self.id(lender), asker: Self.id(1), aidClass: aidClass, quantity: quantity, harm: .careLost, neededBy: at(106),
                neededUntil: at(5_000), answerBy: at(minutes), kilometres: 18, state: state, version: 1,
                asks: number == 43 ? ["model"] : nil, questions: number == 43 ? ["which_model"] : nil),
            lenderName: lender == 3 ? northridge : lakeside, askerName: hoshimi, free: 10,
            listed: 18, reserve: 6)
    }

    var offer: OfferRow {
        OfferRow(
            offer: Offer(
                id: Self.id(61), enquiry: Self.id(41), request: Self.id(11), item: Self.id(21), capability: Self.id(31), lender: Self.id(3),
                asker: Self.id(1), aidClass: .infusionPumpLarge, model: nil, quantity: 9, arrivesAt: at(61), until: nil, terms: terms,
                expiresAt: at(17), state: .tendered, version: 1), lenderName: northridge, askerName: hoshimi, modelName: "Corvane LV-180",
            requestNumber: "R-4KX711", note: name("Adult sets included.", "成人用セット付き。"))
    }

    /// A yes that leaves open what the enquiry asked.
    var provisional: OfferRow {
        OfferRow(
            offer: Offer(
                id: Self.id(62), enquiry: Self.id(43), request: Self.id(11), item: Self.id(21), capability: Self.id(31), lender: Self.id(3),
                asker: Self.id(1), aidClass: .infusionPumpLarge, model: nil, quantity: 2, arrivesAt: at(61), until: nil, terms: terms,
                expiresAt: at(17), doubt: .unanswered, state: .tendered, version: 1), lenderName: northridge, askerName: hoshimi,
            modelName: nil, requestNumber: "R-4KX711", note: nil, asks: ["model"], questions: ["which_model"])
    }

    func order(_ number: UInt8, _ state: Order.State, _ aidClass: AidClass = .infusionPumpLarge) -> OrderRow {
        OrderRow(
            order: Order(
                id: Self.id(number), number: "HB-4KX\(number)", offer: Self.id(61), request: Self.id(11), item: Self.id(21),
                capability: Self.id(31), lender: Self.id(3), asker: Self.id(1), aidClass: aidClass, model: nil,
                arrivesAt: at(36), until: at(7 * 1_440), terms: terms, units: OrderUnits(ordered: 8, sent: state == .accepted ? 0 : 8),
                acceptedAt: at(-30), sentAt: state == .accepted ? nil : at(-9), reliefAt: aidClass.kind == .people ? at(720) : nil,
                version: 4, handling: Handling(carrier: .courier, lenderPhone: "555-0177", door: name("North dock", "北搬入口"))),
            lenderName: lakeside,
            askerName: hoshimi, modelName: "Corvane LV-180", requestNumber: "R-4KX711")
    }

    var jobs: [Job] {
        [
            Job(
                kind: .decideOffer, member: Self.id(1), memberName: hoshimi, due: at(-9), harm: .lifeAtRisk, aidClass: .ventilatorICU,
                quantity: 2, otherName: lakeside, request: Self.id(12), requestNumber: "R-4KX712", offer: Self.id(62), phone: "555-0133"),
            Job(
                kind: .triageRequest, member: nil, memberName: nil, due: at(4), harm: .lifeAtRisk, aidClass: .ventilatorICU, quantity: 6,
                otherName: hoshimi, request: Self.id(12), requestNumber: "R-4KX712"),
            Job(
                kind: .answerEnquiry, member: Self.id(3), memberName: northridge, due: at(31), harm: .careLost,
                aidClass: .infusionPumpLarge, quantity: 6, otherName: hoshimi, request: Self.id(11), requestNumber: "R-4KX711",
                enquiry: Self.id(41), phone: "555-0151"),
            Job(
                kind: .skippedStep, member: Self.id(3), memberName: northridge, due: at(240), harm: nil, aidClass: .infusionPumpLarge,
                quantity: 8, otherName: hoshimi, order: Self.id(71), orderNumber: "HB-4KX71", task: Self.id(81), step: .sent),
        ]
    }

    var board: Board {
        Board(
            asOf: now, position: 412, requests: [pumps, ventilators, laptops], jobs: jobs,
            lendersAtFloor: [capability(32, .syringePump, 8, confirmed: 1, .published)],
            lastPlan: Plan(id: Self.id(5), madeAt: at(-2), digest: "00", status: "optimal"), arriving: [order(71, .sent)],
            desk: deskSheet(.held).held, changes: 12, rings: 3,
            incidents: [incident(88, member: 2, lakeside)])
    }

    var site: Site {
        Site(
            id: Self.id(51), member: Self.id(1), name: hoshimi, address: name("1 Bay Street", "星見市湾岸町1-1"), place: nil, beds: 420,
            entry: name("North dock, ring bell 2", "北搬入口、呼鈴2"))
    }

    var contact: Contact {
        Contact(
            id: Self.id(55), member: Self.id(1), post: name("Night desk", "夜間受付"), phone: "555-0133", email: nil,
            worksWhenNetworkIsDown: true, testedAt: at(-3_000), rank: 1)
    }

    func entry(_ position: Int, _ happening: Happening, note: String? = nil) -> SealedEntry {
        let time = Wire.text(of: at(position - 420))
        return SealedEntry(
            region: region.id, position: position,
            body: EntryBody(
                entry: Self.id(UInt8(position - 400)), deed: Self.id(1), region: 7, doneBy: nil, doneFor: Self.id(1), channel: .phone,
                order: nil, audience: [], saidBy: nil, typedBy: nil, note: note.map { _ in "00" }, happenedAt: time, recordedAt: time,
                happening: happening),
            audience: [], name: name("Night supervisor", "夜間管理者"), note: note, noteID: note.map { _ in Self.id(77) })
    }

    var log: [SealedEntry] {
        [
            entry(
                401,
                .requestSubmitted(
                    request: Self.id(11), number: "R-4KX711", items: [Happening.Asked(aidClass: .infusionPumpLarge, quantity: 40)]),
                note: name("Pump gateways are down on three wards.", "3病棟でポンプ連携が停止。")),
            entry(405, .requestTriaged(request: Self.id(11), number: "R-4KX711", priority: .high)),
            entry(
                409,
                .orderRecordedAsHappened(
                    order: Self.id(71), number: "HB-4KX71", request: Self.id(11), aidClass: .infusionPumpLarge, quantity: 8, to: .arrived,
                    skipped: [.sent])),
        ]
    }

    func sheet(_ row: RequestRow, asked: Bool) -> RequestSheet {
        RequestSheet(
            asOf: now, position: 412, row: row, site: site, trouble: name("Pump gateways are down.", "ポンプ連携が停止。"),
            troubleNote: Self.id(78), askedByReader: asked,
            enquiries: [
                enquiry(41, .infusionPumpLarge, 6, .sent, by: 31), enquiry(42, .infusionPumpLarge, 9, .declined, by: -10),
            ], offers: [offer], orders: [order(71, .sent), order(72, .accepted)], log: log, jobs: Array(jobs.prefix(3)),
            told: [deliveryRow(91, .enquiry, .mail, .sent), deliveryRow(92, .enquiry, .ring, .seen)], isInSystem: true)
    }

    var plan: PlanSheet {
        func proposal(_ number: UInt8, _ lender: UInt8, _ name: String, asks: [String], enquired: Bool) -> ProposalRow {
            var row = ProposalRow(
                proposal: Proposal(
                    id: Self.id(number), plan: Self.id(5), item: Self.id(21), request: Self.id(11), capability: Self.id(31),
                    lender: Self.id(lender), quantity: 6, kilometres: 18, arrivesAt: at(81), asks: asks,
                    questions: asks.map { _ in "which_model" },
                    refusedBy: enquired ? "radius" : nil), lenderName: name,
                modelName: "Corvane LV-180", enquired: enquired, confirmedAt: at(enquired ? -50 : -34 * 1_440),
                aidClass: enquired ? .infusionPumpLarge : .syringePump)
            row.lateMinutes = asks.isEmpty ? 0 : 18
            row.askedItself = asks.isEmpty ? 0 : 6
            return row
        }
        let counts = [
            ("all", "yes", 9, 146), ("radius", "no", 2, 38), ("window", "no", 1, 19), ("quantity", "ask", 1, 17), ("left", "yes", 6, 58),
        ].map {
            VerdictCount(
                rule: $0.0, answer: $0.1, candidates: $0.2, units: $0.3, toAsk: $0.0 == "left" ? 1 : nil,
                unitsToAsk: $0.0 == "left" ? 17 : nil)
        }
        func item(_ row: RequestRow, _ proposals: [ProposalRow]) -> PlannedItem {
            PlannedItem(
                item: row.items[0].item, requestNumber: row.request.number, harm: row.request.harm, neededBy: row.request.neededBy,
                askerName: row.memberName, modelName: nil, progress: row.items[0].progress, proposals: proposals, verdicts: counts,
                overrides: [decided(31, lakeside, .forced, 6), decided(4, northridge, .forbidden, nil)])
        }
        return PlanSheet(
            asOf: now, position: 9, plan: Plan(id: Self.id(5), madeAt: at(-2), digest: "00", status: "optimal"),
            items: [
                item(
                    pumps,
                    [
                        proposal(66, 3, northridge, asks: [], enquired: false),
                        proposal(67, 2, lakeside, asks: ["model"], enquired: false),
                    ]), item(ventilators, [proposal(68, 4, name("Eastgate", "東門病院"), asks: [], enquired: true)]),
            ], outOfDate: false)
    }
}
