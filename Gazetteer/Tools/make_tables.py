#!/usr/bin/env python3
"""Derives the tables of Gazetteer/Data from a folder of source tables.

    make_tables.py SOURCES [DATA] [--towns FOLDER]

SOURCES holds cities500.txt, admin1.tsv, admin2.tsv, geonames/, natural-earth/ and curated/ (see
Data/README.md). DATA is the folder to write, by default ../Data beside this script. What is
merged, mended or left out goes to stderr. Corrections live in added/, not in the output. FOLDER has
the lists that tell the second-level divisions of towns (see tables/town_divisions.py); without it
the tables beside this script say them.
"""

import os
import sys

from tables import (added_names, admin1, admin2, countries, features, populated, theatre,
                    theatre_divisions, town_codes, town_divisions)
from tables.names import split_list
from tables.places import write_table
from tables.sources import Sources

CREDIT = "Contains data from GeoNames.org (CC BY 4.0)."
NATURAL_EARTH = "Made with Natural Earth (public domain)."


def read_mends(sources):
    """{(table, country, name): fields} of added/mends.tsv."""
    mends = {}
    for row in sources.mends:
        mend = {"drop": split_list(row["drop"]), "names": split_list(row["names"])}
        for column in ("lat", "lon", "radius_km"):
            if row[column]:
                mend[column] = float(row[column])
        mends[row["table"], row["country"], row["name"]] = mend
    return mends


def main(arguments):
    towns = None
    if "--towns" in arguments[:-1]:
        at = arguments.index("--towns")
        towns = arguments[at + 1]
        arguments = arguments[:at] + arguments[at + 2:]
    if len(arguments) not in (1, 2):
        raise SystemExit("usage: make_tables.py SOURCES [DATA] [--towns FOLDER]")
    here = os.path.dirname(os.path.abspath(__file__))
    committed = os.path.join(here, "..", "Data")
    data = arguments[1] if len(arguments) == 2 else committed
    os.makedirs(os.path.join(data, "populated"), exist_ok=True)
    log = []
    sources = Sources(arguments[0])
    mends = read_mends(sources)
    town_codes.repair(sources, log)

    feature_rows = features.read(sources, mends, log)
    divisions, matcher = admin1.build(sources, mends, log)
    country_rows = countries.build(sources, divisions, feature_rows, mends, log)
    features.merge_divisions(feature_rows, divisions, log)
    admin2_rows = admin2.build(sources, divisions, matcher, mends, log)
    town_admin2 = (town_divisions.build(sources, admin2_rows, towns, log) if towns
                   else town_divisions.from_tables(committed))
    town_tables = populated.build(sources, town_admin2, mends)
    theatre_rows = theatre.build(sources, divisions, admin2.Index(admin2_rows), feature_rows,
                                 country_rows, town_tables, mends, log)
    taken = {r["id"] for r in country_rows}
    features.identify(feature_rows, taken)
    features.identify([r for r in theatre_rows if "id" not in r], taken)
    features.part_abbreviations(feature_rows + theatre_rows)
    added_names.apply(sources.added_names, {
        "countries": country_rows, "admin1": divisions.rows, "admin2": admin2_rows,
        "features": feature_rows, "theatre": theatre_rows,
        "populated": [row for rows in town_tables.values() for row in rows]}, log)
    feature_rows.sort(key=lambda r: r["id"])
    theatre_rows.sort(key=lambda r: r["id"])
    theatre_divisions.assign(theatre_rows, town_tables, admin2_rows)
    features.check(feature_rows, sources, log)
    theatre.check(theatre_rows, sources, log)

    def write(name, comments, columns, rows):
        write_table(os.path.join(data, name), comments, columns, rows)
        log.append(f"{name}: {len(rows)} rows")

    write("countries.tsv", [CREDIT, NATURAL_EARTH, "ISO countries by iso2, then the rest by id."],
          countries.COLUMNS, country_rows)
    write("admin1.tsv", [CREDIT, NATURAL_EARTH, "Sorted by code."], admin1.COLUMNS, divisions.rows)
    write("admin2.tsv", [CREDIT, "Sorted by code."], admin2.COLUMNS, admin2_rows)
    write("features.tsv", ["Written for this project. Sorted by id."], features.COLUMNS,
          feature_rows)
    write("theatre.tsv", [CREDIT, "Sorted by id; a geonames id replaces that populated place."],
          theatre.COLUMNS, theatre_rows)
    total = 0
    for country, rows in sorted(town_tables.items()):
        write_table(os.path.join(data, "populated", f"{country}.tsv"),
                    [CREDIT, "Sorted by id."], populated.COLUMNS, rows)
        total += len(rows)
    log.append(f"populated: {total} rows in {len(town_tables)} files")
    for line in log:
        print(line, file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
