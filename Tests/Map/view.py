"""The events of the tests of the one-file map, and what should be seen of them, worked out here and not by the page."""
import pathlib
import tempfile

import assemble
import synthetic

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = pathlib.Path(tempfile.mkdtemp(prefix="dateline-map-test-"))

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


def page_of(name, features, undated=(), **more):
    path = WORK / f"{name}.html"
    path.write_text(assemble.page(assemble.data_of(features, undated, **more)))
    return path


def small_page(chromium, size=(1440, 900), touch=False, **more):
    chromium.size(*size, touch=touch)
    chromium.prefer(prefers_reduced_motion="reduce", prefers_color_scheme="light")
    chromium.open(page_of("small", SMALL, UNDATED, title="Small"), **more)


WHOLE_WORLD = {"zoom": 0, "latitude": 0, "longitude": 0}
