#!/usr/bin/env python3
"""Compare the writers of layers with ogr2ogr, and reprojection with a bare loop in C; memory at 1 and 10 million rows.

usage: layers.py LAYERS_MEASURE [DATELINE] [--rows N] [--runs N] [--only FORMAT]

The same synthetic events (N rows, 1000000 by default) are written by `layers-measure` through the library and by ogr2ogr
from a CSV that was made once, with its column types beside it. The two run in turn on one core, five times, and the
medians of processor time (user and system together) are compared. That is the figure the project aims at, but ogr2ogr
also reads the CSV; so with DATELINE a CSV of a fifth of the rows is also geocoded by it (its own points, one worker),
which reads it too, looks up the place of each row and checks the point against it. Wall times are told as well: ours include the wait until the file is safe on the disk, ogr2ogr's do not.

Without ogr2ogr, or without a C compiler and the headers of PROJ, that part is skipped with a message. Without `taskset`
nothing is tied to a core.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# Name, our words, ogr2ogr's words, how many times as fast we want to be.
CASES = [
    ("GeoJSON", ["geojson"], ["-f", "GeoJSON"], 10),
    ("CSV", ["csv"], ["-f", "CSV", "-lco", "GEOMETRY=AS_XY", "-lco", "CREATE_CSVT=YES"], 6),
    ("GeoJSONSeq", ["geojsonl"], ["-f", "GeoJSONSeq"], 8),
    ("GPKG, R-tree", ["gpkg"], ["-f", "GPKG"], 5),
    ("GPKG, no index", ["gpkg", "no-index"], ["-f", "GPKG", "-lco", "SPATIAL_INDEX=NO"], 2),
    ("FGB, index", ["fgb"], ["-f", "FlatGeobuf"], 4),
    ("FGB, no index", ["fgb", "no-index"], ["-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO"], None),
    ("KML, TimeSpan", ["kml"], ["-f", "KML"], 8),
]
ENDINGS = {"geojson": "geojson", "csv": "csv", "geojsonl": "geojsonl", "gpkg": "gpkg", "fgb": "fgb", "kml": "kml"}
# Peak memory in MB at 1 and at 10 million rows that the streaming formats may take, and FlatGeobuf at 1 million.
STREAM_LIMIT, INDEX_LIMIT = 64, 120

BARE_LOOP = r"""
#include <proj.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(int argc, char **argv) {
  PJ_CONTEXT *context = proj_context_create();
  PJ *raw = proj_create_crs_to_crs(context, "EPSG:4326", argv[1], NULL);
  PJ *operation = proj_normalize_for_visualization(context, raw);
  int rounds = atoi(argv[2]);
  static double points[1000][2];
  double sum = 0;
  clock_t start = clock();
  for (int round = 0; round < rounds; round++)
    for (int row = 0; row < 1000; row++) {
      for (int column = 0; column < 1000; column++) {
        points[column][0] = 42 + 6 * (double)column / 1000;
        points[column][1] = 30 + 10 * (double)row / 1000;
      }
      proj_trans_generic(operation, PJ_FWD, &points[0][0], 16, 1000, &points[0][1], 16, 1000, NULL, 0, 0, NULL, 0, 0);
      for (int column = 0; column < 1000; column++) sum += points[column][0];
    }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("points %d seconds %f sum %f\n", rounds * 1000000, seconds, sum);
  return 0;
}
"""


def on_one_core(command):
    return ["taskset", "-c", "1" if (os.cpu_count() or 1) > 1 else "0"] + command if shutil.which("taskset") else command


def run(command):
    """Processor seconds, wall seconds and peak memory in MB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(on_one_core(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)}: ended with wait status {status}, so there is nothing to compare")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def in_turn(commands, runs, outputs):
    """Medians of each command's figures; what they write is removed before each run."""
    results = [[] for _ in commands]
    for _ in range(runs):
        for number, command in enumerate(commands):
            remove(outputs[number])
            results[number].append(run(command))
            # What waits to be written must not be charged to the next one.
            os.sync()
    return [[statistics.median(column) for column in zip(*result)] for result in results]


def remove(path):
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def compare(measure, folder, table, rows, runs, only):
    print(f"{'':16}{'ours s':>8}{'ogr s':>8}{'times':>7}{'aim':>5}{'wall':>7}{'MB':>6}{'ogr MB':>8}")
    for name, ours, theirs, aim in CASES:
        if only and only not in ours[0]:
            continue
        ending = ENDINGS[ours[0]]
        mine = os.path.join(folder, "mine." + ending)
        other = os.path.join(folder, "other." + ending)
        (cpu, wall, memory), (cpu2, wall2, memory2) = in_turn(
            [[measure, "write", ours[0], mine, str(rows)] + ours[1:], ["ogr2ogr"] + theirs + [other, table]],
            runs, [mine, other])
        ratio = cpu2 / cpu
        verdict = "" if aim is None else f"{aim:>4}x" + ("" if ratio >= aim else "  MISSED")
        print(f"{name:16}{cpu:8.2f}{cpu2:8.2f}{ratio:6.1f}x{verdict or '     ':5}  wall {wall2 / wall:.1f}x"
              f"{memory:6.0f}{memory2:8.0f}", flush=True)
        remove(mine)
        remove(other)


def geocode(dateline, measure, folder, rows, runs, only):
    table = os.path.join(folder, "fewer.csv")
    run([measure, "write", "csv", table, str(rows)])
    print(f"a CSV of {rows:,} rows through `dateline geocode` (points of the table, names looked up and checked, one worker)")
    for name, ours, theirs, _ in CASES:
        if ours not in (["geojson"], ["csv"], ["gpkg"], ["fgb"]) or only and only not in ours[0]:
            continue
        layers = os.path.join(folder, "layers")
        other = os.path.join(folder, "other." + ENDINGS[ours[0]])
        (cpu, wall, memory), (cpu2, wall2, _) = in_turn(
            [[dateline, "geocode", table, "--format", ours[0], "--jobs", "1", "-o", layers, "--progress", "none"],
             ["ogr2ogr"] + theirs + [other, table]], runs, [layers, other])
        print(f"{name:16}{cpu:8.2f}{cpu2:8.2f}{cpu2 / cpu:6.1f}x       wall {wall2 / wall:.1f}x{memory:6.0f}", flush=True)
        remove(layers)
        remove(other)


def memory(measure, folder, rows, only):
    print(f"peak memory in MB at {rows:,} and {10 * rows:,} rows")
    for format, options, limit in [("geojson", [], STREAM_LIMIT), ("geojsonl", [], STREAM_LIMIT), ("csv", [], STREAM_LIMIT),
                                   ("kml", [], STREAM_LIMIT), ("kmz", [], STREAM_LIMIT),
                                   ("fgb", ["no-index"], STREAM_LIMIT), ("gpkg", ["no-index"], STREAM_LIMIT),
                                   ("fgb", [], INDEX_LIMIT), ("gpkg", [], None)]:
        if only and only not in format:
            continue
        peaks = []
        # The zip of a KMZ holds 4 GB, which is nine million of these rows.
        for count in (rows, (8 if format == "kmz" else 10) * rows):
            path = os.path.join(folder, "mine." + format)
            peaks.append(run([measure, "write", format, path, str(count)] + options)[2])
            remove(path)
        # The limit of indexed formats is for the smaller layer: an index of all points stands in memory.
        over = limit is not None and (max(peaks) if limit == STREAM_LIMIT else peaks[0]) > limit
        print(f"{' '.join([format] + options):16}{peaks[0]:8.0f}{peaks[1]:8.0f}"
              + (f"   limit {limit}" if limit else "") + ("  MISSED" if over else ""), flush=True)


def reprojection(measure, folder, runs):
    source, program = os.path.join(folder, "bare.c"), os.path.join(folder, "bare")
    with open(source, "w", encoding="ascii") as file:
        file.write(BARE_LOOP)
    if not shutil.which("cc") or subprocess.run(["cc", "-O2", "-o", program, source, "-lproj"], capture_output=True).returncode:
        print("reprojection: skipped, a C compiler and the headers of PROJ are needed")
        return
    times = {"ours": [], "bare": []}
    for _ in range(runs):
        for name, command in [("ours", [measure, "project", "EPSG:32638", "2"]), ("bare", [program, "EPSG:32638", "2"])]:
            words = subprocess.run(on_one_core(command), capture_output=True, check=True, text=True).stdout.split()
            times[name].append(float(words[words.index("seconds") + 1]))
    ours, bare = statistics.median(times["ours"]), statistics.median(times["bare"])
    print(f"to EPSG:32638, 2,000,000 points: {ours:.3f} s, bare proj_trans_generic {bare:.3f} s: {ours / bare:.2f} of it, "
          f"aim at most 1.15" + ("" if ours <= 1.15 * bare else "  MISSED"))


def main():
    parser = argparse.ArgumentParser(description="See the head of the file.")
    parser.add_argument("measure")
    parser.add_argument("dateline", nargs="?")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("ogr2ogr"):
            table = os.path.join(folder, "events.csv")
            run([options.measure, "write", "csv", table, str(options.rows)])
            print(f"{options.rows:,} rows, {os.path.getsize(table) / 1e6:.0f} MB of CSV; medians of {options.runs}; "
                  + subprocess.run(["ogr2ogr", "--version"], capture_output=True, text=True).stdout.strip())
            compare(options.measure, folder, table, options.rows, options.runs, options.only)
            if options.dateline:
                geocode(options.dateline, options.measure, folder, options.rows // 5, options.runs, options.only)
            remove(table)
        else:
            print("layers: not compared, ogr2ogr (gdal-bin) is not installed")
        memory(options.measure, folder, options.rows, options.only)
        reprojection(options.measure, folder, options.runs)


main()
