import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What may be said of an item besides class and number; none of it is required. Names begin with `prefix`.
    func itemFields(
        _ form: Form, _ prefix: String = "", of item: RequestItem? = nil, _ aidClass: AidClass? = nil, models: [DeviceModel]
    ) -> HTML {
        let wanted = item?.aidClass ?? aidClass
        let fitting = models.filter { wanted == nil || $0.aidClass == wanted }
        // Another class of the same kind, so that no list is longer than it must be.
        let kinds = wanted.map { [$0.kind] } ?? AidKind.allCases
        let said = item?.substitutes ?? []
        // Beside an item one place more than is said: the page has a form for each.
        let places = min(RequestItem.mostSubstitutes, item == nil ? 2 : said.count + 1)
        return """
            \(form.number(FieldText(
                name: "\(prefix)leastQuantity", label: say(ItemWords.least), help: say(ItemWords.leastHint),
                initial: item?.leastQuantity.map { String($0) } ?? "")))\
            \(each: 0..<places, { place in
                form.select(
                    FieldText(
                        name: "\(prefix)substitute\(place + 1)", label: say(place == 0 ? ItemWords.instead : .insteadNext(place + 1)),
                        help: place == 0 ? say(ItemWords.insteadHint) : "", initial: said.count > place ? said[place].rawValue : ""),
                    groups: classGroups(kinds), empty: say(ItemWords.nothingElse))
            })\
            \(form.number(FieldText(
                name: "\(prefix)mostLenders", label: say(ItemWords.mostLenders), help: say(ItemWords.mostLendersHint),
                initial: item?.mostLenders.map { String($0) } ?? "")))\
            \(form.select(
                FieldText(
                    name: "\(prefix)together", label: say(ItemWords.together), help: say(ItemWords.togetherHint),
                    initial: item?.together?.rawValue ?? ""),
                groups: [("", RequestItem.Together.allCases.map { ($0.rawValue, $0.words(language)) })], empty: say(ItemWords.alone)))\
            \(if: !fitting.isEmpty, form.select(
                FieldText(name: "\(prefix)model", label: say(AskWords.model), initial: item?.model?.description ?? ""),
                groups: modelGroups(fitting), empty: say(AskWords.anyModel)))
            """
    }

    /// Models to choose from, class by class.
    func modelGroups(_ models: [DeviceModel]) -> [(label: String, options: [(value: String, words: String)])] {
        Dictionary(grouping: models, by: \.aidClass).sorted { $0.key.words(language) < $1.key.words(language) }
            .map { (label: $0.words(language), options: $1.map { (value: $0.id.description, words: $0.words) }) }
    }

    /// For how many patients: instead of a number, or beside it.
    func patientsField(_ form: Form, _ name: String, _ initial: Int? = nil) -> HTML {
        form.number(
            FieldText(
                name: name, label: say(ItemWords.patients), help: say(ItemWords.patientsHint), initial: initial.map { String($0) } ?? ""))
    }

    /// Each item with what may be said anew, and one more.
    func itemChanges(_ sheet: RequestSheet, _ models: [DeviceModel], _ state: FormState) -> HTML {
        let request = sheet.row.request
        let items = sheet.row.items.filter { $0.item.state == .open }.map(\.item)
        let adding = Form(self, to: "/requests/\(request.id)/items", state)
        let isWrong =
            adding.state.isWrong || items.contains { Form(self, to: "/requests/\(request.id)/items/\($0.id)", state).state.isWrong }
        return foldBox(
            say(ItemWords.change), hint: say(ItemWords.changeHint), open: isWrong,
            """
            <div class="stack">\(each: items, { itemChange($0, of: request, models, state) })\
            <p><b>\(say(ItemWords.addHeading))</b></p>\(adding.wrap("form", """
                \(adding.hidden("version", String(request.version)))<div class="pair">\
                \(adding.number(FieldText(name: "quantity", label: say(AskWords.number))))\
                \(adding.select(
                    FieldText(name: "aidClass", label: say(AskWords.which), required: true), groups: classGroups(), empty: say(AskWords.choose)))\
                </div>\(patientsField(adding, "patients"))\
                \(adding.time(FieldText(name: "neededUntil", label: say(AskWords.neededUntil), help: say(AskWords.neededUntilHint))))\
                <p><button class="may">\(say(ItemWords.add))</button></p>
                """))</div>
            """)
    }

    private func itemChange(_ item: RequestItem, of request: AidRequest, _ models: [DeviceModel], _ state: FormState) -> HTML {
        let form = Form(self, to: "/requests/\(request.id)/items/\(item.id)", state)
        let things = item.briefly(language)
        // Where only patients were said, the number is theirs.
        let number = item.patients == item.quantity ? "" : String(item.quantity)
        return """
            <p><b>\(things)</b></p>\(form.wrap("form", """
                \(form.hidden("version", String(request.version)))\
                \(form.number(FieldText(name: "quantity", label: say(AskWords.number), initial: number)))\
                \(patientsField(form, "patients", item.patients))\
                \(form.time(FieldText(
                    name: "neededUntil", label: say(AskWords.neededUntil), help: say(AskWords.neededUntilHint),
                    initial: form.localText(item.neededUntil))))\
                \(itemFields(form, of: item, models: models))\
                <p><button class="may">\(say(ItemWords.save(things: things)))</button></p>
                """))<p class="help">\(say(ItemWords.cancelHint))</p>\(button(
                    say(ItemWords.cancel(things: things)), to: "/requests/\(request.id)/items/\(item.id)/cancellation", style: "never",
                    hidden: [("version", String(request.version))]))
            """
    }
}
