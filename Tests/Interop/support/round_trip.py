"""A table through `dateline geocode` into layers, through a client into a table, and through `dateline geocode` again:
every row and every cell of it must come back."""

import csv
import json
import subprocess
from pathlib import Path

from support import cases, report

FORMATS = ["csv", "geojson", "gpkg"]
OPTIONS = ["--id", "id", "--date", "day", "--latitude", "lat", "--longitude", "lon", "--progress", "none"]


def table():
    """The cells of `tables/hostile.csv` by the row's id."""
    with open(cases.TABLES / "hostile.csv", encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = next(lines)
        rows = [dict(zip(header, map(cases.unescaped, line))) for line in lines]
    return header, {row["id"]: row for row in rows}


def layers(binary, folder):
    """Writes the layers of the table; dated and undated rows stand apart."""
    header, rows = table()
    source = Path(folder, "hostile.csv")
    with open(source, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(row.values() for row in rows.values())
    geocode(binary, source, folder, ",".join(FORMATS))


def geocode(binary, source, folder, formats):
    subprocess.run(
        [binary, "geocode", source, "-o", folder, "--format", formats, *OPTIONS], check=True, stderr=subprocess.DEVNULL
    )


def judge(check, binary, export, folder, text=lambda value: value):
    """`export(layer, table)` is the client: it reads a layer of ours and writes it as a table."""
    header, rows = table()
    for extension in FORMATS:
        with report.guarded(f"{check}, {extension}"):
            found = {}
            for name in ("events", "events_undated"):
                written = Path(folder, f"{check}-{extension}-{name}.csv")
                export(Path(folder, f"{name}.{extension}"), written)
                found |= read_again(binary, written, header)
            report.expect(f"{check}, {extension}: the same rows", sorted(found), sorted(rows))
            change = text if extension == "csv" else lambda value: value
            report.expect_none(
                f"{check}, {extension}: the same cells",
                [
                    f"row {i} {name} {found[i].get(name)!r:.60}, expected {wanted!r:.60}"
                    for i, row in rows.items()
                    if i in found
                    for name, wanted in row.items()
                    if (found[i].get(name) or "") != change(wanted)
                ],
            )


def read_again(binary, written, header):
    """The client's table through our program; JSON is read here, by Python."""
    folder = written.with_suffix("")
    geocode(binary, written, folder, "geojson")
    rows = {}
    for path in folder.glob("events*.geojson"):
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            properties = feature["properties"]
            rows[properties["id"]] = {name: properties.get(name) for name in header}
    return rows
