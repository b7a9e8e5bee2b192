"""Where the names of countries and first-level divisions stand: inside the largest part, as far from its edge as can be."""
import collections
import math

import numpy
from osgeo import ogr

import source

COUNTRY, DIVISION = 1, 3  # As the kinds of lines.
PIXELS_PER_LETTER = 6.5
FIRST_ZOOM = {COUNTRY: (1, 6), DIVISION: (5, 10)}


def table(path, divisions, tile_of):
    """The text of labels.tsv: countries, then divisions by tile, the larger ones first. One name per country and place."""
    rows = []
    for name, ring in countries(path):
        rows.append(row(COUNTRY, name, ring, tile_of))
    siblings = collections.Counter(division.country for division in divisions)
    largest = {}
    for division in divisions:
        # The only division of a country is the country, which has its name already.
        if division.name and (siblings[division.country] > 1 or not division.has_country_name):
            ring = max(division.rings, key=source.signed_area)
            key = division.country, division.name
            if key not in largest or source.signed_area(ring) > source.signed_area(largest[key]):
                largest[key] = ring
    for (_, name), ring in largest.items():
        rows.append(row(DIVISION, name, ring, tile_of))
    rows.sort(key=lambda r: (r[0], r[1] if r[0] == DIVISION else 0, r[2], r[5], r[3], r[4]))
    lines = ["kind\ttile\tzoom\tlon\tlat\tname"] + ["\t".join(map(str, r)) for r in rows]
    return "".join(line + "\n" for line in lines)


def countries(path):
    data = ogr.Open(path)
    for feature in data.GetLayer("countries"):
        rings = [polygon[0] for polygon in source.polygons(feature.GetGeometryRef())]
        if feature["NAME"]:
            yield feature["NAME"], max(rings, key=source.signed_area)


def row(kind, name, ring, tile_of):
    (lon, lat), radius = inner_point(ring)
    lon, lat = round(lon, 2), round(lat, 2)
    least, most = FIRST_ZOOM[kind]
    # A name may be a little wider than the circle that fits into its place.
    degrees = 4.4 * radius / math.cos(math.radians(lat))
    zoom = math.ceil(math.log2(len(name) * PIXELS_PER_LETTER / (degrees * 256 / 360)))
    return kind, tile_of(lon, lat), max(least, min(most, zoom)), lon, lat, name


def inner_point(ring):
    """The point of a ring that is farthest from its edge, and that distance in degrees of latitude."""
    points = numpy.array(ring)
    middle = (points[:, 1].min() + points[:, 1].max()) / 2
    shrink = max(0.02, math.cos(math.radians(middle)))
    points[:, 0] *= shrink
    low, high = points.min(axis=0), points.max(axis=0)
    best = None
    for _ in range(3):
        steps = numpy.linspace(0, 1, 15)
        xs, ys = (low[axis] + steps * (high[axis] - low[axis]) for axis in (0, 1))
        grid = numpy.array([(x, y) for x in xs for y in ys])
        distances = inner_distances(points, grid)
        index = int(distances.round(9).argmax())
        if best is None or distances[index] > best[1]:
            best = grid[index], distances[index]
        span = (high - low) / 6
        low, high = best[0] - span / 2, best[0] + span / 2
    (x, y), radius = best
    return (float(x / shrink), float(y)), max(0.001, float(radius))


def inner_distances(points, grid):
    """For each point of the grid the distance to the ring's nearest edge; negative outside the ring."""
    a, b = points, numpy.roll(points, -1, axis=0)
    edge = b - a
    length = numpy.maximum((edge**2).sum(axis=1), 1e-18)
    offset = grid[:, None, :] - a[None, :, :]
    along = ((offset * edge).sum(axis=2) / length).clip(0, 1)
    distance = numpy.sqrt(((offset - along[:, :, None] * edge) ** 2).sum(axis=2)).min(axis=1)
    above = (a[None, :, 1] > grid[:, None, 1]) != (b[None, :, 1] > grid[:, None, 1])
    height = numpy.where(edge[:, 1] == 0, 1, edge[:, 1])
    crossing = a[None, :, 0] + edge[None, :, 0] * (grid[:, None, 1] - a[None, :, 1]) / height
    inside = (above & (grid[:, None, 0] < crossing)).sum(axis=1) % 2 == 1
    return numpy.where(inside, distance, -distance)
