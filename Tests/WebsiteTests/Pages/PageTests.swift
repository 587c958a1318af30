import Foundation
import MutualAid
import Testing
import Wording

@testable import Website

@Suite struct PageTests {
    static let languages = Language.allCases

    @Test(arguments: languages) func everyPageIsWellFormed(_ language: Language) {
        for (name, html) in Samples(language: language).pages {
            var open: [Tag] = []
            for tag in tags(of: html.text) where !withoutEnd.contains(tag.name) {
                if tag.isEnd {
                    #expect(open.last?.name == tag.name, "\(name)")
                    _ = open.popLast()
                } else {
                    if tag.has("data-live") {
                        #expect(!(tag["id"] ?? "").isEmpty, "\(name)")
                        #expect(!open.contains { $0.has("data-live") }, "\(name): a living part inside another")
                    }
                    if tag.has("data-row") { #expect(!(tag["id"] ?? "").isEmpty, "\(name)") }
                    if tag.name == "form" { #expect(!open.contains { $0.name == "form" || $0.name == "p" }, "\(name)") }
                    open.append(tag)
                }
            }
            #expect(open.isEmpty, "\(name)")
            #expect(html.text.hasPrefix("<!doctype html>\n<html lang=\"\(language.rawValue)\">"), "\(name)")
            #expect(tags(of: html.text).count { $0.name == "h1" && !$0.isEnd } == 1, "\(name)")
        }
    }

    /// What belongs to the plan lies below it, wherever its address begins.
    @Test func theNavigationSaysWhereOneIs() {
        for (name, html) in Samples(language: .english).pages
        where ["plan", "why-not", "alternatives"].contains(where: { name == $0 || name.hasPrefix("\($0)-") }) {
            let here = tags(of: html.text).filter { $0.name == "a" && $0.has("aria-current") }
            #expect(here.map { $0["href"] } == ["/plans"], "\(name)")
        }
    }

    @Test(arguments: languages) func nothingIsInline(_ language: Language) {
        for (name, html) in Samples(language: language).pages {
            for tag in tags(of: html.text) {
                for attribute in tag.attributes {
                    #expect(attribute.name != "style" && !attribute.name.hasPrefix("on"), "\(name): \(attribute)")
                    #expect(!attribute.value.contains("javascript:"), "\(name)")
                    if ["href", "src", "action"].contains(attribute.name) {
                        let isSign = tag["rel"] == "icon" && attribute.value.hasPrefix("data:image/")
                        #expect(isSign || ["/", "#", "t"].contains(attribute.value.prefix(1)), "\(name): \(attribute)")
                    }
                }
                #expect(tag.name != "style", "\(name)")
                if tag.name == "script" { #expect(tag.has("src") || tag.isEnd, "\(name)") }
                #expect(tag.name != "script" || tag.text.isEmpty || tag.isEnd, "\(name)")
            }
            let escaped = html.text.replacing("&lt;b&gt;pumps&lt;/b&gt;", with: "")
            #expect(!escaped.contains("&lt;") && !escaped.contains("HTML(") && !escaped.contains("Optional("), "\(name)")
        }
    }

    @Test(arguments: languages) func identitiesAreUniqueAndReferencesLead(_ language: Language) {
        for (name, html) in Samples(language: language).pages {
            let all = tags(of: html.text)
            let ids = all.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(name): \(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys)")
            for tag in all {
                let hints = tag["aria-describedby"]?.split(separator: " ").map { String($0) } ?? []
                for id in hints + [tag["for"], tag["form"]].compactMap(\.self) { #expect(ids.contains(id), "\(name): \(id)") }
                if let href = tag["href"], href.hasPrefix("#"), tag.name != "pattern" {
                    #expect(ids.contains(String(href.dropFirst())), "\(name): \(href)")
                }
            }
        }
    }

    @Test(arguments: languages) func everyFieldHasALabelAndEveryFormAKey(_ language: Language) {
        for (name, html) in Samples(language: language).pages {
            let all = tags(of: html.text)
            let labelled = Set(all.filter { $0.name == "label" }.compactMap { $0["for"] })
            var isInLabel = false
            for tag in all {
                if tag.name == "label" { isInLabel = !tag.isEnd }
                guard ["input", "select", "textarea"].contains(tag.name), !tag.isEnd, tag["type"] != "hidden" else { continue }
                #expect(isInLabel || labelled.contains(tag["id"] ?? ""), "\(name): \(tag["name"] ?? "")")
            }
            // What only looks elsewhere asks for a page, and needs no key.
            let forms = all.filter { $0.name == "form" && !$0.isEnd && $0["method"] != "get" }
            #expect(forms.allSatisfy { $0["method"] == "post" }, "\(name)")
            #expect(all.count { $0["name"] == "key" && !($0["value"] ?? "").isEmpty } == forms.count, "\(name)")
            #expect(all.filter { $0.name == "button" && !$0.isEnd }.allSatisfy { !$0.text.isEmpty || $0.has("data-print") }, "\(name)")
        }
    }

    /// A mistake names its field in words: no name of a field falls through to itself.
    @Test func everyFieldOfAFormHasAName() {
        for (name, html) in Samples(language: .english).pages {
            var isSent = false
            for tag in tags(of: html.text) {
                if tag.name == "form" { isSent = !tag.isEnd && tag["method"] == "post" }
                guard isSent, !tag.isEnd, ["input", "select", "textarea"].contains(tag.name), tag["type"] != "hidden" else { continue }
                let field = tag["name"] ?? ""
                #expect(!fieldName(field, .english).contains("“"), "\(name): \(field)")
            }
        }
    }

    @Test func pagesComeBackFilled() throws {
        let pages = Dictionary(uniqueKeysWithValues: Samples(language: .english).pages.map { ($0.name, $0.html.text) })
        let wrong = try #require(pages["ask-wrong"])
        #expect(wrong.contains("<title>Error: ") && wrong.contains("&lt;b&gt;pumps&lt;/b&gt;</textarea>"))
        #expect(wrong.contains("<a href=\"#f-requests-items-0--quantity\">") && wrong.contains("id=\"f-requests-items-0--quantity\""))
        #expect(wrong.contains("value=\"care_lost\" checked"))
        let lending = try #require(pages["lending"])
        #expect(lending.components(separatedBy: "value=\"99\"").count == 2 && lending.contains("value=\"part\" checked"))
        let ask = try #require(pages["ask"])
        #expect(!ask.contains("name=\"harm\" value=\"care_lost\" checked") && ask.contains("name=\"by\" value=\"2026-02-03T05:15\""))
    }
}
