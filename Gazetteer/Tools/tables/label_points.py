"""Label points: where maps and other gazetteers put a country, region or division."""

import itertools
import math

from .places import distance_km

REFERENCES = ("geonames", "factbook", "wikipedia", "natural_earth")
# The field counts two points of one place as agreeing within 161 km, 100 miles; less a tenth, for points known by heart.
AGREEMENT_KM = 145


def common_point(points):
    """The (lat, lon) that agrees with most of the points, and closely; rounded to four decimals.

    A mean would agree with none as soon as one point is far off, and the median sits on one of them. Candidates are the
    points and the middles of pairs, triples and all; of those that agree with equally many, the closest wins.
    """
    candidates = list(points)
    for size in (2, 3, 4):
        candidates += [middle(some) for some in itertools.combinations(points, size)]

    def merit(candidate):
        distances = [distance_km(*candidate, *point) for point in points]
        near = [1 - (d / AGREEMENT_KM) ** 2 for d in distances if d <= AGREEMENT_KM]
        return len(near), sum(near), -min(distances)

    lat, lon = max(candidates, key=merit)
    return round(lat, 4), round(lon, 4)


def middle(points):
    """The middle of (lat, lon) points on the sphere."""
    x, y, z = (sum(axis) for axis in zip(*(unit_vector(*p) for p in points)))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def unit_vector(lat, lon):
    p, l = math.radians(lat), math.radians(lon)
    return math.cos(p) * math.cos(l), math.cos(p) * math.sin(l), math.sin(p)


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
        return common_point(points) if points else None

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
