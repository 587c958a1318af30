"""Stories in which somebody asks: by a call card (1), by telephone (2), by fax (12), without an incident (24)."""

import re
import time
from datetime import datetime

from selenium.webdriver.common.keys import Keys

from before import DESK, approve, enquire, lend, site_of
from browser import DESK_WIDTH, PHONE_WIDTH, REGION, browsing, listed
from keyboard import enter
from pages import axe_finds
from paper import printed, squeezed
from site_under_test import Program, until


def checks():
    yield "story 1, in Japanese: a night supervisor asks by card on an own phone and reads who rings by when", lambda: card("ja")
    yield "story 2, in English: a call taker's slip is on the coordinator's open page by itself", slip
    yield "story 12, in Japanese: a clerk enters forty fax reports by keys alone, and a mistake loses none", fax
    yield "story 24, in English and Japanese: a technician asks peers, and borrows without any incident", peer


CARD = {
    "ja": ("受け付けました", "それまでの間", "までに、調整担当から", "送信されていません"),
    "en": ("We have it", "Meanwhile", "The duty coordinator rings", "Nothing was sent"),
}


def card(language):
    sent, meanwhile, rings, refused = CARD[language]
    hospital = site_of("Lantern Bay Hospital")
    with browsing(DESK, DESK_WIDTH, language="en") as desk:
        desk.open(f"/members/{hospital['member']}")
        desk.send(f"form[action='/sites/{hospital['id']}/call-card']")
        code, words = desk.one(".order-no").text, [line.text for line in desk.all("ol.check b")]
        assert re.fullmatch(r"C-[2-9A-HJ-NP-Z]{5}", code) and len(words) >= 5, (code, words)
        pages = printed(desk)
        for text in [code, *words, "EXERCISE", "/ask"]:
            assert squeezed(text) in pages[0], f"the card does not say {text!r}"
        listed(axe_finds(desk))
    with browsing(None, PHONE_WIDTH, language=language) as phone:
        phone.open("/ask")
        assert phone.language() == language
        fields = [field for field in phone.all("main input, main select, main textarea") if field.get_attribute("type") != "hidden"]
        # Two for the card and five answers, one of them in either of two ways: so many devices, or for so many patients.
        assert len({field.get_attribute("name") for field in fields}) == 8, "more is asked than a card may ask"
        answer(phone, code, "2222-2222")
        phone.sees(refused)
        assert phone.one("[name='trouble']").get_attribute("value") == "画面が全部まっくら"
        answer(phone, code, words[0].lower().replace("-", " "))
        phone.sees(sent, meanwhile, rings, "555-0196")
        number = re.search(r"R-[A-Z0-9]{5}", phone.text())[0]
        board = Program(DESK).get("/board")
        request = next(row["request"]["id"] for row in board["requests"] if row["request"]["number"] == number)
        triage = next(job["due"] for job in board["jobs"] if job["kind"] == "triage_request" and job.get("request") == request)
        due = datetime.fromisoformat(triage.replace("Z", "+00:00")).astimezone(REGION)
        lead = phone.one("main .lead").text
        assert f"{due.hour}:{due.minute:02}" in lead, f"{due} is not in {lead!r}"
        assert phone.one("main .lead").rect["y"] < 844, "who rings by when is not in the first look"
        listed(axe_finds(phone))
        phone.open(f"/requests/{request}")
        assert phone.path() == "/sign-in", "the card opens more than it should"


def answer(phone, code, word):
    for name, text in {
        "code": code.lower(), "word": word, "callback": "555-0196", "trouble": "画面が全部まっくら", "quantity": "１２",
    }.items():
        phone.fill(name, text)
    phone.choose("aidClass", "infusion_pump_large")
    phone.tick("withinMinutes", "60")
    phone.send("form[action='/ask']")


def slip():
    words = "Every infusion pump is stuck at once."
    with browsing(DESK, DESK_WIDTH, language="en") as desk, browsing("calltaker", DESK_WIDTH, language="en") as taker:
        desk.open("/")
        taker.open("/")
        assert taker.path() == "/call" and len(taker.all("main form[action='/call-slips']")) == 1
        for name, text in {"callerName": "Aoi Tanaka, night supervisor", "phone": "555-0197", "trouble": words, "quantity": "4"}.items():
            taker.fill(name, text, "form[action='/call-slips']")
        taker.choose("site", site_of("Fairwater Infirmary")["id"])
        taker.choose("aidClass", "infusion_pump_large")
        taker.tick("by", taker.all("input[name='by']")[1].get_attribute("value"))
        taker.send("form[action='/call-slips']")
        taker.sees("The coordinator sees it now.")
        given = time.monotonic()
        slips = "return document.getElementById('slips')?.textContent ?? ''"
        until(lambda: words in desk.run(slips), 60, "the open board does not show the slip")
        assert time.monotonic() - given < 10, f"it took {time.monotonic() - given:.0f} s"
        taker.open("/requests")
        assert taker.status() in (403, 404), "a call taker sees requests"
        desk.press(next(card for card in desk.all("#slips li") if words in card.text).find_element("css selector", "form button"))
        desk.sees("4 infusion pumps", "Fairwater Infirmary", "555-0197")
        listed(desk.complaints())


FAXES = 40
TROUBLES = ["輸液ポンプのサーバが停止", "人工呼吸器の監視不能", "透析装置の通信断", "検査システム停止"]


def fax():
    desk = Program(DESK)
    known = {row["memberName"] for row in desk.get("/sites/names")}
    for name in {f"第{number}湾岸病院" for number in range(1, 11)} - known:
        post = {"post": "当直", "phone": "092-555-0200", "worksWhenNetworkIsDown": True}
        desk.send(
            "POST", "/members",
            {"memberName": name, "kind": "hospital", "siteName": name, "address": "", "entry": "", "contacts": [post]})
    with browsing(DESK, DESK_WIDTH, language="ja") as clerk:
        clerk.open("/proxy?way=paper")  # chosen with the first fax of the pile; from then on it stays
        focus = "const e = document.activeElement; return [e.name, e.value]"
        keys = 0
        for number in range(FAXES):
            # Ten hospitals, four needs each: no report is alike another.
            # A quarter says more than which kind has failed, and another quarter gives a number of its own.
            report = [
                f"第{number % 10 + 1}湾岸", TROUBLES[number // 10] if number % 4 == 0 else "",
                ["101", "104", "114", "118"][number // 10], ["２", "4", "１０"][number % 3], ["+4", "１４３０", "0900"][number % 3],
                ["1", "２", ""][number % 3],
                f"０９２-555-01{number:02}" if number % 4 == 1 else ""]
            wrong = number == 4  # a code that no kind of aid has
            keys += typed(clerk, [*report[:2], "999", *report[3:]] if wrong else report, focus)
            if wrong:
                assert clerk.status() == 422 and clerk.one("[name='trouble']").get_attribute("value") == report[1], "the report is lost"
                keys += mended(clerk, report[2], focus)
            clerk.sees("送信しました。次の1件を入力できます。")
            assert clerk.one("[name='said.way'][value='paper']").is_selected(), "the next fax is none"
        # At two keys a second: twenty seconds a report is forty keys.
        assert keys <= 40 * FAXES, f"{keys / FAXES:.0f} keys a report"
        entered = desk.get("/proxy")["entries"][0]["request"]["id"]
        until(lambda: desk.get(f"/requests/{entered}")["log"], 20, "the last report is not in the log")
        ways = [line["body"]["channel"] for line in desk.get(f"/requests/{entered}")["log"]]
        assert "paper" in ways and "page" not in ways, f"a fax stands in the journal as {ways}"
        rows = [row.text for row in clerk.all("#entries tbody tr")]
        ours = [row for row in rows if "湾岸病院" in row]
        assert len(ours) == FAXES and "第10湾岸病院" in ours[0], f"{len(ours)} of {FAXES} reports are listed"
        assert all("未確認" in row for row in ours)
        listed(clerk.complaints()[1:])  # the browser tells of the one that was refused


def typed(clerk, report, focus):
    """Types one report into the row and sends it; how many keys that took."""
    assert clerk.run(focus) == ["site", ""], f"the cursor stands in {clerk.run(focus)}"
    for place, text in enumerate(report):
        clerk.type(text, *([Keys.TAB] if place < len(report) - 1 else []))
    enter(clerk)
    return sum(strokes(text) for text in report)


def strokes(text):
    """Keys of one field: three for each character that an input method converts and one to take it; then the one that leads on."""
    converted = sum("\u3000" <= letter < "\uff00" for letter in text)
    return len(text) + 2 * converted + bool(converted) + 1


def mended(clerk, code, focus):
    """From the list of mistakes to the field, the right code, and sent again."""
    clerk.tab()
    clerk.type(Keys.ENTER)
    assert clerk.run(focus) == ["aidClass", "999"], f"the list of mistakes leads to {clerk.run(focus)}"
    clerk.type(Keys.CONTROL + "a")
    clerk.type(code)
    enter(clerk)
    return len(code) + 4


def peer():
    question = "How did you update the pumps' gateway?"
    with browsing("hoshimi.requester", DESK_WIDTH, language="en") as asker, browsing(width=PHONE_WIDTH) as lender:
        asker.open("/asking")
        asker.press(asker.one("a[href='/roll-calls']"))
        asker.press(asker.one("a[href='/roll-calls/new']"))
        asker.fill("questions[0].words", question)
        asker.choose("questions[0].form", "words")
        asker.set_time("answerBy", 48)
        asker.send("form[action='/roll-calls']")
        asker.sees("They were asked.", question)
        lender.become("kurosaki.dispatcher", "ja")
        lender.open("/lending")
        assert question in lender.text()
        lender.press(lender.one("a[href^='/roll-call-answers/']"))
        lender.fill("answers[0].words", "病棟ごとにUSBで更新しました。")
        lender.tick("kept", "yes")
        lender.send("form[action$='/answer']")
        lender.sees("回答を受け付けました")
        listed(axe_finds(lender))
        until(lambda: "病棟ごとにUSB" in asker.text(), 8, "the answer is not on the open page")
        lender.become("setopoint.dispatcher", "en")
        lender.open("/roll-calls")
        lender.sees("What peers have answered", "病棟ごとにUSBで更新しました。")

        # A week's loan of a tester, with nothing broken into.
        lend("Kurosaki Memorial", "point_of_care_analyser", 2)
        asker.open("/requests/new")
        for name, text in {"callback": "555-0177", "trouble": "Our tester is at the maker.", "items[0].quantity": "1"}.items():
            asker.fill(name, text)
        asker.choose("items[0].aidClass", "point_of_care_analyser")
        asker.tick("harm", "no_effect")
        asker.unfold("More, if you know it")
        asker.choose("occasion", "everyday")
        asker.send("form[action='/requests']")
        asker.sees("Your request was sent.", "Everyday")
        request = asker.path().rpartition("/")[2]
        identity = f"#enquiry-{enquire(Program('hoshimi.requester'), request, 'Kurosaki Memorial')}"
        lender.become("kurosaki.dispatcher", "ja")
        lender.open("/lending")
        lender.one(f"{identity} input[value='all']").click()
        lender.send(f"{identity} form")
        lender.sees("支援を申し出ました。")
        approve(Program("hoshimi.approver"), request)
        asker.become("hoshimi.approver", "en")
        asker.open(f"/requests/{request}")
        asker.press_words("Accept 1 from Kurosaki Memorial")
        asker.sees("Accepted. You follow it here until it is home again.")
