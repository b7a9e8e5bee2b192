"""Points with a stated radius, for the layer `events_circles`: a geo: URI (RFC 5870) says it in metres after `u=`."""

import csv
import json
import math
from pathlib import Path

FORMATS = ["geojson", "geojsonl", "geojsons", "csv", "fgb", "gpkg", "kml", "kmz", "parquet", "shp"]
# Longitude, latitude, metres.
CIRCLES = {
    "town": (43.13, 36.34, 5_000),
    "site": (43.13, 36.34, 100),
    "province": (39.01, 35.95, 80_000),
    "country": (44.0, 33.0, 400_000),
    "equator": (32.5, 0.000001, 20_000),
    "far-north": (25.0, 71.0, 30_000),
    "antimeridian-east": (179.99, -16.8, 10_000),
    "antimeridian-west": (-179.99, -16.8, 10_000),
    "antimeridian-on-it": (180.0, 66.0, 50_000),
    "beside-it": (179.5, 10.0, 20_000),
    "pole-north": (0.0, 90.0, 100_000),
    "pole-south": (45.0, -90.0, 100_000),
    "pole-inside": (10.0, 89.9, 100_000),
}
# Share of the area of a true circle that may be missing or too much: straight sides of longitude and latitude are no
# geodesics, which is seen beside a pole only (Documentation/space.md).
AREA, AREA_AT_POLE = 0.005, 0.05


def write_reports(path):
    with open(path, "w", encoding="utf-8") as file:
        for day, (name, (longitude, latitude, metres)) in enumerate(CIRCLES.items(), 1):
            place = f"geo:{latitude:.6f},{longitude:.6f};u={metres}"
            text = f"Gunmen attacked a checkpoint at {place} on {day} March 2017."
            file.write(json.dumps({"id": name, "text": text, "published": "2017-04-01"}) + "\n")


def names(folder):
    """Which circle an event is, by the table of events."""
    with open(Path(folder, "circles", "events.csv"), encoding="utf-8", newline="") as file:
        return {row["event_id"]: row["document_id"] for row in csv.DictReader(file)}


def is_at_pole(name):
    return name.startswith("pole")


def area(name):
    """Of the circle on a sphere of the Earth's size, square metres; the ellipsoid differs by less than the limits."""
    radius, earth = CIRCLES[name][2], 6_371_008.8
    return 2 * math.pi * earth**2 * (1 - math.cos(radius / earth))
