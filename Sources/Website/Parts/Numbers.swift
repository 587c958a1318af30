/// The three numbers with which a home opens, each leading to the rows behind it.
struct HomeNumber {
    let words: String
    /// Where its rows are; nil where there are none.
    let rows: Address?
    var isBad = false
}

extension PageContext {
    func numbers(_ numbers: [HomeNumber]) -> HTML {
        """
        <ul class="numbers" id="numbers" data-live>\(each: numbers, { number in
            let style: HTML = number.isBad ? " class=\"bad-number\"" : .nothing
            let content: HTML = number.rows.map { "<a href=\"\($0)\">\(number.words)</a>" } ?? "\(number.words)"
            return "<li\(style)>\(content)</li>"
        })</ul>
        """
    }
}
