"""The card of an event, and what a mouse, fingers and paper do with the one-file map."""
import time

from harness import call, equal, set_view, test
from view import PLACED, page_of, small_page


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
