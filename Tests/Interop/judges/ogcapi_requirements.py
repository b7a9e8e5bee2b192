"""Every requirement of the OGC API standards that the service says it meets, one by one: Tests/Specs/ogcapi-requirements.tsv.

The OGC's own test programs are not to be had everywhere; these checks follow the abstract test suites of the standards. A row
of the table names a check, which is a function here; what is in only one of the two is a failure. What is true of the features
is read from the GeoPackages themselves.
"""

import json
import re
import sqlite3
import struct
import sys
import urllib.error
import urllib.parse
import urllib.request
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support import report
from support.server import serving

FOLDER, BINARY = Path(sys.argv[1]) / "seeds", sys.argv[2]
TABLE = Path(__file__).resolve().parents[2] / "Specs" / "ogcapi-requirements.tsv"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
CONFORMANCE = "http://www.opengis.net/spec/"
PAGES = ["/", "/conformance", "/api", "/collections", "/collections/events", "/collections/events/queryables"]
PAGES += ["/collections/events/items", "/collections/events/items/1"]
BOX = "36,33,45,37"
SPAN = ("2017-01-01", "2017-12-31")
CHECKS = {}


def check(function):
    CHECKS[function.__name__] = function
    return function


class Answer:
    def __init__(self, reply):
        self.status, self.headers, self.body = reply.status, reply.headers, reply.read()
        self.type = self.headers.get("Content-Type", "")

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def links(self):
        return self.json["links"]


class Service:
    def __init__(self, site):
        self.site = site

    def get(self, path, accept=None, method="GET", headers=(), **parameters):
        address = path if path.startswith("http") else self.site + path
        if parameters:
            address += "?" + urllib.parse.urlencode({key.replace("_crs", "-crs").replace("_lang", "-lang"): value for key, value in parameters.items()})
        request = urllib.request.Request(address, method=method, headers=dict(headers, **({"Accept": accept} if accept else {})))
        try:
            with urllib.request.urlopen(request) as reply:
                return Answer(reply)
        except urllib.error.HTTPError as reply:
            return Answer(reply)

    def items(self, collection="events", **parameters):
        return self.get(f"/collections/{collection}/items", limit=10000, **parameters).json["features"]

    def ids(self, collection="events", **parameters):
        return {feature["id"] for feature in self.items(collection, **parameters)}


def rows(condition="1", collection="events"):
    """Numbers of the features that a condition in SQL holds for."""
    with closing(sqlite3.connect(FOLDER / f"{collection}.gpkg")) as file:
        file.create_function("meets", 5, in_box)
        return {number for (number,) in file.execute(f'SELECT fid FROM "{collection}" WHERE {condition}')}


def in_box(west, south, east, north, geometry):
    if geometry is None:
        return None
    x, y = struct.unpack_from("<dd", geometry, len(geometry) - 16)
    return west <= x <= east and south <= y <= north


def vertices(coordinates):
    if isinstance(coordinates[0], (int, float)):
        return [coordinates]
    return [vertex for part in coordinates for vertex in vertices(part)]


def need(condition, what):
    if not condition:
        raise AssertionError(what)


def same(found, wanted, what):
    need(found == wanted, f"{what}: {found!r:.200}, expected {wanted!r:.200}")


def relations(links):
    need(all(link.get("rel") and link.get("type") and link.get("href") for link in links), "a link lacks rel, type or href")
    return {link["rel"] for link in links}


def parameters(service, path="/collections/events/items"):
    operation = service.get("/api", f="json").json["paths"][path]["get"]
    return {parameter["name"]: parameter for parameter in operation["parameters"]}


@check
def landing_page(service):
    answer = service.get("/")
    same(answer.status, 200, "status")
    need({"service-desc", "service-doc", "conformance", "data"} <= relations(answer.links), "links")
    for link in answer.links:
        if link["rel"] in ("conformance", "data"):
            same(service.get(link["href"]).status, 200, link["href"])


@check
def api_definition(service):
    for link in service.get("/").links:
        if link["rel"] in ("service-desc", "service-doc"):
            answer = service.get(link["href"], accept=link["type"])
            same((answer.status, answer.type.split(";")[0]), (200, link["type"].split(";")[0]), link["rel"])


@check
def conformance(service):
    answer = service.get("/conformance")
    classes = answer.json["conformsTo"]
    same(answer.status, 200, "status")
    told = {re.sub(r"^.*?(ogcapi-features-\d|cql2)/1.0/conf/", r"\1 ", name) for name in classes}
    wanted = {f"ogcapi-features-1 {name}" for name in ("core", "oas30", "html", "geojson")} | {"ogcapi-features-2 crs"}
    wanted |= {f"ogcapi-features-3 {name}" for name in ("queryables", "queryables-query-parameters", "filter", "features-filter")}
    wanted |= {"cql2 " + name for name in ("cql2-text", "basic-cql2", "advanced-comparison-operators", "basic-spatial-functions")}
    same(told, wanted | {"cql2 basic-spatial-functions-plus"}, "classes")
    need(all(name.startswith(CONFORMANCE) for name in classes), "addresses of the classes")


@check
def http(service):
    answer = service.get("/collections/events/items", method="HEAD")
    same((answer.status, answer.body), (200, b""), "HEAD")
    refused = service.get("/collections/events/items", method="DELETE")
    same((refused.status, refused.headers["Allow"]), (405, "GET, HEAD, OPTIONS"), "DELETE")
    tag = service.get("/collections/events").headers["ETag"]
    same(service.get("/collections/events", headers={"If-None-Match": tag}).status, 304, "a state that the client has")
    same(service.get("/nothing").status, 404, "what is not there")


@check
def unknown_parameter(service):
    for path in PAGES:
        same(service.get(path, colour="red").status, 400, path)


@check
def invalid_parameter(service):
    wrong = dict(limit=["0", "x", "-1"], bbox=["1,2,3", "a,b,c,d", "1,50,3,40"], datetime=["never", "2017-13-01", "2018/2017"])
    for name, values in wrong.items():
        for value in values:
            same(service.get("/collections/events/items", **{name: value}).status, 400, f"{name}={value}")


@check
def default_crs(service):
    answer = service.get("/collections/events/items", limit=1000)
    same(answer.headers["Content-Crs"], f"<{CRS84}>", "Content-Crs")
    with closing(sqlite3.connect(FOLDER / "events.gpkg")) as file:
        places = {number: (x, y) for number, x, y in file.execute("SELECT fid, longitude, latitude FROM events WHERE geom NOT NULL")}
    for feature in answer.json["features"]:
        if feature["geometry"]:
            x, y = feature["geometry"]["coordinates"]
            wanted = places[feature["id"]]
            need(abs(x - wanted[0]) < 1e-5 and abs(y - wanted[1]) < 1e-5, f"feature {feature['id']} at {x}, {y}")


@check
def collections(service):
    answer = service.get("/collections")
    same(answer.status, 200, "status")
    need({"self", "alternate"} <= relations(answer.links), "links")
    names = {collection["id"] for collection in answer.json["collections"]}
    same(names, {path.stem for path in FOLDER.glob("*.gpkg")}, "collections")
    for collection in answer.json["collections"]:
        relations(collection["links"])
        types = {link["type"] for link in collection["links"] if link["rel"] == "items"}
        same(types, {"application/geo+json", "text/html"}, collection["id"])


@check
def extent(service):
    for collection in service.get("/collections").json["collections"]:
        features = service.items(collection["id"])
        points = [point for feature in features if feature["geometry"] for point in vertices(feature["geometry"]["coordinates"])]
        if points:
            west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
            outside = [point for point in points if not (west <= point[0] <= east and south <= point[1] <= north)]
            same(outside, [], f"{collection['id']}: outside its box")
        if "temporal" in collection["extent"]:
            first, last = collection["extent"]["temporal"]["interval"][0]
            for feature in features:
                start = feature["properties"].get("date_start") or feature["properties"].get("first_date")
                end = feature["properties"].get("date_end") or feature["properties"].get("last_date")
                need(start is None or first <= start <= end <= last, f"{collection['id']} {feature['id']}: {start}, {end}")


@check
def collection(service):
    for listed in service.get("/collections").json["collections"]:
        answer = service.get(f"/collections/{listed['id']}")
        same(answer.status, 200, listed["id"])
        for name in ("id", "title", "description", "extent", "crs", "storageCrs"):
            same(answer.json.get(name), listed.get(name), f"{listed['id']}: {name}")


@check
def items(service):
    for path in FOLDER.glob("*.gpkg"):
        answer = service.get(f"/collections/{path.stem}/items")
        same(answer.status, 200, path.stem)
        need({"self", "alternate"} <= relations(answer.links), "links")
        age = datetime.now(timezone.utc) - datetime.fromisoformat(answer.json["timeStamp"].replace("Z", "+00:00"))
        need(abs(age) < timedelta(minutes=1), f"timeStamp {answer.json['timeStamp']}")
        same(service.ids(path.stem), rows(collection=path.stem), path.stem)
    same(service.ids(event_type="BATTLE"), rows("event_type = 'BATTLE'"), "by type")


@check
def parameters_of_items(service):
    told = parameters(service)
    shapes = dict(limit="integer", bbox="array", datetime="string", filter="string", crs="string")
    shapes.update({"bbox-crs": "string", "filter-lang": "string", "filter-crs": "string"})
    for name, kind in shapes.items():
        parameter = told[name]
        same((parameter["in"], parameter["required"], parameter["schema"]["type"]), ("query", False, kind), name)
        same((parameter.get("style"), parameter.get("explode")), ("form", False), name)
    limit, box = told["limit"]["schema"], told["bbox"]["schema"]
    same((limit["minimum"], limit["default"]), (1, 10), "limit")
    same((box["minItems"], box["maxItems"], box["items"]["type"]), (4, 6, "number"), "bbox")
    same(told["filter-lang"]["schema"]["enum"], ["cql2-text"], "filter-lang")
    need("crs" in parameters(service, "/collections/events/items/{featureId}"), "crs of a feature")


@check
def limit(service):
    total = len(rows())
    for number in (1, 2, 10, total - 1, total, total + 1, 10000):
        answer = service.get("/collections/events/items", limit=number).json
        same(len(answer["features"]), min(number, total), f"limit={number}")
    same(len(service.get("/collections/events/items").json["features"]), min(10, total), "without limit")
    most = parameters(service)["limit"]["schema"]["maximum"]
    same(service.get("/collections/events/items", limit=most + 1).status, 200, "above the most")


@check
def bbox(service):
    numbers = [float(number) for number in BOX.split(",")]
    shape = f"meets({BOX}, geom)"
    wanted = rows(f"geom IS NULL OR {shape}")
    need(rows("geom IS NULL") and rows(f"geom NOT NULL AND {shape}") and wanted != rows(), "the seeds have too little to tell")
    same(service.ids(bbox=BOX), wanted, "a box")
    same(service.ids(bbox=f"{numbers[0]},{numbers[1]},0,{numbers[2]},{numbers[3]},100"), wanted, "a box with heights")
    same(service.ids(bbox="-180,-90,180,90"), rows(), "the world")
    same(service.ids(bbox="170,-90,-170,90"), rows("geom IS NULL OR longitude >= 170 OR longitude <= -170"), "over the 180th meridian")


@check
def datetime_parameter(service):
    first, last = SPAN
    start, end = f"{first}T00:00:00Z", f"{last}T23:59:59Z"
    for text, condition in [
        (f"{start}/{end}", f"date_start <= '{last}T23:59:59.000Z' AND date_end >= '{first}T00:00:00.000Z'"),
        (f"{start}/..", f"date_end >= '{first}T00:00:00.000Z'"),
        (f"{start}/", f"date_end >= '{first}T00:00:00.000Z'"),
        (f"../{end}", f"date_start <= '{last}T23:59:59.000Z'"),
        (f"/{end}", f"date_start <= '{last}T23:59:59.000Z'"),
        ("2017-07-10T12:00:00Z", "date_start <= '2017-07-10T12:00:00.000Z' AND date_end >= '2017-07-10T12:00:00.000Z'"),
        ("2017-07-10T14:00:00%2B02:00".replace("%2B", "+"), "date_start <= '2017-07-10T12' AND date_end >= '2017-07-10T12'"),
        ("2017-07-10", "date_start <= '2017-07-10T24' AND date_end >= '2017-07-10T00'"),
    ]:
        same(service.ids(datetime=text), rows(condition), text)
    same(service.ids("events_undated", datetime=f"{start}/{end}"), rows(collection="events_undated"), "what has no time")


CHECKS["datetime"] = datetime_parameter


@check
def paging(service):
    for query in [{}, {"bbox": BOX}, {"datetime": "/".join(SPAN)}, {"filter": "fatalities > 1"}]:
        wanted = service.ids(**query)
        page = service.get("/collections/events/items", limit=7, **query).json
        seen = []
        while page:
            same((page["numberMatched"], page["numberReturned"]), (len(wanted), len(page["features"])), f"{query}")
            seen += [feature["id"] for feature in page["features"]]
            after = [link["href"] for link in page["links"] if link["rel"] == "next"]
            page = service.get(after[0]).json if after else None
        same((len(seen), set(seen)), (len(wanted), wanted), f"{query}")


@check
def feature(service):
    for path in FOLDER.glob("*.gpkg"):
        for listed in service.get(f"/collections/{path.stem}/items", limit=3).json["features"]:
            answer = service.get(f"/collections/{path.stem}/items/{listed['id']}")
            same(answer.status, 200, path.stem)
            need({"self", "alternate", "collection"} <= relations(answer.links), "links")
            same({**answer.json, "links": 0}, {**listed, "links": 0}, path.stem)


@check
def html(service):
    for path in PAGES:
        answer = service.get(path, accept="text/html")
        page = answer.body.decode()
        same((answer.status, answer.type.split(";")[0]), (200, "text/html"), path)
        need(page.startswith("<!doctype html>") and "<h1>" in page, path)
    page = service.get("/collections/events/items", f="html", limit=5).body.decode()
    for shown in service.get("/collections/events/items", limit=5).json["features"]:
        need(shown["properties"]["event_id"] in page and f"/items/{shown['id']}?f=html" in page, f"feature {shown['id']}")
    page = service.get("/collections/events", f="html").body.decode()
    for link in service.get("/collections/events").links:
        need(link["href"].endswith("/events?f=html") or link["href"].replace("&", "&amp;") in page, link["href"])


@check
def geojson(service):
    for path in PAGES:
        kind = service.get(path, accept="application/geo+json, application/json;q=0.9").type
        wanted = {"/api": "application/vnd.oai.openapi+json;version=3.0", PAGES[5]: "application/schema+json"}
        same(kind, "application/geo+json" if "/items" in path else wanted.get(path, "application/json"), path)
    answer = service.get("/collections/events/items").json
    same((answer["type"], answer["features"][0]["type"]), ("FeatureCollection", "Feature"), "types")
    need(isinstance(answer["links"], list), "links")


@check
def openapi(service):
    answer = service.get("/api", accept="application/vnd.oai.openapi+json;version=3.0")
    same(answer.type, "application/vnd.oai.openapi+json;version=3.0", "type")
    api = answer.json
    need(re.fullmatch(r"3\.0\.\d", api["openapi"]), "version")
    need({"title", "version"} <= set(api["info"]), "info")
    names = [operation["get"]["operationId"] for operation in api["paths"].values()]
    same(len(names), len(set(names)), "operations of one name")
    for path, operation in api["paths"].items():
        inside = {parameter["name"] for parameter in operation["get"]["parameters"] if parameter["in"] == "path"}
        same(inside, set(re.findall(r"{(\w+)}", path)), path)
        need(all(answer["description"] for answer in operation["get"]["responses"].values()), path)
    need("security" not in api, "reading is free")


@check
def openapi_served(service):
    values = dict(featureId="1", z="0", x="0", y="0")
    for path in service.get("/api").json["paths"]:
        status = service.get(re.sub(r"{(\w+)}", lambda name: values[name[1]], path)).status
        # There is no map where `export` was told to write none.
        need(status == 200 or (path == "/map" and status == 404), f"{path}: {status}")


@check
def openapi_complete(service):
    paths = service.get("/api").json["paths"]
    for path, operation in paths.items():
        answers = operation["get"]["responses"]
        need({"200", "400", "404"} <= set(answers), path)
        need(all(answer["content"] for answer in answers.values()), path)
    for path in PAGES[4:]:
        known = paths[path.replace("/items/1", "/items/{featureId}")]["get"]["responses"]
        for answer in [service.get(path), service.get(path, colour="red"), service.get(path, accept="text/html")]:
            types = {kind.split(";")[0] for kind in known[str(answer.status)]["content"]}
            need(answer.type.split(";")[0] in types, f"{path}: {answer.type}")


@check
def crs_lists(service):
    told = service.get("/collections").json
    for collection in told["collections"]:
        need(CRS84 in collection["crs"], "the usual system")
        need(all(re.fullmatch(r"http://www\.opengis\.net/def/crs/\w+/[\w.]+/\w+", name) for name in collection["crs"]), "addresses")
        need(collection["storageCrs"] in collection["crs"], "storageCrs")
    need(all(name in told["collections"][0]["crs"] for name in told["crs"]), "the list of all")


@check
def wrong_crs(service):
    for query in [dict(crs=EPSG + "2154"), dict(crs="EPSG:4326"), dict(bbox=BOX, bbox_crs=EPSG + "2154")]:
        same(service.get("/collections/events/items", **query).status, 400, f"{query}")


@check
def bbox_crs(service):
    west, south, east, north = BOX.split(",")
    wanted = service.ids(bbox=BOX)
    same(service.ids(bbox=BOX, bbox_crs=CRS84), wanted, "longitude and latitude")
    same(service.ids(bbox=f"{south},{west},{north},{east}", bbox_crs=EPSG + "4326"), wanted, "latitude and longitude")


@check
def crs(service):
    usual = service.items()
    for name, change in [(CRS84, lambda x, y: [x, y]), (EPSG + "4326", lambda x, y: [y, x])]:
        answer = service.get("/collections/events/items", limit=10000, crs=name)
        same(answer.headers["Content-Crs"], f"<{name}>", "Content-Crs")
        for one, other in zip(usual, answer.json["features"]):
            if one["geometry"]:
                same(other["geometry"]["coordinates"], change(*one["geometry"]["coordinates"]), name)
    answer = service.get("/collections/events/items/1", crs=EPSG + "3857")
    same(answer.headers["Content-Crs"], f"<{EPSG}3857>", "Content-Crs")
    x, y = answer.json["geometry"]["coordinates"]
    degrees = usual[0]["geometry"]["coordinates"]
    need(abs(x - degrees[0] * 111319.490793) < 0.01 and y > degrees[1] * 111319, "metres")


@check
def queryables(service):
    for collection in service.get("/collections").json["collections"]:
        links = [link for link in collection["links"] if link["rel"].endswith("/queryables")]
        if not links:
            links = [link for link in service.get(f"/collections/{collection['id']}").links if link["rel"].endswith("/queryables")]
        answer = service.get(links[0]["href"], accept="application/schema+json")
        same((answer.status, answer.type), (200, "application/schema+json"), collection["id"])
        schema = answer.json
        same(schema["$schema"], "https://json-schema.org/draft/2019-09/schema", "$schema")
        same(schema["$id"], f"{service.site}/collections/{collection['id']}/queryables", "$id")
        same(schema["type"], "object", "type")
        with closing(sqlite3.connect(FOLDER / f"{collection['id']}.gpkg")) as file:
            columns = {name for _, name, *_ in file.execute(f"PRAGMA table_info(\"{collection['id']}\")")}
        same(set(schema["properties"]) - {"geometry"}, columns - {"fid", "geom"}, collection["id"])


@check
def queryable_parameters(service):
    schema = service.get("/collections/events/queryables").json["properties"]
    told = parameters(service)
    one = service.get("/collections/events/items/1").json["properties"]
    for name, queryable in schema.items():
        if name == "geometry":
            continue
        same(told[name]["schema"]["type"], queryable["type"], name)
        if one[name] is not None:
            need(1 in service.ids(**{name: one[name]}), name)


@check
def filter_faults(service):
    same(service.ids(filter="fatalities > 1"), rows("fatalities > 1"), "a filter")
    for text in ["nothing = 1", "fatalities >", "fatalities > 'x'", "(fatalities = 1", "fatalities = 1; --", "", "fid = 1"]:
        answer = service.get("/collections/events/items", filter=text)
        same(answer.status, 400, text)
        need("character" in answer.json["description"], text)


@check
def filter_crs(service):
    wanted = rows(f"meets({BOX}, geom)")
    west, south, east, north = BOX.split(",")
    same(service.ids(filter=f"S_INTERSECTS(geometry, BBOX({BOX}))"), wanted, "without a system")
    turned = f"S_INTERSECTS(geometry, BBOX({south},{west},{north},{east}))"
    same(service.ids(filter=turned, filter_crs=EPSG + "4326"), wanted, "latitude and longitude")
    same(service.get("/collections/events/items", filter="TRUE", filter_crs=EPSG + "2154").status, 400, "not served")


@check
def filter_mixed(service):
    both = service.ids(filter="fatalities > 1") & service.ids(bbox=BOX) & service.ids(datetime="/".join(SPAN))
    same(service.ids(filter="fatalities > 1", bbox=BOX, datetime="/".join(SPAN)), both, "all hold")


@check
def cql2_logic(service):
    one, other = "fatalities > 3", "country = 'SY'"
    for text in [
        f"{one} AND {other}", f"{one} OR {other}", f"NOT {one}", f"NOT ({one} OR {other})", f"{one} AND NOT {other}",
        f"{one} OR {other} AND confidence > 0.7", f"({one} OR {other}) AND confidence > 0.7", f"{one} and not ({other})",
    ]:
        same(service.ids(filter=text), rows(text), text)
    same((service.ids(filter="TRUE"), service.ids(filter="FALSE")), (rows(), set()), "truths")


@check
def cql2_comparisons(service):
    values = ["fatalities {} 4", "confidence {} 0.75", "country {} 'IQ'", "place {} 'Mosul'", "sources {} 1"]
    for mark in ("=", "<>", "<", "<=", ">", ">="):
        for value in values:
            same(service.ids(filter=value.format(mark)), rows(value.format(mark)), value.format(mark))
        moment = service.ids(filter=f"date_start {mark} TIMESTAMP('2017-07-10T00:00:00Z')")
        same(moment, rows(f"date_start {mark} '2017-07-10T00:00:00.000Z'"), f"moments {mark}")
    for text in ["fatalities IS NULL", "fatalities IS NOT NULL", "quote = 'it''s'", "title <> 'o''clock'"]:
        same(service.ids(filter=text), rows(text), text)
    same(service.ids(filter="geometry IS NULL"), rows("geom IS NULL"), "no geometry")


@check
def cql2_advanced(service):
    for text in [
        "fatalities BETWEEN 2 AND 9", "fatalities NOT BETWEEN 2 AND 9", "confidence BETWEEN 0.5 AND 0.7",
        "country IN ('IQ', 'SY')", "country NOT IN ('IQ', 'SY')", "fatalities IN (1, 4, 5)",
    ]:
        same(service.ids(filter=text), rows(text), text)
    for pattern, glob in [("M%", "M*"), ("%o%", "*o*"), ("R_qqa", "R?qqa"), ("%", "*"), ("m%", "m*"), ("100\\%", "100%")]:
        same(service.ids(filter=f"place LIKE '{pattern}'"), rows(f"place GLOB '{glob}'"), pattern)
        same(service.ids(filter=f"place NOT LIKE '{pattern}'"), rows(f"NOT place GLOB '{glob}'"), pattern)


@check
def cql2_spatial(service):
    west, south, east, north = BOX.split(",")
    ring = f"({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south})"
    inside = rows(f"meets({BOX}, geom)")
    x, y = next(feature for feature in service.items() if feature["geometry"])["geometry"]["coordinates"]
    there = rows(f"meets({x},{y},{x},{y}, geom)")
    for literal, wanted in [
        (f"BBOX({BOX})", inside), (f"POLYGON({ring})", inside), (f"MULTIPOLYGON(({ring}))", inside),
        (f"POINT({x} {y})", there), (f"MULTIPOINT(({x} {y}), (0 0))", there),
        (f"LINESTRING({x} {y - 1}, {x} {y}, {x - 1} {y})", None), (f"MULTILINESTRING(({x} {y}, {x} {y + 0.0001}))", None),
        (f"GEOMETRYCOLLECTION(POINT({x} {y}), POLYGON({ring}))", inside | there),
    ]:
        found = service.ids(filter=f"S_INTERSECTS(geometry, {literal})")
        if wanted is None:
            need(there <= found, literal)
        else:
            same(found, wanted, literal)


def main():
    lines = [line.rstrip("\n").split("\t") for line in open(TABLE, encoding="utf-8") if not line.startswith("#")]
    report.version(f"{len(lines) - 1} requirements")
    named = {check for *_, check in lines[1:]}
    report.expect("every row of the table names a check", sorted(named - set(CHECKS)), [])
    unused = set(CHECKS) - named - {"datetime_parameter"}
    report.expect("every check is named in the table", sorted(unused), [])
    with serving(BINARY, FOLDER) as site:
        service, outcomes = Service(site), {}
        for name in sorted(named & set(CHECKS)):
            try:
                outcomes[name] = CHECKS[name](service)
            except Exception as error:  # Whatever goes wrong is the verdict on that check.
                outcomes[name] = f"{name}: {type(error).__name__}: {error}"
        for standard, number, requirement, asks, check in lines[1:]:
            report.expect_none(f"{standard} {number} {requirement}: {asks}", filter(None, [outcomes.get(check, "was not run")]))


main()
