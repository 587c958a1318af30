import MutualAid
import Wording

extension PageContext {
    /// The log that the reader may see, newest first.
    func journalPage(_ list: Page<SealedEntry>, names: [ID<Member>: String], mayRedact: Bool = false) -> HTML {
        frame(
            title: say(JournalWords.heading), width: .middle,
            """
            \(head(
                say(JournalWords.heading), below: "\(say(JournalWords.newestFirst))",
                beside: "<a class=\"may\" href=\"/log-lines\">\(say(FrameWords.linesToFile))</a>"))
            \(log(list.rows, names: names, mayRedact: mayRedact))
            \(older(list.next, "/journal", say(JournalWords.earlier)))
            """)
    }
}
