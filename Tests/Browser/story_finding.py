"""Stories in which help is found: while the coordinator sleeps (4), from everybody (5), by a link (6), below a health system's cap (22)."""

import re

from before import DESK, enquire, lend, opened, plant, site_of
from browser import DESK_WIDTH, PHONE_WIDTH, browsing, listed
from pages import axe_finds
from paper import printed, squeezed
from site_under_test import Program, moment, until


def checks():
    yield "story 4, in English and Japanese: nobody is at the desk, the rule asks the buddy, and both say yes", asleep
    yield "story 5, in Japanese: a roll call over all hospitals, by home, link and telephone; the silent are to be rung", roll_call
    yield "story 6, in English: a technician answers 6 of 10 from the link, on a phone, without signing in", link
    yield "story 22, in Japanese: a health system caps what leaves its sites", caps
    yield "story 22, in English: a health system answers once for five sites, all of it or none", once


def asleep():
    lend("Hoshimi General", "anaesthesia_workstation", 4)
    with browsing("northridge.requester", language="en") as asker, browsing("hoshimi.dispatcher", language="ja") as buddy:
        buddy.open("/lending")
        asker.open("/requests/new")
        for name, text in {"callback": "555-0178", "trouble": "Theatre 2 is dark.", "items[0].quantity": "3"}.items():
            asker.fill(name, text)
        asker.choose("items[0].aidClass", "anaesthesia_workstation")
        asker.tick("harm", "life_at_risk")
        asker.send("form[action='/requests']")
        asker.sees("Your request was sent.")
        request = asker.path()
        identity = request.rpartition("/")[2]
        plant(f"update aid_request set submitted_at = submitted_at - interval '11 minutes' where id = '{identity}'")
        until(lambda: "Running without us since" in asker.text(), 15, "the request does not run by itself")
        card = until(lambda: next((c for c in buddy.all("#enquiries > li") if "3台" in c.text and "Northridge" in c.text), None), 5, "nobody asked the buddy")
        for line in ("どの状態で、いつ戻るか", "事故時の責任は", "機種は", "運搬は"):
            assert line in card.text, f"the card does not say {line}"
        where = f"#{card.get_attribute('id')}"
        buddy.one(f"{where} input[value='all']").click()
        buddy.one(f"{where} form details summary").click()
        buddy.choose("carrier", "lender", where)
        buddy.choose("comesBack", "ready", where)
        buddy.fill("lenderPhone", "555-0188", where)
        if buddy.all(f"{where} [name='replies']"):  # it has an incident of its own by then: without a reply its yes cannot be accepted
            buddy.fill("replies", "この機器には影響がありません。", where)
        buddy.send(f"{where} form")
        buddy.sees("支援を申し出ました。")
        asker.become("northridge.approver", "en")
        asker.open(request)
        asker.press_words("Approve the request")
        asker.press_words("Accept 3 from Hoshimi General")
        asker.sees("Accepted.", "555-0188", "The lender brings it", "Cleaned, wiped and tested by who borrowed it")
        listed(asker.complaints() + buddy.complaints())
        asker.become(DESK, "en")
        asker.open(request)
        asker.sees("Running without us since", "Hoshimi General")


def roll_call():
    desk = Program(DESK)
    with browsing(DESK, DESK_WIDTH, language="ja") as page, browsing(width=PHONE_WIDTH, language="ja") as phone:
        page.open("/roll-calls/new")
        page.choose("questions[0].aidClass", "infusion_pump_large")
        page.unfold("質問2")
        page.choose("questions[1].form", "yes_or_no")
        page.fill("questions[1].words", "電子カルテは動いていますか")
        page.send("form[action='/roll-calls']")
        path = page.path()
        call = path.rpartition("/")[2]
        rows = [row["answer"] | {"name": row["memberName"], "rings": len(row["contacts"])} for row in desk.get(path)["rows"]]
        count = len(rows)
        silent = [row for row in rows if row["rings"]][-8:]
        assert count >= 30
        page.sees(f"{count}機関のうち0機関が回答済み")

        own = next(row for row in rows if row["name"] == "Northridge")
        phone.become("northridge.dispatcher", "ja")
        phone.open("/lending")
        phone.press(phone.one(f"a[href='/roll-call-answers/{own['id']}']"))
        answered(phone, "５")
        phone.forget()
        linked, *others = (row for row in rows if row not in [own, *silent])
        page.open(path)
        page.press_in(f"#call-{linked['id']}", "回答用リンクを作成")
        address = page.one("#address").get_attribute("value")
        page.open(path)
        phone.driver.get(address)
        assert phone.all("form[action='/sign-in']") == []
        answered(phone, "3")
        listed(axe_finds(phone))
        gone = f"return document.getElementById('call-{linked['id']}') === null"
        until(lambda: page.run(gone), 8, "who has answered stays among those to ring, on the open page")
        for row in others:
            desk.send("POST", f"/roll-call-answers/{row['id']}/answer", {"answers": [{"number": 2}, {"yes": True}]})
        plant(f"""update roll_call set answer_by = now() - interval '1 minute', started_at = started_at - interval '1 hour'
            where id = '{call}'; update roll_call_answer set answer_by = now() - interval '1 minute' where roll_call = '{call}'""")
        page.open(path)
        page.sees(f"{count}機関のうち{count - len(silent)}機関が回答済み", f"電話確認が必要: {len(silent)}機関", "合計")
        for row in silent:
            numbers = page.all(f"#call-{row['id']} a[href^='tel:']")
            assert len(numbers) == row["rings"] and re.fullmatch(r"tel:\d+", numbers[0].get_attribute("href")), row["name"]
        listed(axe_finds(page))
        page.open(path + "/sheet")
        text = "".join(printed(page))
        for row in silent:
            assert squeezed(row["name"]) in text, f"{row['name']} is not on the phone sheet"
        page.open(path)
        # One cannot be reached, one still answers on the telephone: late, and it counts.
        page.press_in(f"#call-{silent[0]['id']}", "電話がつながらない")
        where = f"#call-{silent[1]['id']}"
        page.run("arguments[0].scrollIntoView({block: 'center'})", page.one(f"{where} summary"))
        page.one(f"{where} summary").click()
        page.fill("answers[0].number", "1", where)
        page.tick("answers[1].yes", "no", where)
        page.send(f"{where} form")
        page.sees(f"{count}機関のうち{count - len(silent) + 1}機関が回答済み", f"電話確認が必要: {len(silent) - 2}機関", "連絡つかず")


def answered(phone, number):
    phone.fill("answers[0].number", number)
    phone.tick("answers[1].yes", "yes")
    phone.press(next(button for button in phone.all("main form button") if "回答を送る" in button.text))
    phone.sees("回答を受け付けました")


def link():
    lend("Fairwater Infirmary", "defibrillator", 20)
    asker, desk = Program("kurosaki.requester"), Program(DESK)
    request = asker.asks("defibrillator", 10)["id"]
    enquiry = enquire(desk, request, "Fairwater Infirmary")
    with browsing(DESK, DESK_WIDTH, language="en") as page, browsing(width=PHONE_WIDTH, language="en") as phone:
        page.open(f"/requests/{request}")
        page.press_words("Link to answer by")
        page.sees("Link for Fairwater Infirmary", "It works for twelve hours and for one answer.")
        listed(axe_finds(page))
        address = page.one("#address").get_attribute("value")
        before = desk.get(f"/enquiries/{enquiry}")
        for _ in range(2):  # the mail's scanner opens it first
            phone.driver.get(address)
        assert desk.get(f"/enquiries/{enquiry}")["row"]["enquiry"] == before["row"]["enquiry"], "opening it changed something"
        phone.sees("Kurosaki Memorial", "You answer for Fairwater Infirmary.", "Yes, all 10")
        assert "Sign in" not in phone.text()
        listed(axe_finds(phone))
        phone.fill("quantity", "many")
        phone.press_words("Yes, so many")
        assert phone.status() == 422 and phone.one("[name='quantity']").get_attribute("value") == "many"
        phone.fill("quantity", "６")
        phone.press_words("Yes, so many")
        phone.sees("You offered 6 defibrillators", "Nothing leaves before you get an order number.")
        phone.driver.get(address)
        assert phone.all("main form") == [], "there is something left to press"
        offers = desk.get(f"/enquiries/{enquiry}")["offers"]
        assert [row["offer"]["quantity"] for row in offers] == [6]
        phone.open(f"/requests/{request}")
        assert phone.path() == "/sign-in", "the link opens more than it should"


def caps():
    system = site_of("Tideline Bayview")
    member = next(row["id"] for row in Program(DESK).get("/members?limit=100")["rows"] if row["name"] == "Tideline Health")
    for name in ("Tideline Bayview", "Tideline Eastgate"):
        lend(name, "network_gear", 20)
    asker = Program("hoshimi.requester")
    first, second = (enquire(asker, asker.asks("network_gear", 6)["id"], name) for name in ("Tideline Bayview", "Tideline Eastgate"))
    with browsing("tideline.approver", DESK_WIDTH, language="ja") as page:
        page.open(f"/members/{member}")
        page.sees("Tideline Bayview", "Tideline Eastgate", "同時に提供する上限")
        where = f"form[action='/members/{member}/caps']"
        page.choose("aidClass", "network_gear", where)
        page.fill("most", "８", where)
        page.send(where)
        page.sees("上限を変更しました。", "上限8台、現在の約束0台")
        Program("tideline.dispatcher").send("POST", f"/enquiries/{first}/offer", {"quantity": 6, "arrivesAt": moment(1)})
        page.become("tideline.dispatcher", "ja")
        page.open("/lending")
        where = f"#enquiry-{second}"
        page.tick("answer", "all", where)
        page.send(f"{where} form")
        assert page.status() == 409 and "2" in page.one("#summary").text, page.one("#summary").text
        page.tick("answer", "part", where)
        page.fill("quantity", "2", where)
        page.send(f"{where} form")
        page.sees("支援を申し出ました。")
        page.become("tideline.approver", "ja")
        page.open(f"/members/{member}")
        page.sees("上限8台、現在の約束8台")
        page.become("hoshimi.requester", "ja")
        page.open(f"/members/{member}")
        assert "同時に提供する上限" not in page.text(), "others read what a system allows"


def once():
    desk, asker = Program(DESK), Program("hoshimi.requester")
    system = next(row["id"] for row in desk.get("/members?limit=100")["rows"] if row["name"] == "Tideline Health")
    five = ["Tideline Bayview", "Tideline Eastgate", "Tideline Children's", "Tideline Harbourside", "Tideline Northgate"]
    for name in five[3:]:
        site = {"siteName": name, "address": "", "entry": ""}
        desk.send("POST", "/members", {"memberName": name, "kind": "hospital", "parent": system} | site)
    for name in five:
        lend(name, "fetal_monitor", 10)
    request = asker.asks("fetal_monitor", 30)["id"]
    asked = {enquire(asker, request, name, 6) for name in five}
    with browsing("tideline.approver", DESK_WIDTH, language="en") as page:
        where = f"form[action='/members/{system}/caps']"
        page.open(f"/members/{system}")
        page.choose("aidClass", "fetal_monitor", where)
        page.fill("most", "12", where)
        page.send(where)
        page.become("tideline.dispatcher", "en")
        page.open("/lending")
        page.sees("Answer for all your sites at once")
        listed(axe_finds(page))
        # Twenty is more than the system lets out: none of it is promised, and the form comes back as it was.
        together(page, dict.fromkeys(asked, "4"))
        assert page.status() == 409, page.status()
        assert states(desk, asked) == ["sent"] * 5
        quantities = dict(zip(sorted(asked), ["6", "", "4", "0", "2"], strict=True))
        together(page, quantities)
        page.sees("All answers were sent.")
        assert states(desk, asked) == ["declined", "offered", "offered", "offered", "sent"]
        listed([words for words in page.complaints() if "409" not in words])
        page.become("tideline.approver", "en")
        page.open(f"/members/{system}")
        page.sees("12")


def together(page, quantities):
    """Fills the one form for these enquiries, leaves what else waits for later, and sends it."""
    where = "form[action='/enquiries/answers']"
    for index, field in enumerate(page.all(f"{where} input[name$='.enquiry']")):
        page.fill(f"answers[{index}].quantity", quantities.get(field.get_attribute("value"), ""), where)
    page.send(where)


def states(desk, enquiries):
    return sorted(desk.get(f"/enquiries/{enquiry}")["row"]["enquiry"]["state"] for enquiry in enquiries)
