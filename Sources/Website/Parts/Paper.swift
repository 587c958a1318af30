import MutualAid
import Wording

extension PageContext {
    /// The order as it travels: on paper, with room for hands.
    func paper(_ sheet: OrderSheet) -> HTML {
        let row = sheet.row
        let order = row.order
        let isPeople = order.aidClass.kind == .people
        return """
            <article class="sheet">\(if: region?.isExercise == true, exerciseStamp)
            <div class="top-line"><div><p class="quiet">\(say(FrameWords.product))\(region.map { "\(comma)\($0.name)" } ?? "") · \
            \(say(OrderWords.sheet))</p><p class="order-no">\(order.number)</p>\(row.written.map { "<p>\(say(PaperOrderWords.written($0)))</p>" })<h1>\(row.words(language))</h1>\
            <p>\(say(RequestWords.arrives)): <b>\(dayTime(order.comesAt))</b> · \(row.requestNumber)</p></div></div>
            <div class="two">\(side(.from, row.lenderName, sheet.lenderSite, sheet.lenderSite.entry, sheet.lenderContacts))\
            \(side(.to, row.askerName, sheet.askerSite, order.door(at: sheet.askerSite), sheet.askerContacts))</div>
            \(carryingOnPaper(sheet))\(units(row))
            <h2>\(say(isPeople ? OrderWords.onArrivalOfPeople : .onArrival))</h2><ul class="check">\(each: checks(order.aidClass.kind), { check in
                "<li><span class=\"box\"></span>\(say(check))</li>"
            })</ul>
            <h2>\(say(OrderWords.terms(accepted: clock.dayAndTime(order.acceptedAt))))</h2>
            \(particulars(order.terms).map { "<p>\($0)</p>" } ?? .nothing)\
            <p>\(order.terms.conditions.isEmpty ? say(OrderWords.noConditions) : order.terms.conditions) \
            \(if: order.aidClass.kind == .equipment, "\(say(OrderWords.cleaned))")</p>
            <p>\(say(isPeople ? OrderWords.homeBy : .returnBy)): <b>\(order.until.map(clock.dayAndTime) ?? say(RequestWords.backOpen))</b></p>
            \(facts(handlingFacts(order.handling)))\(if: order.delegation != nil, "<p>\(say(FindingWords.acceptedForThem))</p>")
            \(signatures(row))
            <p class="quiet end">\(running(
                say(OrderWords.wrong(phone: phone)), say(OrderWords.printed(clock.dayAndTime(clock.now)))))</p></article>
            """
    }

    var exerciseStamp: HTML { "<p class=\"stamp\">\(say(FrameWords.exercise)) · \(say(FrameWords.nothingReal))</p>" }

    /// - Parameter door: one door only: the one that was accepted, where one was.
    private func side(_ words: OrderWords, _ name: String, _ site: Site, _ door: String, _ contacts: [Contact]) -> HTML {
        """
        <div><h2>\(say(words))</h2><p><b>\(name)</b>\(if: site.name != name, "\(comma)\(site.name)")\
        \(if: !site.address.isEmpty, "<br>\(site.address)")\(if: !door.isEmpty, "<br>\(door)")</p>\
        \(each: contacts.sorted { $0.rank < $1.rank }.prefix(2), { contact in "<p>\(contact.post): \(call(contact.phone))</p>" })</div>
        """
    }

    /// A line for each of them; serial numbers are written by hand.
    private func units(_ row: OrderRow) -> HTML {
        let order = row.order
        let count = max(1, min(order.quantity, 24))
        let isPeople = order.aidClass.kind == .people
        let heading = say(isPeople ? OrderWords.whoTravels : .whatTravels)
        return """
            <h2>\(heading): \(order.aidClass.counted(order.quantity, language))</h2>
            <div class="wide-scroll" tabindex="0" role="region" aria-label="\(heading)"><table><thead><tr>\
            <th scope="col">#</th><th scope="col">\(say(unit(order.aidClass.kind)))</th>\
            \(if: order.aidClass.kind == .equipment, "<th scope=\"col\">\(say(OrderWords.serial))</th>")\
            <th scope="col">\(say(isPeople ? OrderWords.leftOK : .outOK))</th>\
            <th scope="col">\(say(isPeople ? OrderWords.thereOK : .inOK))</th></tr></thead><tbody>\
            \(each: 1...count, { number in
                """
                <tr><td>\(number)</td><td>\(row.modelName ?? "")</td>\(if: order.aidClass.kind == .equipment, "<td></td>")\
                <td></td><td></td></tr>
                """
            })</tbody></table></div>
            """
    }

    private func checks(_ kind: AidKind) -> [OrderWords] {
        switch kind {
        case .equipment: [.outsideClean, .accessories, .electricalSafety, .functionTest, .notOnNetwork, .usersTrained]
        case .people: [.identityChecked, .briefed, .contactKnown]
        case .serviceSlots: [.timesAgreed, .whoBrings, .resultsBack]
        case .patientCapacity: [.unitsReady, .handoverTravels, .wayAgreed]
        case .transport: [.driverKnowsDoor, .loadSecured, .fuelled]
        case .information: [.numberTried, .hoursKnown]
        }
    }

    /// What is written by hand for each of them.
    private func unit(_ kind: AidKind) -> OrderWords {
        switch kind {
        case .equipment: .model
        case .people: .personName
        case .serviceSlots: .slotTime
        case .patientCapacity: .receivingUnit
        case .transport: .vehicle
        case .information: .adviser
        }
    }

    private func signatures(_ row: OrderRow) -> HTML {
        let hint = say(OrderWords.signHint)
        return """
            <h2>\(say(OrderWords.signedFor))</h2><table class="sign"><thead><tr>\
            <th scope="col">\(say(OrderWords.handedOver(row.lenderName)))</th><th scope="col">\(say(OrderWords.carriedBy))</th>\
            <th scope="col">\(say(OrderWords.received(row.askerName)))</th></tr></thead>\
            <tbody><tr><td>\(hint)</td><td>\(hint)</td><td>\(hint)</td></tr></tbody></table>
            """
    }
}
