"""The end of the job: features into files, by country and month."""

import itertools

import pyarrow as pa
from pyspark import TaskContext

from . import feature_table
from .storage import Folder

# What Hive, Spark, DuckDB and Arrow read as null in the name of a folder.
NULL = "__HIVE_DEFAULT_PARTITION__"
# Rows of one file, or a few more; a country has so many in a month only where the archive is very large.
MOST_ROWS = 200_000
AT_ONCE = 20_000
SUMMARY = "layer string, files array<string>, features long"


def write(features, output, schemas, sequence):
    """Writes GeoParquet and GeoJSON lines under `output`. Returns how many features each layer has.

    `sequence`: begin each line with a record separator (RFC 8142). A range of countries, months and days goes to one
    task, in the order of the days: a large month is several files, and no task has much more than another.
    """
    keys = ["layer", "country", "month", "date_start", "event_id"]
    ranges = features.repartitionByRange(*keys).sortWithinPartitions(*keys)
    folder = Folder(output)
    folder.child("geoparquet").clear()
    folder.child("geojson").clear()
    rows = ranges.mapInArrow(lambda batches: write_part(batches, output, schemas, sequence), SUMMARY).collect()
    for form in ("geoparquet", "geojson"):
        begin = f"{form}/"
        names = [name[len(begin):] for row in rows for name in row.files if name.startswith(begin)]
        folder.child(form).keep_only(names)
    counts = {layer: 0 for layer in schemas}
    for row in rows:
        counts[row.layer] += row.features
    return counts


def write_part(batches, output, schemas, sequence):
    folder = Folder(output)
    part = TaskContext.get().partitionId()
    for (layer, country, month), pieces in itertools.groupby(tables(batches, schemas), key=lambda piece: piece[0]):
        files, count = [], 0
        for number, (lines, table) in enumerate(together(pieces)):
            place = f"{layer}/country={country or NULL}" + (f"/month={month}" if layer == "events" else "")
            name = f"{place}/part-{part:05}" + (f"-{number}" if number else "")
            files.append(f"geoparquet/{name}.parquet")
            folder.write(files[-1], feature_table.parquet_bytes(table))
            files.append(f"geojson/{name}.{'geojsons' if sequence else 'geojsonl'}")
            mark = "\x1e" if sequence else ""
            folder.write(files[-1], "".join(f"{mark}{line}\n" for line in lines).encode())
            count += len(lines)
        yield pa.RecordBatch.from_pydict({"layer": [layer], "files": [files], "features": [count]})


def tables(batches, schemas):
    """Pieces of one layer, country and month: the key, the lines, and the table of them.

    Lines become tables many at a time, because a month of a small country has few.
    """
    waiting = []
    for batch in batches:
        waiting.append(batch)
        if sum(len(batch) for batch in waiting) >= AT_ONCE:
            yield from tables_of(pa.Table.from_batches(waiting), schemas)
            waiting = []
    if waiting:
        yield from tables_of(pa.Table.from_batches(waiting), schemas)


def tables_of(rows, schemas):
    keys = list(zip(*(rows[name].to_pylist() for name in ("layer", "country", "month"))))
    lines = rows["feature"].to_pylist()
    first = 0
    for layer, group in itertools.groupby(keys, key=lambda key: key[0]):
        last = first + len(list(group))
        table = feature_table.table(lines[first:last], schemas[layer])
        at = first
        for key, group in itertools.groupby(keys[first:last]):
            end = at + len(list(group))
            yield key, lines[at:end], table.slice(at - first, end - at)
            at = end
        first = last


def together(pieces):
    """Pieces of one key as few large ones."""
    lines, parts = [], []
    for _, more, table in pieces:
        lines += more
        parts.append(table)
        if len(lines) >= MOST_ROWS:
            yield lines, pa.concat_tables(parts)
            lines, parts = [], []
    if lines:
        yield lines, pa.concat_tables(parts)
