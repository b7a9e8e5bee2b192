"""Two editors at once, and a service that comes and goes."""
import time

from editor import last, RAQQA
from harness import call, equal, test, wait


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
    token, service.token = service.token, "another-token-0123456789"
    with service.restarted():
        equal("token" in anna.press_save(), True, "what is said")
        equal(anna.value("why"), "Typed before", "what was typed")
        anna.page.run(f"location.hash = 'token={service.token}'")
        time.sleep(0.2)
        anna.save()
        equal(len(service.rows()), 1, "rows with the new token")
    service.token = token
