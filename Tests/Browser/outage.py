"""The database goes away and comes back. The last module: it takes everybody's database."""

import os
import subprocess

from browser import DESK_WIDTH, PHONE_WIDTH, browsing
from site_under_test import PHONE, cookie_of, status_of, until

BACK_WITHIN = 8


def checks():
    yield "without the database every page is a sheet with the telephone number, and the service mends itself", outage


def outage():
    with browsing("coordinator", DESK_WIDTH) as board, browsing("hoshimi.requester", PHONE_WIDTH) as asking:
        cookie = cookie_of("hoshimi.requester")
        board.open("/?lang=en")
        asking.open("/requests/new")
        asking.fill("trouble", "typed before")
        database("stop", "--mode=immediate")
        try:
            for path in ("/", "/asking", "/requests/new", "/sign-in"):
                status = status_of(path, cookie)
                assert status == 503, f"{path} answers {status}"
            until(lambda: "Not live since" in board.run("return document.body.innerText"), 20, "the open board does not say so")
            asking.open("/asking")
            assert asking.status() == 503
            asking.sees("We cannot reach the records now", "現在、記録を表示できません", PHONE)
            assert asking.run("return document.documentElement.scrollWidth") <= PHONE_WIDTH
        finally:
            database("restart")
        until(lambda: status_of("/sign-in") == 200, BACK_WITHIN, "the service does not come back")
        asking.open("/asking")
        assert asking.status() == 200, "somebody who was signed in is not any more"
        until(lambda: "Not live since" not in board.run("return document.body.innerText"), 20, "the open board stays behind")


def database(deed, *options):
    """Stops or starts the cluster that Tests/Browser/run made."""
    user = os.environ["BROWSER_CLUSTER_USER"] if os.getuid() == 0 else None
    groups = {"user": user, "group": user, "extra_groups": []} if user else {}
    # Starting writes to the cluster's own log; the server must not hold on to the pipes of this process.
    command = [os.environ["BROWSER_PG_CTL"], deed, "--silent", "--wait", "--pgdata", os.environ["BROWSER_CLUSTER"], *options]
    log = subprocess.DEVNULL
    subprocess.run(
        command, cwd="/", env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, stdin=log, stdout=log, stderr=log, check=True, **groups)
