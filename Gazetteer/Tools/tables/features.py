"""features.tsv: rivers, seas, ranges, islands, deserts, regions and former countries."""

from .names import clean, fold, slug, split_abbreviations, split_list, union, unique
from .places import distance_km, in_box, number

COLUMNS = """id name lat lon feature countries radius_km population names abbreviations
source""".split()
# The points of seas, straits and ocean features lie outside every country.
AT_SEA = ("H.SEA", "H.OCN", "H.GULF", "H.BAY", "H.STRT", "H.CHN", "H.RF", "H.SD", "U.", "H.ESTY")

DIVISION_LIKE = {"L.RGN", "L.RGNH", "A.ADM1H", "T.ISL", "T.ISLS", "T.ATOL", "T.PEN"}


def read(sources, mends, log):
    """Feature rows of the curated and the added table, mended."""
    rows, seen = [], {}
    for source, table in (("curated", sources.features), ("added", sources.added_features)):
        for row in table:
            mend = mends.get(("features", "", row["name"]), {})
            if "*" in mend.get("drop", ()):
                continue
            countries = [c for c in row["countries"].split(",") if c]
            names = [n for n in split_list(row["variants"]) if n not in mend.get("drop", ())]
            label = sources.label_points.find("features", row["name"])
            lat, lon = label or (float(row["lat"]), float(row["lon"]))
            item = {
                "name": clean(row["name"]), "lat": mend.get("lat", lat),
                "lon": mend.get("lon", lon), "feature": row["feature"],
                "countries": countries, "population": "0", "source": source,
                "radius_km": number(mend.get("radius_km", float(row["radius_km"])), 0),
                "names": union(clean(row["name"]), names, mend.get("names", []))}
            twin = seen.get((fold(item["name"]), item["feature"][0]))
            if twin and set(twin["countries"]) & set(countries):
                twin["names"] = union(twin["name"], twin["names"], item["names"])
                log.append(f"features: {item['name']} stands twice, merged")
                continue
            seen[fold(item["name"]), item["feature"][0]] = item
            rows.append(item)
    return rows


def merge_divisions(rows, divisions, log):
    """Takes out features that are one country's first-level division under its own name."""
    for row in list(rows):
        if len(row["countries"]) != 1 or row["feature"] not in DIVISION_LIKE:
            continue
        key = row["countries"][0], fold(row["name"])
        division = divisions.named.get(key)
        if not division and row["feature"][0] in "LA":
            division = divisions.keys.get(key)
        if not division:
            continue
        km = distance_km(row["lat"], row["lon"], division["lat"], division["lon"])
        vague = division["source"].endswith("country point")
        if vague or km <= max(2 * float(division["radius_km"]), 60.0):
            divisions.add(division, names=[row["name"]] + row["names"])
            if vague:
                division.update(lat=row["lat"], lon=row["lon"], radius_km=row["radius_km"],
                                source="geonames; curated point")
            rows.remove(row)
            log.append(f"features: {row['name']} is {division['code']} {division['name']}, merged")


def check(rows, sources, log):
    """Reports points on land that lie outside the boxes of all their countries."""
    checked = offenders = 0
    for row in rows:
        if not row["countries"] or row["feature"].startswith(AT_SEA):
            continue
        boxes = [a.box for c in row["countries"] for a in sources.country_areas.get(c, [])]
        if not boxes:
            continue
        checked += 1
        slack = 0.1 if row["feature"].startswith(("L", "H", "S", "V", "A")) else 0.3
        if not any(in_box(row["lat"], row["lon"], box, slack) for box in boxes):
            offenders += 1
            log.append(f"features: {row['name']} {row['lat']} {row['lon']}: outside "
                       f"{','.join(row['countries'])}")
    log.append(f"features: {checked} points checked against country boxes, {offenders} outside")


def identify(rows, taken):
    """Gives every row a stable id: dateline:slug, with countries where slugs meet."""
    for row in rows:
        base = f"dateline:{slug(row['name'])}"
        country = (row.get("countries") or [row.get("country", "")])[0].lower()
        kind = row["feature"].split(".")[-1].lower()
        for candidate in (base, f"{base}-{country}", f"{base}-{country}-{kind}",
                          f"{base}-{country}-{slug(row.get('admin1', ''))}-{kind}"):
            if candidate not in taken:
                row["id"] = candidate
                taken.add(candidate)
                break
        else:
            raise SystemExit(f"{row['name']}: no free identifier. Rename one of the rows.")


def part_abbreviations(rows):
    """Moves case-sensitive short forms (GERD, MERV, DMZ) to their own column."""
    for row in rows:
        short, names = split_abbreviations(row["names"])
        row["abbreviations"], row["names"] = unique(short), names
