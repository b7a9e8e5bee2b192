"""The second-level division of each place of theatre.tsv."""

from .places import distance_km

# A place may lie so much farther out than its division's radius says.
REACH = 1.3
# The nearest seat is believed if the next is so much farther.
CLEARLY = 0.8


def assign(theatre_rows, town_tables, admin2_rows):
    """Sets `admin2`, a GeoNames number, where the town of the same id has one, or where one seat of
    the first-level division is clearly the nearest for its size; empty otherwise."""
    towns = {r["id"]: r["admin2"] for rows in town_tables.values() for r in rows}
    seats = {}
    for row in admin2_rows:
        seats.setdefault(row["admin1"], []).append(row)
    for row in theatre_rows:
        row["admin2"] = towns.get(row["id"]) or nearest(row, seats.get(row["admin1"], []))


def nearest(row, seats):
    if float(row["radius_km"]) > 25:
        return ""
    distances = sorted(
        (distance_km(row["lat"], row["lon"], s["lat"], s["lon"]) / max(float(s["radius_km"]), 3), s["id"])
        for s in seats)
    if not distances or distances[0][0] > REACH:
        return ""
    if len(distances) > 1 and distances[0][0] > CLEARLY * distances[1][0]:
        return ""
    return distances[0][1].removeprefix("geonames:")
