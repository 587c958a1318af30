/// The three queues, each with connections of its own, so that slow work never stands before quick work.
public enum Line: Sendable, CaseIterable {
    case interactive
    case heavy
    case background
}
