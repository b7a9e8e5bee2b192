"""What a judge says: one line a check, which `run.py` reads and counts."""

import sys
import traceback
from contextlib import contextmanager


def passed(check):
    print(f"pass\t{check}", flush=True)


def failed(check, why):
    print(f"fail\t{check}\t{_line(why)}", flush=True)


def skipped(check, why):
    print(f"skip\t{check}\t{_line(why)}", flush=True)


def version(text):
    """The client's version, for the head of its section."""
    print(f"version\t{text}", flush=True)


def expect(check, found, wanted):
    """One check: `found` must equal `wanted`."""
    if found == wanted:
        passed(check)
    else:
        failed(check, f"found {found!r:.300}, expected {wanted!r:.300}")


def expect_none(check, problems):
    """One check: there must be no problem in the list."""
    problems = list(problems)
    if problems:
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        failed(check, "; ".join(str(problem)[:300] for problem in problems[:3]) + more)
    else:
        passed(check)


@contextmanager
def guarded(check):
    """A client that gives up on a file fails that check; the judge goes on with the next file."""
    try:
        yield
    except Exception as error:  # Whatever a client throws is its verdict.
        traceback.print_exc(file=sys.stderr)
        failed(check, f"{type(error).__name__}: {error}")


def _line(text):
    return " ".join(str(text).split())
