"""CSV on the Web: each table is what its metadata says, by the package csvw; and GDAL's sidecars fit the table."""

import csv
import sys
import warnings
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from csvw import CSVW

from support import report, truth

FOLDER = sys.argv[1]


def judge(path, expected, check):
    metadata = Path(f"{path}-metadata.json")
    table = CSVW(str(metadata), validate=True)
    with warnings.catch_warnings():
        # The verdict on the table is in `warnings` of csvw; Python's are about its own calls.
        warnings.simplefilter("ignore")
        report.expect(f"{check}: valid as CSVW", table.is_valid, True)
        report.expect_none(f"{check}: no warning", [warning.message for warning in table.warnings])
    rows = table.to_json()["tables"][0]["row"]
    report.expect(f"{check}: number of rows", len(rows), len(expected.events))

    lines = list(csv.reader(open(path, encoding="utf-8", newline="")))
    widths = {len(line) for line in lines}
    report.expect(f"{check}: all rows are as long as the header", widths, {len(lines[0])})
    types = next(csv.reader([path.with_suffix(".csvt").read_text()]))
    report.expect(f"{check}: a type in .csvt for each column", len(types), len(lines[0]))
    coordinates = {name: kind for name, kind in zip(lines[0], types) if kind.startswith("Coord")}
    report.expect(f"{check}: coordinates in .csvt", coordinates, {"longitude": "CoordX", "latitude": "CoordY"})


report.version(f"csvw {version('csvw')}")
for path, expected in truth.layers(FOLDER, "csv"):
    with report.guarded(path.name):
        judge(path, expected, path.name)
