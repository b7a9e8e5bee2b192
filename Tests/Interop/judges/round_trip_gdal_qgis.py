"""A hostile table through our layers and ogr2ogr or QGIS, and back."""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import Qgis, QgsApplication, QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from support import report, round_trip, truth

BINARY = sys.argv[2]


def by_ogr2ogr(layer, table):
    """GDAL takes texts of JSON that look like dates for dates, and writes those with slashes, unless told not to."""
    options = ["-oo", "DATE_AS_STRING=YES"] if layer.suffix == ".geojson" else []
    names = [name for name in [truth.table_in(layer)] if name]
    subprocess.run(["ogr2ogr", "-f", "CSV", table, layer, *names, *options], check=True, stderr=subprocess.DEVNULL)


def by_qgis(layer, table):
    """The same option stands behind a bar in QGIS's address of a layer."""
    address = str(layer)
    if layer.suffix == ".geojson":
        address += "|option:DATE_AS_STRING=YES"
    if name := truth.table_in(layer):
        address += f"|layername={name}"
    source = QgsVectorLayer(address, "layer", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "CSV", "UTF-8"
    code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        source, str(table), QgsCoordinateTransformContext(), options
    )
    if code != QgsVectorFileWriter.NoError:
        raise OSError(message)


report.version(f"ogr2ogr and QGIS {Qgis.QGIS_VERSION}")
application = QgsApplication([], False)
application.initQgis()
with tempfile.TemporaryDirectory() as folder:
    round_trip.layers(BINARY, folder)
    round_trip.judge("ogr2ogr", BINARY, by_ogr2ogr, folder, text=truth.line_feeds)
    round_trip.judge("QGIS", BINARY, by_qgis, folder, text=truth.line_feeds)
application.exitQgis()
