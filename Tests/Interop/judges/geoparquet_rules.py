"""The rules of GeoParquet 1.1, by geoparquet-validator, and how the columns are typed, by pyarrow."""

import json
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geoparquet_validator
import pyarrow
import pyarrow.parquet

from support import report, truth

FOLDER = sys.argv[1]


def judge(path, expected, check):
    found = geoparquet_validator.check(str(path))
    report.expect(f"{check}: geoparquet-validator", geoparquet_validator.failed(found), [])
    file = pyarrow.parquet.ParquetFile(path)
    report.expect(f"{check}: number of rows", file.metadata.num_rows, len(expected.events))
    geo = json.loads(file.metadata.metadata[b"geo"])
    report.expect(f"{check}: version", geo["version"], "1.1.0")
    points = [event.point for event in expected.events.values() if event.point]
    wanted = [
        min(x for x, _ in points),
        min(y for _, y in points),
        max(x for x, _ in points),
        max(y for _, y in points),
    ]
    box = geo["columns"]["geometry"]["bbox"]
    report.expect_none(
        f"{check}: bbox", [f"{a}, expected {b}" for a, b in zip(box, wanted) if abs(a - b) > truth.TOLERANCE]
    )
    if expected.name == truth.DATED:
        types = [file.schema_arrow.field(name).type for name in ("date_start", "date_end")]
        report.expect_none(
            f"{check}: dates are times in UTC", [t for t in types if not pyarrow.types.is_timestamp(t) or t.tz != "UTC"]
        )
    boxes = file.read(columns=["bbox", "geometry"]).to_pylist()
    report.expect_none(f"{check}: a box for each point and none else", [row for row in boxes if not fits(row)])


def fits(row):
    point, box = truth.point_of_wkb(row["geometry"]), row["bbox"]
    if point is None or box is None:
        return point is None and box is None
    # The box may be of single precision, and is then the wider one.
    return (
        box["xmin"] <= point[0] <= box["xmax"]
        and box["ymin"] <= point[1] <= box["ymax"]
        and box["xmax"] - box["xmin"] < 1e-4
        and box["ymax"] - box["ymin"] < 1e-4
    )


report.version(f"geoparquet-validator {version('geoparquet-validator')}, pyarrow {pyarrow.__version__}")
for path, expected in truth.layers(FOLDER, "parquet"):
    with report.guarded(path.name):
        judge(path, expected, path.name)
