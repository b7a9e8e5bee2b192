"""admin2.tsv: second-level divisions whose place is known at least to their towns."""

import math

from . import admin2_points
from .admin1 import strip_type
from .names import (bare_key, clean, fold, is_generic, skeleton, split_abbreviations, split_list,
                    union, unique)
from .places import area_radius_km, distance_km, number

COLUMNS = "id code country admin1 name lat lon radius_km population names source".split()

# Divisions of these countries are kept even when only the first-level point is known.
KEEP_WITHOUT_POINT = set("US GB IQ SY LY YE AF NG UA".split())
# Names come romanised in many ways, which differ mostly in their vowels.
ARABIC_SCRIPT = set("IQ SY LY YE AF".split())
# Long form that reports use for a bare name.
LONG_FORM = {"IQ": "District", "SY": "District", "YE": "District", "AF": "District",
             "LK": "District", "PK": "District", "IN": "district", "BD": "District",
             "UG": "District", "LB": "District", "NP": "District"}
US_WORDS = {"County": "Co.", "Parish": "Par.", "Borough": None, "Census Area": None,
            "Municipality": None, "City and Borough": None, "Municipio": None}
PREFIXES = ("Qaḑā’ ", "Qada' ", "Qada ", "Nāḩiyat ", "Mudīrīyat ", "Raionul ", "Provincia di ",
            "Provincia de ", "Comarca de ", "Kabupaten ", "Kota ", "Landkreis ", "Kreis ",
            "Arrondissement de ", "Arrondissement d'", "Département de ", "Département du ",
            "Département des ", "Département de la ", "Département de l'", "Municipio de ",
            "Partido de ", "Departamento de ", "Distrito de ", "District of ", "City of ",
            "County of ", "Royal Borough of ", "London Borough of ", "Borough of ", "Shahrestān-e ")
SUFFIXES = (" Rayon", " Raion", " Kreis", " Shi", " Xian", " Qu", " kommun", " Kommune", " kommune",
            " Commune", " vald", " gun", " gu", " ilçesi", "skyy Rayon")


def bare_names(name):
    """The name without type words, and without the marks of a local-language type word."""
    result = []
    for prefix in PREFIXES:
        if name.startswith(prefix):
            result.append(name[len(prefix):])
    for suffix in SUFFIXES:
        if name.endswith(suffix):
            result.append(name[:-len(suffix)])
    stripped = strip_type(name)
    if stripped != name:
        result.append(stripped)
    return [n for n in result if len(n) > 1 and not is_generic(n)]


def variants(country, name, ascii_name):
    if country == "US":
        for word, short in US_WORDS.items():
            if name.endswith(f" {word}"):
                bare = name[:-len(word) - 1]
                return union(name, [bare, f"{bare} {short}" if short else ""])
    bare = bare_names(name) + bare_names(ascii_name)
    result = [ascii_name] + bare
    form = LONG_FORM.get(country)
    if form:
        result.append(f"{(bare_names(ascii_name) or [ascii_name])[0].strip()} {form}")
    return union(name, result)


def radius(row_admin1, siblings, spread):
    """An estimate: the first-level area shared out among its divisions."""
    share = float(row_admin1["radius_km"]) / math.sqrt(max(1, siblings)) if row_admin1 else 15.0
    return min(150.0, max(3.0, share, spread))


def named_towns(sources):
    """The largest town by (division, bare key), main names before alternates; and by (division,
    "", consonants) in countries whose names are romanised in many ways."""
    towns = {}

    def put(key, town):
        if key not in towns or towns[key].population < town.population:
            towns[key] = town

    for town in sources.towns:
        for name in {town.name, town.ascii}:
            put((f"{town.country}.{town.admin1}", bare_key(name)), town)
    alternates = {}
    for town in sources.towns:
        admin1 = f"{town.country}.{town.admin1}"
        for name in town.alternates:
            key = admin1, bare_key(name)
            if key not in towns and (key not in alternates
                                     or alternates[key].population < town.population):
                alternates[key] = town
        if town.country in ARABIC_SCRIPT:
            for name in [town.name, town.ascii] + town.alternates:
                if name.isascii() and len(skeleton(name)) >= 3 and name[:1].isupper():
                    put((admin1, "", skeleton(name)), town)
    towns.update(alternates)
    return towns


def division_is(division, area):
    """True if the area is the whole first-level division."""
    return bool(division) and abs(float(division["radius_km"]) - area_radius_km(area.area)) < 1


def build(sources, divisions, matcher, mends, log):
    means, by_bare = {}, {}
    for row in sources.admin2_means:
        means[row["admin1_code"], fold(row["name"])] = row
        by_bare.setdefault((row["admin1_code"], bare_key(row["name"])), row)
    siblings = {}
    for code, *_ in sources.admin2_codes:
        admin1 = code.rsplit(".", 1)[0]
        siblings[admin1] = siblings.get(admin1, 0) + 1
    towns = named_towns(sources)
    areas = {}
    for area in sources.admin1_areas:
        for name in area.names:
            areas.setdefault((matcher.votes[area], bare_key(name)), set()).add(area)
    points = admin2_points.read({code for code, *_ in sources.admin2_codes})
    rows, counts = [], {}
    for code, name, ascii_name, identifier in sources.admin2_codes:
        country, local, _ = code.split(".", 2)
        admin1 = f"{country}.{local}"
        division = divisions.by_code.get(admin1)
        names = variants(country, clean(name), clean(ascii_name))
        keys = unique([bare_key(name), bare_key(ascii_name)] + [bare_key(n) for n in names])
        mean = means.get((admin1, fold(name))) or means.get((admin1, fold(ascii_name)))
        mean = mean or next((by_bare[admin1, k] for k in keys if (admin1, k) in by_bare), None)
        town = next((towns[admin1, k] for k in keys if (admin1, k) in towns), None)
        if not town and country in ARABIC_SCRIPT:
            bones = [skeleton(n) for n in [clean(ascii_name)] + names]
            town = next((towns[admin1, "", b] for b in bones if (admin1, "", b) in towns), None)
        area = next((a for k in keys for a in areas.get((admin1, k), ())
                     if len(areas[admin1, k]) == 1 and not division_is(division, a)), None)
        row = {"id": f"geonames:{identifier}", "code": code, "country": country, "admin1": admin1,
               "name": clean(name), "names": names, "population": "0"}
        own_radius = None
        if area:
            row["lat"], row["lon"] = area.centroid
            row["population"] = mean["population"] if mean else "0"
            own_radius = area_radius_km(area.area)
            how = "natural-earth point"
        elif mean:
            row["lat"], row["lon"] = float(mean["lat"]), float(mean["lon"])
            row["population"] = mean["population"]
            how = "mean of its towns"
        elif town:
            row["lat"], row["lon"] = town.lat, town.lon
            how = "town of the same name"
        elif points.get(code, {}).get("lat"):
            how = "curated point"
        elif country in KEEP_WITHOUT_POINT and division:
            row["lat"], row["lon"] = float(division["lat"]), float(division["lon"])
            how = "first-level point"
        else:
            counts["left out"] = counts.get("left out", 0) + 1
            continue
        estimate = (float(division["radius_km"]) if how == "first-level point"
                    else radius(division, siblings[admin1], 0))
        row["radius_km"] = number(own_radius or estimate, 0)
        row["source"] = f"geonames; {how}"
        if code in points:
            how = "curated point" if points[code]["lat"] else how
            admin2_points.override(row, points[code], LONG_FORM.get(country), division, log)
        counts[how] = counts.get(how, 0) + 1
        rows.append(row)
    add_curated(sources, rows, log)
    for row in rows:
        mend = mends.get(("admin2", row["country"], row["code"]), {})
        if "lat" in mend:
            row.update(lat=mend["lat"], lon=mend["lon"], source="geonames; curated point")
            row["radius_km"] = number(mend.get("radius_km", 25.0), 0)
        row["names"] = union(row["name"], row["names"], mend.get("names", []))
    rows.sort(key=lambda r: r["code"])
    log.append(f"admin2: points: {counts}")
    return rows


def add_curated(sources, rows, log):
    """Short forms and names of British counties and others that are not first-level."""
    keys = {}
    for row in rows:
        for name in [row["name"]] + row["names"]:
            keys.setdefault((row["country"], bare_key(name)), row)
    missing = []
    for row in sources.abbreviations_rest:
        forms = split_list(row["abbreviations"])
        target = None
        for name in [row["admin1"]] + [f for f in forms if len(f) > 5]:
            target = target or keys.get((row["country"], bare_key(name)))
        if target:
            short, names = split_abbreviations(forms)
            target["names"] = union(target["name"], target["names"], [row["admin1"]], names, short)
        elif row["country"] == "GB":
            missing.append(row["admin1"])
    log.append(f"admin2: curated British names without a division: {missing}")


class Index:
    """Second-level divisions by country and name, for the theatre table."""

    def __init__(self, rows):
        self.rows = {}
        for row in rows:
            for name in [row["name"]] + row["names"]:
                self.rows.setdefault((row["country"], bare_key(name)), []).append(row)

    def find(self, country, name, lat, lon, within_km):
        found = [(distance_km(lat, lon, r["lat"], r["lon"]), r["code"], r)
                 for r in self.rows.get((country, bare_key(name)), [])]
        found.sort(key=lambda f: f[:2])
        return found[0][2] if found and found[0][0] <= within_km else None
