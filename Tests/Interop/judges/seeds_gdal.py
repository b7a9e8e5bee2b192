"""The layers of `dateline export seeds` by the GDAL of the system: the same counts, no warning."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from osgeo import gdal
from osgeo_utils.samples import validate_gpkg

from support import report, seeds, truth

FOLDER = sys.argv[1]
FORMATS = ["geojson", "geojsonl", "geojsons", "csv", "fgb", "kml", "kmz", "gpkg", "lpf.json", "shp"]

gdal.UseExceptions()
warnings = []
gdal.PushErrorHandler(lambda kind, number, message: warnings.append(message))


def judge(name, paths, check):
    warnings.clear()
    count = 0
    for path in paths:
        data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        name_in_file = truth.table_in(path)
        layer = data.GetLayerByName(name_in_file) if name_in_file else data.GetLayer(0)
        # An empty KML file has no layer to GDAL.
        count += sum(1 for _ in layer) if layer else 0
    report.expect(f"{check}: number of features", count, seeds.count(FOLDER, name))
    report.expect_none(f"{check}: no warning", warnings)


def judge_geopackage(path, check):
    checker = validate_gpkg.GPKGChecker(str(path), abort_at_first_error=False)
    checker.check()
    report.expect_none(f"{check}: validate_gpkg", [f"requirement {number}: {text}" for number, text in checker.errors])


report.version(f"GDAL {gdal.VersionInfo('RELEASE_NAME')}")
for extension in FORMATS:
    for name, paths in seeds.files(FOLDER, extension):
        check = f"{name}.{extension}"
        with report.guarded(check):
            judge(name, paths, check)
            if extension == "gpkg":
                judge_geopackage(paths[0], check)
