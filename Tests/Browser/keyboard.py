"""Nobody needs a mouse."""

from selenium.webdriver.common.keys import Keys

from browser import DESK_WIDTH, browsing

FOCUS = """
const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
return { name: e.name || e.tagName, value: e.value || "", shown: e.matches(":focus-visible") && s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
         inView: r.bottom > 0 && r.top < innerHeight && r.width > 0 };
"""


def checks():
    yield "the first stop of a page leads past its top", skip
    yield "the form to ask is filled and sent by keys alone, and the focus is always seen", ask
    yield "a clerk enters reports by keys alone, and the cursor comes back to the first field", proxy


def skip():
    with browsing("hoshimi.requester", DESK_WIDTH) as browser:
        browser.open("/asking")
        browser.tab()
        link = browser.one(".skip")
        assert browser.focused("return document.activeElement.className") == "skip"
        assert link.rect["y"] >= 0, "the link stays out of sight"
        browser.type(Keys.ENTER)
        browser.tab()
        assert browser.focused("return document.activeElement.closest('main') !== null"), "the next stop is not in the main content"


def ask():
    with browsing("hoshimi.requester", DESK_WIDTH) as browser:
        browser.open("/requests/new")
        stops = []

        def to(name, within="main"):
            """Goes on until the focus is there."""
            for _ in range(60):
                browser.tab()
                stop = browser.run(FOCUS)
                stops.append(stop)
                if stop["name"] == name and browser.run("return document.activeElement.closest(arguments[0]) !== null", within):
                    return
            raise AssertionError(f"no way by keys to {name}: {[stop['name'] for stop in stops]}")

        to("callback")
        browser.type("555-0190")
        to("trouble")
        browser.type("The pump server is dark.")
        to("items[0].quantity")
        browser.type("3")
        to("items[0].aidClass")
        browser.type("Syringe")
        to("by")
        browser.type(Keys.ARROW_RIGHT)
        to("harm")
        browser.type(Keys.SPACE, Keys.ARROW_DOWN)
        assert browser.one("input[name='harm'][value='care_lost']").is_selected()
        to("BUTTON")
        unseen = [stop["name"] for stop in stops if not (stop["shown"] and stop["inView"])]
        assert not unseen, f"the focus is not seen on {unseen}"
        enter(browser)
        # Its site has asked for such pumps today: told, with everything left as it was, and sent all the same.
        browser.sees("Nothing was sent yet.", "Is it the same need?")
        assert browser.one("[name='trouble']").get_attribute("value") == "The pump server is dark."
        to("BUTTON", within="form[action='/requests']")
        enter(browser)
        browser.sees("Your request was sent.", "3 syringe pumps")


def enter(browser):
    old = browser.one("html")
    browser.type(Keys.ENTER)
    browser.leaves(old)


# Letters of a name, what is down, code, how many, by when, harm, number: what a clerk reads off a fax.
REPORTS = [
    ("Kuros", "輸液ポンプのサーバが停止", "101", "4", "+4", "2", "555-0190"),
    ("Pelic", "人工呼吸器の監視不能", "104", "2", "1430", "1", "555-0191"),
    ("Hollow", "検査システム停止", "118", "1", "0900", "", "555-0192"),
]


def proxy():
    with browsing("coordinator", DESK_WIDTH) as browser:
        browser.open("/proxy")
        keys = 0
        for report in REPORTS:
            assert browser.run(FOCUS)["name"] == "site", "the cursor does not stand in the first field"
            for place, text in enumerate(report):
                browser.type(text)
                keys += len(text) + 1
                if place < len(report) - 1:
                    browser.tab()
                    assert browser.run(FOCUS)["shown"], f"the focus is not seen on field {place + 2}"
            enter(browser)
            browser.sees("Entered. The next report can follow.")
        assert keys / len(REPORTS) < 60, f"{keys / len(REPORTS):.0f} keys a report"
