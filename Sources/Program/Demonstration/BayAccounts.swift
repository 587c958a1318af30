import Coordination
import MutualAid

/// Who can sign in: one account for each role, so that a person can play both ends and the desk between them.
enum BayAccounts {
    struct Entry: Sendable {
        let login: String
        let party: String
        let role: Role
        let person: String
        let language: Language?

        init(_ login: String, _ party: String, _ role: Role, _ person: String, _ language: Language? = nil) {
            self.login = login
            self.party = party
            self.role = role
            self.person = person
            self.language = language
        }
    }

    static let coordinator = "coordinator"

    static let all: [Entry] = [
        Entry("hoshimi.requester", "hoshimi", .requester, "Aya Morikawa"),
        Entry("hoshimi.approver", "hoshimi", .approver, "Daniel Oakes"),
        Entry("hoshimi.publisher", "hoshimi", .publisher, "Mio Tachikawa"),
        Entry("hoshimi.dispatcher", "hoshimi", .dispatcher, "Ren Hayasaka"),
        Entry("hoshimi.administrator", "hoshimi", .organisationAdministrator, "Grace Lindqvist"),
        Entry("northridge.requester", "northridge", .requester, "Tom Ashdown"),
        Entry("northridge.approver", "northridge", .approver, "Emi Kuramochi"),
        Entry("northridge.publisher", "northridge", .publisher, "Priya Halloran"),
        Entry("northridge.dispatcher", "northridge", .dispatcher, "Sho Minegishi"),
        Entry("northridge.administrator", "northridge", .organisationAdministrator, "Ines Calloway"),
        Entry("kurosaki.requester", "kurosaki", .requester, "Nao Shiraki", .japanese),
        Entry("kurosaki.approver", "kurosaki", .approver, "Kei Onodera", .japanese),
        Entry("kurosaki.dispatcher", "kurosaki", .dispatcher, "Mai Tokura", .japanese),
        Entry("setopoint.dispatcher", "setopoint", .dispatcher, "Marcus Fell"),
        Entry("tideline.approver", "tideline", .approver, "Helen Varga"),
        Entry("tideline.dispatcher", "tideline", .dispatcher, "Jun Asakura"),
        Entry("corvane.dispatcher", "corvane", .dispatcher, "Oskar Brandt"),
        Entry("ferrow.dispatcher", "ferrow", .dispatcher, "Lena Whitlock"),
        Entry("stateteam.dispatcher", "stateteam", .dispatcher, "Yuta Kamiya"),
        Entry(coordinator, "coalition", .coordinator, "Sara Nakamori"),
        Entry("auditor", "coalition", .auditor, "Paul Etherington"),
        Entry("calltaker", "coalition", .callTaker, "Rika Sumida"),
    ]

    /// Every account with a password of its own.
    static func invent() -> [AccountRow] {
        let names = Dictionary(BayMembers.all.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        return all.map {
            AccountRow(
                login: $0.login, password: password(), person: $0.person, role: $0.role, memberName: names[$0.party] ?? "", account: nil)
        }
    }

    /// Twenty random letters and digits, none of which is mistaken for another, in groups of five: 96 bits or more.
    static func password() -> String {
        let readable = Set("abcdefghjkmnpqrstuvwxyz23456789")
        var signs: [Character] = []
        while signs.count < 20 { signs += Secrets.make().secret.filter(readable.contains) }
        return stride(from: 0, to: 20, by: 5).map { String(signs[$0..<$0 + 5]) }.joined(separator: "-")
    }
}
