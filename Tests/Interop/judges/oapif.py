"""The service, by the OGC API - Features clients of GDAL and QGIS: they must find in it what the GeoPackage holds.

All features of all layers are paged through, and filters by box, by time and by both give the same features as on the
file. Both clients send a box as `bbox`. GDAL sends a condition on a time as `datetime`, and QGIS 3.22 does so for the filter
of a layer; there the service matches a span of dates that meets the one asked for. The filter of a single request is no
business of the service to QGIS 3.22: it asks for all features and compares itself.
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


def spans(layer):
    """First and last day of each event."""
    day = lambda feature, name: feature.GetField(name)[:10].replace("/", "-")
    return {
        feature.GetField("event_id"): (day(feature, "date_start"), day(feature, "date_end")) for feature in layer
    }


def meeting(known, first, last):
    return sorted(event for event, (start, end) in known.items() if start <= last and end >= first)


def condition(first, last):
    return f"date_start >= '{first}T00:00:00Z' AND date_start <= '{last}T23:59:59Z'"


def judge_gdal(address, truth):
    data = gdal.OpenEx(f"OAPIF:{address}", gdal.OF_VECTOR, open_options=["PAGE_SIZE=7"])
    names = sorted(data.GetLayer(index).GetName() for index in range(data.GetLayerCount()))
    report.expect("GDAL: the layers of the folder", names, sorted(path.stem for path in FOLDER.glob("*.gpkg")))
    served = data.GetLayerByName("events")
    for path in sorted(FOLDER.glob("*.gpkg")):
        file = ogr.Open(str(path))
        numbers = lambda layer: sorted(feature.GetFID() for feature in layer)
        found, wanted = data.GetLayerByName(path.stem), file.GetLayer(0)
        report.expect(f"GDAL: the number of {path.stem}", found.GetFeatureCount(), wanted.GetFeatureCount())
        report.expect(f"GDAL: all of {path.stem} through all pages", numbers(found), numbers(wanted))
    report.expect("GDAL: every feature through all pages", rows(served), rows(truth))
    for box in BOXES:
        served.SetSpatialFilterRect(*box)
        truth.SetSpatialFilterRect(*box)
        report.expect(f"GDAL: features in the box {box}", ids(served), ids(truth))
    served.SetSpatialFilter(None)
    truth.SetSpatialFilter(None)
    known = spans(truth)
    for first, last in TIMES:
        served.SetAttributeFilter(condition(first, last))
        wanted = meeting(known, first, last)
        report.expect(f"GDAL: features of {first} to {last}", ids(served), wanted)
        served.SetSpatialFilterRect(*BOXES[0])
        truth.SetSpatialFilterRect(*BOXES[0])
        both = sorted(set(wanted) & set(ids(truth)))
        report.expect(f"GDAL: features of {first} to {last} in a box", ids(served), both)
        served.SetSpatialFilter(None)
        truth.SetSpatialFilter(None)
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
    known = spans(truth)
    names = lambda request=QgsFeatureRequest(): sorted(feature["event_id"] for feature in layer.getFeatures(request))
    for first, last in TIMES:
        begun = sorted(event for event, (start, _) in known.items() if first <= start <= last)
        moments = f"to_datetime('{first}T00:00:00Z') AND date_start <= to_datetime('{last}T23:59:59Z')"
        request = QgsFeatureRequest().setFilterExpression(f"date_start >= {moments}")
        report.expect(f"QGIS: features that begin from {first} to {last}, compared by itself", names(request), begun)
        layer.setSubsetString(condition(first, last))
        wanted = meeting(known, first, last)
        report.expect(f"QGIS: features of {first} to {last}, by datetime", names(), wanted)
        truth.SetSpatialFilterRect(*BOXES[0])
        both = sorted(set(wanted) & set(ids(truth)))
        request = QgsFeatureRequest().setFilterRect(QgsRectangle(*BOXES[0]))
        report.expect(f"QGIS: features of {first} to {last} in a box", names(request), both)
        truth.SetSpatialFilter(None)
        layer.setSubsetString("")


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
