"""The 300 events that every client is asked about, and what is true of each.

`tables/written.csv` holds the events that somebody thought of; this file adds 40 that stand on one point and fills up
with drawn ones, always the same. What is true of an event is told by the table and by the calendar, never by what our
program wrote.
"""

import csv
import datetime
import os
import random
import re
from dataclasses import dataclass
from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "tables"
COLUMNS = ["case", "kind", "title", "note", "lat", "lon", "when", "until"]
# The columns of text that must come back as they were; `case` says which row it is.
TEXTS = ["kind", "title", "note"]
COUNT = 300
STACKED = 40


@dataclass
class Event:
    """A row as the program reads it (texts), and the truth of it (point and days; None where there is none)."""

    cells: dict
    point: tuple | None  # longitude, latitude
    first_day: datetime.date | None
    last_day: datetime.date | None

    @property
    def case(self):
        return self.cells["case"]

    @property
    def start(self):
        """The first second that it covers, in UTC; None where there is no date."""
        if self.first_day is None:
            return None
        return datetime.datetime.combine(self.first_day, datetime.time(0, 0, 0), datetime.timezone.utc)

    @property
    def end(self):
        """The last second that it covers."""
        if self.last_day is None:
            return None
        return datetime.datetime.combine(self.last_day, datetime.time(23, 59, 59), datetime.timezone.utc)


def events():
    """All events, in the order of the table."""
    rows = written() + stacked()
    rows += drawn(COUNT - len(rows))
    return lies(rows) if os.environ.get("INTEROP_LIE") else rows


def write_table(path, rows):
    """The table that `dateline geocode` reads: every cell in quotes, as spreadsheets never write it but may."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([row.cells[name] for name in COLUMNS] for row in rows)


def written():
    """The events of `tables/written.csv`."""
    with open(TABLES / "written.csv", encoding="utf-8", newline="") as file:
        return [_written(row) for row in csv.DictReader(file)]


def _written(row):
    cells = {name: unescaped(row[name]) for name in COLUMNS}
    day = datetime.date.fromisoformat
    return Event(
        cells,
        _point(cells["lat"], cells["lon"]),
        day(row["first_day"]) if row["first_day"] else None,
        day(row["last_day"]) if row["last_day"] else None,
    )


def _point(latitude, longitude):
    """The point of two cells. Zero and zero is a gap in the data (Documentation/geocode.md)."""
    if not latitude or not longitude:
        return None
    point = (float(longitude), float(latitude))
    return None if point == (0, 0) else point


def unescaped(text):
    r"""A cell of our tables: \n \r \t \s (a space) \\ \" \u0041, and {x*300} for 300 times x."""
    if repeated := re.fullmatch(r"\{(.+)\*(\d+)\}", text):
        return repeated[1] * int(repeated[2])
    marks = {"n": "\n", "r": "\r", "t": "\t", "s": " "}

    def mark(match):
        code = match[1]
        return chr(int(code[1:], 16)) if len(code) > 1 else marks.get(code, code)

    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", mark, text)


def lies(rows):
    """Wrong in four ways, to see that the judges notice (`run.py --lie`): one event is forgotten, one stands elsewhere,
    one lasts a day longer, one says something else."""
    _, elsewhere, longer, other, *_ = rows
    x, y = elsewhere.point
    elsewhere.point = (x + 0.01, y)
    longer.last_day += datetime.timedelta(1)
    other.cells["note"] += "!"
    return rows[1:]


def stacked():
    """Many events of one town: they stand on one point, a day apart."""
    first = datetime.date(2017, 6, 6)
    return [
        _made(
            f"stacked-{n + 1}",
            "stacked",
            (39.01, 35.95),
            first + datetime.timedelta(n),
            1,
            "day",
            "Raqqa",
            f"Day {n + 1}",
        )
        for n in range(STACKED)
    ]


def drawn(count):
    """Events all over the world in the spellings of dates that tables use; the same ones in every run."""
    draw = random.Random(8)
    words = ["attack", "سوريا", "взрыв", "爆炸", "🚒", '"', ",", "\n", "\t", "\\", "'", ";", "é", "=", " "]
    rows = []
    for n in range(count):
        point = (round(draw.uniform(-180, 180), 6), round(draw.uniform(-90, 90), 6))
        day = datetime.date(2014, 1, 1) + datetime.timedelta(draw.randrange(2200))
        spelling = draw.choice(["day", "day", "range", "month", "year", "instant", "midnight"])
        length = draw.randrange(2, 40) if spelling == "range" else 1
        note = " ".join(draw.choice(words) for _ in range(draw.randrange(1, 9))).strip()
        rows.append(_made(f"drawn-{n + 1}", spelling, point, day, length, spelling, f"Event {n + 1}", note))
    return rows


def _made(case, kind, point, day, length, spelling, title, note):
    last = day + datetime.timedelta(length - 1)
    when, until = day.isoformat(), ""
    if spelling == "range":
        until = last.isoformat()
    elif spelling == "instant":
        when += "T16:45:10Z"
    elif spelling == "midnight":
        when += "T00:00:00Z"
    elif spelling == "month":
        when = when[:7]
        day = day.replace(day=1)
        last = (day + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)
    elif spelling == "year":
        when = when[:4]
        day, last = day.replace(month=1, day=1), day.replace(month=12, day=31)
    cells = dict(case=case, kind=kind, title=title, note=note, when=when, until=until)
    cells.update(lon=repr(point[0]), lat=repr(point[1]))
    return Event(cells, point, day, last)
