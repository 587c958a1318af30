/// How many rows a statement must touch.
///
/// Row-level security makes an update of a row that may not be changed touch none, without an error; so the count is always checked.
public enum Expected: Sendable, Equatable {
    case one
    case atMostOne
    case exactly(Int)
    case any

    func allows(_ count: Int) -> Bool {
        switch self {
        case .one: count == 1
        case .atMostOne: count <= 1
        case .exactly(let number): count == number
        case .any: true
        }
    }
}
