import Foundation
import Hummingbird
import HummingbirdTesting
import MutualAid
import Testing

@testable import Website

/// Keeps cookies and sends forms, as a browser does.
struct Browser: Sendable {
    let site: OpenSite
    var language: Language
    private(set) var cookies: [String: String] = [:]

    init(site: OpenSite, language: Language) {
        self.site = site
        self.language = language
    }

    mutating func get(_ path: String) async throws -> Answer { try await send(.get, path, nil) }

    mutating func post(_ path: String, _ fields: [String: String], key: UUID? = UUID()) async throws -> Answer {
        try await post(path, fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, key: key)
    }

    mutating func post(_ path: String, _ fields: [(String, String)], key: UUID? = UUID()) async throws -> Answer {
        let all = (key.map { [("key", $0.uuidString)] } ?? []) + fields
        let body = all.map { "\(Self.quoted($0.0))=\(Self.quoted($0.1))" }.joined(separator: "&")
        return try await send(.post, path, Data(body.utf8))
    }

    mutating func send(_ method: HTTPRequest.Method, _ path: String, _ body: Data?, headers more: HTTPFields = [:]) async throws -> Answer {
        var headers = more
        headers[.acceptLanguage] = language.rawValue
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        let answer = try await site.send(method, path, body, headers: headers)
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2, !cookie.contains("Max-Age=0") { cookies[pair[0]] = pair[1] } else { cookies[pair[0]] = nil }
        }
        return answer
    }

    static func quoted(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))) ?? ""
    }
}

extension Answer {
    /// What stands in the page's field, unescaped, or in the field of the form with that action; nil where there is no such field.
    func value(of field: String, in form: String? = nil) -> String? {
        let all = form.map { part($0) } ?? tags(of: text)
        for tag in all where tag["name"] == field {
            switch tag.name {
            case "input" where tag["type"] != "radio" && tag["type"] != "checkbox": return tag["value"].map(Self.plain)
            case "input" where tag.has("checked"): return tag["value"].map(Self.plain)
            // A browser leaves out the line break that stands first.
            case "textarea": return Self.plain(tag.text.hasPrefix("\n") ? String(tag.text.dropFirst()) : tag.text)
            case "select": return Self.chosen(in: field, all)
            default: continue
            }
        }
        return nil
    }

    private func part(_ form: String) -> [Tag] {
        Array(tags(of: text).drop { !($0.name == "form" && $0["action"] == form) }.prefix { !($0.name == "form" && $0.isEnd) })
    }

    private static func chosen(in field: String, _ all: [Tag]) -> String? {
        guard let start = all.firstIndex(where: { $0.name == "select" && $0["name"] == field }) else { return nil }
        let options = all[start...].prefix { !($0.name == "select" && $0.isEnd) }.filter { $0.name == "option" && !$0.isEnd }
        // A browser takes the first where none is chosen.
        return (options.first { $0.has("selected") } ?? options.first)?["value"]
    }

    static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
            .replacingOccurrences(of: "&amp;", with: "&")
    }
}
