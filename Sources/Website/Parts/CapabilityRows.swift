import Foundation
import MutualAid
import Wording

extension PageContext {
    /// What a member lends, with one button that says that all of it is still true.
    func capabilities(_ rows: [CapabilityRow], mayPublish: Bool) -> HTML {
        let listed = rows.filter { $0.capability.state != .retired }
        let add: HTML = "<a class=\"may\" href=\"/capabilities/new\">\(say(CapabilityWords.add))</a>"
        return """
            <section class="stack"><h2>\(say(CapabilityWords.heading)) <span class="small quiet">\(say(CapabilityWords.lead))</span></h2>\
            \(listed.isEmpty
                ? empty(say(CapabilityWords.emptyHeading), say(CapabilityWords.emptyHint), mayPublish ? add : .nothing)
                : """
                    \(capabilityTable(listed))\
                    \(if: mayPublish, "<div class=\"acts\">\(stillTrue(listed))\(add)</div>")
                    """)</section>
            """
    }

    func capabilityTable(_ rows: [CapabilityRow]) -> HTML {
        table(
            "capabilities", caption: say(rows.allSatisfy { isReader($0.capability.member) } ? CapabilityWords.heading : .theirs),
            [
                Column(say(RequestWords.what)), Column(say(CapabilityWords.listed), number: true),
                Column(say(CapabilityWords.kept), number: true), Column(say(CapabilityWords.promised), number: true),
                Column(say(CapabilityWords.free), number: true), Column(say(CapabilityWords.state)),
            ], rows.map(capability), counts: true)
    }

    private func stillTrue(_ rows: [CapabilityRow]) -> HTML {
        let members = Dictionary(grouping: rows, by: \.capability.member).sorted { $0.key < $1.key }
        return """
            \(each: members, { member, rows in
                button(
                    say(CapabilityWords.allStillTrue(rows.count)), to: "/capabilities/confirmation", style: "do",
                    hidden: [("member", member.description)], about: rows.first?.memberName ?? "")
            })
            """
    }

    private func capability(_ row: CapabilityRow) -> TableRow {
        let capability = row.capability
        let asked = say(CapabilityWords.askUsBriefly)
        return TableRow(
            id: "capability-\(capability.id)",
            head: """
                <a href="/capabilities/\(capability.id)">\(capability.aidClass.words(language))</a><br>\
                <span class="quiet small">\(row.modelName.map { "\($0) · " } ?? "")\(row.siteName)\(particulars(capability.terms).map { "<br>\($0)" } ?? .nothing)</span>
                """,
            cells: [
                capability.quantity.map { "\($0)" } ?? "\(asked)", "\(capability.reserve)",
                "\(capability.promised)", capability.free.map { "<b>\($0)</b>" } ?? .nothing,
                "\(capability.state.words(language))<br>\(confirmed(capability.confirmedAt))\(uncovered(capability))",
            ])
    }

    /// When its member last said that it is true; what is old says so first.
    func confirmed(_ at: Date) -> HTML {
        let ago = clock.ago(at)
        if Capability.isStale(at, now: clock.now) { return "<span class=\"turn late\">\(say(CapabilityWords.stale(ago)))</span>" }
        return "<span class=\"quiet small\">\(ticking(say(CapabilityWords.confirmedAgo(ago)), at))</span>"
    }

    private func uncovered(_ capability: Capability) -> HTML {
        if capability.shortBy == 0 { return .nothing }
        let things = capability.aidClass.number(capability.shortBy, language)
        let isOwn = isReader(capability.member)
        return "<br><b>\(say(isOwn ? CapabilityWords.shortBy(things: things) : .theirsShortBy(things: things)))</b>"
    }
}
