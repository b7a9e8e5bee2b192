"""Tests of putting right in the served map, in a real browser: DATELINE_BINARY=.build/release/dateline python3 Tests/Map/edits.py

With the program they run against `dateline serve --edit`, otherwise against mock_edits.py, which leaves out what
only the program can show. Anna and Bert are two browsers that know nothing of each other.
"""
import contextlib
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser
# Each brings its tests.
import edits_access
import edits_kinds
import edits_together
import edits_everyone
import edits_program
import harness
from editor import Editor, Service


@contextlib.contextmanager
def session(program):
    """A service of its own for each test, at a port of its own: what browsers keep for one, they do not show another."""
    binary = os.environ.get("DATELINE_BINARY")
    pages = [browser.Browser(program) for _ in range(2)]
    try:
        def run(function):
            with Service(binary) as service:
                function(service, *(Editor(page, service) for page in pages))
        yield run
    finally:
        for page in pages:
            page.close()


if __name__ == "__main__":
    sys.exit(harness.main(session, sys.argv[1:], browser.find(), "Chromium", "chromium"))
