"""Stories of what was promised: who drives (8), what came early (9), who may enter (15), what ends too soon (18), what was on paper (21)."""

from datetime import datetime, timezone

from before import DESK, approve, enquire, lend, order, plant, site_of
from browser import DESK_WIDTH, PHONE_WIDTH, browsing, listed
from pages import axe_finds
from paper import printed, squeezed
from site_under_test import Program, moment, until


def checks():
    yield "story 8, in Japanese: who drives, when, which door and whom to ring stand in the first look of a phone", who_drives
    yield "story 9, in English: twelve pumps arrived before their order; what was skipped is a task of the lender", arrived_early
    yield "story 15, in Japanese: the guard's list fits on one sheet, with every number and no driver's telephone", gate
    yield "story 18, in English: eighteen ventilators go back too early, and are replaced", cliff
    yield "story 21, in Japanese: paper orders are typed in, two of them collide, and nothing wins by itself", paper_orders


def plan_leg(browser, order, doors=("Stores, dock 2", "北口、2回ベル")):
    where = f"form[action='/orders/{order}/legs']"
    browser.open(f"/orders/{order}")
    fold = browser.one(f"details:has({where}) > summary")
    browser.run("arguments[0].scrollIntoView({block: 'center'})", fold)
    fold.click()
    browser.choose("carrier", "firm", where)
    for name, text in {"carrierName": "Bay Couriers", "phone": "555-0170", "fromDoor": doors[0], "toDoor": doors[1]}.items():
        browser.fill(name, text, where)
    browser.set_time("departsAt", 0.5, where)
    browser.set_time("arrivesAt", 1.5, where)
    browser.send(where)


def who_drives():
    made = order("hoshimi", "kurosaki", "dispensing_cabinet", 3)
    with browsing("hoshimi.requester", language="ja") as nurse, browsing("kurosaki.dispatcher", language="ja") as lender:
        nurse.open(f"/orders/{made['id']}")
        nurse.sees("誰が運ぶかまだ決まっていません。")
        plan_leg(lender, made["id"])
        lender.sees("保存しました。双方の画面と入構予定表に表示されます。")
        card = "return document.getElementById('carrying').textContent"
        until(lambda: "Bay Couriers" in nurse.run(card), 8, "who drives is not on the open page")
        nurse.open(f"/orders/{made['id']}")
        said = nurse.one("#carrying")
        leg = nurse.one("#carrying [id^='leg-']")
        for words in ("Bay Couriers", "3台", "出発予定", "到着予定", "Stores, dock 2", "北口、2回ベル", "555-0170"):
            assert words in leg.text, f"{words} is not said: {leg.text}"
        assert leg.find_elements("css selector", "a[href='tel:5550170']")
        assert said.rect["y"] < nurse.one("#state").rect["y"], "who drives does not stand first"
        bottom = nurse.run("return document.querySelector('#carrying [id^=leg-]').getBoundingClientRect().bottom")
        assert bottom <= 844, f"the last line of it ends at {bottom:.0f} of 844"
        lender.press_words("搬送が出発した")
        nurse.open(f"/orders/{made['id']}")
        nurse.press_words("搬送が到着した")
        # What drove stays readable, and the order takes over its times with one press for each step.
        for place in ("移動中", "到着済み"):
            nurse.sees("終わった搬送", "手配にはまだ記録されていません")
            nurse.press_words(f"{place}）")
        nurse.sees("事後に記録しました。", "誰が運ぶかまだ決まっていません。")
        listed(axe_finds(nurse) + nurse.complaints() + lender.complaints())


def arrived_early():
    lend("Kurosaki Memorial", "pca_pump", 10)
    asker = Program("northridge.requester")
    request = asker.asks("pca_pump", 12)["id"]
    with browsing("northridge.requester", language="en") as nurse, browsing("kurosaki.dispatcher", DESK_WIDTH, language="en") as lender:
        nurse.open(f"/requests/{request}")
        nurse.unfold("Something arrived without an order")
        where = f"form[action='/requests/{request}/arrivals']"
        for name, text in {"quantity": "１２", "lender": "Hospital", "note": "White van, two trips"}.items():
            nurse.fill(name, text, where)
        nurse.set_time("happenedAt", -3, where)
        nurse.send(where)
        assert nurse.status() == 422 and nurse.one(f"{where} [name='note']").get_attribute("value") == "White van, two trips"
        nurse.fill("lender", "ｋurosaki m", where)
        nurse.send(where)
        nurse.sees("The arrival is recorded, with an order of its own.", "12 PCA pumps")
        path = nurse.path()
        row = asker.get(path)["row"]["order"]
        assert row["state"] == "arrived" and "sentAt" not in row
        assert abs(hours_until(row["arrivedAt"]) + 3) < 0.05, f"times do not run from the arrival: {row['arrivedAt']}"
        lender.open("/lending")
        lender.sees("Add what was left out", "Say how many you can send")
        lender.open(path)
        lender.sees("Still to be done or said")
        lender.press_in("#tasks", "This is done")
        lender.sees("Thank you. This is no longer to be done.")
        row = asker.get(path)["row"]["order"]
        assert row["state"] == "arrived" and row["arrivedUnits"] == 12
        listed(axe_finds(nurse))


def hours_until(written):
    return (datetime.fromisoformat(written.replace("Z", "+00:00")) - datetime.now(timezone.utc)).total_seconds() / 3600


def gate():
    driven, bare = (order("hoshimi", "northridge", aid_class, 2) for aid_class in ("mri_slot", "non_invasive_ventilator"))
    site = Program("hoshimi.requester").get("/sites")[0]["id"]
    with browsing("northridge.dispatcher", DESK_WIDTH, language="en") as lender, browsing("hoshimi.requester", language="ja") as guard:
        plan_leg(lender, bare["id"], ("Dock 2", "Gate 2, ring twice"))
        lender.sees("Saved.")
        guard.open(f"/gate/{site}")
        guard.sees("手配番号がなければ入構できません。", driven["number"], bare["number"], "Bay Couriers", "Gate 2, ring twice")
        assert "555-0170" not in guard.text(), "a guard needs no driver's number"
        listed(axe_finds(guard))
        guard.resize(DESK_WIDTH)
        assert guard.one("[data-print]").is_displayed()
        pages = printed(guard)
        assert len(pages) == 1, f"the list takes {len(pages)} sheets"
        # The last column stands on the sheet as well, and not beyond its edge.
        for words in (
            "訓練", "手配番号がなければ入構できません。", driven["number"], bare["number"], "BayCouriers", "Gate 2, ring twice", "555-0142",
        ):
            assert squeezed(words) in pages[0], f"the sheet does not say {words!r}"
        assert "555-0170" not in pages[0]
        lender.open(f"/gate/{site_of('Northridge')['id']}")
        lender.sees(bare["number"], "Dock 2", "Out")
        lender.become("setopoint.dispatcher", "en")
        lender.open(f"/gate/{site}")
        assert bare["number"] not in lender.one("body").text, "a gate's list is read by anybody"


def cliff():
    made = order("hoshimi", "kurosaki", "ventilator_icu", 18, days=9, until=30)
    Program("kurosaki.dispatcher").send("POST", f"/orders/{made['id']}/sent")
    Program("hoshimi.requester").send("POST", f"/orders/{made['id']}/arrived")
    with browsing(DESK, DESK_WIDTH, language="en") as desk, browsing("hoshimi.requester", language="en") as nurse:
        desk.open("/cliffs")
        desk.sees("will be missing in all: find others before these go back")
        row = f"#cliff-{made['id']}"
        assert desk.all(row)[0].find_elements("css selector", "td b")[0].text == "18", desk.one(row).text
        listed(axe_finds(desk))
        nurse.open("/cliffs")
        assert nurse.all(row)
        listed(axe_finds(nurse))
        nurse.open(f"/requests/{made['request']}")
        nurse.sees("Uncovered from")
        # A week later the item is open again by itself, and somebody else is asked.
        plant(f"""update aid_order set until = until - interval '7 days' where id = '{made['id']}';
            update request_item set needed_until = needed_until - interval '7 days' where request = '{made['request']}'""")
        lend("Northridge", "ventilator_icu", 20)
        enquiry = enquire(Program("hoshimi.requester"), made["request"], "Northridge", 18)
        Program("northridge.dispatcher").send("POST", f"/enquiries/{enquiry}/offer", {"quantity": 18, "arrivesAt": moment(1)})
        nurse.become("hoshimi.approver", "en")
        nurse.open(f"/requests/{made['request']}")
        nurse.press_words("Accept 18 from Northridge")
        nurse.sees("Accepted.")
        last = "return document.querySelector(arguments[0] + ' td:last-child').textContent"
        until(lambda: "covered" in desk.run(last, row), 8, "the open page does not say that it is covered")
        nurse.open(f"/requests/{made['request']}")
        assert "Uncovered from" not in nurse.text()


def paper_orders():
    lend("Aomine University Hospital", "viewer_workstation", 8)
    asker = Program("hoshimi.requester")
    request = asker.asks("viewer_workstation", 3)["id"]
    with browsing(DESK, DESK_WIDTH, language="ja") as desk:
        desk.open("/paper")
        where = "form[action='/paper/blocks']"
        desk.fill("count", "４", where)
        desk.send(where)
        desk.sees("番号を確保しました。用紙を印刷してください。")
        # Other blocks may have been reserved before: the newest has the highest numbers.
        begins = {int(link.find_element("xpath", "..").text.split("-P")[1][:4]): link for link in desk.all("a[href^='/paper/']")}
        first = max(begins)
        link = begins[first]
        desk.press(link)
        sheets = printed(desk)
        numbers = [f"HB-P{number:04}" for number in range(first, first + 4)]
        assert len(sheets) == 4 and all(number in sheet for number, sheet in zip(numbers, sheets)), f"{len(sheets)} sheets for four numbers"
        # While nothing could be reached somebody promised three of the eight; then four sheets of two each are typed in.
        enquiry = enquire(asker, request, "Aomine University Hospital", 3)
        answer = {"quantity": 3, "arrivesAt": moment(1), "said": {"name": "Stores", "post": "equipment library", "phone": "555-0151"}}
        offer = Program(DESK).send("POST", f"/enquiries/{enquiry}/offer", answer)["id"]
        approve(Program("hoshimi.approver"), request)
        later = Program("hoshimi.approver").send("POST", f"/offers/{offer}/acceptance")["id"]
        desk.open("/paper")
        for place, (site, hours) in enumerate([("Fairwater", -4), ("Kagami", -3.5), ("Oyster", -3), ("Nagisa", -2.5)]):
            type_in(desk, numbers[place], site, hours)
            desk.sees("手配書を入力しました。重なりがあれば下に表示されます。")
        conflicts = desk.all("[id^='conflict-']")
        assert len(conflicts) == 2, f"{len(conflicts)} conflicts; two of four sheets collide"
        assert all(any(number in card.text for card in conflicts) for number in numbers[2:]), "not the last two"
        for card in conflicts:
            desk.run("arguments[0].scrollIntoView()", card)
            left, right = card.find_elements("css selector", ".pair > div")
            assert left.rect["y"] == right.rect["y"] and left.rect["x"] < right.rect["x"], "they do not stand side by side"
        listed(axe_finds(desk))
        # The same paper typed twice changes nothing, and comes back filled.
        type_in(desk, numbers[0], "Fairwater", -4)
        assert desk.status() == 422 and desk.one("form[action='/paper'] [name='signedBy']").get_attribute("value") == "夜間管理者 森"
        assert len(Program(DESK).get("/paper")["orders"]) == 4
        desk.open("/paper")
        desk.press_in(f"#{desk.all('[id^=conflict-]')[0].get_attribute('id')}", "もう一方を残す")
        desk.sees("決定しました。双方の画面に表示されます。")
        desk.press_in(f"#{desk.all('[id^=conflict-]')[0].get_attribute('id')}", "両方残す")
        assert desk.all("[id^='conflict-']") == []
        states = sorted(row["order"]["state"] for row in Program(DESK).get("/paper")["orders"])
        assert states == ["accepted", "accepted", "accepted", "cancelled"], states
        assert asker.get(f"/orders/{later}")["row"]["order"]["state"] == "accepted"


def type_in(desk, number, site, hours):
    where = "form[action='/paper']"
    for name, text in {"number": number, "lender": "Aomine", "site": site, "quantity": "２", "signedBy": "夜間管理者 森"}.items():
        desk.fill(name, text, where)
    desk.choose("aidClass", "viewer_workstation", where)
    desk.set_time("signedAt", hours, where)
    desk.send(where)
