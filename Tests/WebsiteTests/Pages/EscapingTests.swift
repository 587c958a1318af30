import MutualAid
import Testing

@testable import Website

@Suite struct EscapingTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("\" onfocus=\"x", "&quot; onfocus=&quot;x"),
        ("' autofocus '", "&#39; autofocus &#39;"), ("a & b &lt;", "a &amp; b &amp;lt;"), ("日本語 ¥ é", "日本語 ¥ é"),
        ("line\nnext\ttab", "line\nnext\ttab"), ("zero\u{0}bell\u{7}c1\u{85}", "zero\u{FFFD}bell\u{FFFD}c1\u{FFFD}"),
    ])
    func valuesAreEscaped(_ value: String, _ expected: String) {
        let html: HTML = "<p title=\"\(value)\">\(value)</p>"
        #expect(html.text == "<p title=\"\(expected)\">\(expected)</p>")
        let part: HTML = "\(value.dropFirst(0))"
        #expect(part.text == expected)
    }

    @Test func partsAreSplicedAsTheyAre() {
        let part: HTML = "<b>\(1)</b>"
        let none: HTML? = nil
        let html: HTML = "\(part)\(none)\(each: ["<", "x"], { "<i>\($0)</i>" })\(if: false, "no")\(if: true, "<u></u>")\([part, part])"
        #expect(html.text == "<b>1</b><i>&lt;</i><i>x</i><u></u><b>1</b><b>1</b>")
        #expect([part, part].joined(by: " · ").text == "<b>1</b> · <b>1</b>")
    }

    @Test func addressesEncodeWhatIsPutIn() {
        let hostile = "a/../b?x=1&y#z\"é"
        let address: Address = "/members/\(hostile)"
        #expect(address.text == "/members/a%2F..%2Fb%3Fx%3D1%26y%23z%22%C3%A9")
        let id: ID<Order> = Samples.id(7)
        #expect(("/orders/\(id)/sent" as Address).text == "/orders/\(id.description)/sent")
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/a b", "/\\evil", "", "x", "/\"x", "/\u{7F}é"])
    func addressesThatLeadAwayAreNotTaken(_ path: String) {
        #expect(Address(checking: path) == nil)
    }

    @Test func ownAddressesAreTaken() {
        #expect(Address(checking: "/requests/x?after=1#offer-2")?.text == "/requests/x?after=1#offer-2")
    }
}
