import Foundation
import Matching
import Testing

@Suite struct RunReadingTests {
    private func lines(_ text: String) -> [String] {
        do {
            _ = try Run(json: Data(text.utf8))
            return []
        } catch {
            return error.lines
        }
    }

    private func lines(needs: String = "", supplies: String = "", arcs: String = "", rest: String = "") -> [String] {
        lines("{\"needs\":[\(needs)],\"supplies\":[\(supplies)],\"arcs\":[\(arcs)]\(rest)}")
    }

    @Test func onlyTheEssentialsAreRequired() throws {
        let text = """
            {"needs":[{"id":"n","quantity":2}],"supplies":[{"id":"s","quantity":0}],"arcs":[{"need":"n","supply":"s","cost":0}]}
            """
        let run = try Run(json: Data(text.utf8))
        #expect(run.needs == [Run.Need(id: "n", quantity: 2)])
        #expect(run.supplies == [Run.Supply(id: "s", quantity: 0, source: "s")])
        #expect(run.arcs == [Run.Arc(need: "n", supply: "s", cost: 0)])
        #expect(run.nodes == 20_000)
        #expect(!run.fair)
        #expect(
            lines("{}") == ["needs is missing", "supplies is missing", "arcs is missing"])
    }

    @Test func escapesInIds() throws {
        let text = #"{"needs":[{"id":"a\"\\\u00e9\ud83d\ude00\n/\/","quantity":2}],"supplies":[],"arcs":[]}"#
        let run = try Run(json: Data(text.utf8))
        #expect(run.needs[0].id == "a\"\\é😀\n//")
        #expect(try Run(json: run.json()) == run)
        #expect(String(decoding: run.json(), as: UTF8.self).contains(#"{"id":"a\"\\é😀\u000a//","quantity":2,"#))
    }

    @Test(arguments: [
        (#"{"id":"n","quantity":1,"colour":{"x":[1,"]"]}}"#, #"need "n": "colour" is not a key that is known here"#),
        (#"{"quantity":1,"id":"n","quantity":2}"#, #"need "n": quantity occurs twice"#),
        (#"{"\u0069d":"n","quantity":1,"id":"m"}"#, #"need "n": id occurs twice"#),
        (
            #"{"id":"n","quantity":1,"quantity_of_more_than_sixteen_bytes":1}"#,
            #"need "n": "quantity_of_more_than_sixteen_bytes" is not a key that is known here"#
        ),
        (#"{"id":"n"}"#, #"need "n": quantity is missing"#),
        (#"{"quantity":1}"#, "needs[0]: id is missing"),
        (#"{"id":7,"quantity":1}"#, "needs[0]: id is not a string"),
        (#"{"id":"","quantity":1}"#, #"need "": id is empty"#),
        (#"{"id":"n","quantity":1.5}"#, #"need "n": quantity 1.5 is not a whole number"#),
        (#"{"id":"n","quantity":1.0}"#, #"need "n": quantity 1.0 is not a whole number"#),
        (#"{"id":"n","quantity":1e3}"#, #"need "n": quantity 1e3 is not a whole number"#),
        (#"{"id":"n","quantity":"1"}"#, #"need "n": quantity is not a whole number"#),
        (#"{"id":"n","quantity":null}"#, #"need "n": quantity null is not a whole number"#),
        (#"{"id":"n","quantity":99999999999999999999}"#, #"need "n": quantity 99999999999999999999 is out of range"#),
        (#"{"id":"n","quantity":0}"#, #"need "n": quantity 0 is not between 1 and 1000000"#),
        (#"{"id":"n","quantity":-1}"#, #"need "n": quantity -1 is not between 1 and 1000000"#),
        (#"{"id":"n","quantity":1000001}"#, #"need "n": quantity 1000001 is not between 1 and 1000000"#),
        (#"{"id":"n","quantity":1,"tier":10}"#, #"need "n": tier 10 is not between 0 and 9"#),
        (#"{"id":"n","quantity":1,"weight":0}"#, #"need "n": weight 0 is not between 1 and 1000"#),
        (#"{"id":"n","quantity":1,"weight":1001}"#, #"need "n": weight 1001 is not between 1 and 1000"#),
        (#"{"id":"n","quantity":2,"min_quantity":3}"#, #"need "n": min_quantity 3 is not between 0 and 2"#),
        (#"{"id":"n","quantity":1,"max_sources":0}"#, #"need "n": max_sources 0 is not between 1 and 1000000"#),
        (#"{"id":"n","quantity":1,"bundle":"b"}"#, #"need "n": bundle "b" is not among the bundles"#),
        (#"{"id":"n","quantity":1,"given_by":["h",""]}"#, #"need "n": given_by holds an empty name"#),
        (#"{"id":"n","quantity":1,"given_by":["h","x","\u0068"]}"#, #"need "n": given_by holds "h" twice"#),
        (#"{"id":"n","quantity":1,"given_by":["h",7]}"#, #"need "n": given_by[1] is not a string"#),
        (#"{"id":"n","quantity":1,"given_by":"h"}"#, #"need "n": given_by is not a list"#),
        (#"{"id":"n","quantity":1},{"id":"n","quantity":1}"#, #"need "n": id occurs twice"#),
        ("7", "needs[0]: is not an object"),
    ]) func mistakesInNeeds(needs: String, line: String) {
        #expect(lines(needs: needs) == [line])
    }

    @Test(arguments: [
        (#"{"id":"s","quantity":-1}"#, #"supply "s": quantity -1 is not between 0 and 1000000"#),
        (#"{"id":"s","quantity":1,"source":""}"#, #"supply "s": source is empty"#),
        (#"{"id":"s","quantity":1,"source":false}"#, #"supply "s": source is not a string"#),
        (#"{"id":"s","quantity":1},{"quantity":1,"id":"\u0073"}"#, #"supply "s": id occurs twice"#),
    ]) func mistakesInSupplies(supplies: String, line: String) {
        #expect(lines(supplies: supplies) == [line])
    }

    @Test(arguments: [
        (#"{"need":"n","supply":"s","cost":-1}"#, #"arc "n" from "s": cost -1 is not between 0 and 1000000"#),
        (#"{"need":"n","supply":"s","cost":1000001}"#, #"arc "n" from "s": cost 1000001 is not between 0 and 1000000"#),
        (#"{"need":"n","supply":"s","cost":1,"late":100001}"#, #"arc "n" from "s": late 100001 is not between 0 and 100000"#),
        (#"{"need":"n","supply":"s","cost":1,"capacity":-1}"#, #"arc "n" from "s": capacity -1 is not between 0 and 1000000"#),
        (#"{"need":"n","supply":"s","cost":1,"kept":-1}"#, #"arc "n" from "s": kept -1 is not between 0 and 1000000"#),
        (#"{"need":"n","supply":"s"}"#, #"arc "n" from "s": cost is missing"#),
        (#"{"need":"x","supply":"s","cost":1}"#, #"arc "x" from "s": there is no such need"#),
        (#"{"need":"n","supply":"x","cost":1}"#, #"arc "n" from "x": there is no such supply"#),
        (#"{"need":"n","supply":"s","cost":1},{"need":"n","supply":"s","cost":2}"#, #"arc "n" from "s": occurs twice"#),
        (#"{"supply":"s","cost":1}"#, "arcs[0]: need is missing"),
    ]) func mistakesInArcs(arcs: String, line: String) {
        #expect(lines(needs: #"{"id":"n","quantity":1}"#, supplies: #"{"id":"s","quantity":1}"#, arcs: arcs) == [line])
    }

    @Test(arguments: [
        (#","fair":1"#, "fair is neither true nor false"),
        (#","keep":-1"#, "keep -1 is not between 0 and 1000000"),
        (#","nodes":0.5"#, "nodes 0.5 is not a whole number"),
        (#","version":2"#, "version 2 is not 1"),
        (#","extra":null"#, #""extra" is not a key that is known here"#),
        (#","sources":7"#, "sources is not a list"),
        (#","sources":[{"id":"h","steps":[[2,0]]}]"#, #"source "h": steps[0]: the last step must have null units"#),
        (#","sources":[{"id":"h","steps":[[null,0],[null,1]]}]"#, #"source "h": steps[0]: only the last step may have null units"#),
        (#","sources":[{"id":"h","steps":[[2,5],[null,4]]}]"#, #"source "h": steps[1]: cost 4 is less than that of the step before"#),
        (#","sources":[{"id":"h","steps":[[0,0],[null,1]]}]"#, #"source "h": steps[0]: units 0 is not between 1 and 1000000"#),
        (#","sources":[{"id":"h","steps":[7]}]"#, #"source "h": steps[0] is not a pair"#),
        (#","sources":[{"id":"h"},{"id":"h"}]"#, #"source "h": id occurs twice"#),
        (#","bundles":[{"id":"b","same_source":0}]"#, #"bundle "b": same_source is neither true nor false"#),
        (#","bundles":[{"id":"b"},{"id":"b"}]"#, #"bundle "b": id occurs twice"#),
    ]) func mistakesElsewhere(rest: String, line: String) {
        #expect(lines(rest: rest) == [line])
    }

    @Test(arguments: [
        ("", "a run is an object"), ("[]", "a run is an object"), ("{\"needs\":[", "ends where"),
        ("{\"needs\":[01]}", "01 is not a JSON value"),
        ("{\"needs\":nul}", "nul is not a JSON value"), ("{\"needs\":[]} x", "something follows the run"), ("{\"needs\" []}", "expected :"),
        ("{\"ne\teds\":[]}", "control character"), ("{\"\\ud800\":1}", "wrong escape"), ("{\"needs", "does not end"),
        ("{\"x\":" + String(repeating: "[", count: 200_000), "nested too deeply"), ("{\"needs\":[],}", "expected \""),
    ]) func notJSON(text: String, part: String) {
        let lines = lines(text)
        #expect(lines.last?.hasPrefix("line 1, byte ") == true && lines.last?.contains(part) == true, "\(lines)")
    }

    /// What is wrong with an element is told with its name also where nothing can be read any further.
    @Test(arguments: [
        ("", "needs[1]: is not an object"), (#"{"quantity":"#, "needs[1]: quantity is not a whole number"),
        (#"{"id":"n","tier":"#, #"need "n": tier is not a whole number"#),
        (#"{"id":"n","x":"#, #"need "n": "x" is not a key that is known here"#),
    ]) func namesWhatIsNestedTooDeeply(beginning: String, line: String) {
        let lines = lines(needs: #"{"id":"a","quantity":1},"# + beginning + String(repeating: "[", count: 100_000))
        #expect(lines.count == 2 && lines.first == line && lines.last?.hasSuffix("nested too deeply") == true, "\(lines)")
    }

    /// Equal runs are equal bytes, and reading them back changes nothing.
    @Test func writtenAlike() throws {
        for number in 0..<300 as Range<UInt64> {
            var chance = Seeded(Seeded.first &+ number)
            let run = Run.random(&chance, Options(rawValue: 15))
            #expect(run.shuffled(&chance).json() == run.json(), "seed \(Seeded.first &+ number)")
            #expect(try Run(json: run.json()).json() == run.json(), "seed \(Seeded.first &+ number)")
        }
    }

    /// In pieces of any size the same run comes out, and the same complaint at the same place.
    @Test func piecesOfAnySize() throws {
        func read(_ data: Data, _ size: Int) throws -> Run {
            var rest = data
            return try Run(pieces: {
                defer { rest = rest.dropFirst(size) }
                return [UInt8](rest.prefix(size))
            })
        }
        let long = Data(
            #"{"needs":[{"id":"an id of more than fifteen bytes \u00e9\\","quantity":2}],"supplies":[{"id":"s","quantity":1}],"arcs":[{"need":"an id of more than fifteen bytes é\\","supply":"s","cost":7}]}"#
                .utf8)
        for size in [1, 2, 3, 7, 64, 1 << 20] {
            #expect(try read(long, size).arcs == [Run.Arc(need: "an id of more than fifteen bytes é\\", supply: "s", cost: 7)])
            for number in 0..<20 as Range<UInt64> {
                var chance = Seeded(Seeded.first &+ number)
                let run = Run.random(&chance, Options(rawValue: 15))
                #expect(try read(run.json(), size) == Run(json: run.json()), "seed \(Seeded.first &+ number)")
            }
            for broken in ["{\n\"needs\": [],\n  \"supplies\": [] x", "{\"needs\":[\n\n{\"id\":\"a\\", "{\"needs\":nul}", ""] {
                let whole = #expect(throws: RunMistakes.self) { try Run(json: Data(broken.utf8)) }
                let pieces = #expect(throws: RunMistakes.self) { try read(Data(broken.utf8), size) }
                #expect(whole?.lines == pieces?.lines, "\(size): \(broken)")
            }
        }
        let told = #expect(throws: RunMistakes.self) { try read(Data("{\n\"needs\": [],\n  \"supplies\": [] x".utf8), 4) }
        #expect(told?.lines.last == "line 3, byte 18: expected }")
    }

    @Test func notUTF8() {
        #expect(throws: RunMistakes.self) { try Run(json: Data([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])) }
    }

    /// A list that is too long is read no further than shows it.
    @Test func readsNoFurtherThanALimit() throws {
        var piece = 0
        let told = #expect(throws: RunMistakes.self) {
            try Run(pieces: {
                piece += 1
                let needs = (1...1000).map { #"{"id":"\#(piece)-\#($0)","quantity":1},"# }.joined()
                return piece > 300 ? [] : Array(((piece == 1 ? #"{"needs":["# : "") + needs).utf8)
            })
        }
        #expect(told?.lines == ["needs: 100001 are more than 100000"])
        #expect(piece < 110, "\(piece) pieces were read")
    }

    /// As many as are allowed are read.
    @Test func readsUpToALimit() throws {
        let needs = (1...100_000).map { #"{"id":"\#($0)","quantity":1}"# }.joined(separator: ",")
        #expect(lines(needs: needs) == [])
    }

    /// Of what a thousand lines tell already the rest is counted, whether reading finds it or checking.
    @Test func countsMistakesBeyondAThousand() {
        let unreadable = lines(needs: Array(repeating: "7", count: 1500).joined(separator: ","))
        #expect(unreadable.count == 1001)
        #expect(unreadable[999] == "needs[999]: is not an object")
        #expect(unreadable.last == "and at least 500 more mistakes")
        let wrong = lines(needs: (0..<1500).map { #"{"id":"\#($0)","quantity":0}"# }.joined(separator: ","))
        #expect(wrong.count == 1001 && wrong.last == "and at least 500 more mistakes")
        #expect(lines(needs: Array(repeating: "7", count: 1000).joined(separator: ",")).count == 1000)
    }

    /// One line for each thing that somebody has to mend, whatever else is wrong; and none for what follows from another.
    @Test func mistakesHideNoneAndMakeNone() {
        let needs = #"""
            {"id":"a","quantity":-3,"min_quantity":9},{"id":"b","quantity":1.5,"min_quantity":9,"colour":1},{"quantity":2}
            """#
        let lines = lines(
            needs: needs, supplies: #"{"id":"s","quantity":"2"},{"id":"","quantity":1}"#,
            arcs: #"{"need":"unnamed","supply":"s","cost":1},{"need":"a","supply":"x","cost":-1}"#,
            rest: #","keep":-1,"fair":"yes","sources":[{"id":"h","steps":[[2],[3,1.5],[4,-7],[5,6]]}],"extra":{}"#)
        #expect(
            Set(lines) == [
                #"need "a": quantity -3 is not between 1 and 1000000"#, #"need "b": quantity 1.5 is not a whole number"#,
                #"need "b": "colour" is not a key that is known here"#, "needs[2]: id is missing",
                #"supply "s": quantity is not a whole number"#, #"supply "": id is empty"#,
                #"arc "a" from "x": there is no such supply"#, #"arc "a" from "x": cost -1 is not between 0 and 1000000"#,
                "keep -1 is not between 0 and 1000000", "fair is neither true nor false", #"source "h": steps[0] is not a pair"#,
                #"source "h": steps[1][1] 1.5 is not a whole number"#, #"source "h": steps[2]: cost -7 is not between 0 and 1000000"#,
                #"source "h": steps[3]: the last step must have null units"#, #""extra" is not a key that is known here"#,
            ])
        #expect(lines.count == Set(lines).count, "\(lines)")
    }

    @Test(arguments: [
        (
            #"{"supplies":[],"arcs":[{"need":"n","supply":"x","cost":1}]}"#,
            ["needs is missing", #"arc "n" from "x": there is no such supply"#]
        ),
        (
            #"{"needs":[{"id":"n","quantity":1,"bundle":"b"}],"supplies":[],"arcs":[],"bundles":[{"ID":"b"}]}"#,
            [#"bundles[0]: "ID" is not a key that is known here"#, "bundles[0]: id is missing"]
        ),
        (
            #"{"needs":[],"supplies":[],"arcs":[],"sources":[{"id":"h","steps":[[2,3],["x","y"]]}]}"#,
            [#"source "h": steps[1][0] is not a whole number"#, #"source "h": steps[1][1] is not a whole number"#]
        ),
        (
            #"{"needs":[],"supplies":[],"arcs":[],"sources":[{"id":"h","steps":[[2,2000000],[null,1]]}]}"#,
            [#"source "h": steps[0]: cost 2000000 is not between 0 and 1000000"#]
        ),
    ]) func whatFollowsIsNoMistake(text: String, lines: [String]) {
        #expect(self.lines(text) == lines)
    }

    @Test func allMistakesAtOnce() {
        let lines = lines(
            needs: #"{"id":"a","quantity":0},{"id":"b","quantity":1.5,"tier":11}"#, supplies: #"{"id":"s","quantity":-1}"#,
            arcs: #"{"need":"zz","supply":"s","cost":1}"#)
        #expect(lines.count == 5, "\(lines)")
    }
}
