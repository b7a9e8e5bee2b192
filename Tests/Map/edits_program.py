"""What only the program can show, and what needs no browser."""
import json
import shutil
import subprocess

import assemble
import harness
from editor import EVENTS, RAQQA, ROOT, UNDATED, UNPLACED
from harness import equal, test, wait


@test
def the_overlay_is_pure_and_idempotent(*_):
    node = shutil.which("node")
    if node is None:
        raise harness.Skipped("no node here")
    command = [node, ROOT / "Tests/Map/overlay_test.js", ROOT / "Sources/CMapPage", ROOT / "Tests/Specs/corrections.overlay.json"]
    equal(subprocess.run(command).returncode, 0, "status of the table of cases")


# What page and export must say alike. Of a merged event they need not: the export weighs the tellings against each other.
SAID = ["title", "event_type", "sub_type", "t_start", "t_end", "date_precision", "date_edtf", "date_source", "place", "place_id", "feature",
        "admin2", "admin1", "country", "country_name", "latitude", "longitude", "geo_precision", "radius_km", "relation", "place_source",
        "confidence", "place_confidence", "date_confidence"]


@test
def the_page_shows_what_the_next_export_writes(service, *_):
    service.needs_program()
    node = shutil.which("node")
    if node is None:
        raise harness.Skipped("no node here")
    placed, dated = [row for row in EVENTS if row["latitude"] is not None], UNDATED[0]
    places = service.get("/edits/candidates?name=Mosul&limit=3")["candidates"] + service.get("/edits/candidates?name=Iraq&limit=1")["candidates"]
    of = lambda number, action, **values: {"action": action, "event_id": placed[number]["event_id"], "who": "Anna", **values}
    corrections = [
        of(0, "move", latitude=36.123456, longitude=-39.5), of(1, "place", place_id=places[0]["id"]), of(2, "date", date_start="2015"),
        of(3, "date", date_start="2015-02-27", date_end="2015-03"), of(4, "date", date_start="2016-02-29"), of(5, "type", event_type="AID"),
        of(6, "type", event_type="ASSAULT", sub_type="explosives"), of(7, "not_event"), of(8, "move", latitude=1, longitude=2),
        of(8, "place", place_id=places[1]["id"]), of(9, "place", place_id=places[-1]["id"]), of(9, "move", latitude=3, longitude=4),
        of(10, "move", latitude=5, longitude=6), of(10, "undo", undoes=13), of(11, "not_event"), of(11, "undo", undoes=15),
        of(11, "undo", undoes=16), {**of(0, "date", date_start="2016-05"), "event_id": dated["event_id"]},
        {**of(0, "place", place_id=places[0]["id"]), "event_id": UNPLACED["event_id"]},
        {**of(0, "move", latitude=7, longitude=8), "event_id": UNDATED[1]["event_id"]},
        of(12, "merge", **{"with": placed[13]["event_id"]}), of(13, "type", event_type="THREATEN")]
    for row in corrections:
        equal(service.post(row, {"Authorization": f"Bearer {service.token}"}), 201, f"status of {row}")
    page = (service.folder / "layers/map.html").read_text()
    data = json.loads(page.split('id="dateline-data">')[1].split("</script>")[0])
    work = service.folder / "lay.json"
    work.write_text(json.dumps({"data": data, "corrections": service.rows()}))
    command = [node, ROOT / "Tests/Map/overlay_test.js", ROOT / "Sources/CMapPage", work, "lay"]
    shown = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    written = {row["event_id"]: row for row in service.exported()}
    undated = {row["event_id"]: row for row in assemble.read_layer(service.folder / "next/events_undated.geojson")}
    equal(sorted(name for name, row in shown.items() if row["list"] == "dated"), sorted(written), "dated events")
    equal(sorted(name for name, row in shown.items() if row["list"] == "undated"), sorted(undated), "undated events")
    for identifier, row in {**written, **undated}.items():
        if identifier == placed[12]["event_id"]:
            equal(row["event_type"], "THREATEN", "type of the merged event, put right under the other's id")
            continue
        for name in SAID:
            equal(shown[identifier][name], row.get(name), f"{name} of {identifier}, {row['title']}")


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
