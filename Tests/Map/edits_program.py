"""What only the program can show, and what needs no browser."""
import shutil
import subprocess

import harness
from editor import EVENTS, RAQQA, ROOT
from harness import equal, test, wait


@test
def the_overlay_is_pure_and_idempotent(*_):
    node = shutil.which("node")
    if node is None:
        raise harness.Skipped("no node here")
    command = [node, ROOT / "Tests/Map/overlay_test.js", ROOT / "Sources/CMapPage", ROOT / "Tests/Specs/corrections.overlay.json"]
    equal(subprocess.run(command).returncode, 0, "status of the table of cases")


@test
def a_correction_survives_kill_and_is_in_the_next_export(service, anna, _):
    service.needs_program()
    anna.visit()
    anna.start(RAQQA["event_id"], "move")
    anna.fill(latitude="36.5", longitude="39.25", who="Anna", why="kill -9")
    anna.save()
    service.kill()
    service.start()
    equal([(row["latitude"], row["why"]) for row in service.rows()], [(36.5, "kill -9")], "rows after kill -9")
    anna.visit()
    wait(anna.page, "DatelineMap.live().read === 1", "read again")
    anna.open(RAQQA["event_id"])
    equal("36.5000, 39.2500" in anna.card(), True, "the point on the card")
    anna.start(RAQQA["event_id"], "type")
    anna.choose("event_type", "ASSAULT")
    anna.fill(who="Anna")
    anna.save()
    gone = next(row for row in EVENTS if row["place"] == "Mosul")
    anna.start(gone["event_id"], "not_event")
    anna.fill(who="Anna")
    anna.save()
    anna.page.run("DatelineMap.select(null)")
    shown = {row["event_id"]: row for row in service.exported()}
    row = shown[RAQQA["event_id"]]
    equal((row["latitude"], row["longitude"], row["event_type"], row["place_source"]), (36.5, 39.25, "ASSAULT", "correction"), "as exported")
    equal(gone["event_id"] in shown, False, "the event that was none is in the export")
    anna.open(RAQQA["event_id"])
    anna.undo(1)
    row = {row["event_id"]: row for row in service.exported()}[RAQQA["event_id"]]
    equal((row["latitude"], row["event_type"]), (RAQQA["latitude"], "ASSAULT"), "as exported after undo")
