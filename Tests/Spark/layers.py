"""Compares what the job has written with what `dateline export` writes of the same documents on one machine."""

import json
import subprocess
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

LAYERS = ("events", "events_undated")


def export(binary, documents, folder, *options):
    words = [binary, "export", documents, "-o", folder, "--format", "geojsonl,parquet", "--no-map", "--progress", "none"]
    done = subprocess.run([*map(str, words), *options], capture_output=True, text=True)
    # 2: a record failed, and the others are there.
    if done.returncode not in (0, 2):
        raise RuntimeError(f"dateline export: exit code {done.returncode}\n{done.stderr}")


def differences(output, exported):
    """In words; none where all is the same."""
    for layer in LAYERS:
        files = sorted(Path(output, "geojson", layer).rglob("*.geojsons"))
        texts = [file.read_bytes() for file in files]
        if any(not record.startswith(b"\x1e{") for text in texts for record in text.splitlines()):
            yield f"{layer}: a line of the sequences does not begin with a record separator"
        lines = sorted(line.lstrip(b"\x1e") for text in texts for line in text.splitlines())
        expected = sorted(Path(exported, f"{layer}.geojsonl").read_bytes().splitlines())
        if not expected:
            yield f"{layer}: the export has no feature, so that nothing is compared"
        if lines != expected:
            missing, more = set(expected) - set(lines), set(lines) - set(expected)
            yield (f"{layer}: {len(lines)} GeoJSON features, expected {len(expected)}; {len(missing)} are missing and "
                   f"{len(more)} others are there, such as {next(iter(missing | more), b'the same twice')[:300]}")
        yield from table_differences(layer, Path(output, "geoparquet", layer), Path(exported, f"{layer}.parquet"))
        yield from misplaced(layer, files)


def table_differences(layer, folder, exported):
    expected = pq.read_table(exported)
    files = sorted(folder.rglob("*.parquet"))
    tables = [pq.ParquetFile(file).read() for file in files]
    if not tables:
        yield f"{layer}: no GeoParquet"
        return
    whole = pa.concat_tables([table.replace_schema_metadata() for table in tables])
    if whole.schema != expected.schema.remove_metadata():
        yield f"{layer}: columns of GeoParquet {whole.schema}, expected {expected.schema}"
        return
    # Ids are not the order where two events have one.
    order = [("event_id", "ascending"), ("document_id", "ascending")]
    if not whole.sort_by(order).equals(expected.replace_schema_metadata().sort_by(order)):
        yield f"{layer}: rows of GeoParquet differ from those of the export"
    for file, table in zip(files, tables):
        geo = json.loads(table.schema.metadata[b"geo"])
        about = geo["columns"]["geometry"]
        points = [row for row in table["bbox"].to_pylist() if row]
        box = [min(p["xmin"] for p in points), min(p["ymin"] for p in points), max(p["xmax"] for p in points),
               max(p["ymax"] for p in points)] if points else None
        if geo["version"] != "1.1.0" or about["encoding"] != "WKB" or about.get("bbox") != box:
            yield f"{file}: geo metadata {geo}, expected the box {box}"


def misplaced(layer, files):
    for file in files:
        names = dict(part.split("=") for part in file.parts if "=" in part)
        for line in file.read_bytes().splitlines():
            told = json.loads(line.lstrip(b"\x1e"))["properties"]
            country = told["country"] or "__HIVE_DEFAULT_PARTITION__"
            if names["country"] != country or layer == "events" and not told["date_start"].startswith(names["month"]):
                yield f"{file}: holds an event of {country}, {told.get('date_start')}"
                return
