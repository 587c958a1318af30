"""What happens elsewhere is seen at once, and takes nothing away from whoever is typing."""

import time

from browser import DESK_WIDTH, browsing, listed
from site_under_test import Program, until

SECONDS = 1.5


def checks():
    yield f"a request sent by the API is on the coordinator's open board within {SECONDS} s, marked as new", appears
    yield "what changes under somebody's hands waits for them, and what they typed stays", waits


def appears():
    requester = Program("hoshimi.requester")
    with browsing("coordinator", DESK_WIDTH) as browser:
        browser.open("/")
        time.sleep(1)  # whatever was under way when the page was drawn is over
        for _ in range(3):
            # The worst and the soonest stand first: the open board shows no more than ten.
            number = requester.asks("pca_pump", 2, hours=1, harm="life_at_risk")["number"]
            sent = time.monotonic()
            until(lambda: browser.run("return document.getElementById('items').textContent.includes(arguments[0])", number), 10, number)
            took = time.monotonic() - sent
            assert took <= SECONDS, f"{number} came after {took:.2f} s"
            assert browser.all("#items .new-word"), "the new row is not marked"
        listed(browser.complaints())


def waits():
    coordinator, requester, lender = Program("coordinator"), Program("hoshimi.requester"), Program("northridge.publisher")
    lender.lists("defibrillator", 9)
    coordinator.plans_and_asks(requester.asks("defibrillator", 2)["id"])
    with browsing("northridge.dispatcher", DESK_WIDTH) as browser:
        browser.open("/lending")
        before = len(browser.all("#enquiries > li"))
        card = next(card for card in browser.all("#enquiries > li") if "2 defibrillators" in card.text)
        identity = card.get_attribute("id")
        browser.one(f"#{identity} input[value='part']").click()
        field = browser.one(f"#{identity} input[name='quantity']")
        field.clear()
        field.send_keys("1")
        coordinator.plans_and_asks(requester.asks("defibrillator", 3)["id"])
        button = until(lambda: next((b for b in browser.all(".stale button") if b.is_displayed()), None), 4, "no button tells of it")
        assert "change" in button.text, button.text
        assert len(browser.all("#enquiries > li")) == before, "the list changed under somebody's hands"
        assert browser.focused() == "quantity" and field.get_attribute("value") == "1"
        button.click()
        until(lambda: len(browser.all("#enquiries > li")) == before + 1, 3, "the button shows nothing")
        listed(browser.complaints())
