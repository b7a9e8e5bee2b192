#!/usr/bin/env python3
"""Writes world.bin, detail.bin and labels.tsv, the outlines of the offline map, beside this folder.

usage: make_outlines.py [world_map.gpkg]

Needs GDAL's Python module (Debian: python3-gdal, which brings NumPy) and world_map.gpkg (Debian: qgis-common). The same
input gives the same bytes. README.md says what the tables hold, how they are written and whose view of borders they show.
"""
import collections
import csv
import gzip
import math
import pathlib
import struct
import sys

import encode
import labels
import mesh
import source
import tiles
from mesh import COAST, COUNTRY, DISPUTED, DIVISION
from simplify import simplified

TOOLS = pathlib.Path(__file__).parent
WORLD_UNITS, WORLD_TOLERANCE, WORLD_LEAST_ISLAND = 50, 0.16, 0.03
LEAST_HOLE = 0.01  # Square degrees: the source's smaller holes are gaps between divisions.
DETAIL_UNITS, DETAIL_TOLERANCE = 500, {COAST: 0.006, COUNTRY: 0.006, DISPUTED: 0.006, DIVISION: 0.01}
TILE_DEGREES, COLUMNS, ROWS = 5, 72, 36


class DisputedBorders:
    """The rows of disputed.tsv: a side is a country ("KOS") or a division of it ("Crimea (RUS)")."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.pairs = [(row["side"], row["other"]) for row in csv.DictReader(file, delimiter="\t")]
        self.unmatched = set(self.pairs)

    def holds(self, left, right):
        names = [{side.country, f"{side.name} ({side.country})"} for side in (left, right)]
        for a, b in self.pairs:
            if (a in names[0] and b in names[1]) or (a in names[1] and b in names[0]):
                self.unmatched.discard((a, b))
                return True
        return False


def quantised(points, units):
    return tiles.without_repeats_of_line([(round(lon * units), round(lat * units)) for lon, lat in points])


def outline(kinds, claims, wanted, tolerance, units, least_island=0, owner=None):
    """{kind: lines} in units; kind 0 has closed rings with land on the left, their first point not repeated."""
    chains = collections.defaultdict(list)
    for kind, chain in mesh.arcs(kinds, wanted):
        frame = kind == COAST and all(source.on_frame(point) for point in chain)
        # Few events happen in the Arctic and the Antarctic, and their coasts are long.
        coarser = 3 if chain[0][1] < -60 else 1.6 if chain[0][1] > 67 else 1
        chains[kind].append([chain[0], chain[-1]] if frame else simplified(chain, tolerance[kind] * coarser))
    for claim in claims:
        chains[DISPUTED].append(simplified(claim, tolerance[DISPUTED]))
    rings = mesh.coast_rings(chains.pop(COAST))
    result = {COAST: kept_rings(rings, units, least_island, owner)}
    for kind, lines in chains.items():
        whole = (quantised(line, units) for line in mesh.joined(lines))
        result[kind] = [line for line in whole if len(line) > 1]
    return result


def kept_rings(rings, units, least_island, owner):
    """Rings in units: without islands smaller than `least_island` square degrees, but with the largest of each country."""
    sized = []
    for ring in rings:
        shrink = math.cos(math.radians(ring[0][1]))
        sized.append((abs(source.signed_area(ring)) * shrink, ring))
    sized.sort(key=lambda item: (-item[0], item[1]))
    countries = set()
    result = []
    for area, ring in sized:
        country = owner(ring)
        is_small = area < (LEAST_HOLE if source.signed_area(ring) < 0 else least_island)
        if is_small and country in countries:
            continue
        countries.add(country)
        points = tiles.without_repeats([(round(lon * units), round(lat * units)) for lon, lat in ring])
        if len(points) < 3 or source.signed_area(points) == 0:
            points = speck(points[0])
        result.append(points)
    return result


def speck(point):
    """A small diamond for an island that is less than a unit wide."""
    x, y = point
    return [(x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)]


def tiled(outlines):
    size = TILE_DEGREES * DETAIL_UNITS
    result = collections.defaultdict(lambda: collections.defaultdict(list))
    for kind, lines in outlines.items():
        for line in lines:
            if kind == COAST:
                for place, ring in tiles.ring_tiles(line, size).items():
                    result[place][kind].append(ring)
            else:
                for place, parts in tiles.line_tiles(line, size).items():
                    result[place][kind] += parts
    return result


def detail_file(by_tile):
    """The file: "DLOT", version, degrees, columns, rows, then ROWS * COLUMNS + 1 offsets and the blocks they point to."""
    blocks = []
    for number in range(ROWS * COLUMNS):
        row, column = number // COLUMNS - ROWS // 2, number % COLUMNS - COLUMNS // 2
        groups = by_tile.get((column, row))
        box = [side * TILE_DEGREES for side in (column, row, column + 1, row + 1)]
        blocks.append(encode.block(box, DETAIL_UNITS, groups).encode() if groups else b"")
    head = b"DLOT" + bytes([1, TILE_DEGREES, COLUMNS, ROWS])
    offset = len(head) + 4 * (len(blocks) + 1)
    offsets = [offset]
    for block in blocks:
        offset += len(block)
        offsets.append(offset)
    return head + struct.pack(f"<{len(offsets)}I", *offsets) + b"".join(blocks)


def tile_of(lon, lat):
    """The number of the tile of a place: rows from the south pole, columns from the antimeridian."""
    column = min(COLUMNS - 1, math.floor(lon / TILE_DEGREES) + COLUMNS // 2)
    return min(ROWS - 1, math.floor(lat / TILE_DEGREES) + ROWS // 2) * COLUMNS + column


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/qgis/resources/data/world_map.gpkg"
    divisions = source.read_divisions(path)
    disputed = DisputedBorders(TOOLS / "disputed.tsv")
    kinds, owners = mesh.edge_kinds(divisions, disputed.holds)
    if disputed.unmatched:
        sys.exit(f"disputed.tsv: no border between {sorted(disputed.unmatched)}. Codes are Natural Earth's ADM0_A3.")
    claims = mesh.apply_claims(kinds, source.read_claims(path))
    country_at = {a: division.country for (a, _), division in owners.items()}
    owner = lambda ring: country_at[ring[0]]

    world = outline(
        kinds, claims, {COAST, COUNTRY, DISPUTED}, collections.defaultdict(lambda: WORLD_TOLERANCE), WORLD_UNITS,
        WORLD_LEAST_ISLAND, owner)
    world_text = encode.block((-180, -90, 180, 90), WORLD_UNITS, world).encode()
    detail = outline(kinds, claims, {COAST, COUNTRY, DISPUTED, DIVISION}, DETAIL_TOLERANCE, DETAIL_UNITS, 0, owner)
    detail_bytes = detail_file(tiled(detail))
    label_text = labels.table(path, divisions, tile_of).encode()
    for name, data in (("world.bin", world_text), ("detail.bin", detail_bytes), ("labels.tsv", label_text)):
        (TOOLS.parent / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes, {len(gzip.compress(data, 9, mtime=0))} gzipped")
    for name, table in (("world", world), ("detail", detail)):
        for kind, lines in sorted(table.items()):
            print(f"{name} kind {kind}: {len(lines)} lines, {sum(map(len, lines))} points")


main()
