#!/usr/bin/env python3
"""Asks the real window of QGIS whether each day shows exactly the events of that day.

usage: qgis_frames.py DATELINE [--seeds FOLDER] [--zones UTC,America/New_York,Asia/Tokyo] [--keep FOLDER]

Made-up tables of dated events go through `dateline geocode`, the seeds through `dateline export`. QGIS is started under
Xvfb, once in each time zone, with the script qgis_frames_window.py: it adds every layer as a user would drop it there,
touches nothing, and says for each day which events its time filter lets through; then it opens the project. What is
right is computed here, from the cases. Needs qgis and xvfb-run; without them it says so and ends well.
"""
import argparse
import datetime
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
FORMATS = ["geojson", "fgb", "gpkg", "csv"]
# Beside others, and alone: its names are shorter, and a style stands beside all files of one name.
SHAPEFILE = "shp"
# A window that hangs is ended after so many seconds.
WINDOW_SECONDS = 120
PLACES = {
    "Iraq": ["Mosul", "Tikrit", "Hit", "Haditha", "Kirkuk", "Basra", "Najaf", "Karbala", "Baghdad", "Fallujah", "Rutbah"],
    "Syria": ["Raqqa", "Palmyra", "Aleppo", "Homs", "Damascus", "Manbij", "Kobani", "Hajin", "Mayadin", "Idlib"],
}
TYPES = ["Attack", "Air strike", "Protest", "Withdrawal"]
MONTHS = "January February March April May June July August September October November December".split()
FIRST, LAST = datetime.date(2017, 1, 1), datetime.date(2017, 12, 31)


def month_end(day):
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)


def dates(kind, day, rng):
    """The cells of start and end, and the first and the last day that they mean."""
    iso = day.isoformat()
    if kind == "day":
        words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        return rng.choice([iso, words]), rng.choice(["", iso]), day, day
    if kind == "days":
        last = min(day + datetime.timedelta(days=rng.randint(1, 12)), LAST)
        if rng.random() < 0.5:
            return f"{iso}/{last.isoformat()}", "", day, last
        return iso, last.isoformat(), day, last
    if kind == "instant":
        return f"{iso}T{rng.randint(1, 22):02}:{rng.randint(1, 58):02}:00Z", "", day, day
    if kind == "midnight":
        return f"{iso}T00:00:00Z", rng.choice(["", f"{iso}T00:00:00Z"]), day, day
    if kind == "last second":
        return f"{iso}T23:59:59Z", "", day, day
    if kind == "month":
        return f"{day.year}-{day.month:02}", "", day.replace(day=1), month_end(day)
    if kind == "year":
        return "2017", "", FIRST, LAST
    if kind == "no end":  # A first day alone: nothing tells more than it.
        return iso, "", day, day
    raise ValueError(kind)


def make_cases(rng):
    """Rows of two tables, one with names of its own, one in the columns of UCDP, which has a `date_start` too."""
    plenty = ["day"] * 8 + ["days"] * 6 + ["instant"] * 3 + ["midnight"] * 3 + ["last second"] * 2 + ["month", "no end"]
    # Both ends of the year, the ends of months and of summer time stand in it whatever the seed.
    edges = ["2017-01-01", "2017-12-31", "2017-02-28", "2017-03-12", "2017-03-26", "2017-10-29", "2017-11-05"]
    days = [datetime.date.fromisoformat(day) for day in edges]
    plain, ucdp = [], []
    for number in range(240):
        day = days[number] if number < len(days) else FIRST + datetime.timedelta(days=rng.randrange(365))
        kind = "day" if number < len(days) else "year" if number in (50, 150) else rng.choice(plenty)
        country = rng.choice(list(PLACES))
        start, end, first, last = dates(kind, day, rng)
        plain.append({
            "case": f"c{number:03}", "place": rng.choice(PLACES[country]), "country": country, "start": start, "end": end,
            "type": rng.choice(TYPES), "truth": [first.isoformat(), last.isoformat()], "kind": kind,
        })
    # No place that exists, and no date: neither may show in a frame.
    plain[20].update(place="Nowherabad", country="Atlantis", truth=None)
    plain[30].update(start="", end="", truth=None)
    for number in range(60):
        day = FIRST + datetime.timedelta(days=rng.randrange(365))
        last = min(day + datetime.timedelta(days=rng.choice([0, 0, 0, 1, 6])), LAST)
        country = rng.choice(list(PLACES))
        ucdp.append({
            "case": f"u{number:03}", "id": number + 1, "year": 2017, "type_of_violence": rng.choice([1, 1, 2, 3]),
            "where_prec": 1, "where_coordinates": rng.choice(PLACES[country]) + " town", "adm_1": "", "country": country,
            "date_prec": 1, "date_start": day.isoformat() + " 00:00:00.000", "date_end": last.isoformat() + " 00:00:00.000",
            "best": rng.randint(0, 20), "truth": [day.isoformat(), last.isoformat()],
        })
    return plain, ucdp


def write_table(path, rows):
    names = [name for name in rows[0] if name not in ("truth", "kind")]
    lines = [",".join(names)] + [",".join(str(row[name]) for name in names) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def frames_of(spans):
    """For each day of the year, which of `{id: (first, last)}` it shows."""
    frames = {}
    day = FIRST
    while day <= LAST:
        text = day.isoformat()
        frames[text] = sorted(key for key, span in spans.items() if span[0] <= text <= span[1])
        day += datetime.timedelta(days=1)
    return frames


def frames_of_export(folder):
    """What `date_start` and `date_end` of an export say, for the days on which anything begins or ends."""
    features = json.loads((folder / "events.geojson").read_text(encoding="utf-8"))["features"]
    spans = {
        feature["id"]: (feature["properties"]["date_start"][:10], feature["properties"]["date_end"][:10])
        for feature in features if feature["geometry"]
    }
    days = sorted({day for span in spans.values() for day in span})
    return {day: sorted(key for key, span in spans.items() if span[0] <= day <= span[1]) for day in days}


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stderr}")


def shown_differently(rows, frames):
    """Days of which no two show the same signs at the same places, for the pixels."""
    sign = {row["case"]: (row["place"], row["type"]) for row in rows}
    chosen, seen = [], set()
    for day in sorted(frames, key=lambda day: (len(frames[day]), day)):
        signs = frozenset(sign[case] for case in frames[day])
        if signs not in seen and len(chosen) < 6:
            seen.add(signs)
            chosen.append(day)
    return chosen


def seeds_layers(dateline, seeds, out):
    """Every file of an export: those with dates must move by themselves, the others stand still."""
    formats = FORMATS + [SHAPEFILE]
    more = ["--circles", "--aggregate", "country:month", "--aggregate", "grid:1:month"]
    run([dateline, "export", seeds, "--manifest", seeds / "manifest.csv", "-o", out, "--format", ",".join(formats)] + more)
    frames = frames_of_export(out)
    layers = []
    for path in sorted(out.iterdir()):
        collection = path.with_suffix(".geojson")
        # What has no point has no layer of its own name in GeoJSON, and nothing to draw.
        if path.suffix[1:] in formats and collection.exists():
            features = json.loads(collection.read_text(encoding="utf-8"))["features"]
            is_area = any("Polygon" in feature["geometry"]["type"] for feature in features if feature["geometry"])
            layers.append({
                "path": str(path), "key": "event_id", "frames": frames if path.stem == "events" else None,
                "dated": bool(features) and "date_start" in features[0]["properties"],
                "asks": path.suffix == ".gpkg" or (path.suffix == ".csv" and is_area),
            })
    return layers


def make_job(dateline, seeds, folder):
    rng = random.Random(20170710)
    plain, ucdp = make_cases(rng)
    write_table(folder / "plain.csv", plain)
    write_table(folder / "ucdp.csv", ucdp)
    layers = []
    for name, rows, formats in [("plain", plain, FORMATS), ("ucdp", ucdp, FORMATS), ("ucdp", ucdp, [SHAPEFILE])]:
        out = folder / (name if formats == FORMATS else name + "-" + SHAPEFILE)
        run([dateline, "geocode", folder / f"{name}.csv", "-o", out, "--format", ",".join(formats)])
        frames = frames_of({row["case"]: row["truth"] for row in rows if row["truth"]})
        for ending in formats:
            layers.append({"path": str(out / f"events.{ending}"), "key": "case", "dated": True, "frames": frames,
                           "categories": 4 if name == "plain" else 3, "asks": ending == "gpkg"})
    layers += seeds_layers(dateline, seeds, folder / "seeds")
    frames = frames_of({row["case"]: row["truth"] for row in plain if row["truth"]})
    projects = [{"path": str(folder / "seeds" / "events.qgs"), "key": "event_id", "unit": "wk"}]
    # A project stands on one format; each of them alone must do.
    for ending in FORMATS:
        out = folder / f"plain-{ending}"
        run([dateline, "geocode", folder / "plain.csv", "-o", out, "--format", ending])
        projects.append({"path": str(out / "events.qgs"), "key": "case", "unit": "d", "frames": frames, "categories": 4,
                         "pictures": shown_differently(plain, frames)})
    # A project whose layer is gone: the window must be seen to complain, or its silence proves nothing.
    broken = folder / "broken" / "events.qgs"
    broken.parent.mkdir()
    shutil.copy(folder / "plain" / "events.qgs", broken)
    return {"layers": layers, "projects": projects, "broken": str(broken)}


def open_window(job, zone, folder):
    """Runs QGIS with the script; what it found, or why there is nothing."""
    name = zone.replace("/", "-")
    (folder / f"job-{name}.json").write_text(json.dumps(job), encoding="utf-8")
    result = folder / f"found-{name}.json"
    # The Python inside QGIS looks for its modules beside the first python3 of the path, which must be the system's.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYENV", "VIRTUAL"))}
    environment.update(PATH=os.path.dirname(shutil.which("qgis")) + os.pathsep + os.environ["PATH"], TZ=zone,
                       LC_ALL="C.UTF-8", FRAMES_JOB=str(folder / f"job-{name}.json"), FRAMES_RESULT=str(result),
                       XDG_RUNTIME_DIR=str(folder / f"runtime-{name}"))
    pathlib.Path(environment["XDG_RUNTIME_DIR"]).mkdir(mode=0o700, exist_ok=True)
    result.unlink(missing_ok=True)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x900x24", "qgis", "--noversioncheck", "--nologo", "--noplugins",
               "--profiles-path", str(folder / f"profile-{name}"), "--code", str(HERE / "qgis_frames_window.py")]
    with open(folder / f"window-{name}.log", "w") as log:
        # A session of its own, so that the display ends with the window.
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        how = "ended before its answer was whole"
        try:
            process.wait(timeout=WINDOW_SECONDS)
        except subprocess.TimeoutExpired:
            how = f"did not end in {WINDOW_SECONDS} seconds"
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    found = {"errors": [], "ended": False, "at": "its start"}
    if result.exists():
        found = json.loads(result.read_text(encoding="utf-8"))
    if not found["ended"]:
        tail = (folder / f"window-{name}.log").read_text(errors="replace").splitlines()[-3:]
        found["errors"].append(f"QGIS {how}, at {found['at']}: " + " | ".join(tail))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dateline", type=pathlib.Path)
    parser.add_argument("--seeds", type=pathlib.Path, default=HERE.parent.parent / "seeds")
    parser.add_argument("--zones", default="UTC,America/New_York,Asia/Tokyo")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder that does not exist yet, for everything that is written")
    options = parser.parse_args()
    missing = [program for program in ("qgis", "xvfb-run") if shutil.which(program) is None]
    if missing:
        print(f"frames in QGIS: skipped, {' and '.join(missing)} not installed (apt-get install qgis python3-qgis xvfb)")
        return 0
    if options.keep:
        options.keep.mkdir(parents=True)
    folder = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="qgis-frames-"))
    wrong = 0
    try:
        job = make_job(options.dateline.resolve(), options.seeds.resolve(), folder.resolve())
        for zone in options.zones.split(","):
            began = time.monotonic()
            found = open_window(job, zone, folder.resolve())
            if not found["ended"]:
                # A window that hangs or falls is opened once more; one that finds something wrong is not.
                print(f"{zone}: once more, because {found['errors'][-1]}".replace(str(folder.resolve()) + "/", ""))
                found = open_window(job, zone, folder.resolve())
            print(f"{zone}: QGIS {found.get('version', '?')}, {time.monotonic() - began:.0f} s")
            for line in found.get("lines", []):
                print("  " + line.replace(str(folder.resolve()) + "/", ""))
            for error in found["errors"]:
                print("  WRONG " + error.replace(str(folder.resolve()) + "/", ""))
            wrong += len(found["errors"])
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"frames in QGIS: {'all right' if wrong == 0 else f'{wrong} wrong'}")
    return 0 if wrong == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
