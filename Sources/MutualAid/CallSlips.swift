import Foundation

/// What a call taker writes down while somebody talks: the coordinator makes a request of it, or answers otherwise.
public struct CallSlip: Hashable, Sendable, Codable {
    public enum State: String, Choice {
        case open, asked, answered
    }

    public let id: ID<CallSlip>
    /// What people call it, such as S-4KX7Q.
    public let number: String
    /// The number from which they rang; empty where they did not say.
    public let phone: String
    /// For which hospital, in the caller's words; empty where they did not say.
    public let hospital: String
    /// The site, where the call taker found it in the list.
    public let site: ID<Site>?
    public let aidClass: AidClass?
    public let quantity: Int?
    /// For how many patients, where that was said.
    public let patients: Int?
    public let neededBy: Date?
    public let state: State
    public let madeAt: Date
    public let request: ID<AidRequest>?
    public let version: Int
    /// The site whose call card proved who rang; nil where nothing did.
    public let provenSite: ID<Site>?

    public init(
        id: ID<CallSlip>, number: String, phone: String, hospital: String, site: ID<Site>?, aidClass: AidClass?, quantity: Int?,
        patients: Int? = nil, neededBy: Date?, state: State, madeAt: Date, request: ID<AidRequest>?, version: Int,
        provenSite: ID<Site>? = nil
    ) {
        self.provenSite = provenSite
        self.id = id
        self.number = number
        self.phone = phone
        self.hospital = hospital
        self.site = site
        self.aidClass = aidClass
        self.quantity = quantity
        self.patients = patients
        self.neededBy = neededBy
        self.state = state
        self.madeAt = madeAt
        self.request = request
        self.version = version
    }

    /// A coordinator reads it within ten minutes.
    public var readBy: Date { madeAt.addingTimeInterval(10 * 60) }

    /// Whether one press makes a request of it: nothing that a request needs is missing.
    public var isComplete: Bool { site != nil && aidClass != nil && units != nil && neededBy != nil }

    /// How many; where only patients were said, as many as there are patients.
    public var units: Int? { quantity ?? patients }

    public func mustBeOpen() throws(Refusal) {
        if state != .open { throw .alreadyDone }
    }
}

/// One slip with the words of the call, as the coordinator reads it.
public struct CallSlipRow: Hashable, Sendable, Codable {
    public let slip: CallSlip
    /// Who called; nil where they did not say, and after a redaction.
    public let callerName: String?
    /// What does not work; nil after a redaction.
    public let trouble: String?
    public let siteName: String?
    public let memberName: String?
    /// Whose site it is: there stand the numbers that are known.
    public let member: ID<Member>?
    /// The name of the site whose card proved who rang.
    public let provenName: String?

    public init(
        slip: CallSlip, callerName: String?, trouble: String?, siteName: String?, memberName: String?, member: ID<Member>? = nil,
        provenName: String? = nil
    ) {
        self.member = member
        self.provenName = provenName
        self.slip = slip
        self.callerName = callerName
        self.trouble = trouble
        self.siteName = siteName
        self.memberName = memberName
    }

    /// The hospital as the list knows it, else as the caller said it; empty where they did not.
    public var place: String {
        guard let memberName, let siteName else { return slip.hospital }
        return memberName == siteName ? siteName : "\(memberName), \(siteName)"
    }
}
