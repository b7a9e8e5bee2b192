"""The second-level division of towns that no list names, from what lies around them."""

from .places import Grid, distance_km

COUNT = 3
NEAR_KM = 12.0
NEARER = 2.0


def from_towns(sources, found):
    """Towns without a match take the division that their three nearest neighbours share."""
    grids = {}
    for town in sources.towns:
        if town.id in found:
            admin1 = town.country, town.admin1
            grids.setdefault(admin1, []).append((town.lat, town.lon, found[town.id]))
    grids = {admin1: Grid(items) for admin1, items in grids.items()}
    result = {}
    for town in sources.towns:
        grid = grids.get((town.country, town.admin1))
        if town.id in found or not grid:
            continue
        near = [row for km, row in grid.near(town.lat, town.lon)[:COUNT] if km <= NEAR_KM]
        if len(near) == COUNT and all(row is near[0] for row in near):
            result[town.id] = near[0]
    return result


def from_points(sources, admin2_rows, found):
    """Towns well inside one division: its point is the nearest, and every other is twice as far,
    both in kilometres and in radii. Only where all divisions of the first level have a point of
    their own; a town of a missing one would go to its neighbour."""
    expected, placed = {}, {}
    for code, *_ in sources.admin2_codes:
        admin1 = code.rsplit(".", 1)[0]
        expected[admin1] = expected.get(admin1, 0) + 1
    for row in admin2_rows:
        if not row["source"].endswith("first-level point"):
            placed.setdefault(row["admin1"], []).append(row)
    result = {}
    for town in sources.towns:
        admin1 = f"{town.country}.{town.admin1}"
        rows = placed.get(admin1, ())
        if town.id in found or not rows or len(rows) < expected[admin1]:
            continue
        row = clearly_nearest(town, rows)
        if row:
            result[town.id] = row
    return result


def clearly_nearest(town, rows):
    distances = [distance_km(town.lat, town.lon, r["lat"], r["lon"]) for r in rows]
    shares = [km / float(r["radius_km"]) for km, r in zip(distances, rows)]
    best = min(range(len(rows)), key=shares.__getitem__)
    for measure in (distances, shares):
        if any(m < NEARER * measure[best] for i, m in enumerate(measure) if i != best):
            return None
    return rows[best] if shares[best] <= 1 else None
