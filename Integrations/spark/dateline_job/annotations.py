"""The annotations of an archive as Parquet: one row a document, in columns that are the members of its line.

`SCHEMA` holds places, dates and events as the JSON that `dateline annotate` wrote; `NESTED` as lists of structs, which
queries find handier and which takes the task about a sixth more time.
"""

import json

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from . import json_lines
from .annotator import NAMELESS, NO_ID, Failure, aligned

_text, _count, _real = pa.string(), pa.int64(), pa.float64()
_texts, _indexes = pa.list_(_text), pa.list_(pa.int32())
_span = pa.struct([("start", pa.int32()), ("end", pa.int32())])
_worded = pa.struct([*_span, ("text", _text)])
_toll = pa.struct([("low", _count), ("best", _count), ("high", _count)])
_point = pa.struct([("lat", _real), ("lon", _real)])
_entry = pa.struct([
    ("id", _text), ("name", _text), *_point, ("country", _text), ("admin1", _text), ("admin2", _text), ("feature", _text),
    ("population", _count)])
_place = pa.struct([
    *_worded, ("kind", _text), ("place", _entry), ("confidence", _real), ("radius_km", _real), ("relation", _text),
    ("point", _point)])
_date = pa.struct([
    *_worded, ("type", _text), ("value", _text), ("mod", _text), ("edtf", _text), ("earliest", _text), ("latest", _text),
    ("precision", _text), ("anchor", _text)])
_event = pa.struct([
    ("trigger", _worded), ("type", _text), ("sub_type", _text), ("places", _indexes), ("dates", _indexes),
    ("earliest", _text), ("latest", _text), ("precision", _text), ("date_source", _text), ("modality", _text),
    ("actors", _texts), ("fatalities", _toll), ("quantity", _count), ("confidence", _real), ("sentence", _span),
    ("injured", _toll), ("initiators", _texts), ("targets", _texts)])

# Members of a line of `annotate --event-records`. The last two are lists of texts in JSON.
MEMBERS = ["id", "places", "dates", "events", "event_records", "event_keys"]
_nested = {"places": pa.list_(_place), "dates": pa.list_(_date), "events": pa.list_(_event)}

# Rows: the number of the document in the archive, its line, and why there is none.
SCHEMA = pa.schema([("number", _count), *[(name, _text) for name in MEMBERS], ("error", _text)])
NESTED = pa.schema([pa.field(field.name, _nested.get(field.name, field.type)) for field in SCHEMA])

# What ends each. No text in JSON can hold such bytes, since each of its quotes has a backslash before it.
_ENDS = [f',"{name}":'.encode() for name in MEMBERS[1:]] + [b"}\n"]
ROWS = 8192
BYTES = 64 << 20


def table(first, answers, chunk, schema):
    """Rows of a chunk whose first document has this number, of what `Annotator` gave for it."""
    numbers = from_numpy(_count, np.arange(first, first + len(chunk)))
    if not isinstance(answers, list):
        found = members(answers)
        if len(found[0]) == len(chunk) and not pc.any(pc.starts_with(found[0], NAMELESS)).as_py():
            return rows(numbers, found, answers, schema)
        # Ids must tell documents apart in the whole archive, and those of the nameless count the lines of one process.
        answers = [
            Failure(NO_ID) if isinstance(answer, bytes) and answer.startswith(b'{"id":"' + NAMELESS.encode()) and
            chunk.identity(index) is None else answer for index, answer in enumerate(aligned(chunk, answers))]
    found = [not isinstance(answer, Failure) for answer in answers]
    good = b"".join(answer for answer, is_good in zip(answers, found) if is_good)
    lost = [index for index, is_good in enumerate(found) if not is_good]
    bad = {
        "number": numbers.take(pa.array(lost, pa.int64())),
        "id": pa.array([chunk.identity(index) for index in lost], _text),
        "error": pa.array([str(answers[index]) for index in lost], _text)}
    healthy = rows(numbers.filter(pa.array(found, pa.bool_())), members(good), good, schema)
    return pa.concat_tables([healthy, with_all_columns(bad, len(lost), schema)]).sort_by("number")


def with_all_columns(columns, count, schema):
    return pa.table([columns.get(field.name, pa.nulls(count, field.type)) for field in schema], schema=schema)


def rows(numbers, found, lines, schema):
    """Rows of lines whose members have been found."""
    if not lines:
        return schema.empty_table()
    columns = dict(zip(MEMBERS, found))
    columns["number"] = numbers
    if schema is NESTED:
        columns.update(nested(lines))
    return with_all_columns(columns, len(numbers), schema)


def members(lines):
    """The members of each line, as columns of their JSON; that of the id as text."""
    found = [[] for _ in MEMBERS]
    find, whole = lines.index, memoryview(lines)
    steps = list(zip([cells.append for cells in found], _ENDS, map(len, _ENDS)))
    at, size = 0, len(lines)
    while at < size:
        at += len('{"id":')
        for add, ending, length in steps:
            end = find(ending, at)
            add(whole[at:end])
            at = end + length
    found[0] = [identity(bytes(text)) for text in found[0]]
    return [texts(cells) for cells in found]


def identity(text):
    return json.loads(text).encode() if b"\\" in text else text[1:-1]


def texts(cells):
    """Arrow's column of these texts, without looking at each again."""
    ends = np.zeros(len(cells) + 1, np.int32)
    np.cumsum([len(cell) for cell in cells], out=ends[1:])
    return pa.StringArray.from_buffers(len(cells), pa.py_buffer(ends), pa.py_buffer(b"".join(cells)))


def from_numpy(kind, values):
    # `pa.array` would look whether they are of pandas, and for that import it where it is installed.
    return pa.Array.from_buffers(kind, len(values), [None, pa.py_buffer(values)])


def nested(lines):
    found = json_lines.table(lines, pa.schema(_nested))
    return {name: found[name] for name in _nested}


class Part:
    """Writes the rows of one task to one Parquet file, a row group whenever there are enough."""

    def __init__(self, stream, schema):
        # Texts that are hardly ever the same twice make a dictionary that is thrown away again.
        repeated = [] if schema is SCHEMA else ["places", "dates", "events"]
        self.writer = pyarrow.parquet.ParquetWriter(
            stream, schema, compression="zstd", compression_level=1, use_dictionary=repeated or False,
            write_statistics=["number", "id"])
        self.waiting, self.rows, self.bytes = [], 0, 0

    def write(self, rows, size):
        self.waiting.append(rows)
        self.rows += rows.num_rows
        self.bytes += size
        if self.rows >= ROWS or self.bytes >= BYTES:
            self.flush()

    def flush(self):
        if self.waiting:
            self.writer.write_table(pa.concat_tables(self.waiting))
        self.waiting, self.rows, self.bytes = [], 0, 0

    def close(self):
        self.flush()
        self.writer.close()
