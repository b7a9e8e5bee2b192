"""Circles of uncertainty by the GDAL and the QGIS of the system: valid layers of sound areas, with their times."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsVectorLayer, QgsWkbTypes

from support import circles, report, truth

FOLDER = sys.argv[1]
NAMES = circles.names(FOLDER)

gdal.UseExceptions()
warnings = []
gdal.PushErrorHandler(lambda kind, number, message: warnings.append(message))


def judge(path, extension, check):
    warnings.clear()
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    table = truth.table_in(path)
    layer = data.GetLayerByName(table) if table else data.GetLayer(0)
    found = {NAMES[feature["event_id"]]: feature.GetGeometryRef().Clone() for feature in layer}
    report.expect(f"{check}: GDAL, the same circles", sorted(found), sorted(circles.CIRCLES))
    report.expect_none(f"{check}: GDAL, sound areas", [name for name, shape in found.items() if not shape.IsValid()])
    report.expect_none(f"{check}: GDAL, no warning", warnings)

    layer = QgsVectorLayer(f"{path}|layername={table}" if table else str(path), check, "ogr")
    report.expect(f"{check}: QGIS, a valid layer", layer.isValid(), True)
    report.expect(f"{check}: QGIS, areas", layer.geometryType(), QgsWkbTypes.PolygonGeometry)
    report.expect(f"{check}: QGIS, number of features", layer.featureCount(), len(circles.CIRCLES))
    unsound = [f["event_id"] for f in layer.getFeatures() if not f.geometry().isGeosValid()]
    report.expect_none(f"{check}: QGIS, sound areas", unsound)


report.version(f"GDAL {gdal.VersionInfo('RELEASE_NAME')}, QGIS {Qgis.QGIS_VERSION}")
application = QgsApplication([], False)
application.initQgis()
# GDAL of Debian 12 has no reader of GeoParquet.
for extension in circles.FORMATS:
    if extension == "parquet":
        continue
    path = Path(FOLDER, "circles", f"events_circles.{extension}")
    with report.guarded(path.name):
        judge(path, extension, path.name)
application.exitQgis()
