"""Makes a map page from exported GeoJSON, as `dateline export` does: the page of the tests, and of those who work on it.

    python3 Tests/Map/assemble.py FOLDER PAGE.html     FOLDER holds events.geojson and, if there, events_undated.geojson
"""
import base64
import collections
import gzip
import hashlib
import html
import json
import pathlib
import re
import struct
import sys

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "CMapPage"

# As Sources/Pipeline/EventStyle.swift has them.
TYPES = [
    {"value": value, "label": value.capitalize(), "color": color, "marker": marker}
    for value, color, marker in [
        ("ASSAULT", "#D55E00", "circle"), ("TERRITORY", "#0072B2", "square"), ("COERCE", "#E69F00", "diamond"),
        ("PROTEST", "#F0E442", "triangle"), ("MOBILIZE", "#CC79A7", "square"), ("RETREAT", "#56B4E9", "square"),
        ("AGREE", "#009E73", "circle"), ("CONSULT", "#009E73", "diamond"), ("AID", "#009E73", "cross"),
        ("ACCUSE", "#CC79A7", "triangle"), ("THREATEN", "#E69F00", "triangle"), ("SANCTION", "#CC79A7", "diamond"),
        ("OTHER", "#777777", "circle")]]

# How many tiles the test pages get; the program counts bytes instead.
DETAIL_TILES = 24

# What the page shows beyond the fields of the layer.
EXTRA_FIELDS = ["trigger_start", "trigger_end", "mention_start", "mention_end", "reason", "candidates"]


def without_comments(text):
    """A script or style without comments and indentation: a fourth of the page's size.

    A comment stands on lines of its own, or behind code after two blanks; the sources keep to that.
    """
    text = re.sub(r"^ */\*.*?\*/ *$", "", text, flags=re.MULTILINE | re.DOTALL)
    lines = (re.sub(r"  // .*", "", line).strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def script(served=False):
    """The files of the script, joined in the order that page.c states; those of the served page stand last."""
    names = re.findall(r'#embed "([\w/]+\.js)"', (SOURCES / "page.c").read_text())
    return without_comments("".join((SOURCES / name).read_text() for name in names if served or not name.startswith("edit/")))


def style(served=False):
    return without_comments("".join((SOURCES / name).read_text() for name in ["viewer.css", "edit.css"][:1 + served]))


def policy_hash(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def json_for_script(data):
    """JSON that cannot end the script element it stands in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def page(data, state=None):
    """The page: offline, or served where `state` names the data as the service does.

    The template is cut at its placeholders, because the data may hold the text of one.
    """
    served = state is not None
    parts = {
        "style-hash": policy_hash(style(served)), "script-hash": policy_hash(script(served)),
        "connect": "; connect-src 'self'" if served else "",
        "live": f'<meta name="dateline-live" content="{html.escape(state)}">' if served else "",
        "style": style(served), "script": script(served), "data": json_for_script(data)}
    pieces = re.split(r"\{\{([a-z-]+)\}\}", without_comments((SOURCES / "page.html").read_text()))
    return "".join(parts[piece] if at % 2 else piece for at, piece in enumerate(pieces))


def gzip_sizes():
    """Bytes after gzip -9 of the page without data, and of its parts."""
    def size(text):
        return len(gzip.compress(text.encode(), 9, mtime=0))
    template = without_comments((SOURCES / "page.html").read_text())
    return {
        "html": size(template), "css": size(style()), "js": size(script()),
        "together": size(template + style() + script()), "served": size(template + style(True) + script(True))}


def outlines(points):
    """The world's outlines, and the detailed tiles where most points lie."""
    chosen, blocks = detail_tiles(SOURCES / "detail.bin", points)
    labels = [row for row in (SOURCES / "labels.tsv").read_text().splitlines()[1:]
              if row.startswith("1\t") or int(row.split("\t")[1]) in chosen]
    return {"world": (SOURCES / "world.bin").read_text(), "detail": blocks, "labels": "\n".join(labels)}


def detail_tiles(path, points):
    """The tiles of the detailed outlines that hold most points (latitude, longitude): their numbers, and their text."""
    content = path.read_bytes()
    degrees, columns, rows = content[5:8]
    offsets = struct.unpack_from(f"<{columns * rows + 1}I", content, 8)
    numbers = collections.Counter(
        (int(latitude // degrees) + rows // 2) * columns + int(longitude // degrees) + columns // 2
        for latitude, longitude in points)
    chosen = [number for number, _ in numbers.most_common(DETAIL_TILES)]
    return chosen, "".join(content[offsets[number]:offsets[number + 1]].decode() for number in chosen)


def data_of(features, undated=(), **more):
    """The page's data from features of GeoJSON, or from plain dictionaries of fields."""
    rows = [feature.get("properties", feature) for feature in features]
    undated = [feature.get("properties", feature) for feature in undated]
    fields = list(dict.fromkeys(name for row in rows + undated for name in row))
    fields += [name for name in EXTRA_FIELDS if name not in fields]
    points = [(row["latitude"], row["longitude"]) for row in rows if row.get("latitude") is not None]
    table = [[row.get(name) for name in fields] for row in rows]
    return {
        "title": "Events", "attribution": ["Places: GeoNames (geonames.org), CC BY 4.0"], "program": "dateline 0.1.0",
        "types": TYPES, "fields": fields, "rows": table, "outlines": outlines(points),
        "lists": {"undated": [[row.get(name) for name in fields] for row in undated]}, **more}


def with_marks(row):
    """Marks trigger and mention where the exported fields let them be found; the program itself knows them."""
    quote, title = row.get("quote") or "", row.get("title") or ""
    for kind, words in (("trigger", title.split(":")[0]), ("mention", row.get("place_text") or "")):
        at = quote.lower().find(words.lower())
        if words and at >= 0:
            row = {**row, f"{kind}_start": at, f"{kind}_end": at + len(words)}
    return row


def read_layer(path):
    if not path.exists():
        return []
    return [with_marks(feature["properties"]) for feature in json.loads(path.read_text())["features"]]


if __name__ == "__main__":
    folder, target = map(pathlib.Path, sys.argv[1:3])
    data = data_of(read_layer(folder / "events.geojson"), read_layer(folder / "events_undated.geojson"))
    target.write_text(page(data))
    print(target, target.stat().st_size, "bytes; the page without data after gzip:", gzip_sizes())
