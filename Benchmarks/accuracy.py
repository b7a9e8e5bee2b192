#!/usr/bin/env python3
"""Measure accuracy on the development corpora and print the tables of Documentation/accuracy.md.

usage: accuracy.py CORPORA [--quick]

CORPORA is the benchmark folder with the scorers. Cross-corpus: the models are trained without that corpus. 5-fold: each
fifth of its documents is read by models trained on the rest and the other corpora. --quick leaves the folds out.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.join(HERE, "..", ".build", "release")
CORPORA = sys.argv[1]
QUICK = "--quick" in sys.argv


def annotate(gold, output, *options):
    with open(gold, "rb") as source, open(output, "wb") as target:
        subprocess.run([os.path.join(BUILD, "dateline"), "annotate", "--jobs", "2", *options],
                       stdin=source, stdout=target, check=True)


def train(folder, *options):
    subprocess.run([os.path.join(BUILD, "dateline-train"), CORPORA,
                    os.path.join(HERE, "..", "Gazetteer", "Data"), folder, *options], check=True,
                   stdout=subprocess.DEVNULL)


def score(scorer, gold, system, *options):
    done = subprocess.run([sys.executable, os.path.join(CORPORA, scorer), gold, system, "--json", *options],
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def places(work, corpus):
    gold = f"{CORPORA}/geoparsing/{corpus}.jsonl"
    options = ["--demonyms"] if corpus == "lgl" else []
    models = f"{work}/without-{corpus}"
    train(models, "--without", corpus)
    annotate(gold, f"{work}/free.jsonl", "--models", models)
    annotate(gold, f"{work}/given.jsonl", "--models", models, "--given-spans")
    rows = [("cross-corpus", score("score_places.py", gold, f"{work}/free.jsonl", *options),
             score("score_places.py", gold, f"{work}/given.jsonl", *options))]
    if not QUICK:
        with open(f"{work}/free5.jsonl", "w") as free, open(f"{work}/given5.jsonl", "w") as given:
            for fold in range(5):
                models = f"{work}/{corpus}-{fold}"
                train(models, "--fold", f"{fold}/5")
                held = set(open(f"{models}/held-out.txt").read().split("\n"))
                part = f"{work}/part.jsonl"
                with open(gold) as lines, open(part, "w") as out:
                    out.writelines(line for line in lines if json.loads(line)["id"] in held)
                annotate(part, f"{work}/part-free.jsonl", "--models", models)
                annotate(part, f"{work}/part-given.jsonl", "--models", models, "--given-spans")
                free.write(open(f"{work}/part-free.jsonl").read())
                given.write(open(f"{work}/part-given.jsonl").read())
        rows.append(("5-fold", score("score_places.py", gold, f"{work}/free5.jsonl", *options),
                     score("score_places.py", gold, f"{work}/given5.jsonl", *options)))
    for name, free, given in rows:
        print(f"{corpus:9} {name:13} recognition exact F1 {free['recognition_exact']['f1']:.3f} "
              f"(P {free['recognition_exact']['precision']:.3f} R {free['recognition_exact']['recall']:.3f}), "
              f"overlap F1 {free['recognition_overlap']['f1']:.3f} | gold spans Acc@161 "
              f"{given['resolution_all']['acc161']:.3f} | end to end F1@161 {free['end_to_end_161']['f1']:.3f}",
              flush=True)


def gazetteer(work):
    """What the embedded core alone can do: ceiling of resolution, spellings, a table joined by names."""
    measure = os.path.join(BUILD, "gazetteer-measure")
    corpora = [f"{CORPORA}/geoparsing/{name}.jsonl" for name in ["lgl", "geovirus", "tud-loc"]]
    subprocess.run([measure, "ceiling", *corpora], check=True)
    pairs = sorted(glob.glob(os.path.join(HERE, "..", "Tests", "Specs", "spelling-*.tsv")))
    done = subprocess.run([measure, "spelling", *pairs], check=True, capture_output=True, text=True)
    print("\n".join(line for line in done.stdout.split("\n") if line.startswith("spelling")))
    table = f"{CORPORA}/tables/ged-syria.csv"
    subprocess.run([measure, "table", table, f"{work}/table.csv"], check=True)
    found = score("score_table.py", table, f"{work}/table.csv")
    print(f"table ged-syria: within 5 km {found['within_5km']:.3f}, within 25 km {found['within_25km']:.3f} of "
          f"{found['point_rows']} point rows; areas within 161 km {found['area_within_161km']:.3f}", flush=True)


def main():
    with tempfile.TemporaryDirectory() as work:
        gazetteer(work)
        for corpus in ["lgl", "geovirus", "tud-loc"]:
            places(work, corpus)
        gold = f"{CORPORA}/dates/timeml-dev.jsonl"
        annotate(gold, f"{work}/dates.jsonl")
        dates = score("score_dates.py", gold, f"{work}/dates.jsonl")
        print(f"dates     relaxed F1 {dates['relaxed']['f1']:.3f}, strict {dates['strict']['f1']:.3f}, "
              f"value {dates['value_f1']:.3f}, date value {dates['date_value_f1']:.3f}")
        gold = f"{CORPORA}/events/event-links.jsonl"
        models = f"{work}/without-event-links"
        train(models, "--without", "event-links")
        annotate(gold, f"{work}/links.jsonl", "--given-spans", "--models", models)
        links = score("score_links.py", gold, f"{work}/links.jsonl")
        print(f"links     token F1 {links['f1']:.3f} (P {links['precision']:.3f} R {links['recall']:.3f}), "
              f"sentence exact {links['sentence_exact']:.3f}")
        gold = f"{CORPORA}/events/muc4-dev.jsonl"
        annotate(gold, f"{work}/incidents.jsonl")
        incidents = score("score_incidents.py", gold, f"{work}/incidents.jsonl")
        print(f"incidents {json.dumps(incidents)}")


main()
