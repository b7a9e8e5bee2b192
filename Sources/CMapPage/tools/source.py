"""Reads the divisions and the claim lines of world_map.gpkg (Natural Earth 1:10m, as Debian's qgis-common carries it)."""
import dataclasses

from osgeo import ogr

ogr.UseExceptions()

FRAME_LON, FRAME_LAT = 179.9, -89.9  # The file is cut here, so that no polygon crosses the antimeridian.
EPSILON = 1e-6


@dataclasses.dataclass
class Division:
    """A first-level division: `country` is Natural Earth's ADM0_A3, `rings` are lists of (lon, lat) with land on the left."""

    country: str
    name: str
    rings: list


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
        divisions.append(Division(country, feature["name"] or "", rings))
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
    """Moves the cut at 179.9 to 180 degrees, where both halves of an island meet at the mean of their latitudes."""
    sides = {-1: set(), 1: set()}
    for division in divisions:
        for ring in division.rings:
            for lon, lat in ring:
                if abs(lon) > FRAME_LON - EPSILON:
                    sides[1 if lon > 0 else -1].add(lat)
    moved = {-1: {}, 1: {}}
    pairs = sorted((abs(west - east), west, east) for west in sides[-1] for east in sides[1] if abs(west - east) < 0.3)
    for _, west, east in pairs:
        if west not in moved[-1] and east not in moved[1]:
            moved[-1][west] = moved[1][east] = round((west + east) / 2, 6)

    def move(point):
        lon, lat = point
        if abs(lon) > FRAME_LON - EPSILON:
            side = 1 if lon > 0 else -1
            lon, lat = 180.0 * side, moved[side].get(lat, lat)
        return (lon, -90.0 if lat < FRAME_LAT + EPSILON else lat)

    for division in divisions:
        division.rings = [[move(point) for point in ring] for ring in division.rings]
