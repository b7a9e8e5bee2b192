"""Lines of JSON: an array of them as bytes, and their members as columns."""

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json


def table(lines, schema):
    """The members that `schema` names, of lines in one buffer of bytes.

    What a later version of the program adds has no column, and must not end a run of hours.
    """
    # One block and one thread: a task has one core.
    read = pyarrow.json.ReadOptions(use_threads=False, block_size=len(lines) + 1)
    parse = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    return pyarrow.json.read_json(pa.BufferReader(lines), read_options=read, parse_options=parse)


def joined(lines):
    """The lines of an array, with line breaks between them, as one buffer."""
    whole = pa.ListArray.from_arrays(pa.array([0, len(lines)], pa.int32()), lines)
    return pc.binary_join(whole, "\n")[0].as_buffer()
