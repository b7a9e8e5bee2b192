"""DuckDB and its spatial extension: tables, GeoParquet, and what ST_Read opens (through a GDAL of its own)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import duckdb

from support import duckdb_connection, report, truth

FOLDER = sys.argv[1]
# Extension, where the rows come from, how a point is had, and what the format makes of a value.
POINT = "ST_X(geom), ST_Y(geom)"
FORMATS = [
    ("csv", "read_csv('{}')", "longitude, latitude", {}),
    ("geojsonl", "(select properties.*, ST_GeomFromGeoJSON(geometry::json) as geom from read_json('{}'))", POINT, {}),
    ("geojson", "ST_Read('{}')", POINT, {}),
    ("geojsons", "ST_Read('{}')", POINT, {}),
    ("fgb", "ST_Read('{}')", POINT, {}),
    ("gpkg", "ST_Read('{}')", POINT, {}),
    ("parquet", "(select * exclude (geometry), geometry as geom from read_parquet('{}'))", POINT, {}),
    # ST_Read of DuckDB 1.5 reads days before 1970 as the day after; GDAL reads the same files right.
    ("shp", "ST_Read('{}')", POINT, dict(text=truth.dbf_text, whole_days=True, first_year=1970)),
]
# What each format's dates are to DuckDB. FlatGeobuf keeps no zone for a column: its times are UTC all the same.
TYPES = {"fgb": "TIMESTAMP_MS", "shp": "DATE", "geojsonl": "TIMESTAMP"}


def rows(base, source, point, dated):
    dates = "date_start::varchar, date_end::varchar" if dated else "null, null"
    query = f'select "case", {point}, {dates}, kind, title, note from {source}'
    for case, x, y, start, end, kind, title, note in base.execute(query).fetchall():
        yield dict(
            case=case,
            point=None if x is None else (x, y),
            start=truth.utc(start),
            end=truth.utc(end),
            kind=kind,
            title=title,
            note=note,
        )


def judge(base, path, source, point, expected, check):
    source = source.format(path)
    dated = expected.name == truth.DATED
    if path.suffix == ".fgb" and all(event.point is None for event in expected.events.values()):
        # DuckDB 1.5 makes a broken blob of a feature without a geometry, of GDAL's own FlatGeobuf files too, and ends
        # its connection over it. The rows are still there.
        point = "null, null"
    expected.compare(check, list(rows(base, source, point, dated)))
    if dated:
        found = base.execute(f"select distinct typeof(date_start), typeof(date_end) from {source}").fetchall()
        wanted = TYPES.get(path.suffix[1:], "TIMESTAMP WITH TIME ZONE")
        report.expect(f"{check}: types of the dates", found, [(wanted, wanted)])


report.version(f"DuckDB {duckdb.__version__} with spatial")
base = duckdb_connection.connection()
for extension, source, point, rules in FORMATS:
    for path, expected in truth.layers(FOLDER, extension, **rules):
        with report.guarded(path.name):
            judge(base, path, source, point, expected, path.name)
