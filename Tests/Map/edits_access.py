"""Who may put right: the token, other sites, hostile texts."""
import json
import time

from editor import EVENTS, OUTPUT, RAQQA, ROOT
from harness import equal, test, wait
from mock_edits import MockService


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
