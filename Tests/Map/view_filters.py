"""Filters of the one-file map, and the address that brings a view back."""
import time

from harness import call, equal, set_view, test
from view import PLACED, WHOLE_WORLD, ids, small_page


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
