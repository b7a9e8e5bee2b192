"""The archive as a data frame with one column, `line`: a document as `dateline annotate` reads it."""

import re

from pyspark.sql import functions as F
from pyspark.sql import types as T

FIELDS = ["id", "text", "title", "published", "source", "url"]


def json_lines(spark, inputs):
    """Lines as they are: the program reads them itself, so that nothing is parsed twice.

    A document without an id gets one of its content: the program would number it, and each task numbers anew.
    """
    value = F.ltrim(F.col("value"))
    named = F.concat(F.lit('{"id":"sha1-'), F.sha1("value"), F.lit('",'), F.substr(value, F.lit(2)))
    lacks = ~F.contains("value", F.lit('"id"')) & F.startswith(value, F.lit("{"))
    return spark.read.text(inputs).where(value != "").select(F.when(lacks, named).otherwise(F.col("value")).alias("line"))


def text_files(spark, inputs):
    """Each file is a document; its id is its path below the input."""
    # Spark gives it as part of an address: "deep%20er". A plus sign stands for itself there.
    path = F.url_decode(F.replace(F.col("_metadata.file_path"), F.lit("+"), F.lit("%2B")))
    path = F.regexp_replace(path, "^file:/+", "file:///")
    identity = path
    for root in {root_of(spark, address) for address in inputs}:
        identity = F.when(F.startswith(path, F.lit(root)), F.substr(path, F.lit(len(root) + 1))).otherwise(identity)
    frame = spark.read.text(inputs, wholetext=True, recursiveFileLookup=True)
    return frame.select(line_of({"id": identity, "text": F.col("value")}))


def parquet(spark, inputs, names):
    """Rows of tables; `names` tells the columns that are not called as the fields of a document."""
    frame = spark.read.parquet(*inputs)
    columns = {}
    for field in FIELDS:
        name = names.get(field, field)
        if field in names or name in frame.columns:
            column = F.col(name)
            # "2017-07-10 06:30:00" is no published date, and the day is all that is used.
            is_time = isinstance(frame.select(column).schema[0].dataType, (T.TimestampType, T.TimestampNTZType))
            columns[field] = (column.cast("date") if is_time else column).cast("string")
    if "text" not in columns:
        raise ValueError(f"the table has no column 'text'; found {', '.join(frame.columns)}. Name it: --column text=NAME")
    content = F.sha1(F.concat_ws("\n", *columns.values()))
    columns["id"] = F.coalesce(columns.get("id", F.lit(None)), F.concat(F.lit("sha1-"), content))
    return frame.select(line_of(columns))


def line_of(columns):
    # Members that are null are left out by to_json.
    return F.to_json(F.struct(*[column.alias(field) for field, column in columns.items()])).alias("line")


def root_of(spark, address):
    """What is the same in the addresses of all files of an input, as Spark writes them."""
    path = spark._jvm.org.apache.hadoop.fs.Path(address)
    system = path.getFileSystem(spark._jsc.hadoopConfiguration())
    whole = system.makeQualified(path).toString()
    pattern = re.search(r"[*?\[{]", whole)
    if pattern or system.getFileStatus(path).isFile():
        whole = whole[: pattern.start() if pattern else len(whole)].rpartition("/")[0]
    return re.sub(r"^file:/+", "file:///", whole.rstrip("/")) + "/"
