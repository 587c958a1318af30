"""Stories of the desk: relief at H+12 (13), and a false alarm (14)."""

import json
import os
import time
import uuid

from before import DESK, opened, order, site_of
from browser import DESK_WIDTH, PHONE_WIDTH, browsing, listed
from pages import axe_finds
from site_under_test import Program, until


def checks():
    yield "story 13, in English and Japanese: the desk is handed over, and the next alert goes to the new holder", relief
    yield "story 14, in English: a false alarm; thirty requests are closed by one deed, and what drives may turn back", false_alarm


def relief():
    hospital = Program("hoshimi.requester")
    member = Program(DESK).get("/me")["seat"]["member"]
    Program(DESK).send("PUT", f"/members/{member}/exercise-channel", {"open": True})
    login = opened(f"day.{uuid.uuid4().hex[:6]}", "Day Desk", member, ["coordinator"])
    with browsing(DESK, DESK_WIDTH, language="en") as night, browsing(login, DESK_WIDTH, language="ja") as day:
        night.open("/desk")
        if night.all("form[action='/desk/take']"):
            night.fill("phone", "555-0170", "form[action='/desk/take']")
            night.send("form[action='/desk/take']")
        night.sees("You have the desk until")
        listed(axe_finds(night))
        day.open("/desk")
        day.sees("当番はSara Nakamori")
        assert alerted(hospital)[0] == "555-0170"

        night.open("/desk")
        where = "form[action$='/handover']"
        night.fill("note", "Lakeside promised two by voice; it is not in here yet.", where)
        night.send(where)
        night.sees("Told. The desk stays yours until somebody has it.")
        assert alerted(hospital)[0] == "555-0170"
        day.open("/desk")
        day.sees("Sara Nakamoriが引き継ぎ中です。誰が引き継ぎますか", "Lakeside promised two by voice", "この当番中の変更")
        listed(axe_finds(day))
        where = "form[action$='/acceptance']"
        day.fill("phone", "555-0180", where)
        assert len(day.all("main .do")) == 1, "there is more than one main action"
        day.send(where)
        day.sees("当番を引き継ぎました。通知はあなたに届きます。", "Lakeside promised two by voice")
        to, text = alerted(hospital)
        assert to == "555-0180", f"the alert went to {to}"
        assert "【訓練】" in text and "Hoshimi General" not in text, f"an alert names more than it may: {text}"
        listed(night.complaints() + day.complaints())


def alerted(hospital):
    """The text message about the next request: who got it, and what it says."""
    number = hospital.asks("downtime_nursing", 1, harm="life_at_risk")["number"]
    message = until(lambda: next((text for text in texts() if number in json.dumps(text)), None), 15, f"nobody is told about {number}")
    return message["to"], " ".join(text["text"] for text in message["texts"])


def texts():
    with open(os.environ["BROWSER_TEXTS"], encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.endswith("\n")]


def false_alarm():
    made = order("northridge", "kurosaki", "network_gear", 2)
    lender, asker = Program("kurosaki.dispatcher"), Program("northridge.requester")
    lender.send("POST", f"/orders/{made['id']}/sent")
    requests = {made["request"]} | {asker.asks("back_entry", number)["id"] for number in range(1, 30)}
    assert len(requests) == 30
    others = Program("hoshimi.requester").asks("back_entry", 2)["id"]
    site = site_of("Northridge")["id"]
    with browsing(DESK, DESK_WIDTH, language="en") as desk, browsing("kurosaki.dispatcher", language="en") as driver:
        driver.open(f"/orders/{made['id']}")
        desk.open("/")
        desk.press(desk.one("a[href='/stand-down']"))
        assert [box for box in desk.all("input[name='requests']") if box.is_selected()] == [], "something is chosen for nobody"
        desk.press(desk.one("form[action='/stand-down'] .do"))
        assert desk.status() == 422, "nothing chosen is an answer that needs correcting"
        desk.open("/stand-down")
        desk.press(desk.one(f"a[href='/stand-down?site={site}']"))
        chosen = {box.get_attribute("value") for box in desk.all("input[name='requests']") if box.is_selected()}
        assert requests <= chosen and others not in chosen, f"{len(chosen)} are chosen for the site"
        # What other stories left open at this site stays as it is.
        for box in desk.all("input[name='requests']"):
            if box.is_selected() != (box.get_attribute("value") in requests):
                desk.run("arguments[0].click()", box)
        assert {box.get_attribute("value") for box in desk.all("input[name='requests']") if box.is_selected()} == requests
        listed(axe_finds(desk))
        began = time.monotonic()
        desk.press(desk.one("form[action='/stand-down'] .do"))
        desk.sees("Everything chosen is stood down.")
        assert time.monotonic() - began < 10, f"standing thirty down took {time.monotonic() - began:.0f} s"
        open_ones = {row["request"]["id"] for row in Program(DESK).get("/board")["requests"] if row["request"]["state"] == "submitted"}
        assert not requests & open_ones and others in open_ones
        until(lambda: "Turn back or carry on" in driver.text() or "It turns back" in driver.text(), 8, "the lender's open page asks nothing")
        driver.open(f"/orders/{made['id']}")
        driver.sees("It carries on")
        driver.press_words("It turns back")
        driver.sees("Recorded: it is on its way home.")
        assert lender.get(f"/orders/{made['id']}")["row"]["order"]["state"] == "returning"
        listed([words for words in desk.complaints() if "422" not in words] + driver.complaints())
