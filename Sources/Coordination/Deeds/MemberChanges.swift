import Foundation
import MutualAid
import Records

/// Says anew what a member is called, how far it takes part, whom it asks first, and who answers for it.
public struct ReviseMember: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let member: ID<Member>
    public let version: Int?
    public let memberName: String
    public let parent: ID<Member>?
    public let outsideNumber: String?
    public let level: Member.Level
    public let buddy: ID<Member>?

    public init(
        member: ID<Member>, version: Int?, memberName: String, parent: ID<Member>?, outsideNumber: String?, level: Member.Level,
        buddy: ID<Member>?
    ) {
        self.member = member
        self.version = version
        self.memberName = memberName
        self.parent = parent
        self.outsideNumber = outsideNumber
        self.level = level
        self.buddy = buddy
    }

    public func check(_ check: inout Check) {
        Member.check(&check, name: memberName, outsideNumber: outsideNumber)
        if parent == member { check.add("parent", .wrongKind) }
        if buddy == member { check.add("buddy", .wrongKind) }
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let version else { throw Refusal.versionMissing }
        try work.demand(Self.self, Parties(owner: member))
        try Lock.change(.member, [member] + [parent].compactMap { $0 }, in: work.region, work.db)
        guard let old = try Members.load(member, in: work.region, work.db) else { throw Refusal.notFound }
        try work.expect(version, is: old.version)
        if parent != old.parent {
            // Who answers for a member reads and signs for it: that is not for the member's own people to say.
            if !work.caller.has(.coordinator) { throw Refusal.notAllowed }
            if let parent {
                let answers = try !Members.answered(by: member, in: work.region, work.db).isEmpty
                try Members.load(parent, in: work.region, work.db)?.mayAnswer(forMemberThatAnswers: answers)
            }
        }
        let new = Member(
            id: member, name: memberName, kind: old.kind, parent: parent, outsideNumber: outsideNumber, level: level, buddy: buddy,
            version: old.version)
        try Members.save(new, in: work.region, work.db)
        try work.record(.memberRevised(member: member), audience: [member])
        return Done()
    }
}

/// Says that somebody rang a contact, and who should answer did.
public struct TestContact: Deed {
    public static let permission = Permission.only(.organisationAdministrator, side: .owner).orRegion(.coordinator)

    public let contact: ID<Contact>
    /// nil: just now.
    public let testedAt: Date?

    public init(contact: ID<Contact>, testedAt: Date? = nil) {
        self.contact = contact
        self.testedAt = testedAt
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedContact(contact, for: Self.self).contact
        let tested = testedAt ?? work.now
        if tested > work.now.addingTimeInterval(60) { throw Refusal.invalid([Mistake(field: "testedAt", .inTheFuture)]) }
        try Members.setTested(contact, at: tested, in: work.region, work.db)
        try Members.touch(found.member, in: work.region, work.db)
        try work.record(.contactTested(member: found.member, contact: contact), audience: [found.member], happenedAt: tested)
        return Done()
    }
}

/// Says anew whom to ring, and how.
public struct ReviseContact: Deed {
    public static let permission = AddContact.permission

    public let contact: ID<Contact>
    /// The member's.
    public let version: Int?
    public let post: String
    public let phone: String
    public let email: String?
    public let worksWhenNetworkIsDown: Bool
    public let rank: Int

    public init(
        contact: ID<Contact>, version: Int?, post: String, phone: String, email: String?, worksWhenNetworkIsDown: Bool, rank: Int
    ) {
        self.contact = contact
        self.version = version
        self.post = post
        self.phone = phone
        self.email = email
        self.worksWhenNetworkIsDown = worksWhenNetworkIsDown
        self.rank = rank
    }

    public func check(_ check: inout Check) { Contact.check(&check, post: post, phone: phone, email: email, rank: rank) }

    public func perform(_ work: Work, _: Void) throws -> Done {
        guard let version else { throw Refusal.versionMissing }
        let old = try work.lockedContact(contact, for: Self.self)
        try work.expect(version, is: old.version)
        let new = Contact(
            id: contact, member: old.contact.member, post: post, phone: phone, email: email?.isEmpty == true ? nil : email,
            worksWhenNetworkIsDown: worksWhenNetworkIsDown, testedAt: nil, rank: rank)
        try Members.save(new, in: work.region, work.db)
        try Members.touch(new.member, in: work.region, work.db)
        try work.record(.contactRevised(member: new.member, contact: contact), audience: [new.member])
        return Done()
    }
}

/// Takes a post or a person off the list of whom to ring.
public struct RemoveContact: Deed {
    public static let permission = AddContact.permission

    public let contact: ID<Contact>

    public init(contact: ID<Contact>) {
        self.contact = contact
    }

    public func perform(_ work: Work, _: Void) throws -> Done {
        let found = try work.lockedContact(contact, for: Self.self).contact
        try Members.remove(contact, at: work.now, in: work.region, work.db)
        try Members.touch(found.member, in: work.region, work.db)
        try work.record(.contactRemoved(member: found.member, contact: contact), audience: [found.member])
        return Done()
    }
}

extension Work {
    /// A contact under its member's lock, for whoever may do this to it, with the member's version.
    fileprivate func lockedContact<D: Deed>(_ contact: ID<Contact>, for deed: D.Type) throws -> (contact: Contact, version: Int) {
        guard let seen = try Members.contact(contact, in: region, db) else { throw Refusal.notFound }
        try demand(D.self, Parties(owner: seen.member))
        try Lock.change(.member, [seen.member], in: region, db)
        guard let found = try Members.contact(contact, in: region, db), let member = try Members.load(found.member, in: region, db) else {
            throw Refusal.notFound
        }
        return (found, member.version)
    }
}
