"""The service, by the OGC API - Features clients of GDAL and QGIS: they must find in it what the GeoPackage holds.

All features are paged through, and filters by box and time give the same features as on the file.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from osgeo import gdal, ogr
from qgis.core import Qgis, QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

from support import report
from support.server import serving

FOLDER, BINARY = Path(sys.argv[1]) / "seeds", sys.argv[2]
BOXES = [(38, 34, 45, 38), (-180, -90, 180, 90), (36.1, 33.4, 36.4, 33.6), (-90, 20, -60, 50), (0, 0, 1, 1)]
TIMES = [("2017-07-01", "2017-12-31"), ("2019-01-01", "2019-12-31"), ("2001-01-01", "2001-12-31")]
FIELDS = ["event_id", "event_type", "place", "country", "confidence", "fatalities", "quote"]
gdal.UseExceptions()
# Small pages, so that there are many.
gdal.SetConfigOption("OGR_OAPIF_PAGE_SIZE", "7")


def rows(layer):
    """Fields and place of each feature, by its id."""
    found = {}
    for feature in layer:
        point = feature.GetGeometryRef()
        # GDAL guesses types from the first page, where a column of numbers may be empty: then they are texts to it.
        values = [None if feature.GetField(name) is None else str(feature.GetField(name)) for name in FIELDS]
        found[feature.GetField("event_id")] = (values, point and (round(point.GetX(), 5), round(point.GetY(), 5)))
    return found


def ids(layer):
    return sorted(feature.GetField("event_id") for feature in layer)


def judge_gdal(address, truth):
    data = gdal.OpenEx(f"OAPIF:{address}", gdal.OF_VECTOR, open_options=["PAGE_SIZE=7"])
    names = sorted(data.GetLayer(index).GetName() for index in range(data.GetLayerCount()))
    report.expect("GDAL: the layers of the folder", names, sorted(path.stem for path in FOLDER.glob("*.gpkg")))
    served = data.GetLayerByName("events")
    report.expect("GDAL: the number of features", served.GetFeatureCount(), truth.GetFeatureCount())
    report.expect("GDAL: every feature through all pages", rows(served), rows(truth))
    for box in BOXES:
        served.SetSpatialFilterRect(*box)
        truth.SetSpatialFilterRect(*box)
        report.expect(f"GDAL: features in the box {box}", ids(served), ids(truth))
    served.SetSpatialFilter(None)
    truth.SetSpatialFilter(None)
    day = lambda feature, name: feature.GetField(name)[:10].replace("/", "-")
    spans = {feature.GetField("event_id"): (day(feature, "date_start"), day(feature, "date_end")) for feature in truth}
    for first, last in TIMES:
        served.SetAttributeFilter(f"date_start >= '{first}T00:00:00Z' AND date_start <= '{last}T23:59:59Z'")
        # GDAL leaves the whole condition to the service, as `datetime`: there a span matches that meets the one asked for.
        wanted = sorted(event for event, (start, end) in spans.items() if start <= last and end >= first)
        report.expect(f"GDAL: features of {first} to {last}", ids(served), wanted)
    served.SetAttributeFilter(None)


def judge_qgis(address, truth):
    layer = QgsVectorLayer(f"url='{address}' typename='events' pageSize='7'", "events", "OAPIF")
    if not layer.isValid():
        report.failed("QGIS: opens the layer", layer.error().summary())
        return
    found = {feature["event_id"] for feature in layer.getFeatures()}
    report.expect("QGIS: every feature through all pages", sorted(found), ids(truth))
    for box in BOXES:
        truth.SetSpatialFilterRect(*box)
        request = QgsFeatureRequest().setFilterRect(QgsRectangle(*box))
        if box == (-180, -90, 180, 90):
            continue  # To QGIS the whole world is no filter: features without a place are in it too.
        report.expect(
            f"QGIS: features in the box {box}", sorted(f["event_id"] for f in layer.getFeatures(request)), ids(truth)
        )
    truth.SetSpatialFilter(None)


def main():
    report.version(f"GDAL {gdal.VersionInfo('RELEASE_NAME')}, QGIS {Qgis.QGIS_VERSION}")
    application = QgsApplication([], False)
    application.initQgis()
    data = ogr.Open(str(FOLDER / "events.gpkg"))
    truth = data.GetLayer(0)
    with serving(BINARY, FOLDER) as address:
        with report.guarded("GDAL: the service"):
            judge_gdal(address, truth)
        with report.guarded("QGIS: the service"):
            judge_qgis(address, truth)
    # QGIS 3.22 may crash while it closes after a layer of this provider; by then all is said.
    sys.stdout.flush()
    os._exit(0)


main()
