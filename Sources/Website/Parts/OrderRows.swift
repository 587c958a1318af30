import MutualAid
import Wording

extension PageContext {
    /// Orders with the step that comes next, for whoever may take it.
    func orders(_ id: StaticString, caption: String, _ rows: [OrderRow], may: Set<OrderAction>) -> HTML {
        let kinds = Set(rows.map(\.order.aidClass.kind))
        // People do not go back like things: where several kinds stand together, the heading fits all of them.
        let end: OrderWords = kinds == [.people] ? .homeBy : kinds == [.equipment] ? .returnBy : .endsBy
        return table(
            id, caption: caption,
            [
                Column(say(RequestWords.what)), Column(say(RequestWords.state)), Column(say(RequestWords.arrives)),
                Column(say(end)), Column(say(BoardWords.whoActs)),
            ], rows.map { order($0, may) })
    }

    /// How long after it is needed an order is expected; nothing where it comes in time.
    func tooLate(_ row: OrderRow) -> HTML {
        guard let late = row.late else { return .nothing }
        let last = row.order.lastAt > row.order.comesAt ? say(OrderWords.ofThese(row.lateUnits, at: clock.time(row.order.lastAt))) : nil
        return " <b>\(last.map { "\($0) " } as HTML?)\(say(OrderWords.tooLate(minutes: Int(late / 60))))</b>"
    }

    private func order(_ row: OrderRow, _ may: Set<OrderAction>) -> TableRow {
        let order = row.order
        return TableRow(
            id: "order-\(order.id)",
            head: """
                <a href="/orders/\(order.id)">\(order.aidClass.brieflyCounted(order.quantity, language))</a><br>\
                <span class="quiet small">\(row.lenderName) → \(row.askerName) · <span class="no keep">\(order.number)</span>\(row.written.map { "<br>\(say(PaperOrderWords.written($0)))" })</span>
                """,
            cells: [
                "\(row.whereabouts(language))", "\(time(order.arrivedAt ?? order.comesAt))\(tooLate(row))",
                order.until.map(time) ?? .nothing, nextStep(row, may, style: "may slim") ?? whoseTurn(row),
            ])
    }

    /// The button for the first step that the reader may take, for all that can take it.
    func nextStep(_ row: OrderRow, _ may: Set<OrderAction>, style: String) -> HTML? {
        let order = row.order
        guard let next = readersSteps(order, may).first else { return nil }
        return button(
            say(OrderWords.move(order.aidClass.kind, to: next)), to: "/orders/\(order.id)/\(next.rawValue)", style: style,
            hidden: [("version", String(order.version)), ("back", path)], about: row.words(language))
    }

    func readersSteps(_ order: Order, _ may: Set<OrderAction>) -> [Order.State] {
        order.nextSteps.filter { OrderAction(to: $0).map(may.contains) ?? false }
    }

    /// The steps that the reader may take, each for all that can take it or for a part.
    func nextSteps(_ row: OrderRow, _ may: Set<OrderAction>, _ state: FormState) -> HTML {
        let order = row.order
        return """
            \(each: readersSteps(order, may), { next in
                let left = next.before.map(order.units.at) ?? 0
                let form = Form(self, to: "/orders/\(order.id)/\(next.rawValue)", state)
                let words = say(OrderWords.move(order.aidClass.kind, to: next))
                let types = typesFor([order.lender, order.asker])
                return form.wrap(
                    types ? "stack" : "acts",
                    """
                    \(form.hidden("version", String(order.version)))\(form.hidden("back", path))\(left > 1
                        ? form.number(FieldText(name: "quantity", label: say(OrderWords.howMany), initial: String(left))) : .nothing)\
                    \(if: types, saidFields(form))<button class="do">\(words)<span class="unseen">: \(row.words(language))</span></button>
                    """)
            })
            """
    }

    private func whoseTurn(_ row: OrderRow) -> HTML {
        switch row.order.state {
        case .accepted, .returning: "\(row.lenderName)"
        case .sent, .arrived: "\(row.askerName)"
        case .home, .cancelled: turnDone(say(FrameWords.nothingToDo))
        }
    }
}
