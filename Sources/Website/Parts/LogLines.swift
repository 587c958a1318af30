import Foundation
import MutualAid
import Wording

extension PageContext {
    /// Entries of the log, newest first; what was recorded late carries its own mark.
    func log(
        _ entries: [SealedEntry], id: StaticString = "log", names: [ID<Member>: String], mayRedact: Bool = false
    ) -> HTML {
        if entries.isEmpty { return empty(say(JournalWords.emptyHeading), say(JournalWords.emptyHint)) }
        let id = HTML(stringLiteral: id)
        return """
            <ol class="journal" id="\(id)" data-live>\(each: inOrder(entries), { entry in
                """
                <li id="\(id)-\(entry.position)" data-row class="\(style(of: entry.body.happening))">\(when(entry.body))\
                \(entry.body.happening.sentence(language, names: { names[$0] }, clock: clock))\
                \(note(entry, mayRedact: mayRedact))<span class="by">\(entry.by(language)) · \(say(JournalWords.position(entry.position)))\
                \(recordedLate(entry.body))</span></li>
                """
            })</ol>
            """
    }

    /// By when it happened, however late it was recorded; what happened at once, by its position.
    private func inOrder(_ entries: [SealedEntry]) -> [SealedEntry] {
        entries.sorted { ($0.body.happenedAt, $0.position) > ($1.body.happenedAt, $1.position) }
    }

    private func when(_ body: EntryBody) -> HTML {
        Wire.date(from: body.happenedAt).map(time) ?? "<time>\(body.happenedAt)</time>"
    }

    private func recordedLate(_ body: EntryBody) -> HTML {
        guard let happened = Wire.date(from: body.happenedAt), let recorded = Wire.date(from: body.recordedAt),
            recorded.timeIntervalSince(happened) > 120, region?.clock == nil
        else { return .nothing }
        return " · \(say(JournalWords.recorded(clock.time(recorded))))"
    }

    private func note(_ entry: SealedEntry, mayRedact: Bool) -> HTML {
        guard entry.body.note != nil else { return .nothing }
        guard let note = entry.note else { return "<p class=\"quiet\">\(say(JournalWords.noteRemoved))</p>" }
        return "<p class=\"said\">\(note)</p>\(if: mayRedact, redaction(entry.noteID))"
    }

    /// The button that empties a text for good, behind one more step.
    func redaction(_ note: ID<Note>?) -> HTML {
        guard let note else { return .nothing }
        let form = Form(self, to: "/notes/\(note)/redaction")
        return """
            <details class="no-print"><summary class="small">\(say(JournalWords.removeNote))</summary>\
            <p class="help">\(say(JournalWords.removeNoteHint))</p>\
            \(form.wrap("one", "\(form.hidden("back", path))<button class=\"may slim\">\(say(JournalWords.removeNote))</button>"))</details>
            """
    }

    private func style(of happening: Happening) -> HTML {
        switch happening {
        case .requestSubmitted, .offerAccepted, .requestCancelled: "key-event"
        case .orderRecordedAsHappened, .orderTimeCorrected, .orderTakenIn, .logLineWritten, .logLineFiled: "slip"
        default: ""
        }
    }
}
