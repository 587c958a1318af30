import MutualAid
import Wording

extension Harm? {
    /// The names of the colour and of the shape.
    fileprivate var style: HTML {
        switch self {
        case .lifeAtRisk: "ps4"
        case .careLost: "ps3"
        case .careDegraded: "ps2"
        case .linkLost: "ps1"
        case .noEffect: "ps0"
        case nil: "ps-unsaid"
        }
    }
}

extension PageContext {
    /// How bad it is for patients: a shape and its word, never one without the other.
    func mark(_ harm: Harm?) -> HTML {
        """
        <span class="mark \(harm.style)"><svg aria-hidden="true"><use href="#\(harm.style)"/></svg>\(harm.words(language))</span>
        """
    }

    /// A figure in the colour of its harm; the word stands beside it.
    func figure(_ number: Int, _ harm: Harm?) -> HTML { "<b class=\"\(harm.style)\">\(number)</b>" }
}
