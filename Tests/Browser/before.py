"""What goes before the part of a story that is looked at: done by the API, or by time."""

import os
import subprocess

from site_under_test import Program, moment, passwords

DESK = "coordinator"


def site_of(name, program=None):
    """A site of the region by a member's name."""
    rows = (program or Program(DESK)).get("/sites/names")
    return next(row for row in rows if row["memberName"] == name)


def lend(name, aid_class, quantity, reserve=0, model=None):
    """The desk lists what a member said on the telephone."""
    desk = Program(DESK)
    terms = {"leadMinutes": 20, "conditions": ""}
    said = {"name": "Duty engineer"}
    body = {
        "site": site_of(name, desk)["id"], "aidClass": aid_class, "quantity": quantity, "reserve": reserve, "terms": terms, "said": said}
    if model:
        body["model"] = model
    return desk.send("POST", "/capabilities", body)["id"]


def item_of(program, request):
    return program.get(f"/requests/{request}")["row"]["items"][0]["item"]["id"]


def enquire(asker, request, lender, quantity=None):
    """One member asks another, without the coordinator."""
    body = {"lender": site_of(lender)["member"]} | ({"quantity": quantity} if quantity else {})
    return asker.send("POST", f"/items/{item_of(asker, request)}/enquiries", body)["id"]


def approve(approver, request):
    approver.send("POST", f"/requests/{request}/approval")
    Program(DESK).send("POST", f"/requests/{request}/triage", {"priority": "high"})


def order(asker, lender, aid_class, quantity, days=None, until=None):
    """A loan up to its order: who asks and who lends are the first part of their accounts' names."""
    names = {"northridge": "Northridge", "kurosaki": "Kurosaki Memorial", "hoshimi": "Hoshimi General"}
    lend(names[lender], aid_class, quantity)
    requester, approver = Program(f"{asker}.requester"), Program(f"{asker}.approver")
    item = {"aidClass": aid_class, "quantity": quantity} | ({"neededUntil": moment(until * 24)} if until else {})
    request = requester.asks(aid_class, quantity, items=[item])
    enquiry = enquire(requester, request["id"], names[lender], quantity)
    body = {"quantity": quantity, "arrivesAt": moment(1)} | ({"until": moment(days * 24)} if days else {})
    offer = Program(f"{lender}.dispatcher").send("POST", f"/enquiries/{enquiry}/offer", body)["id"]
    approve(approver, request["id"])
    made = approver.send("POST", f"/offers/{offer}/acceptance")["id"]
    return {"id": made, "number": approver.get(f"/orders/{made}")["row"]["order"]["number"], "request": request["id"], "lender": lender}


def opened(login, person, member, roles):
    """An account that the demonstration lacks."""
    passwords[login] = "sea-grass-41-lantern-tide"
    Program(DESK).send("POST", f"/members/{member}/accounts", {
        "login": login, "accountName": person, "password": passwords[login], "roles": roles})
    return login


def plant(statement):
    """Lets time pass: what no deed may do is done where the tests' own database lies."""
    script = f"set session_replication_role = replica; {statement}"
    command = [os.environ["BROWSER_PSQL"], "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", os.environ["BROWSER_DATABASE"], "-c", script]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
