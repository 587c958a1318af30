import MutualAid

/// What somebody typed into a form and what was wrong with it, to show the form again as it was left.
struct FormState: Sendable {
    /// The path that the form was sent to; it tells the forms of one page apart.
    let action: Address
    let values: [String: [String]]
    let mistakes: [Mistake]
    let refusal: Refusal?
    /// What parts of its fields' names are called on this page: the row of `answers[1]`.
    var names: [String: String] = [:]

    init(action: Address = "", values: [String: [String]] = [:], mistakes: [Mistake] = [], refusal: Refusal? = nil) {
        self.action = action
        self.values = values
        self.mistakes = mistakes
        self.refusal = refusal
    }

    static let empty = FormState()

    /// The same with what this page calls its fields.
    func naming(_ more: [String: String]) -> FormState {
        var state = self
        state.names.merge(more) { $1 }
        return state
    }

    var isWrong: Bool { !mistakes.isEmpty || refusal != nil }

    /// This state for the form with that action, nothing for every other form.
    func of(_ action: Address) -> FormState { self.action == action ? self : .empty }
}
