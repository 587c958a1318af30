import Foundation
import MutualAid

/// Records for tests, ordinary but for what a test changes.
enum Example {
    static let now = Date(timeIntervalSince1970: 1_770_000_000)
    static let north = id("a0000000-0000-4000-8000-000000000001", Member.self)
    static let south = id("a0000000-0000-4000-8000-000000000002", Member.self)
    static let west = id("a0000000-0000-4000-8000-000000000003", Member.self)

    static func id<T>(_ text: String, _: T.Type = T.self) -> ID<T> {
        // A literal of this file.
        ID(text)!
    }

    static func any<T>(_ number: Int = 1) -> ID<T> {
        id("b0000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number))
    }

    static func minutes(_ minutes: Int) -> Date { now.addingTimeInterval(Double(minutes) * 60) }

    static func request(
        _ number: Int = 1, harm: Harm? = .careLost, neededBy: Int = 240, state: AidRequest.State = .submitted, submitted: Int = 0,
        priority: Priority? = nil, triaged: Int? = nil, approved: Int? = nil, alone: Int? = nil,
        occasion: Occasion = .incident
    ) -> AidRequest {
        AidRequest(
            id: any(number), number: "R-\(number)", member: north, site: any(), occasion: occasion, callback: "555-0199", harm: harm,
            neededBy: minutes(neededBy), state: state, submittedAt: minutes(submitted), priority: priority,
            triagedAt: triaged.map(minutes), approvedAt: approved.map(minutes), version: 1,
            aloneSince: alone.map(minutes))
    }

    static func item(
        _ number: Int = 1, request: Int = 1, _ aidClass: AidClass = .telemetry, quantity: Int = 4, state: RequestItem.State = .open
    )
        -> RequestItem
    {
        RequestItem(
            id: any(number), request: any(request), aidClass: aidClass, model: nil, quantity: quantity, neededUntil: nil, state: state)
    }

    static func row(_ request: AidRequest, _ progress: ItemProgress = progress(asked: 4), _ aidClass: AidClass = .telemetry) -> RequestRow {
        RequestRow(
            request: request, memberName: "North", siteName: "North main",
            items: [ItemRow(item: item(1, aidClass, quantity: progress.asked), modelName: nil, progress: progress)])
    }

    static func progress(
        asked: Int, offered: Int = 0, promised: Int = 0, onTheWay: Int = 0, arrived: Int = 0, returned: Int = 0
    ) -> ItemProgress {
        ItemProgress(asked: asked, offered: offered, promised: promised, onTheWay: onTheWay, arrived: arrived, returned: returned)
    }

    static func offer(_ state: Offer.State = .tendered, expires: Int = 240, doubt: Offer.Doubt? = nil) -> Offer {
        Offer(
            id: any(), enquiry: any(), request: any(), item: any(), capability: any(), lender: south, asker: north, aidClass: .telemetry,
            model: nil, quantity: 4, arrivesAt: minutes(60), until: nil, terms: CapabilityTerms(), expiresAt: minutes(expires),
            doubt: doubt, state: state, version: 1)
    }

    static func order(
        _ state: Order.State, of aidClass: AidClass = .telemetry, arrives: Int = 60, until: Int? = nil, sent: Int? = nil,
        arrived: Int? = nil, returning: Int? = nil, home: Int? = nil, relief: Int? = nil, comes: Int? = nil, leaves: Int? = nil
    ) -> Order {
        Order(
            id: any(), number: "TB-1", offer: any(), request: any(), item: any(), capability: any(), lender: south, asker: north,
            aidClass: aidClass, model: nil, arrivesAt: minutes(arrives), until: until.map(minutes),
            terms: CapabilityTerms(), units: OrderUnits(all: 4, at: state), acceptedAt: now, sentAt: sent.map(minutes),
            arrivedAt: arrived.map(minutes),
            returningAt: returning.map(minutes), homeAt: home.map(minutes), reliefAt: relief.map(minutes),
            version: 1, comesAt: comes.map(minutes), leavesAt: leaves.map(minutes))
    }

    static func capability(
        _ quantity: Int?, reserve: Int = 0, promised: Int = 0, state: Capability.State = .published, confirmed: Int = 0
    ) -> Capability {
        Capability(
            id: any(), member: south, site: any(), aidClass: .telemetry, model: nil, quantity: quantity, reserve: reserve,
            promised: promised, terms: CapabilityTerms(), state: state, confirmedAt: minutes(confirmed), version: 1)
    }

    static func enquiry(_ state: Enquiry.State = .sent, harm: Harm? = .careLost, answerBy: Int = 30) -> Enquiry {
        Enquiry(
            id: any(), request: any(), requestNumber: "R-1", item: any(), capability: any(), lender: south, asker: north,
            aidClass: .telemetry, quantity: 4, harm: harm, neededBy: minutes(240), neededUntil: nil, answerBy: minutes(answerBy),
            kilometres: 12, state: state, version: 1)
    }

    static func task(_ kind: OpenTask.Kind, _ state: OpenTask.State = .open, opened: Int = 0) -> OpenTask {
        OpenTask(
            id: any(), kind: kind, owner: south, other: north, aidClass: .telemetry, quantity: 4, order: any(), capability: nil,
            step: kind == .skippedStep ? .sent : nil, state: state, openedAt: minutes(opened))
    }
}

extension OrderUnits {
    /// All at one place.
    init(all count: Int, at place: Order.State) {
        let way = Order.State.way
        let here = way.firstIndex(of: place) ?? 0
        func reached(_ step: Order.State) -> Int { (way.firstIndex(of: step) ?? 0) <= here ? count : 0 }
        self.init(
            ordered: count, calledOff: place == .cancelled ? count : 0, sent: reached(.sent), arrived: reached(.arrived),
            returning: reached(.returning), home: reached(.home))
    }
}

/// What a rule refuses; nil where it lets it pass.
func refused(_ body: () throws(Refusal) -> Void) -> Refusal? {
    do throws(Refusal) {
        try body()
        return nil
    } catch {
        return error
    }
}
