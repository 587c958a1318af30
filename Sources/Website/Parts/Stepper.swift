import MutualAid
import Wording

/// One step of a way, and when it was taken.
struct Step {
    let words: String
    var time: HTML = .nothing
}

extension PageContext {
    /// The way of a record with the step at which it stands.
    func stepper(_ label: String, _ steps: [Step], at current: Int) -> HTML {
        """
        <ol class="steps" aria-label="\(label)">\(each: steps.enumerated(), { number, step in
            number < current
                ? """
                <li class="past"><span>\(icon("i-ok"))\(step.words)<span class="unseen">, \(say(RequestWords.stepDone))</span></span>\
                \(step.time)</li>
                """
                : number == current
                    ? """
                    <li aria-current="step"><span class="at">\(say(RequestWords.step(number + 1, of: steps.count))) · </span>\
                    <span>\(step.words)</span>\(step.time)</li>
                    """
                    : "<li><span>\(step.words)</span></li>"
        })</ol>
        """
    }
}
