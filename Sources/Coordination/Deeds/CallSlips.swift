import Foundation
import MutualAid
import Records

/// Writes down what somebody on the telephone wants. The coordinator sees it at once; who writes it sees nothing else.
///
/// Calls break off: but for the words nothing is required, and what is missing is marked for the coordinator.
public struct MakeCallSlip: Deed {
    public static let permission = Permission.region(.coordinator, .callTaker)

    public let callerName: String?
    public let phone: String?
    /// The site, where it was found in the list; else the hospital as the caller said it.
    public let site: ID<Site>?
    public let hospital: String?
    /// What does not work, in the caller's words.
    public let trouble: String
    public let aidClass: AidClass?
    public let quantity: Int?
    /// For how many patients, where that was said.
    public let patients: Int?
    public let neededBy: Date?
    /// The id under which this caller's word was checked and found right; nil where nothing proves who rings.
    public let proof: ID<DeedMark>?

    public init(
        callerName: String? = nil, phone: String? = nil, site: ID<Site>? = nil, hospital: String? = nil, trouble: String,
        aidClass: AidClass? = nil, quantity: Int? = nil, patients: Int? = nil, neededBy: Date? = nil, proof: ID<DeedMark>? = nil
    ) {
        self.callerName = callerName
        self.phone = phone
        self.site = site
        self.hospital = hospital
        self.trouble = trouble
        self.aidClass = aidClass
        self.quantity = quantity
        self.patients = patients
        self.neededBy = neededBy
        self.proof = proof
    }

    public func check(_ check: inout Check) {
        check.text("callerName", callerName, limit: 120)
        check.phone("phone", phone)
        check.text("hospital", hospital, limit: 160)
        check.text("trouble", trouble, limit: 2_000, required: true)
        check.whole("quantity", quantity, 1...1_000_000)
        check.whole("patients", patients, 1...1_000_000)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<CallSlip> {
        try work.demand(Self.self, Parties())
        if let site, try Members.site(site, in: work.region, work.db) == nil { throw Refusal.notFound }
        let proven = try proof.map(work.provenSite)
        func said(_ text: String?) -> String { (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
        let name = try work.keep(said(callerName), audience: [])
        let words = try work.keep(trouble, audience: [])
        let slip = CallSlip(
            id: work.newID(), number: work.newNumber(prefix: "S"), phone: said(phone), hospital: said(hospital), site: site,
            aidClass: aidClass, quantity: quantity, patients: patients, neededBy: neededBy, state: .open, madeAt: work.now, request: nil,
            version: 1,
            provenSite: proven)
        try CallSlips.insert(
            slip, caller: name.id, trouble: words.id, madeBy: work.caller.account, proof: proof, in: work.region, work.db)
        try work.record(.callSlipMade(slip: slip.id, number: slip.number), audience: [])
        return Made(slip.id, number: slip.number)
    }
}

/// Makes a request of a slip: what the call taker wrote stands, and what was missing is said now.
public struct AskFromSlip: Deed {
    public static let permission = Permission.region(.coordinator)

    public let slip: ID<CallSlip>
    public let version: Int?
    public let site: ID<Site>
    public let aidClass: AidClass
    /// How many; where that is not said, for how many patients.
    public let quantity: Int?
    public let patients: Int?
    public let neededBy: Date

    public init(
        slip: ID<CallSlip>, version: Int?, site: ID<Site>, aidClass: AidClass, quantity: Int?, patients: Int? = nil, neededBy: Date
    ) {
        self.slip = slip
        self.version = version
        self.site = site
        self.aidClass = aidClass
        self.quantity = quantity
        self.patients = patients
        self.neededBy = neededBy
    }

    private var wanted: SubmitRequest.Item { .init(aidClass: aidClass, quantity: quantity, patients: patients) }

    public func check(_ check: inout Check) {
        wanted.check(&check, neededBy: neededBy)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<AidRequest> {
        let row = try work.lockedSlip(slip, for: Self.self)
        try work.expect(version, is: row.slip.version)
        try row.slip.mustBeOpen()
        guard let place = try Members.site(site, in: work.region, work.db) else { throw Refusal.notFound }
        // Who rang says it, and said it when the slip was written; who presses types it.
        let phone = row.slip.phone.isEmpty ? nil : row.slip.phone
        let told = work.told(by: row.callerName.map { Said(name: $0, phone: phone) })
        // Who left no number is rung on the one that is known.
        let known = try Members.contacts(of: place.member, in: work.region, work.db).first?.phone
        guard let callback = try phone ?? known ?? Regions.load(work.region, work.db)?.phone else { throw Refusal.notFound }
        let asked = SubmitRequest(
            site: site, callback: callback, trouble: row.trouble ?? "", items: [wanted], neededBy: neededBy,
            happenedAt: min(row.slip.madeAt, work.now))
        let request = try asked.submit(told, at: place)
        try CallSlips.close(slip, .asked, request: request.id, in: work.region, work.db)
        try told.record(
            .callSlipAsked(slip: slip, number: row.slip.number, request: request.id, requestNumber: request.number),
            audience: [place.member])
        return Made(request.id, number: request.number)
    }
}

/// The call needed no request, or was answered otherwise: how, in a few words.
public struct AnswerSlip: Deed {
    public static let permission = Permission.region(.coordinator)

    public let slip: ID<CallSlip>
    public let version: Int?
    public let answer: String

    public init(slip: ID<CallSlip>, version: Int? = nil, answer: String) {
        self.slip = slip
        self.version = version
        self.answer = answer
    }

    public func check(_ check: inout Check) {
        check.text("answer", answer, limit: 1_000, required: true)
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let row = try work.lockedSlip(slip, for: Self.self)
        try work.expect(version, is: row.slip.version)
        try row.slip.mustBeOpen()
        try CallSlips.close(slip, .answered, request: nil, in: work.region, work.db)
        let note = try work.keep(answer, audience: [])
        try work.record(.callSlipAnswered(slip: slip, number: row.slip.number), audience: [], note: note)
        return Done()
    }
}

extension Work {
    /// For which site a word was found right under this id, by the same account.
    func provenSite(_ proof: ID<DeedMark>) throws -> ID<Site> {
        guard let found = try Deeds.find(proof, by: caller.account, in: region, db), let outcome = found.outcome,
            let checked = try? Wire.decoder().decode(CheckedWord.self, from: Data(outcome.utf8)), checked.isRight, let site = checked.site
        else { throw Refusal.invalid([Mistake(field: "proof", .notThere)]) }
        return site
    }

    /// A slip under its lock, for whoever may do this to it.
    func lockedSlip<D: Deed>(_ slip: ID<CallSlip>, for deed: D.Type) throws -> CallSlipRow {
        try Lock.change(.callSlip, [slip], in: region, db)
        guard let row = try CallSlips.row(slip, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties())
        return row
    }
}
