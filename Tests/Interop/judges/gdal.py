"""GDAL of the system (osgeo, 3.6 on Debian 12): opens each file, reads each feature, hears each warning."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from osgeo import gdal

from support import report, truth

FOLDER = sys.argv[1]
# Extension, driver, and what the format or this reader makes of a value.
FORMATS = [
    ("geojson", "GeoJSON", {}),
    ("geojsonl", "GeoJSONSeq", {}),
    ("geojsons", "GeoJSONSeq", {}),
    ("lpf.json", "GeoJSON", {}),
    ("csv", "CSV", dict(text=truth.line_feeds)),
    ("fgb", "FlatGeobuf", {}),
    ("gpkg", "GPKG", {}),
    ("kml", "LIBKML", dict(text=truth.kml_trimmed)),
    ("kmz", "LIBKML", dict(text=truth.kml_trimmed)),
    ("shp", "ESRI Shapefile", dict(text=truth.dbf_text, whole_days=True)),
]

gdal.UseExceptions()
warnings = []
gdal.PushErrorHandler(lambda kind, number, message: warnings.append(message))


def rows(layer):
    for feature in layer:
        yield {
            "case": feature["case"],
            "point": point(feature),
            "start": time(feature, "date_start"),
            "end": time(feature, "date_end"),
            **{name: feature[name] for name in ("kind", "title", "note")},
        }


def point(feature):
    geometry = feature.GetGeometryRef()
    return geometry and (geometry.GetX(), geometry.GetY())


def time(feature, name):
    index = feature.GetFieldIndex(name)
    return truth.utc(feature.GetFieldAsString(index)) if index >= 0 else None


def type_of(layer, name):
    definition = layer.GetLayerDefn()
    return definition.GetFieldDefn(definition.GetFieldIndex(name)).GetTypeName()


def in_box(layer, box):
    layer.SetSpatialFilterRect(*box)
    found = [feature["case"] for feature in layer]
    layer.SetSpatialFilter(None)
    return found


def opened(path, driver):
    warnings.clear()
    return gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=[driver])


def judge(path, driver, expected, check):
    data = opened(path, driver)
    layer = data.GetLayerByName(truth.table_in(path)) if driver == "GPKG" else data.GetLayer(0)
    expected.compare(check, list(rows(layer)))
    if expected.name == truth.DATED and driver != "LIBKML":
        date = "Date" if expected.whole_days else "DateTime"
        found = (type_of(layer, "date_start"), type_of(layer, "date_end"))
        report.expect(f"{check}: types of the dates", found, (date, date))
    expected.compare_boxes(check, lambda box: in_box(layer, box))
    reference = layer.GetSpatialRef()
    report.expect(f"{check}: reference system", reference and reference.GetAuthorityCode(None), "4326")
    report.expect_none(f"{check}: no warning", warnings)


def judge_old_kml(path, expected, check):
    """GDAL's own small KML reader knows names, descriptions and points only, and leaves out what has no point."""
    data = opened(path, "KML")
    found = sorted(point(feature) for feature in data.GetLayer(0))
    wanted = sorted(event.point for event in expected.events.values())
    report.expect(f"{check}: number of features", len(found), len(wanted))
    report.expect_none(
        f"{check}: points",
        [
            f"{a}, expected {b}"
            for a, b in zip(found, wanted)
            if any(abs(x - y) > truth.TOLERANCE for x, y in zip(a, b))
        ],
    )
    report.expect_none(f"{check}: no warning", warnings)


report.version(f"GDAL {gdal.VersionInfo('RELEASE_NAME')}")
for extension, driver, rules in FORMATS:
    for path, expected in truth.layers(FOLDER, extension, **rules):
        check = f"{path.name} ({driver})"
        with report.guarded(check):
            judge(path, driver, expected, check)
for path, expected in truth.layers(FOLDER, "kml", placed=True):
    check = f"{path.name} (KML)"
    with report.guarded(check):
        judge_old_kml(path, expected, check)
