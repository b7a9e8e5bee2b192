"""The map in a second browser: python3 Tests/Map/firefox.py. Those tests of run.py and edits.py that need no mouse.

Firefox is driven by its own protocol, Marionette, over a local port: neither geckodriver nor a Python package is needed.
"""
import base64
import contextlib
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import edits_access
import edits_kinds
import edits_together
import harness
import view
import view_card
import view_filters
import view_opening
import view_size
import view_time
from browser import BrowserError
from editor import Editor, Service

NAMES = ["firefox-esr", "firefox"]
PREFERENCES = {
    "marionette.port": 0, "ui.prefersReducedMotion": 1, "ui.systemUsesDarkTheme": 0, "browser.shell.checkDefaultBrowser": False,
    "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    # Nothing leads beyond this machine: what a page asks of others is an error on its console.
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9, "network.proxy.no_proxies_on": "127.0.0.1",
}
# What the console has of a page: errors and warnings, of scripts, styles and the policy.
CONSOLE = """return Services.console.getMessageArray()
  .filter(message => message instanceof Ci.nsIScriptError && /^(file|http):/.test(message.sourceName))
  .map(message => message.errorMessage)"""
TESTS = [
    view_opening.every_event_is_shown, view_opening.every_event_has_a_mark_of_its_own_when_near,
    view_opening.many_in_a_small_space_become_a_number, view_opening.opens_with_no_event_at_all,
    view_opening.broken_values_lose_no_event, view_time.every_day_shows_the_events_of_that_day,
    view_time.weeks_and_months_step_from_their_first_day, view_time.playing_goes_through_the_days_and_stops,
    view_time.a_seat_is_kept_while_time_runs, view_filters.filters_keep_what_they_say,
    view_filters.the_address_brings_the_view_back, view_filters.a_broken_address_opens_the_map,
    view_card.the_card_says_what_is_known, view_size.fifty_thousand_events_step]
EDITS = [
    edits_kinds.a_point_is_typed, edits_kinds.another_place_is_chosen, edits_kinds.dates_are_put_right,
    edits_kinds.types_are_put_right, edits_kinds.not_an_event_and_back,
    edits_kinds.later_corrections_win_and_undo_brings_the_earlier_back, edits_access.hostile_corrections_run_nothing,
    edits_together.a_new_export_is_told_and_nothing_typed_is_lost]


def find():
    """The path of a Firefox, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Firefox:
    """One headless Firefox with one page, as far as browser.Browser does the same."""

    dialogs = []  # With a dialog open every other command fails, which fails the test.

    def __init__(self, program):
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="dateline-map-"))
        (self.profile / "user.js").write_text("".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()))
        self.process = subprocess.Popen(
            [program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", self.profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file, deadline = self.profile / "MarionetteActivePort", time.monotonic() + 60
        while not port_file.exists() or not port_file.read_text():
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise BrowserError("Firefox does not answer")
            time.sleep(0.1)
        self.socket = socket.create_connection(("127.0.0.1", int(port_file.read_text())), timeout=120)
        self.buffer, self.number = b"", 0
        self.receive()  # It says first who it is.
        self.send("WebDriver:NewSession", strictFileInteractability=True)
        self.send("WebDriver:SetTimeouts", script=120_000, pageLoad=60_000)

    def close(self):
        try:
            self.send("Marionette:Quit", flags=["eForceQuit"])
        except (BrowserError, OSError):
            self.process.kill()
        self.process.wait(20)
        self.socket.close()
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, command, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, value = self.receive()
        if error:
            raise BrowserError(f"{command}: {error['message']}")
        return value

    def receive(self):
        while not (head := re.match(rb"(\d+):", self.buffer)) or len(self.buffer) < head.end() + int(head[1]):
            part = self.socket.recv(1 << 16)
            if not part:
                raise BrowserError("Firefox has ended")
            self.buffer += part
        end = head.end() + int(head[1])
        message, self.buffer = json.loads(self.buffer[head.end():end]), self.buffer[end:]
        return message

    def in_chrome(self, script):
        """Runs a script of the browser itself."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.send("WebDriver:ExecuteScript", script=script, args=[])["value"]
        finally:
            self.send("Marionette:SetContext", value="content")

    # --- what a visitor does ---

    @property
    def messages(self):
        return self.in_chrome(CONSOLE)

    def size(self, width, height, scale=1, touch=False):
        self.send("WebDriver:SetWindowRect", width=width, height=height + 85)

    def prefer(self, **features):
        """The profile prefers light colours and no motion, as the tests do."""

    def open(self, path, fragment=""):
        self.visit(pathlib.Path(path).resolve().as_uri() + fragment)

    def visit(self, address):
        self.send("WebDriver:Navigate", url="about:blank")
        self.in_chrome("Services.console.reset()")
        self.send("WebDriver:Navigate", url=address)
        harness.wait(self, "document.readyState === 'complete' && !!window.DatelineMap", "the map", 60)
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def run(self, expression):
        script = ("const done = arguments[arguments.length - 1]; (async () => (" + expression.strip().rstrip(";") + "))()"
                  ".then(value => done({value}), error => done({error: `${error}`}));")
        answer = self.send("WebDriver:ExecuteAsyncScript", script=script, args=[])["value"]
        if "error" in answer:
            raise BrowserError(answer["error"])
        return answer.get("value")

    def insert(self, text):
        element = list(self.send("WebDriver:GetActiveElement")["value"].values())[0]
        self.send("WebDriver:ElementSendKeys", id=element, text=text)

    def press(self, key):
        self.insert({"Delete": "\ue017"}[key])

    def screenshot(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.send("WebDriver:TakeScreenshot", full=False)["value"]))


def says_nothing_on_the_console(firefox):
    """The page of the program and a page with every list; the console's own test is that it does show an error."""
    for path in (view.ROOT / "output/map.html", view.page_of("console", view.SMALL, view.UNDATED)):
        firefox.open(path)
        identifier = firefox.run("DatelineMap.visible()[0]")
        firefox.run(f"DatelineMap.select({json.dumps(identifier)})")
        harness.equal(firefox.messages, [], f"console of {path.name}")
    firefox.run("setTimeout(() => { throw new Error('on purpose'); })")
    time.sleep(0.2)
    harness.equal(["on purpose" in message for message in firefox.messages], [True], "the console shows an error")
    firefox.screenshot(view.WORK / "map-firefox.png")


@contextlib.contextmanager
def session(program):
    firefox = Firefox(program)
    try:
        def test(function):
            if function not in EDITS:
                function(firefox)
                return
            with Service(os.environ.get("DATELINE_BINARY")) as service:
                function(service, Editor(firefox, service), None)
                harness.equal(firefox.messages, [], "console messages")
        yield test
    finally:
        firefox.close()


if __name__ == "__main__":
    harness.TESTS[:] = [says_nothing_on_the_console, *TESTS, *EDITS]
    sys.exit(harness.main(session, sys.argv[1:], find(), "Firefox", "firefox-esr"))
