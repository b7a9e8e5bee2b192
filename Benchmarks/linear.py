#!/usr/bin/env python3
"""Print how the time for one absurd document grows with its length; nothing is asserted.

usage: linear.py [--least MB] [--most MB] [--seconds S] [KIND ...]

Each kind is written as one document of 1 (--least), 2, 4, ... up to 100 MB (--most), and read once by `dateline
annotate`; pages, up to 32 MB, by `dateline export`. CPU seconds are user and system together, without those that an empty
document takes. Then stand the memory of the largest, and how many times as long the last size took as the one before:
2 is linear. A kind ends early where one run takes more than half of S seconds (60). Without KIND all are measured;
--list prints their names.
"""
import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
DATELINE = os.environ.get("DATELINE_BINARY", os.path.join(ROOT, ".build", "release", "dateline"))

# Names that many places bear, and names of one place.
AMBIGUOUS = ["Springfield", "San Jose", "Victoria", "Santa Maria", "Clinton", "Georgetown", "San Antonio", "Washington"]
KNOWN = ["Mosul", "Raqqa", "Aleppo", "Baghdad", "Paris", "Berlin", "Cairo", "Tripoli", "Kabul", "Manila", "Lagos", "Lima"]
PAIRS = ["Springfield, Illinois", "Paris, Texas", "Victoria, British Columbia", "Palmyra, Syria", "Bangor, Maine",
         "Hit, Anbar", "San Jose, California", "Georgetown, Guyana"]
NEWS = """MOSUL, Iraq (Reuters) - At least 12 people were killed on Monday when a car bomb exploded near a market in
western Mosul, police said. Troops captured the village of Hajin, 50 km south of Deir Ezzor, on Oct. 17, 2018, after
three weeks of fighting. Officials in Baghdad said on Tuesday that the attack would not delay the vote. Thousands fled
from Raqqa to Turkey in June 2017; the camp at Ain Issa was full within days, aid workers told reporters.
"""


def names(count):
    """Invented names, all different, in capitals as names are."""
    make = random.Random(1)
    heads = ["Al", "Ba", "Ca", "Da", "El", "Fa", "Ga", "Ha", "Ka", "La", "Ma", "Na", "Ra", "Sa", "Ta", "Za"]
    parts = ["bar", "dun", "ham", "jir", "kal", "mos", "nab", "qas", "rif", "shar", "tal", "wad", "zor", "ville"]
    return [make.choice(heads) + "".join(make.choice(parts) for _ in range(make.randint(1, 3))) for _ in range(count)]


def gazetteer_names():
    """The names of the second-level divisions and what else the tables have: tens of thousands of different places."""
    found = []
    for table in ["admin1", "admin2", "theatre", "features"]:
        rows = open(os.path.join(ROOT, "Gazetteer", "Data", table + ".tsv"), encoding="utf-8")
        rows = [row.rstrip("\n").split("\t") for row in rows if not row.startswith("#")]
        column = rows[0].index("name")
        found += [row[column] for row in rows[1:]]
    return list(dict.fromkeys(found))


def repeated(unit):
    return lambda size: unit * (size // len(unit.encode()) + 1)


def joined(words, separator):
    """A kind made of words in turn; `words` is called once, when it is needed."""
    def text(size):
        chosen = words() if callable(words) else words
        length = sum(len(word.encode()) + len(separator) for word in chosen)
        return separator.join(chosen * (size // length + 1)).encode()[:size].decode("utf-8", "ignore")
    return text


def noise(size):
    """Any code points but surrogates, half of them ASCII."""
    make = random.Random(2)
    block = "".join(
        chr(make.randrange(32, 127) if make.random() < 0.5 else make.choice([make.randrange(0xA0, 0xD800),
                                                                             make.randrange(0xE000, 0x2FFFF)]))
        for _ in range(100_000))
    return repeated(block)(size)


TEXTS = {
    "news": repeated(NEWS + "\n"),
    "news, one line": repeated(NEWS.replace("\n", " ")),
    "one word": repeated("a"),
    "one word in capitals": repeated("A"),
    "one number": repeated("7"),
    "Chinese": repeated("摩苏尔战役"),
    "Arabic, no space": repeated("الموصل"),
    "Arabic words": repeated("دير الزور "),
    "Mosul-Mosul": repeated("Mosul-"),
    "al-al-": repeated("al-"),
    "Al-Al-": repeated("Al-"),
    "same place, commas": repeated("Mosul, "),
    "same place, spaces": repeated("Mosul "),
    "places, commas": joined(KNOWN, ", "),
    "places, spaces": joined(KNOWN, " "),
    "places, lines": joined(KNOWN, "\n"),
    "all places, commas": joined(gazetteer_names, ", "),
    "all places, spaces": joined(gazetteer_names, " "),
    "unknown names": joined(lambda: names(100_000), ", "),
    "in unknown names": joined(lambda: names(100_000), ". He lives in "),
    "pairs": joined(PAIRS, ", "),
    "pairs, sentences": joined(PAIRS, ". He went to "),
    "ambiguous, commas": joined(AMBIGUOUS, ", "),
    "ambiguous, spaces": joined(AMBIGUOUS, " "),
    "San": repeated("San "),
    "New York New": repeated("New York "),
    "brackets (": repeated("("),
    "brackets [": repeated("["),
    "brackets ()": repeated("()"),
    "Mosul (": repeated("Mosul ("),
    "digits": repeated("1234567890 "),
    "commas": repeated(","),
    "dots": repeated("."),
    "dots and spaces": repeated(". "),
    "U.S.": repeated("U.S."),
    "a.b": repeated("a.b."),
    "quotes": repeated("\""),
    "apostrophes": repeated("'"),
    "s's": repeated("a's"),
    "hyphens": repeated("-"),
    "hyphens, spaces": repeated("- "),
    "slashes": repeated("/"),
    "line breaks": repeated("\n"),
    "a line a word": repeated("a\n"),
    "spaces": repeated(" "),
    "of the": repeated("of the "),
    "the": repeated("the "),
    "very": repeated("very "),
    "had been": repeated("had been not to "),
    "between": repeated("between Hit and Haditha "),
    "between Mosul and": repeated("between Mosul and "),
    "50 km west of": repeated("50 km west of "),
    "50 km west of Mosul": repeated("50 km west of Mosul "),
    "km (": repeated("km ("),
    "north": repeated("north "),
    "km south of": repeated("a village 12 km south of Nowhere, "),
    "border": repeated("the border between Iraq and Syria and "),
    "decimal degrees": repeated("36.34, 43.13 "),
    "degrees and minutes": repeated("36°20'24\"N 43°07'48\"E "),
    "degree signs": repeated("36°"),
    "military grid": repeated("38SLF 12345 67890 "),
    "geo:": repeated("geo:36.34,43.13 "),
    "north-": repeated("north-"),
    "May 5,": repeated("May 5, "),
    "May": repeated("May "),
    "on Monday": repeated("on Monday "),
    "2014-": repeated("2014-"),
    "2014": repeated("2014 "),
    "2014/": repeated("2014/"),
    "12:30": repeated("12:30"),
    "years": repeated("three years and "),
    "early": repeated("early "),
    "the end of": repeated("the end of "),
    "last week": repeated("last week, "),
    "three days before": repeated("three days before "),
    "twenty": repeated("twenty "),
    "hundred": repeated("hundred "),
    "killed": repeated("killed "),
    "attacked": repeated("attacked "),
    "was killed.": repeated("He was killed. "),
    "attack,": repeated("attack, "),
    "the attack": repeated("the attack. "),
    "said": repeated("said that "),
    "killed in Mosul": repeated("killed 12 in Mosul and "),
    "triggers and places": joined(
        lambda: [f"attacked {place}, killing {number % 90 + 2}" for number, place in enumerate(KNOWN * 10)], " and "),
    "triggers and different places": joined(
        lambda: [f"attacked {name} and killed {number % 90 + 2} in" for number, name in
                 enumerate(gazetteer_names()[:60_000])], " "),
    "events of one day": repeated("A bomb killed 12 people in Mosul on Oct. 17, 2017. "),
    "events in different places": joined(
        lambda: [f"A bomb killed {number % 90 + 2} people in {name} on Monday." for number, name in
                 enumerate(gazetteer_names()[:60_000])], " "),
    "list and triggers": joined(lambda: [", ".join(KNOWN * 8) + " and " + "killed 3, attacked, " * 25], ". In "),
    "actors and triggers": joined(
        lambda: ["Islamic State, Hezbollah, the Taliban, Turkish troops, police and rebels, " * 8
                 + "killed 3, attacked, " * 25], ". "),
    "northern": repeated("Northern "),
    "name over lines": repeated("South Wales\nNew "),
    "one number of days": lambda size: "7" * size + " days ago",
    "one word among triggers": lambda size: "He killed 3 people in Mosul and attacked " + "a" * size + " in Raqqa and killed 5",
    "a heading and marks": repeated("2014 **** "),
    "hashes": repeated("\n# 2014 ##### May 5"),
    "marks after a year": lambda size: "2014 " + "*" * size,
    "emoji": repeated("😀"),
    "emoji with joiners": repeated("👨‍👩‍👧‍👦 "),
    "flags": repeated("🇮🇶"),
    "right-to-left marks": repeated("\u202eMosul\u202c "),
    "direction marks": repeated("\u200f"),
    "combining marks": repeated("a\u0301"),
    "combining marks alone": repeated("\u0301"),
    "zero-width joiners": repeated("a\u200d"),
    "zero-width spaces": repeated("\u200b"),
    "NUL": repeated("\0"),
    "Mosul NUL": repeated("Mosul\0"),
    "byte order marks": repeated("\ufeff"),
    "escapes": repeated("\\\""),
    "control": repeated("\x01\x1b\x7f"),
    "title case": repeated("The Great Council Of Nations "),
    "capitals": repeated("TROOPS CAPTURED MOSUL "),
    "Mr. A.": repeated("Mr. A. "),
    "noise": noise,
}

PAGES = {
    "page: <div>": repeated("<div>"),
    "page: <div>text": repeated("<div>Mosul "),
    "page: <p>": repeated("<p>Troops captured Raqqa. "),
    "page: <b>": repeated("<b>a"),
    "page: <a>": repeated("<a href=x>"),
    "page: <font>": repeated("<font size=1>a<p>"),
    "page: <table>": repeated("<table><tr><td>"),
    "page: <": repeated("<"),
    "page: <a": repeated("<a"),
    "page: <a ": repeated("<a b "),
    "page: fonts and <p>": lambda size: "".join(f"<font size={n}>" for n in range(900)) + repeated("<p>a")(size),
    "page: <p>fonts": repeated("<p>" + "".join(f"<font size={n}>" for n in range(50))),
    "page: <!--": repeated("<!-- "),
    "page: &": repeated("&amp"),
    "page: one tag": lambda size: "<p " + "a" * size + ">text",
    "page: attributes": lambda size: "<p " + repeated("a=1 ")(size) + ">text",
    "page: different attributes": lambda size: "<p " + "".join(f"a{n}=1 " for n in range(size // 9)) + ">text",
    "page: <li>": repeated("<ul><li>Mosul"),
    "page: </p>": repeated("</p>"),
    "page: <select>": repeated("<select><option>a"),
    "page: <script>": repeated("<script>"),
    "page: closed <div>": repeated("<div><p>Troops captured Raqqa on Monday.</p></div>\n"),
    "page: links": repeated("<li><a href=\"/a\">Mosul</a></li>\n"),
}


def run(arguments, path, seconds):
    """CPU seconds and peak memory in MB of one process, and what went wrong."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

    with open(path, "rb") as stdin:
        process = subprocess.Popen(
            [DATELINE] + arguments, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limit)
        told = process.stderr.read().decode("utf-8", "replace").strip()
        _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code in (-9, -24):
        told = f"stopped after {seconds} s"
    elif code not in (0, 1):
        told = f"exit {code}: {told[:90]}"
    else:
        told = ""
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, told


def measure(kind, least, most, seconds, work):
    isPage = kind in PAGES
    make = (PAGES if isPage else TEXTS)[kind]
    path = os.path.join(work, "page.html" if isPage else "text.jsonl")
    arguments = (["export", path, "-o", os.path.join(work, "out"), "--progress", "none"] if isPage else ["annotate"])

    def write(size):
        with open(path, "w", encoding="utf-8") as file:
            if isPage:
                file.write("<html><body><p>Troops captured Raqqa.</p>" + make(size))
            else:
                file.write(json.dumps({"id": "x", "text": make(size), "published": "2017-10-20"}, ensure_ascii=False))

    write(0)
    start, _, _ = run(arguments, path, seconds)
    column, times, size, memory, told = [], [], least, 0, ""
    if isPage:
        most = min(most, 32)
    while size <= most:
        write(int(size * 1_000_000))
        cpu, memory, told = run(arguments, path, seconds)
        if told:
            column.append("-")
            break
        times.append(max(cpu - start, 0.001))
        column.append(f"{times[-1]:.2f}")
        if cpu > seconds / 2:
            break
        size = most if size < most < size * 2 else size * 2
    growth = f"{times[-1] / times[-2]:.1f}" if len(times) > 1 else "-"
    print(f"{kind:32} {' '.join(f'{cell:>6}' for cell in column)}  {memory:5.0f} MB  x{growth} {told}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--least", type=float, default=1, metavar="MB")
    parser.add_argument("--most", type=float, default=100, metavar="MB")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    options = parser.parse_args()
    kinds = options.kinds or [*TEXTS, *PAGES]
    if options.list:
        print("\n".join(kinds))
        return
    unknown = [kind for kind in kinds if kind not in TEXTS and kind not in PAGES]
    if unknown:
        sys.exit(f"unknown kind: {', '.join(unknown)}. --list prints the kinds.")
    with tempfile.TemporaryDirectory() as work:
        for kind in kinds:
            measure(kind, options.least, options.most, options.seconds, work)


if __name__ == "__main__":
    main()
