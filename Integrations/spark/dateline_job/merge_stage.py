"""The second half of the job: events that several documents tell become one feature each."""

import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import functions as F

from . import json_lines
from .annotate_stage import EVENT_BITS
from .filter_process import FilterProcess, ProcessDied

GROUPS = "n long, group long, rank int, cell int, day int"
SPREAD = 4096
# By what features are laid out in files, and the line itself as the program wrote it.
FEATURES = "layer string, country string, month string, date_start string, event_id string, feature string"
_text = pa.string()
_described = pa.schema([("properties", pa.struct([("country", _text), ("date_start", _text), ("event_id", _text)]))])


def features(annotations, settings):
    """A data frame of the features of all events, merged, from the rows of `annotations`."""
    told = annotations.where("event_records <> '[]'")
    events = numbered(told, "event_records", "record")
    groups = assigned(numbered(told, "event_keys", "key"), settings)
    # Half of the events of news have no place or no day; they are spread by their groups, or one task would have them all.
    nowhere = F.when(F.col("cell").isNull() | F.col("day").isNull(), F.col("group") % SPREAD).alias("spread")
    tellings = events.join(groups.select("*", nowhere), "n").repartition("cell", "day", "spread")
    # Grouped where they are: rows of one group have one cell and day.
    whole = tellings.groupBy("cell", "day", "spread", "group").agg(
        F.collect_list(F.struct("rank", "record")).alias("tellings"))
    records = F.array_sort("tellings")["record"]
    lines = whole.select(F.to_json(F.struct(records.alias("records"))).alias("line"))
    return lines.mapInArrow(lambda batches: feature_lines(batches, settings), FEATURES)


def numbered(rows, column, name):
    """Each event with its number; the record and the key of an event stand at one place in their lists."""
    texts = F.split(F.regexp_replace(column, r'[\[\]"]', ""), ",")
    exploded = rows.select("number", F.posexplode(texts).alias("place", name))
    number = F.shiftleft("number", EVENT_BITS).bitwiseOR(F.col("place").cast("long"))
    fits = F.assert_true(F.col("place") < 1 << EVENT_BITS, F.lit(f"a document has more than {1 << EVENT_BITS} events"))
    return exploded.where(fits.isNull()).select(number.alias("n"), name)


def assigned(keys, settings):
    """Which events are one: told by one process that sees the keys of all, since chains of tellings have no bounds."""
    lines = keys.select(F.to_json(F.struct("n", "key")).alias("line")).repartition(1)
    return lines.mapInArrow(lambda batches: group_lines(batches, settings), GROUPS)


def group_lines(batches, settings):
    schema = pa.schema([("n", pa.int64()), ("group", pa.int64()), ("rank", pa.int32()), ("cell", pa.int32()),
                        ("day", pa.int32())])
    for lines in answers(settings.assign_command(), batches):
        yield from json_lines.table(lines, schema).select(schema.names).to_batches()


def feature_lines(batches, settings):
    for lines in answers(settings.features_command(), batches):
        found = pa.array(lines.decode().split("\n")[:-1], pa.string())
        # An event that the filters leave out.
        found = found.filter(pc.not_equal(found, "null"))
        if len(found):
            yield described(found)


def described(features):
    properties = json_lines.table(json_lines.joined(features), _described)["properties"].combine_chunks()
    country, start, identity = (pc.struct_field(properties, name) for name in ("country", "date_start", "event_id"))
    layer = pc.if_else(pc.is_null(start), "events_undated", "events")
    # Years before 1000 and after 9999 have other lengths; what stands before the day is year and month.
    month = pc.struct_field(pc.extract_regex(start, r"^(?P<month>-?\d+-\d\d)-"), "month")
    columns = [layer, country, month, start, identity, features]
    return pa.RecordBatch.from_arrays(columns, ["layer", "country", "month", "date_start", "event_id", "feature"])


def answers(command, batches):
    """What the command writes for the lines of the batches, in pieces that end with a line."""
    process = None
    rest = bytearray()

    def whole_lines(wait):
        while block := process.read(wait):
            rest.extend(block)
            end = rest.rfind(b"\n") + 1
            if end:
                yield bytes(memoryview(rest)[:end])
                del rest[:end]

    try:
        for batch in batches:
            if not len(batch):
                continue
            # Begun with the first line: an empty part needs no process.
            process = process or FilterProcess(command)
            process.write(json_lines.joined(batch.column(0)))
            process.write(b"\n")
            yield from whole_lines(wait=False)
        if process is None:
            return
        process.close_input()
        yield from whole_lines(wait=True)
        # 1 says that there is nothing to write: all events are left out by the filters.
        if process.process.wait() not in (0, 1) or rest:
            raise ProcessDied(f"{' '.join(command)}: {process.how_it_ended()}. Its messages are above in this log.")
    finally:
        if process:
            process.stop()
