#!/usr/bin/env python3
"""Print time and memory of `dateline export` with merging as an archive grows; nothing is asserted.

usage: merge_scale.py [--tellings N[,N...]] [--dense SHARE] [--folder DIR] [--alone]

For each N (500000,1000000,2000000,5000000) an archive of N tellings is written to DIR (a temporary folder) as reports of one
sentence: each event is told by three reports, in towns and over nine years as in merge.py, the SHARE (0.05) of the events on
twenty days. It is exported to CSV. Seconds, peak memory and what the program said are printed, and with --alone the same of
a run with --no-merge, from which the cost of merging can be told. N = 5,000,000 takes some 15 GB of disk.
"""
import argparse
import datetime
import itertools
import json
import os
import shutil
import tempfile

import merge


class Flood(merge.Archive):
    """An archive of which no more is kept than the story that is being told."""

    def __init__(self, dense):
        super().__init__(0, 1, 0.02)
        self.weights = list(itertools.accumulate(self.weights))
        self.dense = dense
        self.days = [merge.FIRST + datetime.timedelta(self.random.randrange(merge.DAYS)) for _ in range(20)]

    def pick(self): return self.random.choices(self.towns, cum_weights=self.weights)[0]

    def write(self, path, count):
        with open(path, "w", encoding="utf-8") as file:
            for number in range(count):
                if number % 3 == 0:
                    day = self.random.choice(self.days) if self.random.random() < self.dense else None
                    self.events.clear()
                    event = self.event(town=self.pick(), day=day)
                self.differs.clear()
                sentence, published = self.sentence(event)
                file.write(json.dumps({"id": f"r{number}", "text": sentence, "published": str(published)}) + "\n")


def measure(folder, tellings, dense, alone):
    source = f"{folder}/archive.jsonl"
    Flood(dense).write(source, tellings)
    megabytes = os.path.getsize(source) / 1e6
    for options in [[], ["--no-merge"]] if alone else [[]]:
        seconds, memory, said = merge.export(source, f"{folder}/out", *options)
        print(f"{tellings} tellings, {megabytes:.0f} MB{' '.join(['', *options])}: {seconds:.0f} s, {memory:.0f} MB; {said}",
              flush=True)
        shutil.rmtree(f"{folder}/out")
    os.remove(source)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tellings", default="500000,1000000,2000000,5000000")
    parser.add_argument("--dense", type=float, default=0.05)
    parser.add_argument("--folder")
    parser.add_argument("--alone", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for tellings in options.tellings.split(","): measure(folder, int(tellings), options.dense, options.alone)


if __name__ == "__main__":
    main()
