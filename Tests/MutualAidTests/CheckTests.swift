import MutualAid
import Testing

@Suite struct CheckTests {
    private static func mistakes(_ body: (inout Check) -> Void) -> [Mistake.Reason] {
        var check = Check()
        body(&check)
        return check.mistakes.map(\.reason)
    }

    @Test func texts() {
        let family = "👩‍👩‍👧‍👦"
        let table: [(String?, limit: Int, required: Bool, [Mistake.Reason])] = [
            ("North", 10, true, []), (nil, 10, false, []), (nil, 10, true, [.missing]), ("", 10, true, [.missing]),
            (" \n\t ", 10, true, [.missing]), (" \n ", 10, false, []), ("あいうえお", 5, true, []), ("あいうえおか", 5, true, [.tooLong(limit: 5)]),
            ("a\u{0}b", 10, true, [.controlCharacters]), ("a\u{7}b", 10, true, [.controlCharacters]),
            ("a\u{1B}[31mb", 10, true, [.controlCharacters]), ("a\u{85}b", 10, true, [.controlCharacters]),
            ("one\r\ntwo\tthree", 20, true, []), ("🚑", 10, true, []), ("e\u{301}", 2, true, []),
            // Characters are counted as the database counts them: a family is seven.
            (family, 7, true, []), (family, 6, true, [.tooLong(limit: 6)]),
            // Spaces around a text are kept with it, so they count.
            ("ab   ", 4, true, [.tooLong(limit: 4)]),
            (String(repeating: "x", count: 100_000), 200, true, [.tooLong(limit: 200)]),
            ("\u{0}" + String(repeating: "x", count: 9), 5, true, [.tooLong(limit: 5), .controlCharacters]),
        ]
        for (text, limit, required, wanted) in table {
            let found = Self.mistakes { $0.text("f", text, limit: limit, required: required) }
            #expect(found == wanted, "\((text ?? "nil").debugDescription.prefix(40))")
        }
    }

    @Test func wholeNumbers() {
        let table: [(Int?, required: Bool, [Mistake.Reason])] = [
            (1, true, []), (9, true, []), (0, true, [.outOfRange(least: 1, most: 9)]), (10, false, [.outOfRange(least: 1, most: 9)]),
            (.max, true, [.outOfRange(least: 1, most: 9)]), (nil, true, [.missing]), (nil, false, []),
        ]
        for (number, required, wanted) in table {
            #expect(Self.mistakes { $0.whole("f", number, 1...9, required: required) } == wanted)
        }
        #expect(Self.mistakes { $0.count("f", 0, 1...3) } == [.missing])
        #expect(Self.mistakes { $0.count("f", 4, 1...3) } == [.tooMany(limit: 3)])
        #expect(Self.mistakes { $0.count("f", 3, 1...3) } == [])
    }

    @Test func telephones() {
        let good = ["555-0199", "+81 96 353 6501", "(096) 353-6501 x12", "096.353.6501,,3", "119", "555-0199 ext 4", "*555#"]
        for phone in good { #expect(Self.mistakes { $0.phone("f", phone, required: true) } == [], "\(phone)") }
        let bad = ["ask at the desk", "55", "-----", "０９６３５３６５０１", "555\u{0}0199", "555-0199; drop", "📞555-0199", "555\n0199"]
        for phone in bad {
            #expect(Self.mistakes { $0.phone("f", phone, required: true) }.contains(.notAPhoneNumber), "\(phone.debugDescription)")
        }
        #expect(Self.mistakes { $0.phone("f", String(repeating: "5", count: 41), required: true) } == [.tooLong(limit: 40)])
        #expect(Self.mistakes { $0.phone("f", "12" + String(repeating: " ", count: 39), required: true) }.contains(.tooLong(limit: 40)))
        #expect(Self.mistakes { $0.phone("f", nil, required: true) } == [.missing])
        #expect(Self.mistakes { $0.phone("f", "", required: true) } == [.missing])
        #expect(Self.mistakes { $0.phone("f", "   ", required: true) } == [.missing])
        #expect(Self.mistakes { $0.phone("f", nil) } == [])
    }

    @Test func addressesOfMail() {
        for email in ["night@example.org", "a.b+c@d", "山@例.jp"] { #expect(Self.mistakes { $0.email("f", email) } == [], "\(email)") }
        for email in ["night", "@example.org", "night@", "a@b@c", "a b@c", "a@b c"] {
            #expect(Self.mistakes { $0.email("f", email) }.contains(.notAnEmail), "\(email)")
        }
        #expect(Self.mistakes { $0.email("f", nil) } == [])
        #expect(Self.mistakes { $0.email("f", "") } == [])
    }

    @Test func allMistakesAreToldWithTheirPlace() {
        var check = Check()
        check.part("items[2]") { part in
            part.whole("quantity", 0, 1...9)
            part.part("terms") { $0.text("conditions", "x\u{1}") }
        }
        check.text("callback", nil, required: true)
        #expect(check.mistakes.map(\.field) == ["items[2].quantity", "items[2].terms.conditions", "callback"])
    }

    @Test func namesOfAccounts() {
        let table: [(login: String, name: String, [String])] = [
            ("north.requester", "N", []), ("a@b.c-d_9", "N", []), ("", "N", ["login"]), ("Upper", "N", ["login"]), ("a b", "N", ["login"]),
            ("山", "N", ["login"]), (String(repeating: "a", count: 81), "N", ["login"]), ("a", "", ["name"]), ("a", " ", ["name"]),
        ]
        for (login, name, fields) in table {
            var check = Check()
            Account.check(&check, login: login, name: name)
            #expect(Set(check.mistakes.map(\.field)) == Set(fields), "\(login.prefix(20)) \(name)")
        }
        #expect(Self.mistakes { Account.check(&$0, field: "p", password: "elevenchars") } == [.passwordTooShort(least: 12)])
        #expect(Self.mistakes { Account.check(&$0, field: "p", password: "twelve chars") } == [])
        #expect(
            Self.mistakes { Account.check(&$0, field: "p", password: String(repeating: "x", count: 1_025)) } == [.tooLong(limit: 1_024)])
    }

    @Test func membersSitesAndContacts() {
        #expect(
            Self.mistakes { Member.check(&$0, name: "", outsideNumber: String(repeating: "1", count: 41)) } == [
                .missing, .tooLong(limit: 40),
            ])
        let site = Self.mistakes {
            Site.check(&$0, name: "N", address: "", place: Place(latitude: 91, longitude: 0), beds: 20_001, entry: "")
        }
        #expect(site == [.outOfRange(least: 0, most: 20_000), .notOnTheMap])
        let contact = Self.mistakes { Contact.check(&$0, post: " ", phone: "", email: "x", rank: 100) }
        #expect(contact == [.missing, .missing, .notAnEmail, .outOfRange(least: 1, most: 99)])
    }

    @Test func regions() {
        func fields(_ code: String, _ zone: String = "Asia/Tokyo") -> [String] {
            var check = Check()
            Region.check(&check, name: "Bay", code: code, timeZone: zone, phone: "555-0142")
            return check.mistakes.map(\.field)
        }
        for code in ["B", "TB", "A1B2"] { #expect(fields(code) == []) }
        for code in ["", "ABCDE", "tb", "T-", "Ｔ"] { #expect(fields(code) == ["code"], "\(code)") }
        #expect(fields("TB", "Mars/Olympus") == ["timeZone"])
    }
}
