"""The layers of `dateline export seeds`, with circles, stacks laid out and counts: all formats of a layer must agree on
how many features it has."""

import csv
from pathlib import Path

OPTIONS = "--circles --spread --aggregate country:month --aggregate grid:1:month"
NAMES = [
    "events",
    "events_undated",
    "places",
    "mentions",
    "events_circles",
    "events_by_country_month",
    "events_by_grid_1_month",
]
# Layers of areas, which Linked Places and PMTiles do not get (Documentation/space.md).
AREAS = {"events_circles", "events_by_grid_1_month"}


def count(folder, name):
    """By the table, which Python reads itself."""
    with open(Path(folder, "seeds", f"{name}.csv"), encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def files(folder, extension):
    """Each file of a format with its layer; FlatGeobuf has a second one where features have no point."""
    for name in NAMES:
        if name in AREAS and extension in ("lpf.json", "pmtiles"):
            continue
        paths = [Path(folder, "seeds", f"{name}.{extension}"), Path(folder, "seeds", f"{name}_unplaced.{extension}")]
        yield name, [path for path in paths if path.exists()]
