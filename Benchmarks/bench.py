#!/usr/bin/env python3
"""Print how fast the built program is; nothing is asserted.

usage: bench.py CORPORA [DUMP ...]

The text of the development corpora repeated to 50 MB (without them, of seeds/), one JSON line a document. Times are of whole processes, the
median of five runs after one that is not counted; CPU seconds are user and system together. Finding names is compared with
flashgeotext (pip install flashgeotext), which gets the names of the core's own tables and the beginning of the same text, in turn with it.
DUMP: GeoNames dumps to build indexes of; flashgeotext's loading is compared with a small one.
"""
import filecmp
import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
DATELINE = os.path.join(ROOT, ".build", "release", "dateline")


def texts(corpora):
    paths = sorted(glob.glob(f"{corpora}/geoparsing/[glt]*.jsonl") + glob.glob(f"{corpora}/dates/*.jsonl"))
    for path in paths:
        for line in open(path, encoding="utf-8"):
            record = json.loads(line)
            yield record["text"], record.get("published")
    if not paths:
        print("development corpora not found: measuring on seeds/")
        for path in sorted(glob.glob(os.path.join(ROOT, "seeds", "*.txt"))):
            yield open(path, encoding="utf-8").read(), None


def write_corpus(path, size, corpora):
    documents = list(texts(corpora))
    written = number = 0
    with open(path, "w", encoding="utf-8") as file:
        while written < size:
            text, published = documents[number % len(documents)]
            record = {"id": str(number), "text": text}
            if published:
                record["published"] = published
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
            written += len(text.encode())
            number += 1
    return written


def run(arguments, source=None, target=os.devnull):
    """Wall seconds, CPU seconds, peak memory in MB of one process."""
    start = time.perf_counter()
    with open(source or os.devnull, "rb") as stdin, open(target, "wb") as stdout:
        process = subprocess.Popen(arguments, stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(arguments)}: ended with wait status {status}, so there is nothing to measure")
    wall = time.perf_counter() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(arguments, source=None, runs=5):
    results = [run(arguments, source) for _ in range(runs + 1)][1:]
    return [statistics.median(column) for column in zip(*results)]


def main():
    corpora = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as work:
        corpus = os.path.join(work, "corpus.jsonl")
        size = write_corpus(corpus, 50_000_000, corpora)
        rates = {}
        alone = 0
        for jobs in (1, 2):
            wall, cpu, memory = median([DATELINE, "annotate", "--jobs", str(jobs)], corpus)
            rates[jobs] = size / wall / 1e6
            if jobs == 1:
                alone = cpu
            print(f"annotate, {size / 1e6:.0f} MB, {jobs} worker{'s' * (jobs > 1)}: {rates[jobs]:.1f} MB/s "
                  f"({wall:.2f} s wall, {cpu:.2f} s CPU), peak memory {memory:.0f} MB")
            run([DATELINE, "annotate", "--jobs", str(jobs)], corpus, os.path.join(work, f"{jobs}.jsonl"))
        same = filecmp.cmp(os.path.join(work, "1.jsonl"), os.path.join(work, "2.jsonl"), shallow=False)
        print(f"two workers over one: {rates[2] / rates[1]:.2f} times, bytes {'equal' if same else 'DIFFER'}")
        matching(corpus, size, alone)
        wall, cpu, memory = median([DATELINE, "export", corpus, "-o", os.path.join(work, "layers"), "--jobs", "2",
                                    "--progress", "none"], runs=3)
        print(f"export to GeoJSON and CSV, 2 workers: {size / wall / 1e6:.1f} MB/s, peak memory {memory:.0f} MB")
        wall, cpu, memory = median([DATELINE, "lookup", "Deir Ezzor"], runs=21)
        python, _, _ = median([sys.executable, "-c", "pass"], runs=21)
        print(f"lookup as a process: {wall * 1000:.1f} ms (python3 -c pass: {python * 1000:.1f} ms), "
              f"peak memory {memory:.0f} MB")
        measure = os.path.join(ROOT, ".build", "release", "dates-measure")
        dates = subprocess.run([measure, "speed", corpus], check=True, capture_output=True, text=True)
        print(f"dates, one core, in process: {dates.stdout.strip()}")
        gazetteer(work, sys.argv[2:])


PEER = """
import csv, glob, json, sys, time
from flashgeotext.geotext import GeoText, GeoTextConfiguration
from flashgeotext.lookup import LookupData
names = {}
for path in sorted(glob.glob(sys.argv[1] + '/**/*.tsv', recursive=True)):
    lines = (line for line in open(path, encoding='utf-8') if not line.startswith('#'))
    table = csv.DictReader(lines, delimiter='\\t', quoting=csv.QUOTE_NONE)
    if 'name' not in (table.fieldnames or []):
        continue  # Codes of countries, no places.
    for row in table:
        spellings = [row['name'], row.get('asciiname'), *(row.get('names') or '').split('|')]
        names.setdefault(row['name'], []).extend(filter(None, spellings))
data = {name: list(dict.fromkeys(spellings)) for name, spellings in names.items()}
finder = GeoText(GeoTextConfiguration(use_demo_data=False))
finder.add(LookupData(name='places', data=data))
texts, size = [], 0
for line in open(sys.argv[2], encoding='utf-8'):
    texts.append(json.loads(line)['text'])
    size += len(texts[-1].encode())
    if size > 3e6:
        break
start = time.process_time()
for text in texts:
    finder.extract(text)
print(size / (time.process_time() - start) / 1e6, sum(map(len, data.values())))
"""


def matching(corpus, size, annotate_cpu):
    """Rates of cutting text, finding names and reading places, and what flashgeotext does with the same text and names."""
    measure = os.path.join(ROOT, ".build", "release", "gazetteer-measure")
    rates, peers, lines = [], [], []
    try:
        import flashgeotext  # noqa: F401  (the child process needs it)
        turns = 3
    except ImportError:
        turns = 1
    for _ in range(turns):
        lines = subprocess.run([measure, "match", corpus], check=True, capture_output=True, text=True).stdout.splitlines()
        rates += [float(line.split(": ")[1].split(" ")[0]) for line in lines if "no model" in line]
        if turns > 1:
            data = os.path.join(ROOT, "Gazetteer", "Data")
            child = subprocess.run([sys.executable, "-c", PEER, data, corpus], check=True, capture_output=True, text=True)
            peers.append([float(value) for value in child.stdout.split()[-2:]])
    print("\n".join(lines))
    if not peers:
        print("  flashgeotext is not installed, so there is no ratio: pip install flashgeotext")
        return
    peer = statistics.median(rate for rate, _ in peers)
    rate = statistics.median(rates)
    annotate = size / annotate_cpu / 1e6
    print(f"  flashgeotext with {peers[0][1]:.0f} names of the same tables: {peer:.2f} MB/s of CPU time; finding names is "
          f"{rate / peer:.1f} times that, annotate with everything {annotate / peer:.1f} times")


def gazetteer(work, dumps):
    """Builds an index of each dump, and asks it. Without dumps a table of the core's own towns stands in."""
    measure = os.path.join(ROOT, ".build", "release", "gazetteer-measure")
    core = os.path.join(ROOT, "Sources", "CCoreGazetteer", "core.gaz")
    subprocess.run([measure, "speed", core], check=True)
    for dump in dumps:
        index = os.path.join(work, "bench.gaz")
        runs = 3 if os.path.getsize(dump) > 1e8 else 7
        wall, cpu, memory = median([DATELINE, "gazetteer", "build", dump, "-o", index], runs=runs)
        size, indexed = os.path.getsize(dump), os.path.getsize(index)
        print(f"gazetteer build {os.path.basename(dump)}, {size / 1e6:.0f} MB: {wall:.2f} s wall, {cpu:.2f} s CPU, "
              f"{size / wall / 1e6:.0f} MB/s; index {indexed / 1e6:.0f} MB, peak memory {memory:.0f} MB = "
              f"{memory * 1048576 / indexed:.2f} times the index")
        subprocess.run([measure, "speed", index], check=True)
        if size < 1e8:
            peer = flashgeotext(dump)
            print(f"  flashgeotext loading the same names: {peer:.2f} s = {peer / wall:.1f} times" if peer
                  else "  flashgeotext is not installed: pip install flashgeotext")


def flashgeotext(dump):
    """Median seconds of a process that loads the names of a dump into flashgeotext; None where it is missing."""
    script = (
        "import sys\n"
        "from flashgeotext.geotext import GeoText, GeoTextConfiguration\n"
        "from flashgeotext.lookup import LookupData\n"
        "names = {}\n"
        "for line in open(sys.argv[1], encoding='utf-8'):\n"
        "    c = line.split('\\t')\n"
        "    names.setdefault(c[1], []).extend([c[1], c[2], *filter(None, c[3].split(','))])\n"
        "data = {name: list(dict.fromkeys(all)) for name, all in names.items()}\n"
        "GeoText(GeoTextConfiguration(use_demo_data=False)).add(LookupData(name='places', data=data))\n")
    try:
        import flashgeotext  # noqa: F401  (the child process needs it)
    except ImportError:
        return None
    return median([sys.executable, "-c", script, dump], runs=3)[0]


main()
