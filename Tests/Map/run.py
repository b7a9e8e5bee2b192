"""Tests of the one-file map in a real browser: make test-map. The last line is the totals."""
import contextlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser
# Each brings its tests.
import view_opening
import view_time
import view_filters
import view_card
import view_keyboard
import view_hostile
import view_size
import harness


@contextlib.contextmanager
def session(program):
    chromium = browser.Browser(program)
    try:
        yield lambda function: function(chromium)
    finally:
        chromium.close()


if __name__ == "__main__":
    sys.exit(harness.main(session, sys.argv[1:], browser.find(), "Chromium", "chromium"))
