#!/usr/bin/env python3
"""Time `dateline geocode` against programs that match nothing, on the same rows in one run.

usage: geocode.py DATELINE [ROWS]      (ROWS 1000000 by default)

ROWS rows that name 20,000 towns of the gazetteer's own tables are written twice: with place, admin1 and country for
dateline, and with the coordinates in place already for the others. Then, in turn, five times each:
  ours     dateline geocode --format geojson, which matches the names and writes its fields too
  ogr2ogr  CSV -> GeoJSON, points made of the two columns
  python   csv.DictReader -> orjson (json where orjson is missing), a feature a line
Medians of wall-clock and of processor time, and the ratios. Peak memory of ours at ROWS and at ten times as many.
"""
import csv
import multiprocessing
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

WORDS = "forces said that the convoy was hit near town by an air strike on Monday while residents fled to camps".split()
HEADER = ["event_id", "event_date", "event_type", "place", "admin1", "country", "fatalities", "notes"]
TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Gazetteer", "Data")

PYTHON = """
import csv, sys
try:
    from orjson import dumps
except ImportError:
    import json
    dumps = lambda value: json.dumps(value).encode()
with open(sys.argv[1], newline="", encoding="utf-8") as table, open(sys.argv[2], "wb") as out:
    out.write(b'{"type":"FeatureCollection","features":[')
    mark = b"\\n"
    for row in csv.DictReader(table):
        point = [float(row["longitude"]), float(row["latitude"])]
        out.write(mark + dumps({"type": "Feature", "geometry": {"type": "Point", "coordinates": point}, "properties": row}))
        mark = b",\\n"
    out.write(b"\\n]}\\n")
"""


def table(path):
    with open(path, encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t",
                                   quoting=csv.QUOTE_NONE))


def towns(count):
    provinces = {row["code"]: row["name"] for row in table(os.path.join(TABLES, "admin1.tsv"))}
    countries = {row["iso2"]: row["name"] for row in table(os.path.join(TABLES, "countries.tsv"))
                 if row["iso2"] and row["feature"].startswith("A.PCL")}
    found = []
    folder = os.path.join(TABLES, "populated")
    for name in sorted(os.listdir(folder)):
        country = name[:2]
        for row in table(os.path.join(folder, name)):
            province = provinces.get(f"{country}.{row['admin1']}")
            if province and country in countries:
                found.append((row["name"], province, countries[country], row["lat"], row["lon"]))
    return random.Random(3).sample(found, count)


def write_tables(named, placed, rows):
    places = towns(20_000)
    rng = random.Random(7)
    with open(named, "w", newline="", encoding="utf-8") as a, open(placed, "w", newline="", encoding="utf-8") as b:
        mine, theirs = csv.writer(a, lineterminator="\n"), csv.writer(b, lineterminator="\n")
        mine.writerow(HEADER)
        theirs.writerow(HEADER + ["latitude", "longitude"])
        for i in range(rows):
            name, province, country, latitude, longitude = rng.choice(places)
            cells = [f"EV{i:08d}", f"20{rng.randint(14, 19)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
                     rng.choice(["Battle", "Bombing", "Air strike"]), name, province, country, rng.randint(0, 40),
                     " ".join(rng.choices(WORDS, k=7))]
            mine.writerow(cells)
            theirs.writerow(cells + [latitude, longitude])


def run(command):
    """Wall-clock seconds, processor seconds and peak megabytes of a command; the peak is at least that of this process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}:\n{errors.decode()}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        named, placed = os.path.join(folder, "named.csv"), os.path.join(folder, "placed.csv")
        # In a process of its own, so that this one stays small.
        writer = multiprocessing.get_context("fork").Process(target=write_tables, args=(named, placed, rows))
        writer.start()
        writer.join()
        out = os.path.join(folder, "out")

        def ours(jobs, path=named):
            return [program, "geocode", path, "-o", out, "--format", "geojson", "--progress", "none", "--jobs", str(jobs)]

        commands = {"ours, 1 worker": ours(1), "ours, 2 workers": ours(2)}
        commands["python"] = [sys.executable, "-c", PYTHON, placed, os.path.join(folder, "python.geojson")]
        if shutil.which("ogr2ogr"):
            commands["ogr2ogr"] = [
                "ogr2ogr", "-f", "GeoJSON", os.path.join(folder, "ogr.geojson"), placed, "-oo", "X_POSSIBLE_NAMES=longitude",
                "-oo", "Y_POSSIBLE_NAMES=latitude", "-a_srs", "EPSG:4326"]
        else:
            print("ogr2ogr is not installed (Debian: gdal-bin): not compared")
        times = {name: [] for name in commands}
        for _ in range(5):
            for name, command in commands.items():
                if name == "ogr2ogr" and os.path.exists(command[3]):
                    os.remove(command[3])
                times[name].append(run(command))
        median = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in times.items()}
        for name, (wall, processor, megabytes) in median.items():
            print(f"{name:16} {wall:6.2f} s, processor {processor:6.2f} s, peak {megabytes:4.0f} MB")
        for other, bar in [("ogr2ogr", 5), ("python", 2)]:
            if other in median:
                for name in ["ours, 1 worker", "ours, 2 workers"]:
                    wall = median[other][0] / median[name][0]
                    processor = median[other][1] / median[name][1]
                    print(f"{name} against {other}: {wall:.1f} times as fast, in processor time {processor:.1f} (bar {bar})")
        tenfold = os.path.join(folder, "tenfold.csv")
        with open(tenfold, "wb") as whole:
            with open(named, "rb") as part:
                header = part.readline()
                whole.write(header)
                start = part.tell()
                for _ in range(10):
                    part.seek(start)
                    shutil.copyfileobj(part, whole, 1 << 20)
        for path, count in [(named, rows), (tenfold, 10 * rows)]:
            wall, _, megabytes = run(ours(2, path))
            print(f"{count} rows: {wall:.2f} s, peak {megabytes:.0f} MB")


main()
