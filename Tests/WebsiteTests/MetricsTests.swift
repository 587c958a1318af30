import Coordination
import Foundation
import Hummingbird
import HummingbirdTesting
import MutualAid
import Testing

@testable import Website

/// What /metrics says is Prometheus' text format 0.0.4.
@Suite struct MetricsTests {
    private static func filled() -> PrometheusMetrics {
        let metrics = PrometheusMetrics()
        let counter = metrics.makeCounter(label: "hb.requests", dimensions: [("hb.uri", "/a \"b\"\\c\nd"), ("status", "200")])
        counter.increment(by: 3)
        metrics.makeCounter(label: "hb.requests", dimensions: [("hb.uri", "/x"), ("status", "200")]).increment(by: 1)
        metrics.makeCounter(label: "9 lives-日本", dimensions: []).increment(by: 1)
        metrics.makeMeter(label: "depth", dimensions: [("9line", "a")]).set(1.5)
        metrics.makeMeter(label: "odd", dimensions: []).set(Double.nan)
        metrics.makeMeter(label: "far", dimensions: []).set(Double.infinity)
        let timer = metrics.makeTimer(label: "hb.request.duration", dimensions: [("le_not", "x")])
        for nanoseconds: Int64 in [1_000_000, 30_000_000, 700_000_000, 60_000_000_000] { timer.recordNanoseconds(nanoseconds) }
        metrics.makeTimer(label: "bare", dimensions: []).recordNanoseconds(5_000_000)
        return metrics
    }

    private static func name(_ line: Substring) -> String { String(line.prefix { $0 != "{" && $0 != " " }) }

    @Test func grammar() throws {
        let text = Self.filled().text(readers: 2)
        #expect(text.hasSuffix("\n"))
        let label = #"[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*""#
        let sample = try Regex(
            #"[a-zA-Z_:][a-zA-Z0-9_:]*(?:\{\#(label)(?:,\#(label))*\})? (?:[+-]?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|NaN|[+-]Inf)"#)
        let type = try Regex(#"# TYPE [a-zA-Z_:][a-zA-Z0-9_:]* (?:counter|gauge|histogram)"#)
        var families: Set<String> = []
        var current = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("#") {
                #expect(line.wholeMatch(of: type) != nil, "\(line)")
                current = String(line.split(separator: " ")[2])
                #expect(families.insert(current).inserted, "\(current) twice")
            } else {
                #expect(line.wholeMatch(of: sample) != nil, "\(line)")
                #expect(Self.name(line).hasPrefix(current), "\(line) stands outside its family")
            }
        }
        #expect(text.contains("mutual_aid_event_readers 2"))
    }

    @Test func histogramsAreWhole() {
        let lines = Self.filled().text(readers: 0).split(separator: "\n").filter { $0.hasPrefix("hb_request_duration_seconds_bucket") }
        let counts = lines.compactMap { Int($0.split(separator: " ").last ?? "") }
        #expect(counts == counts.sorted() && counts.last == 4 && lines.last?.contains("le=\"+Inf\"") == true)
        #expect(lines.count == 12)
    }

    @Test func isServed() async throws {
        let premises = Premises(
            Addresses(application: "host=/nonexistent", sealer: "host=/nonexistent", tail: "host=/nonexistent"), links: .fresh(),
            logger: OpenSite.quiet)
        let app = AdminPort.application(house: premises.house, feed: Feed(), host: "127.0.0.1", port: 0, logger: OpenSite.quiet)
        try await app.test(.router) { client in
            let answer = Answer(try await client.executeRequest(uri: "/metrics", method: .get, headers: [:], body: nil))
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(answer.text.contains("mutual_aid_event_readers 0"))
        }
        for database in premises.databases { await database.close() }
        await premises.notifications.close()
    }
}
