"""Circles of uncertainty as vector tiles: every circle in every zoom, sound areas that go round as the specification
wants, and in the last zoom as large as the same circle in GeoJSON."""

import collections
import gzip
import json
import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import mapbox_vector_tile
import numpy
import shapely
from pmtiles.reader import MmapSource, Reader, all_tiles

from support import circles, report

FOLDER = sys.argv[1]
EXTENT = 4096
ZOOMS = range(0, 8)
NAMES = circles.names(FOLDER)
# Latitude where the square map ends.
EDGE = math.degrees(2 * math.atan(math.exp(math.pi)) - math.pi / 2)
TILE = shapely.box(0, 0, EXTENT, EXTENT)


def on_the_map(longitude, latitude):
    """In units of the last zoom, y down."""
    side = EXTENT * 2 ** ZOOMS[-1]
    angle = math.radians(max(-EDGE, min(EDGE, latitude)))
    return (longitude + 180) / 360 * side, (0.5 - math.asinh(math.tan(angle)) / (2 * math.pi)) * side


def wanted():
    """Area and length of the outline of each circle on the map."""
    with open(Path(FOLDER, "circles", "events_circles.geojson"), encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            shape = shapely.geometry.shape(feature["geometry"])
            flat = shapely.transform(shape, lambda p: numpy.array([on_the_map(*xy) for xy in p])).buffer(0)
            yield NAMES[feature["id"]], (flat.area, flat.length)


def parts(shape):
    return getattr(shape, "geoms", [shape])


def turn(ring):
    """Twice the area, more than 0 where the ring goes with the clock and y is down."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def judge(path, check):
    seen, area, unsound, wrong = collections.defaultdict(set), collections.Counter(), [], []
    with open(path, "rb") as file:
        source = MmapSource(file)
        header = Reader(source).header()
        for (zoom, column, row), data in all_tiles(source):
            layers = mapbox_vector_tile.decode(gzip.decompress(data), default_options={"y_coord_down": True})
            for feature in layers["events_circles"]["features"]:
                name = NAMES[feature["properties"]["event_id"]]
                shape = shapely.geometry.shape(feature["geometry"])
                seen[zoom].add(name)
                where = f"{name} in {zoom}/{column}/{row}"
                if not shape.is_valid:
                    unsound.append(f"{where}: {shapely.is_valid_reason(shape)}")
                elif zoom == ZOOMS[-1]:
                    area[name] += shape.intersection(TILE).area
                wrong += [where for part in parts(shape) if turn(list(part.exterior.coords)) <= 0]
    report.expect(f"{check}: zooms", (header["min_zoom"], header["max_zoom"]), (ZOOMS[0], ZOOMS[-1]))
    for zoom in ZOOMS:
        report.expect(f"{check}: circles of zoom {zoom}", sorted(seen[zoom]), sorted(circles.CIRCLES))
    report.expect_none(f"{check}: sound areas", unsound)
    report.expect_none(f"{check}: with the clock", wrong)
    # Vertices are rounded to a unit: half of one along the outline, and a square of one for what is smaller.
    off = [f"{n}: {area[n]}, expected {a}" for n, (a, l) in wanted() if abs(area[n] - a) > max(0.5 * l, 1)]
    report.expect_none(f"{check}: areas", off)


path = Path(FOLDER, "circles", "events_circles.pmtiles")
with report.guarded(path.name):
    judge(path, path.name)
