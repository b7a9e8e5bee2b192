"""Circles of uncertainty, in every format that can hold areas: geopandas reads them, shapely says whether they are
sound, the geodesics of PROJ whether they are circles."""

import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geopandas
import pyproj
import shapely

from support import circles, report, truth

FOLDER = sys.argv[1]
GEOD = pyproj.Geod(ellps="WGS84")
NAMES = circles.names(FOLDER)
# RFC 7946 asks for it, and the others do not mind: outlines anticlockwise.
ANTICLOCKWISE = {"geojson", "geojsonl", "geojsons", "csv", "fgb", "gpkg", "parquet"}

warnings.simplefilter("always")
heard = []
warnings.showwarning = lambda message, *_: heard.append(str(message))


def judge(path, extension, check):
    heard.clear()
    if extension == "parquet":
        frame = geopandas.read_parquet(path)
    else:
        frame = geopandas.read_file(path, layer=truth.table_in(path))
    found = {NAMES[event]: shape for event, shape in zip(frame["event_id"], frame.geometry)}
    report.expect(f"{check}: the same circles", sorted(found), sorted(circles.CIRCLES))
    report.expect_none(
        f"{check}: sound areas", [f"{n}: {shapely.is_valid_reason(s)}" for n, s in found.items() if not s.is_valid]
    )
    report.expect_none(f"{check}: cut at the seam of the map", [w for n, s in found.items() for w in beyond(n, s)])
    report.expect_none(f"{check}: areas", [w for n, s in found.items() for w in wrong_area(n, s)])
    report.expect_none(f"{check}: vertices", [w for n, s in found.items() for w in wrong_vertices(n, s)])
    if extension in ANTICLOCKWISE:
        clockwise = [n for n, s in found.items() for part in parts(s) if not part.exterior.is_ccw]
        report.expect_none(f"{check}: anticlockwise", clockwise)
    report.expect_none(f"{check}: no warning", heard)


def parts(shape):
    return getattr(shape, "geoms", [shape])


def beyond(name, shape):
    west, south, east, north = shape.bounds
    if west < -180 or east > 180 or south < -90 or north > 90:
        yield f"{name} {shape.bounds}"
    for part in parts(shape):
        # A part that is not cut reaches round the map.
        if part.bounds[2] - part.bounds[0] > 180 and not circles.is_at_pole(name):
            yield f"{name} is {part.bounds[2] - part.bounds[0]:.0f} degrees wide"


def wrong_area(name, shape):
    """Of all parts together, by geodesics between vertices that lie close: a straight side along the pole or the seam
    is one in degrees."""
    dense = shapely.segmentize(shape, 0.5)
    found = sum(abs(GEOD.geometry_area_perimeter(shapely.geometry.polygon.orient(part))[0]) for part in parts(dense))
    limit = circles.AREA_AT_POLE if circles.is_at_pole(name) else circles.AREA
    if abs(found / circles.area(name) - 1) > limit:
        yield f"{name}: {found / 1e6:.3f} square kilometres, expected {circles.area(name) / 1e6:.3f}"


def wrong_vertices(name, shape):
    """All but those of a cut stand on the circle, to a thousandth of its radius or 0.1 metres."""
    longitude, latitude, metres = circles.CIRCLES[name]
    for x, y in shapely.get_coordinates(shape):
        if abs(x) < 179.999999 and abs(y) < 89.999999:
            distance = GEOD.inv(longitude, latitude, x, y)[2]
            if abs(distance - metres) > max(metres / 1000, 0.11):
                yield f"{name}: a vertex {distance:.2f} m from the middle, expected {metres}"


report.version(f"geopandas {geopandas.__version__}, shapely {shapely.__version__}, PROJ {pyproj.proj_version_str}")
for extension in circles.FORMATS:
    path = Path(FOLDER, "circles", f"events_circles.{extension}")
    with report.guarded(path.name):
        judge(path, extension, path.name)
