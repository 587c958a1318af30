"""The board in a bad night: thirty hospitals down, all of them in the first look at a desk."""

from browser import browsing
from site_under_test import Program, until


def checks():
    yield "thirty hospitals that are down are on one screen of 1280 x 800, worst first, also while three calls wait", thirty


def thirty():
    desk = Program("coordinator")
    harms = ["life_at_risk", "care_lost", "care_degraded"]
    for number in range(3):
        Program("calltaker").send("POST", "/call-slips", {
            "callerName": "Night supervisor", "phone": "555-0197", "trouble": f"Ward {number + 1} is dark.", "hospital": "on the hill"})
    now = desk.get("/me")["asOf"]
    for number in range(30):
        made = desk.send("POST", "/members", {
            "memberName": f"Dark Hospital {number + 1}", "kind": "hospital", "siteName": f"Dark Hospital {number + 1}",
            "address": "", "entry": ""})
        site = desk.get(f"/members/{made['id']}")["sites"][0]["id"]
        desk.send("POST", "/requests", {
            "site": site, "callback": "555-0190", "trouble": "Everything is dark.", "occasion": "incident", "harm": harms[number % 3],
            "neededBy": f"{int(now[:4]) + 1}{now[4:]}", "items": [{"aidClass": "telemetry", "quantity": number + 1}]})
    with browsing(width=1280) as browser:
        browser.become("coordinator")
        browser.open("/")
        rows = until(lambda: browser.run(
            "return [...document.querySelectorAll('#down > li')].map((row) => [row.textContent, row.getBoundingClientRect().bottom])"),
            5, "no hospital is on the board")
        seen = [text for text, bottom in rows if bottom <= 800]
        assert len(seen) >= 30, f"{len(seen)} of {len(rows)} hospitals are in the first look"
        worst = [place for text, _ in rows for place, word in enumerate(["Life at risk", "Care lost", "Care degraded"]) if word in text]
        assert worst == sorted(worst), "worst first"
        assert len(browser.all("#slips li")) >= 3, "the calls that wait are not on the board"
        assert browser.run("return window.scrollY") == 0
