"""countries.tsv: ISO countries, then parts, former states, continents and regions with demonyms."""

import re

from .names import clean, fold, slug, split_abbreviations, split_list, union, unique
from .places import in_box, join_boxes, number

COLUMNS = """id iso2 iso3 fips name lat lon radius_km west south east north population capital
continent languages neighbours feature names abbreviations demonyms adjectives source""".split()

DEPENDENT = set("""AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY
MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT""".split())
HISTORICAL = {"AN", "CS"}
CONTINENT_IDS = {"Africa": 6255146, "Asia": 6255147, "Europe": 6255148, "North America": 6255149,
                 "South America": 6255150, "Oceania": 6255151}

# Natural Earth draws these by control on the ground; the internationally recognised extents.
BOXES = {"UA": (22.137, 44.386, 40.228, 52.379), "CY": (32.27, 34.56, 34.60, 35.71),
         "SO": (40.98, -1.70, 51.42, 12.00), "MH": (160.79, 4.57, 172.18, 14.63)}

# Mixed-case short forms that count only in this case.
EXTRA_ABBREVIATIONS = {"BiH", "B&H", "T&T", "KR-I", "J&K", "LatAm", "D.R. Congo"}


def code_point(feature_note):
    """The feature code that a curated note names, or the code of its kind."""
    kind = feature_note.split(":")[0]
    for mark, code in (("CONT", "L.CONT"), ("ISLS", "T.ISLS"), ("PEN", "T.PEN"), ("MTS", "T.MTS")):
        if re.search(rf"\b{mark}\b", kind):
            return code
    if kind.startswith("former"):
        return "A.PCLH"
    return "L.RGN"


def short_and_long(row, drop):
    forms = [f for f in split_list(row["short_forms"]) + split_list(row["long_forms"])
             if fold(f) not in drop]
    stripped = {fold(f) for f in forms}
    kept = []
    for form in forms:
        rest = form[4:] if form[:4].lower() == "the " else None
        # "the Sudan" says no more than "Sudan"; "the States" has no other form.
        if rest and (fold(rest) in stripped or fold(rest) == fold(row["name"])):
            continue
        kept.append(form)
    short, names = split_abbreviations(kept)
    extra = [n for n in names if n in EXTRA_ABBREVIATIONS]
    return unique(short + extra), [n for n in names if n not in extra]


def iso_row(row, info, areas, mend, label):
    iso = row["iso2"]
    abbreviations, names = short_and_long(row, set())
    name = row["name"]
    lat, lon = label or (float(row["lat"]), float(row["lon"]))
    if areas and not in_box(lat, lon, join_boxes(a.box for a in areas), 0.2):
        lat, lon = max(areas, key=lambda a: a.area).inside
    radius = float(row["radius_km"])
    if "lat" in mend and not label:
        lat, lon = mend["lat"], mend["lon"]
    radius = mend.get("radius_km", radius)
    names = [n for n in names if n not in mend.get("drop", ())] + mend.get("names", [])
    feature = "A.PCLI"
    if iso in DEPENDENT:
        feature = "A.PCLD"
    elif iso in HISTORICAL:
        feature = "A.PCLH"
    elif iso == "AQ":
        feature = "L.CONT"
    elif iso == "EH":
        feature = "A.TERR"
    result = {
        "id": f"geonames:{info['geonameid']}", "iso2": iso, "iso3": info["ISO3"],
        "fips": info["fips"], "name": name, "lat": lat, "lon": lon, "radius_km": number(radius, 0),
        "population": info["Population"], "capital": clean(info["Capital"]),
        "continent": info["Continent"], "languages": info["Languages"].split(","),
        "neighbours": [n for n in info["neighbours"].split(",") if n], "feature": feature,
        "names": union(name, names, [info["Country"]], [n for a in areas for n in a.names]),
        "abbreviations": abbreviations, "demonyms": unique(split_list(row["demonyms"])),
        "adjectives": unique(split_list(row["adjectives"])),
        "source": f"geonames countryInfo; {'label' if label else 'curated'} point; curated names",
    }
    if areas:
        box = BOXES.get(iso) or join_boxes(a.box for a in areas)
        result.update(zip(("west", "south", "east", "north"), box))
        result["source"] += "; natural-earth box"
    return result


def check_iso_point(row, areas, log):
    """Reports a country whose point lies outside its box."""
    if areas and not in_box(row["lat"], row["lon"], join_boxes(a.box for a in areas), 0.2):
        log.append(f"countries: {row['name']}: point outside its Natural Earth box")


def build(sources, admin1, features, mends, log):
    """Rows of countries.tsv. Parts that are first-level divisions are merged into `admin1`, and
    regions that are also among `features` are taken out of that list and merged here."""
    rows, by_iso = [], {}
    parts = []
    for row in sources.countries:
        if row["iso2"] and row["iso2"] not in by_iso:
            iso = row["iso2"]
            areas = sources.country_areas.get(iso, [])
            result = iso_row(row, sources.country_info[iso], areas,
                             mends.get(("countries", iso, row["name"]), {}),
                             sources.label_points.find("countries", iso))
            check_iso_point(result, areas, log)
            rows.append(result)
            by_iso[iso] = result
        else:
            parts.append(row)
    rows.sort(key=lambda r: r["iso2"])

    tail = []
    for row in parts:
        iso, name = row["iso2"], row["name"].replace(" (region)", " region")
        mend = mends.get(("countries", iso, row["name"]), {})
        if "*" in mend.get("drop", ()):
            continue
        twins = find_twins(iso, name, features)
        # A variant that is the name of another region belongs to that region.
        others = [f for f in features if f not in twins]
        drop = {fold(f["name"]) for f in others}
        if not iso:
            drop |= {fold(n) for f in others for n in f["names"]}
        abbreviations, names = short_and_long(row, drop)
        demonyms = unique(split_list(row["demonyms"]))
        adjectives = unique(split_list(row["adjectives"]))
        if not row["note"].startswith(("disputed (between", "region", "former")):
            division = admin1.find(iso, name)
            if division:
                admin1.add(division, names=names, abbreviations=abbreviations,
                           demonyms=demonyms, adjectives=adjectives,
                           point=(float(row["lat"]), float(row["lon"])))
                continue
        names = [n for n in names if n not in mend.get("drop", ())] + mend.get("names", [])
        feature, radius = code_point(row["note"]), float(row["radius_km"])
        for twin in twins:
            features.remove(twin)
            feature, radius = twin["feature"], max(radius, float(twin["radius_km"]))
            more, rest = split_abbreviations(twin["names"])
            abbreviations = unique(abbreviations + more)
            names = names + [twin["name"]] + [n for n in rest if n not in mend.get("drop", ())]
        names = [n for n in names if n not in abbreviations]
        adjectives = own_people(name, adjectives)
        demonyms = own_people(name, demonyms)
        label = sources.label_points.find("countries", name)
        lat, lon = label or (float(row["lat"]), float(row["lon"]))
        identifier = (f"geonames:{CONTINENT_IDS[name]}" if name in CONTINENT_IDS
                      else f"dateline:{slug(name)}")
        tail.append({
            "id": identifier, "iso2": iso, "name": name,
            "lat": mend.get("lat", lat), "lon": mend.get("lon", lon),
            "radius_km": number(mend.get("radius_km", radius), 0), "population": "0",
            "feature": feature,
            "names": union(name, names), "abbreviations": abbreviations,
            "demonyms": demonyms, "adjectives": adjectives,
            "source": "curated; label point" if label else "curated"})
    tail.sort(key=lambda r: r["id"])
    drop_features_that_are_countries(rows, features, log)
    return rows + tail


def find_twins(iso, name, features):
    """The features that are this part or region: of the same name, else bearing it as variant."""
    near = [f for f in features if not iso or iso in f["countries"]]
    same = [f for f in near if fold(f["name"]) == fold(name)]
    return same or [f for f in near if fold(name) in {fold(n) for n in f["names"]}
                    and (not iso or f["countries"] == [iso])]


def own_people(name, people):
    """Without the people of a part: "South Caucasian" is not simply of the Caucasus."""
    return [p for p in people if not any(fold(p).startswith(f"{side} ") and side not in fold(name)
                                         for side in ("north", "south", "east", "west"))
            or fold(p).split()[-1][:4] not in fold(name)]


def drop_features_that_are_countries(rows, features, log):
    """Takes out features that are one country under a name that the country already bears."""
    by_iso = {r["iso2"]: r for r in rows}
    for feature in list(features):
        if len(feature["countries"]) != 1 or feature["countries"][0] not in by_iso:
            continue
        country = by_iso[feature["countries"][0]]
        known = {fold(n) for n in [country["name"]] + country["names"]}
        if fold(feature["name"]) in known and feature["feature"][0] in "ALT":
            short, names = split_abbreviations(feature["names"])
            country["names"] = union(country["name"], country["names"], names)
            country["abbreviations"] = unique(country["abbreviations"] + short)
            features.remove(feature)
            log.append(f"features: {feature['name']} is {country['name']}, merged")
