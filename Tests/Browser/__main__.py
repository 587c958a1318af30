"""Runs the checks of every module, or of those named; one line for each, and a status that says whether all held."""

import importlib
import os
import sys
import time
import traceback

from site_under_test import wait_until_served

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = [
    "pages", "paper", "spine", "keyboard", "live", "forms", "story_asking", "story_finding", "story_planning", "story_orders",
    "story_desk", "board", "outage",
]


def main(names):
    wait_until_served()
    began, failed, count = time.monotonic(), 0, 0
    for name in names or MODULES:
        for words, check in importlib.import_module(name).checks():
            count += 1
            start = time.monotonic()
            try:
                check()
                outcome = "ok    "
            except Exception as error:  # whatever it is, the other checks still run
                failed += 1
                outcome = "FAILED"
                if not isinstance(error, AssertionError):
                    traceback.print_exc()
                frame = next(frame for frame in reversed(traceback.extract_tb(error.__traceback__)) if HERE in frame.filename)
                words += f"\n       {frame.name}, line {frame.lineno}: {str(error).strip() or frame.line}"
            first, *rest = words.split("\n", 1)
            print(f"{outcome} {name}: {first} ({time.monotonic() - start:.1f} s)", *rest, sep="\n" if rest else "", flush=True)
    print(f"{count - failed} of {count} checks in a browser held, {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
