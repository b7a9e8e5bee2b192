"""Points, boxes and distances (degrees, kilometres), and reading and writing tables."""

import math

EARTH_KM = 6371.0088


def distance_km(lat1, lon1, lat2, lon2):
    """Great-circle distance in kilometres."""
    p1, p2 = math.radians(lat1), math.radians(lat2)
    h = (math.sin((p2 - p1) / 2) ** 2
         + math.cos(p1) * math.cos(p2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2)
    return 2 * EARTH_KM * math.asin(min(1, math.sqrt(h)))


def mean_point(points):
    """The mean direction of (lat, lon, weight) triples, so that 180° makes no seam."""
    x = y = z = 0.0
    for lat, lon, weight in points:
        p, l = math.radians(lat), math.radians(lon)
        x += weight * math.cos(p) * math.cos(l)
        y += weight * math.cos(p) * math.sin(l)
        z += weight * math.sin(p)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def in_box(lat, lon, box, slack=0.0):
    """True if the point lies in (west, south, east, north), widened by `slack` degrees."""
    west, south, east, north = box
    if not south - slack <= lat <= north + slack:
        return False
    return any(west - slack <= lon + turn <= east + slack for turn in (-360, 0, 360))


def join_boxes(boxes):
    """The box around boxes."""
    boxes = list(boxes)
    return (min(b[0] for b in boxes), min(b[1] for b in boxes),
            max(b[2] for b in boxes), max(b[3] for b in boxes))


def area_radius_km(area_km2):
    """Radius of the circle with this area."""
    return math.sqrt(area_km2 / math.pi)


def number(value, digits=4):
    """A plain decimal without trailing zeros."""
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


class Grid:
    """Points in one-degree cells, for nearest-neighbour questions."""

    def __init__(self, items):
        self.cells = {}
        for lat, lon, value in items:
            self.cells.setdefault((math.floor(lat), math.floor(lon)), []).append((lat, lon, value))

    def near(self, lat, lon, reach=1):
        """(distance_km, value) of everything within `reach` cells, nearest first."""
        row, column = math.floor(lat), math.floor(lon)
        found = []
        for r in range(row - reach, row + reach + 1):
            for c in range(column - reach, column + reach + 1):
                cell = (r, (c + 180) % 360 - 180)
                for la, lo, value in self.cells.get(cell, ()):
                    found.append((distance_km(lat, lon, la, lo), value))
        found.sort(key=lambda pair: pair[0])
        return found


def read_table(path):
    """Rows of a TSV file with one header line, as dictionaries; `#` lines are comments."""
    rows, header = [], None
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                continue
            rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return rows


def write_table(path, comments, columns, rows):
    """Writes a TSV file; lists become `|` lists, floats plain decimals; checks the fields."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for comment in comments:
            file.write(f"# {comment}\n")
        file.write("\t".join(columns) + "\n")
        for row in rows:
            cells = []
            for column in columns:
                value = row.get(column, "")
                if isinstance(value, (list, tuple)):
                    value = "|".join(value)
                elif isinstance(value, float):
                    value = number(value)
                value = str(value)
                if "\t" in value or "\n" in value:
                    raise SystemExit(f"{path}: {row.get('id')}: {column} has a tab or newline.")
                cells.append(value)
            file.write("\t".join(cells) + "\n")
