import MutualAid
import Wording

extension PageContext {
    /// A refusal on a page of its own: what was first, that nothing changed, and where to go.
    func refusalPage(_ refusal: Refusal, back: Address) -> HTML {
        let way: HTML =
            switch refusal {
            case .notSignedIn: "<a class=\"do\" href=\"/sign-in\">\(say(SignInWords.button))</a>"
            case .chooseSeat: "<a class=\"do\" href=\"/seat\">\(say(SignInWords.chooseHeading))</a>"
            case .linkEnded: "<span class=\"lead\">\(call(phone))</span>"
            default: "<a class=\"do\" href=\"\(back)\">\(say(FrameWords.back))</a>"
            }
        return saying(refusal.title(language), "\(refusal.sentence(language))", way)
    }

    /// Something that is nobody's decision: too much at once, an address that nobody knows, a fault of ours.
    func troublePage(_ trouble: Trouble) -> HTML {
        let reference: HTML =
            if case .broken(let reference) = trouble { " <span class=\"no\">\(reference)</span>" } else { .nothing }
        return saying(
            trouble.title.text(language), "\(trouble.sentence.text(language))\(reference)",
            "<a class=\"do\" href=\"\(homeAddress)\">\(say(FrameWords.home))</a>")
    }

    private func saying(_ title: String, _ sentence: HTML, _ way: HTML) -> HTML {
        frame(
            title: title, width: .narrow,
            """
            <div class="stack"><h1>\(title)</h1>\
            <div class="notice bad">\(icon("i-stop", style: "sign"))<p>\(sentence)</p></div><p class="acts">\(way)</p></div>
            """)
    }
}

/// What can go wrong without anybody saying no.
enum Trouble: Hashable, Sendable {
    case busy, unreachable, tooLarge, noSuchAddress, unreadable
    /// Our fault, with the reference under which it is logged.
    case broken(reference: String)

    var title: TroubleWords {
        switch self {
        case .busy: .busyTitle
        case .unreachable: .unreachableTitle
        case .tooLarge: .tooLargeTitle
        case .noSuchAddress: .noSuchAddressTitle
        case .unreadable: .unreadableTitle
        case .broken: .brokenTitle
        }
    }

    var sentence: TroubleWords {
        switch self {
        case .busy: .busy
        case .unreachable: .unreachable
        case .tooLarge: .tooLarge
        case .noSuchAddress: .noSuchAddress
        case .unreadable: .unreadable
        case .broken: .broken
        }
    }
}
