"""Places for the layers in other reference systems: short reports with a coordinate each, for `dateline export --crs`.

The layer `mentions` has one feature a coordinate, so that its truth needs no reading of reports.
"""

import json
import random

# UTM zone 38 north ends at 42 and 48 degrees east and at the equator; these lie inside.
SYSTEMS = [32638, 3857]
FORMATS = ["gpkg", "fgb", "csv", "shp"]
COUNT = 60


def places():
    """Longitude and latitude by the report's id."""
    draw = random.Random(38)
    fixed = [(43.13, 36.34), (45.0, 0.000001), (42.000001, 33.3), (47.999999, 33.3), (45.0, 60.0)]
    drawn = [(round(draw.uniform(42.1, 47.9), 6), round(draw.uniform(12, 42), 6)) for _ in range(COUNT - len(fixed))]
    return {f"report-{n + 1}": point for n, point in enumerate(fixed + drawn)}


def write_reports(path):
    with open(path, "w", encoding="utf-8") as file:
        for number, (name, (longitude, latitude)) in enumerate(places().items()):
            text = (
                f"Gunmen attacked a checkpoint at geo:{latitude:.6f},{longitude:.6f} on {number % 28 + 1} March 2017."
            )
            file.write(json.dumps({"id": name, "text": text, "published": "2017-04-01"}) + "\n")


def wrong_points(found, project, tolerance):
    """`found` holds x and y by id, `project` is the client's own projection of longitude and latitude."""
    for name, (longitude, latitude) in places().items():
        x, y = project(longitude, latitude)
        if name not in found:
            yield f"{name} is missing"
        elif max(abs(found[name][0] - x), abs(found[name][1] - y)) > tolerance:
            yield f"{name} at {found[name]}, expected {(x, y)}"
