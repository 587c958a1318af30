"""The service that is tried: its address, its accounts, its API."""

import itertools
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

ADDRESS = f"http://127.0.0.1:{os.environ['PORT']}"
PHONE = os.environ["MUTUAL_AID_PHONE"]

_addresses = itertools.count(1)


def fresh_address():
    """An address nobody came from yet: so many may sign in from one in a minute."""
    number = next(_addresses)
    return f"10.20.{number // 250}.{number % 250 + 1}"


passwords = {}  # of accounts that a check has opened
_reading = {}


def password(login):
    if login in passwords:
        return passwords[login]
    with open(os.path.join(os.environ["MUTUAL_AID_STATE"], "accounts.json"), encoding="utf-8") as file:
        return next(row["password"] for row in json.load(file)["accounts"] if row["login"] == login)


def wait_until_served(seconds=20):
    until(lambda: status_of("/sign-in") == 200, seconds, "the service does not answer")


def until(condition, seconds, words):
    """Waits for something that is true, and returns it."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"{words} (waited {seconds} s)")
        time.sleep(0.03)


def moment(hours):
    """So many hours from now, as the API writes it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + hours * 3600))


class _Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(_Staying)


def status_of(path, cookie=None):
    try:
        headers = {"Cookie": "=".join(cookie)} if cookie else {}
        return _opener.open(urllib.request.Request(ADDRESS + path, headers=headers), timeout=20).status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return None


def cookie_of(login):
    """Signs in without a browser; the session's cookie for one."""
    form = urllib.parse.urlencode({"login": login, "password": password(login)}).encode()
    request = urllib.request.Request(ADDRESS + "/sign-in", form, {"X-Forwarded-For": fresh_address()})
    try:
        headers = _opener.open(request, timeout=20).headers
    except urllib.error.HTTPError as error:
        headers = error.headers
    name, _, value = headers["Set-Cookie"].split(";")[0].partition("=")
    return name, value


def read_in(login, cookie, language):
    """Lets an account read in a language, as its switch does; without one, in that from before the first check changed it."""
    if language is None and login not in _reading:
        return
    _reading[login] = language or "en"
    form = urllib.parse.urlencode({"lang": _reading[login]}).encode()
    headers = {"Cookie": "=".join(cookie), "X-Forwarded-For": fresh_address()}
    try:
        _opener.open(urllib.request.Request(ADDRESS + "/language", form, headers), timeout=20)
    except urllib.error.HTTPError as error:
        assert error.code == 303, error


class Program:
    """Somebody who comes by the API."""

    def __init__(self, login):
        self.token = None
        self.token = self.send("POST", "/sessions", {"login": login, "password": password(login)})["token"]

    def send(self, method, path, body=None):
        headers = {"Content-Type": "application/json", "X-Forwarded-For": fresh_address(), "Idempotency-Key": str(uuid.uuid4())}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if method == "GET" else json.dumps(body or {}).encode()
        request = urllib.request.Request(f"{ADDRESS}/api/v1{path}", data, headers, method=method)
        try:
            with _opener.open(request, timeout=20) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.code} {error.read().decode()}") from error

    def get(self, path):
        return self.send("GET", path)

    def lists(self, aid_class, quantity, reserve=0):
        site = self.get("/sites")[0]["id"]
        terms = {"leadMinutes": 20, "conditions": ""}
        body = {"site": site, "aidClass": aid_class, "quantity": quantity, "reserve": reserve, "terms": terms}
        return self.send("POST", "/capabilities", body)["id"]

    def asks(self, aid_class, quantity, hours=5, harm="care_lost", **more):
        body = {
            "site": self.get("/sites")[0]["id"], "callback": "555-0190", "trouble": "The server is dark.", "occasion": "incident",
            "harm": harm, "neededBy": moment(hours), "items": [{"aidClass": aid_class, "quantity": quantity}],
        }
        return self.send("POST", "/requests", body | more)

    def plans_and_asks(self, request):
        """Makes a plan and asks whom it proposes for that request."""
        plan = self.send("POST", "/plans")["plan"]
        items = self.get(f"/plans/{plan}")["items"]
        proposals = [row["proposal"] for item in items for row in item["proposals"]]
        wanted = [proposal["id"] for proposal in proposals if proposal["request"] == request]
        return self.send("POST", f"/plans/{plan}/enquiries", {"proposals": wanted})["enquiries"]
