"""The one-file map by keyboard, for screen readers and on a phone."""
import time

from harness import call, equal, set_view, test
from view import PLACED, WHOLE_WORLD, small_page

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
