"""The end of the job: features into files, by country and month."""

import itertools

import pyarrow as pa
from pyspark import TaskContext

from . import feature_table
from .storage import Folder

# What Hive, Spark, DuckDB and Arrow read as null in the name of a folder.
NULL = "__HIVE_DEFAULT_PARTITION__"
# Rows of one file; a country has more in a month only where the archive is very large.
MOST_ROWS = 200_000
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
    part = TaskContext.get().partitionId()
    folder = Folder(output)
    rows = ((row["layer"], row["country"], row["month"], row["feature"]) for batch in batches for row in batch.to_pylist())
    for (layer, country, month), group in itertools.groupby(rows, key=lambda row: row[:3]):
        lines = (row[3] for row in group)
        files, count = [], 0
        for number in itertools.count():
            piece = list(itertools.islice(lines, MOST_ROWS))
            if not piece:
                break
            place = f"{layer}/country={country or NULL}" + (f"/month={month}" if layer == "events" else "")
            name = f"{place}/part-{part:05}" + (f"-{number}" if number else "")
            table = feature_table.table(piece, schemas[layer])
            files.append(f"geoparquet/{name}.parquet")
            folder.write(files[-1], feature_table.parquet_bytes(table))
            files.append(f"geojson/{name}.{'geojsons' if sequence else 'geojsonl'}")
            mark = "\x1e" if sequence else ""
            folder.write(files[-1], "".join(f"{mark}{line}\n" for line in piece).encode())
            count += len(piece)
        yield pa.RecordBatch.from_pydict({"layer": [layer], "files": [files], "features": [count]})
