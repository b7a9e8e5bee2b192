"""Label points: where maps and other gazetteers put a country, region or division."""

import math

from .places import distance_km

REFERENCES = ("geonames", "factbook", "wikipedia", "natural_earth")
STEPS = 300
NEAR_KM = 0.001


def geometric_median(points):
    """The point with the least sum of distances to (lat, lon) points; rounded to four decimals.

    A mean would lie far from all references as soon as one is far off; the median stays with the
    majority. Weiszfeld's steps on the sphere never quite reach a reference, so the references are
    candidates themselves.
    """
    vectors = [unit_vector(*p) for p in points]
    here = [sum(axis) for axis in zip(*vectors)]
    for _ in range(STEPS):
        weights = [1 / max(math.dist(here, v), 1e-9) for v in vectors]
        here = [sum(w * v[i] for w, v in zip(weights, vectors)) for i in range(3)]
        length = math.hypot(*here)
        here = [c / length for c in here]
    found = (math.degrees(math.atan2(here[2], math.hypot(here[0], here[1]))),
             math.degrees(math.atan2(here[1], here[0])))
    best = min(points, key=lambda p: total_km(p, points))
    if total_km(best, points) <= total_km(found, points) + NEAR_KM and len(points) != 2:
        found = best
    return round(found[0], 4), round(found[1], 4)


def unit_vector(lat, lon):
    p, l = math.radians(lat), math.radians(lon)
    return math.cos(p) * math.cos(l), math.cos(p) * math.sin(l), math.sin(p)


def total_km(point, points):
    return sum(distance_km(*point, *other) for other in points)


class LabelPoints:
    """The rows of added/label-points.tsv by table and code, or name where there is no code."""

    def __init__(self, rows):
        self.rows = {}
        for row in rows:
            key = row["table"], row["code"] or row["name"]
            if key in self.rows:
                raise SystemExit(f"label-points.tsv: {key[0]} {key[1]} stands twice. Keep one row.")
            self.rows[key] = row

    def find(self, table, key):
        """(lat, lon) of a country code, division code or region's name; None if not listed."""
        row = self.rows.get((table, key))
        points = [self.point(row, column) for column in REFERENCES if row and row[column]]
        return geometric_median(points) if points else None

    def radius_km(self, table, key):
        """The radius that goes with the point, where the row has one."""
        cell = self.rows.get((table, key), {}).get("radius_km", "")
        return float(cell) if cell else None

    @staticmethod
    def point(row, column):
        try:
            lat, lon = (float(part) for part in row[column].split())
        except ValueError:
            raise SystemExit(f"label-points.tsv: {row['table']} {row['code'] or row['name']}: "
                             f"{column} is \"{row[column]}\". Write latitude, space, longitude.")
        return lat, lon
