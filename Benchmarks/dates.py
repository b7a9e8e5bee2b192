#!/usr/bin/env python3
"""Print every figure of date reading, on the halves of the development corpora, and on request what is wrong.

usage: dates.py CORPORA [--errors] [--program PATH]

Documents whose CRC-32 of the id is even were looked at while rules were written (half "even"); the others only counted.
--errors lists the errors of the even half alone. PATH: dates-measure, by default that of .build/release.
TimeML: the rules of score_dates.py. calendar: recall of gold values YYYY, YYYY-MM and YYYY-MM-DD.
MUC: share of the incidents with one gold day whose day is among the days that the document's dates name, and how many
different days a document with such an incident names; datelines: place and day of the opening line against a reading
of that line by a plain pattern.
"""
import collections
import json
import os
import re
import subprocess
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")


def is_even(document_id):
    return zlib.crc32(document_id.encode()) % 2 == 0


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def run(program, path):
    with open(path, "rb") as source:
        done = subprocess.run([program, "read"], stdin=source, stdout=subprocess.PIPE, check=True)
    return {d["id"]: d for d in map(json.loads, done.stdout.decode().split("\n")[:-1])}


def pairs(gold, system):
    """Gold items with the system item that overlaps most, or None; then the system items left over."""
    free = list(system)
    matched = []
    for item in gold:
        hits = [s for s in free if s["start"] < item["end"] and item["start"] < s["end"]]
        best = max(hits, key=lambda s: (min(s["end"], item["end"]) - max(s["start"], item["start"]),
                                        s["value"] == item["value"]), default=None)
        if best is not None:
            free.remove(best)
        matched.append((item, best))
    return matched, free


def f1(right, system, gold):
    return 2 * right / (system + gold) if system + gold else 0.0


def timeml(documents, found, name):
    gold = system = relaxed = strict = value = dated = dated_gold = dated_system = plain = plain_right = 0
    for document in documents:
        dates = found[document["id"]]["dates"]
        matched, _ = pairs(document["dates"], dates)
        gold += len(document["dates"])
        system += len(dates)
        for item, best in matched:
            same = best is not None and best["value"] == item["value"]
            relaxed += best is not None
            strict += best is not None and (best["start"], best["end"]) == (item["start"], item["end"])
            value += same
            if CALENDAR.match(item["value"]):
                plain += 1
                plain_right += same
        kept = [d for d in document["dates"] if d["type"] in ("DATE", "TIME")]
        ours = [d for d in dates if d["type"] in ("DATE", "TIME")]
        dated_gold += len(kept)
        dated_system += len(ours)
        dated += sum(b is not None and b["value"] == i["value"] for i, b in pairs(kept, ours)[0])
    print(f"timeml {name:5} {len(documents)} documents, {gold} gold: relaxed {f1(relaxed, system, gold):.4f} "
          f"strict {f1(strict, system, gold):.4f} value {f1(value, system, gold):.4f} "
          f"date value {f1(dated, dated_system, dated_gold):.4f} calendar {plain_right}/{plain} = "
          f"{plain_right / max(1, plain):.4f}")


def errors(documents, found):
    for document in documents:
        text = document["text"]
        matched, spurious = pairs(document["dates"], found[document["id"]]["dates"])

        def around(item):
            left = text[max(0, item["start"] - 90):item["start"]]
            right = text[item["end"]:item["end"] + 60]
            return f"{left}[[{text[item['start']:item['end']]}]]{right}".replace("\n", " ")
        for item, best in matched:
            kind = "CAL" if CALENDAR.match(item["value"]) else item["type"][:3]
            if best is None:
                print(f"MISS {kind} {document['published']} gold {item['value']} | {around(item)}")
            elif best["value"] != item["value"]:
                print(f"VALUE {kind} {document['published']} gold {item['value']} got {best['value']} "
                      f"({best['text']}) | {around(item)}")
            elif (best["start"], best["end"]) != (item["start"], item["end"]):
                print(f"SPAN {kind} got ({best['text']}) | {around(item)}")
        for item in spurious:
            print(f"EXTRA {item['type'][:3]} {item['value']} | {around(item)}")


def days(document, found):
    return {d["earliest"] for d in found[document["id"]]["dates"]
            if d.get("earliest") and d["earliest"] == d["latest"]}


def incidents(documents, found, name):
    """Gold days have a year; a report whose own year is not known cannot name them, so both figures are printed."""
    for dated_only in (False, True):
        total = right = counted = named = 0
        for document in documents:
            golds = [i["dates"] for i in document["incidents"] if i["dates"] and i["dates"][0][0] == i["dates"][0][1]]
            if not golds or dated_only and not document["published"]:
                continue
            ours = days(document, found)
            counted += 1
            named += len(ours)
            for gold in golds:
                total += 1
                right += any(a == b and a in ours for a, b in gold)
        print(f"muc    {name:5} {'reports with a published day' if dated_only else 'all reports'}: {right}/{total} = "
              f"{right / max(1, total):.4f}, {named / max(1, counted):.2f} days a report")


def incident_errors(documents, found):
    for document in documents:
        ours = days(document, found)
        for incident in document["incidents"]:
            gold = incident["dates"]
            if gold and gold[0][0] == gold[0][1] and not any(a in ours for a, _ in gold):
                print(f"MUC {document['id']} {document['published']} gold {gold} got {sorted(ours)}")
                for item in found[document["id"]]["dates"]:
                    text = document["text"]
                    print("    ", item["value"], "|",
                          (text[max(0, item["start"] - 50):item["start"]] + "[[" + item["text"] + "]]"
                           + text[item["end"]:item["end"] + 30]).replace("\n", " "))


MONTHS = {m: n + 1 for n, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split())}
HEAD = re.compile(r"\s*(?P<place>[A-Z][A-Z .'\-/\n]*?(?: [(\[][A-Z ]+[)\]])?), +(?:(?P<day>\d{1,2}) (?P<month>[A-Z]{3})[A-Z]*"
                  r"(?: (?P<year>\d\d(?:\d\d)?)\b)?|NO DATE)\b.{0,120}?--", re.DOTALL)


def datelines(documents, found, name, show):
    total = right = undated = undated_right = 0
    for document in documents:
        head = HEAD.match(document["text"])
        if not head or head["place"].split(" (")[0] in ("CLANDESTINE", "NO CITY"):
            continue
        ours = found[document["id"]].get("dateline") or {}
        place_same = " ".join((ours.get("place") or "").split()) == " ".join(head["place"].split())
        if head["day"] is None:
            undated += 1
            undated_right += place_same and not ours.get("day")
            continue
        total += 1
        year = int(head["year"]) % 100 + 1900 if head["year"] else None
        same = place_same and (ours.get("year"), ours.get("month"), ours.get("day")) == (
            year, MONTHS.get(head["month"]), int(head["day"]))
        right += same
        if show and not same:
            print("DATELINE", repr(document["text"][:90]), ours)
    print(f"muc    {name:5} datelines {right}/{total} = {right / max(1, total):.4f}; NO DATE "
          f"{undated_right}/{undated} without a day")


def main():
    arguments = sys.argv[1:]
    program = os.path.join(HERE, "..", ".build", "release", "dates-measure")
    if "--program" in arguments:
        at = arguments.index("--program")
        program = arguments[at + 1]
        del arguments[at:at + 2]
    show = "--errors" in arguments
    corpora = [a for a in arguments if not a.startswith("--")]
    if len(corpora) != 1:
        sys.exit(__doc__)
    path = f"{corpora[0]}/dates/timeml-dev.jsonl"
    documents, found = read(path), run(program, path)
    halves = collections.defaultdict(list)
    for document in documents:
        halves["even" if is_even(document["id"]) else "odd"].append(document)
    for name in ("even", "odd"):
        timeml(halves[name], found, name)
    timeml(documents, found, "all")
    if show:
        errors(halves["even"], found)
    path = f"{corpora[0]}/events/muc4-dev.jsonl"
    documents, found = read(path), run(program, path)
    halves = collections.defaultdict(list)
    for document in documents:
        halves["even" if is_even(document["id"]) else "odd"].append(document)
    for name in ("even", "odd"):
        incidents(halves[name], found, name)
        datelines(halves[name], found, name, show and name == "even")
    incidents(documents, found, "all")
    if show:
        incident_errors(halves["even"], found)


main()
