"""Compares what a client read with what is true."""

import datetime
import math
import struct
from pathlib import Path

from support import cases, report

# Degrees. Our coordinates have six decimals.
TOLERANCE = 1e-6
# What the layers of `run.py` are called.
DATED, UNDATED = "events", "events_undated"


# Searches that an index must answer: west, south, east, north.
BOXES = [
    (38, 34, 46, 37),
    (-180, -90, 180, 90),
    (179.9998, -17, 180, -16),
    (-180, -17, -179.9998, -16),
    (0, 89, 180, 90),
    (39.01, 35.95, 39.01, 35.95),
    (-30, -60, 60, 20),
    (100, 100, 101, 101),
]


class Layer:
    """The events that stand in one layer, and how a format may change them.

    - placed: True for those with a point only, False for those without only, None for all
    - text, place: what the format makes of a text, of a point (nothing unless it says otherwise)
    - whole_days: the format has days and no times
    - first_year: dates before it are not compared, because the client is known to read them wrongly
    """

    def __init__(
        self, name=DATED, placed=None, tolerance=TOLERANCE, text=None, place=None, whole_days=False, first_year=0
    ):
        self.name = name
        self.tolerance = tolerance
        self.text = text or (lambda value: value)
        self.place = place or (lambda value: value)
        self.whole_days = whole_days
        self.first_year = first_year
        self.events = {
            event.case: event
            for event in cases.events()
            if (event.start is not None) == (name == DATED) and (placed is None or (event.point is not None) == placed)
        }

    def compare(self, check, rows, texts=tuple(cases.TEXTS), times=True):
        """Four checks of the rows that a client read: which events, points, times, texts.

        A row is a dictionary: case, point (longitude, latitude) or None, start and end (datetime), and the texts.
        """
        found = {row["case"]: row for row in rows}
        expected = sorted(self.events)
        report.expect_none(
            f"{check}: the same events, each once", _differences(expected, sorted(row["case"] for row in rows))
        )
        pairs = [(event, found[case]) for case, event in self.events.items() if case in found]
        report.expect_none(f"{check}: points", [w for e, row in pairs for w in self._point(e, row)])
        if times and self.name == DATED:
            report.expect_none(f"{check}: first and last second", [w for e, row in pairs for w in self._times(e, row)])
        report.expect_none(f"{check}: texts", [w for e, row in pairs for w in self._texts(e, row, texts)])

    def compare_boxes(self, check, search):
        """One check: `search` gives the ids of the events in a box, by the client and its index."""
        wrong = []
        for box in BOXES:
            west, south, east, north = box
            wanted = sorted(
                event.case
                for event in self.events.values()
                if event.point and west <= event.point[0] <= east and south <= event.point[1] <= north
            )
            if (found := sorted(search(box))) != wanted:
                wrong.append(f"{box}: {len(found)} events, expected {len(wanted)}")
        report.expect_none(f"{check}: searches by box", wrong)

    def _point(self, event, row):
        found, wanted = row["point"], self.place(event.point)
        if found is None or wanted is None:
            return [] if found == wanted else [f"{event.case} at {found}, expected {wanted}"]
        apart = max(abs(found[0] - wanted[0]), abs(found[1] - wanted[1]))
        return [] if apart <= self.tolerance else [f"{event.case} at {found}, expected {wanted}"]

    def _times(self, event, row):
        if event.first_day.year < self.first_year:
            return
        for name, wanted in (("start", event.start), ("end", event.end)):
            found = row[name]
            if self.whole_days:
                wanted = wanted.date()
                found = found.date() if isinstance(found, datetime.datetime) else found
            if found != wanted:
                yield f"{event.case} {name}s at {found}, expected {wanted}"

    def _texts(self, event, row, texts):
        for name in texts:
            wanted, found = self.text(event.cells[name]), row[name]
            # An empty cell is null in formats that have it.
            if (found or "") != wanted:
                yield f"{event.case} {name} {found!r:.80}, expected {wanted!r:.80}"


def _differences(expected, found):
    if expected == found:
        return []
    lost, extra = set(expected) - set(found), set(found) - set(expected)
    return [f"{len(found)} rows, expected {len(expected)}; lost {sorted(lost)[:5]}, not ours {sorted(extra)[:5]}"]


def utc(text):
    """A time as programs spell it: 2017-07-10T00:00:00Z, 2017/07/10 00:00:00+00, 2017-07-10 00:00:00."""
    if text is None or text == "":
        return None
    text = str(text).replace("/", "-").replace("Z", "+00:00")
    if text.endswith("+00"):
        text += ":00"
    time = datetime.datetime.fromisoformat(text)
    return time.replace(tzinfo=time.tzinfo or datetime.timezone.utc).astimezone(datetime.timezone.utc)


def milliseconds(time):
    """Since 1970, as t_start and t_end have it."""
    return math.floor(time.timestamp() * 1000)


# What formats and readers make of a text. Documentation/interop.md tells the same in a table.


def xml_text(text):
    """XML 1.0 has no control marks but tab and line ends, and no noncharacters: KML has U+FFFD in their place."""
    return "".join("\ufffd" if (ord(c) < 32 and c not in "\t\n\r") or c in "\ufffe\uffff" else c for c in text)


def kml_trimmed(text):
    """libkml takes the spaces off both ends of a value."""
    return xml_text(text).strip(" ")


def dbf_text(text):
    """A Shapefile holds 254 bytes, and no half a letter; GDAL takes the spaces off both ends."""
    return text.encode()[:254].decode(errors="ignore").strip(" ")


def line_feeds(text):
    """GDAL reads a table line by line: in a cell each line end is a line feed to it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def layers(folder, extension, **rules):
    """The layers of a run in one format, with their paths. FlatGeobuf keeps the events without a point apart."""
    for name in (DATED, UNDATED):
        if extension == "fgb":
            yield Path(folder, f"{name}.fgb"), Layer(name, placed=True, **rules)
            yield Path(folder, f"{name}_unplaced.fgb"), Layer(name, placed=False, **rules)
        else:
            yield Path(folder, f"{name}.{extension}"), Layer(name, **rules)


def table_in(path):
    """The layer to ask for where a file may hold more: a GeoPackage with its style in it has a second table,
    `layer_styles`, and some clients warn of it, or convert it too, unless they are told which one is meant."""
    return path.name.split(".")[0] if path.suffix == ".gpkg" else None


def point_of_wkb(wkb):
    """Well-known binary of a point: byte order, type, x, y."""
    return None if wkb is None else struct.unpack(("<" if wkb[0] else ">") + "dd", bytes(wkb[5:21]))
