"""Vector tiles of the service, read as Leaflet and MapLibre read them: TileJSON first, then tiles by zoom over the data.

Every feature must be met in every zoom from the first to the last that TileJSON names, at its own place, and each only once
where it is a point; areas must be the areas of the file.
"""

import json
import math
import sys
import urllib.request
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geopandas
import mapbox_vector_tile
from shapely.geometry import Point, shape

from support import report
from support.server import serving

FOLDER, BINARY = Path(sys.argv[1]), sys.argv[2]
# The folders whose GeoPackages are served: of reports, of a table, with circles, and in a projected system.
FOLDERS = ["seeds", ".", "circles", "epsg32638"]
EXTENT = 4096
EDGE = 85.051128
# From here on, all tiles over the data are too many: those under the features are read, as a map that is moved over them
# does.
WHOLE_ZOOM = 4


def unit(longitude, latitude, zoom):
    """Column and row of the world's tiles at a zoom, with fractions."""
    latitude = math.radians(max(-EDGE, min(EDGE, latitude)))
    return (longitude + 180) / 360 * 2**zoom, (1 - math.asinh(math.tan(latitude)) / math.pi) / 2 * 2**zoom


def tiles_over(box, zoom):
    (left, upper), (right, lower) = unit(box[0], box[3], zoom), unit(box[2], box[1], zoom)
    most = 2**zoom - 1
    inside = lambda number: max(0, min(most, int(number)))
    for column in range(inside(left), inside(right) + 1):
        for row in range(inside(upper), inside(lower) + 1):
            yield column, row


def read(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def judge(site, name, rows):
    told = json.loads(read(f"{site}/tiles/{name}.json"))
    source = told["tiles"][0]
    box = told["bounds"]
    rows = rows[rows.geometry.notna()]
    edges = rows.total_bounds
    inside = all(abs(found - wanted) < 0.5 for found, wanted in zip(box, edges))
    report.expect(f"{name}: bounds", inside, True)
    report.expect(f"{name}: zooms", [told["minzoom"], told["maxzoom"]], [0, 14])
    fields = set(told["vector_layers"][0]["fields"])
    kinds = set(rows.geom_type)
    for zoom in range(told["minzoom"], told["maxzoom"] + 1):
        wanted = {}
        if zoom <= WHOLE_ZOOM:
            wanted = set(tiles_over(box, zoom))
        else:
            wanted = {tile for geometry in rows.geometry for tile in tiles_over(geometry.representative_point().bounds, zoom)}
        seen, problems = {}, []
        for column, row in sorted(wanted):
            data = read(source.format(z=zoom, x=column, y=row))
            if not data:
                continue
            tile = mapbox_vector_tile.decode(data, default_options={"y_coord_down": True})
            if set(tile) != {name}:
                problems.append(f"{zoom}/{column}/{row}: layers {sorted(tile)}")
            for feature in tile[name]["features"]:
                seen.setdefault(feature["id"], []).append((column, row, feature))
                if lacking := set(feature["properties"]) - fields:
                    problems.append(f"fields that TileJSON does not name: {sorted(lacking)}")
        ids = set(rows["number"])
        if missing := ids - set(seen):
            problems.append(f"not in any tile: {sorted(missing)[:5]}")
        if strange := set(seen) - ids:
            problems.append(f"not in the file: {sorted(strange)[:5]}")
        for row in rows.itertuples():
            problems += places(row.geometry, zoom, seen.get(row.number, []))
        report.expect_none(f"{name}: {'/'.join(sorted(kinds))} at zoom {zoom}", problems)


def places(geometry, zoom, found):
    """What is wrong with the features of a tile that stand for one of the file."""
    if geometry.geom_type != "Point":
        for column, row, feature in found:
            drawn = shape(feature["geometry"])
            if drawn.is_empty or not drawn.is_valid:
                yield f"feature {feature['id']} at {zoom}/{column}/{row} is no valid area"
        return
    if len(found) > 1:
        yield f"feature {found[0][2]['id']} stands in {len(found)} tiles"
    for column, row, feature in found:
        x, y = unit(geometry.x, geometry.y, zoom)
        there = Point(*feature["geometry"]["coordinates"])
        if there.distance(Point((x - column) * EXTENT, (y - row) * EXTENT)) > 1.5:
            yield f"feature {feature['id']} at {zoom}/{column}/{row} stands {there}"


def main():
    report.version(f"mapbox-vector-tile {version('mapbox-vector-tile')}")
    for folder in FOLDERS:
        path = FOLDER / folder
        with report.guarded(f"tiles of {folder}"), serving(BINARY, path) as site:
            for file in sorted(path.glob("*.gpkg")):
                rows = geopandas.read_file(file, layer=file.stem, fid_as_index=True)
                if rows.geometry.notna().any():
                    rows = rows[["geometry"]].to_crs(4326)
                    rows["number"] = rows.index
                    judge(site, file.stem, rows)


main()
