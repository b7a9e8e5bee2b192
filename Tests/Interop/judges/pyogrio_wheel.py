"""The newest GDAL, in the wheel of pyogrio: opens each file, reads each feature, hears each warning."""

import logging
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pyogrio
import pyogrio.raw

from support import report, truth

FOLDER = sys.argv[1]
# Extension, and what the format or this reader makes of a value.
FORMATS = [
    ("geojson", {}),
    ("geojsonl", {}),
    ("geojsons", {}),
    ("lpf.json", {}),
    ("csv", dict(text=truth.line_feeds)),
    ("fgb", {}),
    ("gpkg", {}),
    ("kml", dict(text=truth.kml_trimmed)),
    ("kmz", dict(text=truth.kml_trimmed)),
    ("shp", dict(text=truth.dbf_text, whole_days=True)),
]


class Ear(logging.Handler):
    """GDAL's warnings reach Python as warnings and as log lines."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.heard = []

    def emit(self, record):
        self.heard.append(record.getMessage())


ear = Ear()
logging.getLogger("pyogrio").addHandler(ear)
warnings.simplefilter("always")
warnings.showwarning = lambda message, *_: ear.heard.append(str(message))


def rows(meta, geometries, columns):
    table = dict(zip(meta["fields"], columns))
    for row in range(len(geometries)):

        def cell(name):
            value = table[name][row] if name in table else None
            return None if value is None or value != value else value

        yield {
            "case": cell("case"),
            "point": truth.point_of_wkb(geometries[row]),
            "start": truth.utc(cell("date_start")),
            "end": truth.utc(cell("date_end")),
            **{name: cell(name) for name in ("kind", "title", "note")},
        }


def in_box(path, box):
    return pyogrio.raw.read(path, layer=truth.table_in(path), bbox=box, columns=["case"], read_geometry=False)[3][0]


def judge(path, expected, check):
    ear.heard.clear()
    meta, _, geometries, columns = pyogrio.raw.read(path, layer=truth.table_in(path), datetime_as_string=True)
    expected.compare(check, list(rows(meta, geometries, columns)))
    expected.compare_boxes(check, lambda box: in_box(path, box))
    report.expect(f"{check}: reference system", meta["crs"], "EPSG:4326")
    report.expect_none(f"{check}: no warning", ear.heard)


report.version(f"GDAL {pyogrio.__gdal_version_string__} in pyogrio {pyogrio.__version__}")
for extension, rules in FORMATS:
    for path, expected in truth.layers(FOLDER, extension, **rules):
        check = path.name
        with report.guarded(check):
            judge(path, expected, check)
