"""What the tests of the map in a browser have in common: the list of tests, comparing, and the loop that runs them."""
import json
import time
import traceback

import browser

TESTS = []


class Skipped(Exception):
    """What a test needs is not here."""


def test(function):
    TESTS.append(function)
    return function


def equal(found, expected, what):
    if found != expected:
        raise AssertionError(f"{what}: found {shortly(found)}, expected {shortly(expected)}")


def shortly(value):
    text = repr(value)
    return text if len(text) < 300 else text[:300] + "…"


def call(chromium, code):
    return chromium.run(f"DatelineMap.{code}")


def set_view(chromium, **view):
    call(chromium, f"set({json.dumps(view)})")
    call(chromium, "flush()")


def wait(chromium, expression, what, seconds=60):
    """Waits until a JavaScript expression is true."""
    deadline = time.monotonic() + seconds
    while not chromium.run(expression):
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not after {seconds} seconds. The page said: {chromium.messages[:3]}")
        time.sleep(0.03)


def main(session, words, program, name, package):
    """Runs the tests whose names hold one of the words, or all. `session(program)` is a context with what runs one test.

    Without the browser, `program` None, all are skipped; `name` and `package` say what is missing.
    """
    if program is None:
        print(f"No {name} here: the map was not tested in it. On Debian: apt install {package}")
        print(f"0 passed, 0 failed, {len(TESTS)} skipped")
        return 0
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    with session(program) as run:
        for function in TESTS:
            if words and not any(word in function.__name__ for word in words):
                continue
            try:
                run(function)
                counts["passed"] += 1
                print(f"passed  {function.__name__}", flush=True)
            except Skipped as reason:
                counts["skipped"] += 1
                print(f"skipped {function.__name__}: {reason}")
            except (AssertionError, browser.BrowserError) as error:
                counts["failed"] += 1
                print(f"FAILED  {function.__name__}\n    {error}", flush=True)
                if isinstance(error, browser.BrowserError):
                    traceback.print_exc()
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    return 1 if counts["failed"] else 0
