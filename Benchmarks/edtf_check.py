#!/usr/bin/env python3
"""Check that every EDTF text that the program writes is read by the PyPI package `edtf`, and bounds the same days.

usage: edtf_check.py PROGRAM FILE ...      (pip install edtf; PROGRAM: dates-measure; FILE: documents as JSON lines, or Tests/Specs/dates.*.json)

Parsed: all of them must be. Days: `lower_strict` and `upper_strict` against `earliest` and `latest`; approximate dates
(`~`), sets of readings (`[...]`) and seasons are only parsed, because the text may narrow or widen them.
"""
import json
import subprocess
import sys

from edtf import parse_edtf


def documents(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    records = json.loads(text) if text.lstrip().startswith("[") else map(json.loads, filter(str.strip, text.split("\n")))
    for number, record in enumerate(records):
        if "text" in record:
            yield {"id": str(number), "text": record["text"], "published": record.get("published")}


def day(time):
    return f"{time.tm_year:04d}-{time.tm_mon:02d}-{time.tm_mday:02d}"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    unread, different, parsed = {}, {}, {}
    for path in sys.argv[2:]:
        lines = "\n".join(json.dumps(d, ensure_ascii=False) for d in documents(path))
        done = subprocess.run([sys.argv[1], "read"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        count = 0
        for line in done.stdout.decode().split("\n")[:-1]:
            for date in json.loads(line)["dates"]:
                text = date.get("edtf")
                if not text:
                    continue
                count += 1
                if text not in parsed:
                    try:
                        parsed[text] = parse_edtf(text)
                    except Exception:  # the package has several errors for one cause
                        parsed[text] = None
                value = parsed[text]
                if value is None:
                    unread[text] = date
                    continue
                exact = not any(c in text for c in "~[") and date.get("earliest") and date["precision"] != "season"
                if exact and not date.get("mod"):
                    bounds = day(value.lower_strict()), day(value.upper_strict())
                    if bounds != (date["earliest"], date["latest"]):
                        different[text] = (bounds, date)
        print(f"{path}: {count} EDTF texts")
    print(f"{len(parsed)} different EDTF texts, {len(unread)} not read by edtf, {len(different)} with other days")
    for text, date in list(unread.items())[:20]:
        print("  not read:", text, "|", date["text"])
    for text, (bounds, date) in list(different.items())[:20]:
        print("  other days:", text, bounds, date["earliest"], date["latest"], "|", date["text"])
    sys.exit(1 if unread else 0)


main()
