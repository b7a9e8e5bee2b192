"""Each kind of correction in the page, undo and redo."""
import json

from editor import EVENTS, last, RAQQA, UNDATED, UNPLACED
from harness import call, equal, test, wait


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
