"""A loan from its listing until it is home again, played by five people in their pages."""

import re

from browser import DESK_WIDTH, PHONE_WIDTH, browsing, listed
from site_under_test import until

# What each page says in a language, and the aid that nobody else in the demonstration lists.
ENGLISH = {
    "language": "en", "saved": "Saved.", "asked": "Your request was sent. We are looking for help.",
    "mine": "Until then only what the hospital asked for itself can be accepted.",
    "priority": "Set priority High", "triaged": "The priority is set.",
    "plan": "Make a plan", "proposed": "What it proposes", "ask": "Ask the lenders that are ticked", "went": "The lenders were asked.",
    "answer": "Send the answer", "offered": "Your offer was sent.", "unapproved": "Approval is missing.",
    "approve": "Approve the request", "approved": "The request is approved.", "accept": "Accept 4 from Northridge",
    "accepted": "Accepted. You follow it here until it is home again.", "sheet": "Order sheet",
    "steps": ["It has left", "It has arrived", "It is on its way home", "It is home again"],
    "moved": "Recorded. Both sides can see it.", "log": "Log", "done": "nothing short of 4", "exercise": "EXERCISE",
}
JAPANESE = {
    "language": "ja", "saved": "保存しました。", "asked": "支援要請を送信しました。支援元を探しています。",
    "mine": "判断するまで承諾できるのは、受援側が直接打診したものへの申出だけです。",
    "priority": "優先度を「高」にする", "triaged": "優先度を決めました。",
    "plan": "計画案を作る", "proposed": "提案の内容", "ask": "選んだ支援側に今すぐ打診する", "went": "打診しました。",
    "answer": "回答を送る", "offered": "支援を申し出ました。", "unapproved": "承認がまだです。",
    "approve": "支援要請を承認する", "approved": "承認しました。", "accept": "Northridgeの4台を承諾する",
    "accepted": "承諾しました。返却までの経過をここで確認できます。", "sheet": "手配書",
    "steps": ["発送した", "到着した", "返送した", "返却された"],
    "moved": "記録しました。双方の画面に表示されます。", "log": "経時活動記録", "done": "（要請4）", "exercise": "訓練",
}


def checks():
    yield "five people lend and borrow, on a phone, in English", lambda: play(PHONE_WIDTH, ENGLISH, "ultrasound")
    yield "five people lend and borrow, at a desk, in Japanese", lambda: play(DESK_WIDTH, JAPANESE, "radio")
    yield "five people lend and borrow without JavaScript", lambda: play(PHONE_WIDTH, ENGLISH, "printer", script=False)


def play(width, words, aid_class, script=True):
    with browsing(width=width, script=script) as browser:

        def comes(login, path=None):
            browser.sign_in(login)
            browser.read_in(words["language"])
            if path:
                browser.open(path)
            assert browser.language() == words["language"]
            assert words["exercise"] in browser.one(".exercise").text

        comes("northridge.publisher", "/capabilities/new")
        browser.choose("aidClass", aid_class)
        browser.fill("quantity", "6")
        browser.fill("reserve", "2")
        browser.press(browser.one("form[action='/capabilities'] button"))
        browser.sees(words["saved"])

        comes("hoshimi.requester", "/requests/new")
        browser.fill("callback", "555-0190")
        browser.fill("trouble", "The server of these devices is dark.")
        browser.fill("items[0].quantity", "4")
        browser.choose("items[0].aidClass", aid_class)
        browser.tick("harm", "care_lost")
        browser.press(browser.one("form[action='/requests'] button"))
        browser.sees(words["asked"])
        request, number = browser.path(), re.search(r"R-[A-Z0-9]{5}", browser.text())[0]

        comes("coordinator")
        assert browser.path() == "/", browser.where()
        assert number in browser.text(), f"{number} is not on the board"
        browser.sees(words["mine"])
        browser.open(request)
        browser.press_words(words["priority"])
        browser.sees(words["triaged"])
        browser.open("/")
        browser.press_words(words["plan"])
        browser.sees(words["proposed"], "Northridge")
        only_for(browser, number)
        browser.press_words(words["ask"])
        browser.sees(words["went"])

        comes("northridge.dispatcher", "/lending")
        card = next(card for card in browser.all("#enquiries > li") if number in card.text)
        identity = card.get_attribute("id")
        browser.run("arguments[0].scrollIntoView({block: 'start'})", card)
        browser.one(f"#{identity} input[value='all']").click()
        browser.press(browser.one(f"#{identity} form button"))
        browser.sees(words["offered"])

        comes("hoshimi.approver", request)
        browser.sees(words["unapproved"])
        browser.press_words(words["approve"])
        browser.sees(words["approved"])
        browser.press_words(words["accept"])
        browser.sees(words["accepted"], words["sheet"])
        order = browser.path()
        printing = browser.one("[data-print]")
        assert printing.is_displayed() == script, "the button that prints needs the script, and only with it is shown"

        lender, borrower = "northridge.dispatcher", "hoshimi.requester"
        for login, step in zip([lender, borrower, borrower, lender], words["steps"]):
            comes(login, order)
            browser.press_words(step)
            browser.sees(words["moved"])

        def told():
            browser.open(request)
            return len(browser.all("#log > li")) >= 10

        comes("hoshimi.requester")
        until(told, 8, "the log does not tell all of it")
        browser.sees(words["log"], words["done"])
        listed(browser.complaints())


def only_for(browser, number):
    """Leaves those proposals ticked that are for one request."""
    for item in browser.all("ol.stack > li"):
        if number in item.text:
            continue
        for box in item.find_elements("css selector", "input[type=checkbox]"):
            browser.run("arguments[0].checked = false", box)
