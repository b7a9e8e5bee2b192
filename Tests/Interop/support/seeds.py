"""The layers of `dateline export seeds`: all formats of a layer must agree on how many features it has."""

import csv
from pathlib import Path

NAMES = ["events", "events_undated", "places", "mentions"]


def count(folder, name):
    """By the table, which Python reads itself."""
    with open(Path(folder, "seeds", f"{name}.csv"), encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def files(folder, extension):
    """Each file of a format with its layer; FlatGeobuf has a second one where features have no point."""
    for name in NAMES:
        paths = [Path(folder, "seeds", f"{name}.{extension}"), Path(folder, "seeds", f"{name}_unplaced.{extension}")]
        yield name, [path for path in paths if path.exists()]
