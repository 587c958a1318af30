import Foundation

/// 2000-01-01, from which the server counts, to 2001-01-01, from which `Date` counts.
private let secondsBetweenEpochs = 366.0 * 86400

extension Date {
    /// Microseconds since 2000-01-01 UTC, the server's measure of time.
    var serverMicroseconds: Int64 {
        if self >= .distantFuture { return .max }
        if self <= .distantPast { return .min }
        return Int64(((timeIntervalSinceReferenceDate + secondsBetweenEpochs) * 1_000_000).rounded())
    }

    init(serverMicroseconds: Int64) {
        switch serverMicroseconds {
        case .max: self = .distantFuture
        case .min: self = .distantPast
        default: self.init(timeIntervalSinceReferenceDate: Double(serverMicroseconds) / 1_000_000 - secondsBetweenEpochs)
        }
    }
}

/// A day of the Gregorian calendar, which is what the server keeps in a `date`.
struct Day {
    let year: Int
    let month: Int
    let day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Howard Hinnant's civil_from_days, counted from 2000-01-01.
    init(sinceEpoch days: Int) {
        let shifted = days + 730_425
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        day = ofYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 2000-01-01.
    var sinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
        return era * 146_097 + ofEra - 730_425
    }

    /// `2026-03-01`.
    var text: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
