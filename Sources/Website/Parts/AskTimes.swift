import Foundation
import MutualAid
import Wording

extension PageContext {
    /// By when: in two hours, in four, and the next noon or morning; each choice carries its own time, so that a form that
    /// waited means what its reader saw.
    func askTimes(_ form: Form) -> [Option] {
        let zone = clock.timeZone
        let (soon, later) = (quarter(after: clock.now, hours: 2), quarter(after: clock.now, hours: 4))
        var dates = [soon, later, nextStand(after: later)]
        let typed = form.value("by")
        if !typed.isEmpty, typed != "other", let date = localTime(typed, in: zone), !dates.contains(date) { dates.insert(date, at: 0) }
        let options = dates.map { date in
            Option(
                value: localTimeText(date, in: zone), words: "<b>\(clock.time(date))</b>", meaning: about(date),
                chosen: date == soon)
        }
        return options + [Option(value: "other", words: "<b>\(say(AskWords.otherTime))</b>", meaning: say(AskWords.setBelow))]
    }

    /// Roughly how long that is from now; the times are rounded too.
    private func about(_ date: Date) -> String {
        say(AskWords.aboutHours(max(1, Int((date.timeIntervalSince(clock.now) / 3_600).rounded()))))
    }

    private func quarter(after date: Date, hours: Int) -> Date {
        let seconds = date.timeIntervalSinceReferenceDate + Double(hours) * 3_600
        return Date(timeIntervalSinceReferenceDate: (seconds / 900).rounded(.up) * 900)
    }

    /// The next noon, or eight in the morning where noon is past.
    private func nextStand(after date: Date) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = clock.timeZone
        let stands = [12, 8].compactMap {
            calendar.nextDate(after: date, matching: DateComponents(hour: $0, minute: 0), matchingPolicy: .nextTime)
        }
        return stands.min() ?? date
    }

    /// Every harm with its definition; none is chosen for the reader.
    func harmOptions(_ chosen: Harm?, unsaid: Bool = true) -> [Option] {
        Harm.allCases.sorted { $0.tier < $1.tier }.map {
            Option(value: $0.rawValue, words: mark($0), meaning: $0.meaning(language), chosen: $0 == chosen)
        }
            + (unsaid ? [Option(value: "", words: "\(say(AskWords.harmNotSaid))", meaning: say(AskWords.harmNotSaidHint))] : [])
    }

    /// All classes of aid below the name of their kind.
    func classGroups(_ kinds: [AidKind] = AidKind.allCases) -> [(label: String, options: [(value: String, words: String)])] {
        kinds.map { kind in
            let classes = AidClass.allCases.filter { $0.kind == kind }
            return (kind.words(language), classes.map { ($0.rawValue, $0.words(language)) })
        }
    }
}
