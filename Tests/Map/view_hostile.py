"""Hostile documents in the one-file map."""
import json
import time

import assemble
from harness import equal, set_view, test
from view import PLACED, ROOT, page_of


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
