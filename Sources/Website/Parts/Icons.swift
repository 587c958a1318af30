/// A sign of the sprite, in the size and colour of the text.
func icon(_ name: StaticString, style: StaticString = "i") -> HTML {
    "<svg class=\"\(HTML(stringLiteral: style))\" aria-hidden=\"true\"><use href=\"#\(HTML(stringLiteral: name))\"/></svg>"
}

/// The shapes that a page refers to, drawn once at its start.
let sprite: HTML = """
    <svg class="sprite" aria-hidden="true"><defs>\
    <symbol id="ps4" viewBox="0 0 16 16"><path d="M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3z"/></symbol>\
    <symbol id="ps3" viewBox="0 0 16 16"><path d="M8 1.2 15.4 14.4H.6z"/></symbol>\
    <symbol id="ps2" viewBox="0 0 16 16"><path d="M8 .7 15.3 8 8 15.3.7 8z" fill="none" stroke="currentColor" stroke-width="1.8"/>\
    <path d="M8 .7 15.3 8 8 15.3z"/></symbol>\
    <symbol id="ps1" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="2"/></symbol>\
    <symbol id="ps0" viewBox="0 0 16 16"><path d="M2 7h12v2H2z"/></symbol>\
    <symbol id="ps-unsaid" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" \
    stroke-dasharray="3 2.3"/></symbol>\
    <symbol id="i-ok" viewBox="0 0 16 16"><path d="m6.3 13.2-5-5 1.8-1.8 3.2 3.2 6.6-6.6 1.8 1.8z"/></symbol>\
    <symbol id="i-stop" viewBox="0 0 16 16"><path fill-rule="evenodd" \
    d="M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3zM7 4v5h2V4zm0 6.3V12h2v-1.7z"/></symbol>\
    <symbol id="i-warn" viewBox="0 0 16 16"><path fill-rule="evenodd" \
    d="M8 1 15.6 14.6H.4zM7.1 6v4h1.8V6zm0 5.2v1.6h1.8v-1.6z"/></symbol>\
    <symbol id="i-note" viewBox="0 0 16 16"><path fill-rule="evenodd" \
    d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7.1 4h1.8v1.8H7.1zm0 3h1.8v5H7.1z"/></symbol>\
    <symbol id="i-print" viewBox="0 0 16 16"><path d="M4 1h8v4H4zM1 6h14v6h-3V9H4v3H1zm4 4h6v5H5z"/></symbol>\
    <symbol id="i-phone" viewBox="0 0 16 16"><path \
    d="M4.2 1 6.5 1.8 7 5.2 5.4 6.4c.8 1.7 2 2.9 3.8 3.9l1.3-1.6 3.3.7.8 2.4-1.6 2.5C7.2 14.8 1.3 8.7 1.6 2.7z"/></symbol>\
    <symbol id="i-home" viewBox="0 0 24 24"><path d="M2 2h9v4H6.5v3.5H2zM22 22h-9v-4h4.500v-3.500H22zM8 8h8v8H8z"/></symbol>\
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect width="2.5" height="5"/></pattern>\
    <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1.2"/></pattern>\
    </defs></svg>
    """

/// The sign in a browser's tab, with no file of its own.
let siteIcon: HTML = """
    data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2024%2024'%3E%3Cpath%20fill='%230079a8'%20\
    d='M2%202h9v4H6.500v3.500H2zM22%2022h-9v-4h4.500v-3.500H22zM8%208h8v8H8z'/%3E%3C/svg%3E
    """
