import Foundation
import Matching
import Testing

/// What several supplies give together has a most.
@Suite struct RunCapTests {
    private static let needs = #""needs":[{"id":"n","quantity":9}]"#
    private static let arcs = #""arcs":[{"need":"n","supply":"a","cost":1},{"need":"n","supply":"b","cost":2}]"#

    private func run(supplies: String, rest: String) throws -> Run {
        try Run(json: Data("{\(Self.needs),\"supplies\":[\(supplies)],\(Self.arcs),\(rest)}".utf8))
    }

    private func lines(supplies: String, rest: String) -> [String] {
        do {
            _ = try run(supplies: supplies, rest: rest)
            return []
        } catch let mistakes as RunMistakes {
            return mistakes.lines
        } catch {
            return ["\(error)"]
        }
    }

    private static let two = #"{"id":"a","quantity":5,"cap":"c"},{"id":"b","quantity":5,"cap":"c"}"#

    @Test func theyGiveNoMoreTogether() throws {
        let run = try run(supplies: Self.two, rest: #""caps":[{"id":"c","quantity":6}]"#)
        let solution = try run.solve()
        #expect(solution.assignments.map(\.quantity) == [5, 1])
        #expect(solution.objective.unmet.map(\.quantity) == [3])
        #expect(try Run(json: run.json()) == run)
    }

    @Test func whatIsWrongIsSaid() {
        #expect(
            lines(supplies: Self.two, rest: #""caps":[]"#).sorted()
                == ["a", "b"].map { #"supply "\#($0)": cap "c" is not among the caps"# })
        #expect(
            lines(supplies: Self.two, rest: #""caps":[{"id":"c","quantity":-1}]"#) == [
                #"cap "c": quantity -1 is not between 0 and 1000000"#
            ])
        #expect(
            lines(supplies: Self.two, rest: #""caps":[{"id":"c","quantity":1},{"id":"c","quantity":2}]"#) == [#"cap "c": id occurs twice"#])
        #expect(lines(supplies: Self.two, rest: #""caps":[{"id":"c"}]"#) == [#"cap "c": quantity is missing"#])
    }

    /// A source that grows dearer is one branch of the flow.
    @Test func aDearerSourceHangsBelowOneCap() {
        let mixed = #"{"id":"a","quantity":5,"source":"h","cap":"c"},{"id":"b","quantity":5,"source":"h"}"#
        let caps = #""caps":[{"id":"c","quantity":6}]"#
        #expect(lines(supplies: mixed, rest: caps) == [])
        #expect(
            lines(supplies: mixed, rest: caps + #","sources":[{"id":"h","steps":[[1,0],[null,5]]}]"#)
                == [#"source "h": has steps, and its supplies do not all name the same cap"#])
    }

    /// Runs that were kept before there were caps are written as they were.
    @Test func noCapsAreNotWritten() {
        let run = Run(
            needs: [Run.Need(id: "n", quantity: 1)], supplies: [Run.Supply(id: "s", quantity: 1)],
            arcs: [Run.Arc(need: "n", supply: "s", cost: 0)])
        #expect(!String(decoding: run.json(), as: UTF8.self).contains("cap\""))
        #expect(!String(decoding: run.json(), as: UTF8.self).contains("caps"))
    }
}
