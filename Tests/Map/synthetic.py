"""Events for the tests of the map, made by rule: the same ones at every run."""
import datetime
import random

TYPES = ["ASSAULT", "TERRITORY", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AGREE", "CONSULT", "AID", "ACCUSE", "THREATEN",
         "SANCTION", "OTHER"]
COUNTRIES = [("SY", "Syria"), ("IQ", "Iraq"), ("LY", "Libya"), ("EG", "Egypt"), ("PH", "Philippines"), ("NG", "Nigeria")]
FIRST_DAY = datetime.date(2014, 1, 1)


def milliseconds(day):
    return (day - datetime.date(1970, 1, 1)).days * 86_400_000


def event(number, day, last_day, place, rng):
    """One event with every field of the layer that the page reads."""
    name, country, country_name, latitude, longitude = place
    kind = rng.choice(TYPES)
    return {
        "event_id": f"ev-{number:016x}", "title": f"{kind.capitalize()}: {name}", "event_type": kind, "sub_type": "",
        "date_start": f"{day}T00:00:00Z", "date_end": f"{last_day}T23:59:59Z",
        "date_precision": "day" if day == last_day else "range", "date_edtf": str(day), "date_text": f"on {day}",
        "date_source": "sentence", "time": f"{day}T00:00:00Z", "t_start": milliseconds(day),
        "t_end": milliseconds(last_day) + 86_399_000, "place": name, "place_text": name, "place_id": f"geonames:{number % 5000}",
        "feature": "P.PPL", "admin2": None, "admin1": "Somewhere", "country": country, "country_name": country_name,
        "latitude": latitude, "longitude": longitude, "geo_precision": "town", "radius_km": 5, "relation": None,
        "confidence": round(rng.uniform(0.2, 1), 3), "place_confidence": 0.9, "date_confidence": 0.8, "actors": "A; B",
        "fatalities": rng.randrange(9), "quantity": None, "quote": f"Report {number} says what happened at {name} on {day}.",
        "document_id": f"report-{number}", "source": "Ostrea", "source_url": f"https://example.org/{number}",
        "published": str(last_day), "char_start": 0, "char_end": 6, "sources": 1, "source_ids": f"report-{number}",
        "reason": "The only place of that name in the country.", "candidates": [["Elsewhere", "Far", "US", 40.0, -100.0, 0.1]]}


def events(count, days=2000, places=3000, seed=7):
    """`count` events over `days` days at `places` places: few places have most, as in real reports. One in ten lasts longer."""
    rng = random.Random(seed)
    towns = []
    for number in range(places):
        code, country = rng.choice(COUNTRIES)
        towns.append((f"Town {number}", code, country, round(rng.uniform(-30, 60), 4), round(rng.uniform(-110, 150), 4)))
    result = []
    for number in range(count):
        day = FIRST_DAY + datetime.timedelta(days=rng.randrange(days))
        last = day + datetime.timedelta(days=rng.randrange(1, 40)) if rng.random() < 0.1 else day
        result.append(event(number, day, last, towns[int(places * rng.random() ** 3)], rng))
    return result
