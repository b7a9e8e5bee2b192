#!/usr/bin/env python3
"""Writes added/names-cldr.tsv: countries and regions of the world in other languages, from CLDR.

    make_cldr_names.py [DATA]

Needs the PyPI package Babel (2.19.0 was used), which carries CLDR, and the tables of DATA, by
default ../Data, to see which names already mean something else; what a row already bears is written
all the same, so that a second run gives the same file. What is left out, and why, goes to
stderr.
"""

import os
import sys

import babel
from babel import Locale
from babel.core import get_cldr_version

from tables.names import clean, fold
from tables.places import read_table

LANGUAGES = """ar de es fr it pt pt_PT ru uk tr fa he ku ckb ps ur pl nl sv da nb fi cs sk hu ro
el bg mk sr sr_Latn bs hr sl sq ka hy az kk ky tg uz mn zh zh_Hant ja ko hi bn id vi th sw ha am
so""".split()

# CLDR's numbers of regions, and the rows of countries.tsv that mean the same.
REGIONS = {
    "002": "Africa", "142": "Asia", "150": "Europe", "003": "North America",
    "005": "South America", "009": "Oceania", "013": "Central America", "029": "Caribbean",
    "015": "North Africa", "011": "West Africa", "014": "East Africa", "017": "Central Africa",
    "018": "Southern Africa", "202": "Sub-Saharan Africa", "019": "Americas",
    "419": "Latin America", "143": "Central Asia", "030": "East Asia", "034": "South Asia",
    "035": "Southeast Asia", "151": "Eastern Europe", "154": "Northern Europe",
    "155": "Western Europe", "039": "Southern Europe", "061": "Polynesia", "054": "Melanesia",
    "057": "Micronesia region", "EU": "European Union", "EZ": "Eurozone",
}

# Words, first names, surnames and small places that fold to the name of a country in some language:
# "Turki" is Turkey in Indonesian, and a prince in the news; "Chili" is Chile in French.
WORDS = set("""asiya azi barem beeru benim cadi ceko cersi chad chili cocos eron feru fici figi gine
gini hai indi indie irska jaad jersi jili jojia karib kili kina kipar kokos maali malte man masar
misri nam norwe palav rasha ruush serbi siri tai turai turki ulaya uman viro zambi""".split())
# Short, but known to every reader.
SHORT = {"cin"}
LARGE_TOWN = 100_000
SHORTEST = 4


def is_latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2000 or not c.isalpha() for c in name)


def owners(data):
    """{fold: codes of the countries, peoples, divisions and large towns that bear it}."""
    taken = {}
    for row in read_table(os.path.join(data, "countries.tsv")):
        # Parts of a country bear its short code as well.
        code = row["iso2"] if row["iso3"] else row["name"]
        for name in [row["name"]] + row["names"].split("|"):
            taken.setdefault(fold(name), set()).add(code)
        for people in (row["demonyms"] + "|" + row["adjectives"]).split("|"):
            taken.setdefault(fold(people), set()).add(f"people of {code}")
    for row in read_table(os.path.join(data, "admin1.tsv")):
        for name in (row["name"], row["asciiname"]):
            taken.setdefault(fold(name), set()).add(f"division {row['code']}")
    folder = os.path.join(data, "populated")
    for file in sorted(os.listdir(folder)):
        for row in read_table(os.path.join(folder, file)):
            if int(row["population"]) >= LARGE_TOWN:
                for name in (row["name"], row["asciiname"]):
                    taken.setdefault(fold(name), set()).add(f"town {file[:2]}.{row['id']}")
    taken.pop("", None)
    return taken


def is_own(code, owner):
    """True for the country itself, and for its capital division or town where it is one city."""
    city_states = {"SG", "HK", "MO", "MC", "SM", "VA", "GI", "LU", "KW", "DJ", "PA", "GT", "MX"}
    return owner == code or code in city_states and f" {code}." in owner


def candidates(codes):
    """{code: {name: languages}} as CLDR has them, without what stands in brackets."""
    found = {}
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        for cldr, code in codes.items():
            name = clean(territories.get(cldr, "")).replace("\u200e", "").replace("\u200f", "")
            if "(" in name or "（" in name:
                name = name.replace("（", "(").split("(")[0].strip()
            if name and name != cldr:
                found.setdefault(code, {}).setdefault(name, []).append(language)
    return found


def main(arguments):
    here = os.path.dirname(os.path.abspath(__file__))
    data = arguments[0] if arguments else os.path.join(here, "..", "Data")
    codes = {row["iso2"]: row["iso2"]
             for row in read_table(os.path.join(data, "countries.tsv")) if row["iso3"]}
    codes.update(REGIONS)
    taken = owners(data)
    found = candidates(codes)
    bearers = {}
    for code, names in found.items():
        for name in names:
            bearers.setdefault(fold(name), set()).add(code)
    rows = []
    for code, names in found.items():
        kept, languages, seen = [], [], set()
        for name, where in names.items():
            key = fold(name)
            others = bearers[key] - {code}
            owned = {o for o in taken.get(key, ()) if not is_own(code, o)}
            why = ""
            if others:
                why = f"also {', '.join(sorted(others))}"
            elif owned:
                why = f"also {', '.join(sorted(owned)[:3])}"
            elif key in WORDS or is_latin(name) and len(key) < SHORTEST and key not in SHORT:
                why = "a word, or too short"
            if why:
                print(f"{code}: {name} ({' '.join(where)}) left out: {why}", file=sys.stderr)
            elif key not in seen:
                seen.add(key)
                kept.append(name)
                languages += [w for w in where if w not in languages]
        if kept:
            rows.append(("countries", code, "|".join(kept), f"CLDR {get_cldr_version()}"))
    rows.sort(key=lambda row: (len(row[1]) != 2, row[1]))
    with open(os.path.join(here, "added", "names-cldr.tsv"), "w", encoding="utf-8",
              newline="\n") as file:
        file.write("# Countries and regions in other languages; written by make_cldr_names.py from "
                   f"CLDR {get_cldr_version()} as Babel {babel.__version__} carries it.\n"
                   "# Copyright Unicode, Inc.; Unicode License v3.\n")
        file.write("table\tcode\tnames\tsource\n")
        for row in rows:
            file.write("\t".join(row) + "\n")
    print(f"{len(rows)} rows, {sum(r[2].count('|') + 1 for r in rows)} names", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
