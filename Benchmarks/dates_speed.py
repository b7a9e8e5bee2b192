#!/usr/bin/env python3
"""Compare the speed of date reading with dateparser's search in one run; nothing is asserted.

usage: dates_speed.py PROGRAM DOCUMENTS.jsonl      (pip install dateparser; PROGRAM: dates-measure)

Both read the same documents on one core: the program as many rounds as make 20 MB, dateparser.search.search_dates(text,
languages=["en"]) the first 100 kB of them once, after one document that is not counted. The rates are compared, not the times.
"""
import json
import re
import subprocess
import sys
import time


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    done = subprocess.run([sys.argv[1], "speed", sys.argv[2]], stdout=subprocess.PIPE, check=True, text=True)
    print(done.stdout.strip())
    alone = float(re.search(r"alone ([\d.]+)", done.stdout)[1])
    both = float(re.search(r"both ([\d.]+)", done.stdout)[1])
    from dateparser.search import search_dates
    texts, size = [], 0
    for line in open(sys.argv[2], encoding="utf-8"):
        if size >= 100_000:
            break
        texts.append(json.loads(line)["text"])
        size += len(texts[-1].encode())
    search_dates(texts[0], languages=["en"])
    start = time.perf_counter()
    found = sum(len(search_dates(text, languages=["en"]) or []) for text in texts)
    rate = size / (time.perf_counter() - start) / 1e6
    print(f"dateparser: {rate:.3f} MB/s over {size / 1e6:.2f} MB, {found} dates; "
          f"date reading alone is {alone / rate:.0f} times as fast, with cutting into words {both / rate:.0f} times")


main()
