"""QGIS without a window: each file as a layer, with its features, dates, fields and what the message log says.

The GeoPackage is edited too: QGIS adds, moves and deletes a feature, and the R-tree must follow.
"""

import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import Qgis, QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QVariant

from support import report, truth

FOLDER = sys.argv[1]
FORMATS = [
    ("geojson", {}),
    ("geojsonl", {}),
    ("csv", dict(text=truth.line_feeds)),
    ("fgb", {}),
    ("gpkg", {}),
    ("kml", dict(text=truth.kml_trimmed)),
    ("lpf.json", {}),
    ("shp", dict(text=truth.dbf_text, whole_days=True)),
]

heard = []


def start_qgis():
    application = QgsApplication([], False)
    application.initQgis()
    log = application.messageLog()
    log.messageReceived.connect(
        lambda message, tag, level: heard.append(f"{tag}: {message}") if level != Qgis.Info else None
    )
    return application


def value(feature, name):
    found = feature[name] if feature.fields().lookupField(name) >= 0 else None
    return None if isinstance(found, QVariant) and found.isNull() else found


def time(found):
    """QGIS 3.22 hands over UTC times of some drivers as local ones with the same clock: run this in TZ=UTC."""
    if isinstance(found, QDateTime):
        return truth.utc(found.toUTC().toString("yyyy-MM-ddTHH:mm:ss") + "Z")
    if isinstance(found, QDate):
        return truth.utc(found.toString("yyyy-MM-dd") + "T00:00:00Z")
    return truth.utc(found)


def rows(layer):
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        point = None if geometry.isNull() else geometry.asPoint()
        yield {
            "case": feature["case"],
            "point": point and (point.x(), point.y()),
            "start": time(value(feature, "date_start")),
            "end": time(value(feature, "date_end")),
            **{name: value(feature, name) for name in ("kind", "title", "note")},
        }


def address(path):
    name = truth.table_in(path)
    return f"{path}|layername={name}" if name else str(path)


def judge(path, expected, check):
    heard.clear()
    layer = QgsVectorLayer(address(path), check, "ogr")
    report.expect(f"{check}: a valid layer", layer.isValid(), True)
    expected.compare(check, list(rows(layer)))
    report.expect(f"{check}: number of features", layer.featureCount(), len(expected.events))
    report.expect(f"{check}: reference system", layer.crs().authid(), "EPSG:4326")
    if expected.name == truth.DATED and path.suffix != ".kml":
        kind = QVariant.Date if expected.whole_days else QVariant.DateTime
        fields = layer.fields()
        found = [fields[fields.lookupField(name)].type() for name in ("date_start", "date_end")]
        report.expect(f"{check}: types of the dates", found, [kind, kind])
    report.expect_none(f"{check}: nothing in the message log", heard)


def judge_edits():
    """Add a feature, move one, delete one, and ask the R-tree."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(Path(FOLDER, "events.gpkg"), folder))
        heard.clear()
        layer = QgsVectorLayer(address(path), "edited", "ogr")
        count = layer.featureCount()
        report.expect("edit: QGIS may edit the layer", layer.startEditing(), True)
        placed = [feature for feature in layer.getFeatures() if not feature.geometry().isNull()]
        unplaced = next(feature for feature in layer.getFeatures() if feature.geometry().isNull())
        added = QgsFeature(layer.fields())
        added["title"], added["date_start"] = "Added in QGIS", placed[0]["date_start"]
        added.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(12.5, 41.9)))
        done = [
            layer.addFeature(added),
            layer.changeGeometry(placed[0].id(), QgsGeometry.fromPointXY(QgsPointXY(-70, -33))),
            layer.changeGeometry(unplaced.id(), QgsGeometry.fromPointXY(QgsPointXY(170, -44))),
            layer.deleteFeature(placed[1].id()),
            layer.commitChanges(),
        ]
        report.expect(
            "edit: all edits are saved", (done, layer.commitErrors()[-1:] if not all(done) else []), ([True] * 5, [])
        )
        report.expect_none("edit: nothing in the message log", heard)
        del layer
        judge_tree(path, count)


def judge_tree(path, count):
    base = sqlite3.connect(path)
    table, column = base.execute("select table_name, column_name from gpkg_geometry_columns").fetchone()
    tree = f"rtree_{table}_{column}"
    report.expect("edit: number of features", base.execute(f'select count(*) from "{table}"').fetchone()[0], count)
    placed = base.execute(f'select count(*) from "{table}" where "{column}" is not null').fetchone()[0]
    report.expect(
        "edit: all points stand in the R-tree", base.execute(f'select count(*) from "{tree}"').fetchone()[0], placed
    )
    report.expect("edit: rtreecheck", base.execute(f"select rtreecheck('{tree}')").fetchone()[0], "ok")
    for name, x, y in (("added", 12.5, 41.9), ("moved", -70, -33), ("placed", 170, -44)):
        found = base.execute(
            f'select count(*) from "{tree}" where minx between ? and ? and miny between ? and ?',
            (x - 0.001, x + 0.001, y - 0.001, y + 0.001),
        ).fetchone()[0]
        report.expect(f"edit: the R-tree finds the {name} feature", found, 1)
    base.close()


report.version(f"QGIS {Qgis.QGIS_VERSION}")
application = start_qgis()
for extension, rules in FORMATS:
    for path, expected in truth.layers(FOLDER, extension, **rules):
        with report.guarded(path.name):
            judge(path, expected, path.name)
with report.guarded("edit"):
    judge_edits()
application.exitQgis()
