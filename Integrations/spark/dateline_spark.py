#!/usr/bin/env python3
"""Reads an archive of documents on Apache Spark: annotations as Parquet, then merged events as GeoParquet and GeoJSON.

    spark-submit [options of Spark] dateline_spark.py --binary dateline --input s3a://archive/*.jsonl --output s3a://out

See README.md beside this file for the options, what is written, and how to size a cluster.
"""

import argparse
import json
import os
import shlex
import shutil
import sys
import tempfile
import time

from pyspark.sql import SparkSession

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from dateline_job import annotate_stage, annotations, documents, feature_table, layer_stage, line_ranges, merge_stage
from dateline_job.settings import Settings
from dateline_job.storage import Folder


def main():
    options = arguments()
    spark = SparkSession.builder.appName("dateline").getOrCreate()
    try:
        job(spark, options)
    finally:
        spark.stop()


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", nargs="+", required=True, help="files, folders or patterns that Spark reads")
    parser.add_argument("--format", choices=["jsonl", "text", "parquet"], default="jsonl")
    parser.add_argument("--reader", choices=["task", "spark"], default="task",
                        help="who reads JSON lines: each task its range (file, hdfs, s3, gs, abfs), or Spark (any storage)")
    parser.add_argument("--column", action="append", default=[], metavar="FIELD=NAME", help="of Parquet: text=body")
    parser.add_argument("--output", required=True, help="a folder: a path, file:, hdfs:, s3a:, gs: or abfs:")
    parser.add_argument("--binary", required=True, help="the program, which is sent to the executors")
    parser.add_argument("--on-nodes", action="store_true", help="--binary and --gazetteer are paths on every node")
    parser.add_argument("--gazetteer", action="append", default=[], help="an index that is sent along; repeatable")
    parser.add_argument("--published", help="publication date of all documents")
    parser.add_argument("--filters", type=shlex.split, default=[], help="options of dateline merge: '--country IQ'")
    parser.add_argument("--geojson", choices=["sequence", "lines"], default="sequence", help="RFC 8142, or bare lines")
    parser.add_argument("--nested", action="store_true", help="annotations as lists of structs, not as texts of JSON")
    parser.add_argument("--steps", choices=["all", "annotate", "merge"], default="all",
                        help="merge goes on from the annotations that are there")
    parser.add_argument("--batch", type=int, default=500, help="documents that are handed over at once")
    parser.add_argument("--seconds", type=float, default=60, help="silence after which a document is set aside")
    parser.add_argument("--memory", type=float, default=4, help="GB of address space for a process of the program")
    options = parser.parse_args(words)
    options.column = dict(pair.split("=", 1) for pair in options.column)
    return options


def job(spark, options):
    """All steps; returns the summary that it also writes."""
    begin = time.monotonic()
    settings = prepare(spark, options)
    annotated = f"{options.output.rstrip('/')}/annotations"
    summary = {"input": options.input, "steps": options.steps}
    if options.steps != "merge":
        parts = annotate_stage.annotate(read(spark, options), annotated, settings)
        for name in ("documents", "set_aside", "events", "bytes", "deaths"):
            summary[name] = sum(row[name] for row in parts)
        tell("annotated", summary, begin)
    if options.steps != "annotate":
        rows = spark.read.schema(MERGED).parquet(annotated)
        features = merge_stage.features(rows, settings)
        columns = feature_table.schemas(local_binary(options))
        summary["features"] = layer_stage.write(features, options.output, columns, options.geojson == "sequence")
        tell("merged", summary, begin)
    Folder(options.output).write("summary.json", json.dumps(summary, indent=1).encode() + b"\n")
    return summary


# What the merge reads of the annotations; the other columns stay on the disk.
MERGED = "number long, event_records string, event_keys string"


def prepare(spark, options):
    """Sends the program and these modules to the executors."""
    context = spark.sparkContext
    # A session that runs the job twice has them already.
    if not any(path.endswith("/dateline_job.zip") for path in context.listFiles):
        archive = shutil.make_archive(os.path.join(tempfile.mkdtemp(), "dateline_job"), "zip", HERE, "dateline_job")
        context.addPyFile(archive)
    if not options.on_nodes:
        for path in [options.binary, *options.gazetteer]:
            context.addFile(path)
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", options.batch)
    cpus = int(context.getConf().get("spark.task.cpus", "1"))
    return Settings(
        binary=options.binary, gazetteers=options.gazetteer, shipped=not options.on_nodes, jobs=cpus,
        seconds=options.seconds, memory=int(options.memory * 1e9) or None, nested=options.nested, published=options.published,
        filters=options.filters)


def local_binary(options):
    return os.path.abspath(options.binary)


def read(spark, options):
    if options.format == "text":
        return documents.text_files(spark, options.input)
    if options.format == "parquet":
        return documents.parquet(spark, options.input, options.column)
    if options.reader == "spark":
        return documents.json_lines(spark, options.input)
    found = line_ranges.files(options.input)
    context = spark.sparkContext
    parts = list(line_ranges.parts(found, bytes_of_part(spark), context.defaultParallelism))
    return context.parallelize(parts, max(1, len(parts)))


def bytes_of_part(spark):
    """The size that Spark gives to the parts of files that it reads itself."""
    return spark._jsparkSession.sessionState().conf().filesMaxPartitionBytes()


def tell(step, summary, begin):
    print(f"dateline: {step} in {time.monotonic() - begin:.1f} s: {json.dumps(summary)}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
