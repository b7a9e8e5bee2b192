"""Reconciliation of place names, as OpenRefine asks for it: by the client library for Python, and by the protocol.

The library sends batches of queries as OpenRefine does. What it does not ask for (the manifest, suggestions, new columns,
previews) is asked here, by the members that version 0.2 of the W3C's specification names.
"""

import contextlib
import io
import json
import sys
import urllib.parse
import urllib.request
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy
import pandas

# The library has a name that newer versions of numpy have dropped.
numpy.NaN = numpy.nan
from reconciler import reconcile

from support import report
from support.server import serving

FOLDER, BINARY = Path(sys.argv[1]) / "seeds", sys.argv[2]
# Names as reports spell them, the country in some spelling, and what they must be matched to.
NAMES = [
    ("Mosul", "Iraq", "geonames:99072"),
    ("Raqqa", "SY", "geonames:172955"),
    ("Tripoli", "Libya", "geonames:2210247"),
    ("Trablus", "LB", "geonames:266826"),
    ("Deir Ezzor", "Syria", "geonames:170794"),
    ("Fallujah", "IQ", "geonames:99454"),
    ("Palmyra", "Syria", "geonames:163808"),
    ("Sirte", "Libya", "geonames:2210554"),
    ("Nice", "France", "geonames:2990440"),
    ("Orlando", "United States", "geonames:4167147"),
    ("San Bernardino", "US", "geonames:5391710"),
    ("Manbij", "Syria", "geonames:167357"),
    ("Kobani", "Syria", None),
    ("Qxzvwk", "Iraq", ""),
]


def get(address, form=None):
    data = urllib.parse.urlencode(form).encode() if form else None
    with urllib.request.urlopen(urllib.request.Request(address, data)) as answer:
        if answer.headers.get("Access-Control-Allow-Origin") != "*":
            raise ValueError(f"{address}: other sites may not read it")
        body = answer.read()
        return json.loads(body) if "json" in answer.headers["Content-Type"] else body.decode()


def entities(results, what):
    """What is wrong with a list of things that must have an id and a name."""
    for result in results:
        if not isinstance(result.get("id"), str) or not isinstance(result.get("name"), str):
            yield f"{what}: {result}"


def manifest(address):
    told = get(address)
    report.expect("manifest: version", told.get("versions"), ["0.2"])
    texts = ["name", "identifierSpace", "schemaSpace"]
    report.expect_none("manifest: what must be there", [name for name in texts if not isinstance(told.get(name), str)])
    report.expect_none("manifest: default types", entities(told["defaultTypes"], "type"))
    report.expect("manifest: the page of a place", "{{id}}" in told["view"]["url"], True)
    preview = told["preview"]
    sizes = isinstance(preview["width"], int) and isinstance(preview["height"], int)
    report.expect("manifest: the preview", "{{id}}" in preview["url"] and sizes, True)
    return told


def queries(address):
    names = pandas.Series([name for name, *_ in NAMES])
    countries = pandas.Series([country for _, country, _ in NAMES])
    with contextlib.redirect_stderr(io.StringIO()):
        found = reconcile(
            names, type_id="P", top_res="all", property_mapping={"country": countries}, reconciliation_endpoint=address
        )
    best = found.groupby("input_value").head(1).set_index("input_value")
    wrong = [
        f"{name}: {best.loc[name, 'id']}" for name, _, wanted in NAMES if wanted and best.loc[name, "id"] != wanted
    ]
    report.expect_none("reconciler: names are matched to the places that they mean", wrong)
    report.expect("reconciler: a sure match is marked", bool(best.loc["Mosul", "match"]), True)
    report.expect("reconciler: what is no name has no place", bool(pandas.isna(best.loc["Qxzvwk", "id"])), True)
    scores = found.dropna(subset=["score"]).groupby("input_value")["score"]
    report.expect("reconciler: the best comes first", bool(scores.apply(lambda s: s.is_monotonic_decreasing).all()), True)
    # The library reads types only where there are features of a match too, which the protocol does not ask for.
    kinds = {entry["id"] for types in found.dropna(subset=["score"])["type"] for entry in types}
    report.expect("reconciler: only places of the type asked for", kinds, {"P"})
    with contextlib.redirect_stderr(io.StringIO()):
        many = pandas.Series([f"{name} {number}" if number else name for number in range(60) for name, *_ in NAMES[:1]])
        report.expect("reconciler: many batches", len(reconcile(many, reconciliation_endpoint=address).groupby("input_value")), 60)
    batch = {f"q{number}": {"query": name, "limit": 3} for number, (name, *_) in enumerate(NAMES)}
    answer = get(address, {"queries": json.dumps(batch)})
    report.expect("a batch: every query is answered under its key", sorted(answer), sorted(batch))
    candidates = [candidate for query in answer.values() for candidate in query["result"]]
    report.expect_none("a batch: candidates", entities(candidates, "candidate"))
    report.expect_none(
        "a batch: scores, matches and types of candidates",
        [
            candidate
            for candidate in candidates
            if not isinstance(candidate.get("score"), (int, float))
            or not isinstance(candidate.get("match"), bool)
            or list(entities(candidate["type"], "type"))
        ],
    )
    report.expect("a batch: the limit of a query", max(len(query["result"]) for query in answer.values()) <= 3, True)
    return candidates


def suggestions(told):
    for kind, prefix in [("entity", "Mosu"), ("entity", "رقة"), ("property", "coun"), ("type", "tow")]:
        place = told["suggest"][kind]
        address = place["service_url"] + place["service_path"] + "?prefix=" + urllib.parse.quote(prefix)
        results = get(address)["result"]
        report.expect(f"suggest: {kind} {prefix}", bool(results) and not list(entities(results, kind)), True)


def extension(address, told, candidates):
    place = told["extend"]["propose_properties"]
    proposed = get(place["service_url"] + place["service_path"] + "?type=P")
    report.expect_none("extend: properties that a type has", entities(proposed["properties"], "property"))
    ids = sorted({candidate["id"] for candidate in candidates})
    names = [entry["id"] for entry in proposed["properties"]]
    asked = {"ids": ids, "properties": [{"id": name} for name in names]}
    answer = get(address, {"extend": json.dumps(asked)})
    report.expect("extend: the columns, in the order asked for", [entry["id"] for entry in answer["meta"]], names)
    report.expect("extend: a row for each place", sorted(answer["rows"]), ids)
    cells = [cell for row in answer["rows"].values() for name in names for cell in row[name]]
    allowed = [{"str"}, {"float"}, {"int"}, {"bool"}, {"date"}]
    report.expect_none("extend: cells", [cell for cell in cells if set(cell) not in allowed])
    mosul = answer["rows"]["geonames:99072"]
    report.expect("extend: Mosul is in Iraq", mosul["country"], [{"str": "IQ"}])
    return ids


def pages(told, ids):
    lacking = []
    for number in ids:
        for key in ("view", "preview"):
            page = get(told[key]["url"].replace("{{id}}", urllib.parse.quote(number)))
            if "<h1>" not in page:
                lacking.append(f"{key} of {number}")
    report.expect_none("view and preview: a page for every candidate", lacking)


def main():
    report.version(f"reconciler {version('reconciler')}")
    with serving(BINARY, FOLDER) as site:
        address = site + "/reconcile"
        told, candidates, ids = None, [], []
        with report.guarded("manifest"):
            told = manifest(address)
        with report.guarded("queries"):
            candidates = queries(address)
        with report.guarded("suggest"):
            suggestions(told)
        with report.guarded("extend"):
            ids = extension(address, told, candidates)
        with report.guarded("view"):
            pages(told, ids)


main()
