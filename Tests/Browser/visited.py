"""Every page of the site: whose it is, and where, with what has to be there first."""

import functools
import re
from pathlib import Path

from before import DESK, enquire, lend, order, site_of
from site_under_test import Program, moment

ROUTES = Path(__file__).resolve().parents[2] / "Sources/Website/Routes"

# A page's name, whose it is, and its path, or how to find it: the page and the link to follow.
FIXED = {
    "sign-in": (None, "/sign-in"), "card": (None, "/ask"),
    "board": (DESK, "/"), "queue": (DESK, "/?show=queue"), "yours": (DESK, "/?show=yours"), "down": (DESK, "/?show=down"), "items": (DESK, "/?show=items"),
    "missing": (DESK, "/?show=missing"), "plans": (DESK, "/plans"), "alternatives": (DESK, "/plans/alternatives?reserve=70&even=true"), "requests": (DESK, "/requests"),
    "triage": (DESK, ("/", "#queue a[href^='/requests/']")), "enter": (DESK, "/requests/new"),
    "ring": (DESK, "/ring"), "desk": (DESK, "/desk"), "roll calls": (DESK, "/roll-calls"), "start": (DESK, "/roll-calls/new"),
    "members": (DESK, "/members"), "add": (DESK, "/members/new"), "small member": (DESK, ("/members", "#members a")),
    "journal": (DESK, "/journal"), "nothing": (DESK, "/orders/none"), "proxy": (DESK, "/proxy"), "paper": (DESK, "/paper"),
    "lines": (DESK, "/log-lines"), "cliffs": (DESK, "/cliffs"), "stand down": (DESK, "/stand-down?all=yes"),
    "waiting room": (DESK, "/waiting-room"), "travel times": (DESK, "/travel-times"), "take a call": (DESK, "/call"),
    "call": ("calltaker", "/call"), "auditor": ("auditor", "/journal"), "their board": ("auditor", "/"),
    "asking": ("hoshimi.approver", "/asking"), "ask": ("hoshimi.approver", "/requests/new"),
    "request": ("hoshimi.approver", ("/asking", "#offers a, #requests a")), "order": ("hoshimi.approver", ("/asking", "#orders a")),
    "our cliffs": ("hoshimi.approver", "/cliffs"), "our stand down": ("hoshimi.approver", "/stand-down"),
    "peers": ("hoshimi.requester", "/roll-calls"), "ask peers": ("hoshimi.requester", "/roll-calls/new"),
    "lending": ("northridge.dispatcher", "/lending"), "offer unasked": ("northridge.dispatcher", "/waiting-room"),
    "capability": ("northridge.publisher", ("/lending", "#capabilities a[href^='/capabilities/']")), "list": ("northridge.publisher", "/capabilities/new"),
    "vehicles": ("northridge.publisher", "/capabilities/new?kind=transport"),
    "account": ("northridge.administrator", "/account"), "seat": ("northridge.administrator", "/seat"),
}


@functools.cache
def pages():
    """All pages; what the demonstration lacks is made once."""
    desk, lender = Program(DESK), Program("northridge.dispatcher")
    member = lender.get("/sites")[0]["member"]
    body = {"callerName": "Aoi Tanaka, night supervisor", "phone": "555-0197", "trouble": "Every pump is stuck.", "hospital": "on the hill"}
    slip = Program("calltaker").send("POST", "/call-slips", body)["id"]
    questions = [
        {"form": "number", "words": "", "aidClass": "infusion_pump_large"}, {"form": "yes_or_no", "words": "Does your record system run?"},
        {"form": "words", "words": "What do you need first?"}]
    call = desk.send("POST", "/roll-calls", {
        "asker": desk.get("/me")["seat"]["member"], "occasion": "incident", "questions": questions, "answerBy": moment(1),
        "members": [], "kinds": ["hospital"]})["id"]
    answers = {row["memberName"]: row["answer"] for row in desk.get(f"/roll-calls/{call}")["rows"]}
    for name in ("Kurosaki Memorial", "Fairwater Infirmary"):
        desk.send("POST", f"/roll-call-answers/{answers[name]['id']}/answer", {
            "answers": [{"number": 3}, {"yes": True}, {"words": "Two engineers who know ventilators, before the morning round."}]})
    block = desk.send("POST", "/paper/blocks", {"count": 3})["block"]
    desk.send("POST", "/log-lines", {"text": "The ferry stops at 22:30 tonight, says the harbour."})
    lender.send("POST", "/open-offers", {"member": member, "aidClass": "clean_laptop", "quantity": 6, "note": "Freshly imaged."})
    plan = desk.send("POST", "/plans")["plan"]
    planned = desk.get(f"/plans/{plan}")["items"][0]["item"]["id"]
    lend("Northridge", "steriliser_load", 9)
    enquiry = enquire(desk, Program("kurosaki.requester").asks("steriliser_load", 4)["id"], "Northridge")
    driven = order("hoshimi", "northridge", "operating_slot", 2)
    plan_of_leg = {
        "way": "there", "carrier": "firm", "carrierName": "Bay Couriers", "phone": "555-0170", "quantity": 2, "fromDoor": "Dock 2",
        "toDoor": "Gate 2, ring twice", "departsAt": moment(0.5), "arrivesAt": moment(1.5)}
    lender.send("POST", f"/orders/{driven['id']}/legs", {"plan": plan_of_leg})
    hospital = Program("hoshimi.requester").get("/sites")[0]
    incident = Program("hoshimi.requester").send("POST", "/incidents", {
        "member": hospital["member"], "title": "Pumps cannot reach their server", "broken": "The pump server and two wards.",
        "since": moment(-1), "state": "active"})["id"]

    def link(purpose, thing, whose=member):
        made = desk.send("POST", "/links", {"member": whose, "purpose": purpose, "object": thing})
        return re.search(r"/l/.+", made["address"])[0]

    return FIXED | {
        "slip": (DESK, f"/call-slips/{slip}"), "plan": (DESK, f"/plans/{plan}"), "why not": (DESK, f"/items/{planned}/why-not"), "roll call": (DESK, f"/roll-calls/{call}"),
        "phone sheet": (DESK, f"/roll-calls/{call}/sheet"), "blank forms": (DESK, f"/paper/{block}"),
        "every member": (DESK, f"/members/{site_of('Kurosaki Memorial', desk)['member']}"),
        "member": ("northridge.administrator", f"/members/{member}"), "our order": ("northridge.dispatcher", f"/orders/{driven['id']}"),
        "our answer": ("northridge.dispatcher", f"/roll-call-answers/{answers['Northridge']['id']}"),
        "gate": ("hoshimi.requester", f"/gate/{hospital['id']}"),
        "incidents": ("hoshimi.requester", "/incidents"), "incident": ("hoshimi.requester", f"/incidents/{incident}"),
        "new incident": ("hoshimi.requester", "/incidents/new"),
        "link to an enquiry": (None, link("answer_enquiry", enquiry)), "link to a list": (None, link("confirm_capabilities", member)),
        "link to a question": (None, link("answer_roll_call", answers["Aomine University Hospital"]["id"], answers["Aomine University Hospital"]["member"])),
        "link that is over": (None, "/l/none"),
    }


def routes():
    """The paths of all pages, as the website itself lists them."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(ROUTES.glob("*.swift")))
    listed = re.search(r"static let paths = \[(.*?)\]", source, re.DOTALL)[1]
    apart = re.findall(r"router\.get\(\"(/l/[^\"]*)\"\)", source)
    return re.findall(r'"([^"]+)"', listed) + apart
