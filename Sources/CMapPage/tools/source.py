"""Reads the divisions and the claim lines of world_map.gpkg (Natural Earth 1:10m, as Debian's qgis-common carries it)."""
import dataclasses

from osgeo import ogr

ogr.UseExceptions()

FRAME_LON, FRAME_LAT = 179.9, -89.9  # The file is cut here, so that no polygon crosses the antimeridian.
EPSILON = 1e-3


@dataclasses.dataclass
class Division:
    """A first-level division: `country` is Natural Earth's ADM0_A3, `rings` are lists of (lon, lat) with land on the left."""

    country: str
    name: str
    rings: list
    has_country_name: bool  # False for Somaliland, Northern Cyprus and others without a code of ISO 3166.


def signed_area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def polygons(geometry):
    """The polygons of a geometry, each as its rings: the outer ring anticlockwise, then the holes clockwise."""
    if geometry.GetGeometryName() != "POLYGON":
        for index in range(geometry.GetGeometryCount()):
            yield from polygons(geometry.GetGeometryRef(index))
        return
    rings = []
    for index in range(geometry.GetGeometryCount()):
        points = []
        for lon, lat in geometry.GetGeometryRef(index).GetPoints():
            point = (round(lon, 6), round(lat, 6))
            if not points or points[-1] != point:
                points.append(point)
        if len(points) > 1 and points[0] == points[-1]:
            points.pop()
        if len(points) >= 3:
            outer = not rings
            rings.append(points if (signed_area(points) > 0) == outer else points[::-1])
    if rings:
        yield rings


def read_divisions(path):
    divisions = []
    data = ogr.Open(path)  # Must outlive its layer.
    for feature in data.GetLayer("states_provinces"):
        rings = [ring for polygon in polygons(feature.GetGeometryRef()) for ring in polygon]
        # The lease of Baykonur is drawn inside Kazakhstan, not as a country.
        country = "KAZ" if feature["adm0_a3"] == "KAB" else feature["adm0_a3"]
        divisions.append(Division(country, feature["name"] or "", rings, feature["iso_a2"] != "-1"))
    close_antimeridian(divisions)
    return divisions


def read_claims(path):
    """The lines that somebody claims as a border: lists of (lon, lat)."""
    lines = []
    data = ogr.Open(path)
    for feature in data.GetLayer("disputed_borders"):
        geometry = feature.GetGeometryRef()
        for index in range(geometry.GetGeometryCount()):
            points = geometry.GetGeometryRef(index).GetPoints()
            lines.append([(point[0], point[1]) for point in points])
    return lines


def on_frame(point):
    """True for a point of the map's own edge, once `close_antimeridian` has moved it there."""
    return abs(point[0]) == 180 or point[1] == -90


def close_antimeridian(divisions):
    """Moves the cut at 179.9 to 180 degrees where land goes on across it, and the cut at -89.9 to the pole.

    Both sides then meet at the mean of their latitudes. Land that has no other side keeps its end at 179.9.
    """
    cuts = {-1: set(), 1: set()}
    for division in divisions:
        for ring in division.rings:
            for lon, south, north in cuts_of(ring):
                cuts[lon].add((south, north))
    pairs = []
    for west in cuts[-1]:
        for east in cuts[1]:
            if max(west[0], east[0]) < min(west[1], east[1]):
                pairs.append((abs(west[0] - east[0]) + abs(west[1] - east[1]), west, east))
    moved = {-1: {}, 1: {}}
    met = set()
    for _, west, east in sorted(pairs):
        if not met & {(-1, west), (1, east)}:
            met |= {(-1, west), (1, east)}
            for west_lat, east_lat in zip(west, east):
                moved[-1][west_lat] = moved[1][east_lat] = round((west_lat + east_lat) / 2, 6)

    def move(point):
        lon, lat = point
        side = 1 if lon > 0 else -1
        if abs(lon) > FRAME_LON - EPSILON and any(
                which == side and south <= lat <= north for which, (south, north) in met):
            lon, lat = 180.0 * side, moved[side].get(lat, lat)
        return (lon, -90.0 if lat < FRAME_LAT + EPSILON else lat)

    for division in divisions:
        division.rings = [[move(point) for point in ring] for ring in division.rings]


def cuts_of(ring):
    """The stretches of a ring along the cut: (side, southern end, northern end)."""
    side_of = lambda point: 0 if abs(point[0]) < FRAME_LON - EPSILON else 1 if point[0] > 0 else -1
    sides = [side_of(point) for point in ring]
    start = next(index for index, side in enumerate(sides) if side == 0)
    run = []
    for index in range(start, start + len(ring) + 1):
        point, side = ring[index % len(ring)], sides[index % len(ring)]
        if run and side != side_of(run[0]):
            if len(run) > 1:
                yield side_of(run[0]), min(p[1] for p in run), max(p[1] for p in run)
            run = []
        if side:
            run.append(point)
