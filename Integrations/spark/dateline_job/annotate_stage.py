"""The first half of the job: documents to annotations, a long-lived `dateline annotate` for each task."""

import pyarrow as pa
import pyarrow.compute as pc
from pyspark import RDD, TaskContext

from . import annotations, json_lines, line_ranges
from .annotator import Annotator, Chunk
from .storage import Folder

# The number of a document: its part of the archive, and its place in there. The number of an event has 18 bits more,
# and all of it fits in 63 bits.
DOCUMENT_BITS, EVENT_BITS = 24, 18
MOST_PARTS = 1 << 63 - DOCUMENT_BITS - EVENT_BITS

SUMMARY = "part string, documents long, set_aside long, events long, bytes long, deaths long"


class LinesOfBatch(Chunk):
    """A batch of Spark's: an Arrow array of lines."""

    def __init__(self, array):
        self.array = array

    def __len__(self):
        return len(self.array)

    def lines(self):
        return json_lines.joined(self.array).to_pybytes() + b"\n"

    def documents(self):
        return [line.encode() for line in self.array.to_pylist()]


def annotate(documents, output, settings):
    """Annotates a data frame of lines, or an RDD of lists of ranges of files that hold lines, into Parquet files in the
    folder `output`.

    Returns a summary a part. A part is written under its name by the task that finishes it; what a killed one has left
    is removed at the end.
    """
    # Ranges need nothing of Spark SQL, whose start costs an executor two seconds.
    is_ranges = isinstance(documents, RDD)
    parts = (documents if is_ranges else documents.rdd).getNumPartitions()
    if parts > MOST_PARTS:
        raise ValueError(f"{parts} parts of input, and {MOST_PARTS} can be numbered. Read larger parts: "
                         "spark.sql.files.maxPartitionBytes.")
    folder = Folder(output)
    folder.clear()
    if is_ranges:
        tasks = documents.mapPartitions(lambda lists: [annotate_part(line_ranges.chunks_of(lists), output, settings)])
    else:
        tasks = documents.mapInArrow(
            lambda batches: [batch_of(annotate_part(chunks(batches), output, settings))], SUMMARY)
    summaries = tasks.collect()
    folder.keep_only([row["part"] for row in summaries if row["documents"]])
    return summaries


def annotate_part(chunks, output, settings):
    """What a task does. Returns its summary."""
    number = TaskContext.get().partitionId()
    name = f"part-{number:06}.parquet"
    annotator = Annotator(settings.annotate_command(), settings.jobs, settings.seconds, settings.memory)
    count = lost = events = size = 0
    with Folder(output).writing(name) as stream:
        schema = annotations.NESTED if settings.nested else annotations.SCHEMA
        part = annotations.Part(stream, schema)
        for chunk, answers in annotator.annotate(chunks):
            first = number << DOCUMENT_BITS | count
            if count + len(chunk) > 1 << DOCUMENT_BITS:
                raise ValueError(f"part {number} of the input has more than {1 << DOCUMENT_BITS} documents. Read smaller "
                                 "parts: spark.sql.files.maxPartitionBytes.")
            rows = annotations.table(first, answers, chunk, schema)
            count += rows.num_rows
            lost += rows.num_rows - rows["error"].null_count
            # Two quotes a key.
            events += (pc.sum(pc.count_substring(rows["event_keys"], '"')).as_py() or 0) // 2
            size += chunk.size()
            part.write(rows, sum(len(answer) for answer in answers) if isinstance(answers, list) else len(answers))
        part.close()
    return {
        "part": name, "documents": count, "set_aside": lost, "events": events, "bytes": size, "deaths": annotator.deaths}


def batch_of(summary):
    return pa.RecordBatch.from_pylist([summary])


def chunks(batches):
    for batch in batches:
        if len(batch):
            yield LinesOfBatch(batch.column(0))
