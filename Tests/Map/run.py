"""Tests of the one-file map in a real browser: make test-map. The last line is the totals."""
import contextlib
import json
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import assemble
import browser
import harness
import synthetic
from harness import call, equal, set_view, test

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(tempfile.mkdtemp(prefix="dateline-map-test-"))
MOST_BYTES = 28_100  # After gzip, without data: with the outlines of the world and 40 KB of tiles, the page stays under 100 KB.


def page_of(name, features, undated=(), **more):
    path = WORK / f"{name}.html"
    path.write_text(assemble.page(assemble.data_of(features, undated, **more)))
    return path


# --- the events of the tests, and what should be seen of them, worked out here and not by the page --------------------

SMALL = synthetic.events(300, days=90, places=25, seed=3)
for number, row in enumerate(SMALL):
    if number % 30 == 7:  # Some have no place.
        row.update(latitude=None, longitude=None, place=None, country=None, country_name=None, title="Somewhere: attack")
UNDATED = [
    {**row, "event_id": f"undated-{number}", "t_start": None, "t_end": None, "date_start": None, "date_end": None, "time": None,
     "date_precision": "unknown"}
    for number, row in enumerate(synthetic.events(5, places=5, seed=9))]
PLACED = [row for row in SMALL if row["latitude"] is not None]
DAY = 86_400_000


def ids(rows):
    return sorted(row["event_id"] for row in rows)


def on_days(rows, first, last):
    """Rows that may have happened between two days, counted from 1970."""
    return [row for row in rows if row["t_start"] < (last + 1) * DAY and row["t_end"] >= first * DAY]


def small_page(chromium, size=(1440, 900), touch=False, **more):
    chromium.size(*size, touch=touch)
    chromium.prefer(prefers_reduced_motion="reduce", prefers_color_scheme="light")
    chromium.open(page_of("small", SMALL, UNDATED, title="Small"), **more)


WHOLE_WORLD = {"zoom": 0, "latitude": 0, "longitude": 0}


# --- opening ------------------------------------------------------------------------------------------------------------

@test
def opens_from_disk_without_a_request(chromium):
    path = page_of("small", SMALL, UNDATED)
    small_page(chromium)
    time.sleep(0.5)
    chromium.run("0")
    equal(chromium.requests, [path.as_uri()], "requests")
    equal(chromium.messages, [], "console messages")


@test
def the_page_of_the_program_opens(chromium):
    """`output/map.html` as `dateline export seeds` wrote it."""
    path = ROOT / "output" / "map.html"
    rows = assemble.read_layer(ROOT / "output" / "events.geojson")
    chromium.size(1440, 900)
    chromium.open(path)
    set_view(chromium, **WHOLE_WORLD)
    equal(sorted(call(chromium, "visible()")), ids(row for row in rows if row["latitude"] is not None), "events on the map")
    call(chromium, f"select({json.dumps(rows[0]['event_id'])})")
    equal(chromium.run("document.querySelectorAll('#card mark').length > 0"), True, "marked words on the card")
    equal(chromium.requests, [path.as_uri()], "requests")
    equal(chromium.messages, [], "console messages")


@test
def policy_forbids_everything_but_the_page_itself(chromium):
    small_page(chromium)
    tried = chromium.run("""(async () => {
      const blocked = [], add = (tag, set) => document.body.append(Object.assign(document.createElement(tag), set));
      addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      add('img', {src: 'http://example.org/x.png'});
      add('script', {textContent: 'window.INJECTED = 1'});
      add('style', {textContent: 'body { display: none }'});
      add('iframe', {src: 'http://example.org/'});
      add('object', {data: 'http://example.org/x'});
      await fetch('http://example.org/').catch(() => {});
      try { (0, eval)('window.INJECTED = 1'); } catch {}
      for (let wait = 0; wait < 50 && new Set(blocked).size < 7; wait++) await new Promise(done => setTimeout(done, 100));
      return [[...new Set(blocked)].sort(), typeof window.INJECTED];
    })()""")
    directives = ["connect-src", "frame-src", "img-src", "object-src", "script-src", "script-src-elem", "style-src-elem"]
    equal(tried, [directives, "undefined"], "what the policy blocks")


@test
def every_event_is_shown(chromium):
    small_page(chromium)
    set_view(chromium, **WHOLE_WORLD)
    equal(sorted(call(chromium, "visible()")), ids(PLACED), "events on the map")
    equal(sorted(call(chromium, "listed()")), ids(PLACED), "events in the list")
    set_view(chromium, tab=1)
    equal(sorted(call(chromium, "listed()")), ids(row for row in SMALL if row["latitude"] is None), "events without a place")
    set_view(chromium, tab=2)
    equal(sorted(call(chromium, "listed()")), ids(UNDATED), "events without a date")


@test
def every_event_has_a_mark_of_its_own_when_near(chromium):
    small_page(chromium)
    for window in ({"from": None}, {"from": "2014-02-01", "to": "2014-02-20"}):
        first = 0 if window["from"] is None else 16102
        shown = on_days(PLACED, first, 16121 if first else 99_999)
        for place in sorted({row["place"] for row in shown}):
            here = [row for row in shown if row["place"] == place]
            set_view(chromium, zoom=12, latitude=here[0]["latitude"], longitude=here[0]["longitude"], **window)
            spots = [call(chromium, f"positionOf('{identifier}')") for identifier in ids(here)]
            equal(None in spots, False, f"an event without a mark at {place}")
            rounded = {(round(spot["x"], 1), round(spot["y"], 1)) for spot in spots}
            equal(len(rounded), len(here), f"different marks at {place}, {window}")


@test
def many_in_a_small_space_become_a_number(chromium):
    small_page(chromium)
    set_view(chromium, **WHOLE_WORLD)
    drawn = sum(call(chromium, f"positionOf('{row['event_id']}') !== null") for row in PLACED)
    if drawn > len(PLACED) / 2:
        raise AssertionError(f"{drawn} of {len(PLACED)} marks are drawn one by one over the whole world")
    equal(call(chromium, "count().shown"), len(PLACED), "events shown, counted ones too")


@test
def opens_with_no_event_at_all(chromium):
    chromium.open(page_of("empty", [{**row, "latitude": None} for row in SMALL[:0]]))
    equal(call(chromium, "count().shown"), 0, "events shown")
    equal(chromium.messages, [], "console messages")


@test
def broken_values_lose_no_event(chromium):
    rows = [{**SMALL[0], "event_id": "odd", "event_type": "NEW", "confidence": None, "title": None, "quote": None, "radius_km": None},
            {**SMALL[0], "event_id": "far", "t_start": -62_167_219_200_000, "t_end": 253_402_300_799_000}]
    chromium.open(page_of("odd", rows))
    set_view(chromium, **WHOLE_WORLD)
    equal(sorted(call(chromium, "visible()")), ["far", "odd"], "events on the map")
    for identifier in ("odd", "far"):
        call(chromium, f"select('{identifier}')")
    equal(chromium.messages, [], "console messages")


# --- time -----------------------------------------------------------------------------------------------------------------

@test
def every_day_shows_the_events_of_that_day(chromium):
    small_page(chromium)
    set_view(chromium, **WHOLE_WORLD, unit="day", **{"from": None})
    first = min(row["t_start"] for row in SMALL) // DAY
    last = max(row["t_end"] for row in SMALL) // DAY
    for day in range(first, last + 1):
        equal(call(chromium, "step(1)"), True, f"step to day {day}")
        equal(sorted(call(chromium, "visible()")), ids(on_days(PLACED, day, day)), f"events of day {day}")
        equal(sorted(call(chromium, "listed()")), ids(on_days(PLACED, day, day)), f"list of day {day}")
    equal(call(chromium, "step(1)"), False, "a step beyond the last day")


@test
def weeks_and_months_step_from_their_first_day(chromium):
    small_page(chromium)
    for unit, frames in [("week", [("2013-12-30", "2014-01-05"), ("2014-01-06", "2014-01-12")]),
                         ("month", [("2014-01-01", "2014-01-31"), ("2014-02-01", "2014-02-28")]),
                         ("year", [("2014-01-01", "2014-12-31")])]:
        set_view(chromium, unit=unit, **{"from": None})
        for start, end in frames:
            call(chromium, "step(1)")
            state = call(chromium, "state()")
            equal((state["from"], state["to"]), (start, end), unit)


@test
def playing_goes_through_the_days_and_stops(chromium):
    small_page(chromium)
    chromium.run("document.getElementById('speed').value = '30'")
    set_view(chromium, unit="month")
    call(chromium, "play()")
    deadline = time.monotonic() + 10
    while call(chromium, "state().playing") and time.monotonic() < deadline:
        time.sleep(0.05)
    state = call(chromium, "state()")
    equal(state["playing"], False, "playing at the end")
    if state["to"] < "2014-03-31":
        raise AssertionError(f"stopped at {state['to']}")


@test
def a_range_is_brushed_on_the_histogram(chromium):
    small_page(chromium)
    bars = chromium.box("#bars")
    span = [min(row["t_start"] for row in SMALL) // DAY, max(row["t_end"] for row in SMALL) // DAY]
    days = span[1] - span[0] + 1
    at = lambda day: bars["x"] + (day - span[0] + 0.5) / days * bars["width"]
    chromium.drag(at(span[0] + 20), bars["y"] + 30, at(span[0] + 29), bars["y"] + 30)
    equal(sorted(call(chromium, "visible()")), ids(on_days(PLACED, span[0] + 20, span[0] + 29)), "events of the brushed days")
    chromium.drag(at(span[0] + 25), bars["y"] + 30, at(span[0] + 35), bars["y"] + 30)
    equal(sorted(call(chromium, "visible()")), ids(on_days(PLACED, span[0] + 30, span[0] + 39)), "events after moving the window")


@test
def a_seat_is_kept_while_time_runs(chromium):
    small_page(chromium)
    row = next(row for row in PLACED if row["t_end"] - row["t_start"] > 5 * DAY)
    first = row["t_start"] // DAY
    seen = set()
    for day in range(first, first + 5):
        iso = str(synthetic.datetime.date(1970, 1, 1) + synthetic.datetime.timedelta(days=day))
        set_view(chromium, zoom=12, latitude=row["latitude"], longitude=row["longitude"], **{"from": iso, "to": iso})
        spot = call(chromium, f"positionOf('{row['event_id']}')")
        seen.add((round(spot["x"], 2), round(spot["y"], 2)))
    equal(len(seen), 1, "places of the mark over five days")


@test
def seats_are_kept_from_month_to_month(chromium):
    small_page(chromium)
    rows = [row for row in PLACED if row["date_start"][:7] == "2014-02" and row["date_end"][:7] == "2014-03"]
    seen = []
    for month in range(3):
        set_view(chromium, unit="month", **({"from": None} if month == 0 else {}))
        call(chromium, "step(1)")
        spots = []
        for row in rows:
            set_view(chromium, zoom=12, latitude=row["latitude"], longitude=row["longitude"])
            spots.append(call(chromium, f"positionOf('{row['event_id']}')"))
        seen.append(spots)
    equal(seen[0], [None] * len(rows), "marks in January")
    equal(seen[1], seen[2], "marks in February and in March")


# --- filters ----------------------------------------------------------------------------------------------------------------

@test
def filters_keep_what_they_say(chromium):
    small_page(chromium)
    set_view(chromium, **WHOLE_WORLD)
    searched = ["title", "quote", "place", "document_id", "date_text"]
    cases = [
        ({"hiddenTypes": ["ASSAULT", "AID"]}, lambda row: row["event_type"] not in ("ASSAULT", "AID")),
        ({"confidence": 0.6}, lambda row: row["confidence"] >= 0.6),
        ({"country": "SY"}, lambda row: row["country"] == "SY"),
        ({"country": "SY,LY"}, lambda row: row["country"] in ("SY", "LY")),
        ({"text": "TOWN ostrea"}, lambda row: True),
        ({"text": "at TOWN 13 "}, lambda row: "13" in "".join(row[name] or "" for name in searched)),
        ({"text": "says report-12"}, lambda row: "report-12" in row["document_id"]),
        ({"text": "tówn"}, lambda row: "Town" in (row["place"] or "") or "Town" in row["quote"]),
        ({"text": "no such words"}, lambda row: False),
        ({"country": "IQ", "confidence": 0.5, "hiddenTypes": ["OTHER"]},
         lambda row: row["country"] == "IQ" and row["confidence"] >= 0.5 and row["event_type"] != "OTHER"),
    ]
    for view, keeps in cases:
        set_view(chromium, hiddenTypes=[], confidence=0, country="", text="")
        set_view(chromium, **view)
        words = [row for row in PLACED if keeps(row)]
        equal(sorted(call(chromium, "visible()")), ids(words), f"events with {view}")


@test
def controls_on_the_page_filter(chromium):
    small_page(chromium)
    set_view(chromium, **WHOLE_WORLD)
    chromium.run("document.querySelector('#legend [data-type=ASSAULT]').click()")
    equal(sorted(call(chromium, "visible()")), ids(row for row in PLACED if row["event_type"] != "ASSAULT"), "without assaults")
    chromium.run("document.querySelector('#legend [data-type=ASSAULT]').click()")
    chromium.run("document.getElementById('country').click()")
    for countries in (["EG"], ["EG", "SY"]):
        chromium.run(f"document.querySelector('#country-list [value={countries[-1]}]').click()")
        equal(sorted(call(chromium, "visible()")), ids(row for row in PLACED if row["country"] in countries), f"in {countries}")
    equal(chromium.run("document.getElementById('country').textContent"), "Egypt, Syria", "chosen countries")
    chromium.press("Escape")
    equal(chromium.run("document.getElementById('countries').open"), False, "the list of countries after Escape")
    chromium.run("document.getElementById('reset').click()")
    equal(len(call(chromium, "visible()")), len(PLACED), "after clearing")


@test
def the_list_follows_the_map(chromium):
    small_page(chromium)
    row = PLACED[0]
    set_view(chromium, zoom=8, latitude=row["latitude"], longitude=row["longitude"])
    half_width = chromium.box("#map")["width"] / 2 * 360 / (256 * 2 ** 8)
    listed = call(chromium, "listed()")
    if row["event_id"] not in listed:
        raise AssertionError("the event in the middle is not in the list")
    far = [other["event_id"] for other in PLACED if abs(other["longitude"] - row["longitude"]) > half_width]
    equal(sorted(set(listed) & set(far)), [], "events far from the view in the list")


# --- address ------------------------------------------------------------------------------------------------------------------

@test
def the_address_brings_the_view_back(chromium):
    small_page(chromium)
    row = PLACED[5]
    set_view(chromium, zoom=6, latitude=30, longitude=20, hiddenTypes=["AID"], confidence=0.3, text="town & 1", country="",
             unit="week", **{"from": "2014-01-06", "to": "2014-02-02"})
    call(chromium, f"select('{row['event_id']}')")
    set_view(chromium, zoom=6, latitude=30, longitude=20)
    before = call(chromium, "state()")
    time.sleep(0.5)
    fragment = chromium.run("location.hash")
    small_page(chromium, fragment=fragment)
    after = call(chromium, "state()")
    for name in ("from", "to", "unit", "hiddenTypes", "confidence", "text", "selected"):
        equal(after[name], before[name], name)
    for name in ("zoom", "latitude", "longitude"):
        if abs(after[name] - before[name]) > 0.01:
            raise AssertionError(f"{name}: found {after[name]}, expected {before[name]}")


@test
def a_broken_address_opens_the_map(chromium):
    for fragment in ("#map=x/y", "#map=999/999/999&time=2014-99-99/1&tab=7&confidence=-4&hide=__proto__&event=none",
                     "#text=%3Cimg%20src=x%20onerror=window.HACKED=1%3E&country=%22%3E"):
        small_page(chromium, fragment=fragment)
        equal((chromium.messages, chromium.run("typeof window.HACKED")), ([], "undefined"), fragment)


# --- card -----------------------------------------------------------------------------------------------------------------------

@test
def the_card_says_what_is_known(chromium):
    quote = "في الموصل 💥 وقع انفجار"
    row = {**PLACED[0], "event_id": "card", "quote": quote, "trigger_start": 12, "trigger_end": 15, "mention_start": 3,
           "mention_end": 9, "sources": 2, "source_ids": "report-0; report-9", "quotes": f"{quote} ¶ Another says so."}
    chromium.open(page_of("card", [row]))
    call(chromium, "select('card')")
    text = chromium.run("document.getElementById('card').innerText")
    for words in (row["title"], "0.90", "high", "Elsewhere, Far, US", "The only place of that name", "report-9", "Another says so.",
                  "within 5 km", row["date_text"], "said in the sentence"):
        if words not in text:
            raise AssertionError(f"the card lacks {words!r}: {text}")
    marks = chromium.run("[...document.querySelectorAll('#card mark')].map(mark => [mark.className, mark.textContent])")
    equal(marks, [["mention", quote[3:9]], ["trigger", quote[12:15]]], "marks")
    equal(chromium.run("document.querySelector('#card blockquote').dir"), "auto", "direction of the quote")
    link = chromium.run("(a => [a.href, a.rel])(document.querySelector('#card a'))")
    equal(link, [row["source_url"], "noopener noreferrer"], "source link")


@test
def a_click_on_a_mark_opens_its_card(chromium):
    small_page(chromium)
    row = PLACED[3]
    set_view(chromium, zoom=12, latitude=row["latitude"], longitude=row["longitude"])
    spot, box = call(chromium, f"positionOf('{row['event_id']}')"), chromium.box("#map")
    chromium.click(box["x"] + spot["x"], box["y"] + spot["y"])
    equal(call(chromium, "state().selected"), row["event_id"], "selected event")


@test
def a_drag_moves_the_map_and_selects_nothing(chromium):
    small_page(chromium)
    set_view(chromium, zoom=5, latitude=10, longitude=10)
    box = chromium.box("#map")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    chromium.drag(x, y, x - 100, y)
    state = call(chromium, "state()")
    moved = (state["longitude"] - 10) / 360 * 256 * 2 ** 5
    if abs(moved - 100) > 1:
        raise AssertionError(f"the map moved {moved} pixels, expected 100")
    chromium.mouse("mouseWheel", x, y, deltaX=0, deltaY=-240)
    if call(chromium, "state().zoom") <= 5:
        raise AssertionError("the wheel did not zoom in")


@test
def two_fingers_zoom(chromium):
    small_page(chromium, size=(360, 740), touch=True)
    set_view(chromium, zoom=4, latitude=10, longitude=10)
    box = chromium.box("#map")
    x, y = box["x"] + 180, box["y"] + 120
    for kind, apart in (("touchStart", 40), ("touchMove", 60), ("touchMove", 80), ("touchEnd", None)):
        points = [] if apart is None else [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
        chromium.send("Input.dispatchTouchEvent", type=kind, touchPoints=points)
    state = call(chromium, "state()")
    if abs(state["zoom"] - 5) > 0.05 or state["selected"]:
        raise AssertionError(f"twice the distance between the fingers: zoom {state['zoom']}, expected 5")


@test
def a_shared_link_opens_at_its_event(chromium):
    row = max(PLACED, key=lambda row: row["longitude"])
    small_page(chromium, fragment=f"#event={row['event_id']}")
    equal(call(chromium, "state().selected"), row["event_id"], "selected event")
    if row["title"] not in chromium.run("document.getElementById('card').innerText"):
        raise AssertionError("the card does not show the event")
    equal(row["event_id"] in call(chromium, "listed()"), True, "the event is in view")


@test
def attribution_and_the_view_of_borders_are_stated(chromium):
    small_page(chromium)
    text = chromium.run("document.getElementById('attribution').innerText")
    for words in ("Natural Earth, as controlled on the ground", "disputed lines dashed", "GeoNames"):
        if words not in text:
            raise AssertionError(f"the attribution lacks {words!r}: {text}")


@test
def paper_is_white_and_has_the_list(chromium):
    small_page(chromium)
    chromium.prefer(prefers_color_scheme="dark", prefers_reduced_motion="reduce")
    time.sleep(0.2)
    chromium.run("dispatchEvent(new Event('beforeprint'))")
    equal(chromium.run("document.documentElement.dataset.theme"), "light", "colours on paper")
    equal(chromium.run("document.querySelectorAll('.row').length"), min(200, call(chromium, "count().inView")), "rows on paper")
    chromium.run("dispatchEvent(new Event('afterprint'))")
    equal(chromium.run("document.documentElement.dataset.theme"), "dark", "colours after printing")


# --- keyboard and screen readers ---------------------------------------------------------------------------------------------------

FOCUS = "(e => e.id || e.getAttribute('aria-label') || e.dataset.type || e.textContent)(document.activeElement)"


@test
def everything_is_reached_by_tab_and_shows_focus(chromium):
    small_page(chromium)
    seen = []
    for _ in range(60):
        chromium.press("Tab")
        name = chromium.run(FOCUS)
        if name in seen[:1]:
            break
        seen.append(name)
        outline = chromium.run("getComputedStyle(document.activeElement).outlineStyle")
        if outline == "none" and chromium.run("document.activeElement !== document.body"):
            raise AssertionError(f"{name} has focus and does not show it")
    needed = {"skip", "theme", "marks", "zoom-in", "zoom-out", "fit", "step-back", "play", "step-on", "unit", "speed", "handle-from",
              "handle-to", "text", "country", "confidence", "tab-placed", "list", "ASSAULT"}
    equal(sorted(needed - set(seen)), [], "what Tab does not reach")


@test
def the_skip_link_leads_to_the_list_and_keeps_the_view(chromium):
    small_page(chromium)
    set_view(chromium, country="SY")
    chromium.press("Tab")
    equal(chromium.run(FOCUS), "skip", "the first stop of Tab")
    chromium.press("Enter")
    time.sleep(0.1)
    equal((chromium.run(FOCUS), call(chromium, "state().country")), ("list", "SY"), "focus and filter after it")


@test
def the_keyboard_does_what_the_mouse_does(chromium):
    small_page(chromium)
    chromium.run("document.getElementById('marks').focus()")
    before = call(chromium, "state()")
    chromium.press("+")
    chromium.press("ArrowRight")
    after = call(chromium, "state()")
    equal((after["zoom"] > before["zoom"], after["longitude"] > before["longitude"]), (True, True), "zoomed and moved")
    chromium.press(".")
    equal(call(chromium, "state().from !== null"), True, "stepped")
    chromium.press("0")
    chromium.run("document.getElementById('all-dates').click()")
    call(chromium, "flush()")
    set_view(chromium, **WHOLE_WORLD)
    chromium.run("document.getElementById('list').focus()")
    chromium.press("ArrowDown")
    chromium.press("End")
    listed = call(chromium, "listed()")
    active = "document.getElementById(document.getElementById('list').getAttribute('aria-activedescendant'))"
    equal(chromium.run(f"{active}.getAttribute('aria-posinset')"), str(len(listed)), "active row after End")
    chromium.press("Enter")
    equal(call(chromium, "state().selected"), listed[-1], "selected by Enter")
    equal(chromium.run(FOCUS), "card", "focus in the card")
    chromium.press("Escape")
    equal((call(chromium, "state().selected"), chromium.run(FOCUS)), (None, "list"), "after Escape")
    chromium.run("document.getElementById('handle-to').focus()")
    chromium.press("PageDown")
    chromium.press("ArrowLeft")
    equal(call(chromium, "state().to !== null"), True, "the end of the window moved")
    chromium.run("document.getElementById('tab-placed').focus()")
    chromium.press("ArrowRight")
    equal((call(chromium, "state().tab"), chromium.run(FOCUS)), (1, "tab-unplaced"), "next tab")


@test
def controls_have_names_and_the_count_is_spoken(chromium):
    small_page(chromium)
    unnamed = [node for node in chromium.send("Accessibility.getFullAXTree")["nodes"]
               if node["role"]["value"] in ("button", "slider", "combobox", "searchbox", "tab", "listbox", "option", "link", "application")
               and not node.get("name", {}).get("value") and not node.get("ignored")]
    equal([node["role"]["value"] for node in unnamed], [], "controls without a name")
    set_view(chromium, **WHOLE_WORLD, country="SY")
    time.sleep(1.2)
    spoken = chromium.run("document.getElementById('spoken-count').textContent")
    expected = len([row for row in PLACED if row["country"] == "SY"])
    equal(spoken.split(" ")[0], str(expected), "events spoken")


@test
def nothing_is_wider_than_a_phone(chromium):
    small_page(chromium, size=(360, 740), touch=True)
    equal(chromium.run("document.documentElement.scrollWidth"), 360, "width of the page")
    outside = chromium.run("""[...document.querySelectorAll('button, select, input, h1, #count')]
      .filter(e => e.checkVisibility({contentVisibilityAuto: true}) && (e.getBoundingClientRect().right > 361 || e.getBoundingClientRect().left < -1))
      .map(e => e.id || e.textContent)""")
    equal(outside, [], "controls beyond the screen's edge")


# --- hostile documents --------------------------------------------------------------------------------------------------------------

@test
def hostile_texts_run_nothing(chromium):
    payloads = [line for line in (ROOT / "Tests/Map/payloads.txt").read_text().splitlines() if not line.startswith("# ")]
    rows = []
    for number, payload in enumerate(payloads):
        row = {name: payload if isinstance(value, str) and not name.startswith("date_") else value for name, value in PLACED[0].items()}
        rows.append({**row, "event_id": f"{payload}{number}", "event_type": "ASSAULT" if number % 2 else payload, "reason": payload,
                     "date_text": payload, "date_edtf": payload, "quotes": f"{payload} ¶ {payload}!", "source_ids": f"{payload}; b",
                     "admin2": payload, "relation": payload, "initiators": payload, "targets": payload,
                     "candidates": [[payload, payload, payload, 1.0, 2.0, 0.5]], "trigger_start": 0, "trigger_end": 3})
    hostile = dict(title=payloads[1], attribution=payloads, program=payloads[2])
    types = [{**kind, "label": payloads[number], "color": payloads[3]} for number, kind in enumerate(assemble.TYPES)]
    chromium.open(page_of("hostile", rows, rows[:3], types=types, **hostile))
    set_view(chromium, zoom=12, latitude=rows[0]["latitude"], longitude=rows[0]["longitude"])
    links = set()
    for row in rows:
        chromium.run(f"DatelineMap.select({json.dumps(row['event_id'])})")
        links.update(chromium.run("[...document.querySelectorAll('#card a')].map(a => a.protocol)"))
        box = chromium.box("#card")
        chromium.mouse("mouseMoved", box["x"] + 100, box["y"] + 100)
    for tab in (0, 1, 2):
        set_view(chromium, tab=tab)
    chromium.run("DatelineMap.select(null)")
    time.sleep(0.5)
    equal(chromium.run("[typeof window.HACKED, typeof window.INJECTED]"), ["undefined", "undefined"], "what ran")
    equal((chromium.dialogs, chromium.messages, len(chromium.requests)), ([], [], 1), "dialogs, messages, requests")
    foreign = chromium.run("[...document.querySelectorAll('body *')].map(e => e.localName).filter(n => "
                           "/^(img|iframe|object|embed|video|base|link|meta|math|template|animate)$/.test(n))")
    equal(foreign, [], "elements made from data")
    equal(links - {"http:", "https:"}, set(), "links that are not of the web")
    print(f"    {len(payloads)} payloads in every text field")


# --- speed and size -----------------------------------------------------------------------------------------------------------------

@test
def fifty_thousand_events_step(chromium):
    path = WORK / "large.html"
    path.write_text(assemble.page(assemble.data_of(synthetic.events(50_000))))
    began = time.monotonic()
    chromium.size(1440, 900)
    chromium.open(path)
    print(f"    50,000 events: open after {time.monotonic() - began:.1f} s")
    equal(call(chromium, "count().shown"), 50_000, "events shown")
    rates = {}
    for unit in ("day", "week", "month", "year"):
        frames = chromium.run(f"""(async () => {{
          const map = DatelineMap, frame = () => new Promise(requestAnimationFrame);
          map.set({{unit: '{unit}', from: null}});
          map.flush();
          await frame();
          const began = performance.now();
          for (let step = 0; step < 100; step++) {{
            if (!map.step(1)) map.set({{from: null}});
            await frame();
            map.flush();
          }}
          await frame();
          return 100000 / (performance.now() - began);
        }})()""")
        rates[unit] = round(frames)
    print("    frames a second over 100 steps: " + ", ".join(f"{unit} {rate}" for unit, rate in rates.items()))
    equal(chromium.run("document.querySelectorAll('.row').length < 60"), True, "rows made, at most 60")


@test
def the_page_is_small(_):
    sizes = assemble.gzip_sizes()
    print("    bytes after gzip: " + ", ".join(f"{name} {size}" for name, size in sizes.items()))
    if sizes["together"] > MOST_BYTES:
        raise AssertionError(f"html, css and js are {sizes['together']} bytes after gzip, expected at most {MOST_BYTES}")


@test
def screenshots_are_taken(chromium):
    seeds = ROOT / "output"
    path = page_of("seeds", assemble.read_layer(seeds / "events.geojson"), assemble.read_layer(seeds / "events_undated.geojson"))
    for theme in ("light", "dark"):
        chromium.prefer(prefers_color_scheme=theme, prefers_reduced_motion="reduce")
        for width, height in ((360, 740), (800, 1000), (1440, 900)):
            chromium.size(width, height, touch=width < 500)
            chromium.open(path)
            equal(chromium.run("document.documentElement.dataset.theme"), theme, "colours")
            chromium.screenshot(WORK / f"map-{width}-{theme}.png")
    print(f"    screenshots in {WORK}")


@contextlib.contextmanager
def session(program):
    chromium = browser.Browser(program)
    try:
        yield lambda function: function(chromium)
    finally:
        chromium.close()


if __name__ == "__main__":
    sys.exit(harness.main(session, sys.argv[1:], browser.find(), "Chromium", "chromium"))
