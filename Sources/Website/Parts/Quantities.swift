import MutualAid
import Wording

extension PageContext {
    /// Where the units are, as a bar; figures or a sentence always stand beside it.
    func bar(_ progress: ItemProgress, proposed: Int = 0) -> HTML {
        let asked = max(1, progress.asked, progress.sure + progress.offered + proposed)
        let home = progress.arrived + progress.returning + progress.returned
        let sure = progress.promised + progress.onTheWay
        func part(_ style: StaticString, from start: Int, _ count: Int) -> HTML {
            if count == 0 { return .nothing }
            return """
                <rect class="\(HTML(stringLiteral: style))" x="\(percent(start, of: asked))" \
                width="\(percent(count, of: asked))" height="100%"/>
                """
        }
        return """
            <svg class="qty" aria-hidden="true"><rect class="q-base" width="100%" height="100%" rx="2"/>\
            \(part("q-home", from: 0, home))\(part("q-sure", from: home, sure))\
            \(part("q-hat", from: home + sure, progress.offered))\
            \(part("q-plan", from: home + sure + progress.offered, proposed))</svg>
            """
    }

    /// What the bars show, once a page.
    func barKey(proposed: Bool = false) -> HTML {
        let base: HTML = "<rect class=\"q-base\" width=\"100%\" height=\"100%\"/>"
        func entry(_ rects: HTML, _ words: BoardWords) -> HTML { "<li><svg aria-hidden=\"true\">\(rects)</svg>\(say(words))</li>" }
        return """
            <ul class="key">\(entry("<rect class=\"q-home\" width=\"100%\" height=\"100%\"/>", .arrived))\
            \(entry("<rect class=\"q-sure\" width=\"100%\" height=\"100%\"/>", .promised))\
            \(entry("\(base)<rect class=\"q-hat\" width=\"100%\" height=\"100%\"/>", .offered))\
            \(if: proposed, entry("<rect class=\"q-plan\" width=\"100%\" height=\"100%\"/>", .proposed))\
            \(entry(base, .short))</ul>
            """
    }
}

/// A share with one decimal place, for the size of a bar.
func percent(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10)%"
}
