#!/usr/bin/env python3
"""Measure the links of events to places: 5-fold, whole sources of event-links left out of recogniser and linker.

usage: links.py CORPORA [FOLDS]

Prints word precision, recall and F1 and the share of sentences that are right, by CORPORA/score_links.py:
  as given   on the file as it is, where about one sentence in five has marks at the wrong words;
  sound      on the sentences whose marks stand at words;
  as meant   with the marks read as they were meant (Documentation/training.md), which is what the linker is to do.
Each with the learned linker, and by the rules alone.
"""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", ".build", "release")
CORPORA = sys.argv[1]
FOLDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
GIVEN = f"{CORPORA}/events/event-links.jsonl"


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {record["id"]: record for record in map(json.loads, lines)}


def write(path, records):
    with open(path, "w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(record) + "\n" for record in records)


def score(name, gold, system):
    done = subprocess.run([sys.executable, f"{CORPORA}/score_links.py", gold, system, "--json"], check=True,
                          capture_output=True, text=True)
    found = json.loads(done.stdout)
    print(f"{name:22} F1 {found['f1']:.3f} (P {found['precision']:.3f} R {found['recall']:.3f}), "
          f"sentence exact {found['sentence_exact']:.3f} of {found['sentences']}", flush=True)


def spans(record):
    return [(place["start"], place["end"]) for place in record["event_places"]]


def main():
    given = read(GIVEN)
    with tempfile.TemporaryDirectory() as work:
        meant, learned, ruled = {}, f"{work}/learned.jsonl", f"{work}/ruled.jsonl"
        with open(learned, "wb") as with_model, open(ruled, "wb") as without:
            for fold in range(FOLDS):
                models = f"{work}/models"
                subprocess.run([f"{BUILD}/dateline-train", CORPORA, os.path.join(HERE, "..", "Gazetteer", "Data"), models,
                                "--fold-links", f"{fold}/{FOLDS}"], check=True, stdout=subprocess.DEVNULL)
                with open(f"{models}/held-out.txt", encoding="utf-8") as ids:
                    write(f"{work}/part.jsonl", [given[line] for line in ids.read().split("\n") if line])
                meant.update(read(f"{models}/held-out-links.jsonl"))
                for target in (with_model, without):
                    if target is without:
                        open(f"{models}/links.model", "wb").close()
                    with open(f"{work}/part.jsonl", "rb") as part:
                        subprocess.run([f"{BUILD}/dateline", "annotate", "--given-spans", "--models", models], check=True,
                                       stdin=part, stdout=target, stderr=subprocess.DEVNULL)
        write(f"{work}/meant.jsonl", meant.values())
        write(f"{work}/sound.jsonl", [record for key, record in meant.items() if spans(record) == spans(given[key])])
        for name, gold in (("as given", GIVEN), ("sound", f"{work}/sound.jsonl"), ("as meant", f"{work}/meant.jsonl")):
            score(name + ", learned", gold, learned)
            score(name + ", rules", gold, ruled)


main()
