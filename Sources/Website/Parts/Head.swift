extension PageContext {
    /// The head of a page: its finding as the heading, what is beside it, and the way back.
    func head(_ heading: String, trail: HTML = .nothing, below: HTML = .nothing, beside: HTML = .nothing) -> HTML {
        """
        <div class="head" id="head" data-live><div>\(if: !trail.text.isEmpty, "<p class=\"trail\">\(trail)</p>")<h1>\(heading)</h1>\
        \(if: !below.text.isEmpty, "<p class=\"quiet\">\(below)</p>")</div>\
        \(if: !beside.text.isEmpty, "<div class=\"acts\">\(beside)</div>")</div>
        """
    }
}
