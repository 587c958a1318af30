"""Stories of the plan: nobody knows enough yet (7), and a coordinator who weighs it, looks at what would be otherwise, and decides."""

from before import DESK, item_of, lend, site_of
from browser import DESK_WIDTH, PHONE_WIDTH, browsing, listed
from pages import axe_finds
from site_under_test import Program, moment


def checks():
    yield "story 7, in English: no version is known anywhere, and fourteen are to be asked one question each instead of none", unknown
    yield "in Japanese: why not, the plan, two alternatives side by side, and a decision that the next plan keeps to", weighed


def unknown():
    desk = Program(DESK)
    names = [row["memberName"] for row in desk.get("/sites/names") if row["memberName"] not in ("Northridge", "Kurosaki Memorial")]
    lenders = list(dict.fromkeys(names))[:14]
    body = {"manufacturer": "Vesper", "model": "Nest 4", "aidClass": "infant_incubator"}
    model = desk.send("POST", "/device-models", body)["id"]
    for name in lenders:
        lend(name, "infant_incubator", 2, model=model)
    requester = Program("northridge.requester")
    incident = requester.send("POST", "/incidents", {
        "member": site_of("Northridge")["member"], "title": "Update", "broken": "The incubators restart.", "since": moment(-2),
        "state": "active"})["id"]
    with browsing("northridge.requester", PHONE_WIDTH, language="en") as page:
        page.open(f"/incidents/{incident}")
        page.unfold("Change what is written")
        page.choose("model1", model)
        page.send(f"form[action='/incidents/{incident}']")
        page.sees("Affected models, whatever the version", "Vesper Nest 4")
        listed(axe_finds(page) + page.complaints())
    request = requester.asks("infant_incubator", 20, incident=incident)["id"]
    item = item_of(requester, request)
    questions = {
        "en": ("14 to be asked first", "Which software version does it show when it starts, or on its label?"),
        "ja": ("先に確認が必要なもの14件", "起動画面かラベルに表示されるソフトウェアの版は何ですか。"),
    }
    for language, (count, question) in questions.items():
        with browsing(DESK, PHONE_WIDTH, language=language) as page:
            page.open(f"/items/{item}/why-not")
            page.sees(count)
            rows = [row.text for row in page.all("#left li")]
            assert len(rows) == 14 and all(row.count(question) == 1 for row in rows), rows
            if language == "en":
                assert all(any(name in row for row in rows) for name in lenders), "somebody who is to be asked is not named"
            listed(axe_finds(page) + page.complaints())
    plan = desk.get(f"/plans/{desk.send('POST', '/plans')['plan']}")
    planned = next(item for item in plan["items"] if item["item"]["request"] == request)
    assert planned["proposals"], "not knowing was taken for a no"


def weighed():
    near, far = "Hoshimi General", "Kurosaki Memorial"
    lend(near, "suction_unit", 4)
    lend(far, "suction_unit", 9)
    lend("Northridge", "suction_unit", 2, reserve=2)
    requester = Program("northridge.requester")
    request = requester.asks("suction_unit", 4)["id"]
    item = item_of(requester, request)
    with browsing(DESK, DESK_WIDTH, language="ja") as page:
        page.open("/")
        page.send("form[action='/plans']")
        card = page.one(f"#item-{item}")
        first = near if near in card.text else far
        other = far if first == near else near
        assert first in card.text
        page.press(card.find_element("css selector", f"a[href^='/items/{item}/why-not']"))
        page.sees("支援できる機関", near, far, "電話で読み上げる文")
        listed(axe_finds(page))

        page.open("/plans/alternatives")
        page.choose("lender", next(option.get_attribute("value") for option in page.all("select[name='lender'] option") if option.text == first))
        page.choose("reserve", "70")
        page.send("#choice")
        heads = [cell.text for cell in page.all("#plans thead th, table thead th")]
        assert len(heads) >= 4, f"two alternatives do not stand beside the plan: {heads}"
        page.sees("現在の条件", first)
        assert other in page.one("#alternative-1").text, "who would come instead is not said"
        listed(axe_finds(page))

        page.open(f"/items/{item}/why-not")
        page.press(next(link for link in page.all("a[href*='decide=']") if other in link.text))
        page.tick("way", "forced")
        page.fill("quantity", "3")
        page.fill("reason", "　")
        page.send("#decide form")
        assert page.all("#decide .error, #decide [aria-invalid='true']"), "a decision without its reason was taken"
        assert page.one("#decide [name='quantity']").get_attribute("value") == "3", "what was typed is lost"
        page.complaints()  # the refusal, as the browser tells it
        page.fill("reason", "搬送車が既に向かっています")
        page.send("#decide form")
        page.sees(other, "搬送車が既に向かっています")
        page.open("/plans")
        page.send("form[action='/plans']")
        assert other in page.one(f"#item-{item}").text, "the next plan does not keep to what was decided"
        page.sees("搬送車が既に向かっています")
        listed(axe_finds(page) + page.complaints())
        page.press_in(f"#item-{item}", "取り消す")
        assert "搬送車が既に向かっています" not in page.text()
