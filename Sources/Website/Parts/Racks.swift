import MutualAid
import Wording

/// Jobs in the order in which they need somebody: late, within the hour, later. Each keeps the order it came in.
struct Racks {
    let late: [Job]
    let soon: [Job]
    let later: [Job]

    init(_ jobs: [Job], clock: Clockface) {
        late = jobs.filter { clock.isLate($0.due) }
        soon = jobs.filter { !clock.isLate($0.due) && clock.isSoon($0.due) }
        later = jobs.filter { !clock.isLate($0.due) && !clock.isSoon($0.due) }
    }

    var isEmpty: Bool { late.isEmpty && soon.isEmpty && later.isEmpty }

    var count: Int { late.count + soon.count + later.count }

    /// So many of the later ones are shown at once.
    static let shownLater = 8
    /// So many of each rack are on the board; all of them are a page of their own.
    static let shownOnBoard = 8
}

extension PageContext {
    /// The queue of those who must act.
    /// - Parameters:
    ///   - all: the page that shows all of them, where this one cuts the list short.
    ///   - count: how many stand there; nil where as many as here.
    func queue(_ racks: Racks, heading: Bool = true, all: Address? = nil, of count: Int? = nil) -> HTML {
        if let all, count ?? racks.count > Racks.shownOnBoard { return cutQueue(racks, all, of: count ?? racks.count) }
        return """
            <section id="queue" class="tight" data-live>\(if: heading, "<h2>\(say(FrameWords.whoActsNext))</h2>")\
            \(if: racks.isEmpty, "<p>\(turnDone(say(FrameWords.nothingToDo)))</p>")\
            \(rack(.late, say(BoardWords.rackLate(racks.late.count)), racks.late))\
            \(rack(.withinTheHour, say(BoardWords.rackSoon(racks.soon.count)), racks.soon))\
            \(rack(.later, say(BoardWords.rackSoon(racks.later.count)), Array(racks.later.prefix(Racks.shownLater))))\
            \(if: racks.later.count > Racks.shownLater, rest(Array(racks.later.dropFirst(Racks.shownLater))))</section>
            """
    }

    private func cutQueue(_ racks: Racks, _ all: Address, of count: Int) -> HTML {
        func first(_ jobs: [Job]) -> [Job] { Array(jobs.prefix(Racks.shownOnBoard)) }
        return """
            <section id="queue" class="tight" data-live><h2>\(say(FrameWords.whoActsNext))</h2>\
            \(rack(.late, say(BoardWords.rackLate(racks.late.count)), first(racks.late)))\
            \(rack(.withinTheHour, say(BoardWords.rackSoon(racks.soon.count)), first(racks.soon)))\
            \(rack(.later, say(BoardWords.rackSoon(racks.later.count)), Array(racks.later.prefix(4))))\
            <p><a class="may" href="\(all)">\(say(FrameWords.showAll(count)))</a></p></section>
            """
    }

    private func rack(_ words: FrameWords, _ count: String, _ jobs: [Job]) -> HTML {
        if jobs.isEmpty { return .nothing }
        return "<section class=\"rack\"><h3>\(say(words)) <span>\(count)</span></h3><ul class=\"jobs\">\(each: jobs, job)</ul></section>"
    }

    private func rest(_ jobs: [Job]) -> HTML {
        """
        <details class="no-print" id="rest"><summary>\(say(BoardWords.moreLater(jobs.count)))</summary>\
        <ul class="jobs">\(each: jobs, job)</ul></details>
        """
    }
}
