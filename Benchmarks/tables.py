#!/usr/bin/env python3
"""Compare the table reader with Python's csv: the same rows from awkward tables, and the speed in one run.

usage: tables.py PROGRAM [ROWS]      (PROGRAM: tables-measure; ROWS of the timed tables, 1000000 by default)

First 300 random tables are written by csv.writer and read by both; the first difference stops the run. Then three tables
of ROWS rows (nothing quoted, some cells quoted, all quoted) are read in turn, five times, and the medians of processor
time are compared. The program and csv each read in a process that has started already.
"""
import csv
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

PIECES = ["Mosul", "a", "", " ", '"', '""', "\n", "\r\n", ",", ";", "\t", "|", "é", "الموصل", "😀", "=1", "0",
          "2017-07-10", "x y", "\u200f", "words that fill more than a piece of sixty-four bytes, put behind others"]
WORDS = "forces said that the convoy was hit near town by an air strike on Monday while residents fled to camps".split()


def awkward(path, rng):
    """A random table; its rows."""
    columns = rng.randint(2, 8)
    rows = [[f"name{i}" for i in range(columns)]]
    rows += [["".join(rng.choice(PIECES) for _ in range(rng.randint(0, 3))) for _ in range(columns)]
             for _ in range(rng.randint(1, 40))]
    with open(path, "w", newline="", encoding=rng.choice(["utf-8", "utf-8-sig", "utf-16"])) as out:
        csv.writer(out, delimiter=rng.choice(",;\t|"), lineterminator=rng.choice(["\n", "\r\n"]),
                   quoting=rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])).writerows(rows)
    return rows


def compare(program, folder):
    rng = random.Random(3)
    path = os.path.join(folder, "awkward.csv")
    asked = 0
    for number in range(300):
        rows = awkward(path, rng)
        done = subprocess.run([program, "rows", path], stdout=subprocess.PIPE, check=True)
        read = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
        # Which mark parts the cells, and whether the first row has names, must be guessed here; tables where the guess
        # differs say nothing of the reading.
        if len(read[0]) != len(rows[0]) or read[0] != rows[0]:
            continue
        asked += 1
        if read != rows:
            sys.exit(f"table {number} is read otherwise than csv wrote it: {path}")
    print(f"rows as csv wrote them: {asked} of 300 random tables"
          + (f"; in {300 - asked} another mark or header was guessed" if asked < 300 else ""))


def timed_table(path, kind, rows):
    rng = random.Random(7)
    with open(path, "w", newline="", encoding="utf-8") as out:
        out.write("event_id,event_date,event_type,place,admin1,country,fatalities,notes\n")
        for i in range(rows):
            note = " ".join(rng.choice(WORDS) for _ in range(7))
            cells = [f"EV{i:07d}", f"20{rng.randint(14, 19)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
                     rng.choice(["Battle", "Bombing", "Air strike"]), f"Town{rng.randint(0, 20000)}",
                     rng.choice(["Ninewa", "Raqqa", "Anbar"]), rng.choice(["Iraq", "Syria"]), str(rng.randint(0, 40)), note]
            if kind == "all":
                cells = [f'"{cell}"' for cell in cells]
            elif kind == "some":
                chance = rng.random()
                if chance < .15:
                    cells[7] = f'"he said ""{note}"", then"'
                elif chance < .2:
                    cells[7] = f'"{note}\nsecond line, more"'
            out.write(",".join(cells) + "\n")


def python_seconds(path):
    start = time.process_time()
    count = 0
    with open(path, newline="", encoding="utf-8") as table:
        for row in csv.reader(table):
            count += len(row)
    return time.process_time() - start, count


def measure(program, folder, rows):
    for kind in ["none", "some", "all"]:
        path = os.path.join(folder, f"{kind}.csv")
        timed_table(path, kind, rows)
        ours, theirs, dates = [], [], []
        for _ in range(5):
            for mode, times in [("speed", ours), ("dates", dates)]:
                words = subprocess.run([program, mode, path], stdout=subprocess.PIPE, check=True, text=True).stdout.split()
                times.append(float(words[words.index("seconds") + 1]))
            seconds, cells = python_seconds(path)
            theirs.append(seconds)
            if int(words[3]) + 8 != cells:
                sys.exit(f"{kind}: {words[3]} cells and the header's 8 against csv's {cells}")
        mine, other = statistics.median(ours), statistics.median(theirs)
        size = os.path.getsize(path) / 1e6
        print(f"{kind:5} quoted, {size:.0f} MB: {mine:.3f} s, {size / mine:.0f} MB/s; csv {other:.3f} s; "
              f"{other / mine:.1f} times as fast; with dates {statistics.median(dates):.3f} s")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        compare(sys.argv[1], folder)
        measure(sys.argv[1], folder, int(sys.argv[2]) if len(sys.argv) == 3 else 1_000_000)


main()
