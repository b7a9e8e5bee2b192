"""The one-file map opens, asks nobody for anything and shows every event."""
import json
import time

import assemble
from harness import call, equal, set_view, test
from view import PLACED, ROOT, SMALL, UNDATED, WHOLE_WORLD, ids, on_days, page_of, small_page


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
