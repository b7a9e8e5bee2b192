#!/usr/bin/env python3
"""Runs the Spark job on a real cluster on this machine's loopback, and compares it with `dateline export`.

    python3 Tests/Spark/run.py BINARY FOLDER [--corpora DIR] [--size BYTES] [--only NAME]

FOLDER is where `install.sh` put PySpark; what the runs write is left in FOLDER/run for a look. The last line is
`N passed, N failed, N skipped`; the exit code is 1 if a check failed.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
JOB = ROOT / "Integrations" / "spark"
sys.path[:0] = [str(HERE), str(JOB)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=lambda text: Path(text).resolve())
    parser.add_argument("folder", type=lambda text: Path(text).resolve())
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "benchmarks")
    parser.add_argument("--size", default="3M")
    parser.add_argument("--only", choices=[check.__name__ for check in CHECKS])
    options = parser.parse_args()
    python = options.folder / "venv" / "bin" / "python"
    if lack := missing(python):
        print(f"spark: skipped, there is no {lack}")
        print(f"0 passed, 0 failed, {len(CHECKS)} skipped")
        return 0
    if Path(sys.prefix) != options.folder / "venv":
        os.execv(python, [str(python), "-B", *sys.argv])
    # Whoever ends the test ends the cluster.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    return Run(options).all()


def missing(python):
    if not python.exists() or subprocess.run([python, "-c", "import pyspark, pyarrow"], capture_output=True).returncode:
        return "PySpark with pyarrow"
    java = shutil.which("java")
    if not java:
        return "Java"
    told = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
    version = int(told.split('"')[1].split(".")[0]) if '"' in told else 0
    return f"Java 17 or newer (found {version})" if version < 17 else None


class Run:
    def __init__(self, options):
        self.options = options
        self.binary = options.binary
        self.work = options.folder / "run"
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        self.corpus = self.work / "archive.jsonl"
        self.make(self.corpus, options.size)
        self.cluster = self.session = None

    def make(self, path, size):
        words = [sys.executable, ROOT / "Benchmarks" / "archive_corpus.py", size, "-o", path, "--corpora",
                 self.options.corpora]
        subprocess.run(words, check=True)

    def lines(self):
        # Not splitlines, which also ends lines where Unicode says so, inside of texts.
        return self.corpus.read_text().split("\n")[:-1]

    def all(self):
        passed = failed = skipped = 0
        try:
            for check in CHECKS:
                if self.options.only not in (None, check.__name__):
                    skipped += 1
                    continue
                begin = time.monotonic()
                wrong = list(check(self))
                print(f"{check.__name__}: {'FAILED' if wrong else 'passed'} ({time.monotonic() - begin:.0f} s)", flush=True)
                for words in wrong:
                    print(f"  {words}", flush=True)
                failed, passed = failed + bool(wrong), passed + (not wrong)
        finally:
            if self.session:
                self.session.stop()
            if self.cluster:
                self.cluster.stop()
        print(f"{passed} passed, {failed} failed, {skipped} skipped")
        return 1 if failed else 0

    def exported(self):
        """What one machine makes of the archive."""
        import layers

        folder = self.work / "export"
        if not folder.exists():
            layers.export(self.binary, self.corpus, folder)
        return folder

    def address(self):
        from cluster import Cluster

        if self.cluster is None:
            self.cluster = Cluster(self.work / "cluster")
        return self.cluster.address

    def spark(self):
        """A session on the cluster, for the runs that are not submitted."""
        from pyspark.sql import SparkSession

        if self.session is None:
            builder = SparkSession.builder.master(self.address()).appName("test")
            for name, value in CONFIGURATION.items():
                builder = builder.config(name, value)
            self.session = builder.getOrCreate()
        return self.session

    def job(self, name, *words, binary=None):
        import dateline_spark

        words = ["--binary", binary or self.binary, "--output", self.work / name, *words]
        return dateline_spark.job(self.spark(), dateline_spark.arguments([str(word) for word in words]))


# Small parts, so that there are many tasks.
CONFIGURATION = {
    "spark.executor.memory": "1g", "spark.executor.cores": "1", "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1", "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "4",
    "spark.sql.files.maxPartitionBytes": "400k", "spark.sql.files.openCostInBytes": "0", "spark.log.level": "ERROR",
    "spark.pyspark.python": sys.executable}


def filter_keeps_step(run):
    """The process alone: chunks of all sizes, nested rows, documents without an id, and no document lost or doubled."""
    import pyarrow as pa
    from dateline_job import annotations
    from dateline_job.annotate_stage import LinesOfBatch
    from dateline_job.annotator import NO_ID, NOT_READ, Annotator

    documents = run.lines()[:2500]
    # Four that give no line, and one that only looks as if it had an id.
    documents[7:7] = ["{broken", '{"title": "no text"}', '{"text": "\\"id\\" in Mosul"}', '["a list"]', '{"id": "no text"}']
    expected = None
    for size in (1, 300, 2500):
        for schema in (annotations.SCHEMA, annotations.NESTED):
            command = [run.binary, "annotate", "--event-records"]
            some = documents if size > 1 else documents[:40]
            chunks = [LinesOfBatch(pa.array(some[at:at + size])) for at in range(0, len(some), size)]
            tables, done = [], 0
            for chunk, answers in Annotator(command, seconds=30).annotate(chunks):
                tables.append(annotations.table(done, answers, chunk, schema))
                done += len(chunk)
            rows = pa.concat_tables(tables).to_pylist()
            if [row["number"] for row in rows] != list(range(len(some))):
                yield f"chunks of {size}: {len(rows)} rows, expected {len(some)} in the order of the input"
                continue
            lost = {row["number"]: row["error"] for row in rows if row["error"]}
            if lost != dict.fromkeys([7, 8, 9, 10], NO_ID) | {11: NOT_READ}:
                yield f"chunks of {size}: errors {lost}"
            for row in rows:
                for name in ("places", "dates", "events"):
                    if row[name] is not None:
                        row[name] = bare(row[name] if schema is annotations.NESTED else json.loads(row[name]))
            if size == 300:
                expected = expected or rows
                if rows != expected:
                    yield "nested rows say something else than rows of JSON"
            if size == 2500 and rows != expected:
                yield "chunks of 2500 give other rows than chunks of 300"


def ranges_hold_each_line_once(run):
    """Files cut anywhere, with and without a last line break, empty lines, compression; ids for those without."""
    import gzip

    from dateline_job import line_ranges

    folder = run.work / "ranges"
    (folder / "sub").mkdir(parents=True)
    lines = [json.dumps({"id": str(n), "text": "x" * (n * 37 % 90)}).encode() for n in range(200)]
    (folder / "a.jsonl").write_bytes(b"\n".join(lines[:90]))
    (folder / "sub" / "b.jsonl").write_bytes(b"\n\n" + b"\r\n".join(lines[90:150]) + b"\n\n\n")
    (folder / "sub" / "c.jsonl.gz").write_bytes(gzip.compress(b"\n".join(lines[150:]) + b"\n"))
    (folder / "_SUCCESS").write_bytes(b"no data")
    (folder / "empty.jsonl").write_bytes(b"")
    found = line_ranges.files([str(folder)])
    for size in (1, 7, 64, 100, 1000, 5000, 1 << 20):
        read = []
        for part in line_ranges.parts(found, size):
            read += [document.strip() for chunk in line_ranges.chunks(part) for document in chunk.documents()]
        if read != lines:
            yield f"parts of {size} bytes: {len(read)} lines, expected {len(lines)} in the order of the files"
    names = [address.rpartition("/")[2] for address, _ in line_ranges.files([f"{folder}/sub/*.jsonl"])]
    if names != ["b.jsonl"]:
        yield f"sub/*.jsonl: {names}"
    named = line_ranges.tidy(b'{"text": "one"}\n{"id": 2, "text": "two"}\nbroken\n').split(b"\n")
    if [line.startswith(b'{"id":"sha1-') for line in named] != [True, False, False, False] or json.loads(named[0])["text"] != "one":
        yield f"ids: {named}"


def bare(value):
    """Without members that are null, as a struct must have all of them."""
    if isinstance(value, dict):
        return {key: bare(inner) for key, inner in value.items() if bare(inner) is not None}
    return [bare(inner) for inner in value] if isinstance(value, list) else value


def submitted_as_documented(run):
    """spark-submit, as the README has it; all that is written is what one machine writes."""
    import layers

    exported = run.exported()
    address = run.address()
    words = [run.cluster.home / "bin" / "spark-submit", "--master", address]
    for name, value in CONFIGURATION.items():
        words += ["--conf", f"{name}={value}"]
    words += [JOB / "dateline_spark.py", "--binary", run.binary, "--input", run.corpus, "--output", run.work / "submitted"]
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode != 0:
        yield f"exit code {done.returncode}: {done.stderr[-3000:]}"
        return
    yield from layers.differences(run.work / "submitted", exported)
    summary = json.loads((run.work / "submitted" / "summary.json").read_text())
    manifest = json.loads((exported / "manifest.json").read_text())["counts"]
    for name, told, expected in [
        ("documents", summary["documents"], manifest["documents"]), ("events", summary["events"], manifest["events_told"]),
        ("features", summary["features"], {"events": manifest["features_dated"],
                                           "events_undated": manifest["features_undated"]}),
        ("set aside", summary["set_aside"], 0)]:
        if told != expected:
            yield f"{name}: {told}, expected {expected}"
    parts = len(list((run.work / "submitted" / "annotations").iterdir()))
    if parts < 4:
        yield f"{parts} tasks: that is no cluster at work"


def killed_executors(run):
    """An executor is killed while documents are read, and another while layers are written: nothing changes."""
    import layers

    output = run.work / "killed"
    killed = []

    def kill(folder, count):
        # As soon as some tasks have finished, and long before all have.
        while len([path for path in folder.rglob("part-*") if path.is_file()]) < count:
            time.sleep(0.05)
        killed.append(run.cluster.kill_executor())

    def kill_twice():
        kill(output / "annotations", 3)
        kill(output / "geoparquet", 3)

    run.spark()
    killer = threading.Thread(target=kill_twice, daemon=True)
    killer.start()
    summary = run.job("killed", "--input", run.corpus, "--nested", "--reader", "spark")
    killer.join(5)
    lost = sum("exited with code 137" in path.read_text(errors="replace")
               for path in (run.work / "cluster").glob("worker*.log"))
    if len(killed) != 2 or not lost:
        yield f"{len(killed)} executors were killed, expected 2; {lost} workers tell of it"
    if summary["set_aside"]:
        yield f"{summary['set_aside']} documents were set aside"
    yield from layers.differences(output, run.exported())
    left = [path for path in output.rglob("*.partial")]
    if left:
        yield f"left over: {left}"


def poison_costs_itself(run):
    """Three documents that kill, hang and eat memory; from Parquet, with a filter on the events."""
    import layers
    import pyarrow as pa
    import pyarrow.parquet as pq

    stand_in = run.work / "stand_in.py"
    stand_in.write_text((HERE / "stand_in.py").read_text().replace("@PROGRAM@", str(run.binary)))
    stand_in.chmod(0o755)
    lines = run.lines()[:900]
    (run.work / "healthy.jsonl").write_text("\n".join(lines) + "\n")
    rows = [json.loads(line) for line in lines]
    for place, marker in [(300, "KILL"), (700, "HANG"), (701, "MEMORY")]:
        rows.insert(place, {"id": marker, "text": f"In Mosul, a bomb killed ten. POISON-{marker}"})
    rows = [{("body" if name == "text" else name): value for name, value in row.items()} for row in rows]
    columns = ["id", "body", "title", "published", "source", "url"]
    table = pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in columns})
    pq.write_table(table, run.work / "archive.parquet")
    summary = run.job(
        "poison", "--format", "parquet", "--column", "text=body", "--input", run.work / "archive.parquet", "--seconds", "3", "--batch", "60",
        "--filters", "--min-confidence 0.5", binary=stand_in)
    found = pq.read_table(run.work / "poison" / "annotations")
    errors = {row["id"]: row["error"] for row in found.to_pylist() if row["error"]}
    expected = {"KILL": "dateline ended by signal 9", "HANG": "dateline no answer within 3 s",
                "MEMORY": "dateline ended with exit code 1"}
    if errors != expected:
        yield f"errors {errors}, expected {expected}"
    if (summary["documents"], summary["set_aside"]) != (903, 3):
        yield f"{summary}, expected 903 documents and 3 set aside"
    layers.export(run.binary, run.work / "healthy.jsonl", run.work / "healthy", "--min-confidence", "0.5")
    yield from layers.differences(run.work / "poison", run.work / "healthy")


def text_files(run):
    """A folder of text files: each is a document, and its id is its name."""
    import layers

    folder = run.work / "texts"
    (folder / "deep er").mkdir(parents=True)
    with open(run.work / "texts.jsonl", "w") as file:
        for number, line in enumerate(run.lines()[:60]):
            text = json.loads(line)["text"]
            name = f"{'deep er/' if number % 2 else ''}report-{number}.txt"
            (folder / name).write_text(text)
            file.write(json.dumps({"id": name, "text": text, "published": "2019-03-23"}) + "\n")
    run.job("from-texts", "--format", "text", "--published", "2019-03-23", "--input", folder)
    layers.export(run.binary, run.work / "texts.jsonl", run.work / "texts-export")
    yield from layers.differences(run.work / "from-texts", run.work / "texts-export")


CHECKS = [filter_keeps_step, ranges_hold_each_line_once, submitted_as_documented, killed_executors, poison_costs_itself, text_files]

if __name__ == "__main__":
    sys.exit(main())
