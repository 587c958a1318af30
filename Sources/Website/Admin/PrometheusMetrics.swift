import Foundation
import Metrics
import Synchronization

/// Keeps what swift-metrics is told and writes it in Prometheus' text format 0.0.4: no obtainable library does.
public final class PrometheusMetrics: MetricsFactory {
    public static let shared = PrometheusMetrics()

    private struct Key: Hashable, Comparable {
        let name: String
        let labels: String

        static func < (left: Key, right: Key) -> Bool { (left.name, left.labels) < (right.name, right.labels) }
    }

    private struct Histogram {
        var counts = [UInt64](repeating: 0, count: bounds.count)
        var sum = 0.0
        var count: UInt64 = 0
    }

    private struct State {
        var counters: [Key: Int64] = [:]
        var gauges: [Key: Double] = [:]
        var histograms: [Key: Histogram] = [:]
    }

    /// Upper bounds of the buckets, in seconds.
    private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let state = Mutex(State())

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        Handler(key: Self.key(label, dimensions, suffix: "_total"), metrics: self)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        Handler(key: Self.key(label, dimensions), metrics: self)
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        Handler(key: Self.key(label, dimensions), metrics: self)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        Handler(key: Self.key(label, dimensions, suffix: "_seconds"), metrics: self)
    }

    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    private final class Handler: CounterHandler, MeterHandler, RecorderHandler, TimerHandler {
        private let key: Key
        private let metrics: PrometheusMetrics

        init(key: Key, metrics: PrometheusMetrics) {
            self.key = key
            self.metrics = metrics
        }

        func increment(by amount: Int64) { metrics.state.withLock { $0.counters[key, default: 0] += amount } }
        func reset() { metrics.state.withLock { $0.counters[key] = 0 } }
        func set(_ value: Int64) { set(Double(value)) }
        func set(_ value: Double) { metrics.state.withLock { $0.gauges[key] = value } }
        func increment(by amount: Double) { metrics.state.withLock { $0.gauges[key, default: 0] += amount } }
        func decrement(by amount: Double) { metrics.state.withLock { $0.gauges[key, default: 0] -= amount } }
        func record(_ value: Int64) { set(Double(value)) }
        func record(_ value: Double) { set(value) }

        func recordNanoseconds(_ duration: Int64) {
            let seconds = Double(duration) / 1_000_000_000
            metrics.state.withLock { state in
                var histogram = state.histograms[key] ?? Histogram()
                for (index, bound) in PrometheusMetrics.bounds.enumerated() where seconds <= bound { histogram.counts[index] += 1 }
                histogram.sum += seconds
                histogram.count += 1
                state.histograms[key] = histogram
            }
        }
    }

    private static func key(_ label: String, _ dimensions: [(String, String)], suffix: String = "") -> Key {
        func word(_ text: String) -> String {
            let word = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            return word.first?.isNumber ?? true ? "_\(word)" : word
        }
        let labels = dimensions.map { name, value in
            let escaped = value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
                .replacingOccurrences(of: "\n", with: "\\n")
            return "\(word(name))=\"\(escaped)\""
        }.sorted().joined(separator: ",")
        return Key(name: word(label) + suffix, labels: labels)
    }

    /// A number as Go writes it, which is how the format wants it.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return "\(value)"
    }

    /// - Parameter readers: how many follow the journal at this moment.
    func text(readers: Int) -> String {
        let state = state.withLock { $0 }
        var lines = ["# TYPE mutual_aid_event_readers gauge", "mutual_aid_event_readers \(readers)"]
        func family<Value>(_ values: [Key: Value], _ type: String, _ write: (Key, Value) -> [String]) {
            var last = ""
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                if key.name != last { lines.append("# TYPE \(key.name) \(type)") }
                last = key.name
                lines += write(key, value)
            }
        }
        func name(_ key: Key, _ suffix: String = "", _ more: String = "") -> String {
            let labels = [key.labels, more].filter { !$0.isEmpty }.joined(separator: ",")
            return key.name + suffix + (labels.isEmpty ? "" : "{\(labels)}")
        }
        family(state.counters, "counter") { ["\(name($0)) \($1)"] }
        family(state.gauges, "gauge") { ["\(name($0)) \(Self.number($1))"] }
        family(state.histograms, "histogram") { key, histogram in
            zip(Self.bounds, histogram.counts).map { "\(name(key, "_bucket", "le=\"\($0)\"")) \($1)" }
                + [
                    "\(name(key, "_bucket", "le=\"+Inf\"")) \(histogram.count)", "\(name(key, "_sum")) \(histogram.sum)",
                    "\(name(key, "_count")) \(histogram.count)",
                ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
