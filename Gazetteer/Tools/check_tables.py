#!/usr/bin/env python3
"""Checks the tables of Gazetteer/Data and prints figures.

    check_tables.py [DATA]

Exit code 1 if an identifier stands twice in a table, a code does not exist, a point is no point on
Earth, or a list holds an empty or repeated name. Points outside their country's box are listed.
"""

import os
import sys

from tables.places import in_box, read_table

LISTS = "names abbreviations demonyms adjectives nicknames".split()
SEA = ("H.SEA", "H.OCN", "H.GULF", "H.BAY", "H.STRT", "H.CHN", "H.RF", "H.SD", "U.", "H.ESTY")
SPOTS = """Raqqa|Baghouz|Deir ez-Zor|Deir Ezzor|Rutbah|Nineveh|Ninewa|Euphrates|North Caucasus|Sinai|
Manbij|Palmyra|Hajin|Baiji|Fallujah|Diyala|Middle East|Scotland|Calif.|NSW|U.S.|Chechnya""".replace(
    "\n", "").split("|")


def tables(data):
    for name in ("countries", "admin1", "admin2", "features", "theatre"):
        yield name, read_table(os.path.join(data, f"{name}.tsv"))
    for name in sorted(os.listdir(os.path.join(data, "populated"))):
        yield f"populated/{name[:-4]}", read_table(os.path.join(data, "populated", name))


def country_of(table, row):
    if table.startswith("populated/"):
        return [table[10:]]
    if table == "countries":
        return [row["iso2"]] if row["iso2"] else []
    if table == "features":
        return [c for c in row["countries"].split("|") if c]
    return [row["country"]]


def main(arguments):
    here = os.path.dirname(os.path.abspath(__file__))
    data = arguments[0] if arguments else os.path.join(here, "..", "Data")
    boxes, admin1, errors, outside, spots = {}, set(), [], {}, {}
    rows_total = names_total = 0
    ids_elsewhere = {}
    for table, rows in tables(data):
        seen = set()
        if table == "admin1":
            admin1 = {r["code"] for r in rows}
        for row in rows:
            where = f"{table}: {row['id']} {row['name']}"
            if row["id"] in seen:
                errors.append(f"{where}: identifier stands twice")
            seen.add(row["id"])
            if table in ("countries", "admin1", "admin2", "features"):
                if row["id"] in ids_elsewhere:
                    errors.append(f"{where}: identifier is also in {ids_elsewhere[row['id']]}")
                ids_elsewhere[row["id"]] = table
            lat, lon = float(row["lat"]), float(row["lon"])
            if abs(lat) > 90 or abs(lon) > 180:
                errors.append(f"{where}: {lat}, {lon} is no point on Earth")
            for column in LISTS:
                if row.get(column):
                    items = row[column].split("|")
                    names_total += len(items)
                    if "" in items or len(set(items)) < len(items) or (
                            column == "names" and row["name"] in items):
                        errors.append(f"{where}: {column} has an empty or repeated entry")
            code = row.get("admin1", "")
            if table.startswith("populated/"):
                code = f"{table[10:]}.{code}" if code else ""
            if code and code not in admin1:
                if table in ("admin2", "theatre"):
                    errors.append(f"{where}: no division {code}")
                else:
                    outside.setdefault("unknown admin1", []).append(code)
            if table == "countries" and row["west"]:
                sides = ("west", "south", "east", "north")
                boxes[row["iso2"]] = tuple(float(row[k]) for k in sides)
            known = [boxes[c] for c in country_of(table, row) if c in boxes]
            if known and not row.get("feature", "").startswith(SEA) and not any(
                    in_box(lat, lon, b, 0.3) for b in known):
                outside.setdefault(table.split("/")[0], []).append(
                    f"{row['name']} {lat},{lon} ({','.join(country_of(table, row))})")
            if not table.startswith("populated/") or int(row["population"] or 0) > 1000:
                found = {row["name"], row.get("asciiname", "")}
                for column in LISTS:
                    found |= set(row.get(column, "").split("|"))
                for spot in SPOTS:
                    if spot in found:
                        spots.setdefault(spot, []).append(
                            f"{table}:{row['id']} {row['name']} {row['lat']},{row['lon']}"
                            f" r{row.get('radius_km', '')}")
        rows_total += len(rows)
        if not table.startswith("populated/"):
            print(f"{table}: {len(rows)} rows")
    print(f"all tables: {rows_total} rows, {names_total} names besides the main ones")
    size, largest = 0, (0, "")
    for folder, _, files in os.walk(data):
        for name in files:
            bytes_ = os.path.getsize(os.path.join(folder, name))
            size, largest = size + bytes_, max(largest, (bytes_, name))
    print(f"size: {size / 1e6:.1f} MB, largest {largest[1]} {largest[0] / 1e6:.1f} MB")
    for table, points in outside.items():
        print(f"{table}: {len(points)} outside their country's box or unknown: "
              f"{sorted(set(points))[:25]}")
    for spot in SPOTS:
        print(f"{spot}: {spots.get(spot, ['MISSING'])[:6]}")
    for error in errors[:30]:
        print("error:", error)
    print(f"{len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
