"""The rules of GeoJSON: geojson-validator, and by our own reading RFC 7946, RFC 8142 and JSON-FG 1.0.

No package holds the schemas of JSON-FG; the checks here were written from its requirements and are ours.
"""

import json
import re
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geojson_validator

from support import report, truth

FOLDER = sys.argv[1]
CORE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core"
DAY = r"\d{4}-\d\d-\d\d"
INSTANT = DAY + r"T\d\d:\d\d:\d\d(\.\d+)?Z"


def unique(pairs):
    """An object in which no name stands twice."""
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError(f"a name stands twice in {names}")
    return dict(pairs)


def read(text):
    def no_constant(word):
        raise ValueError(f"{word} is no number of JSON")

    return json.loads(text, object_pairs_hook=unique, parse_constant=no_constant)


def text_of(path):
    """Strictly UTF-8, with no byte-order mark."""
    text = path.read_bytes().decode("utf-8")
    if text.startswith("\ufeff"):
        raise ValueError("a byte-order mark at the start")
    return text


def judge_collection(path, expected, check):
    collection = read(text_of(path))
    report.expect(
        f"{check}: geojson-validator, structure", geojson_validator.validate_structure(collection, check_crs=True), {}
    )
    # It cannot take features without a geometry here, which RFC 7946 allows.
    placed = dict(collection, features=[f for f in collection["features"] if f["geometry"]])
    found = geojson_validator.validate_geometries(placed)
    report.expect(f"{check}: geojson-validator, geometries", (found["invalid"], found["problematic"]), ({}, {}))
    report.expect(f"{check}: no crs member", "crs" in collection, False)
    features = collection["features"]
    report.expect_none(f"{check}: RFC 7946", [w for f in features for w in wrong_members(f)])
    names = [list(feature["properties"]) for feature in features]
    report.expect_none(f"{check}: the same properties in the same order", [n for n in names if n != names[0]])
    report.expect(f"{check}: JSON-FG, conformsTo", CORE in collection["conformsTo"], True)
    report.expect_none(f"{check}: JSON-FG, time and place", [w for f in features for w in wrong_time(f)])
    report.expect_none(f"{check}: JSON-FG, days", [w for f in features for w in other_days(f, expected)])


def wrong_members(feature):
    case = feature["properties"]["case"]
    if feature["type"] != "Feature" or not isinstance(feature["properties"], dict):
        yield f"{case} is no feature"
    if {"coordinates", "geometries", "features"} & set(feature):
        yield f"{case} has a member of another type"
    if "id" in feature and not isinstance(feature["id"], str):
        yield f"{case} has an id that is no text"
    geometry = feature["geometry"]
    if geometry is None:
        return
    longitude, latitude = geometry["coordinates"]
    if geometry["type"] != "Point" or not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        yield f"{case} at {geometry}"
    for name, value in feature["properties"].items():
        if isinstance(value, (dict, list)):
            yield f"{case}: property {name} is not flat"


def wrong_time(feature):
    """Requirements of the members `time` and `place`, which every feature must have."""
    case, time = feature["properties"]["case"], feature["time"]
    if feature["place"] is not None:
        yield f"{case} has a place besides its geometry"
    if time is None:
        return
    if not set(time) <= {"date", "timestamp", "interval"} or not time:
        yield f"{case} {time}"
    if "date" in time and not re.fullmatch(DAY, time["date"]):
        yield f"{case} {time}"
    if "timestamp" in time and not re.fullmatch(INSTANT, time["timestamp"]):
        yield f"{case} {time}"
    if "interval" in time:
        first, last = time["interval"]
        ends = [end for end in (first, last) if end != ".."]
        if not (all(re.fullmatch(DAY, e) for e in ends) or all(re.fullmatch(INSTANT, e) for e in ends)):
            yield f"{case}: the ends of {time} are not of one kind"
        if len(ends) == 2 and first > last:
            yield f"{case}: {time} ends before it starts"


def other_days(feature, expected):
    event = expected.events.get(feature["properties"]["case"])
    if event is None:
        return
    if event.first_day is None:
        wanted = None
    elif event.first_day == event.last_day:
        wanted = {"date": event.first_day.isoformat()}
    else:
        wanted = {"interval": [event.first_day.isoformat(), event.last_day.isoformat()]}
    if feature["time"] != wanted:
        yield f"{event.case} {feature['time']}, expected {wanted}"


def judge_sequence(path, expected, check, mark):
    """A text a line; in a sequence of RFC 8142 each begins with a record separator. Plain GeoJSON, no JSON-FG."""
    text = text_of(path)
    texts = text.removesuffix("\n").split("\n") if expected.events else []
    report.expect(f"{check}: number of texts", len(texts), len(expected.events))
    report.expect(f"{check}: ends with a line feed", text.endswith("\n"), True)
    report.expect_none(f"{check}: record separators", [t for t in texts if t.startswith("\x1e") != mark])
    features = [read(t.removeprefix("\x1e")) for t in texts]
    report.expect_none(f"{check}: RFC 7946", [w for f in features for w in wrong_members(f)])
    report.expect_none(
        f"{check}: no members of JSON-FG", [f["properties"]["case"] for f in features if {"time", "place"} & set(f)]
    )


report.version(f"geojson-validator {version('geojson-validator')}")
for path, expected in truth.layers(FOLDER, "geojson"):
    with report.guarded(path.name):
        judge_collection(path, expected, path.name)
for extension in ("geojsonl", "geojsons"):
    for path, expected in truth.layers(FOLDER, extension):
        with report.guarded(path.name):
            judge_sequence(path, expected, path.name, extension == "geojsons")
