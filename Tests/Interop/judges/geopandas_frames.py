"""geopandas: reads files through GDAL and GeoParquet through pyarrow; points, dates with their zone, texts."""

import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geopandas
import pandas

from support import report, truth

FOLDER = sys.argv[1]
FORMATS = [
    ("geojson", {}),
    ("csv", dict(text=truth.line_feeds)),
    ("fgb", {}),
    ("gpkg", {}),
    ("parquet", {}),
    ("shp", dict(text=truth.dbf_text, whole_days=True)),
]

warnings.simplefilter("always")
heard = []
warnings.showwarning = lambda message, *_: heard.append(str(message))


def rows(frame):
    for row in frame.to_dict("records"):

        def cell(name):
            value = row.get(name)
            return None if pandas.isna(value) else value

        def time(name):
            value = cell(name)
            return value if value is None else value.to_pydatetime()

        geometry = row["geometry"]
        yield {
            "case": row["case"],
            "point": None if geometry is None else (geometry.x, geometry.y),
            "start": time("date_start"),
            "end": time("date_end"),
            **{name: cell(name) for name in ("kind", "title", "note")},
        }


def judge(path, expected, check):
    heard.clear()
    if path.suffix == ".parquet":
        frame = geopandas.read_parquet(path)
    else:
        frame = geopandas.read_file(path, layer=truth.table_in(path))
    expected.compare(check, list(rows(frame)))
    if path.suffix == ".parquet":
        # By the column of boxes.
        expected.compare_boxes(check, lambda box: geopandas.read_parquet(path, bbox=box)["case"])
    reference = "OGC:CRS84" if path.suffix == ".parquet" else "EPSG:4326"
    report.expect(f"{check}: reference system", frame.crs.to_string(), reference)
    if expected.name == truth.DATED:
        dates = [frame[name].dtype for name in ("date_start", "date_end")]
        report.expect_none(
            f"{check}: dates are dates", [d for d in dates if not pandas.api.types.is_datetime64_any_dtype(d)]
        )
        zone = None if expected.whole_days else "UTC"
        report.expect(f"{check}: zone", str(getattr(dates[0], "tz", None)), str(zone))
    report.expect_none(f"{check}: no warning", heard)


report.version(f"geopandas {geopandas.__version__}, pandas {pandas.__version__}")
for extension, rules in FORMATS:
    for path, expected in truth.layers(FOLDER, extension, **rules):
        with report.guarded(path.name):
            judge(path, expected, path.name)
