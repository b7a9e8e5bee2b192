"""The rules of the GeoPackage standard: GDAL's validator, SQLite's own checks, and what neither looks at."""

import re
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from osgeo import gdal, ogr
from osgeo_utils.samples import validate_gpkg

from support import report, truth

FOLDER = sys.argv[1]
# Version 1.3 keeps the R-tree right with these.
TRIGGERS = {"insert", "update1", "update2", "update3", "update4", "delete"}
gdal.UseExceptions()


def judge(path, expected, check):
    errors = []
    checker = validate_gpkg.GPKGChecker(str(path), abort_at_first_error=False)
    checker.check()
    errors += [f"requirement {number}: {text}" for number, text in checker.errors]
    report.expect_none(f"{check}: validate_gpkg", errors)

    base = sqlite3.connect(path)
    one = lambda query: base.execute(query).fetchone()[0]
    table, column = base.execute("select table_name, column_name from gpkg_geometry_columns").fetchone()
    tree = f"rtree_{table}_{column}"
    report.expect(f"{check}: application_id", one("pragma application_id"), 0x47504B47)
    report.expect(f"{check}: user_version", one("pragma user_version"), 10300)
    report.expect(f"{check}: integrity_check", one("pragma integrity_check"), "ok")
    report.expect(f"{check}: foreign_key_check", base.execute("pragma foreign_key_check").fetchall(), [])
    report.expect(f"{check}: rtreecheck", one(f"select rtreecheck('{tree}')"), "ok")
    placed = sum(event.point is not None for event in expected.events.values())
    report.expect(f"{check}: points in the R-tree", one(f'select count(*) from "{tree}"'), placed)
    names = {
        name.removeprefix(tree + "_")
        for name, in base.execute("select name from sqlite_master where type = 'trigger'")
        if name.startswith(tree + "_")
    }
    report.expect(f"{check}: triggers of the R-tree", names, TRIGGERS)
    report.expect_none(f"{check}: times are in UTC, to the millisecond", wrong_times(base, table))
    base.close()

    data = ogr.Open(str(path))
    layer = data.GetLayerByName(truth.table_in(path))
    layer.SetSpatialFilterRect(-180, -90, 180, 90)
    report.expect(f"{check}: a search by box finds all points", layer.GetFeatureCount(), placed)
    report.expect(f"{check}: GDAL uses the R-tree", layer.TestCapability(ogr.OLCFastSpatialFilter), 1)


def wrong_times(base, table):
    """The validator does not look into DATETIME columns."""
    columns = [row[1] for row in base.execute(f'pragma table_info("{table}")') if row[2] == "DATETIME"]
    for column in columns:
        for (value,) in base.execute(f'select "{column}" from "{table}" where "{column}" is not null'):
            if not re.fullmatch(r"-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", value):
                yield f"{column} {value}"
    changed = base.execute("select last_change from gpkg_contents").fetchall()
    yield from (f"last_change {value}" for value, in changed if not re.fullmatch(r".*T\d\d:\d\d:\d\d\.\d{3}Z", value))


report.version(f"validate_gpkg of GDAL {gdal.VersionInfo('RELEASE_NAME')}, SQLite {sqlite3.sqlite_version}")
for path, expected in truth.layers(FOLDER, "gpkg"):
    with report.guarded(path.name):
        judge(path, expected, path.name)
