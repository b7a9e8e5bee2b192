"""Features as rows of GeoParquet 1.1, in the columns that the program itself gives its layers."""

import io
import json
import os
import subprocess
import tempfile

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from . import json_lines

SPECIMENS = {
    "events": "An airstrike hit a market in Mosul on 10 July 2017, killing 12 people.",
    "events_undated": "Gunmen killed a guard in Mosul."}
# Little-endian, a point: how WKB begins.
POINT = np.dtype([("order", "u1"), ("kind", "<u4"), ("x", "<f8"), ("y", "<f8")])


def schemas(binary):
    """The columns of each layer with the `geo` member of its file, as this very program writes them."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for layer, text in SPECIMENS.items():
            report = os.path.join(folder, f"{layer}.txt")
            with open(report, "w", encoding="utf-8") as file:
                file.write(text)
            options = ["--format", "parquet", "--no-map", "--progress", "none"]
            subprocess.run([binary, "export", report, "-o", folder, *options], check=True, stderr=subprocess.DEVNULL)
            found[layer] = pyarrow.parquet.read_schema(os.path.join(folder, f"{layer}.parquet"))
    return found


def table(lines, schema):
    """The table of these features, each a line of GeoJSON, in the columns of `schema`."""
    properties = [field for field in schema if field.name not in ("geometry", "bbox")]
    line = pa.schema([
        ("geometry", pa.struct([("coordinates", pa.list_(pa.float64()))])), ("properties", pa.struct(properties))])
    found = json_lines.table("\n".join(lines).encode(), line).combine_chunks()
    coordinates = pc.struct_field(found["geometry"], "coordinates").combine_chunks()
    columns = {field.name: pc.struct_field(found["properties"], field.name) for field in properties}
    columns["geometry"], columns["bbox"] = points(coordinates, schema.field("bbox").type)
    return pa.table([columns[name] for name in schema.names], schema=schema)


def points(coordinates, box_type):
    """WKB, and the box of each point."""
    is_null = coordinates.is_null()
    flat = coordinates.flatten().to_numpy(zero_copy_only=False).reshape(-1, 2)
    records = np.zeros(len(flat), POINT)
    records["order"], records["kind"] = 1, 1
    records["x"], records["y"] = flat[:, 0], flat[:, 1]
    size = POINT.itemsize
    whole = records.tobytes()
    encoded = iter([whole[at:at + size] for at in range(0, len(whole), size)])
    # Places of the points among the rows, -1 where there is none.
    known = np.asarray(pc.invert(is_null).to_numpy(zero_copy_only=False))
    geometry = pa.array([next(encoded) if k else None for k in known], pa.binary())
    places = pa.array(np.where(known, np.cumsum(known) - 1, 0), mask=~known)
    x, y = pa.array(flat[:, 0]).take(places), pa.array(flat[:, 1]).take(places)
    # The children of a missing struct hold something all the same, since they may not be null.
    fields = [pc.fill_null(values, 0.0) for values in (x, y, x, y)]
    boxes = pa.StructArray.from_arrays(fields, fields=list(box_type), mask=is_null)
    return geometry, boxes


def with_box(table):
    """The table with the `geo` member of its own points."""
    geo = json.loads(table.schema.metadata[b"geo"])
    about = geo["columns"][geo["primary_column"]]
    about.pop("bbox", None)
    x, y = (pc.min_max(pc.struct_field(table["bbox"], name)).as_py() for name in ("xmin", "ymin"))
    about["geometry_types"] = [] if x["min"] is None else ["Point"]
    if x["min"] is not None:
        about["bbox"] = [x["min"], y["min"], x["max"], y["max"]]
    return table.replace_schema_metadata({"geo": json.dumps(geo, ensure_ascii=False, separators=(",", ":"))})


def parquet_bytes(table):
    stream = io.BytesIO()
    table = with_box(table)
    # A dictionary and a frame of zstd for each column take a small table more time than all else, and save nothing.
    is_large = table.num_rows >= 1000
    pyarrow.parquet.write_table(
        table, stream, compression="zstd" if is_large else "snappy", row_group_size=65536, use_dictionary=is_large)
    return stream.getvalue()
