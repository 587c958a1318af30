"""What goes on paper."""

import base64
import io
import re
import unicodedata

import pypdf

from browser import DESK_WIDTH, browsing

PLACES = {"en": ("EXERCISE", "Signed for"), "ja": ("訓練", "受け渡しの署名")}


def checks():
    yield "the sheet of a small order fits on one page, with its number and that it is an exercise", sheet
    yield "the board prints without what only a screen can use", board


def sheet():
    with browsing("kurosaki.approver", DESK_WIDTH) as browser:
        browser.open("/asking")
        browser.press(browser.one("#orders a"))
        path = browser.path()
        for language, (exercise, signed) in PLACES.items():
            browser.open(f"{path}?lang={language}")
            number = browser.one(".order-no").text
            pages = printed(browser)
            assert len(pages) == 1, f"the sheet of {number} takes {len(pages)} pages ({language})"
            for words in (number, exercise, signed):
                assert squeezed(words) in pages[0], f"the paper does not say {words!r}:\n{pages[0]}"


def board():
    with browsing("coordinator", DESK_WIDTH) as browser:
        browser.open("/?lang=en")
        text = "".join(printed(browser))
        assert squeezed("Still missing") in text and squeezed("EXERCISE") in text
        for words in ("Look at the plan", "Sign out", "Skip to the main content"):
            assert squeezed(words) not in text, f"the paper says {words!r}"


def printed(browser):
    """The text of each page of the print-out, without its spaces."""
    document = browser.tell("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
    return [squeezed(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(base64.b64decode(document))).pages]


def squeezed(text):
    """Without spaces, and with the characters themselves where a document's font names them as radicals."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
