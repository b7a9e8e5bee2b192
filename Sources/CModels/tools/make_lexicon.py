#!/usr/bin/env python3
"""Write Sources/CModels/lexicon.txt: words that are names of people or everyday words, for the recogniser.

usage: make_lexicon.py CORPORA CENSUS OUTPUT

CENSUS is a folder with dist.male.first, dist.female.first and dist.all.last of the 1990 census of the United States (public domain; the PyPI
package `names` carries them). CORPORA is the benchmark folder: a word that its texts write in lower case at least 12 times is an everyday word.
Each line is a lower-case word and its marks: g given name, s surname, w everyday word.
"""
import collections
import glob
import json
import os
import re
import sys

corpora, census, output = sys.argv[1:4]
marks = collections.defaultdict(set)


def read(name, mark, least):
    for line in open(os.path.join(census, name)):
        parts = line.split()
        if len(parts) >= 2 and float(parts[1]) >= least:
            marks[parts[0].lower()].add(mark)


read("dist.male.first", "g", 0.008)
read("dist.female.first", "g", 0.008)
read("dist.all.last", "s", 0.0006)
counts = collections.Counter()
for path in sorted(glob.glob(os.path.join(corpora, "geoparsing", "*.jsonl")) + glob.glob(os.path.join(corpora, "dates", "*.jsonl"))):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        text = record.get("text") or " ".join(record.get("tokens", []))
        counts.update(re.findall(r"\b[a-z]{2,}\b", text))
for word, count in counts.items():
    if count >= 12:
        marks[word].add("w")
with open(output, "w") as file:
    for word in sorted(marks):
        if word.isascii() and word.isalpha():
            file.write(f"{word} {''.join(sorted(marks[word]))}\n")
