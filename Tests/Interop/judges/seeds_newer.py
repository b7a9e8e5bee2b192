"""The layers of `dateline export seeds` by the newest GDAL, and each validator on its format."""

import logging
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import fastkml.validator
import geojson_validator
import geoparquet_validator
import pyogrio
from csvw import CSVW

from support import report, seeds, truth

FOLDER = sys.argv[1]
FORMATS = ["geojson", "geojsonl", "geojsons", "csv", "fgb", "kml", "kmz", "gpkg", "lpf.json", "shp"]

heard = []
warnings.simplefilter("always")
warnings.showwarning = lambda message, *_: heard.append(str(message))
logging.getLogger("pyogrio").addHandler(
    type("Ear", (logging.Handler,), dict(emit=lambda _, r: heard.append(r.getMessage())))()
)


def judge(name, paths, check):
    heard.clear()
    # KML files do not say how many features they have: they are counted.
    count = sum(
        pyogrio.read_info(path, layer=truth.table_in(path), force_feature_count=True)["features"] for path in paths
    )
    report.expect(f"{check}: number of features", count, seeds.count(FOLDER, name))
    report.expect_none(f"{check}: no warning", heard)


def valid_geojson(path):
    found = geojson_validator.validate_structure(path, check_crs=True)
    return not found


def valid_geoparquet(path):
    return not geoparquet_validator.failed(geoparquet_validator.check(str(path)))


def valid_table(path):
    table = CSVW(f"{path}-metadata.json", validate=True)
    return table.is_valid and not table.warnings


def valid_kml(path):
    return fastkml.validator.validate(file_to_validate=path)


report.version(f"GDAL {pyogrio.__gdal_version_string__}")
for extension in FORMATS:
    for name, paths in seeds.files(FOLDER, extension):
        check = f"{name}.{extension}"
        with report.guarded(check):
            judge(name, paths, check)
for extension, valid in (
    ("geojson", valid_geojson),
    ("parquet", valid_geoparquet),
    ("csv", valid_table),
    ("kml", valid_kml),
):
    for name, paths in seeds.files(FOLDER, extension):
        check = f"{name}.{extension}: valid"
        with report.guarded(check):
            report.expect(check, bool(valid(paths[0])), True)
