#!/usr/bin/env python3
"""Lets real clients judge the layers that `dateline` writes.

    python3 Tests/Interop/run.py BINARY FOLDER [--only JUDGE] [--verbose] [--lie]

FOLDER is where `install.sh` put the Python packages; the layers are written there too, for a look at what failed.
The last line is `N passed, N failed, N skipped`; the exit code is 1 if a check failed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from support import cases, circles, projections, seeds

FORMATS = "geojson geojsonl geojsons csv fgb kml kmz gpkg lpf parquet pmtiles shp".split()
# Each judge is a program of its own: a client may crash, and two clients may not share a process.
# Name, whose Python it runs in, the modules and the programs that it needs.
JUDGES = [
    ("gdal", "system", ["osgeo"], []),
    ("pyogrio_wheel", "venv", ["pyogrio"], []),
    ("geopandas_frames", "venv", ["geopandas", "pyarrow"], []),
    ("pandas_tables", "venv", ["pandas"], []),
    ("duckdb_spatial", "venv", ["duckdb", "duckdb_extension_spatial"], []),
    ("pyqgis", "system", ["qgis.core"], []),
    ("qgis_window", "system", ["qgis.core"], ["qgis", "xvfb-run", "xauth"]),
    ("postgis", "system", [], ["ogr2ogr", "psql"]),
    ("vector_tiles", "venv", ["pmtiles", "mapbox_vector_tile"], []),
    ("projections_gdal_qgis", "system", ["osgeo", "qgis.core"], []),
    ("projections_geopandas", "venv", ["geopandas", "pyproj"], []),
    ("round_trip_gdal_qgis", "system", ["qgis.core"], ["ogr2ogr"]),
    ("round_trip_pandas_duckdb", "venv", ["pandas", "geopandas", "duckdb", "duckdb_extension_spatial"], []),
    ("circles", "venv", ["geopandas", "pyproj", "shapely"], []),
    ("circles_tiles", "venv", ["pmtiles", "mapbox_vector_tile", "shapely"], []),
    ("circles_gdal_qgis", "system", ["osgeo", "qgis.core"], []),
    ("geopackage_rules", "system", ["osgeo_utils.samples.validate_gpkg"], []),
    ("geojson_rules", "venv", ["geojson_validator"], []),
    ("geoparquet_rules", "venv", ["geoparquet_validator", "pyarrow"], []),
    ("csvw_rules", "venv", ["csvw"], []),
    ("kml_schema", "venv", ["fastkml.validator", "lxml"], []),
    ("linked_places_rules", "system", [], []),
    ("oapif", "system", ["osgeo", "qgis.core"], []),
    ("ogcapi_requirements", "system", [], []),
    ("service_openapi", "venv", ["schemathesis"], []),
    ("served_tiles", "venv", ["mapbox_vector_tile", "geopandas", "shapely"], []),
    ("reconciliation", "venv", ["reconciler", "pandas", "numpy"], []),
    ("seeds_gdal", "system", ["osgeo_utils.samples.validate_gpkg"], []),
    ("seeds_newer", "venv", ["pyogrio", "csvw", "fastkml.validator", "geojson_validator", "geoparquet_validator"], []),
]
# Seconds. A client that hangs is a failure, not the end of the run.
PATIENCE = 420


def main():
    options = arguments()
    layers = options.folder / "layers"
    shutil.rmtree(layers, ignore_errors=True)
    write_layers(options.binary, layers)
    totals = {"pass": 0, "fail": 0, "skip": 0}
    for name, python, modules, programs in JUDGES:
        if options.only and options.only != name:
            continue
        for verdict in judge(name, python, modules, programs, options, layers):
            totals[verdict] += 1
    print(f"{totals['pass']} passed, {totals['fail']} failed, {totals['skip']} skipped")
    return 1 if totals["fail"] else 0


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=lambda text: Path(text).resolve())
    parser.add_argument("folder", type=lambda text: Path(text).resolve())
    parser.add_argument("--only", metavar="JUDGE", choices=[name for name, *_ in JUDGES])
    parser.add_argument("--lie", action="store_true", help="tell the judges four untruths, to see that they notice")
    parser.add_argument("--verbose", action="store_true", help="show the checks that passed too")
    return parser.parse_args()


def write_layers(binary, folder):
    """All layers that the judges read. Options stand in one text, as one would type them."""
    folder.mkdir(parents=True)
    formats = ",".join(FORMATS)
    table = folder / "events-table.csv"
    cases.write_table(table, cases.events())
    columns = "--id case --date when --end-date until --latitude lat --longitude lon"
    dateline(binary, "geocode", table, folder, f"--format {formats} {columns}")

    reports = HERE.parent.parent / "seeds"
    options = f"--format {formats} {seeds.OPTIONS}"
    dateline(binary, "export", reports, folder / "seeds", options, "--manifest", reports / "manifest.csv")

    reports = folder / "circles.jsonl"
    circles.write_reports(reports)
    options = f"--no-merge --circles --format {','.join([*circles.FORMATS, 'pmtiles'])}"
    dateline(binary, "export", reports, folder / "circles", options)

    reports = folder / "reports.jsonl"
    projections.write_reports(reports)
    for code in projections.SYSTEMS:
        options = f"--crs EPSG:{code} --format {','.join(projections.FORMATS)}"
        dateline(binary, "export", reports, folder / f"epsg{code}", options)


def dateline(binary, command, source, folder, options, *more):
    words = [command, source, "-o", folder, *options.split(), *more, "--progress", "none"]
    done = subprocess.run([binary, *words], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, ['dateline', *words]))}: exit code {done.returncode}\n{done.stderr}")


def judge(name, python, modules, programs, options, layers):
    """Runs one judge and yields a verdict a check."""
    environment = judges_environment(options.folder)
    if options.lie:
        environment["INTEROP_LIE"] = "1"
    interpreter, lack = python_with(modules, python, options.folder, environment)
    if lack := lack or missing_program(programs, environment):
        print(f"{name}: skipped, there is no {lack}")
        yield "skip"
        return
    start = time.monotonic()
    try:
        done = subprocess.run(
            [interpreter, "-B", HERE / "judges" / f"{name}.py", layers, options.binary],
            env=environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        print(f"{name}: FAILED, no verdict after {PATIENCE} s")
        yield "fail"
        return
    lines = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    version = next((line[1] for line in lines if line[0] == "version"), "unknown version")
    verdicts = [line for line in lines if line[0] in ("pass", "fail", "skip")]
    if done.returncode != 0 or not verdicts:
        last = (done.stderr.strip().splitlines() or ["nothing was said"])[-1]
        verdicts.append(["fail", "the judge itself", f"exit code {done.returncode}: {last}"])
    count = sum(verdict[0] == "pass" for verdict in verdicts)
    print(f"{name}: {version}: {count} of {len(verdicts)} passed ({time.monotonic() - start:.0f} s)")
    for kind, check, *why in verdicts:
        if kind != "pass":
            print(f"  {'FAILED' if kind == 'fail' else 'skipped'} {check}: {' '.join(why)}")
        elif options.verbose:
            print(f"  passed {check}")
        yield kind


def python_with(modules, whose, folder, environment):
    """The first Python of those that may be meant that has the modules, and what is missing if none has."""
    # PyQGIS and osgeo belong to the system's Python, which may not be the first on the PATH.
    system = [Path("/usr/bin/python3"), Path(sys.executable)]
    lack = f"Python with the packages of {(HERE / 'requirements.txt').name}"
    for interpreter in [folder / "venv" / "bin" / "python"] if whose == "venv" else system:
        if interpreter.exists():
            lack = next((f"Python module {m}" for m in modules if not has_module(interpreter, m, environment)), None)
            if lack is None:
                return interpreter, None
    return None, lack


def has_module(interpreter, module, environment):
    return subprocess.run([interpreter, "-c", f"import {module}"], env=environment, capture_output=True).returncode == 0


def missing_program(programs, environment):
    for program in programs:
        if not shutil.which(program, path=environment["PATH"]):
            return f"program {program}"
    if "psql" in programs and not any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return "PostgreSQL server"
    return None


def judges_environment(folder):
    """The system's programs first, UTC, no screen, and nothing of this shell that changes what a client does."""
    foreign = ("PYTHON", "PYENV", "GDAL", "OGR", "PROJ", "QGIS", "PG", "LC_", "SOURCE_DATE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    home = folder / "home"
    home.mkdir(mode=0o700, exist_ok=True)
    return dict(
        kept,
        PATH="/usr/bin:/bin:/usr/sbin:/sbin:" + os.environ.get("PATH", ""),
        HOME=str(home),
        LANG="C.UTF-8",
        TZ="UTC",
        QT_QPA_PLATFORM="offscreen",
        XDG_RUNTIME_DIR=str(home),
    )


if __name__ == "__main__":
    sys.exit(main())
