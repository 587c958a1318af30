import MutualAid
import Wording

extension PageContext {
    /// What is shown while the records cannot be reached: both languages at once, the telephone, nothing else.
    static func downPage(style: String, phone: String?) -> HTML {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <title>\(each: Language.allCases, { "\(FrameWords.product.text($0)) " })</title><link rel="icon" href="\(siteIcon)">\
        <link rel="stylesheet" href="\(style)"></head>
        <body>\(sprite)<main id="main" class="narrow"><div class="stack">\(each: Language.allCases, { language in
            """
            <section class="stack" lang="\(language.rawValue)"><h1>\(TroubleWords.downTitle.text(language))</h1>\
            <div class="notice warn">\(icon("i-phone", style: "sign"))<p>\(TroubleWords.down.text(language)) \
            \(phone.map { "<b class=\"lead keep\">\($0)</b>" } as HTML?)</p></div></section>
            """
        })</div></main></body></html>

        """
    }
}
