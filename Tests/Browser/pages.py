"""Every page, on a phone and at a desk, in both languages, light and dark."""

import json
import os
import re
from pathlib import Path

import axe_playwright_python

from browser import DESK_WIDTH, PHONE_WIDTH, browsing, listed
from site_under_test import until
from visited import pages, routes

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {PHONE_WIDTH: "on a phone", DESK_WIDTH: "at a desk"}
LANGUAGES = {"en": "in English", "ja": "in Japanese"}
LARGEST_VIEW = 100_000

def checks():
    yield "every page that the website has is among those that are looked at", complete
    for width, where in WIDTHS.items():
        for language, words in LANGUAGES.items():
            yield f"all pages {where}, {words}: axe finds nothing; no sideways scroll, no cramped field, no error, small", (
                lambda width=width, language=language: look_at_all(width, language))
    yield "no page scrolls sideways at 320 px", narrow
    yield "the switch of the language works also where the address asks for one", switch


def complete():
    places = [place for _, place in pages().values()]
    listed([f"{route} is looked at by no check" for route in routes() if not any(leads(place, route) for place in places)])


def leads(place, route):
    """Whether a place, or the link that is followed from one, is of that route."""
    start = route.partition(":")[0]
    if isinstance(place, tuple):
        return place[0] == route or (":" in route and f"'{start}'" in place[1])
    path = place.partition("?")[0]
    return path not in (start + "new", start + "none") and re.fullmatch(re.sub(r":\w+", "[^/]+", route), path) is not None \
        if ":" in route else path == route


def look_at_all(width, language):
    problems = []
    with browsing(width=width) as browser:
        browser.driver.set_script_timeout(30)
        for name, path in visits(browser):
            browser.tell("Network.setCacheDisabled", cacheDisabled=True)
            browser.prefer("light")
            browser.open(reading(path, language))
            assert browser.language() == language, f"{name} {browser.where()} is not in {language}"
            found = measured(browser) + axe(browser, {"type": "tag", "values": TAGS})
            if language == "en":  # the colours know no language
                browser.prefer("dark")
                found += axe(browser, {"type": "rule", "values": ["color-contrast"]})
            missing = {"nothing": "404 (Not Found)", "link that is over": "410 (Gone)"}.get(name, "no such words")
            found += [words for words in browser.complaints() if missing not in words]
            problems += [f"{name} {browser.where()}: {words}" for words in found]
            if os.environ.get("PICTURES"):
                keep(browser, f"{name}-{language}-{width}")
    listed(problems)


def reading(path, language):
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def visits(browser):
    """Each page's name and path, with its reader signed in."""
    reader = "nobody"
    for name, (login, place) in pages().items():
        if login != reader:
            reader = login
            browser.become(login) if login else browser.forget()
        if isinstance(place, tuple):
            browser.open(place[0])
            browser.press(browser.one(place[1]))
            place = browser.path()
        yield name, place


def axe_finds(browser):
    """What is wrong with a page to which only a form leads, as it stands: in light and dark, and beside its width."""
    found = []
    wide = browser.run("return document.documentElement.scrollWidth")
    if wide > browser.width:
        found.append(f"is {wide} px wide")
    browser.driver.set_script_timeout(30)
    for scheme, only in {"light": {"type": "tag", "values": TAGS}, "dark": {"type": "rule", "values": ["color-contrast"]}}.items():
        browser.prefer(scheme)
        found += axe(browser, only)
    return [f"{browser.where()}: {words}" for words in found]


# What can be typed or chosen into, but for a number: wide enough to read what stands in it.
CRAMPED = """
return [...document.querySelectorAll("main input:not(.few, [type=radio], [type=checkbox], [type=hidden]), main select, main textarea")]
    .filter((field) => field.checkVisibility() && field.getBoundingClientRect().width < 120).map((field) => field.name || field.id);
"""


def measured(browser):
    problems = [f"{name} is too narrow to read" for name in browser.run(CRAMPED)]
    wide = browser.run("return document.documentElement.scrollWidth")
    if wide > browser.width:
        problems.append(f"is {wide} px wide")
    sent = browser.run("""
        return performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
            .reduce((sum, entry) => sum + (entry.initiatorType === "eventsource" ? 0 : entry.transferSize), 0)""")
    if not 1_000 < sent < LARGEST_VIEW:
        problems.append(f"its first view takes {sent} bytes")
    return problems


def axe(browser, only):
    # In one script: a page that comes anew between two would have lost it.
    result = browser.driver.execute_async_script(
        "if (typeof axe !== 'object') {" + AXE + "\n} const done = arguments[1]; axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] })"
        ".then((result) => done(result.violations), (error) => done([{ id: String(error), nodes: [] }]))", only)
    return [f"axe {rule['id']}: {json.dumps([node['html'][:160] for node in rule['nodes'][:3]])}" for rule in result]


def narrow():
    problems = []
    with browsing(width=320) as browser:
        for name, path in visits(browser):
            for language in LANGUAGES:
                browser.open(reading(path, language))
                wide = browser.run("return document.documentElement.scrollWidth")
                if wide > 320:
                    problems.append(f"{name} {browser.where()}: is {wide} px wide: {browser.run(STICKS_OUT)}")
    listed(problems)


STICKS_OUT = """return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth)
    .slice(-3).map(one => `${one.className || one.tagName}: ${one.textContent.slice(0, 60)}`).join(' | ')"""


def switch():
    with browsing(language="en") as browser:
        browser.open(reading("/ask", "ja"))
        assert browser.language() == "ja"
        browser.press(browser.one("form[action='/language'] button"))
        assert (browser.language(), browser.path()) == ("en", "/ask"), browser.where()


def keep(browser, name):
    browser.prefer("light")
    until(lambda: browser.run("return document.fonts.status") == "loaded", 5, "fonts")
    Path(os.environ["PICTURES"]).mkdir(parents=True, exist_ok=True)
    browser.picture(Path(os.environ["PICTURES"]) / f"{name}.png")
