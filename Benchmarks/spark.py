#!/usr/bin/env python3
"""Print what Spark costs over the same two processes run by hand, and how fast events are merged; nothing is asserted.

usage: spark.py [--size 500M] [--rounds 3] [--corpora DIR] [--folder .build/spark-venv] [--nested] [--reader task|spark]
                [--steps all|annotate]

An archive of SIZE bytes (archive_corpus.py) is annotated, in turn, by two processes of `dateline annotate
--event-records`, as the job runs them, each with half of it, side by side; by two of `dateline annotate --records`, whose
lines `dateline merge` takes, as one would run them without Spark; and by the Spark job on a real standalone cluster on
loopback: two executors of one core, new in each round. The start of the session is not counted, everything after it is:
the JVM's warming up, sending the program to the executors, reading, writing Parquet. Figures are medians of the rounds. Then the events of all documents
go through `merge --assign` and the rest of the job, unless `--steps annotate` leaves that out. Needs 4 GB of memory and
twenty times SIZE of disk; a quiet machine. FOLDER is where Tests/Spark/install.sh put PySpark.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
DATELINE = os.path.abspath(os.environ.get("DATELINE_BINARY", os.path.join(ROOT, ".build", "release", "dateline")))
sys.path[:0] = [os.path.join(ROOT, "Tests", "Spark"), os.path.join(ROOT, "Integrations", "spark")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="500M")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--corpora", default=os.path.join(ROOT, "..", "shared", "benchmarks"))
    parser.add_argument("--folder", default=os.path.join(ROOT, ".build", "spark-venv"))
    parser.add_argument("--nested", action="store_true")
    parser.add_argument("--reader", default="task")
    parser.add_argument("--steps", choices=["all", "annotate"], default="all")
    options = parser.parse_args()
    # Executors stand in other folders.
    options.folder = os.path.abspath(options.folder)
    venv = os.path.join(options.folder, "venv")
    if sys.prefix != venv:
        os.execv(f"{venv}/bin/python", [f"{venv}/bin/python", *sys.argv])
    with tempfile.TemporaryDirectory(dir=options.folder) as work:
        corpus = os.path.join(work, "archive.jsonl")
        words = [sys.executable, os.path.join(ROOT, "Benchmarks", "archive_corpus.py"), options.size, "-o", corpus]
        subprocess.run([*words, "--corpora", options.corpora], check=True)
        halves = split(corpus)
        size = os.path.getsize(corpus) / 1e6
        hand, plain, spark = [], [], []
        for number in range(options.rounds):
            hand.append(by_hand(halves, "--event-records"))
            plain.append(by_hand(halves, "--records"))
            begin = time.perf_counter()
            output = os.path.join(work, f"spark{number}")
            spark.append(by_spark(corpus, output, options, work))
            whole = time.perf_counter() - begin
            print(f"round {number + 1}: by hand {hand[-1][0]:.1f} s (CPU {hand[-1][1]:.1f} s), with --records "
                  f"{plain[-1][0]:.1f} s (CPU {plain[-1][1]:.1f} s), Spark {spark[-1][0]:.1f} s "
                  f"(CPU {spark[-1][1]:.1f} s), {whole:.1f} s with its start and end", flush=True)
            if number + 1 < options.rounds:
                shutil.rmtree(output)
        (hand, hand_cpu), (plain, _), (spark, spark_cpu) = [
            map(statistics.median, zip(*runs)) for runs in (hand, plain, spark)]
        print(f"annotate {size:.0f} MB: two processes by hand {hand:.1f} s ({size / hand:.1f} MB/s), Spark {spark:.1f} s "
              f"({size / spark:.1f} MB/s), {spark / hand - 1:+.0%}; CPU {spark_cpu / hand_cpu - 1:+.0%}; "
              f"against two with --records ({plain:.1f} s) {spark / plain - 1:+.0%}")
        stored = sum(os.path.getsize(f"{output}/annotations/{name}") for name in os.listdir(f"{output}/annotations"))
        print(f"annotations as Parquet: {stored / 1e6:.0f} MB, {stored / 1e6 / size:.2f} of the documents")
        if options.steps == "all":
            merge(output, options, work)


def split(path):
    """Two files of about half of the lines each."""
    names = [f"{path}.{number}" for number in (0, 1)]
    half = os.path.getsize(path) / 2
    with open(path, "rb") as file, open(names[0], "wb") as first, open(names[1], "wb") as second:
        size = 0
        for line in file:
            (first if size < half else second).write(line)
            size += len(line)
    return names


def by_hand(halves, option):
    begin = time.perf_counter()
    running = []
    for half in halves:
        with open(half, "rb") as source, open(f"{half}.annotated", "wb") as target:
            command = [DATELINE, "annotate", option, "--jobs", "1"]
            running.append(subprocess.Popen(command, stdin=source, stdout=target, stderr=subprocess.DEVNULL))
    cpu = 0
    for process in running:
        _, status, usage = os.wait4(process.pid, 0)
        cpu += usage.ru_utime + usage.ru_stime
        if status:
            sys.exit(f"dateline annotate: wait status {status}, so there is nothing to measure")
    wall = time.perf_counter() - begin
    for half in halves:
        os.remove(f"{half}.annotated")
    return wall, cpu


def cpu_seconds():
    """Of this process and all that it has started, those that have ended included."""
    used, children = {}, {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue  # It has ended since it was listed.
        used[int(name)] = sum(map(int, fields[11:15]))
        children.setdefault(int(fields[1]), []).append(int(name))
    total, waiting = 0, [os.getpid()]
    while waiting:
        process = waiting.pop()
        total += used.get(process, 0)
        waiting += children.get(process, [])
    return total / os.sysconf("SC_CLK_TCK")


def with_session(work, body):
    from cluster import Cluster
    from pyspark.sql import SparkSession

    cluster = Cluster(tempfile.mkdtemp(dir=work), memory="1500m")
    try:
        builder = SparkSession.builder.master(cluster.address).appName("benchmark").config("spark.ui.enabled", "false")
        for name, value in {"executor.cores": "1", "executor.memory": "1g", "driver.host": "127.0.0.1",
                            "log.level": "ERROR", "pyspark.python": sys.executable}.items():
            builder = builder.config(f"spark.{name}", value)
        session = builder.getOrCreate()
        # Both executors are there.
        while session.sparkContext._jsc.sc().getExecutorMemoryStatus().size() < 3:
            time.sleep(0.1)
        begin, used = time.perf_counter(), cpu_seconds()
        body(session)
        wall, used = time.perf_counter() - begin, cpu_seconds() - used
        session.stop()
        return wall, used
    finally:
        cluster.stop()


def by_spark(corpus, output, options, work, steps="annotate"):
    import dateline_spark

    words = ["--binary", DATELINE, "--input", corpus, "--output", output, "--steps", steps, "--reader", options.reader]
    words += ["--nested"] if options.nested else []
    return with_session(work, lambda session: dateline_spark.job(session, dateline_spark.arguments(words)))


def merge(output, options, work):
    """The one task that all keys go through, by itself; then the whole second half of the job."""
    import pyarrow.parquet as pq

    keys = os.path.join(work, "keys.jsonl")
    count = 0
    with open(keys, "w", encoding="ascii") as file:
        for name in sorted(os.listdir(f"{output}/annotations")):
            for group in pq.ParquetFile(f"{output}/annotations/{name}").iter_batches(columns=["event_keys"]):
                for texts in group.column(0).to_pylist():
                    for key in (texts or "[]")[1:-1].replace('"', "").split(",") if texts != "[]" else []:
                        file.write(f'{{"n":{count},"key":"{key}"}}\n')
                        count += 1
    begin = time.perf_counter()
    with open(keys, "rb") as source:
        process = subprocess.Popen([DATELINE, "merge", "--assign"], stdin=source, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"dateline merge --assign: wait status {status}")
    wall = time.perf_counter() - begin
    print(f"merge --assign: {count} events in {wall:.1f} s ({count / wall:,.0f} a second), {os.path.getsize(keys) / 1e6:.0f} MB "
          f"of keys, peak memory {usage.ru_maxrss / 1024:.0f} MB ({usage.ru_maxrss * 1024 / count:.0f} bytes an event)")
    os.remove(keys)
    wall, cpu = by_spark("-", output, options, work, steps="merge")
    print(f"merge and layers on Spark: {count} events in {wall:.1f} s (CPU {cpu:.1f} s)")
    for name in ("geoparquet", "geojson"):
        sizes = [os.path.getsize(os.path.join(root, file)) for root, _, files in os.walk(f"{output}/{name}") for file in files]
        print(f"{name}: {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
