import Coordination
import Foundation
import MutualAid
import Support
import Testing

/// The commands, from the outside: what they print, and how they end.
@Suite(.enabled(if: Binary.isThere, Binary.comment)) struct CommandTests {
    private static func folder() -> String { FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)").path }

    /// Nothing that only a programmer understands.
    private static func isReadable(_ text: String) -> Bool {
        !["Swift.", "Optional(", "NSCocoa", ".swift:", "Fatal", "DatabaseError(", "Refusal."].contains(where: text.contains)
    }

    @Test func settings() async throws {
        let good = try await Binary.run(["settings"], Binary.environment(nil))
        #expect(good.status == 0 && good.out.contains("DATABASE_URL\n    connection string") && good.err.isEmpty)
        let bad = try await Binary.run(["settings"], Binary.environment(nil, ["PORT": "x", "HTTPS": "y"]))
        #expect(bad.status != 0 && bad.err.contains("PORT is x") && bad.err.contains("HTTPS is y"), "\(bad.err)")
    }

    @Test(arguments: [
        ["serve"], ["view", "WhoAmI"], ["journal", "verify"], ["import", "members", "x.csv", "--region", "1"], ["migrate"],
    ])
    func missingSettings(arguments: [String]) async throws {
        let result = try await Binary.run(arguments, Binary.environment(nil))
        #expect(result.status != 0)
        #expect(result.err.contains("DATABASE_") && result.err.contains("is missing: connection string"), "\(result.err)")
        #expect(Self.isReadable(result.err))
    }

    @Test func migratePlan() async throws {
        try await Town.with { town in
            let done = try await Binary.run(["migrate", "--plan"], Binary.environment(town))
            #expect(done.status == 0 && done.out == "Nothing to do.\n", "\(done.err)")
            try town.database.asAdmin().execute(script: "create database empty_\(town.database.name) owner aid_owner")
            let empty = try town.database.string(as: "aid_owner").replacingOccurrences(
                of: town.database.name, with: "empty_\(town.database.name)")
            let plan = try await Binary.run(["migrate", "--plan"], Binary.environment(town, ["DATABASE_OWNER_URL": empty]))
            let wanted = Installation.migrations.map(\.name).joined(separator: "\n") + "\n"
            #expect(plan.status == 0 && plan.out == wanted, "\(plan.err)")
            let again = try await Binary.run(["migrate", "--plan"], Binary.environment(town, ["DATABASE_OWNER_URL": empty]))
            #expect(again.out == plan.out, "planning changes nothing")
            try town.database.asAdmin().execute(script: "drop database empty_\(town.database.name)")
        }
    }

    @Test func performAndView() async throws {
        try await Town.with { town in
            let environment = try Binary.environment(town)
            let request = """
                {"site":"\(town.north.site)","callback":"555-0199","trouble":"Dark.","neededBy":"\(Wire.text(of: Date().addingTimeInterval(7200)))",\
                "occasion":"incident","items":[{"aidClass":"\(AidClass.infusionPumpLarge.rawValue)","quantity":3}]}
                """
            let key = UUID().uuidString
            let arguments = ["perform", "SubmitRequest", request, "--as", "north.requester", "--key", key]
            let made = try await Binary.run(arguments, environment)
            #expect(made.status == 0, "\(made.err)")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(made.out.utf8)) as? [String: Any])
            let id = try #require(object["id"] as? String)
            #expect(try await Binary.run(arguments, environment).out == made.out)
            let seen = try await Binary.run(["view", "ShowRequest", "{\"request\":\"\(id)\"}", "--as", "desk.coordinator"], environment)
            #expect(seen.status == 0 && seen.out.contains("\"trouble\":\"Dark.\""), "\(seen.err)")
        }
    }

    @Test func mistakesAreSentences() async throws {
        try await Town.with { town in
            let environment = try Binary.environment(town)
            for (arguments, words) in [
                (["perform", "Nothing"], "There is no deed Nothing"), (["view", "Nothing"], "There is no question Nothing"),
                (["perform", "AcceptOffer", "{"], "The fields do not fit"), (["perform", "AcceptOffer", "{}"], "offer is missing"),
                (["perform", "AcceptOffer", "{\"offer\":\"x\"}"], "The fields do not fit: offer"),
                (["perform", "SignOut", "{}", "--as", "nobody"], "There is no account nobody"),
                (["perform", "SignOut", "{}", "--as", "north.requester", "--region", "7"], "with a seat in region 7"),
                (["perform", "SignOut", "{}", "--as", "north.requester", "--key", "x"], "--key is not a UUID"),
                (["perform", "ApproveRequest", "{\"request\":\"\(UUID())\"}", "--as", "north.requester"], ""),
                (["view", "ShowOrder", "{\"order\":\"\(UUID())\"}", "--as", "north.requester"], ""),
                (["view", "ShowBoard", "{}", "--as", "west.requester"], ""),
                (["import", "members", "/nonexistent.csv", "--region", "1"], "cannot be read"),
                (
                    ["open-account", "--region", "1", "--member", "x", "--login", "a", "--name", "b", "--roles", "requester"],
                    "--member is not an identity"
                ),
            ] {
                let result = try await Binary.run(arguments, environment)
                #expect(result.status != 0, "\(arguments)")
                #expect((words.isEmpty || result.err.contains(words)) && !result.err.isEmpty, "\(arguments): \(result.err)")
                #expect(Self.isReadable(result.err), "\(arguments): \(result.err)")
            }
        }
    }

    @Test func theDatabaseIsNotThere() async throws {
        let nowhere = "host=/nonexistent user=aid_application dbname=none"
        let result = try await Binary.run(
            ["view", "ShowBoard"],
            Binary.environment(nil, ["DATABASE_URL": nowhere, "DATABASE_SEALER_URL": nowhere, "DATABASE_TAIL_URL": nowhere]))
        #expect(result.status != 0 && result.err.contains("cannot be reached"), "\(result.err)")
        #expect(Self.isReadable(result.err))
    }

    @Test func importTellsEveryLine() async throws {
        try await Town.with { town in
            let environment = try Binary.environment(town)
            let file = Self.folder() + ".csv"
            defer { try? FileManager.default.removeItem(atPath: file) }
            try "ID,NAME,BEDS,STATUS\n1,Good,10,OPEN\n2,,10,OPEN\n3,Bad beds,many,OPEN\n1,Again,5,OPEN\n".write(
                toFile: file, atomically: true, encoding: .utf8)
            let wrong = try await Binary.run(["import", "members", file, "--region", "1"], environment)
            #expect(wrong.status != 0)
            for line in ["line 3", "line 4", "line 5"] { #expect(wrong.err.contains(line), "\(wrong.err)") }
            #expect(!wrong.err.contains("line 2,"))
            let count: Int = try town.database.asAdmin().one("select count(*) from member")
            #expect(count == 5, "nothing was taken in")
            try "ID,NAME,BEDS,STATUS\n1,Good,10,OPEN\n2,Gone,10,CLOSED\n".write(toFile: file, atomically: true, encoding: .utf8)
            let right = try await Binary.run(["import", "members", file, "--region", "1"], environment)
            #expect(
                right.status == 0 && right.out.hasPrefix("1 added, 0 brought up to date; left out: 1 closed"), "\(right.out)\(right.err)")
        }
    }

    /// Each list has its own columns, and is explained by them.
    @Test(arguments: [("members", "beds=一般病床数+療養病床数", "minutes="), ("travel-times", "minutes=分", "beds=")])
    func importExplainsItsOwnColumns(list: String, its: String, not: String) async throws {
        let help = try await Binary.run(["import", list, "--help"], Binary.environment(nil))
        #expect(help.status == 0 && help.out.contains(its) && !help.out.contains(not), "\(help.out)")
    }

    @Test func importTravelTimes() async throws {
        try await Town.with { town in
            try town.numberSites()
            let environment = try Binary.environment(town)
            let file = Self.folder() + ".csv"
            defer { try? FileManager.default.removeItem(atPath: file) }
            try "発,TO,MINUTES\nN,S,35\nN,X,20\n".write(toFile: file, atomically: true, encoding: .utf8)
            let arguments = ["import", "travel-times", file, "--region", "1", "--column", "from=発"]
            let wrong = try await Binary.run(arguments, environment)
            #expect(
                wrong.status != 0 && wrong.err.contains("line 3, TO: No member has the number X") && !wrong.err.contains("line 2"),
                "\(wrong.err)")
            try "発,TO,MINUTES\nN,S,35\n".write(toFile: file, atomically: true, encoding: .utf8)
            let right = try await Binary.run(arguments, environment)
            #expect(right.status == 0 && right.out == "1 taken in.\n", "\(right.out)\(right.err)")
        }
    }

    /// Headings of its own in its own language, and no place on the map: taken in, and how far it is has to be asked.
    @Test func aListInAnotherLanguage() async throws {
        try await Town.with { town in
            let environment = try Binary.environment(town)
            let file = Self.folder() + ".csv"
            defer { try? FileManager.default.removeItem(atPath: file) }
            try "番号,施設正式名称,所在地,一般病床数,療養病床数\n7,みなと病院,港町1番地,120,30\n8,やまべ診療所,山辺2番地,,19\n".write(
                toFile: file, atomically: true, encoding: .utf8)
            let columns = ["id=番号", "name=施設正式名称", "address=所在地", "beds=一般病床数+療養病床数"]
            let arguments = ["import", "members", file, "--region", "1"]
            let taken = try await Binary.run(arguments + columns.flatMap { ["--column", $0] }, environment)
            #expect(taken.status == 0 && taken.out.hasPrefix("2 added"), "\(taken.out)\(taken.err)")
            let beds: [Int] = try town.database.asAdmin().all(
                """
                select s.beds from site s join member m on m.region = s.region and m.id = s.member
                where m.name in ('みなと病院', 'やまべ診療所') and s.latitude is null order by m.name
                """)
            #expect(beds == [150, 19])
            let unsaid = try await Binary.run(arguments, environment)
            #expect(unsaid.status != 0 && unsaid.err.contains("Use --column id=HEADING. Its headings: 番号, "), "\(unsaid.err)")
            for (wrong, said) in [("name", "--column takes name=HEADING"), ("name=無い見出し", "無い見出し"), ("town=所在地", "TOWN")] {
                let refused = try await Binary.run(arguments + ["--column", wrong], environment)
                #expect(refused.status != 0 && refused.err.contains(said), "\(refused.err)")
            }
        }
    }

    @Test func journalVerify() async throws {
        try await Town.with { town in
            let state = Self.folder()
            defer { try? FileManager.default.removeItem(atPath: state) }
            let environment = try Binary.environment(town, ["MUTUAL_AID_STATE": state])
            _ = try await town.askForPumps()
            try await town.seal()
            let whole = try await Binary.run(["journal", "verify"], environment)
            #expect(whole.status == 0 && whole.out.contains("whole") && !whole.out.contains("NOT"), "\(whole.out)\(whole.err)")
            try town.plant("update entry set body = body || ' ' where id = (select entry from seal where position = 3)")
            let bent = try await Binary.run(["journal", "verify", "--region", "1"], environment)
            #expect(
                bent.status == 1 && bent.out.contains("NOT WHOLE") && bent.out.contains("entry 3 is not what was sealed"), "\(bent.out)")
            #expect(try await Binary.run(["journal", "verify", "--region", "9"], environment).err.contains("There is no such region"))
        }
    }

    @Test func refusesToServeWithTooMuchPower() async throws {
        try await Town.with { town in
            let state = Self.folder()
            defer { try? FileManager.default.removeItem(atPath: state) }
            for role in ["postgres", "aid_owner"] {
                let string = role == "aid_owner" ? try town.database.string(as: role) : try town.database.stringAsAdmin()
                let result = try await Binary.run(
                    ["serve"], Binary.environment(town, ["DATABASE_URL": string, "MUTUAL_AID_STATE": state, "PORT": "0"]))
                #expect(result.status != 0 && result.err.contains("The database role \(role)"), "\(result.err)")
            }
        }
    }
}
