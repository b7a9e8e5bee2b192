"""added/admin2-points*.tsv: curated points, radii and names of second-level divisions."""

import glob
import os

from .names import skeleton, split_list, union
from .places import in_box, number, read_table

# A point may lie this far outside the box of its first-level division, in degrees (30 km): the
# boxes are of about 2013, and some divisions are newer.
BOX_SLACK = 0.27


def read(codes):
    """The rows of all files by code. `codes` are those that exist."""
    points, origin = {}, {}
    folder = os.path.join(os.path.dirname(__file__), "..", "added")
    for path in sorted(glob.glob(os.path.join(folder, "admin2-points*.tsv"))):
        file = os.path.basename(path)
        for row in read_table(path):
            code = row["code"]
            if code not in codes:
                raise SystemExit(f"{file}: {code} {row['name']}: admin2Codes has no such code. "
                                 "Mend the code, or move the row to a table of features.")
            if code in points:
                raise SystemExit(f"{file}: {code} {row['name']}: {origin[code]} has it too. "
                                 "Keep one of the rows.")
            points[code], origin[code] = row, file
    return points


def override(row, point, long_form, division, log):
    """Puts a curated point, its radius and its names into a division's row.

    A row without `lat` keeps the point. `long_form` is the word that reports add to a name
    ("District"), or None. An optional column `drop` takes away names that the source has wrong;
    the first name left is then the main one.
    """
    if point["lat"]:
        row["lat"], row["lon"] = float(point["lat"]), float(point["lon"])
        row["source"] = "geonames; curated point"
    if point["radius_km"]:
        row["radius_km"] = number(float(point["radius_km"]), 0)
    names = [point["name"]] + split_list(point["names"])
    bones = {skeleton(n) for n in [row["name"]] + row["names"]}
    if skeleton(point["name"]) not in bones:
        log.append(f"admin2: {row['code']} is {row['name']}, its curated point says "
                   f"{point['name']}")
    if long_form:
        names += [f"{n} {long_form}" for n in names
                  if n.isascii() and long_form.casefold() not in n.casefold()]
    drop = set(split_list(point.get("drop", "")))
    kept = [n for n in union("", [row["name"]], row["names"], names) if n not in drop]
    if not kept:
        raise SystemExit(f"admin2-points: {row['code']}: every name is dropped. Give one in names.")
    row["name"], row["names"] = kept[0], union(kept[0], kept[1:])
    if division and division.get("west"):
        box = tuple(float(division[side]) for side in ("west", "south", "east", "north"))
        if not in_box(row["lat"], row["lon"], box, BOX_SLACK):
            log.append(f"admin2: {row['code']} {row['name']} {row['lat']},{row['lon']}: outside "
                       f"{division['name']}")
