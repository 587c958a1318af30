import Coordination
import Foundation
import MutualAid
import Testing

/// Every deed and every question against every role on every side, compared with a table that people read.
@Suite struct PermissionTableTests {
    @Test func theTableIsWhatTheDeedsSay() throws {
        let made = Grid.text(
            deeds: Registry.deeds.map { ($0.name, $0.permission, $0.scope == .region) },
            questions: Registry.questions.map { ($0.name, $0.permission) })
        let path = Checkout.root.appending(path: "Tests/HouseTests/permissions.txt")
        if ProcessInfo.processInfo.environment["WRITE_PERMISSIONS"] == "1" {
            try made.write(to: path, atomically: true, encoding: .utf8)
        }
        let kept = Checkout.file("Tests/HouseTests/permissions.txt")?.text ?? ""
        let wanted = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let found = made.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = found.difference(from: wanted).map { change in
            switch change {
            case .insert(_, let line, _): "+ \(line)"
            case .remove(_, let line, _): "- \(line)"
            }
        }
        #expect(changes.isEmpty, "permissions.txt says otherwise:\n\(changes.joined(separator: "\n"))")
    }

    @Test func everyDeedAndQuestionIsInTheRegistry() {
        func declared(_ kind: String, in folder: String) -> Set<String> {
            let expression = kind == "Deed" ? #/(?m)^(?:public )?struct (\w+): Deed\b/# : #/(?m)^(?:public )?struct (\w+): Question\b/#
            let files = Checkout.files.filter { $0.path.hasPrefix("Sources/Coordination/\(folder)") }
            return Set(files.flatMap { $0.text.matches(of: expression).map { String($0.output.1) } })
        }
        #expect(Set(Registry.deeds.map { $0.name }) == declared("Deed", in: "Deeds"))
        #expect(Set(Registry.questions.map { $0.name }) == declared("Question", in: "Questions"))
        #expect(Registry.deeds.count > 30)
        #expect(Set(Registry.deeds.map { $0.name }).count == Registry.deeds.count)
    }

    /// Things that no change to a permission may ever bring about, said apart from the table.
    @Test func whatMustNeverBe() {
        let parties = Parties(asker: Standpoint.asker, lender: Standpoint.lender, owner: Standpoint.owner)
        for deed in Registry.deeds where deed.name != "SignIn" {
            #expect(!deed.permission.allows(.nobody(by: .api), parties), "\(deed.name) by nobody")
        }
        for deed in Registry.deeds where deed.scope == .region {
            // A call taker writes for whoever rings, and reads nothing of it.
            let forCallers = ["MakeCallSlip", "CheckCallWord"].contains(deed.name)
            for role in Role.allCases where role != .coordinator && !(forCallers && role == .callTaker) {
                let stranger = Standpoint.all.first { $0.name == "uninvolved" }?.caller([role])
                #expect(stranger.map { deed.permission.allows($0, parties) } == false, "\(deed.name) by an uninvolved \(role)")
            }
            let auditor = Standpoint.all.first { $0.name == "parent" }?.caller([.auditor])
            #expect(auditor.map { deed.permission.allows($0, parties) } == false, "\(deed.name) by an auditor")
        }
        // Saying yes is the asker's alone: not the coordinator's, not the service's, not the machine's. Of a no the desk may write down who
        // said it on the telephone; the deed refuses it without.
        for name in ["AcceptOffer", "ApproveRequest"] {
            let deed = Registry.deeds.first { $0.name == name }
            for standpoint in Standpoint.all where standpoint.name != "asker" && standpoint.name != "parent" {
                #expect(deed?.permission.allows(standpoint.caller(Role.allCases), parties) == false, "\(name) by \(standpoint.name)")
            }
        }
    }
}
