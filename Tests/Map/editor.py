"""A service with the map of `output/`, and what an editor does in the page: the words that the tests of edits.py are written in."""
import contextlib
import json
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request

import assemble
from harness import Skipped, call, equal, wait
from mock_edits import MockService

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "output"
EVENTS = assemble.read_layer(OUTPUT / "events.geojson")
UNDATED = assemble.read_layer(OUTPUT / "events_undated.geojson")
RAQQA = next(row for row in EVENTS if row["place"] == "Raqqa")
UNPLACED = next(row for row in EVENTS if row["latitude"] is None)


class Service:
    """`dateline serve --edit` over an export of seeds/, or without a program the mock over output/. A context."""

    exports = None  # The folder that the program exported to, once for all tests.

    def __init__(self, binary):
        self.binary = pathlib.Path(binary).resolve() if binary else None
        self.token, self.edit, self.running, self.port = "a-token-of-the-tests-0123456789", True, None, 0

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dateline-edits-"))
        if self.binary:
            if Service.exports is None:
                Service.exports = pathlib.Path(tempfile.mkdtemp(prefix="dateline-edits-seeds-"))
                self.export(Service.exports)
            shutil.copytree(Service.exports, self.folder / "layers")
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- up and down ---

    def start(self):
        token = self.token if self.edit else None
        if not self.binary:
            rows = self.running.rows if self.running else []
            self.running = MockService(OUTPUT, token, self.port)
            self.running.rows = rows
            self.address = self.running.address
        else:
            token_file = self.folder / "token"
            token_file.write_text(self.token + "\n")
            token_file.chmod(0o600)
            edit = ["--edit", "--token-file", token_file] if self.edit else []
            self.running = subprocess.Popen([self.binary, "serve", self.folder / "layers", "--port", str(self.port), *edit],
                                            stderr=subprocess.PIPE, text=True)
            said = ""
            for line in self.running.stderr:
                said += line
                found = re.search(r"http://127\.0\.0\.1:\d+", line)
                if found:
                    break
            else:
                raise AssertionError(f"serve ended: {said}")
            self.address = found.group()
            threading.Thread(target=self.running.stderr.read, daemon=True).start()  # Nobody else empties the pipe.
        self.port = int(self.address.rsplit(":", 1)[1])

    def stop(self):
        if self.binary:
            self.running.send_signal(signal.SIGTERM)
            self.running.wait(20)
        else:
            self.running.close()

    def kill(self):
        self.running.kill()
        self.running.wait(20)

    @contextlib.contextmanager
    def gone(self):
        self.stop()
        yield
        self.start()

    @contextlib.contextmanager
    def restarted(self, edit=True):
        """The service begun anew, with the token of now, and at the end as it was."""
        self.stop()
        before, self.edit = self.edit, edit
        self.start()
        yield
        self.edit = before

    def needs_program(self):
        if not self.binary:
            raise Skipped("set DATELINE_BINARY to the program")

    # --- layers ---

    def export(self, folder, *options):
        subprocess.run([self.binary, "export", ROOT / "seeds", "--manifest", ROOT / "seeds/manifest.csv", "-o", folder,
                        "--format", "gpkg,geojson", *options], check=True, capture_output=True)

    def export_anew(self):
        if self.binary:
            self.export(self.folder / "layers")
        else:
            self.running.state = "state-2"

    def exported(self):
        """The events of an export with the corrections."""
        folder = self.folder / "next"
        self.export(folder, "--corrections", self.folder / "layers/corrections.csv")
        return assemble.read_layer(folder / "events.geojson")

    # --- past the page ---

    def get(self, path):
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            return json.load(answer)

    def rows(self):
        return self.get("/edits/corrections?after=0")["corrections"]

    def post(self, row, headers):
        """The status of a correction that is sent without a browser."""
        request = urllib.request.Request(f"{self.address}/edits/corrections", json.dumps(row).encode(),
                                         {"Content-Type": "application/json", **headers})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            with error:
                return error.code


class Editor:
    """Someone with a browser."""

    def __init__(self, page, service):
        self.page, self.service = page, service

    def visit(self, token=True, size=(1440, 900), touch=False):
        self.page.size(*size, touch=touch)
        self.page.prefer(prefers_reduced_motion="reduce", prefers_color_scheme="light")
        self.page.visit(f"{self.service.address}/map" + (f"#token={self.service.token}" if token else ""))
        wait(self.page, "DatelineMap.live().asked > 0", "the service answered")

    def open(self, identifier):
        call(self.page, f"select({json.dumps(identifier)})")

    def card(self):
        return self.page.run("document.getElementById('card').innerText")

    def start(self, identifier, kind):
        self.open(identifier)
        self.button("Put right…")
        self.page.run(f"document.querySelector('[name=action][value={kind}]').click()")

    def fill(self, **values):
        for name, text in values.items():
            self.page.run(f"(e => {{ e.focus(); e.select(); }})(document.querySelector('.put-right [name={name}]'))")
            if text:
                self.page.insert(text)
            else:
                self.page.press("Delete")

    def value(self, name):
        return self.page.run(f"document.querySelector('.put-right [name={name}]').value")

    def choose(self, name, value):
        self.page.run(f"(e => {{ e.value = '{value}'; e.dispatchEvent(new Event('change')); }})(document.querySelector('.put-right [name={name}]'))")

    def button(self, text):
        """Clicks the button of that text in the dialog if it is open, else anywhere."""
        self.page.run(f"""(() => {{
          const all = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('button')];
          all.find((button) => button.textContent === {json.dumps(text)} && button.checkVisibility()).click();
        }})()""")

    def press_save(self):
        """Saves what cannot be saved, and gives what the page says."""
        self.page.run("document.querySelector('.put-right .error').replaceChildren()")
        self.button("Save")
        wait(self.page, "document.querySelector('.put-right .error').textContent !== '' && !document.querySelector('.put-right .main').disabled",
             "an error is shown")
        return self.page.run("document.querySelector('.put-right .error').innerText")

    def save(self):
        self.button("Save")
        self.wait_saved()

    def wait_saved(self):
        wait(self.page, "!document.querySelector('.put-right')", "saved")

    def cancel(self):
        self.button("Cancel")

    def undo(self, number, why="", word="Undo"):
        self.page.run(f"(document.querySelector('dialog[open]') ?? document).querySelector('[aria-label^=\"{word} no. {number}:\"]').click()")
        self.fill(who="Anna", why=why)
        self.save()

    def redo(self, number):
        self.undo(number, word="Redo")


def last(service, **expected):
    """Compares the last stored row."""
    row = service.rows()[-1]
    equal({name: row[name] for name in expected}, expected, "the stored row")
    return row
