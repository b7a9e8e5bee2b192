"""Tests of putting right in the served map, in a real browser: DATELINE_BINARY=.build/release/dateline python3 Tests/Map/edits.py

With the program they run against `dateline serve --edit`, otherwise against mock_edits.py, which leaves out what
only the program can show. Anna and Bert are two browsers that know nothing of each other.
"""
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import assemble
import browser
import harness
from editor import Editor, Service
from harness import call, equal, test, wait
from mock_edits import MockService

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "output"
EVENTS = assemble.read_layer(OUTPUT / "events.geojson")
UNDATED = assemble.read_layer(OUTPUT / "events_undated.geojson")
RAQQA = next(row for row in EVENTS if row["place"] == "Raqqa")
UNPLACED = next(row for row in EVENTS if row["latitude"] is None)
SCREENS = pathlib.Path(tempfile.mkdtemp(prefix="dateline-edits-test-"))


def last(service, **expected):
    """Compares the last stored row."""
    row = service.rows()[-1]
    equal({name: row[name] for name in expected}, expected, "the stored row")
    return row


# --- who may --------------------------------------------------------------------------------------------------------------------

@test
def the_token_is_taken_out_of_the_address(service, anna, _):
    anna.visit(token=True)
    equal("token" in anna.page.run("location.href"), False, "token in the address")
    wait(anna.page, "DatelineMap.live().canEdit", "may put right")
    time.sleep(0.5)
    anna.page.send("Page.reload")
    time.sleep(0.5)
    wait(anna.page, "window.DatelineMap?.live?.().canEdit", "may put right after a reload")
    equal(service.token in anna.page.run("location.href + document.documentElement.outerHTML"), False, "token in the page")


@test
def without_the_token_nothing_changes(service, anna, _):
    anna.visit(token=False)
    anna.open(RAQQA["event_id"])
    text = anna.card()
    equal(("Put right" in text, "Read only" in text, "--edit" in text), (False, True, True), "button, note and what it says")
    row = {"action": "not_event", "event_id": RAQQA["event_id"], "who": "Eve", "why": "", "was": ""}
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": service.token}):
        equal(service.post(row, headers), 401, f"status with {headers}")
    good = {"Authorization": f"Bearer {service.token}"}
    equal(service.post(row, {**good, "Origin": "http://example.org"}), 403, "status for another site")
    equal(service.post(row, {**good, "Sec-Fetch-Site": "cross-site"}), 403, "status for a request across sites")
    equal(service.post(row, {**good, "Content-Type": "text/plain"}), 415, "status of a form's type")
    equal(service.rows(), [], "rows stored")


@test
def another_page_of_the_same_browser_cannot_write(service, anna, bert):
    other = MockService(OUTPUT)  # Another site: another port of this machine.
    try:
        anna.page.visit(f"{other.address}/map")
        status = anna.page.run(f"""fetch({json.dumps(service.address + '/edits/corrections')}, {{method: 'POST', mode: 'no-cors',
          headers: {{'Content-Type': 'text/plain'}}, body: '{{}}'}}).then(() => 'sent', () => 'refused')""")
        equal(status, "refused", "a request to another origin: the page's own policy")
        headers = {"Authorization": f"Bearer {service.token}", "Origin": other.address}
        equal(service.post({"action": "not_event", "event_id": RAQQA["event_id"], "who": "Eve"}, headers), 403, "status")
    finally:
        other.close()


@test
def a_service_without_edit_only_shows(service, anna, _):
    with service.restarted(edit=False):
        anna.visit(token=True)
        anna.open(RAQQA["event_id"])
        equal("Put right" in anna.card(), False, "button")
        equal(service.post({"action": "not_event", "event_id": RAQQA["event_id"], "who": "Eve"},
                           {"Authorization": f"Bearer {service.token}"}), 404, "status")


# --- each kind ------------------------------------------------------------------------------------------------------------------

@test
def a_point_is_typed(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "move")
    anna.fill(latitude="36,5", longitude="39.25", who="Anna", why="The bridge, not the town")
    anna.save()
    last(service, action="move", event_id=RAQQA["event_id"], latitude=36.5, longitude=39.25, who="Anna", why="The bridge, not the town",
         was="35.9528, 39.0079")
    for _ in range(2):  # At once, and after a reload.
        text = anna.card()
        for words in ("36.5000, 39.2500", "within 1 km", "Anna", "The bridge, not the town", "was: 35.9528, 39.0079", "high (1.00)",
                      "put right by hand"):
            if words not in text:
                raise AssertionError(f"the card lacks {words!r}: {text}")
        call(anna.page, "set({zoom: 9, latitude: 36.5, longitude: 39.25})")
        equal(RAQQA["event_id"] in call(anna.page, "listed()"), True, "the event is in the list there")
        anna.page.run("DatelineMap.select(null)")
        equal("corrected" in anna.page.run("document.getElementById('list').innerText"), True, "marked in the list")
        anna.open(RAQQA["event_id"])
        anna.visit()
        wait(anna.page, "DatelineMap.live().read === 1", "corrections read")
        anna.open(RAQQA["event_id"])


@test
def a_point_is_dragged_clicked_and_moved_by_keys(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "move")
    call(anna.page, "set({zoom: 8, latitude: 35.9, longitude: 39})")
    call(anna.page, "flush()")
    box, pin = anna.page.box("#map"), anna.page.box("#pin")
    tip = (pin["x"] + pin["width"] / 2, pin["y"] + pin["height"])
    per_pixel = 360 / (256 * 2 ** 8)
    anna.page.drag(tip[0], tip[1] - 20, tip[0] + 60, tip[1] - 20)
    equal(abs(float(anna.value("longitude")) - (39.0079 + 60 * per_pixel)) < 2 * per_pixel, True, "longitude after the drag")
    equal(abs(float(anna.value("latitude")) - 35.9528) < 2 * per_pixel, True, "latitude after the drag")
    anna.page.click(box["x"] + box["width"] / 2, box["y"] + 200)
    equal(abs(float(anna.value("longitude")) - 39) < 2 * per_pixel, True, "longitude after the click")
    anna.page.run("document.getElementById('pin').focus()")
    before = [float(anna.value(name)) for name in ("latitude", "longitude")]
    for key in ("ArrowUp", "ArrowRight"):
        anna.page.press(key, shift=True)
    after = [float(anna.value(name)) for name in ("latitude", "longitude")]
    equal([b > a for a, b in zip(before, after)], [True, True], "further north and east after the keys")
    equal(call(anna.page, "state().selected"), RAQQA["event_id"], "the card stays open")
    anna.fill(who="Anna")
    anna.save()
    last(service, action="move", latitude=after[0], longitude=after[1])
    equal(anna.page.run("document.getElementById('pin').hidden"), True, "the pin is gone")


@test
def another_place_is_chosen(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "place")
    anna.fill(name="Mosul")
    wait(anna.page, "[...document.querySelectorAll('.choice')].some(choice => choice.innerText.startsWith('Mosul'))", "Mosul is offered")
    anna.page.run("[...document.querySelectorAll('.choice')].find(choice => choice.innerText.startsWith('Mosul')).querySelector('input').click()")
    anna.fill(who="Anna", why="Read the whole text")
    anna.save()
    row = last(service, action="place", place_id="geonames:99072")
    equal("Raqqa" in row["was"], True, "what it was")
    for words in ("Mosul", "Iraq", "geonames:99072"):
        equal(words in anna.card(), True, f"{words} on the card")
    equal(anna.page.run("document.querySelector('#card h2').textContent"), "Driven rival rebels out of: Mosul", "title")
    call(anna.page, "set({country: 'IQ', zoom: 6, latitude: 36.3, longitude: 43.1})")
    equal(RAQQA["event_id"] in call(anna.page, "visible()"), True, "found under its new country")


@test
def an_event_without_a_place_gets_one(service, anna, _):
    anna.visit()
    before = call(anna.page, "count()")
    anna.start(UNPLACED["event_id"], "move")
    anna.fill(latitude="33.3", longitude="44.4", who="Anna")
    anna.save()
    after = call(anna.page, "count()")
    equal((after["placed"] - before["placed"], after["unplaced"] - before["unplaced"]), (1, -1), "events with and without a place")


@test
def dates_are_put_right(service, anna, _):
    anna.visit()
    cases = [("2015-03-04", "", "2015-03-04", "2015-03-04", "day"), ("2015-03", "", "2015-03-01", "2015-03-31", "month"),
             ("2015", "2016", "2015-01-01", "2016-12-31", "range"), ("2015-02-27", "2015-03-02", "2015-02-27", "2015-03-02", "range")]
    for start, end, first, final, precision in cases:
        anna.start(RAQQA["event_id"], "date")
        anna.fill(date_start=start, date_end=end, who="Anna")
        anna.save()
        last(service, action="date", date_start=start)
        equal(f"precision: {precision}" in anna.card(), True, f"precision of {start}")
        for span, seen in (((first, first), True), ((final, final), True), (("2014-01-01", "2014-12-31"), False), (("2017-01-01", "2019-01-01"), False)):
            shown = call(anna.page, f"visible({json.dumps({'from': span[0], 'to': span[1]})})")
            equal(RAQQA["event_id"] in shown, seen, f"{start}/{end} shown in {span}")
    for start, end, words in (("2015-02-30", "", "no date"), ("2015-03-04", "2015-03-01", "before the first"), ("", "", "no date")):
        anna.start(RAQQA["event_id"], "date")
        anna.fill(date_start=start, date_end=end)
        equal(words in anna.press_save(), True, f"what is said of {start}/{end}")
        anna.cancel()
    equal(len(service.rows()), len(cases), "rows stored")


@test
def an_undated_event_gets_a_date(service, anna, _):
    anna.visit()
    before = call(anna.page, "count()")
    anna.start(UNDATED[0]["event_id"], "date")
    anna.fill(date_start="2016-05", who="Anna")
    anna.save()
    after = call(anna.page, "count()")
    equal(after["undated"] - before["undated"], -1, "undated events")
    equal("2016-05" in anna.card(), True, "the date on the card")


@test
def types_are_put_right(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "type")
    anna.choose("event_type", "ASSAULT")
    anna.fill(who="Anna")
    anna.save()
    last(service, action="type", event_type="ASSAULT", sub_type=None, was="Territory · retake")
    equal(anna.page.run("document.querySelector('#card .type').textContent").startswith("Assault"), True, "type on the card")
    call(anna.page, "set({hiddenTypes: ['ASSAULT'], zoom: 0})")
    equal(RAQQA["event_id"] in call(anna.page, "visible()"), False, "shown when assaults are hidden")


@test
def two_reports_become_one(service, anna, _):
    anna.visit()
    near = [row for row in EVENTS if row["place"] == "Raqqa"]
    first, second = near[0], near[1]
    before = len(call(anna.page, "visible()"))
    anna.start(first["event_id"], "merge")
    offered = anna.page.run("[...document.querySelectorAll('[name=with]')].map(input => input.value)")
    equal((len(offered), first["event_id"] in offered), (8, False), "events offered, and itself among them")
    # By its mark on the map.
    call(anna.page, f"set({{zoom: 13, latitude: {second['latitude']}, longitude: {second['longitude']}}})")
    spot, box = call(anna.page, f"positionOf('{second['event_id']}')"), anna.page.box("#map")
    anna.page.click(box["x"] + spot["x"], box["y"] + spot["y"])
    equal(anna.page.run("document.querySelector('[name=with]:checked').value"), second["event_id"], "chosen by a click on its mark")
    anna.fill(who="Anna", why="The same day in two papers")
    anna.save()
    last(service, action="merge", event_id=first["event_id"], **{"with": second["event_id"]})
    call(anna.page, "set({zoom: 0})")
    equal(len(call(anna.page, "visible()")), before - 1, "events on the map")
    text = anna.card()
    equal((second["quote"][:40] in text, second["document_id"] in text), (True, True), "the other's sentence and report on the card")
    # What is put right of the other now counts for the one.
    anna.undo(1)
    equal(len(call(anna.page, "visible()")), before, "events on the map after undo")


@test
def the_other_event_is_found_by_words(service, anna, _):
    anna.visit()
    far = next(row for row in EVENTS if row["country"] == "FR")
    anna.start(RAQQA["event_id"], "merge")
    anna.fill(words=far["place"])
    wait(anna.page, f"!!document.querySelector('[name=with][value=\"{far['event_id']}\"]')", "found by its place")


@test
def not_an_event_and_back(service, anna, _):
    anna.visit()
    call(anna.page, "set({zoom: 0})")
    before = len(call(anna.page, "visible()"))
    anna.start(RAQQA["event_id"], "not_event")
    anna.fill(who="Anna", why="A plan, not a deed")
    anna.save()
    last(service, action="not_event", was=RAQQA["title"])
    equal((len(call(anna.page, "visible()")), call(anna.page, "state().selected")), (before - 1, None), "events on the map, open card")
    anna.page.run("document.getElementById('open-corrections').click()")
    equal(RAQQA["title"] in anna.page.run("document.getElementById('corrections').innerText"), True, "in the list of corrections")
    anna.undo(1, why="It did happen")
    last(service, action="undo", undoes=1, event_id=RAQQA["event_id"], why="It did happen")
    equal(len(call(anna.page, "visible()")), before, "events after undo")
    anna.redo(1)
    last(service, action="undo", undoes=2)
    equal(len(call(anna.page, "visible()")), before - 1, "events after redo")
    anna.undo(1)
    equal(len(call(anna.page, "visible()")), before, "events after another undo")
    anna.visit()
    wait(anna.page, "DatelineMap.live().read === 4", "corrections read")
    call(anna.page, "set({zoom: 0})")
    equal(len(call(anna.page, "visible()")), before, "events after a reload")


@test
def later_corrections_win_and_undo_brings_the_earlier_back(service, anna, _):
    anna.visit()
    for latitude in ("36.1", "36.2"):
        anna.start(RAQQA["event_id"], "move")
        anna.fill(latitude=latitude, longitude="39", who="Anna")
        anna.save()
    equal("36.2000, 39.0000" in anna.card(), True, "the later point")
    anna.undo(2)
    equal("36.1000, 39.0000" in anna.card(), True, "the earlier point after undo")
    anna.undo(1)
    equal("35.9528, 39.0079" in anna.card(), True, "the first point")


# --- two at once, and a service that comes and goes --------------------------------------------------------------------------------

@test
def what_another_does_arrives_and_typing_stays(service, anna, bert):
    anna.visit()
    bert.visit()
    anna.start(RAQQA["event_id"], "date")
    anna.fill(date_start="2014-01-05", why="half a sen")
    anna.page.run("document.querySelector('[name=why]').setSelectionRange(2, 4)")
    bert.start(RAQQA["event_id"], "type")
    bert.choose("event_type", "ASSAULT")
    bert.fill(who="Bert", why="They fought")
    bert.save()
    wait(anna.page, "document.getElementById('card').innerText.includes('They fought')", "Bert's correction on Anna's card")
    equal((anna.value("why"), anna.value("date_start")), ("half a sen", "2014-01-05"), "what Anna typed")
    equal(anna.page.run("(e => [e.name, e.selectionStart, e.selectionEnd])(document.activeElement)"), ["why", 2, 4], "focus and selection")
    equal("Bert" in anna.page.run("document.getElementById('notes').innerText"), True, "Anna is told")
    anna.fill(who="Anna")
    text = anna.press_save()
    equal(("Bert" in text, "They fought" in text, len(service.rows())), (True, True, 1), "asked, with what Bert did; nothing stored yet")
    anna.button("Save mine too")
    anna.wait_saved()
    equal([(row["who"], row["action"]) for row in service.rows()], [("Bert", "type"), ("Anna", "date")], "rows")


@test
def both_drop_or_merge_while_one_types(service, anna, bert):
    anna.visit()
    bert.visit()
    anna.start(RAQQA["event_id"], "date")
    anna.fill(date_start="2014-01-05", who="Anna")
    bert.start(RAQQA["event_id"], "not_event")
    bert.fill(who="Bert")
    bert.save()
    wait(anna.page, "DatelineMap.live().read === 1", "Anna has Bert's row")
    equal((call(anna.page, "state().selected"), anna.value("date_start")), (RAQQA["event_id"], "2014-01-05"), "Anna's card and form")
    anna.press_save()
    anna.button("Drop mine")
    equal(call(anna.page, "state().selected"), None, "the event is gone once Anna is done")


@test
def two_editors_lose_nothing(service, anna, bert):
    for editor in (anna, bert):
        editor.visit()
    posts = """(async () => {
      const answers = [];
      for (let at = 0; at < 40; at++) answers.push((await fetch('edits/corrections', {method: 'POST',
        headers: {'Content-Type': 'application/json', Authorization: 'Bearer %s'},
        body: JSON.stringify({action: 'move', event_id: '%s', latitude: at, longitude: 1, who: '%s', why: `no. ${at}`, was: ''})})).status);
      return answers;
    })()"""
    # Both browsers begin before either ends.
    for editor, who in ((anna, "Anna"), (bert, "Bert")):
        editor.page.run(f"window.answers = {posts % (service.token, RAQQA['event_id'], who)}; 0")
    for editor in (anna, bert):
        equal(set(editor.page.run("window.answers")), {201}, "statuses")
    rows = service.rows()
    equal([row["number"] for row in rows], list(range(1, 81)), "numbers")
    equal(sorted((row["who"], row["latitude"]) for row in rows), sorted((who, at) for who in ("Anna", "Bert") for at in range(40)), "rows")
    for editor in (anna, bert):
        wait(editor.page, "DatelineMap.live().read === 80", "all rows in the page")
        editor.open(RAQQA["event_id"])
        point = f"{rows[-1]['latitude']:.4f}, 1.0000"
        equal(point in editor.card(), True, f"the last point, {point}, on the card")


@test
def a_service_that_is_gone_keeps_the_form(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "date")
    anna.fill(date_start="2014-01-05", who="Anna", why="From the archive")
    with service.gone():
        equal("kept" in anna.press_save(), True, "what is said")
        equal((anna.value("why"), anna.value("date_start")), ("From the archive", "2014-01-05"), "what was typed")
        wait(anna.page, "!DatelineMap.live().reachable", "the page has seen it")
        equal("does not answer" in anna.page.run("document.getElementById('notes').innerText"), True, "a note says so")
    anna.save()
    last(service, who="Anna", why="From the archive")
    equal(len(service.rows()), 1, "rows")


@test
def a_lost_answer_stores_nothing_twice(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "date")
    anna.fill(date_start="2014-01-05", who="Anna")
    # The service stores the row, and its answer never arrives.
    anna.page.run("""(() => { const real = window.fetch; let first = true;
      window.fetch = async (...args) => { const answer = await real(...args);
        if (args[1]?.method === 'POST' && first) { first = false; throw new TypeError('lost'); } return answer; }; })()""")
    anna.press_save()
    equal(len(service.rows()), 1, "rows after the lost answer")
    anna.save()
    equal(len(service.rows()), 1, "rows after saving again")


@test
def a_new_export_is_told_and_nothing_typed_is_lost(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "date")
    anna.fill(date_start="2014-01-05", who="Anna", why="Half typed")
    call(anna.page, "set({country: 'SY'})")
    service.export_anew()
    wait(anna.page, "document.getElementById('notes').innerText.includes('exported anew')", "told")
    time.sleep(0.5)
    anna.button("Reload")
    time.sleep(0.3)
    wait(anna.page, "window.DatelineMap?.live?.().canEdit", "loaded again")
    equal((call(anna.page, "state().selected"), call(anna.page, "state().country")), (RAQQA["event_id"], "SY"), "the view")
    equal((anna.value("why"), anna.value("date_start")), ("Half typed", "2014-01-05"), "what was typed")
    equal(call(anna.page, "live().exportedAnew"), False, "still told")


@test
def a_refused_token_keeps_the_form(service, anna, _):
    anna.visit()
    anna.start(RAQQA["event_id"], "date")
    anna.fill(date_start="2014-01-05", who="Anna", why="Typed before")
    token, service.token = service.token, "another"
    with service.restarted():
        equal("token" in anna.press_save(), True, "what is said")
        equal(anna.value("why"), "Typed before", "what was typed")
        anna.page.run(f"location.hash = 'token={service.token}'")
        time.sleep(0.2)
        anna.save()
        equal(len(service.rows()), 1, "rows with the new token")
    service.token = token


# --- for everyone -------------------------------------------------------------------------------------------------------------------

@test
def the_keyboard_alone_puts_right(service, anna, _):
    anna.visit()
    page = anna.page
    page.run("document.getElementById('list').focus()")
    page.press("ArrowDown")
    page.press("Enter")
    identifier = call(page, "state().selected")
    seen = []
    for _ in range(12):
        page.press("Tab")
        seen.append(page.run("document.activeElement.textContent"))
        if seen[-1].startswith("Put right"):
            break
    equal(seen[-1].startswith("Put right"), True, f"Tab reaches the button; it came to {seen}")
    page.press("Enter")
    equal(page.run("[document.activeElement.name, document.activeElement.value]"), ["action", "move"], "focus in the form")
    for _ in range(3):
        page.press("ArrowRight")
    equal(page.run("document.querySelector('[name=action]:checked').value"), "type", "chosen with arrows")
    page.press("Tab")
    equal(page.run("document.activeElement.name"), "event_type", "next stop")
    for name in ("sub_type", "who", "why"):
        page.press("Tab")
        equal(page.run("document.activeElement.name"), name, "next stop")
        if name in ("who", "why"):
            page.insert("Anna" if name == "who" else "By keys")
        equal(page.run("getComputedStyle(document.activeElement).outlineStyle") != "none", True, f"{name} shows focus")
    page.press("Tab")
    page.press("Enter")
    anna.wait_saved()
    last(service, action="type", event_id=identifier, who="Anna", why="By keys")
    equal(page.run("document.activeElement.className"), "start-form", "focus after saving")


@test
def everything_has_a_name_and_fits_a_phone(service, anna, _):
    anna.visit(size=(360, 740), touch=True)
    for kind in ("move", "place", "date", "type", "merge", "not_event"):
        anna.start(RAQQA["event_id"], kind)
        time.sleep(0.3)
        nodes = anna.page.send("Accessibility.getFullAXTree")["nodes"]
        unnamed = [node["role"]["value"] for node in nodes if not node.get("ignored") and not node.get("name", {}).get("value")
                   and node["role"]["value"] in ("button", "radio", "textbox", "searchbox", "combobox", "radiogroup", "form", "dialog", "link")]
        equal(unnamed, [], f"controls without a name in {kind}")
        equal(anna.page.run("document.documentElement.scrollWidth"), 360, f"width of the page in {kind}")
        outside = anna.page.run("""[...document.querySelectorAll('.put-right input, .put-right button, .put-right select, .put-right textarea')]
          .filter(e => e.getBoundingClientRect().right > 361 || e.getBoundingClientRect().left < -1).map(e => e.name || e.textContent)""")
        equal(outside, [], f"controls beyond the edge in {kind}")
        anna.cancel()


@test
def hostile_corrections_run_nothing(service, anna, bert):
    payloads = [line for line in (ROOT / "Tests/Map/payloads.txt").read_text().splitlines() if not line.startswith("# ")]
    headers = {"Authorization": f"Bearer {service.token}"}
    stored = 0
    for number, payload in enumerate(payloads):
        event = EVENTS[number % 20]["event_id"]
        values = [{"action": "move", "latitude": 1.5, "longitude": 2.5}, {"action": "type", "event_type": payload, "sub_type": payload},
                  {"action": "type", "event_type": "AID"}, {"action": "date", "date_start": payload, "date_end": payload},
                  {"action": "place", "place_id": payload}, {"action": "merge", "with": EVENTS[20 + number]["event_id"]},
                  {"action": "not_event"}][number % 7]
        row = {"event_id": event, "who": payload[:100], "why": payload, "was": payload, **values}
        stored += service.post(row, headers) == 201
    equal(stored > len(payloads) / 3, True, f"{stored} hostile rows stored")
    if isinstance(service.running, MockService):  # The gazetteer of the program holds no such names.
        for place in service.running.places.values():
            place.update({key: payloads[1] for key in ("name", "admin1", "admin2", "country_name", "feature")})
    anna.visit()
    wait(anna.page, f"DatelineMap.live().read === {stored}", "corrections read")
    for row in EVENTS[:20]:
        anna.page.run(f"DatelineMap.select({json.dumps(row['event_id'])})")
        if anna.page.run("DatelineMap.state().selected") is None:
            continue
        anna.button("Put right…")
        for kind in ("place", "merge"):
            anna.page.run(f"document.querySelector('[name=action][value={kind}]').click()")
            time.sleep(0.05)
        anna.cancel()
    anna.page.run("document.getElementById('open-corrections').click()")
    time.sleep(0.5)
    equal(anna.page.run("[typeof window.HACKED, typeof window.INJECTED]"), ["undefined", "undefined"], "what ran")
    equal((anna.page.dialogs, anna.page.messages), ([], []), "dialogs and messages")
    foreign = anna.page.run("[...document.querySelectorAll('body *')].map(e => e.localName).filter(n => "
                            "/^(img|iframe|object|embed|video|base|link|meta|math|template|animate)$/.test(n))")
    equal(foreign, [], "elements made from data")
    print(f"    {stored} hostile rows")


@test
def the_policy_lets_it_ask_its_own_service_alone(service, anna, _):
    anna.visit()
    tried = anna.page.run("""(async () => {
      const blocked = [];
      addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const own = (await fetch('edits')).status;
      await fetch('http://127.0.0.1:1/').catch(() => {});
      document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.INJECTED = 1'}));
      await new Promise(done => setTimeout(done, 100));
      return [own, blocked, typeof window.INJECTED];
    })()""")
    equal(tried, [200, ["connect-src", "script-src-elem"], "undefined"], "own service, blocked, what ran")
    foreign = [url for url in anna.page.requests if not url.startswith((service.address, "http://127.0.0.1:1/", "data:"))]
    equal(foreign, [], "requests to others")


# --- the overlay, without a browser -----------------------------------------------------------------------------------------------

@test
def the_overlay_is_pure_and_idempotent(*_):
    node = shutil.which("node")
    if node is None:
        raise harness.Skipped("no node here")
    subprocess.run([node, ROOT / "Tests/Map/overlay_test.js", ROOT / "Sources/CMapPage", ROOT / "Tests/Specs/corrections.overlay.json"], check=True)


# --- only the program -------------------------------------------------------------------------------------------------------------

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


@test
def screenshots_are_taken(service, anna, bert):
    for width, height in ((360, 740), (800, 1000), (1440, 900)):
        anna.visit(size=(width, height), touch=width < 500)
        if width == 360:
            anna.start(RAQQA["event_id"], "type")
            anna.choose("event_type", "ASSAULT")
            anna.fill(who="Anna", why="Fighters were driven out by force")
            anna.save()
        else:
            wait(anna.page, "DatelineMap.live().read === 1", "read")
        anna.start(RAQQA["event_id"], "move")
        anna.page.run("DatelineMap.set({zoom: 7, latitude: 35.9, longitude: 39.2}), DatelineMap.flush()")
        anna.fill(latitude="36.02", longitude="38.9", why="The bridge west of the town")
        anna.page.run("document.querySelector('.put-right').scrollIntoView({block: 'start'})")
        anna.page.screenshot(SCREENS / f"edit-{width}.png")
        anna.cancel()
    print(f"    screenshots in {SCREENS}")


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
    sys.exit(harness.main(session, sys.argv[1:]))
