import Foundation
import MutualAid
import Wording

/// How wide the text of a page runs.
enum Width: String {
    case wide = ""
    case middle = "middle"
    case narrow = "narrow"
}

extension PageContext {
    /// A whole page, with another number than the reader's where it is about one region. `follows` is the sealed position up to which it is true; a page that follows is swapped part by part.
    func frame(
        title: String, width: Width = .wide, form: FormState = .empty, follows: Int? = nil, phone other: String? = nil, _ content: HTML
    ) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <title>\(form.isWrong ? "\(say(FrameWords.errorPrefix)) " : "")\(title) · \(say(FrameWords.product))\
        \(region.map { "\(comma)\($0.words(language))" } ?? "")</title>\
        <link rel="icon" href="\(siteIcon)"><link rel="stylesheet" href="\(assets.style)"><script src="\(assets.script)" defer></script></head>
        <body\(following(live ? follows : nil))>\(sprite)
        <a class="skip" href="#main">\(say(FrameWords.skipLink))</a>\(exerciseBand)\(topBar)
        <p class="unseen" role="status" id="said"></p>
        <main id="main" class="\(width.rawValue)">\(summary(of: form, in: content))\(doneNotice)\(content)</main>
        \(logLineForm)<footer class="foot"><p>\(say(FrameWords.dutyCoordinator)) \(call(other ?? phone))</p></footer>
        </body></html>

        """
    }

    /// What the script needs to follow: where, the clock of the region, and its few sentences with a number to put in.
    private func following(_ position: Int?) -> HTML {
        guard let position else { return .nothing }
        return """
             data-events="/events?after=\(position)" data-now="\(Int(clock.now.timeIntervalSince1970))" data-rate="\(region?.clock?.rate ?? 1)" \
            data-zone="\(clock.timeZone.identifier)" data-stopped="\(say(FrameWords.notLiveSince("00:00")))" \
            data-change="\(say(FrameWords.changesShow(1)))" data-changes="\(say(FrameWords.changesShow(2)))" \
            data-new="\(say(FrameWords.justNow))"
            """
    }

    private var exerciseBand: HTML {
        guard region?.isExercise == true else { return .nothing }
        return """
            <div class="exercise" role="region" aria-label="\(say(FrameWords.exercise))"><span>\
            <strong>\(say(FrameWords.exercise))</strong> \(say(FrameWords.nothingReal))</span></div>
            """
    }

    private var topBar: HTML {
        """
        <header class="top"><a class="home" href="\(homeAddress)">\(icon("i-home", style: "sign"))\
        <span>\(say(FrameWords.product))\(region.map { "<small>\($0.name)</small>" } as HTML?)</span></a>\
        \(navigation)<div class="me">\(whoami.map { _ in dayTime(clock.now) })\(whoami.map(account))\(languageSwitch)\
        \(if: whoami != nil, signOut)</div></header>
        """
    }

    private func account(_ whoami: Whoami) -> HTML {
        "<a class=\"name\" href=\"/account\">\(whoami.memberName ?? whoami.name)</a>"
    }

    private var signOut: HTML {
        Form(self, to: "/sign-out").wrap("one who", "<button class=\"link\">\(say(FrameWords.signOut))</button>")
    }

    private var languageSwitch: HTML {
        let form = Form(self, to: "/language")
        let other: Language = language == .english ? .japanese : .english
        return form.wrap(
            "one",
            """
            \(form.hidden("back", pathInAnyLanguage))<button class="link" name="lang" value="\(other.rawValue)" lang="\(other.rawValue)">\
            \(other.ownName)</button>
            """)
    }

    /// Where an address asks for a language, the switch would lead back into that one.
    private var pathInAnyLanguage: String {
        guard var address = URLComponents(string: path) else { return path }
        let rest = address.queryItems?.filter { $0.name != "lang" } ?? []
        address.queryItems = rest.isEmpty ? nil : rest
        return address.string ?? path
    }

    /// A number to ring, as a link.
    func call(_ number: String) -> HTML {
        let digits = String(number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }.map(Character.init))
        return "<a class=\"keep\" href=\"tel:\(digits)\">\(number)</a>"
    }
}
