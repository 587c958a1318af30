import MutualAid
import Wording

extension PageContext {
    /// So many names are shown at once.
    private static var shownHolders: Int { 6 }

    /// What whoever asked wants to know at once: when somebody rings, who has it and how far away, and what to do meanwhile.
    func afterAsking(_ sheet: RequestSheet) -> HTML {
        let request = sheet.row.request
        let classes = sheet.row.missingClasses(at: sheet.asOf)
        if classes.isEmpty { return .nothing }
        return """
            <section class="card stack" id="who-has" data-live>\
            \(if: request.triagedAt == nil, """
                <p class="lead"><b>\(say(request.canWait
                    ? CardWords.answers(by: clock.both(request.triageDueAt))
                    : .rings(phone: request.callback, by: clock.both(request.triageDueAt))))</b></p>\
                <p>\(say(request.canWait ? CardWords.noAnswer : .whoRings)) \(call(phone))</p>
                """)<h2>\(say(HolderWords.heading))</h2>\(each: sheet.holders, { holders($0, sheet) })\
            <h2>\(say(CardWords.meanwhile))</h2>\(each: request.meanwhile(classes, language), { "<p>\($0)</p>" })</section>
            """
    }

    private func holders(_ found: Holders, _ sheet: RequestSheet) -> HTML {
        let names = names(found, sheet)
        // That nobody has what would do instead is no news.
        if found.holders.isEmpty { return found.insteadOf == nil ? "<p>\(say(HolderWords.nobody(names)))</p>" : .nothing }
        let rest = found.holders.count - Self.shownHolders
        return """
            <div><h3>\(names)</h3><ul class="tight">\(each: found.holders.prefix(Self.shownHolders), { holder in
                "<li>\(place(holder)) <span class=\"quiet\">\(holder.words(language))</span></li>"
            })\(if: rest > 0, "<li class=\"quiet\">\(say(HolderWords.more(rest)))</li>")</ul></div>
            """
    }

    private func names(_ found: Holders, _ sheet: RequestSheet) -> String {
        let things = found.aidClass.plural(language)
        if let wanted = found.insteadOf { return say(HolderWords.instead(things, of: wanted.plural(language))) }
        let modelName = found.model.flatMap { model in sheet.row.items.first { $0.item.model == model }?.modelName }
        return modelName.map { say(HolderWords.ofModel(things, $0)) } ?? things
    }

    private func place(_ holder: Holder) -> String {
        holder.memberName == holder.siteName ? holder.siteName : "\(holder.memberName), \(holder.siteName)"
    }
}
