import Foundation
import MutualAid
import Wording

extension PageContext {
    /// Who acts next and by when: `words` holds the act with its time.
    /// - Parameter mayBeReader: false where only somebody in another role of the reader's member does it.
    func turn(_ member: ID<Member>?, _ name: String, _ words: String, due: Date, mayBeReader: Bool = true) -> HTML {
        turn(mayBeReader && isReader(member) ? "<span class=\"you\">\(say(FrameWords.you))</span>" : "\(name)", words, due: due)
    }

    /// For which of its members whoever answers for several is asked; nothing where it is asked itself.
    func askedFor(_ member: ID<Member>, _ name: String) -> HTML {
        guard isReader(member), seat?.member != member else { return .nothing }
        return "<p><b>\(say(LinkWords.answersFor(name)))</b></p>"
    }

    private func turn(_ who: HTML, _ words: String, due: Date) -> HTML {
        let style: StaticString = clock.isLate(due) ? "turn late" : clock.isSoon(due) ? "turn soon" : "turn"
        return "<span class=\"\(HTML(stringLiteral: style))\"><b>\(who)</b> \(ticking(words, due))</span>"
    }

    /// - Parameter mayBeReader: false where somebody else has to do it, though the reader's role may.
    func turn(_ job: Job, mayBeReader: Bool = true) -> HTML {
        let name = job.who(language, inRole: isColleagues(job))
        let who: HTML = mayBeReader && isReaders(job) ? "<span class=\"you\">\(say(FrameWords.you))</span>" : "\(name)"
        return turn(who, "\(job.words(language)) \(clock.bracketed(job.due))", due: job.due)
    }

    /// What is missing and waits for nobody else waits for a plan.
    var turnToPlan: HTML {
        let who: HTML = isCoordinator ? "<span class=\"you\">\(say(FrameWords.you))</span>" : "\(Role.coordinator.words(language))"
        return "<span class=\"turn\"><b>\(who)</b> \(say(BoardWords.makePlan))</span>"
    }

    /// Nothing waits here.
    func turnDone(_ words: String) -> HTML { "<span class=\"turn done\">\(icon("i-ok"))<b>\(words)</b></span>" }
}
