"""populated/XX.tsv: the populated places of cities500, with the names worth matching."""

import re
import unicodedata

from .names import clean, fold, union, unique

COLUMNS = "id name asciiname lat lon feature admin1 admin2 population names".split()
LONGEST_NAME = 80  # bytes

# All-capital alternates are airport, port and rail codes, except these usual abbreviations.
ABBREVIATIONS = {
    5128581: ["NYC", "N.Y.C."], 5368361: ["LA", "L.A."], 4140963: ["DC", "D.C.", "Washington DC"],
    5391959: ["SF", "S.F."], 4335045: ["NOLA"], 4544349: ["OKC"], 5780993: ["SLC"],
    3530597: ["CDMX", "D.F."], 1735161: ["KL", "K.L."], 1566083: ["HCMC", "TPHCM"],
    1819729: ["HK", "H.K."], 5506956: ["LV"], 993800: ["JHB"], 2643743: ["LDN"],
}


def script_is_other(name):
    """True if the first letter is not Latin (Arabic, Han, Cyrillic...)."""
    for c in name:
        if c.isalpha() and not unicodedata.combining(c):
            label = unicodedata.name(c, "")
            return not label.startswith(("LATIN", "MODIFIER", "FULLWIDTH LATIN"))
    return False


def is_code(name, country):
    """Airport, port and postal codes: GDS, USNYC, 10001."""
    if not any(c.isalpha() for c in name):
        return True
    if re.fullmatch(r"[A-Z0-9]{2,4}|([A-Z]\.){2,3}", name):
        return True
    return bool(re.fullmatch(r"[A-Z]{5}", name)) and name.startswith(country)


def kept_names(town):
    """Alternates without doubles, codes, addresses, machine transliterations and long ones."""
    other = any(script_is_other(a) for a in town.alternates)
    seen = {fold(town.name)}
    result = []

    def add(name):
        key = fold(name)
        if key and key not in seen and any(c.isalpha() for c in key):
            seen.add(key)
            result.append(name)

    if fold(town.ascii) not in seen:
        seen.add(fold(town.ascii))  # The index reads the asciiname column as a name as well.
    for name in town.alternates:
        name = clean(name)
        if "://" in name or name.startswith("www.") or len(name.encode()) > LONGEST_NAME:
            continue
        if is_code(name, town.country):
            continue
        # GeoNames transliterates by machine, always in lower case: alrqt, ba ge da.
        if other and not script_is_other(name) and not any(c.isupper() for c in name):
            continue
        add(name)
    result += [a for a in ABBREVIATIONS.get(town.id, ()) if a not in result]
    return unique(result)


def mend(row, fields):
    """Takes wrong alternate names out, and puts a better point and more names in."""
    dropped = set(fields["drop"])
    missing = dropped - set(row["names"])
    if missing:
        raise SystemExit(f"added/mends.tsv: populated {row['id']} {row['name']} has no alternate "
                         f"{', '.join(sorted(missing))}. Take it out of the column drop.")
    row["names"] = [n for n in row["names"] if n not in dropped]
    row["names"] = union(row["name"], row["names"], fields["names"])
    row.update((k, fields[k]) for k in ("lat", "lon") if k in fields)


def build(sources, divisions, mends):
    """{country: rows}, sorted by GeoNames id; `divisions` are town_divisions' numbers by town."""
    tables = {}
    mended = {name: fields for (table, _, name), fields in mends.items() if table == "populated"}
    # The source marks every town that is called like the capital; only the largest is one.
    capitals = {}
    for town in sources.towns:
        if town.code == "P.PPLC":
            best = capitals.setdefault(town.country, town)
            if town.population > best.population:
                capitals[town.country] = town
    for town in sorted(sources.towns, key=lambda t: t.id):
        name = clean(town.name)
        row = {
            "id": f"geonames:{town.id}", "name": name,
            "asciiname": "" if town.ascii == name else clean(town.ascii),
            "lat": town.lat, "lon": town.lon, "admin1": town.admin1,
            "feature": "P.PPLC" if capitals.get(town.country) is town else "P.PPL",
            "admin2": divisions.get(town.id, ""), "population": town.population,
            "names": kept_names(town)}
        fields = mended.pop(row["id"], None)
        if fields:
            mend(row, fields)
        tables.setdefault(town.country, []).append(row)
    if mended:
        raise SystemExit(f"added/mends.tsv: no populated place {', '.join(sorted(mended))}. "
                         "Name it by its id: geonames:787072.")
    return tables
