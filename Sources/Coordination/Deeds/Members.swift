import Foundation
import MutualAid
import Records

/// Takes in a member with its first site, whom to ring there, and what it could spare where it has said so.
public struct RegisterMember: Deed {
    public static let permission = Permission.region(.coordinator)

    public let memberName: String
    public let kind: Member.Kind
    public let parent: ID<Member>?
    public let outsideNumber: String?
    public let siteName: String
    public let address: String
    public let place: Place?
    public let beds: Int?
    public let entry: String
    public let level: Member.Level
    public let buddy: ID<Member>?
    /// In the order in which to ring them.
    public let contacts: [Post]
    /// Classes of which it has said that it could spare some: each is listed with *ask us*.
    public let couldLend: [AidClass]

    /// A post or a person to ring.
    public struct Post: Codable, Sendable, Hashable {
        public let post: String
        public let phone: String
        public let email: String?
        public let worksWhenNetworkIsDown: Bool

        public init(post: String, phone: String, email: String? = nil, worksWhenNetworkIsDown: Bool) {
            self.post = post
            self.phone = phone
            self.email = email
            self.worksWhenNetworkIsDown = worksWhenNetworkIsDown
        }
    }

    public init(
        memberName: String, kind: Member.Kind, parent: ID<Member>? = nil, outsideNumber: String? = nil, siteName: String,
        address: String = "", place: Place? = nil, beds: Int? = nil, entry: String = "", level: Member.Level = .everything,
        buddy: ID<Member>? = nil, contacts: [Post] = [], couldLend: [AidClass] = []
    ) {
        self.memberName = memberName
        self.kind = kind
        self.parent = parent
        self.outsideNumber = outsideNumber
        self.siteName = siteName
        self.address = address
        self.place = place
        self.beds = beds
        self.entry = entry
        self.level = level
        self.buddy = buddy
        self.contacts = contacts
        self.couldLend = couldLend
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            memberName: try values.decode(String.self, forKey: .memberName), kind: try values.decode(Member.Kind.self, forKey: .kind),
            parent: try values.decodeIfPresent(ID<Member>.self, forKey: .parent),
            outsideNumber: try values.decodeIfPresent(String.self, forKey: .outsideNumber),
            siteName: try values.decode(String.self, forKey: .siteName),
            address: try values.decodeIfPresent(String.self, forKey: .address) ?? "",
            place: try values.decodeIfPresent(Place.self, forKey: .place), beds: try values.decodeIfPresent(Int.self, forKey: .beds),
            entry: try values.decodeIfPresent(String.self, forKey: .entry) ?? "",
            level: try values.decodeIfPresent(Member.Level.self, forKey: .level) ?? .everything,
            buddy: try values.decodeIfPresent(ID<Member>.self, forKey: .buddy),
            contacts: try values.decodeIfPresent([Post].self, forKey: .contacts) ?? [],
            couldLend: try values.decodeIfPresent([AidClass].self, forKey: .couldLend) ?? [])
    }

    public func check(_ check: inout Check) {
        Member.check(&check, name: memberName, outsideNumber: outsideNumber)
        Site.check(&check, name: siteName, address: address, place: place, beds: beds, entry: entry)
        // Who has no account can only be rung.
        check.count("contacts", contacts.count, (level == .everything ? 0 : 1)...9)
        for (index, contact) in contacts.enumerated() {
            check.part("contacts[\(index)]") { part in
                Contact.check(&part, post: contact.post, phone: contact.phone, email: contact.email, rank: index + 1)
            }
        }
        check.count("couldLend", couldLend.count, 0...20)
        if Set(couldLend).count != couldLend.count { check.add("couldLend", .duplicate(of: "couldLend")) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Member> {
        try work.demand(Self.self, Parties())
        if let parent {
            try Lock.share(.member, [parent], in: work.region, work.db)
            try Members.load(parent, in: work.region, work.db)?.mayAnswer(forMemberThatAnswers: false)
        }
        let member = Member(
            id: work.newID(), name: memberName, kind: kind, parent: parent, outsideNumber: outsideNumber, level: level, buddy: buddy,
            version: 1)
        try Members.insert(member, in: work.region, at: work.moment, work.db)
        // Two of one name could not be told apart on the telephone.
        if try Members.isNamed(memberName, besides: member.id, in: work.region, work.db) { throw Refusal.taken(.memberName) }
        let site = Site(
            id: work.newID(), member: member.id, name: siteName, address: address, place: place, beds: beds, entry: entry)
        try Members.insert(site, in: work.region, work.db)
        try work.record(.memberRegistered(member: member.id), audience: [member.id])
        for (index, contact) in contacts.enumerated() {
            try work.add(
                Contact(
                    id: work.newID(), member: member.id, post: contact.post, phone: contact.phone, email: contact.email,
                    worksWhenNetworkIsDown: contact.worksWhenNetworkIsDown, testedAt: nil, rank: index + 1))
        }
        for aidClass in couldLend {
            try work.publish(
                Capability(
                    id: work.newID(), member: member.id, site: site.id, aidClass: aidClass, model: nil, quantity: nil, reserve: 0,
                    promised: 0, terms: CapabilityTerms(), state: .published, confirmedAt: work.now, version: 1))
        }
        return Made(member.id)
    }
}

/// Adds a post or a person to ring.
public struct AddContact: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let post: String
    public let phone: String
    public let email: String?
    public let worksWhenNetworkIsDown: Bool
    public let rank: Int

    public init(member: ID<Member>, post: String, phone: String, email: String?, worksWhenNetworkIsDown: Bool, rank: Int) {
        self.member = member
        self.post = post
        self.phone = phone
        self.email = email
        self.worksWhenNetworkIsDown = worksWhenNetworkIsDown
        self.rank = rank
    }

    public func check(_ check: inout Check) {
        Contact.check(&check, post: post, phone: phone, email: email, rank: rank)
    }

    public func perform(_ work: Work, _: Void) throws -> Made<Contact> {
        try work.demand(Self.self, Parties(owner: member))
        try Lock.change(.member, [member], in: work.region, work.db)
        let contact = Contact(
            id: work.newID(), member: member, post: post, phone: phone, email: email?.isEmpty == true ? nil : email,
            worksWhenNetworkIsDown: worksWhenNetworkIsDown, testedAt: nil, rank: rank)
        try work.add(contact)
        try Members.touch(member, in: work.region, work.db)
        return Made(contact.id)
    }
}

extension Work {
    fileprivate func add(_ contact: Contact) throws {
        try Members.insert(contact, in: region, db)
        try record(.contactAdded(member: contact.member, contact: contact.id), audience: [contact.member])
    }
}

/// Takes in a list of hospitals, all of them or none. The same list again changes nothing but what it says differently.
public struct ImportMembers: Deed {
    public static let permission = Permission.region(.coordinator)

    public let members: [ListedMember]

    public init(members: [ListedMember]) {
        self.members = members
    }

    public func check(_ check: inout Check) {
        check.count("members", members.count, 1...20_000)
        var seen: Set<String> = []
        for (index, listed) in members.enumerated() {
            if listed.outsideNumber.isEmpty { check.add("members[\(index)].outsideNumber", .missing) }
            if !seen.insert(listed.outsideNumber).inserted {
                check.add("members[\(index)].outsideNumber", .duplicate(of: listed.outsideNumber))
            }
            check.part("members[\(index)]") { part in
                Member.check(&part, name: listed.name, outsideNumber: listed.outsideNumber)
                Site.check(&part, name: listed.name, address: listed.address, place: listed.place, beds: listed.beds, entry: "")
            }
        }
    }

    public func perform(_ work: Work, _: Void) throws -> Imported {
        try work.demand(Self.self, Parties())
        let rows = members.map { listed in
            let member = Member(
                id: work.newID(), name: listed.name, kind: .hospital, parent: nil, outsideNumber: listed.outsideNumber, version: 1)
            let site = Site(
                id: work.newID(), member: member.id, name: listed.name, address: listed.address, place: listed.place,
                beds: listed.beds, entry: "")
            return (member: member, site: site)
        }
        let fresh = try Members.importAll(rows, in: work.region, at: work.moment, work.db)
        try work.record(.membersImported(count: members.count), audience: [])
        return Imported(added: fresh, updated: members.count - fresh)
    }
}

public struct Imported: Codable, Sendable, Hashable {
    public let added: Int
    public let updated: Int
}

/// Adds a model of a device to what can be named everywhere.
public struct AddDeviceModel: Deed {
    public static let permission = Permission.only(.publisher, side: .owner).orRegion(.coordinator)

    /// For whom the caller adds it.
    public let member: ID<Member>?
    public let manufacturer: String
    public let model: String
    public let aidClass: AidClass

    public init(member: ID<Member>?, manufacturer: String, model: String, aidClass: AidClass) {
        self.member = member
        self.manufacturer = manufacturer
        self.model = model
        self.aidClass = aidClass
    }

    public func check(_ check: inout Check) {
        check.text("manufacturer", manufacturer, limit: 120, required: true)
        check.text("model", model, limit: 120, required: true)
        if aidClass.kind != .equipment { check.add("aidClass", .wrongKind) }
    }

    public func perform(_ work: Work, _: Void) throws -> Made<DeviceModel> {
        try work.demand(Self.self, Parties(owner: member))
        let added = DeviceModel(id: work.newID(), manufacturer: manufacturer, name: model, aidClass: aidClass)
        try DeviceModels.insert(added, work.db)
        try work.record(.deviceModelAdded(model: added.id), audience: [])
        return Made(added.id)
    }
}
