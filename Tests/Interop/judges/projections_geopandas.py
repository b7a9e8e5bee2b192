"""Layers in UTM zone 38 and in Web Mercator, by geopandas and pyproj."""

import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geopandas
import pyproj

from support import projections, report

FOLDER = sys.argv[1]
# Metres; the tables say two decimals.
TOLERANCE = 0.0051

warnings.simplefilter("always")
heard = []
warnings.showwarning = lambda message, *_: heard.append(str(message))


def judge(code, extension):
    check = f"EPSG:{code}, mentions.{extension}"
    heard.clear()
    frame = geopandas.read_file(Path(FOLDER, f"epsg{code}", f"mentions.{extension}"))
    name = "document_i" if extension == "shp" else "document_id"
    found = dict(zip(frame[name], zip(frame.geometry.x, frame.geometry.y)))
    project = pyproj.Transformer.from_crs(4326, code, always_xy=True).transform
    report.expect(f"{check}: number of features", len(frame), projections.COUNT)
    report.expect_none(f"{check}: points", projections.wrong_points(found, project, TOLERANCE))
    report.expect(f"{check}: reference system", frame.crs.to_epsg(min_confidence=60), code)
    report.expect_none(f"{check}: no warning", heard)


report.version(f"geopandas {geopandas.__version__}, PROJ {pyproj.proj_version_str}")
for code in projections.SYSTEMS:
    for extension in projections.FORMATS:
        with report.guarded(f"EPSG:{code}, mentions.{extension}"):
            judge(code, extension)
