"""Keyboard, screen readers, phones; and screenshots to look at."""
import pathlib
import tempfile
import time

from editor import last, RAQQA
from harness import call, equal, test, wait


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


SCREENS = pathlib.Path(tempfile.mkdtemp(prefix="dateline-edits-test-"))


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
        anna.page.run("document.querySelectorAll('.note').forEach((note) => { note.hidden = true; })")
        anna.page.screenshot(SCREENS / f"edit-{width}.png")
        anna.cancel()
    print(f"    screenshots in {SCREENS}")
