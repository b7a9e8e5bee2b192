"""PostGIS: each file goes in through ogr2ogr, and is asked for with SQL."""

import csv
import io
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import postgres, report, truth

FOLDER = sys.argv[1]
FORMATS = [
    ("geojson", {}),
    ("geojsonl", {}),
    ("csv", dict(text=truth.line_feeds)),
    ("fgb", {}),
    ("gpkg", {}),
    ("shp", dict(text=truth.dbf_text, whole_days=True)),
]


class Database:
    def __init__(self, environment):
        self.environment = environment
        self.run("create extension postgis")
        self.version = self.run("select postgis_lib_version() as version")[0]["version"]

    def run(self, query):
        done = subprocess.run(
            ["psql", "-X", "-q", "--csv", "-v", "ON_ERROR_STOP=1", "-c", query],
            env=self.environment,
            check=True,
            capture_output=True,
        )
        return list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))

    def load(self, path, table):
        """What ogr2ogr has to say about it."""
        done = subprocess.run(
            [
                "ogr2ogr",
                "-f",
                "PostgreSQL",
                "PG:",
                str(path),
                *[name for name in [truth.table_in(path)] if name],
                "-nln",
                table,
                "-overwrite",
                "-lco",
                "GEOMETRY_NAME=geom",
                "-lco",
                "PRECISION=NO",
                "--config",
                "PG_USE_COPY",
                "YES",
            ],
            env=self.environment,
            capture_output=True,
        )
        said = [line for line in done.stderr.decode().splitlines() if line]
        return said + ([f"exit code {done.returncode}"] if done.returncode else [])


def rows(database, table, dated):
    dates = "date_start, date_end" if dated else "null as date_start, null as date_end"
    query = f'select "case", ST_X(geom) as x, ST_Y(geom) as y, {dates}, kind, title, note from {table}'
    for row in database.run(query):
        point = (float(row["x"]), float(row["y"])) if row["x"] else None
        start, end = truth.utc(row["date_start"]), truth.utc(row["date_end"])
        yield dict(row, point=point, start=start, end=end)


def judge(database, path, expected, check):
    table = path.stem.replace(".", "_")
    report.expect_none(f"{check}: no warning", database.load(path, table))
    dated = expected.name == truth.DATED
    expected.compare(check, list(rows(database, table, dated)))
    systems = database.run(f"select distinct ST_SRID(geom) as srid from {table} where geom is not null")
    if any(event.point for event in expected.events.values()):
        report.expect(f"{check}: reference system", systems, [{"srid": "4326"}])
    if dated:
        types = database.run(
            "select data_type from information_schema.columns "
            f"where table_name = '{table}' and column_name in ('date_start', 'date_end')"
        )
        wanted = "date" if expected.whole_days else "timestamp with time zone"
        report.expect(f"{check}: types of the dates", [row["data_type"] for row in types], [wanted] * 2)


with postgres.server() as environment:
    database = Database(environment)
    report.version(f"PostGIS {database.version}, through ogr2ogr")
    for extension, rules in FORMATS:
        for path, expected in truth.layers(FOLDER, extension, **rules):
            with report.guarded(path.name):
                judge(database, path, expected, path.name)
