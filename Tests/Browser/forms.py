"""Forms that are refused or interrupted lose nothing."""

from browser import PHONE_WIDTH, browsing
from site_under_test import Program

TYPED = {"callback": "555-0177", "trouble": "Pumps <b>&</b> \"monitors\", 輸液ポンプ", "items[0].quantity": "many"}


def checks():
    yield "a refused form comes back filled, and each mistake leads to its field", lambda: refused(True)
    yield "the same without JavaScript", lambda: refused(False)
    yield "a form sent after the session ended waits behind the sign-in", interrupted
    yield "the same form sent twice acts once", twice
    yield "a refused answer of a lender comes back open, with what was chosen", answer


def refused(script):
    with browsing("hoshimi.requester", PHONE_WIDTH, script) as browser:
        browser.open("/requests/new")
        fill(browser)
        send(browser)
        assert browser.path() == "/requests" and browser.driver.title.startswith("Error:"), browser.driver.title
        still_filled(browser)
        field = browser.one("[name='items[0].quantity']")
        assert field.get_attribute("aria-invalid") == "true"
        error = browser.one("#" + field.get_attribute("aria-describedby").split()[-1])
        assert error.is_displayed() and error.text
        if script:
            assert browser.status() == 422
            assert browser.focused("return document.activeElement.id") == "summary", "the summary has not the focus"
        for link in browser.all("#summary a"):
            browser.run("arguments[0].scrollIntoView()", link)
            link.click()
            target = link.get_attribute("href").partition("#")[2]
            assert browser.focused("return document.activeElement.id") == target, f"{link.text} leads to no field"
        browser.fill("items[0].quantity", "４")
        send_all_the_same(browser, "４")
        browser.sees("Your request was sent.", "4 transport monitors")


def interrupted():
    with browsing("hoshimi.requester", PHONE_WIDTH) as browser:
        browser.open("/requests/new")
        fill(browser)
        browser.forget()
        send(browser)
        browser.sees("Sign in", "Nothing was sent yet.")
        browser.sign_in_here("hoshimi.requester")
        still_filled(browser)
        browser.fill("items[0].quantity", "5")
        send_all_the_same(browser, "5")
        browser.sees("Your request was sent.", "5 transport monitors")


def twice():
    requester = Program("hoshimi.requester")
    before = count(requester)
    with browsing("hoshimi.requester", PHONE_WIDTH) as browser:
        browser.open("/requests/new")
        fill(browser, "6", "blood_gas_analyser")
        send(browser)
        browser.sees("Your request was sent.")
        first = browser.path()
        browser.driver.back()
        fill(browser, "6", "blood_gas_analyser")
        send(browser)
        assert browser.path() == first, "the second time made another request"
    assert count(requester) == before + 1


def answer():
    coordinator, requester, lender = Program("coordinator"), Program("hoshimi.requester"), Program("northridge.publisher")
    lender.lists("central_station", 5)
    coordinator.plans_and_asks(requester.asks("central_station", 2)["id"])
    with browsing("northridge.dispatcher", PHONE_WIDTH) as browser:
        browser.open("/lending")
        card = next(card for card in browser.all("#enquiries > li") if "2 central" in card.text)
        identity = card.get_attribute("id")
        browser.one(f"#{identity} input[value='part']").click()
        field = browser.one(f"#{identity} input[name='quantity']")
        field.clear()
        field.send_keys("some")
        browser.press(browser.one(f"#{identity} form button"))
        assert browser.one(f"#{identity} input[value='part']").is_selected()
        field = browser.one(f"#{identity} input[name='quantity']")
        assert field.get_attribute("value") == "some" and field.is_displayed()
        browser.one("#summary a").click()
        assert browser.focused("return document.activeElement.id") == field.get_attribute("id")


def fill(browser, quantity="many", aid_class="transport_monitor"):
    for name, text in (TYPED | {"items[0].quantity": quantity}).items():
        browser.fill(name, text)
    browser.choose("items[0].aidClass", aid_class)
    browser.tick("by", browser.all("input[name='by']")[1].get_attribute("value"))
    browser.tick("harm", "care_degraded")


def send(browser):
    browser.press(browser.one("form[action='/requests'] button"))


def send_all_the_same(browser, quantity):
    """Its site has asked for such monitors today: told once, with nothing lost, and sent by a second press."""
    send(browser)
    browser.sees("Nothing was sent yet.", "Is it the same need?")
    still_filled(browser, quantity)
    send(browser)


def still_filled(browser, quantity="many"):
    for name, text in (TYPED | {"items[0].quantity": quantity}).items():
        assert browser.one(f"[name='{name}']").get_attribute("value") == text, f"{name} was lost"
    assert browser.one("select[name='items[0].aidClass']").get_attribute("value") == "transport_monitor"
    assert browser.one("input[name='harm'][value='care_degraded']").is_selected()
    assert browser.all("input[name='by']")[1].is_selected()


def count(requester):
    return len([row for row in requester.get("/requests")["rows"]])
