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
    /// So many rows of each rack are on the board; all of them are a page of their own.
    static let shownOnBoard = 8
}

extension PageContext {
    /// The queue of those who must act, whole.
    func queue(_ racks: Racks, id: HTML = "queue", heading: FrameWords? = .whoActsNext) -> HTML {
        """
        <section id="\(id)" class="tight" data-live>\(heading.map { "<h2>\(say($0))</h2>" } as HTML?)\
        \(if: racks.isEmpty, "<p>\(turnDone(say(FrameWords.nothingToDo)))</p>")\
        \(rack(.late, "\(id)-late", say(BoardWords.rackLate(racks.late.count)), racks.late))\
        \(rack(.withinTheHour, "\(id)-soon", say(BoardWords.rackSoon(racks.soon.count)), racks.soon))\
        \(rack(.later, "\(id)-later", say(BoardWords.rackSoon(racks.later.count)), Array(racks.later.prefix(Racks.shownLater))))\
        \(if: racks.later.count > Racks.shownLater, rest(Array(racks.later.dropFirst(Racks.shownLater)), "\(id)-rest"))</section>
        """
    }

    /// The first rows of each rack, with how many more there are and the way to them.
    /// - Parameter all: the page that shows each job in a row of its own.
    func queue(_ racks: Racks, all: Address) -> HTML {
        if racks.isEmpty { return queue(racks) }
        return """
            <section id="queue" class="tight" data-live><h2>\(say(FrameWords.whoActsNext))</h2>\
            \(first(.late, "queue-late", BoardWords.rackLate, racks.late, more: BoardWords.moreLate, all))\
            \(first(.withinTheHour, "queue-soon", BoardWords.rackSoon, racks.soon, more: BoardWords.moreSoon, all))\
            \(first(.later, "queue-later", BoardWords.rackSoon, racks.later, of: 4, more: BoardWords.moreLater, all))\
            <p><a class="may" href="\(all)">\(say(FrameWords.showAll(racks.count)))</a></p></section>
            """
    }

    private func first(
        _ words: FrameWords, _ id: HTML, _ count: (Int) -> BoardWords, _ jobs: [Job], of most: Int = Racks.shownOnBoard,
        more: (Int) -> BoardWords, _ all: Address
    ) -> HTML {
        let shown = together(jobs).prefix(most)
        let left = jobs.count - shown.reduce(0) { $0 + $1.stands }
        let way: HTML = left == 0 ? .nothing : "<p class=\"small\"><a href=\"\(all)#\(id)\">\(say(more(left)))</a></p>"
        return rack(words, id, say(count(jobs.count)), shown.map(\.job), way)
    }

    private func rack(_ words: FrameWords, _ id: HTML, _ count: String, _ jobs: [Job], _ more: HTML = .nothing) -> HTML {
        if jobs.isEmpty { return .nothing }
        return """
            <section class="rack" id="\(id)"><h3>\(say(words)) <span>\(count)</span></h3><ul class="jobs">\(each: jobs, job)</ul>\(more)</section>
            """
    }

    private func rest(_ jobs: [Job], _ id: HTML) -> HTML {
        """
        <details class="no-print" id="\(id)"><summary>\(say(BoardWords.moreLater(jobs.count)))</summary>\
        <ul class="jobs">\(each: jobs, job)</ul></details>
        """
    }
}
