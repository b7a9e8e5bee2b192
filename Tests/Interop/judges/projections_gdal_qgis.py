"""Layers in UTM zone 38 and in Web Mercator, by the GDAL and the QGIS of the system."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from osgeo import gdal, osr
from qgis.core import Qgis, QgsApplication, QgsVectorLayer

from support import projections, report

FOLDER = sys.argv[1]
# Metres; the tables say two decimals.
TOLERANCE = 0.0051

gdal.UseExceptions()
warnings = []
gdal.PushErrorHandler(lambda kind, number, message: warnings.append(message))


def projection(code):
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4326)
    target.ImportFromEPSG(code)
    for system in (source, target):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    return target, lambda longitude, latitude: change.TransformPoint(longitude, latitude)[:2]


def judge(code, extension):
    check = f"EPSG:{code}, mentions.{extension}"
    path = Path(FOLDER, f"epsg{code}", f"mentions.{extension}")
    target, project = projection(code)
    warnings.clear()
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = data.GetLayer(0)
    name = "document_i" if extension == "shp" else "document_id"
    found = {f[name]: (f.GetGeometryRef().GetX(), f.GetGeometryRef().GetY()) for f in layer}
    report.expect(f"{check}: GDAL, number of features", len(found), projections.COUNT)
    report.expect_none(f"{check}: GDAL, points", projections.wrong_points(found, project, TOLERANCE))
    report.expect(f"{check}: GDAL, reference system", bool(same_system(layer.GetSpatialRef(), target)), True)
    report.expect_none(f"{check}: GDAL, no warning", warnings)

    layer = QgsVectorLayer(str(path), check, "ogr")
    points = {f[name]: f.geometry().asPoint() for f in layer.getFeatures()}
    found = {name: (point.x(), point.y()) for name, point in points.items()}
    report.expect_none(f"{check}: QGIS, points", projections.wrong_points(found, project, TOLERANCE))
    report.expect(f"{check}: QGIS, reference system", layer.crs().authid(), f"EPSG:{code}")


def same_system(found, wanted):
    """An ESRI .prj has names of its own for the same thing."""
    if found is None:
        return False
    return found.IsSame(wanted, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT"]) or (
        found.AutoIdentifyEPSG() == 0 and found.GetAuthorityCode(None) == wanted.GetAuthorityCode(None)
    )


report.version(f"GDAL {gdal.VersionInfo('RELEASE_NAME')}, QGIS {Qgis.QGIS_VERSION}")
application = QgsApplication([], False)
application.initQgis()
for code in projections.SYSTEMS:
    for extension in projections.FORMATS:
        with report.guarded(f"EPSG:{code}, mentions.{extension}"):
            judge(code, extension)
application.exitQgis()
