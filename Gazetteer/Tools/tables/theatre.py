"""theatre.tsv: places of Iraq, Syria and the affiliates that the lists lack or spell otherwise."""

from .names import clean, fold, skeleton, split_abbreviations, split_list, union
from .places import Grid, distance_km, in_box, number

COLUMNS = """id name lat lon feature country admin1 admin2 radius_km population names abbreviations
source""".split()
SAME_PLACE_KM = 15.0
SAME_QUARTER_KM = 3.0

# Curated first-level names that no spelling of GeoNames or the abbreviations table bears.
ADMIN1 = {
    ("FR", "Paris"): "FR.11", ("FR", "Seine-Saint-Denis"): "FR.11", ("FR", "Yvelines"): "FR.11",
    ("FR", "Alpes-Maritimes"): "FR.93", ("FR", "Seine-Maritime"): "FR.28", ("FR", "Aude"): "FR.76",
    ("FR", "Bas-Rhin"): "FR.44", ("ES", "Barcelona"): "ES.56", ("ES", "Tarragona"): "ES.56",
    ("BE", "Liege"): "BE.WAL", ("BE", "Flemish Brabant"): "BE.VLG", ("BE", "Brussels"): "BE.BRU",
    ("PH", "Lanao del Sur"): "PH.14", ("PH", "Sulu"): "PH.14", ("PH", "Maguindanao"): "PH.14",
    ("PH", "Basilan"): "PH.14", ("KW", "Kuwait City"): "KW.02",
}


class Places:
    """Populated places as a grid with all their folded names."""

    def __init__(self, tables, theatre_countries):
        self.grids = {}
        for country in theatre_countries:
            self.grids[country] = Grid(
                (row["lat"], row["lon"], row) for row in tables.get(country, ()))

    def same(self, country, names, lat, lon, within_km):
        """The nearest populated place of the country that shares a name, and its distance."""
        keys = {fold(n) for n in names}
        for km, row in self.grids[country].near(lat, lon):
            if km > within_km:
                return None, 0.0
            if keys & {fold(n) for n in [row["name"], row["asciiname"]] + row["names"]}:
                return row, km
        return None, 0.0


def admin1_code(divisions, country, name):
    if not name:
        return ""
    code = ADMIN1.get((country, name))
    if code:
        return code
    row = divisions.find(country, name, f"{name} Governorate", f"{name} Province")
    return row["code"] if row else None


def read(sources, mends):
    rows = []
    for source, table in (("curated", sources.theatre), ("added", sources.added_theatre)):
        for row in table:
            mend = mends.get(("theatre", row["country"], row["name"]), {})
            if "*" in mend.get("drop", ()):
                continue
            names = [n for n in split_list(row["variants"]) if n not in mend.get("drop", ())]
            rows.append({
                "name": clean(row["name"]), "lat": mend.get("lat", float(row["lat"])),
                "lon": mend.get("lon", float(row["lon"])), "feature": row["feature"],
                "country": row["country"], "admin1_name": row["admin1"], "population": "0",
                "radius_km": number(mend.get("radius_km", float(row["radius_km"])), 0),
                "names": union(clean(row["name"]), names, mend.get("names", [])),
                "source": source, "fixed": "lat" in mend})
    return rows


def merge_division(row, division, log):
    division.update(names=union(division["name"], division["names"], [row["name"]], row["names"]))
    log.append(f"theatre: {row['name']} is {division['code']}, merged")


def find_twin(row, features):
    """The feature that is this place: same kind, same country, a shared name, near."""
    keys = {fold(n) for n in [row["name"]] + row["names"]}
    for feature in features:
        if row["country"] not in feature["countries"]:
            continue
        if feature["feature"][0] != row["feature"][0] and not (
                {feature["feature"][0], row["feature"][0]} <= set("LTV")):
            continue
        if fold(feature["name"]) not in keys and fold(row["name"]) not in {
                fold(n) for n in [feature["name"]] + feature["names"]}:
            continue
        km = distance_km(row["lat"], row["lon"], feature["lat"], feature["lon"])
        if km <= max(40.0, float(feature["radius_km"]), float(row["radius_km"])):
            return feature
    return None


def build(sources, divisions, admin2_index, features, countries, tables, mends, log):
    """Rows of theatre.tsv; rows that repeat another table's place are merged there."""
    source_rows = read(sources, mends)
    places = Places(tables, {r["country"] for r in source_rows})
    regions = {fold(n): c for c in countries if c["id"].startswith("dateline:")
               for n in [c["name"]] + c["names"]}
    rows, taken, merged, into_features = [], {}, 0, 0
    for row in source_rows:
        row["admin1"] = admin1_code(divisions, row["country"], row.pop("admin1_name"))
        if row["admin1"] is None:
            raise SystemExit(f"theatre: {row['name']}: unknown first-level division. Name it as "
                             "GeoNames does, or add it to ADMIN1 in theatre.py.")
        region = regions.get(fold(row["name"]))
        if row["feature"] in ("L.AREA", "A.ADM1") and region and (
                region["iso2"] in ("", row["country"])):
            short, names = split_abbreviations(row["names"])
            region["names"] = union(region["name"], region["names"], names)
            log.append(f"theatre: {row['name']} is {region['id']}, merged")
            continue
        if row["feature"] == "A.ADM1":
            division = divisions.by_code[row["admin1"]]
            divisions.add(division, names=[row["name"]] + row["names"])
            log.append(f"theatre: {row['name']} is {division['code']}, merged")
            continue
        if row["feature"] == "A.ADM2":
            division = None
            for name in [row["name"]] + row["names"]:
                division = division or admin2_index.find(
                    row["country"], name, row["lat"], row["lon"], 80)
            if division:
                if division["source"].endswith("first-level point"):
                    division.update(lat=row["lat"], lon=row["lon"], radius_km=row["radius_km"],
                                    source="geonames; curated point")
                merge_division(row, division, log)
                continue
        if row["feature"][0] in "HLTV":
            twin = find_twin(row, features)
            if twin:
                names = [n for n in [row["name"]] + row["names"]]
                twin["names"] = union(twin["name"], twin["names"], names)
                into_features += 1
                continue
        if row["feature"].startswith("P."):
            within = SAME_QUARTER_KM if row["feature"] == "P.PPLX" else SAME_PLACE_KM
            town, km = places.same(row["country"], [row["name"]] + row["names"], row["lat"],
                                   row["lon"], within)
            if town and town["id"] in taken:
                log.append(f"theatre: {row['name']} shares {town['id']} {town['name']} with "
                           f"{taken[town['id']]['name']}: kept apart")
                town = None
            if town:
                merged += 1
                taken[town["id"]] = row
                merge_town(row, town, km, log)
        rows.append(row)
    log.append(f"theatre: {merged} rows are populated places of cities500 (same id), "
               f"{into_features} merged into features.tsv")
    report_neighbours(rows, places, log)
    return rows


def merge_town(row, town, km, log):
    """Takes over the GeoNames id, population and names; GeoNames' point unless it is off."""
    row["id"], row["population"] = town["id"], town["population"]
    row["names"] = union(row["name"], row["names"], [town["name"], town["asciiname"]],
                         town["names"])
    row["source"] += "; geonames"
    if town["feature"] != "P.PPL":
        row["feature"] = town["feature"]
    if not row["fixed"]:
        if km <= max(3.0, float(row["radius_km"])):
            row["lat"], row["lon"] = town["lat"], town["lon"]
        else:
            log.append(f"theatre: {row['name']} {row['lat']},{row['lon']}: {km:.1f} km from "
                       f"{town['id']} {town['name']} {town['lat']},{town['lon']}, curated kept")


def report_neighbours(rows, places, log):
    """Unmerged towns beside a populated place whose name differs in little: worth a look."""
    for row in rows:
        if "id" in row or not row["feature"].startswith("P.PPL") or row["feature"] == "P.PPLX":
            continue
        own = {skeleton(n) for n in [row["name"]] + row["names"]}
        for km, town in places.grids[row["country"]].near(row["lat"], row["lon"]):
            if km > SAME_PLACE_KM:
                break
            if own & {skeleton(n) for n in [town["name"], town["asciiname"]]}:
                log.append(f"theatre: {row['name']} may be {town['id']} {town['name']} "
                           f"({km:.1f} km)")
                break


def check(rows, sources, log):
    for row in rows:
        boxes = [a.box for a in sources.country_areas.get(row["country"], [])]
        if boxes and not any(in_box(row["lat"], row["lon"], box, 0.1) for box in boxes):
            log.append(f"theatre: {row['name']}: outside {row['country']}")
