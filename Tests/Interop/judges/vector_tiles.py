"""Vector tiles: the PMTiles archive and each tile in it, by the readers of Protomaps and Mapbox.

Every event that has a point must be in every zoom, those on one spot too, with its times as numbers.
"""

import gzip
import math
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import mapbox_vector_tile
from pmtiles.reader import MmapSource, Reader, all_tiles
from pmtiles.tile import TileType

from support import cases, report, truth

FOLDER = sys.argv[1]
EXTENT = 4096
ZOOMS = range(0, 11)
# Latitude where the square map ends; events beyond stand on its edge.
EDGE = math.degrees(2 * math.atan(math.exp(math.pi)) - math.pi / 2)


def on_the_map(point):
    return point and (point[0], max(-EDGE, min(EDGE, point[1])))


def degrees(zoom, column, row, x, y):
    """Longitude and latitude of the middle of a tile's cell."""
    across = (column + (x + 0.5) / EXTENT) / 2**zoom
    down = (row + (y + 0.5) / EXTENT) / 2**zoom
    return across * 360 - 180, math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * down))))


def features(path):
    """Each feature with its zoom: place, properties, id, tile."""
    with open(path, "rb") as file:
        for (zoom, column, row), data in all_tiles(MmapSource(file)):
            tile = mapbox_vector_tile.decode(gzip.decompress(data), default_options={"y_coord_down": True})
            for name, layer in tile.items():
                for feature in layer["features"]:
                    x, y = feature["geometry"]["coordinates"]
                    yield dict(
                        zoom=zoom,
                        tile=(zoom, column, row),
                        layer=name,
                        id=feature["id"],
                        properties=feature["properties"],
                        point=degrees(zoom, column, row, x, y),
                    )


def row_of(feature):
    properties = feature["properties"]
    return dict(
        case=properties["case"],
        point=feature["point"],
        start=truth.utc(properties.get("date_start")),
        end=truth.utc(properties.get("date_end")),
        **{name: properties.get(name) for name in cases.TEXTS},
    )


def judge(path, name, check):
    found = list(features(path))
    judge_archive(path, name, found, check)
    ids = [(feature["tile"], feature["id"]) for feature in found]
    report.expect(f"{check}: ids are unique in each tile", len(set(ids)), len(ids))
    for zoom in ZOOMS:
        # A cell of the tile's grid, and as much again for rounding.
        layer = truth.Layer(name, placed=True, tolerance=360 / 2**zoom / EXTENT, place=on_the_map)
        rows = [row_of(feature) for feature in found if feature["zoom"] == zoom]
        layer.compare(f"{check} zoom {zoom}", rows)
        if name == truth.DATED:
            report.expect_none(f"{check} zoom {zoom}: times as numbers", wrong_numbers(layer, found, zoom))


def wrong_numbers(layer, found, zoom):
    for feature in found:
        properties = feature["properties"]
        event = layer.events.get(properties["case"])
        if feature["zoom"] != zoom or event is None:
            continue
        numbers = properties.get("t_start"), properties.get("t_end")
        wanted = truth.milliseconds(event.start), truth.milliseconds(event.end)
        if numbers != wanted or not all(isinstance(number, int) for number in numbers):
            yield f"{event.case} {numbers}, expected {wanted}"


def judge_archive(path, name, found, check):
    with open(path, "rb") as file:
        reader = Reader(MmapSource(file))
        header, metadata = reader.header(), reader.metadata()
    report.expect(f"{check}: type", header["tile_type"], TileType.MVT)
    report.expect(f"{check}: zooms", (header["min_zoom"], header["max_zoom"]), (ZOOMS[0], ZOOMS[-1]))
    report.expect(f"{check}: vector_layers", [layer["id"] for layer in metadata["vector_layers"]], [name])
    fields = set(metadata["vector_layers"][0]["fields"])
    used = {key for feature in found for key in feature["properties"]}
    report.expect(f"{check}: properties that vector_layers does not tell of", used - fields, set())
    points = [on_the_map(event.point) for event in truth.Layer(name, placed=True).events.values()]
    wanted = [
        min(p[0] for p in points),
        min(p[1] for p in points),
        max(p[0] for p in points),
        max(p[1] for p in points),
    ]
    bounds = [header[key] / 1e7 for key in ("min_lon_e7", "min_lat_e7", "max_lon_e7", "max_lat_e7")]
    report.expect_none(
        f"{check}: bounds", [f"{a}, expected {b}" for a, b in zip(bounds, wanted) if abs(a - b) > truth.TOLERANCE]
    )


report.version(f"pmtiles {version('pmtiles')}, mapbox-vector-tile {version('mapbox-vector-tile')}")
for name in (truth.DATED, truth.UNDATED):
    path = Path(FOLDER, f"{name}.pmtiles")
    with report.guarded(path.name):
        judge(path, name, path.name)
