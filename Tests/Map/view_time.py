"""The one-file map and time: steps, playing, the brushed range, seats that are kept."""
import time

import synthetic
from harness import call, equal, set_view, test
from view import DAY, PLACED, SMALL, WHOLE_WORLD, ids, on_days, small_page


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
