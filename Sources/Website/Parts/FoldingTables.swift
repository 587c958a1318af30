/// A column of a folding table: its name, and whether it holds figures.
struct Column {
    let words: String
    var isNumber = false

    init(_ words: String, number: Bool = false) {
        self.words = words
        isNumber = number
    }
}

/// A row: its head, and a cell for each column but the first. An empty cell vanishes when the table folds.
struct TableRow {
    let id: String
    let head: HTML
    let cells: [HTML]
}

/// A table that becomes one card a row on a narrow screen; roles are said again because folding would drop them.
func table(_ id: StaticString, caption: String, _ columns: [Column], _ rows: [TableRow], counts: Bool = false) -> HTML {
    """
    <table class="lines fold\(if: counts, " counts")" role="table" id="\(HTML(stringLiteral: id))" data-live>\
    <caption class="unseen">\(caption)</caption><thead role="rowgroup"><tr role="row">\(each: columns, { column in
        "<th role=\"columnheader\" scope=\"col\"\(if: column.isNumber, " class=\"num\"")>\(column.words)</th>"
    })</tr></thead><tbody role="rowgroup">\(each: rows, { row in
        """
        <tr role="row" id="\(row.id)" data-row><th role="rowheader" scope="row">\(row.head)</th>\
        \(each: zip(columns.dropFirst(), row.cells), cell)</tr>
        """
    })</tbody></table>
    """
}

private func cell(_ column: Column, _ content: HTML) -> HTML {
    let style: HTML = column.isNumber ? " class=\"num\"" : content.text.isEmpty ? " class=\"none\"" : ""
    return "<td role=\"cell\"\(style) data-of=\"\(column.words)\"><div>\(content)</div></td>"
}

/// Names and values inside a card; a fact without a value is left out.
func facts(_ rows: [(String, HTML?)]) -> HTML {
    """
    <dl class="facts">\(each: rows, { name, value in
        value.map { "<dt>\(name)</dt><dd>\($0)</dd>" } ?? HTML.nothing
    })</dl>
    """
}

/// What most readers need not open; the summary says what holds if nobody does.
func foldBox(_ summary: String, hint: String = "", open: Bool = false, _ content: HTML) -> HTML {
    """
    <details class="fold-box"\(if: open, " open")><summary>\(summary)\(if: !hint.isEmpty, "<small>\(hint)</small>")</summary>\
    \(content)</details>
    """
}
