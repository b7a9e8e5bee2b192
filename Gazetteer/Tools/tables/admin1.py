"""admin1.tsv: first-level divisions with label points from Natural Earth."""

from .division_words import DIVISION_WORDS
from .names import (TYPE_WORDS, bare_key, clean, fold, is_generic, split_abbreviations, split_list,
                    union, unique)
from .places import (Grid, area_radius_km, distance_km, in_box, join_boxes, mean_point, number)

COLUMNS = """id code country name asciiname lat lon radius_km west south east north population
feature names abbreviations demonyms adjectives nicknames source""".split()

ENGLISH_TYPES = {"governorate", "province", "state", "district", "region", "department", "county",
                 "parish", "prefecture", "oblast", "oblast'", "krai", "kray", "municipality",
                 "division", "canton", "voivodeship"}
FOREIGN_TYPES = {"muhafazat", "shabiyat", "provincia", "provincie", "estado", "departamento",
                 "wilayat", "wilaya", "gouvernorat", "judetul", "ostan", "changwat", "tinh",
                 "emirate", "imarat", "kraj", "respublika", "rayon", "raion"}
LINK_WORDS = set("al as an ar ad at az ash ez el de del la le du des da do di d of the".split())

# Two-letter codes that reports use; those of other countries are only vehicle and post codes.
POSTAL = {"US", "CA", "AU"}
TWO_LETTERS = {"IN": {"UP", "MP", "AP", "TN", "HP", "WB"}, "BR": {"SP", "RJ"}, "GB": {"NI"},
               "PK": {"KP"}, "ZA": {"EC", "KZ"}}


def is_usual(country, abbreviation):
    """False for a two-letter code that only vehicles and parcels bear."""
    if len(abbreviation) != 2 or country in POSTAL:
        return True
    return abbreviation in TWO_LETTERS.get(country, ())


def strip_type(name):
    """The name without a leading or trailing type word; the name itself if nothing is left."""
    words = name.split()
    while len(words) > 1 and fold(words[-1]) in ENGLISH_TYPES:
        words.pop()
    if len(words) > 1 and fold(words[0]) in FOREIGN_TYPES:
        words = words[1:]
        if len(words) > 1 and words[0].lower() in {"de", "del", "da", "do", "di"}:
            words = words[1:]
    return " ".join(words)


class Divisions:
    """The rows of admin1.tsv while other steps add to them."""

    def __init__(self, rows):
        self.rows = rows
        self.by_code = {r["code"]: r for r in rows}
        self.keys = {}
        # Main and bare names only, with no risk of meeting a variant of something else.
        self.named = {(r["country"], fold(n)): r for r in rows
                      for n in (r["name"], r["asciiname"], strip_type(r["asciiname"]))}
        for row in rows:
            for name in [row["name"], row["asciiname"]] + row["names"]:
                for key in (fold(name), bare_key(name)):
                    self.keys.setdefault((row["country"], key), row)

    def find(self, country, *names):
        """The division that bears one of the names, by fold first, then by bare key."""
        for key_of in (fold, bare_key):
            for name in names:
                row = self.keys.get((country, key_of(name)))
                if row:
                    return row
        return None

    def add(self, row, names=(), abbreviations=(), demonyms=(), adjectives=(), nicknames=(),
            point=None):
        """Adds facts to a row; `point` is taken when the row has no better one."""
        short, rest = split_abbreviations(list(names))
        row["names"] = union(row["name"], row["names"], rest)
        short = unique(row["abbreviations"] + list(abbreviations) + short)
        row["abbreviations"] = [a for a in short if is_usual(row["country"], a)]
        row["names"] = [n for n in row["names"] if n not in row["abbreviations"]]
        row["demonyms"] = unique(row["demonyms"] + list(demonyms))
        row["adjectives"] = unique(row["adjectives"] + list(adjectives))
        row["nicknames"] = unique(row["nicknames"] + list(nicknames))
        if point and not any(s in row["source"] for s in ("natural-earth", "label point")):
            row["lat"], row["lon"] = point
        for name in names:
            for key in (fold(name), bare_key(name)):
                self.keys.setdefault((row["country"], key), row)


def variants(country, name, ascii_name, area_names):
    """Bare and long forms: Nineveh, Nineveh Governorate, Nineveh Province."""
    base = [name, ascii_name] + area_names
    bare = [strip_type(n) for n in base]
    result = [n for n in base + bare if n == name or not is_generic(n)]
    first = strip_type(ascii_name)
    if country not in {"FR", "IT"}:
        first = first.replace("'", "").strip()
    words = DIVISION_WORDS.get(country, [])
    typed = [w for w in ascii_name.split() if fold(w) in TYPE_WORDS and fold(w) not in LINK_WORDS]
    local = " ".join(area_names)
    # A republic or krai is no oblast; a name that has a type word takes only its synonyms.
    if is_generic(first) or any(w in local for w in ("Respublika", "Kray", "Avtonom")):
        words = []
    elif typed and not any(w.title() in words for w in typed):
        words = []
    long_forms = [f"{first} {word}" for word in words]
    return union(name, result, long_forms)


def fits(area, mean):
    """True if the mean of a division's towns lies in the area's box, or is not known."""
    return mean is None or in_box(mean[0], mean[1], area.box, 0.4)


class Matcher:
    """Finds the Natural Earth areas of GeoNames divisions by name, FIPS code and the towns in
    them: most GeoNames codes are FIPS digits, many are newer than Natural Earth."""

    def __init__(self, sources):
        self.towns, self.grid_items = {}, {}
        for town in sources.towns:
            code = f"{town.country}.{town.admin1}"
            self.towns.setdefault(code, []).append(town)
            self.grid_items.setdefault(town.country, []).append((town.lat, town.lon, code))
        self.grids = {iso: Grid(items) for iso, items in self.grid_items.items()}
        self.areas, self.votes = {}, {}
        for area in sources.admin1_areas:
            self.areas.setdefault(area.iso, []).append(area)
            self.votes[area] = self.code_at(area.iso, *area.inside)
        self.divisions = {}
        for code, *_ in sources.admin1_codes:
            self.divisions.setdefault(code[:2], []).append(code)
        self.claim_names(sources.admin1_codes)

    def code_at(self, iso, lat, lon):
        """The division that most of the five nearest towns of the country belong to."""
        if iso not in self.grids:
            return None
        for reach in (1, 3):
            near = self.grids[iso].near(lat, lon, reach)[:5]
            if near:
                break
        weights = {}
        for km, code in near:
            weights[code] = weights.get(code, 0) + 1 / (km + 2)
        return max(weights, key=weights.get) if weights else None

    def town_mean(self, code):
        towns = self.towns.get(code)
        if not towns:
            return None
        lat, lon = mean_point((t.lat, t.lon, 1) for t in towns)
        spread = sorted(distance_km(lat, lon, t.lat, t.lon) for t in towns)
        return lat, lon, max(5.0, spread[int(len(spread) * 0.8)])

    def claim_names(self, codes):
        """Finds the areas that bear a division's name, and the countries where GeoNames' codes
        are the digits of the FIPS codes."""
        self.claims, agree, total = {}, {}, {}
        for code, name, ascii_name, _ in codes:
            iso, local = code.split(".", 1)
            keys = {bare_key(name), bare_key(ascii_name)}
            mean = self.town_mean(code)
            for area in self.areas.get(iso, []):
                if keys & {bare_key(n) for n in area.names} and fits(area, mean):
                    self.claims.setdefault(area, set()).add(code)
                    total[iso] = total.get(iso, 0) + 1
                    agree[iso] = agree.get(iso, 0) + (area.fips[2:] == local)
        self.fips_countries = {iso for iso, n in total.items() if agree[iso] >= 0.7 * n}

    def find(self, code):
        """(areas, how) for a division; ([], "") if Natural Earth has none that fits."""
        iso, local = code.split(".", 1)
        areas = self.areas.get(iso, [])
        mean = self.town_mean(code)
        voted = [a for a in areas if self.votes[a] == code]
        if len(areas) > 1.6 * len(self.divisions[iso]) and len(voted) > 1:
            return voted, "areas joined"
        named = [a for a in areas if code in self.claims.get(a, ())]
        if named:
            return named, "by name"
        free = [a for a in areas if not self.claims.get(a) and fits(a, mean)]
        digits = [a for a in free if a.fips[2:] == local
                  and (iso in self.fips_countries or self.votes[a] == code)]
        if len(areas) >= 0.7 * len(self.divisions[iso]):
            if digits:
                return digits, "by FIPS code"
            known = {c.split(".", 1)[1] for c in self.divisions[iso]}
            own = [a for a in free if self.votes[a] == code
                   and not (iso in self.fips_countries and a.fips[2:] in known)]
            if own:
                return own, "by its towns"
        return [], ""

    def label_point(self, code, areas):
        """The centroid, or a point inside where the centroid lies among another's towns."""
        if len(areas) == 1:
            area = areas[0]
            if self.code_at(area.iso, *area.centroid) in (code, self.votes[area]):
                return area.centroid
            return area.inside
        lat, lon = mean_point((*a.centroid, a.area) for a in areas)
        if self.code_at(areas[0].iso, lat, lon) == code:
            return lat, lon
        return max(areas, key=lambda a: a.area).centroid


def build(sources, mends, log):
    """The Divisions of all GeoNames first-level codes."""
    matcher = Matcher(sources)
    country_points = {}
    for row in sources.countries:
        country_points.setdefault(row["iso2"], row)
    main_names = {}
    for code, name, ascii_name, _ in sources.admin1_codes:
        main_names.setdefault((code[:2], bare_key(ascii_name)), code)
    rows, counts = [], {}
    for code, name, ascii_name, identifier in sources.admin1_codes:
        iso = code[:2]
        areas, how = matcher.find(code)
        mean = matcher.town_mean(code)
        row = {"id": f"geonames:{identifier}", "code": code, "country": iso, "name": clean(name),
               "asciiname": clean(ascii_name), "feature": "A.ADM1",
               "population": sources.admin1_means.get(code, {}).get("population", "0"),
               "abbreviations": [], "demonyms": [], "adjectives": [], "nicknames": []}
        if areas:
            row["lat"], row["lon"] = matcher.label_point(code, areas)
            radius = area_radius_km(sum(a.area for a in areas))
            row.update(zip(("west", "south", "east", "north"), join_boxes(a.box for a in areas)))
            row["source"] = f"geonames; natural-earth point {how}"
            if mean and distance_km(row["lat"], row["lon"], *mean[:2]) > 2 * radius + 40:
                log.append(f"admin1: {code} {name}: label point far from its towns")
        elif mean:
            row["lat"], row["lon"], radius = mean
            row["source"] = "geonames; mean of its towns"
            how = "towns"
        else:
            country = country_points[iso]
            row["lat"], row["lon"] = float(country["lat"]), float(country["lon"])
            radius = float(country["radius_km"])
            row["source"] = "geonames; country point"
            how = "country point"
        label = sources.label_points.find("admin1", code)
        if label:
            row["lat"], row["lon"] = label
            radius = sources.label_points.radius_km("admin1", code) or radius
            row["source"] = "geonames; label point" + ("; natural-earth box" if areas else "")
            how = "label point"
        counts[how] = counts.get(how, 0) + 1
        row["radius_km"] = number(max(1.0, radius), 0)
        area_names = [n for a in areas for n in a.names
                      if main_names.get((iso, bare_key(n)), code) == code
                      ] if len(areas) == 1 else []
        row["names"] = variants(iso, row["name"], row["asciiname"], area_names)
        rows.append(row)
    rows.sort(key=lambda r: r["code"])
    log.append(f"admin1: points: {counts}")
    divisions = Divisions(rows)
    add_abbreviations(sources, divisions, log)
    apply_mends(divisions, mends)
    return divisions, matcher


def add_abbreviations(sources, divisions, log):
    """Merges the curated abbreviations, demonyms and nicknames; the rest stays for admin2."""
    rest = []
    for row in sources.abbreviations:
        forms = split_list(row["abbreviations"])
        short, names = split_abbreviations(forms)
        country = row["country"]
        division = None if country == "GB" and row["admin1"] not in {
            "England", "Scotland", "Wales", "Northern Ireland"} else divisions.find(
                country, row["admin1"], *[n for n in names if len(n) > 3])
        if not division:
            rest.append(row)
            continue
        divisions.add(division, names=[row["admin1"]] + names, abbreviations=short,
                      demonyms=split_list(row["demonyms"]), nicknames=split_list(row["nicknames"]))
    sources.abbreviations_rest = rest
    missing = [f"{r['country']} {r['admin1']}" for r in rest if r["country"] != "GB"]
    log.append(f"admin1: curated abbreviations without a division: {missing}")


def apply_mends(divisions, mends):
    for (table, _, name), mend in mends.items():
        row = divisions.by_code.get(name) if table == "admin1" else None
        if not row:
            continue
        row["lat"], row["lon"] = mend.get("lat", row["lat"]), mend.get("lon", row["lon"])
        if "radius_km" in mend:
            row["radius_km"] = number(mend["radius_km"], 0)
        for column in ("names", "abbreviations", "demonyms", "adjectives", "nicknames"):
            row[column] = [n for n in row[column] if n not in mend.get("drop", ())]
        divisions.add(row, names=mend.get("names", ()))
        if "lat" in mend:
            row["source"] = "geonames; curated point"
