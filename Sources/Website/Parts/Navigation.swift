import MutualAid
import Wording

/// One place of the top bar.
struct Place {
    let address: Address
    let words: FrameWords
    /// How much there waits for the reader.
    var waiting = 0
}

extension PageContext {
    /// Where the reader starts: the board, the home of a hospital that asks, the home of one that lends, or the entry of the member that
    /// somebody only administers.
    var homeAddress: Address {
        if seesRegion || seat == nil { return "/" }
        if onlyTakesCalls { return "/call" }
        if has(.requester) || has(.approver) { return "/asking" }
        if let seat, has(.organisationAdministrator), !has(.publisher), !has(.dispatcher) { return "/members/\(seat.member)" }
        return "/lending"
    }

    var places: [Place] {
        guard seat != nil else { return [] }
        if onlyTakesCalls { return [Place(address: "/call", words: .takeCall)] }
        if seesRegion {
            return [
                Place(address: "/", words: .board, waiting: waiting), Place(address: "/plans", words: .plan),
                Place(address: "/requests", words: .requests), Place(address: "/ring", words: .ringNow),
                Place(address: "/members", words: .members), Place(address: "/journal", words: .log),
            ]
        }
        return [
            Place(address: "/asking", words: .ourRequests, waiting: homeAddress == "/asking" ? waiting : 0)
        ]
            + (has(.requester) || has(.approver) ? [Place(address: "/requests/new", words: .askForHelp)] : []) + [
                Place(address: "/lending", words: .whatWeLend, waiting: homeAddress == "/lending" ? waiting : waitingToLend),
                Place(address: "/roll-calls", words: .askPeers), Place(address: "/members", words: .members),
                Place(address: "/journal", words: .log),
            ]
    }

    var navigation: HTML {
        if places.isEmpty { return .nothing }
        return """
            <nav aria-label="\(say(FrameWords.mainNavigation))"><ul id="places" data-live>\(each: places, { place in
                "<li><a href=\"\(place.address)\"\(current(place))>\(say(place.words))\(number(place.waiting))</a></li>"
            })</ul></nav>
            """
    }

    private func number(_ count: Int) -> HTML {
        if count == 0 { return .nothing }
        return """
             <span class="n"><span aria-hidden="true">\(count)</span><span class="unseen">\(say(FrameWords.needYou(count)))</span></span>
            """
    }

    /// The place itself, or the one below which the page lies.
    private func current(_ place: Place) -> HTML {
        let plain = String(path.prefix { $0 != "?" && $0 != "#" })
        if plain == place.address.text { return " aria-current=\"page\"" }
        let home: [String: String] = ["/requests": seesRegion ? "/requests" : "/asking", "/capabilities": "/lending", "/items": "/plans"]
        let section = "/" + (plain.split(separator: "/").first ?? "")
        let isBelow = plain != "/requests/new" && (home[section] ?? section) == place.address.text
        return isBelow ? " aria-current=\"true\"" : .nothing
    }
}
