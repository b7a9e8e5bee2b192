#!/usr/bin/env python3
"""Load on `dateline serve`: a million events on disk, boxes at random, beside pygeoapi on the same GeoPackage.

    python3 Benchmarks/serve.py BINARY FOLDER [--rows N] [--seconds N] [--pygeoapi PYTHON]

Needs wrk. FOLDER keeps the events between runs. PYTHON is an interpreter that has pygeoapi and gunicorn; without it only
our own figures are taken. Every server answers the same addresses, in turn. Two kinds of load: as many requests as eight
connections can make (wrk), and 200 a second at a steady rate by clients that do not wait for the answer before (serve_clients.py).
Then the same steady clients beside others that do all that is wrong.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "Interop"))

from support.server import serving

TYPES = ["battle", "strike", "protest", "bombing", "arrest"]
# Half a degree to two degrees a side, anywhere.
BOXES = """
math.randomseed(7)
request = function()
  local west, south, size = math.random() * 350 - 180, math.random() * 160 - 85, 0.5 + math.random() * 1.5
  return wrk.format("GET", string.format(
    "/collections/events/items?f=json&limit=100&bbox=%.4f,%.4f,%.4f,%.4f", west, south, west + size, south + size))
end
"""


def main():
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    data = options.folder / "data"
    if not (data / "events.gpkg").exists():
        write_events(options.binary, options.folder, data, options.rows)
    script = options.folder / "boxes.lua"
    script.write_text(BOXES)
    shutil.copy(data / "events_undated.gpkg", data / "gone.gpkg")
    with serving(options.binary, data) as address:
        tiles(address)
        ours = load(address, script, options.seconds)
        print(f"dateline: {ours['rate']:.0f} requests a second, p50 {ours['p50']}, p99 {ours['p99']}, "
              f"memory {memory(options.binary):.0f} MB at most, {ours['errors']} errors")
        show("dateline at 200 a second", steady(address, 200, options.seconds))
        # Known to the service, and then away.
        urllib.request.urlopen(address + "/collections/gone/items").read()
        (data / "gone.gpkg").unlink()
        hostile = clients("bad", address, options.seconds + 4)
        time.sleep(2)
        show("dateline at 200 a second beside bad clients", steady(address, 200, options.seconds))
        print(f"bad clients: {json.loads(hostile.communicate()[0])}")
        print(f"dateline: memory {memory(options.binary):.0f} MB at most")
    if options.pygeoapi:
        with pygeoapi(options.pygeoapi, options.folder, data) as address:
            theirs = load(address, script, options.seconds)
            print(f"pygeoapi: {theirs['rate']:.2f} requests a second, p50 {theirs['p50']}, p99 {theirs['p99']}, "
                  f"{theirs['errors']} errors")
            print(f"ratio: {ours['rate'] / theirs['rate']:.1f}")


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=lambda text: Path(text).resolve())
    parser.add_argument("folder", type=lambda text: Path(text).resolve())
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--pygeoapi", metavar="PYTHON")
    return parser.parse_args()


def write_events(binary, folder, data, rows):
    source = random.Random(7)
    table = folder / "table.csv"
    with open(table, "w") as file:
        file.write("id,date,latitude,longitude,event_type,note\n")
        for row in range(rows):
            day = time.strftime("%Y-%m-%d", time.gmtime(source.randrange(1_388_534_400, 1_577_836_800)))
            place = f"{source.uniform(-60, 75):.5f},{source.uniform(-180, 180):.5f}"
            file.write(f"{row},{day},{place},{source.choice(TYPES)},A sentence of some length on what happened there.\n")
    subprocess.run(
        [binary, "geocode", table, "-o", data, "--format", "gpkg", "--progress", "none"], check=False
    )


def load(address, script, seconds):
    said = subprocess.run(
        ["wrk", "-t2", "-c8", f"-d{seconds}s", "--timeout", "60s", "--latency", "-s", script, address], capture_output=True, text=True, check=True
    ).stdout
    found = lambda pattern: re.search(pattern, said)
    return dict(
        rate=float(found(r"Requests/sec:\s+([\d.]+)")[1]),
        p50=found(r"\n\s+50%\s+(\S+)")[1],
        p99=found(r"\n\s+99%\s+(\S+)")[1],
        errors=int((found(r"Non-2xx or 3xx responses: (\d+)") or [0, 0])[1]),
    )


def clients(kind, address, *numbers):
    words = [sys.executable, Path(__file__).with_name("serve_clients.py"), kind, address, *map(str, numbers)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


def steady(address, rate, seconds):
    return json.loads(clients("good", address, rate, seconds).communicate()[0])


def show(what, found):
    print(f"{what}: p50 {found['p50']} ms, p99 {found['p99']} ms, longest {found['most']} ms, "
          f"{found['requests']} requests, {found['failures']} failures")


def tiles(address):
    """Each tile is asked for once: nothing of it is kept yet. The first look at the file is told apart."""
    start = time.perf_counter()
    urllib.request.urlopen(address + "/collections/events").read()
    print(f"first look at the file: {(time.perf_counter() - start) * 1000:.0f} ms")
    worst = []
    for zoom in range(0, 15):
        column, row = int((43.13 + 180) / 360 * 2**zoom), int(0.3915 * 2**zoom)
        start = time.perf_counter()
        with urllib.request.urlopen(f"{address}/tiles/events/{zoom}/{column}/{row}.mvt") as answer:
            size = len(answer.read())
        worst.append((time.perf_counter() - start) * 1000)
        print(f"tile {zoom}: {worst[-1]:.0f} ms, {size} bytes")
    print(f"tiles, cold: {max(worst):.0f} ms at most")


def memory(binary):
    """The most that the running service has taken, in MB."""
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if os.readlink(status.parent / "exe") == str(binary):
                return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024
        except OSError:
            continue  # Gone, or another user's.
    return float("nan")


class pygeoapi:
    """pygeoapi under gunicorn, which is how its documentation runs it, with one worker: it writes a table into the GeoPackage
    with each request, and of two at once one fails."""

    port = 5917

    def __init__(self, python, folder, data):
        self.python, self.folder, self.data = python, folder, data

    def __enter__(self):
        address = f"http://127.0.0.1:{self.port}"
        text = {"en": "events"}
        links = [{"type": "text/html", "rel": "canonical", "title": "x", "href": "http://example.org"}]
        config = dict(
            server=dict(
                bind=dict(host="127.0.0.1", port=self.port), url=address, mimetype="application/json; charset=UTF-8",
                encoding="utf-8", languages=["en-US"], limits=dict(default_items=10, max_items=10000),
                map=dict(url="http://example.org/{z}/{x}/{y}.png", attribution="none"),
            ),
            logging=dict(level="ERROR"),
            metadata=dict(
                identification=dict(
                    title=text, description=text, keywords={"en": ["x"]}, keywords_type="theme", terms_of_service="none",
                    url="http://example.org",
                ),
                license=dict(name="none", url="http://example.org"),
                provider=dict(name="none", url="http://example.org"),
                contact=dict(name="none"),
            ),
            resources=dict(
                events=dict(
                    type="collection", title=text, description=text, keywords={"en": ["x"]}, links=links,
                    extents=dict(spatial=dict(bbox=[-180, -90, 180, 90], crs="http://www.opengis.net/def/crs/OGC/1.3/CRS84")),
                    providers=[
                        dict(
                            type="feature", name="SQLiteGPKG", data=str(self.data / "events.gpkg"), id_field="fid",
                            table="events",
                        )
                    ],
                )
            ),
        )
        # JSON is YAML too.
        (self.folder / "pygeoapi.yml").write_text(json.dumps(config))
        environment = dict(
            os.environ, PYGEOAPI_CONFIG=str(self.folder / "pygeoapi.yml"),
            PYGEOAPI_OPENAPI=str(self.folder / "pygeoapi-openapi.yml"),
        )
        subprocess.run(
            [Path(self.python).with_name("pygeoapi"), "openapi", "generate", environment["PYGEOAPI_CONFIG"],
             "--output-file", environment["PYGEOAPI_OPENAPI"]],
            env=environment, check=True, stdout=subprocess.DEVNULL,
        )
        self.process = subprocess.Popen(
            [self.python, "-m", "gunicorn", "-w", "1", "-b", f"127.0.0.1:{self.port}", "pygeoapi.flask_app:APP"],
            env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )
        for _ in range(100):
            try:
                urllib.request.urlopen(address + "/collections/events/items?f=json&limit=1").read()
                return address
            except OSError:
                time.sleep(0.3)
        raise RuntimeError("pygeoapi did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)


main()
