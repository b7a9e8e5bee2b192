"""Linked Places 1.3: what its description and the World Historical Gazetteer ask of a file. No package has a validator
or the schema; the checks here were written from those requirements and are ours."""

import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import report, truth

FOLDER = sys.argv[1]
CLASSES = set("AHLPRST")
CERTAINTIES = {"certain", "less-certain", "uncertain"}
DATE = r"-?\d{1,4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?"


def judge(path, check):
    collection = json.loads(path.read_text(encoding="utf-8"))
    report.expect(f"{check}: type", collection["type"], "FeatureCollection")
    report.expect(f"{check}: @context", "linkedplaces-context" in collection["@context"], True)
    features = collection["features"]
    ids = [feature["@id"] for feature in features]
    report.expect(f"{check}: ids are unique", len(set(ids)), len(ids))
    report.expect_none(f"{check}: ids are URIs", [i for i in ids if not re.fullmatch(r"\w+:\S+", i)])
    for name, rule in (("members", members), ("names", names), ("geometry", geometry), ("when", when)):
        report.expect_none(f"{check}: {name}", [f"{f['@id']}: {w}" for f in features for w in rule(f)])
    return features


def judge_days(features, expected, check):
    """Against what is true of our cases."""
    report.expect(f"{check}: number of features", len(features), len(expected.events))
    pairs = [(f, expected.events.get(f["properties"]["case"])) for f in features]
    report.expect_none(f"{check}: days", [w for f, event in pairs if event for w in other_days(f, event)])


def members(feature):
    properties = feature["properties"]
    if not isinstance(properties.get("title"), str) or not properties["title"]:
        yield "no title"
    classes = properties.get("fclasses")
    if classes is not None and (not classes or not set(classes) <= CLASSES):
        yield f"classes {classes}"
    # Version 1.3 wants a class of each place; the gazetteer takes a list of types instead. No place has no class.
    if classes is None and ("types" not in feature or feature["geometry"] is not None):
        yield "neither class nor types"
    codes = properties.get("ccodes")
    if codes is not None and (not codes or not all(re.fullmatch("[A-Z]{2}", code) for code in codes)):
        yield f"country codes {codes}"


def names(feature):
    if not feature["names"]:
        yield "no name"
    for name in feature["names"]:
        if not isinstance(name.get("toponym"), str):
            yield f"name {name}"
        for citation in name.get("citations", []):
            if not citation.get("label") and not citation.get("@id"):
                yield f"citation {citation}"


def geometry(feature):
    shape = feature["geometry"]
    if shape is None:
        return
    if shape["type"] != "Point" or len(shape["coordinates"]) != 2:
        yield f"geometry {shape}"
    if shape.get("certainty", "certain") not in CERTAINTIES:
        yield f"certainty {shape['certainty']}"


def when(feature):
    if "when" not in feature:
        return
    spans = feature["when"].get("timespans")
    if not spans:
        yield "when without timespans"
    for span in spans or []:
        if "start" not in span or not set(span) <= {"start", "end"}:
            yield f"timespan {span}"
        for end in span.values():
            if not end or not (set(end) == {"in"} or set(end) <= {"earliest", "latest"}):
                yield f"timespan {span}"
            if not all(re.fullmatch(DATE, day) for day in end.values()):
                yield f"timespan {span}"


def other_days(feature, event):
    """The first day that it may have begun on, the last that it may have ended on."""
    if event.first_day is None:
        if "when" in feature:
            yield f"{event.case}: when, though there is no date"
        return
    span = feature["when"]["timespans"][0]
    first = span["start"].get("in") or span["start"]["earliest"]
    last = span["end"].get("in") or span["end"]["latest"]
    if (first, last) != (event.first_day.isoformat(), event.last_day.isoformat()):
        yield f"{event.case} {first} to {last}, expected {event.first_day} to {event.last_day}"


report.version("no package: checks of ours")
for path, expected in truth.layers(FOLDER, "lpf.json"):
    with report.guarded(path.name):
        judge_days(judge(path, path.name), expected, path.name)
for path in sorted(Path(FOLDER, "seeds").glob("*.lpf.json")):
    with report.guarded(f"seeds, {path.name}"):
        judge(path, f"seeds, {path.name}")
