import Foundation
import MutualAid
import Records

/// An approver of the asker said yes on the telephone: who, as what, at which number, heard by whoever types it.
///
/// It counts at once, and is shown as unconfirmed until an approver confirms it in writing.
public struct ApproveByVoice: Deed {
    public static let permission = Permission.only(.requester, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let version: Int?
    /// Who said yes, as what, and the number that was rung: all three are needed.
    public let approver: Said
    /// When it was said; nil: just now.
    public let saidAt: Date?

    public init(request: ID<AidRequest>, version: Int? = nil, approver: Said, saidAt: Date? = nil) {
        self.request = request
        self.version = version
        self.approver = approver
        self.saidAt = saidAt
    }

    public func check(_ check: inout Check) {
        check.part("approver") { part in
            approver.check(&part)
            if approver.post == nil { part.add("post", .missing) }
            if approver.phone == nil { part.add("phone", .missing) }
        }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        let at = saidAt ?? work.now
        if at > work.now.addingTimeInterval(120) { throw Refusal.invalid([Mistake(field: "saidAt", .inTheFuture)]) }
        try old.request.mayBeApproved()
        try Requests.approveByVoice(request, said: at, in: work.region, work.db)
        try work.told(by: approver).record(
            .requestApprovedByVoice(request: request, number: old.request.number), audience: [old.request.member], happenedAt: at)
        return Done()
    }
}

/// Confirms in writing what was approved by voice: an approver's own press, or a letter that the desk enters with who signed it.
public struct ConfirmApproval: Deed {
    public static let permission = Permission.only(.approver, side: .asker).orRegion(.coordinator)

    public let request: ID<AidRequest>
    public let version: Int?

    public init(request: ID<AidRequest>, version: Int? = nil) {
        self.request = request
        self.version = version
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let old = try work.lockedRequest(request, for: Self.self)
        try work.expect(version, is: old.request.version)
        let isEntered = try work.mustSpeak(for: old.request.member)
        try old.request.mayBeConfirmed(by: isEntered ? nil : work.caller.account, askedBy: old.askedBy)
        // Whoever enters a letter is not the one who approved.
        try Requests.confirmApproval(request, by: isEntered ? nil : work.caller.account, at: work.now, in: work.region, work.db)
        try work.record(.approvalConfirmed(request: request, number: old.request.number), audience: [old.request.member])
        return Done()
    }
}
